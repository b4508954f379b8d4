/** The place of a finding as a line of text: what stands there, what goes and what comes. */
import type { Body, Finding } from "../../rules/contract.ts";
import { plainText } from "../outlook/plain.ts";

/** Text only; `removed` and `inserted` are "" where nothing goes or comes. Only `inserted` has line breaks. */
export interface Place {
  left: string;
  removed: string;
  inserted: string;
  right: string;
}

/** Characters of text to either side, and of a passage that goes or comes. */
const CONTEXT = 24;
const PASSAGE = 160;
/** How much markup is looked through for them. */
const REACH = 600;
const BREAK = /<\/?(?:br|p|div|li|tr|h\d)\b/gi;

/** null where the finding points at no text and changes none. */
export function placeOf({ format, content }: Body, finding: Finding): Place | null {
  const text = (piece: string) => (format === "html" ? plainText(piece) : piece).replace(/[\s\u00a0]+/g, " ");
  const broken = (piece: string) => (format === "html" ? piece.replace(/\s+/g, " ").replace(BREAK, "\n$&") : piece);
  const edit = finding.fixes[0]?.edits[0];
  const at = edit ?? finding.span;
  if (!at) return null;
  const leftMarkup = content.slice(Math.max(0, at.start - REACH), at.start);
  const rightMarkup = content.slice(at.end, at.end + REACH);
  const left = text(format === "html" ? afterCut(leftMarkup) : leftMarkup);
  const right = text(format === "html" ? beforeCutTag(rightMarkup) : rightMarkup);
  const passage = shorten(text(content.slice(at.start, Math.min(at.end, at.start + 20 * REACH))));
  return {
    left: left.length > CONTEXT ? `…${left.slice(-CONTEXT)}` : left.trimStart(),
    removed: edit ? passage : "",
    inserted: edit ? shorten(inLines(broken(edit.replacement).split("\n").map(text))) : "",
    right: edit ? tail(right) : passage + tail(right),
  };
}

/** What is several lines, like a signature, stands in lines of its own. */
function inLines(lines: string[]): string {
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  return written.length > 1 ? `\n${written.join("\n")}\n` : lines.join(" ").replace(/ +/g, " ");
}

function tail(text: string): string {
  return text.length > CONTEXT ? `${text.slice(0, CONTEXT)}…` : text.trimEnd();
}

function shorten(text: string): string {
  return text.length > PASSAGE ? `${text.slice(0, PASSAGE)}…` : text;
}

/** A piece that begins inside a stylesheet, a comment or a tag, without the rest of it. */
function afterCut(html: string): string {
  let rest = html;
  for (const [opening, closing] of [
    [/<style[\s>]/i, /<\/style>/i],
    [/<!--/, /-->/],
    [/</, />/],
  ] as const) {
    const close = closing.exec(rest);
    const open = rest.search(opening);
    if (close && (open < 0 || close.index < open)) rest = rest.slice(close.index + close[0].length);
  }
  return rest;
}

function beforeCutTag(html: string): string {
  const open = html.lastIndexOf("<");
  return open > html.lastIndexOf(">") ? html.slice(0, open) : html;
}
