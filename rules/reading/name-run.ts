/** Finds a person's name at a place in a line. */
import { particles } from "../phrases/honorifics.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { alsoVerbs, isCommon } from "../phrases/not-names.ts";
import { isHonorific, isInitial, listForm, mayBeName } from "./name-words.ts";

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
  /** Folded, without its dots. */
  form: string;
  start: number;
  end: number;
}

const wordAt = /\p{L}[\p{L}\p{M}'’.-]{0,60}/uy;
const spacesAt = /[\s\u200b\u2060]*/y;
const nicknameAt = /(?:"[\p{L}'’ -]{1,40}"|“[\p{L}'’ -]{1,40}”|\([\p{L}'’ -]{1,40}\)) /uy;
const joinerAt = /(?:\s{0,3},)?(?:\s{0,3}[&/+]\s{0,3}|\s{1,3}(?:and|und|et|y|e|en|or)\s{1,3})|\s{0,3},\s{0,3}/iy;

/** What the sticky pattern reads at `at`; null when nothing. */
export function readAt(pattern: RegExp, line: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? null;
}

/** The word that starts at `at`, with the dots and hyphens inside it; null when no letter stands there. */
export function readWord(line: string, at: number): Word | null {
  // A dash is no part of the word before it; two dots are no abbreviation; "Hi Peggy.I" is two words.
  let text = readAt(wordAt, line, at)?.split(/--|\.\.|['’-]{1,9}$/)[0] ?? "";
  const dot = text.indexOf(".");
  if (dot > 0 && !isInitial(text) && !isHonorific(text.slice(0, dot)) && !/^\p{Lu}\p{Ll}{1,2}\.$/u.test(text))
    text = text.slice(0, dot);
  return text ? { text, form: listForm(text), start: at, end: at + text.length } : null;
}

export const skipSpaces = (line: string, at: number): number => at + readAt(spacesAt, line, at)!.length;

/** The comma, "&" or "and" between two names; null when none stands there. */
export const readJoiner = (line: string, at: number): string | null => readAt(joinerAt, line, at);

const isCapital = (word: string): boolean =>
  /^(?:(?:[dlo]['’]|(?:a[dlnrstz]|el|ul)-)?\p{Lu}|\p{Lt}|\p{Lo})/u.test(word);
const isParticle = (word: Word): boolean => particles.has(word.text);

/**
 * The name that starts at `at`: honorifics, then up to five capitalised words with their particles.
 * @param bare no greeting or closing before it: it does not begin with a particle
 */
export function readName(line: string, at: number, bare: boolean): NameRun | null {
  const start = line[at] === "@" ? at + 1 : at;
  const words: Word[] = [];
  let titles = 0;
  for (let place = start; words.length - titles < 5 && words.length < 8; ) {
    const word = readWord(line, place);
    if (!word) break;
    const gap = skipSpaces(line, word.end);
    const next = readWord(line, gap);
    if (titles === words.length && next && isTitle(line, word, next, titles)) titles++;
    else if (!continues(word, next, words.length - titles, titles > 0, bare)) break;
    words.push(word);
    if (gap - word.end > 2 || gap === word.end) break;
    place = gap + (words.length > titles ? (readAt(nicknameAt, line, gap)?.length ?? 0) : 0);
  }
  while (words.length > titles && isParticle(words.at(-1)!) && !isAsianTitle(words.at(-1)!, words.length - titles - 1))
    words.pop();
  const last = words.at(-1);
  if (!last || words.length === titles) return null;
  const end = last.end - (last.text.endsWith(".") && !isInitial(last.text) ? 1 : 0);
  return {
    start,
    end,
    honorific: titles ? line.slice(start, words[titles - 1]!.end) : null,
    name: line.slice(words[titles]!.start, end),
    words: words.slice(titles).map(({ text }) => text),
  };
}

/** "Yamamoto san" */
const isAsianTitle = (word: Word, index: number): boolean =>
  index > 0 && /^(?:san|sama|sensei|ji|ssi|nim)$/.test(word.text);
const joinsTitles = (word: Word): boolean => /^(?:and|und|et|y|e)$/.test(word.form);

/** An honorific before a name, also "Mr. and Mrs." */
function isTitle(line: string, word: Word, next: Word, titles: number): boolean {
  if (titles > 0 && joinsTitles(word)) return isHonorific(next.text);
  if (!isHonorific(word.text)) return false;
  if (isCapital(next.text) || isParticle(next)) return true;
  return joinsTitles(next) && isHonorific(readWord(line, skipSpaces(line, next.end))?.text ?? "");
}

/** @param index which word of the name itself this would be */
function continues(word: Word, next: Word | null, index: number, titled: boolean, bare: boolean): boolean {
  // "von und zu Stein"
  const joined = `${word.text} ${next?.text}`;
  const named = next !== null && (isCapital(next.text) || isParticle(next) || joined === "von und");
  if (joined === "und zu" && index > 0) return true;
  if (isAsianTitle(word, index) && !named) return true;
  if (isParticle(word) && (index > 0 || titled || !bare)) return named;
  if (!isCapital(word.text)) return false;
  if (index === 0 && titled) return true;
  if (/^I(?:['’]\p{Ll}{1,2})?$/u.test(word.text)) return false;
  if (index === 0) return mayBeName(word.text) && (!isHonorific(word.text) || isKnownName(word.form));
  // A surname may be any word ("Short"), but not the first word of the sentence that follows.
  return named || next === null || !(isCommon(word.form) || alsoVerbs.has(word.form));
}
