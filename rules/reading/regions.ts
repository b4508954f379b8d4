/**
 * Which lines the writer typed, and which are signature, quoted history or a legal footer. Regions mask, they never
 * cut: each line keeps its place.
 */

import { type QuotedHeader, quotedHeaderAt } from "./quoted-header.ts";
import { readSignOff, type SignOff } from "./sign-off.ts";
import type { BodyLine, BodyText, TextLine } from "./text.ts";

export type Region = "authored" | "signature" | "quoted" | "disclaimer";

/** One message of the quoted history; lines by index, `end` exclusive. */
export interface QuotedPart {
  start: number;
  end: number;
  /** The lines below the header that its sender wrote: not those of messages it quotes in turn. */
  own: number[];
  header: QuotedHeader | null;
}

export interface Regions {
  of: Region[];
  /** Newest first, as they stand. */
  quoted: QuotedPart[];
  /** Lines with their quote marks (`> `) taken off; the same line object where there are none. */
  plain: TextLine[];
  signOff: SignOff | null;
}

const LEGAL =
  /^(?:[*_\s]{0,4}(?:confidentiality (?:notice|note)|legal notice|disclaimer|important notice)\b|(?:this|the (?:information|contents?) (?:in|of|contained in) this) (?:e-?mail|electronic mail|message|communication|transmission)\b.{0,160}\b(?:confidential|privileged|intended (?:only|solely|for)))/i;
const BANNER =
  /^\W{0,4}(?:caution|external|external e-?mail|warning)\b.{0,40}(?:originated|external|outside)|^\[external\]$/i;

export function splitRegions(body: BodyText, sender?: { name?: string | undefined; address?: string }): Regions {
  const { lines } = body;
  const depths: number[] = [];
  const plain = lines.map((line, i) => {
    const { depth, rest } = unquoted(line.text);
    depths[i] = depth;
    return depth === 0 ? line : { text: rest, start: line.end - rest.length, end: line.end };
  });
  const texts = plain.map((line) => line.text);
  const isQuoted = (i: number) => depths[i]! > 0 || (lines[i]?.quote ?? -1) >= 0;
  const headers = new Map<number, QuotedHeader>();
  const headerAt = (i: number) => {
    const header = headers.get(i) ?? quotedHeaderAt(texts, i, isQuoted);
    if (header) headers.set(i, header);
    return header;
  };
  const of = markQuoted(lines, texts, isQuoted, headerAt);
  const quoted = splitQuoted(of, texts, depths, headerAt);
  const signOff = markOwn(lines, of, sender);
  return { of, quoted, plain, signOff };
}

/** A line without its quote marks. Text such as ">> see below" or "->" stays as it is. */
function unquoted(text: string): { depth: number; rest: string } {
  let depth = 0;
  let at = 0;
  while (text[at] === ">" && depth < 50) {
    depth++;
    at++;
    while (text[at] === " ") at++;
  }
  return { depth, rest: text.slice(at) };
}

type HeaderAt = (line: number) => QuotedHeader | null;

function markQuoted(
  lines: readonly BodyLine[],
  texts: string[],
  isQuoted: (i: number) => boolean,
  headerAt: HeaderAt,
): Region[] {
  const of: Region[] = lines.map(() => "authored");
  for (let i = 0; i < lines.length; i++) {
    if (isQuoted(i)) {
      of[i] = "quoted";
      continue;
    }
    const header = headerAt(i);
    if (!header && !lines[i]!.tail) continue;
    let below = header?.end ?? i;
    while (below < lines.length && texts[below] === "" && !isQuoted(below)) below++;
    // What the mail program has put below a mark of its own is quoted to the end, whatever it holds.
    const tail = lines.slice(i, below).some((line) => line.tail);
    const marked = header && !tail && below < lines.length && isQuoted(below);
    const end = marked ? below : lines.length;
    of.fill("quoted", header?.start ?? i, end);
    i = end - 1;
  }
  return of;
}

/**
 * Quote marks tell whose line it is: below a message that was answered between its lines, what stands less deep again
 * belongs to the message that quoted it.
 */
function splitQuoted(of: Region[], texts: string[], depths: number[], headerAt: HeaderAt): QuotedPart[] {
  const parts: QuotedPart[] = [];
  const open: { part: QuotedPart; depth: number }[] = [];
  for (let i = 0; i < of.length; i++) {
    if (of[i] !== "quoted") continue;
    const header = headerAt(i);
    if (header) {
      let below = header.end;
      while (below < of.length && texts[below] === "") below++;
      const part = { start: header.start, end: header.end, own: [], header };
      parts.push(part);
      open.push({ part, depth: depths[below] ?? 0 });
      i = header.end - 1;
      continue;
    }
    while (open.length > 1 && texts[i] !== "" && open.at(-1)!.depth > depths[i]!) open.pop();
    if (open.length === 0) {
      if (texts[i] === "") continue;
      const part = { start: i, end: i, own: [], header: null };
      parts.push(part);
      open.push({ part, depth: depths[i]! });
    }
    const { part } = open.at(-1)!;
    part.own.push(i);
    part.end = i + 1;
  }
  return parts;
}

/** Signature and legal footers among the lines that aren't quoted; answers how the mail is signed. */
function markOwn(
  lines: readonly BodyLine[],
  of: Region[],
  sender?: { name?: string | undefined; address?: string },
): SignOff | null {
  const own: number[] = [];
  let legal = false;
  for (let i = 0; i < lines.length; i++) {
    if (of[i] !== "authored") {
      legal = false;
      continue;
    }
    const { text } = lines[i]!;
    if (LEGAL.test(text)) legal = true;
    if (legal || BANNER.test(text)) of[i] = "disclaimer";
    else own.push(i);
  }
  const signOff = readSignOff(
    own.map((i) => lines[i]!),
    sender,
  );
  let from = signOff?.signatureLine ?? own.length;
  const marked = own.findIndex((i) => lines[i]!.signature >= 0 && lines[i]!.text !== "");
  if (marked >= 0) from = Math.min(from, marked);
  const delimiter = own.findIndex((i) => lines[i]!.text === "--");
  if (delimiter >= 0) from = Math.min(from, delimiter);
  for (const i of own.slice(from)) of[i] = "signature";
  return signOff;
}
