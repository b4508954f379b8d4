/** Builds the lines of a body and the map from text to content in one pass, as the HTML walk or plain text feeds it. */
import type { Span } from "../contract.ts";
import { MAX_TEXT } from "../limits.ts";
import type { BodyLine } from "./text.ts";

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const WIDE_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Segments of the text in order. Where text and source are equally long they agree letter by letter; else one
 * character of text (a space, a decoded entity, a line break) stands for all of the source from `source` to `sourceEnd`.
 */
export class PositionMap {
  readonly #text: number[] = [];
  readonly #source: number[] = [];
  readonly #sourceEnd: number[] = [];
  #length = 0;

  add(length: number, source: number, sourceEnd: number): void {
    this.#text.push(this.#length);
    this.#source.push(source);
    this.#sourceEnd.push(sourceEnd);
    this.#length += length;
  }

  /** Source position of the character at `offset`; past the last one, the end of the last. */
  start(offset: number): number {
    if (offset >= this.#length) return this.#sourceEnd.at(-1) ?? 0;
    const segment = this.#segment(offset);
    return this.#source[segment]! + (this.#verbatim(segment) ? offset - this.#text[segment]! : 0);
  }

  /** Source position just after the character before `offset`. */
  end(offset: number): number {
    if (offset <= 0) return this.start(0);
    const segment = this.#segment(offset - 1);
    return this.#verbatim(segment) ? this.#source[segment]! + offset - this.#text[segment]! : this.#sourceEnd[segment]!;
  }

  /** The runs of source behind a stretch of text, what lies between them (markup) left out. */
  runs(start: number, end: number): Span[] {
    const runs: Span[] = [];
    if (end <= start) return runs;
    for (let i = this.#segment(start); i < this.#text.length && this.#text[i]! < end; i++) {
      const from = this.start(Math.max(start, this.#text[i]!));
      const to = this.end(Math.min(end, this.#text[i + 1] ?? this.#length));
      const last = runs.at(-1);
      if (to <= from) continue;
      if (last?.end === from) last.end = to;
      else runs.push({ start: from, end: to });
    }
    return runs;
  }

  #verbatim(segment: number): boolean {
    const length = (this.#text[segment + 1] ?? this.#length) - this.#text[segment]!;
    return length === this.#sourceEnd[segment]! - this.#source[segment]!;
  }

  #segment(offset: number): number {
    let low = 0;
    let high = this.#text.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#text[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export class TextBuilder {
  /** White space counts as it is: plain text, `<pre>`. */
  pre = false;
  /** Element that the next character stands in, and the outermost quote and signature containers around it. */
  element = -1;
  quote = -1;
  signature = -1;
  /** The next line begins what the mail program put below the new text. */
  tail = false;
  truncated = false;

  readonly map = new PositionMap();
  readonly #pieces: string[] = [];
  readonly #starts: BodyLine[] = [];
  #length = 0;
  #line: BodyLine | null = null;
  #afterSpace = false;

  /** Text that stands in the content letter by letter from `source` on. */
  addText(data: string, source: number): void {
    if (this.truncated) return;
    if (INVISIBLE.test(data)) {
      let from = 0;
      for (let i = 0; i <= data.length; i++)
        if (i === data.length || INVISIBLE.test(data.charAt(i))) {
          if (i > from) this.#addVisible(data.slice(from, i), source + from);
          from = i + 1;
        }
    } else this.#addVisible(data, source);
  }

  /** One decoded entity that stands for the content from `source` to `end`. */
  addEntity(data: string, source: number, end: number): void {
    if (this.truncated || INVISIBLE.test(data)) return;
    for (const [i, char] of [...data].entries()) this.#put(char, i === 0 ? source : end, end);
    this.#afterSpace = false;
  }

  /** A line break that shows: `<br>`, of which no text is made, or a line feed, which is text. */
  newLine(source: number, end = source): void {
    if (this.truncated) return;
    this.#open();
    this.#close(source, end);
  }

  /** The edge of a block: ends the line if anything is on it. */
  edge(source: number): void {
    if (this.#line && !this.truncated) this.#close(source);
  }

  finish(): { text: string; lines: BodyLine[]; map: PositionMap; truncated: boolean } {
    const text = this.#pieces.join("").replace(WIDE_SPACES, " ");
    for (const [i, line] of this.#starts.entries()) {
      const next = this.#starts[i + 1];
      const whole = text.slice(line.start, next ? next.start - 1 : text.length);
      line.text = whole.trim();
      if (line.text !== "") line.start += whole.indexOf(line.text);
      line.end = line.start + line.text.length;
    }
    return { text, lines: this.#starts, map: this.map, truncated: this.truncated };
  }

  #addVisible(data: string, source: number): void {
    let from = 0;
    for (let i = 0; i < data.length; i++) {
      const code = data.charCodeAt(i);
      const breaks = code === 10 || code === 13;
      if (this.pre ? !breaks : !(breaks || code === 32 || code === 9 || code === 12)) continue;
      if (!this.pre && code === 32 && !isSpace(data.charCodeAt(i + 1)) && i > from) continue;
      if (i > from) this.#run(data.slice(from, i), source + from);
      from = i + 1;
      if (this.pre) {
        if (code === 10 || data.charCodeAt(i + 1) !== 10) this.newLine(source + i, source + from);
        continue;
      }
      while (isSpace(data.charCodeAt(from))) from++;
      if (this.#line && !this.#afterSpace) this.#put(" ", source + i, source + from);
      this.#afterSpace = true;
      i = from - 1;
    }
    if (from < data.length) this.#run(data.slice(from), source + from);
  }

  #run(data: string, source: number): void {
    this.#afterSpace = !this.pre && data.endsWith(" ");
    this.#put(data, source, source + data.length);
  }

  #put(data: string, source: number, end: number): void {
    if (this.#length + data.length > MAX_TEXT) {
      this.truncated = true;
      return;
    }
    this.#open();
    this.#pieces.push(data);
    this.map.add(data.length, source, end);
    this.#length += data.length;
  }

  #open(): void {
    if (this.#line) return;
    const { element, quote, signature, tail } = this;
    this.#line = { text: "", start: this.#length, end: 0, element, quote, signature, tail };
    this.tail = false;
    this.#afterSpace = true;
    this.#starts.push(this.#line);
  }

  #close(source: number, end = source): void {
    this.#pieces.push("\n");
    this.map.add(1, source, end);
    this.#length++;
    this.#line = null;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 12;
}
