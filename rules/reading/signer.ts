/** Reads a line as the name of whoever signs a mail. */

import { conjunctions } from "../phrases/greetings.ts";
import { postNominals } from "../phrases/honorifics.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { orgWords, roleWords, teamWords } from "../phrases/not-names.ts";
import { blockWords, isContact } from "./footer-lines.ts";
import { mayBeName, readName, readWord, skipSpaces } from "./name-run.ts";
import { fold, isPostNominal, listForm } from "./name-words.ts";
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
type Kind = Signer["kind"];

export interface Sender {
  name?: string | undefined;
  address?: string | undefined;
}

export const has = (line: TextLine | undefined): boolean => line !== undefined && line.text.trim() !== "";
export const text = (line: TextLine | undefined): string => line?.text.slice(0, 400) ?? "";
export const wordsOf = (line: string): string[] => line.trim().split(/\s+/).filter(Boolean);

export const part = (line: TextLine, index: number, start: number, end: number): SignOffPart => ({
  text: line.text.slice(start, end),
  start: line.start + start,
  end: line.start + end,
  line: index,
});

/** A line that is a signer's name, perhaps behind a dash, with post-nominals or contact data after it. */
export function signerAt(
  line: TextLine,
  index: number,
  sender: Sender,
  closes: boolean,
  strict = !closes,
): Signer | null {
  const dash = /^\s*(?:[-–—]{1,3}|[~/*_|]{1,2})?\s*/.exec(text(line))![0].length;
  return signerFrom(line, index, dash, sender, closes, strict);
}

/** @param closes a valediction or a dash stands before it: one word in small letters is a name here */
export function signerFrom(
  line: TextLine,
  index: number,
  from: number,
  sender: Sender,
  closes: boolean,
  strict = !closes,
): Signer | null {
  const full = text(line).trimEnd();
  if (from >= full.length) return null;
  const as = (end: number, kind: Kind): Signer => ({ ...part(line, index, from, end), kind });
  const initials = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.\s?){1,4}|\p{Lu}|\p{Ll}{1,3})(?=[.,!]?$)/u.exec(full.slice(from))?.[0];
  if (initials && isInitials(initials.trim(), sender, closes)) return as(from + initials.trimEnd().length, "initials");
  const house = bodyOrRole(full.slice(from), closes);
  if (house) return as(from + house.length, house.kind);
  let end = from;
  let at = from;
  for (let count = 0; count < 4; count++) {
    const name = readName(full, at, strict && count === 0);
    if (!name) break;
    end = name.end;
    if (/^\.$/.test(full.slice(end)) && name.words.length > 1 && /^\p{Lu}$/u.test(name.words.at(-1)!)) end++;
    const word = readWord(full, skipSpaces(full, end));
    const mark = /^\s*[&+/]\s*/.exec(full.slice(end))?.[0];
    if (mark) at = end + mark.length;
    else if (word && conjunctions.has(fold(word.text)) && word.text !== "or") at = skipSpaces(full, word.end);
    else break;
  }
  if (end === from) {
    const word = readWord(full, from);
    const own =
      word &&
      (ownName(word.text, sender) ||
        (closes && mayBeName(word.text, true) && word.text.length > 2) ||
        (!strict && isKnownName(fold(word.text))));
    if (!own || !/^[\s.,!]{0,3}$/.test(full.slice(word.end))) return null;
    return as(word.end, "person");
  }
  let words = wordsOf(full.slice(from, end));
  while (words.length > 2 && /^\p{Lu}/u.test(words.at(-1)!) && isDegree(words.at(-1)!)) {
    end -= words.at(-1)!.length;
    end = full.slice(0, end).trimEnd().length;
    words = words.slice(0, -1);
  }
  if (words.some((word) => orgWords.has(listForm(word))) && !ownName(words[0]!, sender)) return null;
  return endsName(full.slice(end), words.length) ? as(end, "person") : null;
}

/** "RN" in "Peggy Chen RN"; not "Ma" or "Do", which are names too. */
const isDegree = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && postNominals.has(listForm(word));

/** What may stand behind a name on its line: nothing, post-nominals, a title or firm behind a mark, contact data. */
function endsName(rest: string, words: number): boolean {
  const after = rest.trim();
  if (/^(?:[.,!;:)\s\\*_]|\p{Extended_Pictographic}|\ufe0f){0,6}$/u.test(after)) return true;
  if (/^(?:\(|x\d|ext|\+?\d|\S{1,64}@|[<|•·\u2022]|[-–—]\s)/i.test(after.replace(/^[.,]\s*/, "")))
    return isContact(rest) || words > 1 || /^\((?:she|he|they)/i.test(after);
  if (words > 1 && after.split(/[,\s]+/).every(isDegree)) return true;
  if (!after.startsWith(",") || /^,\s?\p{Lu}{2}\.?,?\s\d{5}/u.test(after)) return false;
  const parts = after
    .slice(1)
    .split(/[,\s]+/)
    .filter(Boolean);
  return parts.every(isPostNominal) || blockWords.test(after) || isContact(after);
}

const notInitials = new Set(
  "ok no ps pps fyi eom nb re fw cc tbd tba yes asap etc thx pls fyr lol omg nda usa uk eu am pm mr ms dr we me us it so do if in on at as is be an or by to up go my hi hey all and the for you not but now new see end via per may can one two add any our out yep yup bye ty".split(
    " ",
  ),
);

function isInitials(word: string, sender: Sender, closes: boolean): boolean {
  const plain = word.replace(/[.\s]/g, "").toLowerCase();
  if (notInitials.has(plain) || isKnownName(plain)) return false;
  if (plain.length === 1) return closes || /^\p{Lu}\.?$/u.test(word);
  if (word === plain && plain.length > 2 && !closes) return !/[aeiouy]/.test(plain) || initialsOf(sender) === plain;
  return true;
}

const initialsOf = (sender: Sender): string =>
  fold(sender.name ?? "")
    .split(/[\s-]+/)
    .map((word) => word[0] ?? "")
    .join("");

const ownName = (word: string, sender: Sender): boolean => {
  const own = fold(word);
  const known = [
    ...fold(sender.name ?? "").split(/[\s,]+/),
    ...fold(sender.address ?? "")
      .split("@")[0]!
      .split(/[._-]/),
  ];
  return own.length > 1 && known.includes(own);
};

/** "Membership Team", "The Lakeshore Team", "Your Harbor Nurses Union", "President". */
function bodyOrRole(line: string, closes: boolean): { length: number; kind: Kind } | null {
  const bare = line.replace(/[,.!\s]{1,4}$/, "");
  const words = wordsOf(bare);
  const last = listForm(words.at(-1) ?? "");
  if (words.length === 0 || words.length > 6 || /[\d@:/]/.test(bare)) return null;
  if (
    !words.every(
      (word, i) => /^[\p{Lu}\p{Lo}&]/u.test(word) || (i > 0 && /^(?:of|the|and|for|at|team|staff)$/.test(word)),
    )
  )
    return null;
  if (teamWords.has(last) && (words.length > 1 || closes))
    return { length: bare.length, kind: roleWords.has(last) ? "role" : "team" };
  if (roleWords.has(last) && closes) return { length: bare.length, kind: "role" };
  return null;
}
