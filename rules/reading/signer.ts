/** Reads a line as the name of whoever signs a mail. */
import { isKnownName } from "../phrases/nicknames.ts";
import { commonWords, isOrgWord, roleWords, teamWords } from "../phrases/not-names.ts";
import { hasBlockWord, isContact } from "./footer-lines.ts";
import { readJoiner, readName, readWord } from "./name-run.ts";
import { fold, isListedDegree, isPostNominal, listForm, mayBeName } from "./name-words.ts";
import { compareNames } from "./names.ts";
import type { TextLine } from "./text.ts";

export interface SignOffPart {
  text: string;
  /** Offsets into the text. */
  start: number;
  end: number;
  /** Index into the lines given. */
  line: number;
}

/** Who signed, without post-nominals: "Peggy", "Margaret Chen", "SWD", "Membership Team". */
export interface Signer extends SignOffPart {
  kind: "person" | "initials" | "role" | "team";
}

export interface Sender {
  name?: string | undefined;
  address?: string | undefined;
}

/** A line with something on it. */
export interface Row {
  line: TextLine;
  /** Index into the lines given. */
  index: number;
  /** Its beginning, without spaces at the end. */
  text: string;
  /** A blank line, or none at all, stands above it. */
  apart: boolean;
  /** Whether it may be a line of a signature block, once that has been asked. */
  block?: boolean;
}

export const wordsOf = (line: string): string[] => line.trim().split(/\s+/).filter(Boolean);

export const part = ({ line, index }: Row, start: number, end: number): SignOffPart => ({
  text: line.text.slice(start, end),
  start: line.start + start,
  end: line.start + end,
  line: index,
});

/**
 * A line that is a signer's name, perhaps behind a dash, with post-nominals or contact data after it.
 * @param closes a valediction or a dash stands before it: one word in small letters is a name here
 */
export function signerAt(row: Row, sender: Sender, closes: boolean): Signer | null {
  if (row.text.length > 120 && !closes) return null;
  const dash = /^\s*(?:[-–—]{1,3}|[~/*_|]{1,2})?\s{0,9}/.exec(row.text)![0].length;
  return signerFrom(row, dash, sender, closes);
}

/** The same from a place in the line. */
export function signerFrom(row: Row, from: number, sender: Sender, closes: boolean): Signer | null {
  const full = row.text;
  const tail = full.slice(from);
  const as = (length: number, kind: Signer["kind"]): Signer => ({ ...part(row, from, from + length), kind });
  const initials = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.\s?){1,4}|\p{Lu}|\p{Ll}{1,3})(?=[.,!]?$)/u.exec(tail)?.[0].trim();
  if (initials && isInitials(initials, sender, closes)) return as(initials.length, "initials");
  const bare = tail.replace(/[,.!\s]{1,4}$/, "");
  const body = bodyOrRole(bare, closes);
  if (body) return as(bare.length, body);
  let end = from;
  for (let at: number | null = from, count = 0; at !== null && count < 4; count++) {
    const name = readName(full, at, !closes);
    if (!name) break;
    end = name.end;
    if (full.slice(end) === "." && name.words.length > 1 && /^\p{Lu}$/u.test(name.words.at(-1)!)) end++;
    const joiner = readJoiner(full, end) ?? ",";
    at = /,|or/i.test(joiner) ? null : end + joiner.length;
  }
  if (end === from) {
    // A name in small letters, or one that is a word as well.
    const word = readWord(full, from);
    const own =
      word &&
      (isOwn(word.form, sender) || (closes ? word.form.length > 2 && mayBeName(word.text) : isKnownName(word.form)));
    return own && /^[\s.,!]{0,3}$/.test(full.slice(word.end)) ? as(word.end - from, "person") : null;
  }
  let words = wordsOf(full.slice(from, end));
  while (words.length > 2 && isDegree(words.at(-1)!)) {
    end = full.slice(0, end - words.at(-1)!.length).trimEnd().length;
    words = words.slice(0, -1);
  }
  if (words.some((word) => isOrgWord(listForm(word))) && !isOwn(listForm(words[0]!), sender)) return null;
  return endsName(full.slice(end), words.length) ? as(end - from, "person") : null;
}

/** Whether it is the sender who signs so. */
export const isSender = (signer: SignOffPart, { name = "" }: Sender): boolean =>
  compareNames(signer.text, name) === "same";

/** Whether a last line that no closing announces may be the sender's name; else it is as likely a place. */
export function isLikely(signer: Signer, { name = "", address }: Sender): boolean {
  const first = listForm(wordsOf(signer.text)[0]!);
  if (signer.kind !== "person" || isKnownName(first) || isOwn(first, { address })) return true;
  // "Seun" for Oluwaseun, "Venkat" for Venkataraman.
  if (first.length > 2 && senderWords({ name }).some((word) => word.startsWith(first) || word.endsWith(first)))
    return true;
  return compareNames(signer.text, name) !== "different";
}

/** "RN" in "Peggy Chen RN"; not "Ma" or "Do", which are names too. */
const isDegree = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && isListedDegree(word);

/** What may stand behind a name on its line: nothing, post-nominals, a title or firm behind a mark, contact data. */
function endsName(rest: string, words: number): boolean {
  const after = rest.trim();
  if (/^(?:[.,!;:)\s\\*_]|\p{Extended_Pictographic}|\ufe0f){0,6}$/u.test(after)) return true;
  // "Lee (lee.park@…) will follow up": a sentence goes on behind it.
  if (/^\([^()]{0,99}\)\s\p{Ll}/u.test(after)) return false;
  if (/^(?:[.,]\s?)?(?:\(|x\d|ext|\+?\d|\S{1,64}@|[<|•·]|[-–—]\s)/i.test(after))
    return words > 1 || isContact(rest) || /^\((?:she|he|they)/i.test(after);
  const parts = after.split(/[,\s]+/).filter(Boolean);
  if (words > 1 && parts.every(isDegree)) return true;
  if (!after.startsWith(",") || /^,\s?\p{Lu}{2}\.?,?\s\d{5}/u.test(after)) return false;
  return parts.every(isPostNominal) || hasBlockWord(after) || isContact(after);
}

/** With the words of the language, what is written like initials and is none. */
const notInitials = new Set("ty eom nb asap pps lol omg nda usa uk eu mr ms dr out end see".split(" "));

function isInitials(word: string, sender: Sender, closes: boolean): boolean {
  const plain = word.replace(/[.\s]/g, "").toLowerCase();
  if (notInitials.has(plain) || (plain.length > 1 && commonWords.has(plain)) || isKnownName(plain)) return false;
  if (plain.length === 1) return closes || /^\p{Lu}/u.test(word);
  if (word !== plain || plain.length === 2 || closes) return true;
  return (
    !/[aeiouy]/.test(plain) ||
    senderWords(sender)
      .map((name) => name[0])
      .join("")
      .startsWith(plain)
  );
}

/** The words of the sender's name, then those of the address. */
const senderWords = ({ name = "", address = "" }: Sender): string[] =>
  `${fold(name)} ${fold(address).split("@")[0]}`.split(/[\s,._-]+/).filter(Boolean);
const isOwn = (word: string, sender: Sender): boolean => word.length > 1 && senderWords(sender).includes(word);

/** "Membership Team", "The Lakeshore Team", "Your Harbor Nurses Union", "President". */
function bodyOrRole(line: string, closes: boolean): "team" | "role" | null {
  const words = wordsOf(line);
  const last = listForm(words.at(-1) ?? "");
  const role = roleWords.has(last);
  if (
    words.length > 6 ||
    /[\d@:/]/.test(line) ||
    !(role ? closes : teamWords.has(last) && (words.length > 1 || closes))
  )
    return null;
  const titled = words.every(
    (word, i) => /^[\p{Lu}\p{Lo}&]/u.test(word) || (i > 0 && /^(?:of|the|and|for|at|team|staff)$/.test(word)),
  );
  return titled ? (role ? "role" : "team") : null;
}
