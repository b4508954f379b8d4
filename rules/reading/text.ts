/**
 * The plain text of a body, and where each character of it stands in the content as sent. Nothing is cut: what a rule
 * must not read is masked by region, so a place in the text always leads back to its place in the content.
 */
import type { Body, Span } from "../contract.ts";
import { readHtml } from "./html.ts";
import { type PositionMap, TextBuilder } from "./text-builder.ts";

/** A line of the text as a reader sees it; offsets are into the text, `end` exclusive, the line break not included. */
export interface TextLine {
  text: string;
  start: number;
  end: number;
}

/** The lines of a text as they stand, nothing trimmed. */
export function linesOf(text: string): TextLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const made = { text: line, start, end: start + line.length };
    start = made.end + 1;
    return made;
  });
}

/** A stretch of the text. */
export interface TextRange {
  start: number;
  end: number;
}

/** An element of an HTML body; positions are in the content, tags included. */
export interface Element {
  name: string;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  /** Index of the element around it, -1 at the top. */
  parent: number;
}

export interface BodyLine extends TextLine {
  /** Innermost element that holds the line's first character; -1 in plain text. */
  element: number;
  /** Outermost container that a mail program makes for quoted history, and for the signature; -1 for none. */
  quote: number;
  signature: number;
  /** What a mail program marks as the header of a quoted message; -1 for none. */
  head: number;
  /** Outermost blockquote, which a writer may have made as well; -1 for none. */
  indent: number;
  /** From here on the mail program has put the message being answered. */
  tail: boolean;
}

export class BodyText {
  readonly format: Body["format"];
  readonly content: string;
  readonly text: string;
  readonly lines: readonly BodyLine[];
  readonly elements: readonly Element[];
  /** A limit was reached: the end of the text was not read. */
  readonly truncated: boolean;
  readonly #map: PositionMap;

  constructor(body: Body) {
    const builder = new TextBuilder();
    this.format = body.format;
    this.content = body.content;
    builder.pre = body.format === "text";
    if (body.format === "html") this.elements = readHtml(body.content, builder);
    else {
      this.elements = [];
      builder.addText(body.content, 0);
    }
    const { text, lines, map, truncated } = builder.finish();
    this.text = text;
    this.lines = lines;
    this.truncated = truncated;
    this.#map = map;
  }

  /** Where a stretch of the text stands in the content, markup between its characters included. */
  span({ start, end }: TextRange): Span {
    const from = this.#map.start(start);
    return { start: from, end: end > start ? this.#map.end(end) : from };
  }

  /** The runs of content behind a stretch of text, markup between them left out. */
  runs({ start, end }: TextRange): Span[] {
    return this.#map.runs(start, end);
  }
}
