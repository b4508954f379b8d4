import { expect, test } from "vitest";
import { rules } from "../../rules/checks/index.ts";
import type { Finding, House, TextEdit } from "../../rules/contract.ts";
import { exampleDraft, exampleHouse, exampleNow } from "../../rules/example.ts";
import { applyFix } from "../../rules/fix.ts";
import { lint } from "../../rules/lint.ts";
import { spelling } from "../../server/spelling.ts";
import { allSafe, titlesOf } from "./safe.ts";

const edit = (start: number, end: number, replacement: string): TextEdit => ({ start, end, replacement });

function found(rule: string, edits: TextEdit[], fix: Partial<Finding["fixes"][number]> = {}): Finding {
  return { rule, fixes: [{ title: rule, edits, actions: [], safe: true, ...fix }] } as unknown as Finding;
}

test("fixes at different places become one, with what they do beside the text", () => {
  const copy = { type: "addRecipient", field: "cc", mailbox: { address: "dana.ruiz@bellwether.example" } } as const;
  const findings = [
    found("spelling", [edit(30, 35, "their")]),
    found("salutation-matches-signoff", [edit(5, 13, "Peggy")]),
    found("cc-on-handoff", [], { actions: [copy] }),
    found("cc-on-handoff", [], { actions: [{ ...copy, field: "to" }] }),
  ];
  const { fix, findings: mended, leftOut } = allSafe(findings);
  expect(fix).toEqual({ edits: [edit(30, 35, "their"), edit(5, 13, "Peggy")], actions: [copy] });
  expect(mended).toEqual(findings);
  expect(leftOut).toEqual([]);
  expect(titlesOf(findings, [edit(5, 13, "Peggy")])).toEqual(["salutation-matches-signoff"]);
});

test("the same edit of two findings is made once; of two that touch, the later is left out", () => {
  const both = edit(40, 40, "Thank you. Please write.");
  const findings = [
    found("closing-thanks", [both]),
    found("closing-invitation", [both]),
    found("attachments-listed", [edit(40, 40, "Attached: a.pdf.")]),
    found("spelling", [edit(36, 40, "word")]),
  ];
  const { fix, leftOut } = allSafe(findings);
  expect(fix.edits).toEqual([both]);
  expect(leftOut.map(({ rule }) => rule)).toEqual(["attachments-listed", "spelling"]);
});

test("what is not said to be safe is left to be looked at", () => {
  const { findings } = allSafe([
    found("promise-date-impossible", [edit(0, 3, "ten")], { safe: undefined }),
    found("none", []),
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(["none"]);
});

/** Every example of what is bad, mended at once: of the safe kind nothing new is found, and nothing that it mends is left. */
test.each(rules.flatMap(({ id, examples }) => examples.bad.map((example, n) => ({ name: `${id} ${n}`, example }))))(
  "all that is safe in $name is mended in one step",
  ({ example }) => {
    const house: House = { ...exampleHouse, ...example.house };
    const check = (draft: ReturnType<typeof exampleDraft>) =>
      lint(draft, house, example.now ?? exampleNow, { spelling }).findings;
    const draft = exampleDraft(example);
    const before = check(draft);
    const { fix, findings, leftOut } = allSafe(before);
    const after = check(applyFix(draft, { title: "", ...fix }));
    const rulesOf = (some: Finding[]) => some.map(({ rule }) => rule);
    const left = before.filter((finding) => !findings.includes(finding));
    const unexpected = rulesOf(after).filter((rule) => !rulesOf([...left, ...leftOut]).includes(rule));
    expect(unexpected).toEqual([]);
  },
);
