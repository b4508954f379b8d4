/** A fix on a live draft: looked at again before, verified after, and taken back as one step. */
import type { Action, Body, Draft, Fix, Mailbox, TextEdit } from "../../rules/contract.ts";
import { applyEdits, inverseEdits, sameAddress } from "../../rules/fix.ts";
import type { ComposeItem, RecipientField } from "./item.ts";
import { plainText } from "./plain.ts";

/**
 * `changed`: the text is no longer the one the finding was made on; check again. `notApplied`: Outlook said yes, or no,
 * and the draft is as it was. `picture`: it would lose a picture that is not its to remove; nothing was changed.
 * `pictureGone`: the host dropped one, and dropped it again when it was given the text as it was.
 */
export type Outcome =
  | { status: "applied"; step: Step }
  | { status: "changed" | "notApplied" | "picture" | "pictureGone" };

/** What undo needs. Kept in memory only. */
export interface Step {
  title: string;
  text: { before: Body; after: Body; inverse: TextEdit[] } | null;
  /** In the order they were done; each is false where the draft has moved on since. */
  reverts: (() => Promise<boolean>)[];
  /** False where an attachment was removed that can't be put on again. */
  undoable: boolean;
}

export async function applyToItem(item: ComposeItem, draft: Draft, fix: Fix): Promise<Outcome> {
  const step: Step = { title: fix.title, text: null, reverts: [], undoable: true };
  try {
    const before = await item.readBody();
    if (before.content !== draft.body.content || before.format !== draft.body.format) return { status: "changed" };
    const pictures = await picturesIn(item, before);
    if (losesPicture(before.content, fix.edits)) return { status: "picture" };
    if (fix.edits.length > 0 && pictures.shown > 0 && item.losesPictures()) return { status: "picture" };
    if (fix.edits.length > 0) {
      const expected = { ...before, content: applyEdits(before.content, fix.edits) };
      await item.writeBody(expected);
      const after = await item.readBody();
      step.text = { before, after, inverse: inverse(before, after, expected, fix.edits) };
      if (await lost(item, pictures, expected)) {
        item.noteLoss();
        await takeBack(item, step).catch(() => false);
        return { status: (await lost(item, pictures, before)) ? "pictureGone" : "picture" };
      }
      if (!holds(after, before, expected)) throw new NotApplied();
    }
    for (const action of fix.actions) await act(item, action, step);
    return { status: "applied", step };
  } catch {
    await takeBack(item, step).catch(() => false);
    return { status: "notApplied" };
  }
}

/** `changed`: the writer has since typed where the fix was; nothing of the text is touched then. */
export async function undo(item: ComposeItem, step: Step): Promise<"undone" | "changed" | "notApplied"> {
  try {
    return (await takeBack(item, step)) ? "undone" : "changed";
  } catch {
    return "notApplied";
  }
}

class NotApplied extends Error {}

async function takeBack(item: ComposeItem, step: Step): Promise<boolean> {
  if (step.text) {
    const { before, after, inverse } = step.text;
    const now = await item.readBody();
    if (now.content !== before.content) {
      const target =
        now.content === after.content
          ? before.content
          : (rebase(after.content, now.content, inverse) ?? inItsRun(after.content, now.content, inverse));
      if (target === null) return false;
      await item.writeBody({ ...before, content: target });
      if (!sameText(await item.readBody(), { ...before, content: target })) throw new NotApplied();
    }
  }
  let all = true;
  for (const revert of [...step.reverts].reverse()) all = (await revert()) && all;
  return all;
}

async function act(item: ComposeItem, action: Action, step: Step): Promise<void> {
  switch (action.type) {
    case "addRecipient":
    case "removeRecipient":
      return changeRecipients(item, action.field, action.mailbox, action.type === "addRecipient", step);
    case "setSubject": {
      const before = await item.readSubject();
      await item.setSubject(action.subject);
      if ((await item.readSubject()).trim() !== action.subject.trim()) throw new NotApplied();
      step.reverts.push(async () => {
        if ((await item.readSubject()).trim() !== action.subject.trim()) return false;
        await item.setSubject(before);
        return true;
      });
      return;
    }
    case "removeAttachment": {
      const matches = (one: { id?: string | undefined; name: string }) =>
        action.id === undefined ? one.name === action.name : one.id === action.id;
      const id = (await item.readAttachments()).find(matches)?.id;
      if (id === undefined) throw new NotApplied();
      const putBack = await item.removeAttachment(id);
      if (putBack === null) step.undoable = false;
      step.reverts.push(async () => {
        await putBack?.();
        return putBack !== null;
      });
      if ((await item.readAttachments()).some((one) => one.id === id)) throw new NotApplied();
      return;
    }
    case "trackCommitment":
      return;
    default:
      // Of a newer server: what it means nobody here knows.
      throw new NotApplied();
  }
}

async function changeRecipients(item: ComposeItem, field: RecipientField, who: Mailbox, add: boolean, step: Step) {
  const isThere = async () => (await item.readRecipients(field)).some((mailbox) => sameAddress(mailbox, who));
  const put = () => item.addRecipients(field, [who]);
  const take = async () =>
    item.setRecipients(
      field,
      (await item.readRecipients(field)).filter((mailbox) => !sameAddress(mailbox, who)),
    );
  if ((await isThere()) === add) return;
  const before = await item.readRecipients(field);
  await (add ? put() : take());
  if ((await isThere()) !== add) throw new NotApplied();
  const after = await item.readRecipients(field);
  step.reverts.push(async () => {
    if ((await isThere()) !== add) return false;
    if (add) await take();
    else if (sameList(await item.readRecipients(field), after)) await item.setRecipients(field, before);
    else await put();
    return true;
  });
}

function sameList(a: Mailbox[], b: Mailbox[]): boolean {
  return a.length === b.length && a.every((mailbox, i) => sameAddress(mailbox, b[i]!));
}

/** The fix took: the text is the expected one, however the host writes its markup. */
function holds(after: Body, before: Body, expected: Body): boolean {
  return after.content !== before.content && sameText(after, expected);
}

/** Compared without white space and what has no width, which hosts set as they like between tags. */
export function sameText(a: Body, b: Body): boolean {
  const text = ({ format, content }: Body) =>
    (format === "html" ? plainText(content) : content).replace(/[\s\u00ad\u200b-\u200f\u2060]/g, "");
  return a.content === b.content || text(a) === text(b);
}

/** The fix's own inverse, or where the host has rewritten the markup, the one stretch that differs. */
function inverse(before: Body, after: Body, expected: Body, edits: TextEdit[]): TextEdit[] {
  if (after.content === expected.content) return inverseEdits(before.content, edits);
  const { start, end } = difference(after.content, before.content);
  return [
    { start, end: after.content.length - end, replacement: before.content.slice(start, before.content.length - end) },
  ];
}

/**
 * `edits`, meant for `from`, applied to `to`, which differs from it by what was typed in one place.
 * @returns null where the typing touched what an edit replaces
 */
function rebase(from: string, to: string, edits: TextEdit[]): string | null {
  const { start, end } = difference(from, to);
  const shift = to.length - from.length;
  const moved: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.end <= start) moved.push(edit);
    else if (edit.start >= from.length - end) {
      moved.push({ ...edit, start: edit.start + shift, end: edit.end + shift });
    } else return null;
  }
  return applyEdits(to, moved);
}

/**
 * The same where the host has written all markup anew, as some do once somebody types: an edit within one run of text is
 * made in the run that reads the same, if there is just one.
 * @returns null where an edit takes in markup, or its run is not found again
 */
function inItsRun(from: string, to: string, edits: TextEdit[]): string | null {
  let text = to;
  for (const { start, end, replacement } of edits) {
    const first = from.lastIndexOf(">", start - 1) + 1;
    const next = from.indexOf("<", start);
    const last = next < 0 ? from.length : next;
    const run = from.slice(first, last);
    const at = text.indexOf(run);
    if (end > last || run.trim() === "" || at < 0 || text.includes(run, at + 1)) return null;
    text =
      text.slice(0, at) +
      run.slice(0, start - first) +
      replacement +
      run.slice(end - first) +
      text.slice(at + run.length);
  }
  return text;
}

/** Lengths of the common beginning and the common end of two texts. */
function difference(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

/** Pictures are held by `cid:`. A passage that is deleted takes its own with it; one that is replaced may not. */
function losesPicture(content: string, edits: TextEdit[]): boolean {
  return edits.some(({ start, end, replacement }) => {
    const kept = picturesOf(replacement);
    return replacement !== "" && picturesOf(content.slice(start, end)).some((cid) => !kept.includes(cid));
  });
}

function picturesOf(html: string): string[] {
  return html.match(/\bcid:[^"'\s>)]{1,500}/gi) ?? [];
}

/** How many are shown, and how many attachments hold some: a host may keep the one and drop the other. */
interface Pictures {
  shown: number;
  /** NaN where the host doesn't say: it compares as neither more nor less. */
  attached: number;
}

/** Counted, as hosts may give them other names. */
async function picturesIn(item: ComposeItem, { content }: Body): Promise<Pictures> {
  const shown = imagesIn(content);
  const all = shown > 0 ? await item.readAttachments().catch(() => null) : null;
  return { shown, attached: all?.filter(({ inline }) => inline).length ?? Number.NaN };
}

const imagesIn = (html: string) => html.match(/<img\b[^>]*\bcid:/gi)?.length ?? 0;

/** @param written what the host was given; what of `before` it left out was meant to go */
async function lost(item: ComposeItem, before: Pictures, written: Body): Promise<boolean> {
  const left = await picturesIn(item, await item.readBody());
  const wanted = imagesIn(written.content);
  return left.shown < wanted || (wanted === before.shown && left.attached < before.attached);
}
