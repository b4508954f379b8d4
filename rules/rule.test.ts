import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { spelling } from "../server/spelling.ts";
import { rules } from "./checks/index.ts";
import type { Finding, House } from "./contract.ts";
import { type Example, exampleDraft, exampleHouse, exampleNow } from "./example.ts";
import { applyFix } from "./fix.ts";
import { lint } from "./lint.ts";
import type { BadExample } from "./rule.ts";
import { standards } from "./standards/index.ts";

function findingsOf(rule: string, example: Example): Finding[] {
  const house: House = { ...exampleHouse, ...example.house };
  const { findings } = lint(exampleDraft(example), house, example.now ?? exampleNow, { spelling });
  return findings.filter((finding) => finding.rule === rule);
}

/** The draft that `after` describes: the authored text, or some fields of the draft. */
function expectedAfter(example: BadExample): object {
  const { after, ...rest } = example;
  return typeof after === "string" ? { body: exampleDraft({ ...rest, body: after }).body } : after!;
}

test("the list of rules holds every file of the folder, and each id is its file's name", () => {
  const files = readdirSync(new URL("checks", import.meta.url)).filter(
    (f) => f !== "index.ts" && !f.endsWith(".test.ts"),
  );
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

test("rules cite just the clauses that name them", () => {
  const cited = rules.flatMap(({ id, clauses }) => clauses.map((ref) => `${ref}: ${id}`));
  const named = standards.flatMap((standard) =>
    standard.clauses.flatMap((clause) =>
      clause.upheldBy.flatMap(({ rule }) => (rule ? `${standard.id} ${clause.id}: ${rule}` : [])),
    ),
  );
  expect(cited.sort()).toEqual(named.sort());
  expect(new Set(cited).size).toBe(cited.length);
});

test("a fix is safe where its rule's are, and where there is no choice", () => {
  const fixesOf = (safe: boolean) =>
    rules
      .filter((rule) => (rule.safe ?? false) === safe)
      .flatMap(({ id, examples }) => examples.bad.flatMap((example) => findingsOf(id, example)))
      .map(({ fixes }) => fixes.map((fix) => fix.safe ?? false));
  const marks = fixesOf(true);
  expect(marks).toContainEqual([true]);
  expect(marks).toContainEqual([false, false]);
  expect(marks.filter((one) => one.length > 1).flat()).not.toContain(true);
  expect(fixesOf(false).flat()).not.toContain(true);
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  test("has three bad and three good examples, one of them a near miss", () => {
    expect(rule.examples.bad.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.good.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.good.some(({ because }) => because)).toBe(true);
  });

  test.each(rule.examples.bad.map((example, n) => ({ n, example })))("bad $n gives one finding", ({ example }) => {
    const findings = findingsOf(rule.id, example);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    if (!("after" in example)) return;
    const draft = applyFix(exampleDraft(example), finding!.fixes[0]!);
    expect(draft).toMatchObject(expectedAfter(example));
  });

  test.each(rule.examples.good.map((example, n) => ({ n, example })))("good $n is silent", ({ example }) => {
    expect(findingsOf(rule.id, example)).toEqual([]);
  });

  test("a fix makes its finding go and brings no new error or warning", () => {
    for (const example of rule.examples.bad) {
      const house: House = { ...exampleHouse, ...example.house };
      const now = example.now ?? exampleNow;
      const draft = exampleDraft(example);
      const before = lint(draft, house, now, { spelling }).findings;
      const finding = before.find((one) => one.rule === rule.id)!;
      for (const fix of finding.fixes) {
        const after = lint(applyFix(draft, fix), house, now, { spelling }).findings;
        expect(after.filter((one) => one.rule === rule.id).length).toBe(
          before.filter((one) => one.rule === rule.id).length - 1,
        );
        const known = new Set(before.map((one) => one.rule));
        expect(
          after.filter((one) => one.severity !== "suggestion" && !known.has(one.rule)).map((one) => one.message),
        ).toEqual([]);
      }
    }
  });
});
