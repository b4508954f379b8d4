/** Finds a person's name at a place in a line. */
import { particles } from "../phrases/honorifics.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { alsoVerbs, notNames, pinyin, wordEndings } from "../phrases/not-names.ts";
import { fold, isHonorific, isInitial, listForm } from "./name-words.ts";

export interface NameRun {
  /** Offsets into the line. The honorific is part of the run; a closing period is not. */
  start: number;
  end: number;
  honorific: string | null;
  /** The name without its honorific. */
  name: string;
  words: string[];
}

export interface Word {
  text: string;
  start: number;
  end: number;
}

const wordAt = /[\p{L}][\p{L}\p{M}'’.-]{0,60}/uy;
const nicknameAt = /(?:"[\p{L}'’ -]{1,40}"|“[\p{L}'’ -]{1,40}”|\([\p{L}'’ -]{1,40}\)) /uy;

/** The word that starts at `at`, with the dots and hyphens inside it; null when no letter stands there. */
export function readWord(line: string, at: number): Word | null {
  wordAt.lastIndex = at;
  const raw = wordAt.exec(line)?.[0];
  if (!raw) return null;
  // A dash is no part of the word before it; two dots are no abbreviation; "Hi Peggy.I" is two words.
  let text = raw.split(/--|\.\.|-$|'$|’$/)[0]!;
  const dot = text.indexOf(".");
  if (dot > 0 && !isInitial(text) && !isHonorific(text.slice(0, dot)) && !/^\p{Lu}\p{Ll}{1,2}\.$/u.test(text))
    text = text.slice(0, dot);
  while (text.endsWith("-")) text = text.slice(0, -1);
  return text ? { text, start: at, end: at + text.length } : null;
}

export const skipSpaces = (line: string, at: number): number => {
  let next = at;
  while (next < line.length && /[\s\u200b\u2060\ufeff]/.test(line[next]!)) next++;
  return next;
};

const isCapital = (word: string): boolean =>
  /^(?:\p{Lu}|\p{Lt}|\p{Lo})/u.test(word) || /^(?:d|l|o)['’]\p{Lu}/u.test(word);

/** Whether a word may be a name, capitals aside: no word of the language that we know. */
export function mayBeName(word: string, strict: boolean): boolean {
  const form = listForm(word);
  if (isKnownName(form)) return true;
  return !notNames.has(form) && !(strict && form.length > 5 && wordEndings.test(form) && !pinyin.test(form));
}

/**
 * The name that starts at `at`: honorifics, then up to five capitalised words with their particles.
 * @param strict refuse words with the ending of a common word ("Unfortunately", "Meeting") unless they are known names
 */
export function readName(line: string, at: number, strict: boolean): NameRun | null {
  let place = line[at] === "@" ? at + 1 : at;
  const start = place;
  const words: Word[] = [];
  let titles = 0;
  while (words.length < 8) {
    const word = readWord(line, place);
    if (!word) break;
    if (titles === words.length && isTitle(line, word, titles)) titles++;
    else if (!continues(line, word, words.length - titles, titles > 0, strict)) break;
    words.push(word);
    const next = skipSpaces(line, word.end);
    if (next - word.end > 2 || next === word.end) break;
    nicknameAt.lastIndex = next;
    place = next + (words.length > titles ? (nicknameAt.exec(line)?.[0].length ?? 0) : 0);
    if (words.length - titles >= 5) break;
  }
  while (words.length > titles && particles.has(words.at(-1)!.text)) words.pop();
  if (words.length === titles) return null;
  let end = words.at(-1)!.end;
  const last = words.at(-1)!.text;
  if (last.endsWith(".") && !isInitial(last)) end -= 1;
  return {
    start,
    end,
    honorific: titles ? line.slice(start, words[titles - 1]!.end) : null,
    name: line.slice(words[titles]!.start, end),
    words: words.slice(titles).map((word) => word.text),
  };
}

/** An honorific before a name, also "Mr. and Mrs." */
function isTitle(line: string, word: Word, titles: number): boolean {
  const next = readWord(line, skipSpaces(line, word.end));
  if (!next) return false;
  if (titles > 0 && /^(?:and|und|et|y|e)$/.test(word.text)) return isHonorific(next.text);
  const joins =
    /^(?:and|und|et|y|e)$/.test(next.text) && isHonorific(readWord(line, skipSpaces(line, next.end))?.text ?? "");
  return isHonorific(word.text) && (joins || isCapital(next.text) || particles.has(next.text));
}

/** @param index which word of the name itself this would be */
function continues(line: string, word: Word, index: number, titled: boolean, strict: boolean): boolean {
  if ((index > 0 || titled || !strict) && particles.has(word.text)) {
    const next = readWord(line, skipSpaces(line, word.end));
    return next !== null && (isCapital(next.text) || particles.has(next.text));
  }
  if (!isCapital(word.text)) return false;
  if (index === 0 && isHonorific(word.text) && !isKnownName(listForm(word.text))) return false;
  if (index === 0 && titled) return true;
  if (index === 0) return mayBeName(word.text, strict) && !/^I(?:['’]\p{Ll}{1,2})?$/u.test(word.text);
  // A surname may be any word ("Short"), but not the first word of the sentence that follows.
  const next = readWord(line, skipSpaces(line, word.end));
  const form = listForm(word.text);
  const runsOn = next !== null && !isCapital(next.text) && !particles.has(next.text);
  if (/^I(?:['’]\p{Ll}{1,2})?$/u.test(word.text)) return false;
  return !(runsOn && (notNames.has(form) || alsoVerbs.has(form) || wordEndings.test(form)));
}

export const foldedWord = (word: Word): string => fold(word.text).replace(/\.$/, "");
