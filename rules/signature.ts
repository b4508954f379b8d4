/** Signatures of the house: the template filled from the directory, and what a signature on a mail holds of it. */
import type { Draft, Person, SignatureTemplate, Span, TextEdit } from "./contract.ts";
import type { Directory } from "./directory.ts";
import { escapeHtml, removeSpan } from "./edit.ts";
import { applyEdits } from "./fix.ts";
import { isBlock } from "./reading/html.ts";
import { fold } from "./reading/names.ts";
import { type BodyLine, BodyText, type TextRange } from "./reading/text.ts";

export type SignatureField = SignatureTemplate["requires"][number];

/** What the directory knows of the writer; their name and address at least. */
export function writerOf({ from }: Draft, directory: Directory): Person {
  return directory.person(from.address) ?? { name: from.name ?? from.address, address: from.address };
}

/** The template as HTML and as text, filled; what can't be filled is left out with its label and the markup it leaves empty. */
export function fillSignature(template: SignatureTemplate, writer: Person): { html: string; text: string } {
  const values: Record<string, string | undefined> = {
    name: writer.name,
    title: writer.title,
    phone: writer.phone,
    email: writer.address,
    website: template.website,
    organization: template.organization,
  };
  let html = template.html;
  // One at a time, as each may leave an element empty that the next stands in.
  for (let dropped: string | null = html; dropped !== null; dropped = dropUnfilled(html, values)) html = dropped;
  html = html.replace(PLACE, (_all, field: string) => escapeHtml(values[field] ?? ""));
  const text = new BodyText({ format: "html", content: html }).lines.map((line) => line.text).join("\n");
  return { html, text: text.trim() };
}

const PLACE = /\{\{(\w{1,40})\}\}/g;
/** What parts the fields of a line. */
const PARTED = /\s?[|•·,;]\s?|\s[-–—]\s/g;

/** The HTML without its first part that can't be filled; null when there is none. */
function dropUnfilled(html: string, values: Record<string, string | undefined>): string | null {
  const body = new BodyText({ format: "html", content: html });
  for (const line of body.lines) {
    const place = [...line.text.matchAll(PLACE)].find(([, field]) => values[field!] === undefined);
    if (!place) continue;
    const marks = [...line.text.matchAll(PARTED)];
    const before = marks.findLast(({ index }) => index < place.index);
    const after = marks.find(({ index }) => index > place.index);
    const start = line.start + (before?.index ?? 0);
    const to = before ? (after?.index ?? line.text.length) : after && after.index + after[0].length;
    const edits = to === undefined ? removeLine(body, line) : removePart(body, { start, end: line.start + to });
    return applyEdits(html, edits);
  }
  return null;
}

/** A part of a line, with the elements that hold nothing else. */
function removePart(body: BodyText, range: TextRange): TextEdit[] {
  const span = body.span(range);
  for (const { start, openEnd, closeStart, end } of [...body.elements].reverse()) {
    if (openEnd < span.start || closeStart > span.end || end === openEnd) continue;
    span.start = Math.min(span.start, start);
    span.end = Math.max(span.end, end);
  }
  return removeSpan(body, span);
}

/** A line with the outermost element that holds nothing else, or with the break before it (after it when it is the first). */
function removeLine(body: BodyText, line: BodyLine): TextEdit[] {
  const { content, elements, lines } = body;
  const others = lines.filter((other) => other !== line && other.text !== "").map((other) => body.span(other));
  const span = body.span(line);
  let gone: Span = span;
  let block = false;
  for (let index = line.element; index >= 0; index = elements[index]!.parent) {
    const { name, start, openEnd, closeStart, end } = elements[index]!;
    const shared = span.end > closeStart || others.some((other) => other.start >= openEnd && other.start < closeStart);
    if (shared || /<(?:img|hr)\b/i.test(content.slice(openEnd, closeStart))) break;
    gone = { start, end };
    block ||= isBlock(name);
  }
  if (!block) {
    const breaks = elements.filter(({ name }) => name === "br");
    const near =
      breaks.find(({ end }) => end <= gone.start && content.slice(end, gone.start).trim() === "") ??
      breaks.find(({ start }) => start >= gone.end && content.slice(gone.end, start).trim() === "");
    if (near) gone = { start: Math.min(gone.start, near.start), end: Math.max(gone.end, near.end) };
  }
  return removeSpan(body, gone);
}

/** The fields that the template demands, the directory knows for this writer, and the signature lacks. */
export function missingFields(signature: string, template: SignatureTemplate, writer: Person): SignatureField[] {
  const text = squeeze(signature);
  const digits = signature.replace(/\D/g, "");
  const holds: Record<SignatureField, () => boolean> = {
    name: () => writer.name === writer.address || namesWriter(text, writer),
    title: () => writer.title === undefined || text.includes(squeeze(writer.title)),
    organization: () => text.includes(squeeze(template.organization)),
    phone: () =>
      writer.phone ? digits.includes(writer.phone.replace(/\D/g, "")) || /\d{3}\D{0,3}\d{4}/.test(signature) : true,
    email: () => text.includes(squeeze(writer.address)),
    website: () =>
      template.website === undefined || text.includes(squeeze(template.website.replace(/^https?:\/\/(?:www\.)?/, ""))),
  };
  return template.requires.filter((field) => !holds[field]());
}

function namesWriter(text: string, { name, goesBy }: Person): boolean {
  const words = squeeze(name).split(" ");
  const surname = words.at(-1)!;
  return (
    text.includes(words.join(" ")) ||
    (text.includes(surname) && (text.includes(words[0]!) || (goesBy ? text.includes(squeeze(goesBy)) : false)))
  );
}

function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, " ");
}
