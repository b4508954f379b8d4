/** Headers of programs hardly used any more, and of help desks. The send handler does without them. */
import { type Fields, fieldsFrom, headerOf, labelOf, wholeDate } from "./quoted-block.ts";
import type { FoundHeader } from "./quoted-header.ts";
import { ALL_LANGUAGES } from "./quoted-labels.ts";
import { firstInk, isBlank, plain, trimmed } from "./quoted-line.ts";
import { mailboxOf } from "./quoted-mailbox.ts";

export const MORE_HEADERS: readonly ((lines: readonly string[], at: number) => FoundHeader | null)[] = [
  notesHeadAt,
  groupWiseAt,
  replyAboveAt,
];

/**
 * "Peggy Chen@BELL on 09/15/2026 10:03:00 AM", or the name and the date on two lines, then To, cc and
 * Subject. The date has to fill its line and a To has to follow.
 */
function notesHeadAt(lines: readonly string[], at: number): FoundHeader | null {
  const line = lines[at] ?? "";
  if (line.length > 200) return null;
  let name = line;
  let written = "";
  let next = at + 1;
  const on = /[M\d]/.test(line.charAt(line.length - 1)) ? line.lastIndexOf(" on ") : -1;
  if (on > 0 && isDigit(line, on + 4)) {
    name = line.slice(0, on);
    written = line.slice(on + 4);
  } else {
    // Behind the name may come its address, or who sent it.
    while (next < at + 3 && !isDigit(lines[next] ?? "", firstInk(lines[next] ?? ""))) {
      if (!lines[next]?.trimStart().startsWith("<") && labelOf(lines[next])?.field !== "other") return null;
      next++;
    }
    written = lines[next] ?? "";
    if (written.length > 60 || /[.:!?;,]\s{0,9}$/.test(line)) return null;
    if (next === at + 2 && lines[at + 1] !== "") name = `${line} ${lines[at + 1]}`;
    next++;
  }
  for (let skipped = 0; skipped < 4; skipped++) {
    if (isBlank(lines, next) || plain(lines[next]).startsWith("Please respond to")) next++;
  }
  const fields = labelOf(lines[next])?.field === "to" ? fieldsFrom(lines, next, false) : cellsFrom(lines, next);
  if (!fields) return null;
  const date = wholeDate(plain(written), fields.languages);
  return date?.clock && date.day ? headerOf(at, fields, mailboxOf(plain(name)), date) : null;
}

/** In its HTML the labels are cells of a table, without a colon. */
function cellsFrom(lines: readonly string[], at: number): Fields | null {
  const cells = lines.slice(at, at + 9).map((cell) => (labelOf(`${cell}:`) ? `${cell}:` : cell));
  return labelOf(cells[0])?.field === "to" ? { ...fieldsFrom(cells, 0, false), end: at + 1 } : null;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
}

/** ">>> Peggy Chen <peggy@…> 9/15/2026 10:03 AM >>>" */
function groupWiseAt(lines: readonly string[], at: number): FoundHeader | null {
  const line = lines[at] ?? "";
  if (line.length > 200 || !line.startsWith(">>>") || !line.endsWith(">>>")) return null;
  const [author = "", written] = plain(line.slice(3, -3)).split(/ (?=\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[, ])/, 2);
  const date = wholeDate(written, ALL_LANGUAGES);
  return date?.clock
    ? { start: at, end: at + 1, form: "attribution", from: mailboxOf(author), sentAt: date.time }
    : null;
}

/** "##- Please type your reply above this line -##": a help desk's mail begins. A line without its frame is the writer's. */
function replyAboveAt(lines: readonly string[], at: number): FoundHeader | null {
  const line = lines[at] ?? "";
  if (line.length > 80 || !/^\s{0,9}[#=*_–—-]{2}/.test(line)) return null;
  const text = trimmed(plain(line), "#-_=*–— ");
  return REPLY_ABOVE.test(text) ? { start: at, end: at + 1, form: "separator" } : null;
}

const REPLY_ABOVE =
  /^(?:please )?(?:(?:type|write|enter|add) )?(?:your )?(?:reply|response|answer|comment)s? above th(?:is|e) line/i;
