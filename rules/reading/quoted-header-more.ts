/** Headers of programs hardly used any more: Lotus Notes'. The send handler does without them. */
import { fieldsFrom, headerOf, labelOf, wholeDate } from "./quoted-block.ts";
import type { FoundHeader } from "./quoted-header.ts";
import { firstInk, isBlank, plain } from "./quoted-line.ts";
import { mailboxOf } from "./quoted-mailbox.ts";

export const MORE_HEADERS: readonly ((lines: readonly string[], at: number) => FoundHeader | null)[] = [notesHeadAt];

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
  if (labelOf(lines[next])?.field !== "to") return null;
  const fields = fieldsFrom(lines, next, false);
  const date = wholeDate(plain(written), fields.languages);
  return date?.clock && date.day ? headerOf(at, fields, mailboxOf(plain(name)), date) : null;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
}
