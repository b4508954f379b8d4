import { expect, test } from "vitest";
import type { Draft, Finding } from "../../rules/contract.ts";
import { exampleHouse } from "../../rules/example.ts";
import { factsOf, outcomesOf } from "./outcomes.ts";

const found = (...rules: string[]) => rules.map((rule) => ({ rule }) as Finding);

test("each rule has one outcome: what is still open counts before what was ignored, that before what was mended", () => {
  const decided = {
    v: 1 as const,
    here: { "b 1": "ignored" as const, "c 2": "falseAlarm" as const, "e 3": "falseAlarm" as const },
    never: [],
    ticked: [],
    fixed: ["d", "f"],
  };
  const report = { findings: found("e", "f"), passed: ["a", "d"] };
  expect(outcomesOf(report, found("b", "c", "e"), decided)).toEqual({
    a: "passed",
    b: "ignored",
    c: "falseAlarm",
    d: "fixed",
    e: "open",
    f: "open",
  });
});

test("a mail is counted for the one client that it goes to", () => {
  const clientOf = (...addresses: string[]) => {
    const to = addresses.map((address) => ({ address }));
    const draft = { to, cc: [] } as unknown as Draft;
    const decided = { v: 1 as const, here: {}, never: [], ticked: [], fixed: [] };
    return factsOf(draft, { findings: [], passed: [] }, [], decided, exampleHouse).client;
  };
  expect(clientOf("mchen@lakeshoredental.example", "lee.park@bellwether.example")).toBe("lakeshore");
  expect(clientOf("mchen@mail.LakeshoreDental.example")).toBe("lakeshore");
  expect(clientOf("mchen@lakeshoredental.example", "printer@shop.example")).toBe("lakeshore");
  expect(clientOf("lee.park@bellwether.example")).toBe("internal");
  expect(clientOf("someone@shop.example")).toBe("public");
  expect(clientOf("mchen@lakeshoredental.example", "amy@beekeepers.example")).toBe("public");
});
