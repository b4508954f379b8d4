/** The little Markdown of a send dialog: bold, italic, lists, links. Read into parts, never into HTML. */

export interface Block {
  kind: "paragraph" | "ul" | "ol";
  lines: string[];
}

export type Part =
  | string
  | { kind: "strong" | "em"; parts: Part[] }
  /** `address` begins with https:// */
  | { kind: "link"; text: string; address: string };

/** A new paragraph after an empty line, a list wherever lines begin with "-", "*" or a number. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const item = /^\s{0,3}(?:([-*])|\d{1,3}\.)\s(.*)$/.exec(line);
    const kind = item ? (item[1] ? "ul" : "ol") : "paragraph";
    const content = (item?.[2] ?? line).trim();
    const last = blocks.at(-1);
    if (content === "") open = false;
    else if (last?.kind === kind && (open || kind !== "paragraph")) last.lines.push(content);
    else blocks.push({ kind, lines: [content] });
    if (content !== "") open = true;
  }
  return blocks;
}

const MARK = /\\(.)|\*\*((?:\\.|[^*\\])+)\*\*|[*_]((?:\\.|[^*_\\])+)[*_]|\[([^\]]*)\]\((https:\/\/[^)\s]*)\)/g;

export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const mark of text.matchAll(MARK)) {
    const [all, escaped, strong, em, label = "", address = ""] = mark;
    parts.push(text.slice(at, mark.index));
    at = mark.index + all.length;
    if (escaped) parts.push(escaped);
    else if (strong) parts.push({ kind: "strong", parts: partsOf(strong) });
    else if (em) parts.push({ kind: "em", parts: partsOf(em) });
    else parts.push({ kind: "link", text: label, address });
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}
