import { afterEach, expect, test, vi } from "vitest";
import type { RuleEntry, StandardEntry } from "../../rules/contract.ts";
import { askRules, clausesOf, titleOf } from "./catalogue.ts";

afterEach(() => vi.unstubAllGlobals());

test("a list that couldn't be had is asked for again, one that could is kept", async () => {
  const rules = [{ id: "a-rule", title: "A rule" }];
  const answers = ["<html>", '{"error":{}}', JSON.stringify(rules), "[]"];
  vi.stubGlobal("fetch", async () => new Response(answers.shift()));
  expect([await askRules(), await askRules()]).toEqual([null, null]);
  expect(await askRules()).toEqual(rules);
  expect(await askRules()).toEqual(rules);
});

test("a rule that isn't in the catalogue is called by its id", () => {
  const rules = [{ id: "a-rule", title: "Do it this way" }] as RuleEntry[];
  expect([titleOf("a-rule", rules), titleOf("b-rule", rules), titleOf("b-rule", null)]).toEqual([
    "Do it this way",
    "b rule",
    "b rule",
  ]);
});

test("a rule's clauses are found in their standards", () => {
  const rule = { clauses: ["b", "c"].flatMap((standard) => ["1", "2"].map((id) => ({ standard, id }))) };
  const standards = [{ id: "b", title: "B", clauses: [{ id: "2", text: "Say so.", upheldBy: [] }] }];
  expect(clausesOf(rule as RuleEntry, standards as StandardEntry[])).toEqual([
    { standard: "b", id: "2", text: "Say so." },
  ]);
});
