/**
 * Closed lists of phrases, matched by whole words. A list is indexed by the words its phrases begin with, so that most words
 * of a mail cost one look-up however long the list is. Where several fit, the longest wins.
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
type Indexed = Map<string, { phrase: Phrase; tokens: Token[] }[]>;

export class PhraseList {
  readonly phrases: readonly Phrase[];
  #index: Indexed | null = null;

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
  }

  find(sentences: readonly Sentence[]): PhraseMatch[] {
    this.#index ??= indexOf(this.phrases);
    const found: PhraseMatch[] = [];
    for (const { sentence, lows, word } of tokensOf(sentences)) {
      for (let at = 0; at < lows.length; at++) {
        const hit = longest(this.#index.get(lows[at]!), lows, at);
        if (!hit) continue;
        // Words in quotation marks are somebody else's, or a name for them.
        const quoted = /["“”«]/.test(lows[at - 1] ?? "");
        if (!hit.phrase.fine && !quoted) found.push(match(hit.phrase, sentence, word[at]!, word[hit.end - 1]!));
        at = hit.end - 1;
      }
    }
    return found;
  }
}

function indexOf(phrases: readonly Phrase[]): Indexed {
  const index: Indexed = new Map();
  for (const phrase of phrases) {
    const tokens = phrase.pattern.split(" ").map(readToken);
    const first = tokens.findIndex(({ optional }) => !optional);
    for (const word of new Set(tokens.slice(0, first + 1).flatMap(({ words }) => [...words]))) {
      const known = index.get(word);
      if (known) known.push({ phrase, tokens });
      else index.set(word, [{ phrase, tokens }]);
    }
  }
  return index;
}

function readToken(written: string): Token {
  const optional = written.length > 1 && written.startsWith("(");
  const words = (optional ? written.slice(1, -1) : written).split("/");
  const ends = words.filter((word) => word.startsWith("_")).map((word) => word.slice(1));
  return { words: new Set(words), ends, optional };
}

function longest(candidates: ReturnType<Indexed["get"]>, lows: readonly string[], at: number) {
  let phrase: Phrase | null = null;
  let end = at;
  for (const candidate of candidates ?? []) {
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
const known = new WeakMap<readonly Sentence[], Tokens[]>();

function tokensOf(sentences: readonly Sentence[]): Tokens[] {
  const tokens = known.get(sentences) ?? sentences.map(readTokens);
  known.set(sentences, tokens);
  return tokens;
}

function readTokens(sentence: Sentence): Tokens {
  const tokens: Tokens = { sentence, lows: [], word: [] };
  const all = wordsOf(sentence).flat.slice(1, -1).split(" ");
  all.forEach((low, i) => {
    const parts = low.includes("'") || low === "cannot" ? partsOf(low) : [low];
    for (const part of parts) {
      tokens.lows.push(part);
      tokens.word.push(i);
    }
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
