import { expect, test } from "vitest";
import type { Body } from "../../rules/contract.ts";
import { passageOf } from "./manual.ts";

const html =
  "<div>Hi Margaret,</div><div><br></div><div>It is <b>on 4 May</b> at noon.</div><div>Best regards,</div><div>Sam</div>";
const body: Body = { format: "html", content: html };

function passage(from: string, to: string, of: Body = body) {
  const start = of.content.indexOf(from);
  return passageOf(of, [{ start, end: start + from.length, replacement: to }]);
}

test("words that are replaced are the passage", () => {
  expect(passage("Margaret", "Peggy")).toEqual({ old: "Margaret", fresh: "Peggy" });
  expect(passage("Margaret", "Peggy", { format: "text", content: "Hi Margaret,\nYes." })).toEqual({
    old: "Margaret",
    fresh: "Peggy",
  });
});

test("a line that is put in comes with the line beside it, which is what one can select", () => {
  const at = html.indexOf("<div>Best");
  expect(passageOf(body, [{ start: at, end: at, replacement: "<div>Thank you &amp; goodbye.</div>" }])).toEqual({
    old: "It is on 4 May at noon.",
    fresh: "It is on 4 May at noon.\nThank you & goodbye.",
  });
  expect(passageOf(body, [{ start: 0, end: 0, replacement: "<p>Good morning</p>" }])).toEqual({
    old: "Hi Margaret,",
    fresh: "Good morning\nHi Margaret,",
  });
});

test("what takes in markup is shown as whole lines", () => {
  expect(passage("is <b>on 4", "is <b>on 5")).toEqual({
    old: "It is on 4 May at noon.",
    fresh: "It is on 5 May at noon.",
  });
});

test("a passage with a picture, and one too long to select, is only to be copied; a fix without text has none", () => {
  expect(passage('a <img src="cid:1"> b', "c", { format: "html", content: '<p>a <img src="cid:1"> b</p>' })).toEqual({
    old: null,
    fresh: "c",
  });
  const long = "so it goes ".repeat(40);
  expect(passage(long, "", { format: "html", content: `<p>${long}</p>` })).toEqual({ old: null, fresh: "" });
  expect(passageOf(body, [])).toBeNull();
});
