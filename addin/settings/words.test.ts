import { expect, test } from "vitest";
import type { House } from "../../rules/contract.ts";
import { changeInWords, placeInWords, sectionOf } from "./words.ts";

const house = {
  clients: [{ name: "Prairie Builders Guild", domains: ["x"] }],
  domains: ["a", "b"],
} as unknown as House;

test("a place that the server names is said in words", () => {
  expect(placeInWords("clients[0].domains[0]", house)).toBe("Clients, Prairie Builders Guild, Domains, No. 1");
  expect(placeInWords("domains[1]", house)).toBe("Domains, No. 2");
  expect(placeInWords("domainRules.….closing-thanks", house)).toBe("Rules by domain, …, closing-thanks");
});

test("each place leads to the section where it is changed", () => {
  expect(
    ["timeZone", "clients[0].rules.spelling", "clients[0].signature.html", "clients[0].id", "replyWithin"].map(
      sectionOf,
    ),
  ).toEqual(["organisation", "rules", "signatures", "clients", "standards"]);
});

test("a change says what was and what is, long values cut short", () => {
  const said = changeInWords({ path: [], kind: "changed", before: ["mon", "tue"], after: [] });
  expect(said).toBe("mon, tue → (empty)");
  expect(changeInWords({ path: [], kind: "added", after: "x".repeat(500) }).length).toBeLessThan(140);
});
