/**
 * A mended draft as the `.eml` it came from. Only what the fixes changed is written anew; every other header, part and
 * attachment keeps the bytes that were received.
 */
import type { Draft, Mailbox, Span, TextEdit } from "../../rules/contract.ts";
import { applyEdits } from "../../rules/fix.ts";

interface Part {
  start: number;
  /** The blank line after its headers ends here. */
  bodyStart: number;
  end: number;
  type: string;
  children: Part[];
  attached: boolean;
  /** What goes when the part goes: from the boundary line before it to the one after. */
  whole: Span;
}

/**
 * @param raw the message as received (RFC 5322)
 * @param before the draft as read from it
 * @param after the same draft with fixes applied
 * @returns the message with those changes; the very bytes of `raw` when there are none. The bare-text twin of a changed
 * HTML body is left out, since it would say what the draft no longer says.
 */
export function mendEml(raw: Uint8Array, before: Draft, after: Draft): Uint8Array {
  const source = toBinary(raw);
  const eol = source.includes("\r\n") ? "\r\n" : "\n";
  const root = readMessage(source);
  const leaves = leavesOf(root);
  const edits = [
    ...headerEdits(source, root, before, after, eol),
    ...(before.body.content === after.body.content ? [] : bodyEdits(source, leaves, after, eol)),
    ...removedAttachments(before, after).flatMap((index) => {
      const part = leaves.filter((leaf) => leaf.attached)[index];
      return part ? [dropped(part)] : [];
    }),
  ];
  return fromBinary(applyEdits(source, edits));
}

/** The message with the contents of its files left out: their names are all that a check reads of them. */
export function withoutAttachments(raw: Uint8Array): Uint8Array {
  const source = toBinary(raw);
  const files = leavesOf(readMessage(source)).filter((leaf) => leaf.attached && !leaf.type.startsWith("message/"));
  const edits = files.map(({ bodyStart, end }) => ({
    start: bodyStart,
    end: Math.max(bodyStart, end),
    replacement: "",
  }));
  return fromBinary(applyEdits(source, edits));
}

/** The value of a header of the whole message, unfolded; "" when it is not there. */
export function headerOf(raw: Uint8Array, name: string): string {
  const source = toBinary(raw);
  return headerValue(source.slice(0, readMessage(source).bodyStart), name);
}

// ---------------------------------------------------------------- reading the structure

const readMessage = (source: string) => readPart(source, { start: 0, end: source.length }, 0, source.length);

function readPart(source: string, whole: Span, start: number, end: number): Part {
  const blank = /^\r?\n|\r?\n\r?\n/.exec(source.slice(start, end));
  const bodyStart = blank ? start + blank.index + blank[0].length : end;
  const head = source.slice(start, bodyStart);
  const contentType = headerValue(head, "Content-Type");
  const type = (/^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0] ?? "text/plain").toLowerCase();
  const attached =
    !/^text\/(?:plain|html)$/.test(type) || /^attachment/i.test(headerValue(head, "Content-Disposition"));
  const boundary = /;\s*boundary=(?:"([^"]*)"|([^\s;]+))/i.exec(contentType);
  const children =
    type.startsWith("multipart/") && boundary
      ? childParts(source, bodyStart, end, `--${boundary[1] ?? boundary[2]}`)
      : [];
  return { start, bodyStart, end, type, children, attached, whole };
}

function childParts(source: string, from: number, to: number, separator: string): Part[] {
  const lines: { start: number; end: number; last: boolean }[] = [];
  for (let at = source.indexOf(separator, from); at >= 0 && at < to; at = source.indexOf(separator, at + 1)) {
    const lineEnd = source.indexOf("\n", at) + 1 || to;
    const rest = source.slice(at + separator.length, lineEnd).trim();
    if (source[at - 1] === "\n" && (rest === "" || rest === "--")) {
      lines.push({ start: at, end: lineEnd, last: rest === "--" });
    }
  }
  return lines.flatMap((line, index) => {
    if (line.last) return [];
    const next = lines[index + 1]?.start ?? to;
    const breakLength = source[next - 1] !== "\n" ? 0 : source[next - 2] === "\r" ? 2 : 1; // It belongs to the boundary.
    const end = lines[index + 1] ? Math.max(line.end, next - breakLength) : to;
    return [readPart(source, { start: line.start, end: next }, line.end, end)];
  });
}

const leavesOf = (part: Part): Part[] => (part.children.length > 0 ? part.children.flatMap(leavesOf) : [part]);

function headerValue(head: string, name: string): string {
  const line = head.split(/\r?\n(?![ \t])/).find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined
    ? ""
    : line
        .slice(name.length + 1)
        .replace(/\r?\n/g, "")
        .trim();
}

// ---------------------------------------------------------------- what changed

function headerEdits(source: string, root: Part, before: Draft, after: Draft, eol: string): TextEdit[] {
  const changed = (["To", "Cc", "Bcc"] as const).flatMap((name) => {
    const field = name.toLowerCase() as "to" | "cc" | "bcc";
    const [was, is] = [before[field] ?? [], after[field] ?? []];
    const line = is.length === 0 ? "" : `${name}: ${is.map(mailboxText).join(`,${eol} `)}${eol}`;
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [replaceHeader(source, root, name, line)];
  });
  if (before.subject === after.subject) return changed;
  const line = `Subject: ${encodeWords(after.subject, eol)}${eol}`;
  return [...changed, replaceHeader(source, root, "Subject", line)];
}

/** Puts `line` in the place of a header and of all its folded lines, or at the top when it was not there. */
function replaceHeader(source: string, part: Part, name: string, line: string): TextEdit {
  const head = source.slice(part.start, part.bodyStart);
  const found = new RegExp(`^${name}:[^\\n]*(?:\\n[ \\t][^\\n]*)*\\n?`, "im").exec(head);
  const start = part.start + (found?.index ?? 0);
  return { start, end: start + (found?.[0].length ?? 0), replacement: line };
}

function bodyEdits(source: string, leaves: Part[], after: Draft, eol: string): TextEdit[] {
  const type = after.body.format === "html" ? "text/html" : "text/plain";
  const bodies = leaves.filter((leaf) => !leaf.attached);
  const [first, ...others] = bodies.filter((leaf) => leaf.type === type);
  if (!first) return [];
  const twins = bodies.filter((leaf) => leaf.type !== type);
  // Before a boundary the last line break is the boundary's; readers count it to the text all the same.
  const content = first.end < source.length ? after.body.content.replace(/\n$/, "") : after.body.content;
  return [
    replaceHeader(source, first, "Content-Type", `Content-Type: ${type}; charset=utf-8${eol}`),
    replaceHeader(source, first, "Content-Transfer-Encoding", `Content-Transfer-Encoding: quoted-printable${eol}`),
    { start: first.bodyStart, end: first.end, replacement: quotedPrintable(content, eol) },
    ...[...others, ...twins].map(dropped),
  ];
}

const dropped = ({ whole }: Part): TextEdit => ({ ...whole, replacement: "" });

/** Positions, in `before`, of the attachments that `after` no longer has. */
function removedAttachments(before: Draft, after: Draft): number[] {
  const left = [...(after.attachments ?? [])];
  return (before.attachments ?? []).flatMap((attachment, index) => {
    const kept = left[0]?.name === attachment.name && left[0]?.id === attachment.id;
    if (kept) left.shift();
    return kept ? [] : [index];
  });
}

// ---------------------------------------------------------------- writing

function mailboxText({ name, address }: Mailbox): string {
  if (!name) return address;
  const plain = /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(name);
  const ascii = /^[\x20-\x7e]*$/.test(name);
  const shown = plain ? name : ascii ? `"${name.replace(/(["\\])/g, "\\$1")}"` : encodeWords(name, "");
  return `${shown} <${address}>`;
}

/** RFC 2047: words of at most 75 characters, no character cut in two. */
function encodeWords(text: string, eol: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const chunks: string[] = [""];
  for (const character of text) {
    const grown = chunks.at(-1)! + character;
    if (utf8(grown).length <= 45) chunks[chunks.length - 1] = grown;
    else chunks.push(character);
  }
  return chunks.map((chunk) => `=?utf-8?B?${btoa(utf8(chunk))}?=`).join(`${eol} `);
}

/** RFC 2045, lines of at most 76 characters. */
function quotedPrintable(text: string, eol: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => {
      let out = "";
      let width = 0;
      const bytes = utf8(line);
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i]!;
        const bare = byte === "\t" || (byte >= " " && byte <= "~" && byte !== "=");
        const space = (byte === " " || byte === "\t") && i === bytes.length - 1;
        const token = bare && !space ? byte : `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
        if (width + token.length > 75) {
          out += `=${eol}`;
          width = 0;
        }
        out += token;
        width += token.length;
      }
      return out;
    })
    .join(eol);
}

/** The UTF-8 bytes of a text, one character each. */
const utf8 = (text: string) => toBinary(new TextEncoder().encode(text));

function toBinary(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

const fromBinary = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
