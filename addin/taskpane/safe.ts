/** Fixes that can be made all at once, put together into one. */
import type { Action, Finding, Fix, TextEdit } from "../../rules/contract.ts";
import { sameAddress } from "../../rules/fix.ts";

export interface SafeFix {
  fix: Pick<Fix, "edits" | "actions">;
  /** What it mends. */
  findings: Finding[];
  /** Safe too, but at a place that it changes already. */
  leftOut: Finding[];
}

export function allSafe(findings: readonly Finding[]): SafeFix {
  const edits: TextEdit[] = [];
  const actions: Action[] = [];
  const taken: Finding[] = [];
  const leftOut: Finding[] = [];
  for (const finding of findings) {
    const [fix] = finding.fixes;
    if (!fix?.safe) continue;
    const newEdits = fix.edits.filter((edit) => !edits.some((one) => isSame(one, edit)));
    const newActions = fix.actions.filter((action) => !actions.some((one) => isSameAction(one, action)));
    const clashes =
      newEdits.some((edit) => edits.some((one) => touch(one, edit))) ||
      newActions.some(({ type }) => type === "setSubject" && actions.some((one) => one.type === type));
    if (clashes) leftOut.push(finding);
    else {
      taken.push(finding);
      edits.push(...newEdits);
      actions.push(...newActions);
    }
  }
  return { fix: { edits, actions }, findings: taken, leftOut };
}

/** Two findings may have one fix: the missing thanks and the missing invitation are one line. */
function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.replacement === b.replacement;
}

function isSameAction(a: Action, b: Action): boolean {
  if (a.type === "addRecipient" && b.type === a.type) return sameAddress(a.mailbox, b.mailbox);
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Also side by side: which of two insertions at one place comes first, neither fix knows. */
function touch(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** What a fix of all says it does, each thing once. */
export function titlesOf(findings: readonly Finding[], edits: readonly TextEdit[]): string[] {
  const made = findings.filter(({ fixes }) => fixes[0]?.edits.some((edit) => edits.some((one) => isSame(one, edit))));
  return [...new Set(made.map(({ fixes }) => fixes[0]!.title))];
}
