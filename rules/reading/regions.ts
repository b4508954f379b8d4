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
  const cited: Cited = { boxes: new Set(), mark: null };
  const isQuoted = (i: number) =>
    depths[i]! > 0 ||
    (lines[i]?.quote ?? -1) >= 0 ||
    cited.boxes.has(lines[i]?.indent ?? -1) ||
    (cited.mark !== null && texts[i]!.startsWith(cited.mark));
  const headers = new Map<number, QuotedHeader>();
  const headerAt = (i: number) => {
    const header = headers.get(i) ?? quotedHeaderAt(texts, i, isQuoted);
    if (header) headers.set(i, header);
    return header;
  };
  const of = markQuoted(lines, texts, isQuoted, headerAt, cited);
  const quoted = splitQuoted(of, texts, depths, headerAt);
  const signOff = markOwn(lines, of, sender);
  return { of, quoted, plain, signOff };
}

/** A line without its quote marks. Text such as "->" stays as it is, and GroupWise's ">>> Peggy Chen 9/15/2026 10:03 AM >>>". */
function unquoted(text: string): { depth: number; rest: string } {
  let depth = 0;
  if (text.endsWith(" >>>") && text.startsWith(">>> ") && text.length > 20) return { depth, rest: text };
  let at = 0;
  while (text[at] === ">" && depth < 50) {
    depth++;
    at++;
    while (text[at] === " ") at++;
  }
  return { depth, rest: text.slice(at) };
}

type HeaderAt = (line: number) => QuotedHeader | null;

/** What a header shows to be quoted history: blockquotes, and lines that begin with `| ` or `PC> `. */
interface Cited {
  boxes: Set<number>;
  mark: string | null;
}

function markQuoted(
  lines: readonly BodyLine[],
  texts: string[],
  isQuoted: (i: number) => boolean,
  headerAt: HeaderAt,
  cited: Cited,
): Region[] {
  const of: Region[] = lines.map(() => "authored");
  for (let i = 0; i < lines.length; i++) {
    const { head, indent, tail } = lines[i]!;
    if (isQuoted(i)) {
      // The message may go on without quote marks, and its attribution over a line that has none.
      const boxed = indent >= 0 && !cited.boxes.has(indent);
      const header = boxed || !isQuoted(i + 1) ? headerAt(i) : null;
      if (header && boxed) cited.boxes.add(indent);
      const end = header?.form === "attribution" ? header.end : i + 1;
      of.fill("quoted", i, end);
      i = end - 1;
      continue;
    }
    const header = headerAt(i);
    if (!header && !tail && head < 0) continue;
    let below = header?.end ?? i;
    while (below < lines.length && head >= 0 && lines[below]!.head === head) below++;
    while (below < lines.length && texts[below] === "" && !isQuoted(below)) below++;
    // What the mail program has put below a mark of its own is quoted to the end, whatever it holds.
    const toEnd = below === lines.length || (tail && !header) || lines.slice(i, below).some((line) => line.tail);
    const box = toEnd ? -1 : lines[below]!.indent;
    // A blockquote is the message when its header stands in it, or is an attribution right above it.
    if (box >= 0 && !cited.boxes.has(box) && (box === indent || header?.form === "attribution" || head >= 0))
      for (const line of lines.slice(below)) if (line.indent >= 0) cited.boxes.add(line.indent);
    if (!toEnd && header?.form === "attribution")
      cited.mark ??= /^(?:[|:]|\p{Lu}{2,4}>) /u.exec(texts[below]!)?.[0] ?? null;
    const end = !toEnd && isQuoted(below) ? below : lines.length;
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
  return parts.slice(excerpts(parts, of, texts));
}

/** How many of the parts are excerpts in the writer's text: above a quoted message that has a header, parted from it by text. */
function excerpts(parts: QuotedPart[], of: Region[], texts: string[]): number {
  const headed = parts.findIndex(({ header }) => header !== null);
  if (headed < 1) return 0;
  const isOwn = (i: number) => of[i] === "authored" && texts[i] !== "";
  const { start } = parts[headed]!;
  let above = start - 1;
  while (texts[above] === "") above--;
  const first = of.findIndex((_, i) => isOwn(i));
  const below = of.findIndex((_, i) => i > start && isOwn(i));
  return first >= 0 && first < parts[0]!.start && isOwn(above) && below < 0 ? headed : 0;
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
