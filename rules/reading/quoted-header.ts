/**
 * Headers that introduce a quoted message, as mail programs write them: the block of From, Sent, To and Subject, the
 * attribution line "On …, Peggy Chen wrote:", Lotus Notes' name-and-date head, and separators.
 * The caller asks at every line of a mail, so a line that starts none is refused on its first and last characters.
 */
import type { Mailbox } from "../contract.ts";
import { type DateReading, type QuotedTime, readDate } from "./quoted-date.ts";
import {
  ALL_LANGUAGES,
  ATTRIBUTION_VERBS,
  ENGLISH,
  FORWARD_OPENINGS,
  FORWARD_SEPARATORS,
  FORWARDED_BY,
  HEADER_LABELS,
  type HeaderField,
  type HeaderLabel,
  ON_BEHALF_OF,
  ORIGINAL_SEPARATORS,
} from "./quoted-labels.ts";

export type { QuotedTime } from "./quoted-date.ts";

export interface QuotedHeader {
  /** Line indices, `end` exclusive: rules and separators above and folded lines belong to it. */
  start: number;
  end: number;
  /** separator: "-----Original Message-----" with no readable header below. */
  form: "attribution" | "block" | "separator";
  /** It says that the message was passed on. */
  forwarded: boolean;
  from: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
  /** A To line names somebody; an attribution never says to whom. */
  recipientsKnown: boolean;
  subject: string | null;
  sentAt: QuotedTime | null;
}

const BLOCK_LINES = 60;
const ATTRIBUTION_LINES = 4;
const ATTRIBUTION_LENGTH = 600;

/**
 * The header that starts at line `at`, or null. Lines come without their ">"; `quotedBelow` tells which had one, and
 * lets an attribution count that has neither date nor address.
 */
export function quotedHeaderAt(
  lines: readonly string[],
  at: number,
  quotedBelow?: (line: number) => boolean,
): QuotedHeader | null {
  const line = lines[at] ?? "";
  const first = firstInk(line);
  if (first < 0) return null;
  return (
    (RULE.includes(line[first] ?? " ") && RULE.includes(line[first + 1] ?? " ") && separatorAt(lines, at)) ||
    bareSeparatorAt(lines, at, first) ||
    blockAt(lines, at, false) ||
    notesHeadAt(lines, at) ||
    attributionAt(lines, at, quotedBelow)
  );
}

const nothing = { forwarded: false, from: null, to: [], cc: [], recipientsKnown: false, subject: null, sentAt: null };

// ---------------------------------------------------------------- lines

const RULE = "-_=*–—─";
/** Above ASCII: spaces, then marks without width. */
const UNSEEN =
  "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad";

function isInk(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code > 32 && (code < 0xa0 || !UNSEEN.includes(line[at] ?? ""));
}

/** Where the first visible character stands; -1 in a blank line. */
function firstInk(line: string): number {
  for (let i = 0; i < line.length; i++) if (isInk(line, i)) return i;
  return -1;
}

const isBlank = (lines: readonly string[], at: number) => firstInk(lines[at] ?? "") < 0;

function trimmed(text: string, off: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && off.includes(text[start] ?? "")) start++;
  while (end > start && off.includes(text[end - 1] ?? "")) end--;
  return text.slice(start, end);
}

/** The line without direction marks, its spaces single. */
function plain(line: string): string {
  const shown = line.replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, "");
  return shown.replace(/[\s\u00a0]+/g, " ").trim();
}

/** The first line at or below `at` that shows something, skipping at most `blanks`; -1 when there is none so near. */
function nextInk(lines: readonly string[], at: number, blanks: number): number {
  for (let i = at; i <= at + blanks && i < lines.length; i++) if (!isBlank(lines, i)) return i;
  return -1;
}

// ---------------------------------------------------------------- separators

/** "-----Original Message-----", "---- Forwarded by …", or a bare rule above a block; the header below belongs to it. */
function separatorAt(lines: readonly string[], at: number): QuotedHeader | null {
  const line = plain((lines[at] ?? "").slice(0, ATTRIBUTION_LENGTH));
  const text = trimmed(line, `${RULE} :：`);
  if (text === "") {
    const below = line.length < 5 ? -1 : nextInk(lines, at + 1, 2);
    return below < 0 ? null : startingAt(at, blockAt(lines, below, false) ?? namedSeparator(lines, below));
  }
  return dashes(line) < 2 ? null : (namedSeparator(lines, at) ?? dashedAttribution(text, at));
}

const dashes = (line: string) => line.length - trimmed(`${line}.`, RULE).length + 1;

function namedSeparator(lines: readonly string[], at: number): QuotedHeader | null {
  const line = plain((lines[at] ?? "").slice(0, ATTRIBUTION_LENGTH));
  if (dashes(line) < 2) return null;
  const text = trimmed(line, `${RULE} :：`).toLowerCase();
  const by = FORWARDED_BY.find((opening) => text.startsWith(opening));
  const forwarded = by !== undefined || FORWARD_SEPARATORS.has(text);
  if (!forwarded && !ORIGINAL_SEPARATORS.has(text)) return null;
  // "---- Forwarded by NAME on DATE" folds before its closing dashes.
  const folds = by && !RULE.includes(line.at(-1) ?? "") && plain(lines[at + 1] ?? "").endsWith("--");
  return withHeaderBelow(lines, at, folds ? at + 2 : at + 1, forwarded);
}

/** "Begin forwarded message:" stands alone; the others may, when a block follows. */
function bareSeparatorAt(lines: readonly string[], at: number, first: number): QuotedHeader | null {
  const line = lines[at] ?? "";
  if (line.length - first > 60 || !(closes(line) || labelOf(lines[nextInk(lines, at + 1, 4)] ?? ""))) return null;
  const text = trimmed(plain(line), "*:： ").toLowerCase();
  if (FORWARD_OPENINGS.has(text) && closes(line)) return withHeaderBelow(lines, at, at + 1, true);
  const forwarded = FORWARD_SEPARATORS.has(text);
  if (!forwarded && !ORIGINAL_SEPARATORS.has(text)) return null;
  const header = withHeaderBelow(lines, at, at + 1, forwarded);
  return header.form === "block" ? header : null;
}

function withHeaderBelow(lines: readonly string[], start: number, from: number, forwarded: boolean): QuotedHeader {
  let below = nextInk(lines, from, 4);
  // Lotus Notes may put the firm's name above the From.
  const second = below < 0 ? -1 : nextInk(lines, below + 1, 2);
  if (second > 0 && labelOf(lines[second] ?? "")?.field === "from" && !labelOf(lines[below] ?? "")) below = second;
  const found = below < 0 ? null : (blockAt(lines, below, true) ?? notesHeadAt(lines, below));
  return { ...(found ?? { ...nothing, end: from, form: "separator" }), start, forwarded };
}

const startingAt = (start: number, header: QuotedHeader | null) => header && { ...header, start };

// ---------------------------------------------------------------- blocks

interface Fields {
  end: number;
  languages: number;
  values: Partial<Record<HeaderField, string>>;
}

const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

function labelOf(line: string): (HeaderLabel & { value: string }) | null {
  const start = firstInk(line);
  if (start < 0) return null;
  for (let i = start + 1; i < line.length && i < start + 32; i++) {
    const code = line.charCodeAt(i);
    if (code !== COLON && code !== WIDE_COLON) continue;
    const label = HEADER_LABELS.get(trimmed(plain(line.slice(start, i)), "* ").toLowerCase());
    return label ? { ...label, value: trimmed(plain(line.slice(i + 1)), "* ") } : null;
  }
  return null;
}

/** Lotus Notes puts the date behind the author, and may fold it before the time. */
const NOTES_DAY = / \d{1,2}\/\d{1,2}\/\d{4}$/;
const LISTS: readonly HeaderField[] = ["to", "cc", "bcc"];

/** The labelled lines from `at` on, as long as they are of one language and none comes twice. */
function fieldsFrom(lines: readonly string[], at: number, among: number, marked: boolean): Fields {
  const values: Fields["values"] = {};
  let languages = among;
  const last = Math.min(lines.length, at + BLOCK_LINES);
  const labelAt = (i: number) => {
    const label = i < last ? labelOf(lines[i] ?? "") : null;
    if (!label || (label.field !== "other" && label.field in values)) return null;
    // Gmail translates From alone when it forwards: "De: … Date: … Subject: …".
    if (label.languages & languages) return { ...label, languages: label.languages & languages };
    return marked && label.languages & ENGLISH ? { ...label, languages } : null;
  };
  let end = at;
  let spaced = true;
  let stacked = false;
  for (let label = labelAt(at), i = at; label; ) {
    languages = label.languages;
    values[label.field] ??= "";
    const list = LISTS.includes(label.field);
    let value = label.value;
    stacked ||= label.field === "from" && value === "";
    const fold = foldedLines(i + 1, list ? 40 : 3);
    for (i++; i < last && !isBlank(lines, i) && (fold >= 0 ? i <= fold : carriesOn(label.field, value)); i++) {
      value = `${value} ${plain(lines[i] ?? "")}`.trim();
    }
    values[label.field] ||= trimmed(value, "* ");
    end = i;
    const next = labelAt(i);
    if (next) spaced = false;
    // Converters may put a blank line between any two labels; a block written tight ends at the first.
    // Lotus Notes leaves one below an empty cc.
    else if (spaced || value === "") i = Math.max(i, nextInk(lines, i, 2));
    label = next ?? labelAt(i);
  }
  return { end, languages, values };

  /** The last line before the next label, when one comes before a blank line; -1 otherwise. */
  function foldedLines(from: number, reach: number): number {
    for (let i = from; i < from + reach && i < last && !isBlank(lines, i); i++) if (labelAt(i)) return i - 1;
    return -1;
  }

  function carriesOn(field: HeaderField, value: string): boolean {
    if (value === "") return stacked;
    return LISTS.includes(field) ? /[,;<]$/.test(value) : field === "from" && NOTES_DAY.test(value);
  }
}

/**
 * A block has a From and another of its labels, and something that only a mail has: a separator above (`marked`), an
 * address, a time of day, or Outlook's own "Sent". So a memo, an invoice or a "To: do" is none.
 */
function blockAt(lines: readonly string[], at: number, marked: boolean): QuotedHeader | null {
  const label = labelOf(lines[at] ?? "");
  if (!label || !(marked || label.field === "from" || label.field === "sent" || label.field === "date")) return null;
  const { end, languages, values } = fieldsFrom(lines, at, ALL_LANGUAGES, marked);
  if (!values.from || Object.keys(values).length < 2) return null;
  const { author, tail } = authorAndDate(values.from);
  const date = wholeDate(values.sent || values.date || tail, languages);
  const header = headerOf(at, end, values, mailboxOf(behalf(author)), date);
  const labels = ["sent", "date", "to", "subject"].filter((field) => field in values).length;
  const addressed = [header.from, ...header.to].some((mailbox) => mailbox?.address);
  const certain = marked || date?.clock || (label.field === "from" && (addressed || ("sent" in values && labels > 1)));
  return labels > 0 && certain ? header : null;
}

function headerOf(
  start: number,
  end: number,
  values: Fields["values"],
  from: Mailbox | null,
  date: DateReading | null,
): QuotedHeader {
  const to = mailboxesOf(values.to ?? "");
  const subject = values.subject ?? null;
  const rest = { recipientsKnown: to.length > 0, subject, sentAt: date?.time ?? null };
  return { start, end, form: "block", forwarded: false, from, to, cc: mailboxesOf(values.cc ?? ""), ...rest };
}

/** A date with nothing behind it, but perhaps the day and year of an unreadable one. */
function wholeDate(text: string | undefined, languages: number): DateReading | null {
  if (!text) return null;
  const date = readDate(text, languages);
  // "(UTC-06:00) Central Time": Windows names a zone by its winter offset, also in summer.
  return date.rest === "" ? date : { ...date, time: null };
}

/** Lotus Notes may put the date behind the author: "From: Peggy Chen    09/15/2026 10:03 AM". */
function authorAndDate(from: string): { author: string; tail: string } {
  const gap = from.search(/ \d{1,2}[/.]\d{1,2}[/.]\d{2,4} \d/);
  return gap < 0 ? { author: from, tail: "" } : { author: from.slice(0, gap), tail: from.slice(gap + 1) };
}

/**
 * Lotus Notes: "Peggy Chen@BELL on 09/15/2026 10:03:00 AM", or the name and the date on two lines, then To, cc and
 * Subject. The date has to fill its line and a To has to follow.
 */
function notesHeadAt(lines: readonly string[], at: number): QuotedHeader | null {
  const line = lines[at] ?? "";
  if (line.length > 200) return null;
  let name = line;
  let written = "";
  let next = at + 1;
  const on = line.lastIndexOf(" on ");
  if (on > 0 && isDigit(line[on + 4])) {
    name = line.slice(0, on);
    written = line.slice(on + 4);
  } else {
    while (next < at + 3 && (/^\s{0,9}</.test(lines[next] ?? "") || labelOf(lines[next] ?? "")?.field === "other"))
      next++;
    const dated = lines[next] ?? "";
    if (dated.length > 60 || !isDigit(dated[firstInk(dated)]) || /[.:!?;,]\s{0,9}$/.test(line)) return null;
    if (next === at + 2 && dated !== "") name = `${line} ${lines[at + 1]}`;
    written = dated;
    next++;
  }
  for (let skipped = 0; skipped < 4; skipped++) {
    if (isBlank(lines, next) || plain(lines[next] ?? "").startsWith("Please respond to")) next++;
  }
  const label = labelOf(lines[next] ?? "");
  if (label?.field !== "to") return null;
  const { end, languages, values } = fieldsFrom(lines, next, ALL_LANGUAGES, false);
  const date = wholeDate(plain(written), languages);
  return date?.clock && date.day ? headerOf(at, end, values, mailboxOf(plain(name)), date) : null;
}

const isDigit = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";

// ---------------------------------------------------------------- attributions

function attributionAt(
  lines: readonly string[],
  at: number,
  quotedBelow: ((line: number) => boolean) | undefined,
): QuotedHeader | null {
  let last = at;
  while (!closes(lines[last] ?? "")) {
    // A header that is folded names a day or an address before its first fold.
    if (last === at && !/[\d@<]/.test(lines[at] ?? "")) return null;
    if (++last === at + ATTRIBUTION_LINES || isBlank(lines, last)) return null;
  }
  const end = last + 1;
  const text = lines.slice(at, end).join(" ");
  if (text.length > ATTRIBUTION_LENGTH) return null;
  const below = quotedBelow ? nextInk(lines, end, 2) : -1;
  const found = attribution(trimmed(plain(text), ':：*" '), end - at > 1, below > 0 && quotedBelow?.(below) === true);
  return found && { ...nothing, start: at, end, form: "attribution", ...found };
}

/** Whether a colon ends the line, an asterisk or a quotation mark behind it or not. */
function closes(line: string): boolean {
  let end = line.length - 1;
  while (end >= 0 && (!isInk(line, end) || line[end] === "*" || line[end] === '"')) end--;
  return line[end] === ":" || line[end] === "：";
}

/** Zoho: "---- On Tue, 15 Sep 2026 10:03:00 -0500 Peggy Chen <peggy@…> wrote ----". */
function dashedAttribution(text: string, at: number): QuotedHeader | null {
  const found = attribution(text, false, false);
  return found && { ...nothing, start: at, end: at + 1, form: "attribution", ...found };
}

type Attribution = Pick<QuotedHeader, "from" | "sentAt">;

/** `text` has no closing colon; `folded` says that it took several lines, `quoted` that quoted lines follow. */
function attribution(text: string, folded: boolean, quoted: boolean): Attribution | null {
  const lower = text.toLowerCase();
  const verb = ATTRIBUTION_VERBS.find(({ phrase }) => endsWith(lower, phrase) || holds(lower, phrase));
  if (!verb && !text.includes("@")) return null;
  const date = readDate(text, verb?.languages ?? ALL_LANGUAGES);
  if (!date.day) return verb && (!folded || text.includes("@")) ? authorFirst(text, quoted) : null;
  const author = withoutVerb(date.rest);
  const verbless = author === date.rest;
  if (!verbless && date.clock && ["", "you"].includes(author.toLowerCase())) return { from: null, sentAt: date.time };
  const from = mailboxOf(author);
  // Without a verb it is Gmail's "2026-09-15 10:03 GMT+02:00 Peggy Chen <peggy@…>:", and the address ends it.
  if (!from || (verbless && !(date.clock && /@[^\s@]{1,255}$/.test(author)))) return null;
  const certain = from.address || quoted || date.year;
  return certain && isName(from, verbless || !(date.clock || from.address)) ? { from, sentAt: date.time } : null;
}

/** "Peggy Chen <peggy@…> wrote:", "Peggy Chen wrote on 15/09/2026 10:03:", "Peggy Chen 于2026年9月15日周二 10:03写道：". */
function authorFirst(text: string, quoted: boolean): Attribution | null {
  const lower = text.toLowerCase();
  for (const { phrase, languages } of ATTRIBUTION_VERBS) {
    const start = lower.indexOf(` ${phrase} `);
    const behind = start < 0 && endsWith(lower, phrase);
    if (start < 0 && !behind && !lower.startsWith(`${phrase} `)) continue;
    const said = start < 0 ? withoutVerb(text) : text.slice(0, start);
    const dated = start < 0 ? said.search(/ on (?=[A-Z\d])| ?[于於在] ?(?=\d{4})/) : said.length;
    const from = mailboxOf(dated < 0 ? said : said.slice(0, dated));
    const written = start < 0 ? (dated < 0 ? "" : said.slice(dated).trim()) : text.slice(start + phrase.length + 2);
    const date = written ? readDate(written, languages) : null;
    if (date && (!date.day || date.rest !== "")) continue;
    if (!from || !isName(from, false) || !(from.address || date?.clock || quoted)) continue;
    return { from, sentAt: date?.time ?? null };
  }
  return null;
}

/** Whether the verb is a word of its own at the end; ideographs and syllables stand close. */
function endsWith(text: string, verb: string): boolean {
  if (!text.endsWith(verb)) return false;
  return verb >= "\u1100" || ' ,>")'.includes(text[text.length - verb.length - 1] ?? " ");
}

const holds = (text: string, verb: string) => text.startsWith(`${verb} `) || text.includes(` ${verb} `);

/** The author between the verbs: "schrieb Peggy Chen", "heeft Peggy Chen het volgende geschreven". */
function withoutVerb(text: string): string {
  let author = text.trim();
  for (const { phrase, behind } of ATTRIBUTION_VERBS) {
    const lower = author.toLowerCase();
    if (behind && endsWith(lower, phrase)) author = author.slice(0, author.length - phrase.length).trim();
    else if (!behind && lower.startsWith(`${phrase} `)) author = author.slice(phrase.length).trim();
  }
  return trimmed(author, ", ");
}

const NO_NAMES = new Set("the a an i we you he she it they this that my our your and what who as".split(" "));
const PARTICLES = new Set("van von der den de la le da di du del dos e y al el bin ibn ter ten via af zu".split(" "));

/** Names are short and capitalised (where not `strictly`, mostly so); a sentence before "wrote:" is not. */
function isName({ name, address }: Mailbox, strictly: boolean): boolean {
  const words = (name ?? "").split(" ").filter((word) => word && !PARTICLES.has(word));
  if (words.length > 8 || words.some((word) => NO_NAMES.has(word.toLowerCase()) || /[?!;:]/.test(word))) return false;
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (lower === 0 || strictly) return lower === 0;
  return words.length < 5 && (lower === 1 || (lower === 2 && (words.length === 2 || address !== "")));
}

// ---------------------------------------------------------------- mailboxes

/** "list@… on behalf of Peggy Chen <peggy@…>": she wrote it. */
function behalf(from: string): string {
  const lower = from.toLowerCase();
  for (const phrase of ON_BEHALF_OF) {
    const at = lower.indexOf(phrase);
    if (at >= 0) return from.slice(at + phrase.length);
  }
  return from;
}

/** One mailbox as programs write it: name and address, either alone, "Name [mailto:address]", "Name/UNIT/FIRM@FIRM". */
function mailboxOf(text: string): Mailbox | null {
  const link = text.search(/[[<(]{1,2}mailto:/i);
  const direct = addressIn(link < 0 ? text : text.slice(0, link));
  // A long address inside is folded; one of Exchange's own making (IMCEA…) is nobody's.
  const inside = direct || link < 0 ? "" : text.slice(text.indexOf(":", link) + 1).replaceAll(" ", "");
  const address = (direct ?? (inside.startsWith("IMCEA") ? null : addressIn(inside)))?.address ?? "";
  const before = direct ? text.slice(0, direct.start) : withoutUnit(link < 0 ? text : text.slice(0, link));
  const name = trimmed(before, DECORATION);
  if (name && name.toLowerCase() !== address.toLowerCase()) return { address, name };
  return address ? { address } : null;
}

const DECORATION = ` <>([,;"'“”„«»*`;

/** "Peggy Chen/MEMBERS/BELL@BELL", Lotus Notes' way of naming people. */
const withoutUnit = (name: string) => name.split(name.includes("@") ? /[/@]/ : /\/[^/]{1,40}\//, 1)[0] ?? "";

/** The first address; "Peggy Chen@BELL" has none, for its domain has no dot. */
function addressIn(text: string): { start: number; address: string } | null {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    let end = at + 1;
    while (start > 0 && at - start < 64 && !/[\s<>()[\],;:"@]/.test(text[start - 1] ?? "")) start--;
    while (end < text.length && end - at < 255 && /[\p{L}\p{N}.-]/u.test(text[end] ?? "")) end++;
    const local = trimmed(text.slice(start, at), "'.");
    const domain = trimmed(text.slice(at + 1, end), ".-");
    if (!local || !domain.includes(".")) continue;
    return { start, address: `${local}@${domain}` };
  }
  return null;
}

/** Recipients parted by ";" where there is one (Outlook writes "Chen, Peggy; Ruiz, Sam"), else by commas. */
function mailboxesOf(list: string): Mailbox[] {
  const semicolons = /[;；]/.test(list);
  const pieces = cutAt(list, semicolons ? ";；" : ",，、");
  const found: Mailbox[] = [];
  for (let i = 0; i < pieces.length; i++) {
    let piece = pieces[i] ?? "";
    const next = pieces[i + 1];
    // "Chen, Peggy <peggy@…>" and "Chen, Peggy" alone are one person.
    const surname = !semicolons && next !== undefined && !piece.includes(" ") && !addressIn(piece);
    if (surname && !piece.includes("/") && (pieces.length === 2 || addressIn(next))) {
      piece = `${piece}, ${next}`;
      i++;
    }
    const mailbox = mailboxOf(piece);
    if (mailbox) found.push(mailbox);
  }
  return found;
}

/** `list` cut at the signs in `at` that stand outside quotes and brackets. */
function cutAt(list: string, at: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let i = 0; i < list.length; i++) {
    const c = list[i] ?? "";
    if (c === '"') quoted = !quoted;
    else if ("<([".includes(c)) depth++;
    else if (">)]".includes(c)) depth = Math.max(0, depth - 1);
    else if (!quoted && depth === 0 && at.includes(c)) {
      pieces.push(list.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...pieces, list.slice(start).trim()].filter((piece) => piece !== "");
}
