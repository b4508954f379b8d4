/** Builds the lines of a body and the map from text to content in one pass, as the HTML walk or plain text feeds it. */
import type { Span } from "../contract.ts";
import { MAX_TEXT } from "../limits.ts";
import type { BodyLine } from "./text.ts";

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
/** What does not stand for itself in the text: what shows nothing, and white space that collapses or breaks the line. */
const SPECIAL = new RegExp(`${INVISIBLE.source}| [ \\t\\n\\f\\r]+|[\\t\\n\\f\\r][ \\t\\n\\f\\r]*`, "g");
const SPECIAL_IN_PRE = new RegExp(`${INVISIBLE.source}|\\n|\\r\\n?`, "g");
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
  /** The header of a quoted message that the next character stands in, and the outermost blockquote of any kind. */
  head = -1;
  indent = -1;
  /** The next line begins what the mail program put below the new text. */
  tail = false;
  truncated = false;

  readonly map = new PositionMap();
  readonly #lines: BodyLine[] = [];
  #text = "";
  #line: BodyLine | null = null;
  #afterSpace = false;

  /** Text that stands in the content letter by letter from `source` on. */
  addText(data: string, source: number): void {
    const special = this.pre ? SPECIAL_IN_PRE : SPECIAL;
    let from = 0;
    special.lastIndex = 0;
    for (let match = special.exec(data); match && !this.truncated; match = special.exec(data)) {
      const { index } = match;
      if (index > from) this.#run(data.slice(from, index), source + from);
      from = special.lastIndex;
      if (data.charCodeAt(index) <= 32) this.#space(source + index, source + from);
    }
    if (from < data.length) this.#run(from === 0 ? data : data.slice(from), source + from);
  }

  /** One character, for which the content has an entity from `source` to `end`. */
  addEntity(data: string, source: number, end: number): void {
    if (INVISIBLE.test(data)) return;
    if ((this.pre ? "\n" : " \t\n\f\r").includes(data)) {
      this.#space(source, end);
      return;
    }
    this.#put(data.replace(WIDE_SPACES, " "), source, end);
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
    if (this.#line && !this.truncated) this.#close(source, source);
  }

  finish(): { text: string; lines: BodyLine[]; map: PositionMap; truncated: boolean } {
    const text = this.#text.replace(WIDE_SPACES, " ");
    const lines = this.#lines;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      const next = lines[i + 1];
      const whole = text.slice(line.start, next ? next.start - 1 : text.length);
      line.text = whole.trim();
      if (line.text !== "") line.start += whole.length - whole.trimStart().length;
      line.end = line.start + line.text.length;
    }
    return { text, lines, map: this.map, truncated: this.truncated };
  }

  #space(source: number, end: number): void {
    if (this.pre) {
      this.newLine(source, end);
      return;
    }
    if (this.#line && !this.#afterSpace) this.#put(" ", source, end);
    this.#afterSpace = true;
  }

  /** Letters with at most single spaces between them. */
  #run(data: string, source: number): void {
    const skip = !this.pre && data.charCodeAt(0) === 32 && (!this.#line || this.#afterSpace) ? 1 : 0;
    if (skip === data.length) return;
    this.#put(skip ? data.slice(skip) : data, source + skip, source + data.length);
    this.#afterSpace = data.charCodeAt(data.length - 1) === 32;
  }

  #put(data: string, source: number, end: number): void {
    if (this.truncated || this.#text.length + data.length > MAX_TEXT) {
      this.truncated = true;
      return;
    }
    this.#open();
    this.#text += data;
    this.map.add(data.length, source, end);
  }

  #open(): void {
    if (this.#line) return;
    const { element, quote, signature, head, indent, tail } = this;
    this.#line = { text: "", start: this.#text.length, end: 0, element, quote, signature, head, indent, tail };
    this.tail = false;
    this.#afterSpace = true;
    this.#lines.push(this.#line);
  }

  #close(source: number, end: number): void {
    this.#text += "\n";
    this.map.add(1, source, end);
    this.#line = null;
  }
}
