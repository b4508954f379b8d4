/** Applying a fix, and taking it back: undo is `applyEdits` run with the inverse. */
import type { Action, Draft, Fix, Mailbox, TextEdit } from "./contract.ts";

/**
 * The content with `edits` applied. Edits are disjoint and may come in any order; of two insertions at one place the
 * first listed comes first.
 * @throws RangeError when edits overlap or point outside the content
 */
export function applyEdits(content: string, edits: readonly TextEdit[]): string {
  let out = "";
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > content.length) throw new RangeError("edits overlap");
    out += content.slice(at, edit.start) + edit.replacement;
    at = edit.end;
  }
  return out + content.slice(at);
}

/** The edits that turn `applyEdits(content, edits)` back into `content`, byte for byte. */
export function inverseEdits(content: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(edits).map(({ start, end, replacement }) => {
    const inverse = {
      start: start + shift,
      end: start + shift + replacement.length,
      replacement: content.slice(start, end),
    };
    shift += replacement.length - (end - start);
    return inverse;
  });
}

/** The draft once the fix is applied: what the pane does through Outlook, the try page and the tests do here. */
export function applyFix(draft: Draft, fix: Fix): Draft {
  const body = { ...draft.body, content: applyEdits(draft.body.content, fix.edits) };
  return fix.actions.reduce(applyAction, { ...draft, body });
}

function applyAction(draft: Draft, action: Action): Draft {
  switch (action.type) {
    case "addRecipient":
      return { ...draft, [action.field]: [...(draft[action.field] ?? []), action.mailbox] };
    case "removeRecipient": {
      const kept = (draft[action.field] ?? []).filter((mailbox) => !sameAddress(mailbox, action.mailbox));
      return { ...draft, [action.field]: kept };
    }
    case "removeAttachment": {
      const all = draft.attachments ?? [];
      const gone = all.find((a) => (action.id === undefined ? a.name === action.name : a.id === action.id));
      return { ...draft, attachments: all.filter((attachment) => attachment !== gone) };
    }
    case "setSubject":
      return { ...draft, subject: action.subject };
    case "trackCommitment":
      return draft;
  }
}

export function sameAddress(a: Mailbox, b: Mailbox): boolean {
  return a.address !== "" && a.address.toLowerCase() === b.address.toLowerCase();
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
