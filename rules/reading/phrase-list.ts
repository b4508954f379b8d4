/**
 * Closed lists of phrases, matched by whole words. They are indexed together by the two words that their phrases begin with, so
 * that most words of a mail cost one look-up however many and long the lists are. Where several fit, the longest wins.
 */
import { type Sentence, type Word, wordsOf } from "./sentences.ts";
import type { TextRange } from "./text.ts";

/**
 * The clause the phrases offend, what to do instead ("say what …"), and the phrases, one a line:
 * `a/b` one of these words, `(a/b)` the same or nothing, `_` any word, `_ed` any word that ends so;
 * `phrase = other` may be replaced by `other` (where a clause begins with it and goes on behind it), `phrase ~ other` anywhere;
 * `&` in `other` is the phrase's last word, and "-" leaves the phrase out; `! phrase` looks like one and is fine.
 * Contractions are read as two words: "you've" is "you have", "can't" is "can not", "that's" is "that is".
 */
export type PhraseGroup = readonly [clause: string, instead: string, phrases: string];

export interface Phrase {
  /** The line as it stands in its list. */
  line: string;
  pattern: string;
  clause: string;
  instead: string;
  /** What may stand in its place; "-": nothing. */
  other: string | null;
  /** Not only at the beginning of a clause. */
  anywhere: boolean;
  fine: boolean;
}

export interface PhraseMatch extends TextRange {
  phrase: Phrase;
  /** As written. */
  text: string;
  sentence: Sentence;
  /** The words of the phrase and of the sentence. */
  words: readonly Word[];
  first: number;
  last: number;
}

interface Token {
  words: ReadonlySet<string>;
  /** Any word that ends in one of these will do. */
  ends: readonly string[];
  optional: boolean;
}
interface Entry {
  list: PhraseList;
  /** Its place among all. */
  order: number;
  phrase: Phrase;
  tokens: Token[];
}
/** By the first word, then by the second; under "" what may have any word second, or none. */
type Index = Map<string, Map<string, Entry[]>>;

/** One index for all lists, so that a text is gone through once for them together. */
const lists: PhraseList[] = [];
let index: Index | null = null;

export class PhraseList {
  readonly phrases: readonly Phrase[];

  constructor(groups: readonly PhraseGroup[]) {
    this.phrases = groups.flatMap(([clause, instead, lines]) =>
      lines
        .trim()
        .split("\n")
        .map((line) => {
          const fine = line.startsWith("! ");
          const [pattern = "", other = null] = (fine ? line.slice(2) : line).split(/ [=~] /);
          return { line, pattern, clause, instead, other, anywhere: line.includes(" ~ "), fine };
        }),
    );
    lists.push(this);
    index = null;
  }

  find(sentences: readonly Sentence[]): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    for (const { sentence, lows, word, starts } of tokensOf(sentences)) {
      let read = 0;
      for (const { at, entries } of starts) {
        if (at < read) continue;
        const hit = longest(this, entries, lows, at);
        if (!hit) continue;
        // Words in quotation marks are somebody else's, or a name for them.
        const quoted = /["“”«]/.test(lows[at - 1] ?? "");
        if (!hit.phrase.fine && !quoted) found.push(match(hit.phrase, sentence, word[at]!, word[hit.end - 1]!));
        read = hit.end;
      }
    }
    return found;
  }
}

function readIndex(): Index {
  const made: Index = new Map();
  let order = 0;
  for (const list of lists)
    for (const phrase of list.phrases) {
      const tokens = phrase.pattern.split(" ").map(readToken);
      const entry = { list, order: order++, phrase, tokens };
      const first = tokens.findIndex(({ optional }) => !optional);
      // A word may be the first by several of the tokens: then what may follow any of them.
      const seconds = new Map<string, Set<string>>();
      tokens.slice(0, first + 1).forEach(({ words }, i) => {
        const rest = tokens.slice(i + 1);
        const until = rest.findIndex(({ optional }) => !optional);
        const next = rest.slice(0, until + 1);
        const open = until < 0 || next.some(({ ends }) => ends.length > 0);
        for (const word of words) {
          const known = seconds.get(word) ?? new Set();
          seconds.set(word, known);
          for (const second of open ? [""] : next.flatMap(({ words: any }) => [...any])) known.add(second);
        }
      });
      for (const [word, known] of seconds) {
        const after = made.get(word) ?? new Map<string, Entry[]>();
        made.set(word, after);
        for (const second of known.has("") ? [""] : known) after.set(second, [...(after.get(second) ?? []), entry]);
      }
    }
  return made;
}

/** What may begin at a word, by it and the next one. */
function startsAt(lows: readonly string[], at: number): Entry[] {
  const after = index!.get(lows[at]!);
  if (!after) return NONE;
  const any = after.get("") ?? NONE;
  const next = lows[at + 1];
  const told = (next && after.get(next)) || NONE;
  if (told === NONE || any === NONE) return told === NONE ? any : told;
  return [...any, ...told].sort((a, b) => a.order - b.order);
}
const NONE: Entry[] = [];

function readToken(written: string): Token {
  const optional = written.length > 1 && written.startsWith("(");
  const words = (optional ? written.slice(1, -1) : written).split("/");
  const ends = words.filter((word) => word.startsWith("_")).map((word) => word.slice(1));
  return { words: new Set(words), ends, optional };
}

function longest(list: PhraseList, entries: readonly Entry[], lows: readonly string[], at: number) {
  let phrase: Phrase | null = null;
  let end = at;
  for (const candidate of entries) {
    if (candidate.list !== list) continue;
    const reached = endOf(candidate.tokens, 0, lows, at);
    if (reached <= at || reached < end || (reached === end && !candidate.phrase.fine)) continue;
    phrase = candidate.phrase;
    end = reached;
  }
  return phrase && { phrase, end };
}

/** Where the words from `at` on end that fit the tokens from `from` on, the longest way; 0: they don't. */
function endOf(tokens: readonly Token[], from: number, lows: readonly string[], at: number): number {
  const token = tokens[from];
  if (!token) return at;
  const low = lows[at];
  const taken = low !== undefined && fits(token, low) ? endOf(tokens, from + 1, lows, at + 1) : 0;
  return taken || !token.optional ? taken : endOf(tokens, from + 1, lows, at);
}

function fits({ words, ends }: Token, low: string): boolean {
  return words.has(low) || (ends.some((end) => low.endsWith(end)) && /^[\p{L}\p{N}]/u.test(low));
}

function match(phrase: Phrase, sentence: Sentence, first: number, last: number): PhraseMatch {
  const words = wordsOf(sentence).list;
  const { start } = words[first]!;
  const { end } = words[last]!;
  const text = sentence.text.slice(start - sentence.start, end - sentence.start).replace(/\s{1,9}/g, " ");
  return { phrase, text, sentence, words, first, last, start, end };
}

// ---------------------------------------------------------------- words, contractions as two

interface Tokens {
  sentence: Sentence;
  lows: string[];
  /** Index in `Words.list` of the word each comes from. */
  word: number[];
  /** Where phrases of any list may begin. */
  starts: { at: number; entries: readonly Entry[] }[];
}

const ENDINGS = new Map([
  ["'ve", "have"],
  ["'re", "are"],
  ["'m", "am"],
  ["'ll", "will"],
  ["'s", "is"],
  ["'d", "would"],
  ["n't", "not"],
]);
const BEFORE_NOT = new Map([
  ["ca", "can"],
  ["wo", "will"],
]);

/** By all sentences of a text at once: every list reads the same ones. */
const known = new WeakMap<readonly Sentence[], { index: Index; tokens: Tokens[] }>();

function tokensOf(sentences: readonly Sentence[]): Tokens[] {
  index ??= readIndex();
  const had = known.get(sentences);
  if (had?.index === index) return had.tokens;
  const tokens = sentences.map(readTokens);
  known.set(sentences, { index, tokens });
  return tokens;
}

function readTokens(sentence: Sentence): Tokens {
  const tokens: Tokens = { sentence, lows: [], word: [], starts: [] };
  wordsOf(sentence).lows.forEach((low, i) => {
    const parts = low.includes("'") || low === "cannot" ? partsOf(low) : [low];
    for (const part of parts) {
      tokens.lows.push(part);
      tokens.word.push(i);
    }
  });
  tokens.lows.forEach((_, at) => {
    const entries = startsAt(tokens.lows, at);
    if (entries.length > 0) tokens.starts.push({ at, entries });
  });
  return tokens;
}

function partsOf(low: string): string[] {
  if (low === "cannot") return ["can", "not"];
  const mark = low.indexOf("'");
  if (mark < 1) return [low];
  const cut = low.endsWith("n't") ? mark - 1 : mark;
  const ending = ENDINGS.get(low.slice(cut));
  const word = low.slice(0, cut);
  return ending ? [BEFORE_NOT.get(word) ?? word, ending] : [low];
}
