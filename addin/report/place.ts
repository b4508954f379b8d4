/** The place of a finding as a line of text: what stands there, what goes and what comes. */
import type { Body, Finding, TextEdit } from "../../rules/contract.ts";
import { plainText } from "../outlook/plain.ts";

/** Of a line, text only. Only what is inserted has line breaks. */
export interface Piece {
  kind: "kept" | "removed" | "inserted";
  text: string;
}

/** Characters of text to either side, and of a passage that goes or comes. */
const CONTEXT = 24;
const PASSAGE = 160;
/** How much markup is looked through for them. */
const REACH = 600;
const BREAK = /<\/?(?:br|p|div|li|tr|h\d)\b/gi;

/** A line for each place that the first fix changes, else the one that the finding points at; none where there is neither. */
export function placesOf(body: Body, { fixes, span }: Pick<Finding, "fixes" | "span">): Piece[][] {
  const edits = fixes[0]?.edits ?? [];
  if (edits.length > 0) return changesOf(body, edits).map(({ line }) => line);
  return span ? [lineOf(body, span.start, [[{ kind: "kept", text: passageOf(body, span) }]], span.end)] : [];
}

/** The whole of a change, in the order of the mail; edits near each other share a line. */
export function changesOf(body: Body, edits: readonly TextEdit[]): { edits: TextEdit[]; line: Piece[] }[] {
  const groups: TextEdit[][] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.at(-1);
    const gap = group ? edit.start - group.at(-1)!.end : Number.POSITIVE_INFINITY;
    const near = gap <= REACH && textOf(body, body.content.slice(edit.start - gap, edit.start)).length <= 2 * CONTEXT;
    if (group && near) group.push(edit);
    else groups.push([edit]);
  }
  return groups.map((group) => {
    const changes = group.map((edit): Piece[] => [
      { kind: "removed", text: passageOf(body, edit) },
      { kind: "inserted", text: shorten(inLines(broken(body, edit.replacement).map((line) => textOf(body, line)))) },
    ]);
    const between = group
      .slice(1)
      .map((edit, i): Piece[] => [{ kind: "kept", text: textOf(body, body.content.slice(group[i]!.end, edit.start)) }]);
    const pieces = changes.flatMap((change, i) => [change, between[i] ?? []]);
    return { edits: group, line: lineOf(body, group[0]!.start, pieces, group.at(-1)!.end) };
  });
}

/** Between what stands to its left and to its right. */
function lineOf(body: Body, start: number, pieces: Piece[][], end: number): Piece[] {
  const html = body.format === "html";
  const leftMarkup = body.content.slice(Math.max(0, start - REACH), start);
  const rightMarkup = body.content.slice(end, end + REACH);
  const left = textOf(body, html ? afterCut(leftMarkup) : leftMarkup);
  const right = textOf(body, html ? beforeCutTag(rightMarkup) : rightMarkup);
  const line: Piece[] = [
    { kind: "kept", text: left.length > CONTEXT ? `…${left.slice(-CONTEXT)}` : left.trimStart() },
    ...pieces.flat(),
    { kind: "kept", text: right.length > CONTEXT ? `${right.slice(0, CONTEXT)}…` : right.trimEnd() },
  ];
  return line.filter(({ text }) => text !== "");
}

function passageOf(body: Body, { start, end }: { start: number; end: number }): string {
  return shorten(textOf(body, body.content.slice(start, Math.min(end, start + 20 * REACH))));
}

function textOf({ format }: Body, piece: string): string {
  return (format === "html" ? plainText(piece) : piece).replace(/[\s\u00a0]+/g, " ");
}

/** Markup in lines, each with its own. */
function broken({ format }: Body, piece: string): string[] {
  return (format === "html" ? piece.replace(/\s+/g, " ").replace(BREAK, "\n$&") : piece).split("\n");
}

/** What is several lines, like a signature, stands in lines of its own. */
function inLines(lines: string[]): string {
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  return written.length > 1 ? `\n${written.join("\n")}\n` : lines.join(" ").replace(/ +/g, " ");
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
