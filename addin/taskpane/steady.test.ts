import { expect, test } from "vitest";
import type { Body, Finding } from "../../rules/contract.ts";
import { steady } from "./steady.ts";

const body = (content: string): Body => ({ format: "text", content });
const at = (content: string, words: string, rule = "r") => {
  const start = content.indexOf(words);
  return { rule, severity: "warning", message: words, span: { start, end: start + words.length } } as Finding;
};
const ids = (known: ReturnType<typeof steady>) => Object.fromEntries(known.map((one) => [one.finding.message, one.id]));

const text = "You failed to call.\nDana will help.\nLee will call.";
const findings = [at(text, "Dana"), at(text, "Lee"), at(text, "failed", "s")];
const first = steady([], body(text), findings);

test("every finding has an id of its own", () => {
  expect(new Set(first.map(({ id }) => id)).size).toBe(3);
});

test("when the first of a rule goes, the second stays what it was, wherever it now stands", () => {
  const shorter = text.replace("Dana will help.", "Hello.");
  expect(ids(steady(first, body(shorter), [at(shorter, "Lee")])).Lee).toBe(ids(first).Lee);
});

test("one whose words around it have changed is told from another of its rule by what it says", () => {
  const shorter = text.replace("Dana will help.\nLee will call.", "Then Lee will call you.");
  expect(ids(steady(first, body(shorter), [at(shorter, "Lee")])).Lee).toBe(ids(first).Lee);
});

test("a finding whose own text has changed is still the one of its rule", () => {
  const changed = text.replace("failed", "forgot");
  const next = steady(first, body(changed), [at(changed, "Dana"), at(changed, "Lee"), at(changed, "forgot", "s")]);
  expect(ids(next)).toEqual({ Dana: ids(first).Dana, Lee: ids(first).Lee, forgot: ids(first).failed });
});

test("what is new takes no id that another had", () => {
  const longer = `${text}\nPriya will write.`;
  const next = steady(first, body(longer), [...findings, at(longer, "Priya")]);
  expect(new Set(next.map(({ id }) => id)).size).toBe(4);
  const fewer = steady(next, body(longer), [at(longer, "Priya")]);
  const more = steady(fewer, body(longer), [at(longer, "Dana"), at(longer, "Priya")]);
  expect(ids(more).Priya).toBe(ids(next).Priya);
  expect(ids(more).Dana).not.toBe(ids(more).Priya);
});
