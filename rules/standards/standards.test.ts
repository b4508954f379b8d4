import { expect, test } from "vitest";
import { StandardEntry } from "../contract.ts";
import { conflicts } from "./conflicts.ts";
import { clauseOf, parseClauseRef, standards } from "./index.ts";

test("all 125 clauses of the five standards are there, each once", () => {
  expect(standards.map(({ id, clauses }) => [id, clauses.length])).toEqual([
    ["bostrom", 43],
    ["client-service", 29],
    ["ten-commandments", 12],
    ["unspoken-contract", 11],
    ["customer-quality", 30],
  ]);
  for (const { clauses } of standards) expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
});

test("every clause is short, and something upholds it or a reason says why nothing does", () => {
  for (const standard of standards) {
    expect(() => StandardEntry.parse(standard)).not.toThrow();
    for (const { id, text, upheldBy } of standard.clauses) {
      expect(text.length, id).toBeLessThanOrEqual(90);
      expect(upheldBy, id).not.toEqual([]);
      for (const { kind, rule, note } of upheldBy) expect(kind === "rule" ? rule : note, id).toMatch(/^\S.*\S$/);
      expect(upheldBy.length === 1 || upheldBy.every(({ kind }) => kind !== "notInSoftware"), id).toBe(true);
    }
  }
});

test("a clause is found by standard and id, or as a rule cites it", () => {
  expect(clauseOf("bostrom", "2.9")).toEqual({
    standard: "bostrom",
    id: "2.9",
    text: "Copy the colleague you direct the client to.",
  });
  expect(parseClauseRef("client-service tel-4")).toEqual(clauseOf("client-service", "tel-4"));
  expect(parseClauseRef("unspoken-contract E4, E6")?.id).toBe("E4, E6");
  expect(clauseOf("bostrom", "2.3")).toEqual(clauseOf("bostrom", "2.3a"));
  expect(clauseOf("bostrom", "9.9")).toBeNull();
  expect(clauseOf("constructor", "name")).toBeNull();
});

test("a conflict is between clauses that exist, and says what holds", () => {
  for (const { topic, asked, holds } of conflicts) {
    expect(asked.length, topic).toBeGreaterThan(1);
    expect(holds, topic).toMatch(/\.$/);
    for (const [ref] of asked) expect(parseClauseRef(ref), ref).not.toBeNull();
  }
});
