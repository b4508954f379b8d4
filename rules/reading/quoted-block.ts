/** The block of From, Sent, To and Subject above a quoted message. */

import { type DateReading, readDate } from "./quoted-date.ts";
import type { FoundHeader } from "./quoted-header.ts";
import {
  ALL_LANGUAGES,
  ENGLISH,
  HEADER_LABELS,
  type HeaderField,
  type HeaderLabel,
  ON_BEHALF_OF,
} from "./quoted-labels.ts";
import { isBlank, nextInk, plain, trimmed } from "./quoted-line.ts";
import { mailboxesOf, mailboxOf } from "./quoted-mailbox.ts";

const BLOCK_LINES = 60;

/** The label a line begins with, and what follows the colon. */
export function labelOf(line = ""): (HeaderLabel & { value: string }) | null {
  const narrow = line.indexOf(":");
  const wide = line.indexOf("：");
  const colon = narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
  if (colon < 1 || colon > 30) return null;
  const text = line.slice(0, colon);
  const label = HEADER_LABELS.get((/^[\w -]+$/.test(text) ? text.trim() : trimmed(plain(text), "* ")).toLowerCase());
  return label ? { ...label, value: trimmed(plain(line.slice(colon + 1)), "* ") } : null;
}

export interface Fields {
  end: number;
  languages: number;
  values: Partial<Record<HeaderField, string>>;
}

const LISTS: readonly HeaderField[] = ["to", "cc", "bcc"];
/** Lotus Notes puts the date behind the author, and may fold it before the time. */
const NOTES_DAY = / \d{1,2}\/\d{1,2}\/\d{4}$/;

/** The labelled lines from `at` on, as long as they are of one language and none comes twice. */
export function fieldsFrom(lines: readonly string[], at: number, marked: boolean): Fields {
  const values: Fields["values"] = {};
  let languages = ALL_LANGUAGES;
  const last = Math.min(lines.length, at + BLOCK_LINES);
  const labelAt = (i: number) => {
    const label = i < last ? labelOf(lines[i]) : null;
    if (!label || (label.field !== "other" && label.field in values)) return null;
    // Gmail translates From alone when it forwards: "De: … Date: … Subject: …".
    if (label.languages & languages) return { ...label, languages: label.languages & languages };
    return marked && label.languages & ENGLISH ? { ...label, languages } : null;
  };
  let end = at;
  let spaced = true;
  let stacked = false;
  for (let label = labelAt(at), i = at; label; ) {
    const { field } = label;
    languages = label.languages;
    values[field] ??= "";
    const list = LISTS.includes(field);
    let { value } = label;
    stacked ||= field === "from" && value === "";
    const fold = foldedLines(i + 1, list ? 40 : 3);
    for (i++; i < last && !isBlank(lines, i) && (fold >= 0 ? i <= fold : carriesOn(field, value)); i++) {
      value = `${value} ${plain(lines[i])}`.trim();
    }
    values[field] ||= trimmed(value, "* ");
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
export function blockAt(lines: readonly string[], at: number, marked: boolean): FoundHeader | null {
  const label = labelOf(lines[at]);
  if (!label || !(marked || ["from", "sent", "date"].includes(label.field))) return null;
  const fields = fieldsFrom(lines, at, marked);
  const { languages, values } = fields;
  if (!values.from) return null;
  // Lotus Notes may put the date behind the author: "From: Peggy Chen    09/15/2026 10:03 AM".
  const [author = "", tail] = values.from.split(/ (?=\d{1,2}[/.]\d{1,2}[/.]\d{2,4} \d)/, 2);
  const date = wholeDate(values.sent || values.date || tail, languages);
  const header = headerOf(at, fields, mailboxOf(behalf(author)), date);
  const labels = (["sent", "date", "to", "subject"] as const).filter((field) => field in values).length;
  const addressed = [header.from, ...(header.to ?? [])].some((mailbox) => mailbox?.address);
  const certain = marked || date?.clock || (label.field === "from" && (addressed || ("sent" in values && labels > 1)));
  return labels > 0 && certain ? header : null;
}

export function headerOf(
  start: number,
  { end, values }: Fields,
  from: FoundHeader["from"],
  date: DateReading | null,
): FoundHeader {
  const to = mailboxesOf(values.to ?? "");
  const cc = mailboxesOf(values.cc ?? "");
  const recipientsKnown = to.length > 0;
  return {
    start,
    end,
    form: "block",
    from,
    to,
    cc,
    recipientsKnown,
    subject: values.subject ?? null,
    sentAt: date?.time ?? null,
  };
}

/** A date with nothing behind it, but perhaps the day and year of an unreadable one. */
export function wholeDate(text: string | undefined, languages: number): DateReading | null {
  if (!text) return null;
  const date = readDate(text, languages);
  // "(UTC-06:00) Central Time": Windows names a zone by its winter offset, also in summer.
  return date.rest === "" ? date : { ...date, time: null };
}

/** "list@… on behalf of Peggy Chen <peggy@…>": she wrote it. */
function behalf(from: string): string {
  const phrase = ON_BEHALF_OF.find((words) => from.toLowerCase().includes(` ${words} `));
  return phrase ? from.slice(from.toLowerCase().indexOf(` ${phrase} `) + phrase.length + 2) : from;
}
