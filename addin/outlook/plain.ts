import type { Body } from "../../rules/contract.ts";

const BREAK = /<\/?(?:br|p|div|li|tr|h\d)\b/gi;
const ENTITIES: Record<string, string | undefined> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/**
 * The text of a piece of HTML, to show or compare a passage; a piece may begin or end anywhere between two tags.
 * For reading a mail there is rules/reading: this one knows no positions and keeps no lines.
 */
export function plainText(html: string): string {
  let text = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    text += html.slice(at, open < 0 ? undefined : open);
    if (open < 0) break;
    if (!/^<[a-z/!?]/i.test(html.slice(open, open + 2))) {
      text += "<";
      at = open + 1;
      continue;
    }
    const comment = html.startsWith("<!--", open);
    const style = /^<style[\s>]/i.test(html.slice(open, open + 7));
    const end = comment ? "-->" : style ? "</style>" : ">";
    const close = html.indexOf(end, open);
    if (/^<\/?(?:br|p|div|li|tr|td|h\d)\b/i.test(html.slice(open, open + 6))) text += " ";
    at = close < 0 ? html.length : close + end.length;
  }
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi, (all, dec, hex, name) => {
    if (name) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? otherEntity(all, name);
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** White space is one space each; the first and the last may be parts of lines. */
export function plainLines({ format, content }: Body): string[] {
  const html = format === "html";
  const lines = html ? content.replace(/\s+/g, " ").replace(BREAK, "\n$&") : content;
  return lines.split("\n").map((line) => (html ? plainText(line) : line).replace(/[\s\u00a0]+/g, " "));
}

/** The other names, where there is a page around: hosts write “ or é as one, or take one away. */
function otherEntity(entity: string, name: string): string {
  if (typeof DOMParser !== "function") return entity;
  const text = new DOMParser().parseFromString(entity, "text/html").body.textContent;
  ENTITIES[name] = text;
  return text;
}
