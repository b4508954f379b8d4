import { expect, test } from "vitest";
import type { Finding } from "../../rules/contract.ts";
import { outcomesOf } from "./outcomes.ts";

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
