/** How a mail signs: the valediction, who signed, and where the sender's own block begins. */
import {
  blockWords,
  deviceLine,
  isAttachment,
  isContact,
  legalLine,
  listFooter,
  postscript,
  ruleLine,
} from "./footer-lines.ts";
import { skipSpaces } from "./name-run.ts";
import {
  has,
  part,
  type Sender,
  type Signer,
  type SignOffPart,
  signerAt,
  signerFrom,
  text,
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

/** @param sender who wrote the mail, when known: tells their name from the reader's, and initials from words */
export function readSignOff(lines: readonly TextLine[], sender: Sender = {}): SignOff | null {
  const footer = footerLine(lines);
  const bodyEnd = lastWritten(lines, footer ?? lines.length);
  let closing =
    findValediction(lines, bodyEnd, sender) ??
    findSigner(lines, bodyEnd, sender) ??
    findAtLineEnd(lines, bodyEnd, sender);
  if (!closing?.signer && footer !== null) {
    const signer = signerInBlock(lines, footer, sender);
    closing = signer ? { valediction: closing?.valediction ?? null, signer } : closing;
  }
  const { valediction = null, signer = null } = closing ?? {};
  const signatureLine = blockLine(lines, signer, valediction, footer);
  const at = signatureLine === null ? 0 : lines[signatureLine]!.start;
  if (!valediction && !signer && signatureLine === null) return null;
  const first = valediction ?? signer;
  const last = signer && (!valediction || signer.start > valediction.start) ? signer : valediction;
  return { start: first?.start ?? at, end: last?.end ?? at, valediction, signer, signatureLine };
}

/** The first line of what stands below the mail for certain: "-- ", a rule with a block, a device's line, a legal footer. */
function footerLine(lines: readonly TextLine[]): number | null {
  const from = Math.max(0, lines.length - 60);
  for (let i = from; i < lines.length; i++) {
    const line = text(lines[i]);
    const below = lines.slice(i + 1).filter(has);
    if (/^\s*--\s*$/.test(line) && below.length <= 20) return i;
    if (deviceLine.test(line.trim()) && line.trim().length < 90 && below.length <= 20) return i;
    if (
      legalLine.test(line.trim()) &&
      (i > 0 || below.length === 0) &&
      !below.slice(0, 12).some((one) => wholeValediction(text(one)))
    )
      return i;
    if (
      ruleLine.test(line) &&
      below.length > 0 &&
      below.length <= 16 &&
      !below.some((one) => listFooter.test(text(one))) &&
      below.some((one) => isContact(text(one)))
    )
      return i;
  }
  return null;
}

/** Index after the last line of the mail proper: without attachment lists, list footers and blank lines. */
function lastWritten(lines: readonly TextLine[], from: number): number {
  let end = from;
  const tail = Math.max(0, from - 40);
  const list = lines.slice(tail, from).findIndex((line, i) => {
    const below = lines.slice(tail + i + 1, Math.min(from, tail + i + 4));
    return ruleLine.test(text(line)) && below.some((one) => listFooter.test(text(one)));
  });
  if (list >= 0) end = tail + list;
  while (end > 0 && (!has(lines[end - 1]) || isAttachment(text(lines[end - 1])) || ruleLine.test(text(lines[end - 1]))))
    end--;
  return end;
}

/** A line of a signature block: contact data, a title, a firm, or a few words that are no sentence. */
function isBlock(line: string): boolean {
  if (isContact(line) && wordsOf(line).length <= 14) return true;
  const words = wordsOf(line);
  if (/[?!:]\s*$/.test(line) || words.length > 10) return false;
  if (blockWords.test(line) && words.length <= 9 && !/[a-z]{3}\.\s*$/.test(line)) return true;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}(&|"'“]/u.test(word)).length;
  return words.length <= 7 && capitals * 2 >= words.length && !/[\p{Ll}]{3}\.\s*$/u.test(line);
}

/** Above the last lines, from the bottom up: a line that is a valediction, alone or with the name behind it. */
function findValediction(lines: readonly TextLine[], end: number, sender: Sender): Closing | null {
  let prose = 0;
  let seen = 0;
  for (let i = end - 1; i >= 0 && seen < 30; i--) {
    if (!has(lines[i]) || ruleLine.test(text(lines[i]))) continue;
    seen++;
    const line = lines[i]!;
    const found = isWrapped(lines, i) ? null : valedictionAt(line, i, sender);
    if (found && accept(found, lines, i, end)) return found;
    if (found?.signer === null && found.valediction) {
      const below = nextWritten(lines, i, end);
      const signer = below === null ? null : signerAt(lines[below]!, below, sender, true);
      const distance = below === null ? 0 : lines.slice(i + 1, below).length;
      if (signer && distance <= 4 && !blocked(lines, signer.line, end))
        return { valediction: found.valediction, signer };
      const counts = !saysSomething(found.valediction.text) || found.valediction.text.endsWith(",");
      if (counts && prose === 0 && (below === null || isBlock(text(lines[below]))))
        return { valediction: found.valediction, signer: null };
    }
    if (!isBlock(text(line)) || found) prose++;
    if (prose > 4) return null;
  }
  return null;
}

/** Whether the line, in small letters, is the end of the sentence above it. */
function isWrapped(lines: readonly TextLine[], i: number): boolean {
  const above = text(lines[i - 1]).trimEnd();
  return above.length > 40 && !/[.?!:,]$/.test(above) && /^\s*\p{Ll}/u.test(text(lines[i]));
}

/** "Thanks, Peggy" on one line closes the mail only where nothing but a block follows, and Peggy is not the reader. */
function accept(found: Closing, lines: readonly TextLine[], i: number, end: number): boolean {
  if (!found.signer) return false;
  const first = !lines.slice(0, i).some(has);
  const last = nextWritten(lines, i, end) === null;
  return !(first && (!last || /[.!]\s*$/.test(text(lines[i])))) && !blocked(lines, i, end);
}

/** Whether prose follows that is no postscript: then the name above it was no signature. */
function blocked(lines: readonly TextLine[], from: number, end: number): boolean {
  const below = lines.slice(from + 1, end).filter((line) => has(line) && !ruleLine.test(text(line)));
  const script = below.findIndex((line) => postscript.test(text(line)));
  const own = script >= 0 ? below.slice(0, script) : below;
  const prose = own.filter((line) => !isBlock(text(line)) && !isAttachment(text(line)));
  return (
    prose.length > Math.max(1, own.length / 2) ||
    (prose.length > 0 && prose.length === own.length && prose.length !== 1)
  );
}

const nextWritten = (lines: readonly TextLine[], from: number, end: number): number | null => {
  for (let i = from + 1; i < end; i++) if (has(lines[i]) && !ruleLine.test(text(lines[i]))) return i;
  return null;
};

/** No valediction: the first line of the last few that is a name, with nothing but a block below it. */
function findSigner(lines: readonly TextLine[], end: number, sender: Sender): Closing | null {
  let found: Signer | null = null;
  let seen = 0;
  for (let i = end - 1; i >= 0 && seen < 16; i--) {
    if (!has(lines[i])) continue;
    seen++;
    const line = text(lines[i]);
    if (postscript.test(line)) {
      found = null;
      continue;
    }
    const dashed = /^\s*[-–—~]{1,3}\s*\p{L}/u.test(line);
    const apart = seen === 1 && !has(lines[i - 1]);
    const signer = signerAt(lines[i]!, i, sender, dashed, !apart);
    const above = lastWritten(lines, i) - 1;
    if (signer && /:\s*$/.test(text(lines[above]))) return null;
    if (signer && stands(lines, i, above, signer, end)) found = signer;
    if (!isBlock(line) && !signer && !isAttachment(line)) break;
  }
  return found && { valediction: phraseAbove(lines, found.line), signer: found };
}

/** A valediction of their own above the name: a few words that a comma ends ("Onward and upward,"). */
function phraseAbove(lines: readonly TextLine[], signerLine: number): SignOffPart | null {
  const at = lastWritten(lines, signerLine) - 1;
  if (at < 1 || signerLine - at > 3) return null;
  const words = text(lines[at]).trim();
  const above = text(lines[at - 1]).trimEnd();
  const starts = above === "" || /[.?!]$/.test(above);
  const first = lastWritten(lines, at) === 0;
  if (first || !starts || !/^\p{Lu}[^.?!:;,\d]{2,50},$/u.test(words) || wordsOf(words).length > 6) return null;
  const start = lines[at]!.text.indexOf(words);
  return part(lines[at]!, at, start, start + words.length);
}

/** Whether the name stands for itself: not the first line, no item of a list, not what "… to:" announces, no wrapped sentence. */
function stands(lines: readonly TextLine[], i: number, above: number, signer: Signer, end: number): boolean {
  if (above < 0) return false;
  const line = text(lines[i]);
  const before = text(lines[above]).trimEnd();
  if (/^\s*(?:[*•]|[-–]\s)/.test(line) && /^\s*(?:[*•]|[-–]\s|\d{1,2}[.)])/.test(before)) return false;
  if (/[:;,]$/.test(before) && !phraseAbove(lines, i)) return false;
  const alone = above < i - 1;
  if (!alone && !/[.?!…)\]]$/.test(before) && before.length > 50 && before.length < 100) return false;
  const contact = lines.slice(i, end).some((one) => isContact(text(one)) || blockWords.test(text(one)));
  const below = lines.slice(i + 1, end).filter(has).length;
  if (signer.kind === "role" || signer.kind === "team") return contact || below === 0;
  return below === 0 || contact || below <= 2;
}

/** A name behind the last sentence: "… by Friday. Thanks. SWD", "Hope this helps! - Lee", "… from you.....Ann". */
function findAtLineEnd(lines: readonly TextLine[], end: number, sender: Sender): Closing | null {
  const last = lines[end - 1];
  if (!last) return null;
  const from = Math.max(0, last.text.length - 200);
  const line = { text: last.text.slice(from), start: last.start + from, end: last.end };
  const tail = line.text.trimEnd();
  for (const stop of tail.matchAll(/[.!?](?:\s{1,4}|(?=[-–—]))/g)) {
    const start = skipSpaces(tail, stop.index + 1);
    const closing = tail.length - start < 60 && valedictionWithName(line, end - 1, start, tail, sender);
    if (closing) return closing;
  }
  const at = nameAfterMark(tail);
  if (at < 0) return null;
  const signer = signerFrom(line, end - 1, at, sender, /[-–—]/.test(tail[at - 1]! + tail[at - 2]), true);
  return signer && signer.kind !== "role" ? { valediction: null, signer } : null;
}

/** Where the last words stand that a dash, dots or a wide gap sets off from a sentence that has ended; -1 when none do. */
function nameAfterMark(tail: string): number {
  for (let at = tail.length - 1; at > 2 && tail.length - at < 32; at--) {
    if (!/\p{L}/u.test(tail[at]!) || /[\p{L}'’]/u.test(tail[at - 1]!)) continue;
    let gap = at;
    while (gap > 0 && at - gap < 12 && !/[\p{L}\p{N}]/u.test(tail[gap - 1]!)) gap--;
    const marks = tail.slice(gap, at);
    if (
      /^[.!?:)"”]{1,3}\s{0,4}[-–—]{1,3}\s{0,2}$/.test(marks) ||
      /^\.{3,9}\s?$/.test(marks) ||
      /^[.!?]\s{3,10}$/.test(marks)
    )
      return at;
  }
  return -1;
}

/** The name in the block below "-- " or a rule. */
function signerInBlock(lines: readonly TextLine[], footer: number, sender: Sender): Signer | null {
  if (!/^\s*(?:--|_|=|\*|-|—)/.test(text(lines[footer]))) return null;
  for (let i = footer + 1; i < Math.min(lines.length, footer + 4); i++) {
    if (!has(lines[i])) continue;
    return signerAt(lines[i]!, i, sender, false);
  }
  return null;
}

/** Where the sender's own block begins. */
function blockLine(
  lines: readonly TextLine[],
  signer: Signer | null,
  valediction: SignOffPart | null,
  footer: number | null,
): number | null {
  const from = signer ?? valediction;
  if (!from || (footer !== null && from.line >= footer)) return footer;
  const own = lines
    .slice(0, footer ?? lines.length)
    .map((line, i) => ({ line: text(line), i }))
    .slice(from.line + 1)
    .filter(({ line }) => line.trim() !== "" && !isAttachment(line));
  const list = own.findIndex(({ line }) => listFooter.test(line) || postscript.test(line));
  const block = (list >= 0 ? own.slice(0, list) : own).filter(({ line }) => !(list >= 0 && ruleLine.test(line)));
  const rest = signer ? lines[signer.line]!.text.slice(signer.end - lines[signer.line]!.start) : "";
  if (isContact(rest)) return signer!.line;
  const tells = block.some(({ line }) => isContact(line) || blockWords.test(line));
  if (!block.length || !tells) return footer;
  const first = block[0]!;
  const words = signer ? wordsOf(signer.text) : [];
  const repeats = words.length > 1 && first.line.includes(words.at(-1)!);
  if (signer && (words.length > 1 || signer.kind === "team" || signer.kind === "role") && !repeats) return signer.line;
  return first.i;
}
