/** How a mail signs: the valediction, who signed, and where the sender's own block begins. */
import {
  deviceLine,
  hasBlockWord,
  isAttachment,
  isContact,
  legalLine,
  listFooter,
  postscript,
  ruleLine,
} from "./footer-lines.ts";
import { skipSpaces } from "./name-run.ts";
import {
  isLikely,
  isSender,
  part,
  type Row,
  type Sender,
  type Signer,
  type SignOffPart,
  signerAt,
  signerFrom,
  wordsOf,
} from "./signer.ts";
import type { TextLine } from "./text.ts";
import { type Closing, saysSomething, valedictionAt, valedictionWithName, wholeValediction } from "./valediction.ts";

export type { Sender, Signer, SignOffPart } from "./signer.ts";

export interface SignOff {
  /** Text offsets of valediction and signer; both at the block's first line when there is neither. */
  start: number;
  end: number;
  /** "Kind regards,": the closing comma or stop is part of it. A thanks counts when a signer follows or a comma ends it. */
  valediction: SignOffPart | null;
  signer: Signer | null;
  /**
   * Index of the first line of the sender's own block: contact lines, "-- ", "Sent from my iPhone", a legal footer.
   * The signer's own line when the full name opens the block.
   */
  signatureLine: number | null;
}

/** @param sender who wrote the mail, when known: tells their name from the reader's or a place, and initials from words */
export function readSignOff(lines: readonly TextLine[], sender: Sender = {}): SignOff | null {
  const rows = rowsOf(lines);
  const footer = rows.findIndex((row, i) => isFooter(row, rows.slice(i + 1)));
  const own = footer < 0 ? rows : rows.slice(0, footer);
  const list = own.findIndex(
    ({ text }, i) => ruleLine.test(text) && own.slice(i + 1, i + 4).some((row) => listFooter.test(row.text)),
  );
  const body = (list < 0 ? own : own.slice(0, list)).filter(({ text }) => !isAttachment(text));
  const written = body.filter(({ text }) => !ruleLine.test(text));
  let { valediction, signer } = findAbove(written, sender) ??
    findAtLineEnd(written.at(-1), sender) ?? { valediction: null, signer: null };
  if (footer >= 0 && !signer && /^\s*[-_=*—]/.test(rows[footer]!.text)) {
    const first = rows[footer + 1];
    signer = first ? signerAt(first, sender, false) : null;
  }
  const signatureLine = blockLine(body, signer, valediction, sender) ?? rows[footer]?.index ?? null;
  if (!valediction && !signer && signatureLine === null) return null;
  const block = { start: lines[signatureLine ?? 0]!.start, end: lines[signatureLine ?? 0]!.start };
  const parts = [valediction, signer].filter((one) => one !== null);
  const [first = block, last = first] = parts.sort((a, b) => a.start - b.start);
  return { start: first.start, end: last.end, valediction, signer, signatureLine };
}

/** The last lines that have something on them. */
function rowsOf(lines: readonly TextLine[]): Row[] {
  const rows: Row[] = [];
  for (let index = Math.max(0, lines.length - 80); index < lines.length; index++) {
    const text = lines[index]!.text.slice(0, 400).trimEnd();
    if (text !== "") rows.push({ line: lines[index]!, index, text, apart: !lines[index - 1]?.text.trim() });
  }
  return rows;
}

/** What stands below the mail for certain begins here: "-- ", a rule with a block, a device's line, a legal footer. */
function isFooter({ text, index }: Row, below: Row[]): boolean {
  const line = text.trim();
  if (legalLine.test(line))
    return (index > 0 || below.length === 0) && !below.slice(0, 12).some((row) => wholeValediction(row.text));
  if (below.length > 20) return false;
  if (line === "--" || (line.length < 90 && deviceLine.test(line))) return true;
  return (
    ruleLine.test(line) && !below.some((row) => listFooter.test(row.text)) && below.some((row) => isContact(row.text))
  );
}

/** A line of a signature block: contact data, a title, a firm, or a few words that are no sentence. */
function isBlock(row: Row): boolean {
  row.block ??= readsAsBlock(row.text);
  return row.block;
}

function readsAsBlock(text: string): boolean {
  if (text.length > 200) return false;
  const words = wordsOf(text);
  if (words.length <= 14 && isContact(text)) return true;
  if (words.length > 9 || /[?!:]$/.test(text) || /\p{Ll}{3}\.$/u.test(text)) return false;
  if (hasBlockWord(text)) return true;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}(&|"'“]/u.test(word)).length;
  return words.length <= 7 && capitals * 2 >= words.length;
}

/**
 * From the bottom up: a line that is a valediction, with the name on it or below it; else the first of the last lines that is
 * a name, with nothing but a block below it. What stands below a postscript belongs to it.
 */
function findAbove(rows: Row[], sender: Sender): Closing | null {
  let lone: Signer | null = null;
  let prose = 0;
  let below: Row[] = [];
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - 30) && prose <= 4; i--) {
    const row = rows[i]!;
    const next = rows[i + 1];
    if (below.length < 4 && postscript.test(row.text)) {
      lone = null;
      prose = 0;
      below = [];
      continue;
    }
    const found = isWrapped(row, rows[i - 1]) ? null : valedictionAt(row, sender);
    // "Thanks, Peggy." thanks her where the mail goes on below it.
    const thanks = /[.!]$/.test(row.text) && (i === 0 || (next && !isBlock(next)));
    if (found?.signer && !(i === 0 && next) && !thanks && !isText(below)) return found;
    if (found?.valediction && !found.signer) {
      const signer = next && next.index - row.index < 6 ? signerAt(next, sender, true) : null;
      if (signer && !isText(below.slice(0, -1))) return { ...found, signer };
      const counts = found.valediction.text.endsWith(",") || !saysSomething(found.valediction.text);
      if (counts && prose === 0 && (!next || isBlock(next))) return found;
    }
    const block = !found && isBlock(row);
    if (prose === 0) {
      const dashed = /^\s*[-–—~]{1,3}\s*\p{L}/u.test(row.text);
      const signer = signerAt(row, sender, dashed);
      // A name below a colon is an item of a list, unless the colon closes a salutation.
      if (signer && rows[i - 1]?.text.endsWith(":") && !(i === 1 && isLikely(signer, sender))) return null;
      if (signer && (dashed || next || isLikely(signer, sender)) && stands(row, rows, i, signer, sender)) lone = signer;
      if (!block && !signer) prose++;
    } else if (!block) prose++;
    below.push(row);
  }
  return (
    lone && {
      valediction: phraseAbove(
        rows,
        rows.findIndex((row) => row.index === lone.line),
      ),
      signer: lone,
    }
  );
}

/** Whether the line, in small letters, is the end of the sentence above it. */
const isWrapped = ({ text }: Row, above: Row | undefined): boolean =>
  above !== undefined && above.text.length > 40 && !/[.?!:,]$/.test(above.text) && /^\s*\p{Ll}/u.test(text);

/** Whether the lines are rather prose than a block: then the name above them was no signature. */
const isText = (rows: Row[]): boolean => rows.filter((row) => !isBlock(row)).length > Math.max(1, rows.length / 2);

/** A valediction of their own above the name: a few words that a comma ends ("Onward and upward,"). */
function phraseAbove(rows: Row[], i: number): SignOffPart | null {
  const row = rows[i - 1];
  const above = rows[i - 2];
  if (!row || !above || rows[i]!.index - row.index > 3) return null;
  const words = row.text.trim();
  const starts = row.apart || /[.?!]$/.test(above.text);
  if (!starts || !/^\p{Lu}[^.?!:;,\d]{2,50},$/u.test(words) || wordsOf(words).length > 6) return null;
  return part(row, row.text.length - words.length, row.text.length);
}

/** Whether the name stands for itself: no item of a list, no end of a sentence, not the reader's; right below a salutation, the sender's. */
function stands(row: Row, rows: Row[], i: number, signer: Signer, sender: Sender): boolean {
  if (i < 2 && isSender(signer, sender)) return true;
  if (i === 0) return false;
  const { text } = rows[i - 1]!;
  if (/^\s*(?:[*•]|[-–]\s)/.test(row.text) && /^\s*(?:[*•]|[-–]\s|\d{1,2}[.)])/.test(text)) return false;
  if (/[;,]$/.test(text) && !phraseAbove(rows, i)) return false;
  if (!row.apart && !/[.?!…)\]]$/.test(text) && text.length > 50 && text.length < 100) return false;
  const below = rows.length - 1 - i;
  return below <= (signer.kind === "role" || signer.kind === "team" ? 0 : 2) || rows.slice(i).some(tellsBlock);
}

/** A name behind the last sentence: "… by Friday. Thanks. SWD", "Hope this helps! - Lee", "… from you.....Ann". */
function findAtLineEnd(last: Row | undefined, sender: Sender): Closing | null {
  if (!last) return null;
  const from = Math.max(0, last.line.text.length - 200);
  const line = { text: last.line.text.slice(from), start: last.line.start + from, end: last.line.end };
  const tail = line.text.trimEnd();
  const row = { ...last, line, text: tail };
  for (const stop of tail.matchAll(/[.!?](?:\s{1,4}|(?=[-–—]))/g)) {
    const start = skipSpaces(tail, stop.index + 1);
    const closing = tail.length - start < 60 && valedictionWithName(row, start, sender);
    if (closing) return closing;
  }
  // The last words behind a dash, dots or a wide gap, below a sentence that has ended.
  for (const mark of tail.matchAll(/[.!?:)"”]\s{0,4}[-–—]{1,3}\s?|\.{3,9}\s?|[.!?]\s{3,9}/g)) {
    const at = mark.index + mark[0].length;
    const signer =
      /^\p{L}[\p{L}\s.'’-]{0,30}$/u.test(tail.slice(at)) && signerFrom(row, at, sender, /[-–—]/.test(mark[0]));
    if (signer && signer.kind !== "role") return { valediction: null, signer };
  }
  return null;
}

const tellsBlock = ({ text }: Row): boolean => isContact(text) || hasBlockWord(text);

/** Whether the whole block stands on the signer's line: "Sam Ruiz | Account Manager | Bellwether Association Management". */
function continuesAsBlock(rest: string, bySender: boolean): boolean {
  if (isContact(rest)) return true;
  const words = /^\s{0,9}(?:[|•·]|[-–—]\s).{0,3}\p{L}/u.test(rest);
  return (words && bySender) || ((words || /^\s{0,9},/.test(rest)) && hasBlockWord(rest));
}

/** Where the sender's own block begins; null when nothing above the footer tells one. */
function blockLine(rows: Row[], signer: Signer | null, valediction: SignOffPart | null, sender: Sender): number | null {
  const from = signer ?? valediction;
  const i = rows.findIndex((row) => row.index === from?.line);
  if (!from || i < 0) return null;
  const words = wordsOf(signer?.text ?? "");
  const full = words.length > 1;
  const bySender = full && isSender(signer!, sender);
  if (signer && continuesAsBlock(rows[i]!.line.text.slice(signer.end - rows[i]!.line.start), bySender))
    return signer.line;
  const below = rows.slice(i + 1);
  const other = below.findIndex(({ text }) => listFooter.test(text) || postscript.test(text));
  const block = other < 0 ? below : below.slice(0, other);
  // Below the sender's full name a few words are a block, whatever they are.
  const own = bySender && block.length > 0 && block.every(isBlock);
  if (!own && !block.some(tellsBlock)) return null;
  const opens = full || signer?.kind === "team" || signer?.kind === "role";
  return opens && !block[0]!.text.includes(words.at(-1)!) ? from.line : block[0]!.index;
}
