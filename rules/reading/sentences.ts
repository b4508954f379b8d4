import { isCommon } from "../phrases/not-names.ts";
import type { TextLine, TextRange } from "./text.ts";

/** A sentence of the author's text; `text` has the length of the range, so index i of it stands at `start + i`. */
export interface Sentence extends TextRange {
  /** Line breaks inside are spaces. */
  text: string;
  /** Index of the line it begins on. */
  line: number;
  paragraph: number;
  bullet: boolean;
  /** It ends with a question mark. */
  question: boolean;
}

const BULLET = /^\s{0,16}(?:[-*•·–+]|\d{1,2}[.)]|\((?:\d{1,2}|[a-z])\)|[a-z]\))\s/i;
/** What may end a sentence, and the quotes that close behind it. */
const MARKS = /([.!?…。！？]+)(["')\]”’»*_]*)/g;
const URL = /https?:|www\./i;

// A line of plain text broken by the mail program is at least this long once the next line's first word is added.
const WRAP_WIDTH = 62;

const TITLES = set("dr mr mrs ms mx prof rev hon gen capt gov sen rep st mt messrs vs e.g i.e cf approx");
const ABBREVIATIONS = set(
  "inc ltd co corp llc etc a.m p.m am pm dept ext est tel fig sec vol pp ed jr sr ph.d m.d u.s u.k " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun attn incl max min",
);

function set(words: string): Set<string> {
  return new Set(words.split(" "));
}

/**
 * The sentences of `lines`, in order. `wrapped`: the lines are plain text broken at some column, so a long line runs on into the
 * next; otherwise (HTML) each line is a paragraph. List items and headings stand alone; blank lines and gaps part paragraphs.
 */
export function splitSentences(lines: readonly TextLine[], wrapped = true): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (let first = 0; first < lines.length; ) {
    const parts = [lines[first]!];
    const bullet = BULLET.test(parts[0]!.text);
    while (first + parts.length < lines.length && runsOn(parts.at(-1)!, lines[first + parts.length]!, wrapped)) {
      parts.push(lines[first + parts.length]!);
    }
    const blank = parts.length === 1 && parts[0]!.text.trim() === "";
    if (!blank) split(parts, { line: first, paragraph, bullet }, sentences);
    const next = lines[first + parts.length];
    if (blank || !wrapped || (next && next.start - parts.at(-1)!.end > 2)) paragraph += 1;
    first += parts.length;
  }
  return sentences;
}

function runsOn(line: TextLine, next: TextLine, wrapped: boolean): boolean {
  const here = line.text.trim();
  const there = next.text.trim();
  if (here === "" || there === "" || next.start - line.end > 2 || BULLET.test(next.text) || here.endsWith(":"))
    return false;
  const lower = /^[\p{Ll}(]/u.test(there);
  if (!wrapped) return lower && here.length >= 50 && !/[.!?]$/.test(here);
  if (lower && here.length >= 30 && /[\p{L}\p{N}]$/u.test(here)) return true;
  const word = there.indexOf(" ");
  return here.length + 1 + (word < 0 ? there.length : word) >= WRAP_WIDTH;
}

function split(
  parts: readonly TextLine[],
  place: Pick<Sentence, "line" | "paragraph" | "bullet">,
  into: Sentence[],
): void {
  const origin = parts[0]!.start;
  let text = "";
  for (const part of parts) text += " ".repeat(part.start - origin - text.length) + part.text;
  let line = place.line;
  let lastBefore = 0;
  const push = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const kept = raw.trim();
    if (kept === "") return;
    while (lastBefore + 1 < parts.length && parts[lastBefore + 1]!.start <= origin + start) {
      lastBefore += 1;
      line += 1;
    }
    into.push({
      ...place,
      line,
      text: kept,
      start: origin + start,
      end: origin + start + kept.length,
      question: asks(kept),
    });
  };
  let from = 0;
  for (const mark of text.matchAll(MARKS)) {
    const after = mark.index + mark[0].length;
    if (!ends(text, from, mark.index, mark[1]!, mark[2]!, after)) continue;
    push(from, after);
    from = after;
  }
  push(from, text.length);
}

/** ".?" and "(?)" are a mail program's spoilt spaces and a writer's doubt, not questions. */
function asks(text: string): boolean {
  return (
    /[?？]/.test(text) && /[?？][.!?…"'”’)*]{0,8}$/.test(text) && !/(?:[^.]{2}\.\?{1,3}|\(\?\)|:\s{0,8}\?)$/.test(text)
  );
}

/** Whether the marks at `at` end a sentence that began at `from`; `after` is behind the closing quotes. */
function ends(text: string, from: number, at: number, marks: string, closers: string, after: number): boolean {
  if (/[。！？]/.test(marks)) return true;
  if (/\S/.test(text[after] ?? "")) return false;
  let next = after;
  while (/[\s"'“‘(*_-]/.test(text[next] ?? "")) next += 1;
  if (next >= text.length) return true;
  const rest = text.slice(next, next + 24);
  if (/^[)\]]/.test(rest)) return false;
  const lower = /^\p{Ll}/u.test(rest);
  if (lower && (closers.includes(")") || /["”’]/.test(closers))) return false;
  if (/[!?]/.test(marks)) return true;
  if (marks !== ".") return !lower;
  let word = at;
  while (word > from && at - word < 24 && /[\p{L}\p{N}.'&/@-]/u.test(text[word - 1]!)) word -= 1;
  const before = text.slice(word, at);
  const low = before.toLowerCase();
  if (TITLES.has(low) || (low === "no" && /^[\d#]/.test(rest))) return false;
  if (word - from < 4 && /^\d{1,2}$/.test(before) && text.slice(from, word).trim() === "") return false;
  if (ABBREVIATIONS.has(low) || /^\p{Lu}$/u.test(before))
    return !lower && isCommon(/^\p{L}*/u.exec(rest)![0].toLowerCase());
  return !lower || /^\p{L}{3,}$/u.test(before);
}

// ---------------------------------------------------------------- words

export interface Word extends TextRange {
  text: string;
  /** Lower case, straight apostrophes. */
  low: string;
  /** Where the word stands in `Words.flat`. */
  at: number;
  /** Whether it may name a person; found out by who asks first. */
  mayName?: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.'&@_+/-][\p{L}\p{N}\p{M}]+)*|\S/gu;
// No sentence people write is longer; what is (a pasted table, a hostile run) is read as far as this.
const READ = 2000;
const known = new WeakMap<Sentence, Words>();

/** A sentence as words and marks. Phrases are matched on `flat` with literal spaces: " i 've attached the form , and … . " */
export class Words {
  /** Each word or mark as written, with straight apostrophes. */
  readonly texts: readonly string[];
  readonly flat: string;
  readonly #start: number;
  readonly #text: string;
  #lows: readonly string[] | null = null;
  #list: Word[] | null = null;

  constructor(sentence: Sentence) {
    this.#start = sentence.start;
    this.#text = sentence.text.slice(0, READ).replace(/[’‘]/g, "'");
    this.texts = this.#text.match(WORD) ?? [];
    this.flat = ` ${this.texts.join(" ").toLowerCase()} `;
  }

  /** The words and marks of `flat`; made when first asked for, as is `list`. */
  get lows(): readonly string[] {
    this.#lows ??= this.flat.slice(1, -1).split(" ");
    return this.#lows;
  }

  /** The words with their places. */
  get list(): Word[] {
    if (this.#list) return this.#list;
    const { lows } = this;
    let read = 0;
    let at = 1;
    this.#list = this.texts.map((text, i) => {
      const index = this.#text.indexOf(text, read);
      read = index + text.length;
      const word = { text, low: lows[i]!, start: this.#start + index, end: this.#start + read, at };
      at += word.low.length + 1;
      return word;
    });
    return this.#list;
  }

  /** Index in `list` of the first word that ends behind flat offset `from`. */
  index(from: number): number {
    const found = this.list.findIndex(({ at, low }) => at + low.length > from);
    return found < 0 ? this.list.length : found;
  }

  /** The range in the whole text of the words that flat[from, to) touches. */
  range(from: number, to: number): TextRange {
    const { list } = this;
    const first = list[this.index(from)] ?? list.at(-1)!;
    const last = this.index(to);
    const { end } = list[list[last] && list[last].at < to ? last : Math.max(last - 1, 0)]!;
    return { start: first.start, end: Math.max(end, first.end) };
  }
}

export function wordsOf(sentence: Sentence): Words {
  const had = known.get(sentence);
  if (had) return had;
  const words = new Words(sentence);
  known.set(sentence, words);
  return words;
}

/**
 * A turn of phrase on `Words.flat`: one pattern, or two with at most so many words and no mark between them ("not … attached"); of
 * those the first has the flag g. Patterns hold the space around their words. The gap is counted here because a pattern with gaps of
 * its own backtracks.
 */
export type Phrase = RegExp | readonly [before: RegExp, words: number, after: RegExp];

/** Where a phrase of two parts stands in `flat`. */
export function occurrences(flat: string, [before, words, after]: Exclude<Phrase, RegExp>): TextRange[] {
  const found: TextRange[] = [];
  for (const match of flat.matchAll(before)) {
    const middle = match.index + match[0].length - 1;
    const reach = flat.slice(middle, middle + 16 * words + 48);
    const end = within(reach, words, after);
    if (end > 0) found.push({ start: match.index, end: middle + end });
  }
  return found;
}

/** Where `pattern` ends when it begins within so many words of the start, asides not counted and no other mark between; else 0. */
export function within(flat: string, words: number, pattern: RegExp): number {
  const found = pattern.exec(flat);
  if (!found) return 0;
  const gap = flat.slice(0, found.index).replace(/ \([^()]{0,40}\)/g, "");
  return /[,;:!?()]/.test(gap) || gap.split(" ").length - 1 > words ? 0 : found.index + found[0].length;
}

export function says(flat: string, phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) =>
    phrase instanceof RegExp ? phrase.test(flat) : flat.search(phrase[0]) >= 0 && occurrences(flat, phrase).length > 0,
  );
}

/** Whether the sentence points to something on the web. */
export function hasLink(sentence: Sentence): boolean {
  return URL.test(sentence.text);
}
