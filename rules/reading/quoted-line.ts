/** Lines of a mail as they come: spaces of all widths, marks that don't show, rules. */

/** Characters that rules are drawn with. */
export const RULE = "-_=*–—─";
const QUOTE = 0x22;
const ASTERISK = 0x2a;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

function isInk(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code > 32 && (code < 0x7f || plain(line.charAt(at)) !== "");
}

/** Where the first visible character stands; -1 in a blank line. */
export function firstInk(line: string): number {
  for (let i = 0; i < line.length; i++) if (isInk(line, i)) return i;
  return -1;
}

/** The first line at or below `at` that shows something, skipping at most `blanks`; -1 when there is none so near. */
export function nextInk(lines: readonly string[], at: number, blanks: number): number {
  for (let i = at; i <= at + blanks && i < lines.length; i++) if (firstInk(lines[i]!) >= 0) return i;
  return -1;
}

export const isBlank = (lines: readonly string[], at: number): boolean => nextInk(lines, at, 0) < 0;

/** Whether a colon ends the line, an asterisk or a quotation mark behind it or not. */
export function closes(line: string): boolean {
  for (let end = line.length - 1; end >= 0; end--) {
    const code = line.charCodeAt(end);
    if (code === COLON || code === WIDE_COLON) return true;
    if (code !== ASTERISK && code !== QUOTE && isInk(line, end)) return false;
  }
  return false;
}

export function trimmed(text: string, off: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && off.includes(text.charAt(start))) start++;
  while (end > start && off.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The line without direction marks, its spaces single. */
export function plain(line = ""): string {
  if (!/[^ -~]|^ | (?: |$)/.test(line)) return line;
  const shown = line.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "");
  return shown.replace(/\s+/g, " ").trim();
}
