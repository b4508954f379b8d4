/** The place of a finding as a line of text: what stands there, what goes and what comes. */
import type { Body, Finding, TextEdit } from "../../rules/contract.ts";
import { plainLines, plainText } from "../outlook/plain.ts";

/** Text only, with a line break where the mail has one. */
export interface Piece {
  kind: "kept" | "removed" | "inserted";
  text: string;
}

/** Characters of text to either side, and of a passage that goes or comes. */
const CONTEXT = 24;
const PASSAGE = 160;
/** How much markup is looked through for them. */
const REACH = 600;

/** A list for each place that the first fix changes, else for the one that the finding points at; none where there is neither. */
export function placesOf(body: Body, { fixes, span }: Pick<Finding, "fixes" | "span">): Piece[][] {
  const edits = fixes[0]?.edits ?? [];
  if (edits.length > 0) return changesOf(body, edits).map(({ pieces }) => pieces);
  return span ? [between(body, span.start, [{ kind: "kept", text: passageOf(body, span) }], span.end)] : [];
}

/** The whole of a change, in the order of the mail; edits of one line that are near each other are told together. */
export function changesOf(body: Body, edits: readonly TextEdit[]): { edits: TextEdit[]; pieces: Piece[] }[] {
  const groups: TextEdit[][] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.at(-1);
    if (group && areNear(body, group.at(-1)!.end, edit.start)) group.push(edit);
    else groups.push([edit]);
  }
  return groups.map((group) => {
    const pieces = group.flatMap((edit, i): Piece[] => [
      { kind: "kept", text: i > 0 ? flat(body, body.content.slice(group[i - 1]!.end, edit.start)) : "" },
      { kind: "removed", text: passageOf(body, edit) },
      { kind: "inserted", text: shorten(inserted(linesOf(body, edit.replacement))) },
    ]);
    return { edits: group, pieces: between(body, group[0]!.start, pieces, group.at(-1)!.end) };
  });
}

function areNear(body: Body, from: number, to: number): boolean {
  const gap = to - from <= REACH ? linesOf(body, body.content.slice(from, to)) : [];
  return gap.length === 1 && gap[0]!.length <= 2 * CONTEXT;
}

/** With what stands to either side on its line, else on the nearest one that isn't empty. */
function between(body: Body, start: number, pieces: Piece[], end: number): Piece[] {
  const html = body.format === "html";
  const leftMarkup = body.content.slice(Math.max(0, start - REACH), start);
  const rightMarkup = body.content.slice(end, end + REACH);
  const before = linesOf(body, html ? afterCut(leftMarkup) : leftMarkup);
  const after = linesOf(body, html ? beforeCutTag(rightMarkup) : rightMarkup);
  const isWritten = (line: string) => line.trim() !== "";
  const last = before.findLastIndex(isWritten);
  const first = after.findIndex(isWritten);
  const left = tail(before[last] ?? "") + (last < before.length - 1 ? "\n" : "");
  const right = (first > 0 ? "\n" : "") + head(after[first] ?? "");
  const all: Piece[] = [{ kind: "kept", text: left }, ...pieces, { kind: "kept", text: right }];
  // One line break is enough where two pieces meet, and none at either end.
  let broken = true;
  const told = all.map(({ kind, text }) => {
    const rest = broken ? text.replace(/^\n/, "") : text;
    if (rest !== "") broken = rest.endsWith("\n");
    return { kind, text: rest };
  });
  return told.filter(({ text }) => text !== "");
}

function passageOf(body: Body, { start, end }: { start: number; end: number }): string {
  return shorten(flat(body, body.content.slice(start, Math.min(end, start + 20 * REACH))));
}

/** What is a line of its own, or several like a signature, has line breaks around it. */
function inserted(lines: string[]): string {
  if (lines.length === 1) return lines[0]!;
  return ["", ...lines.map((line) => line.trim()).filter((line) => line !== ""), ""].join("\n");
}

/** The first and the last may be parts of lines. */
function linesOf(body: Body, piece: string): string[] {
  return plainLines({ ...body, content: piece }).map((text, i, { length }) => {
    const begun = i > 0 ? text.trimStart() : text;
    return i < length - 1 ? begun.trimEnd() : begun;
  });
}

function flat({ format }: Body, piece: string): string {
  return (format === "html" ? plainText(piece) : piece).replace(/[\s\u00a0]+/g, " ");
}

/** Whole words, where there are any. */
function tail(text: string): string {
  if (text.length <= CONTEXT) return text.trimStart();
  const words = text.indexOf(" ", text.length - CONTEXT - 1) + 1;
  return words > 0 && words < text.length ? `… ${text.slice(words)}` : `…${text.slice(-CONTEXT)}`;
}

function head(text: string): string {
  if (text.length <= CONTEXT) return text.trimEnd();
  const words = text.lastIndexOf(" ", CONTEXT);
  return words > 0 ? `${text.slice(0, words)} …` : `${text.slice(0, CONTEXT)}…`;
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
