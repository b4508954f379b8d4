/** The smallest edits that mend a body: every character that isn't named stays, and new text takes the markup around it. */
import type { Span, TextEdit } from "./contract.ts";
import { isBlock } from "./reading/html.ts";
import type { BodyLine, BodyText, Element, TextRange } from "./reading/text.ts";

const REPEATABLE = new Set(["p", "div", "li", "h1", "h2", "h3", "h4"]);
const LIST = new Set(["li", "ol", "ul"]);
/** What shows nothing: tags but for pictures, and blanks. */
const BLANK = /(?:<(?!img\b)[^<>]*>|\s|&nbsp;|&#160;|&#xa0;)*/iy;
const EMPHASIS = new Set(["a", "b", "br", "em", "i", "strong", "u"]);

/** Puts other words in place of a stretch of text; tags between its characters stay where they are. */
export function replaceText(body: BodyText, range: TextRange, replacement: string): TextEdit[] {
  const runs = body.runs(range);
  const [first, ...rest] = runs.length > 0 ? runs : [body.span(range)];
  return [{ ...first!, replacement: written(body, replacement) }, ...rest.map((run) => ({ ...run, replacement: "" }))];
}

/** Takes a stretch of the content out, but leaves the tags of elements that reach beyond it, so that markup stays whole. */
export function removeSpan(body: BodyText, span: Span): TextEdit[] {
  const kept: Span[] = [];
  for (const { start, openEnd, closeStart, end } of body.elements) {
    if (end <= span.start || start >= span.end || (start >= span.start && end <= span.end)) continue;
    if (start >= span.start) kept.push({ start, end: openEnd });
    if (end <= span.end && end > closeStart) kept.push({ start: closeStart, end });
  }
  kept.sort((a, b) => a.start - b.start);
  const edits: TextEdit[] = [];
  let at = span.start;
  for (const tag of [...kept, { start: span.end, end: span.end }]) {
    if (tag.start > at) edits.push({ start: at, end: tag.start, replacement: "" });
    at = Math.max(at, tag.end);
  }
  return edits;
}

/** A stretch of the content with the elements that hold nothing else, and the line that a mail program draws above it. */
export function withFrame({ content, elements }: BodyText, { start, end }: Span): Span {
  const isBlank = (from: number, to: number) => {
    BLANK.lastIndex = from;
    return from + BLANK.exec(content)![0].length >= to;
  };
  // The innermost first: what is around one may be around the other.
  for (const one of elements.toReversed()) {
    if (one.end <= start || one.start >= end || one.name === "body" || one.name === "html") continue;
    if (one.start < start && !isBlank(one.openEnd, start)) continue;
    if (one.end > end && !isBlank(end, one.closeStart)) continue;
    start = Math.min(start, one.start);
    end = Math.max(end, one.end);
  }
  const above = content.slice(0, start).trimEnd();
  const rule = above.lastIndexOf("<");
  return { start: /^<hr[\s/>]/i.test(above.slice(rule)) && above.endsWith(">") ? rule : start, end };
}

/** Puts new lines before a line of the body, with its look. A blank line parts them where the mail parts paragraphs so. */
export function insertBefore(body: BodyText, line: BodyLine, texts: string[]): TextEdit {
  return insert(body, line, texts, "before");
}

/** The same after a line. */
export function insertAfter(body: BodyText, line: BodyLine, texts: string[]): TextEdit {
  return insert(body, line, texts, "after");
}

/** New lines that carry on the block a line ends (a signature, an address), parted as its lines are: never by a blank one. */
export function continueBlock(body: BodyText, line: BodyLine, texts: string[]): TextEdit {
  const block = blockOf(body, line);
  if (block) {
    const { before, after } = wrapping(body, line, block);
    const made = texts.map((text) => before + written(body, text) + after).join("");
    return { start: block.end, end: block.end, replacement: made };
  }
  const { end } = body.span(line);
  // Behind the link or the bold type that begins and ends with the line.
  const { above, below } = linesAround(body, line);
  const at = body.elements
    .filter((one) => EMPHASIS.has(one.name) && one.openEnd >= above && one.openEnd < end && one.end <= below)
    .reduce((to, one) => (one.closeStart >= end ? Math.max(to, one.end) : to), end);
  const gap = body.format === "html" ? "<br>" : eol(body);
  return { start: at, end: at, replacement: texts.map((text) => gap + written(body, text)).join("") };
}

/** A paragraph of its own after a line: below the whole list where the line ends one. */
export function insertParagraph(body: BodyText, line: BodyLine, text: string): TextEdit {
  const block = body.format === "html" ? outerBlock(body, line) : null;
  return block && LIST.has(block.name)
    ? { start: block.end, end: block.end, replacement: `<p>${escapeHtml(text)}</p>` }
    : insertAfter(body, line, [text]);
}

/** Ready-made markup (a signature, a quoted original) after a line, or at the end of the body when there is none. */
export function insertMarkup(body: BodyText, after: BodyLine | null, html: string, text: string): TextEdit {
  if (body.format === "text") {
    const at = after ? body.span(after).end : body.content.length;
    return { start: at, end: at, replacement: eol(body).repeat(at === 0 ? 0 : 2) + text.split("\n").join(eol(body)) };
  }
  const block = after ? outerBlock(body, after) : null;
  const at = block ? block.end : after ? body.span(after).end : contentEnd(body);
  return { start: at, end: at, replacement: html };
}

function insert(body: BodyText, line: BodyLine, texts: string[], where: "before" | "after"): TextEdit {
  const blank = hasBlankBeside(body, line);
  const block = blockOf(body, line, where);
  if (block) {
    const { before, after } = wrapping(body, line, block);
    const gap = blank && block.name !== "li" ? blankLine(body) : "";
    const made = texts.map((text) => before + written(body, text) + after).join(gap);
    const at = where === "before" ? block.start : block.end;
    return { start: at, end: at, replacement: where === "before" ? made + gap : gap + made };
  }
  const end = body.format === "html" ? "<br>" : eol(body);
  const gap = blank ? end + end : end;
  const made = texts.map((text) => written(body, text)).join(gap);
  const at = where === "before" ? lineStart(body, line) : body.span(line).end;
  return { start: at, end: at, replacement: where === "before" ? made + gap : gap + made };
}

/** Where the line above ends in the content, and the line below begins. */
function linesAround(body: BodyText, line: BodyLine): { above: number; below: number } {
  const at = body.lines.indexOf(line);
  const [above, below] = [body.lines[at - 1], body.lines[at + 1]];
  return { above: above ? body.span(above).end : 0, below: below ? body.span(below).start : body.content.length };
}

/** In plain text a new line begins at the margin, before the indentation of the line it precedes. */
function lineStart(body: BodyText, line: BodyLine): number {
  const start = body.span(line).start;
  if (body.format === "html") return start;
  return body.content.lastIndexOf("\n", start - 1) + 1;
}

/** The block around a line that can be repeated beside it: the line is the only one in it, or stands at its edge. */
function blockOf(body: BodyText, line: BodyLine, edge?: "before" | "after"): Element | null {
  for (let index = line.element; index >= 0; index = body.elements[index]!.parent) {
    const element = body.elements[index]!;
    if (!isBlock(element.name)) continue;
    if (!REPEATABLE.has(element.name) || !atEdge(body, element, line, edge)) return null;
    const around = body.elements[element.parent];
    return around?.name === "li" && atEdge(body, around, line, edge) ? around : element;
  }
  return null;
}

/** The outermost block that ends with the line: the whole list when that is its last item. */
function outerBlock(body: BodyText, line: BodyLine): Element | null {
  let found = blockOf(body, line, "after");
  while (found && found.parent >= 0) {
    const around: Element = body.elements[found.parent]!;
    const fits = LIST.has(around.name)
      ? atEdge(body, around, line, "after")
      : around.name === "div" && atEdge(body, around, line);
    if (!fits) break;
    found = around;
  }
  return found?.name === "li" ? null : found;
}

/** Whether nothing stands in the element before the line, after it, or both. */
function atEdge(body: BodyText, element: Element, line: BodyLine, edge?: "before" | "after"): boolean {
  const at = body.lines.indexOf(line);
  const inside = (other: BodyLine | undefined) => {
    if (!other) return false;
    const { start } = body.span(other);
    return start >= element.openEnd && start < element.closeStart;
  };
  return (edge === "after" || !inside(body.lines[at - 1])) && (edge === "before" || !inside(body.lines[at + 1]));
}

/** The tags from the block down to the line's first letter, without links and emphasis; ids are not repeated. */
function wrapping(body: BodyText, line: BodyLine, block: Element): { before: string; after: string } {
  let before = "";
  let after = "";
  for (let index = line.element; index >= 0; index = body.elements[index]!.parent) {
    const element = body.elements[index]!;
    if (!EMPHASIS.has(element.name)) {
      before = withoutIds(body.content.slice(element.start, element.openEnd)) + before;
      after += `</${element.name}>`;
    }
    if (element === block) break;
  }
  return { before, after };
}

function hasBlankBeside(body: BodyText, line: BodyLine): boolean {
  const at = body.lines.indexOf(line);
  const near = body.lines.slice(Math.max(0, at - 4), at + 5).filter((other) => other.quote === line.quote);
  if (near.some((other) => other.text === "")) return true;
  return body.format === "text";
}

function blankLine(body: BodyText): string {
  for (const line of body.lines) {
    if (line.text !== "" || line.quote >= 0) continue;
    const block = blockOf(body, line);
    if (block && block.end - block.start < 300) return withoutIds(body.content.slice(block.start, block.end));
  }
  return "<br>";
}

/** An id stands once in a document. */
function withoutIds(html: string): string {
  return html.replace(/ id=(?:"[^"]*"|'[^']*'|[^ >]+)/g, "");
}

function contentEnd(body: BodyText): number {
  const holder =
    body.elements.find((element) => element.name === "body") ??
    body.elements.find((element) => element.name === "html");
  return holder && holder.closeStart > holder.openEnd ? holder.closeStart : body.content.length;
}

function eol(body: BodyText): string {
  return body.content.includes("\r\n") ? "\r\n" : "\n";
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function written(body: BodyText, text: string): string {
  return body.format === "html" ? escapeHtml(text) : text;
}
