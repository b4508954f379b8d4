/** What an auto-reply tells: until when the writer is away, and whom to ask meanwhile. */
import { parse } from "chrono-node/en";
import { hasTemporal } from "../calendar/working-time.ts";
import type { Person } from "../contract.ts";
import { plainName } from "../directory.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { isCommon, isOrgWord } from "../phrases/not-names.ts";
import { localDate } from "./history.ts";
import { reachedByLinks } from "./links.ts";
import type { Message } from "./message.ts";
import { fold } from "./names.ts";
import type { TextLine, TextRange } from "./text.ts";

export interface ReturnDay extends TextRange {
  /** As written. */
  text: string;
  past: boolean;
}

export interface Contact extends TextRange {
  /** As written. */
  name: string;
  /** Who of the house it is. */
  person: Person | null;
  /** An address, a telephone or an extension stands beside the name. */
  reachable: boolean;
}

/** What speaks of being away or back. */
const ABSENCE =
  /\b(?:back|return(?:s|ing)?|until|till|through|thru|away|out|absent|absence|leave|vacation|holidays?|off|unavailable|available|resume|reach(?:able|ed)|closed|travel(?:l?ing)?|in the office|answer|reply|respond|from|between|parental|maternity|paternity)\b/i;
/** Before a date: the absence begins there. */
const BEGINS = /\b(?:since|from|starting|beginning|as of|effective|left)(?: on)?(?: the)? $/i;
const AVAILABLE = /\b(?:back|available|reachable|return(?:s|ing)?|resume|answer|reply|respond|in the office again)\b/i;
const UNTIL = /\b(?:in|until|till?|through|thru|back|of) $/i;
const DAY_OF_MONTH = /\bthe (\d{1,2})(?:st|nd|rd|th)\b/gi;
/** Longer lines are no auto-reply's. */
const READ = 1000;
const MOST_LINES = 200;

/** The days that say until when the writer is away, in order. Without a calendar here none is past. */
export function returnDays(message: Message): ReturnDay[] {
  if (!hasTemporal()) return [];
  const today = Temporal.PlainDate.from(localDate(message.now, message.directory.house.timeZone));
  return linesRead(message).flatMap(({ text, start }) => {
    if (!ABSENCE.test(text)) return [];
    return daysIn(text, today)
      .filter(
        (day) => !(BEGINS.test(text.slice(0, day.start)) && !AVAILABLE.test(text.slice(0, day.start))) || day.range,
      )
      .map(({ dates, ...at }) => ({
        text: text.slice(at.start, at.end),
        start: start + at.start,
        end: start + at.end,
        past: dates.every((date) => Temporal.PlainDate.compare(date, today) < 0),
      }));
  });
}

interface Day extends TextRange {
  /** It has a first and a last day. */
  range: boolean;
  /** What it may mean: "10/3" is a day of March or of October. */
  dates: Temporal.PlainDate[];
}

function daysIn(text: string, today: Temporal.PlainDate): Day[] {
  const reference = new Date(today.year, today.month - 1, today.day, 12);
  const found: Day[] = parse(text, reference, { forwardDate: false }).flatMap((one) => {
    const last = one.end ?? one.start;
    // Who is away for months is back in a month: "in January 2027", "until February".
    const month = last.isCertain("month") && (last.isCertain("year") || UNTIL.test(text.slice(0, one.index)));
    const named = last.isCertain("weekday") || last.isCertain("day") || month;
    // "Today" says nothing to who reads it tomorrow.
    if (!named || /\b(?:today|tonight|now|yesterday|ago|last)\b/i.test(one.text)) return [];
    const date = plain(last.get("year"), last.get("month"), last.get("day"));
    if (!date) return [];
    const at = { start: one.index, end: one.index + one.text.length, range: one.end !== null && one.end !== undefined };
    if (month && !last.isCertain("day")) {
      const end = date.with({ day: date.daysInMonth });
      return [{ ...at, dates: [end, ...(last.isCertain("year") ? [] : [end.add({ years: 1 })])] }];
    }
    // A weekday alone is the one to come.
    if (!last.isCertain("day")) return [{ ...at, dates: [date, date.add({ days: 7 })] }];
    const slashed = /^\d{1,2}[/.-]\d{1,2}/.test(one.text) ? plain(date.year, date.day, date.month) : null;
    return [{ ...at, dates: slashed ? [date, slashed] : [date] }];
  });
  for (const match of text.matchAll(DAY_OF_MONTH)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (found.some((one) => one.start < at.end && at.start < one.end)) continue;
    const date = nextWithDay(today, Number(match[1]));
    if (date) found.push({ ...at, range: false, dates: [date] });
  }
  return found.sort((a, b) => a.start - b.start);
}

function nextWithDay(today: Temporal.PlainDate, day: number): Temporal.PlainDate | null {
  const month = day < today.day ? today.with({ day: 1 }).add({ months: 1 }) : today;
  return plain(month.year, month.month, day);
}

function plain(year: number | null, month: number | null, day: number | null): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year: year!, month: month!, day: day! }, { overflow: "reject" });
  } catch {
    return null;
  }
}

const CHUNK = /[^\s<>()[\]",;:]+/g;
const ADDRESS = /^[\w.+'-]+@[\w-]+\.[\w.-]+$/;
const PHONE = /(?:\bext(?:ension|\.)? ?|\bx ?)\d{2,5}\b|\+?\(?\d[\d ().-]{5,18}\d/gi;
const WORDS = /\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,3}/gu;
/** What follows on the next lines belongs to the name above. */
const LINES_BELOW = 2;

/** People other than the writer who are named, and whether they can be reached by what stands beside the name. */
export function contacts(message: Message): Contact[] {
  const { from } = message.draft;
  const writer = message.directory.person(from.address);
  const own = new Set(
    [writer?.phone, writer?.address, from.address].flatMap((one) => (one ? [digitsOrAddress(one)] : [])),
  );
  const lines = linesRead(message);
  const details = lines.map((line) =>
    [...addressesIn(line.text), ...(line.text.match(PHONE) ?? []), ...reachedByLinks(message, line)].filter((one) => {
      return (
        !own.has(digitsOrAddress(one)) &&
        !/^\d{4}[-./]\d\d?[-./]\d\d?$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$|^\d{4} ?- ?\d{4}$/.test(one.trim())
      );
    }),
  );
  return lines.flatMap((line, i) => {
    const below = details.slice(i, i + 1 + LINES_BELOW).flat();
    const named = namesIn(line, message, below).filter(({ name }) => !isWriter(name, from.name ?? writer?.name ?? ""));
    const colleague = details[i]!.map((one) => message.directory.person(one)).find((one) => one !== null);
    // An address that is a colleague's names them.
    if (named.length === 0 && colleague)
      return [{ name: colleague.name, person: colleague, reachable: true, start: line.start, end: line.end }];
    return named.map((one) => ({ ...one, reachable: below.length > 0 }));
  });
}

function namesIn({ text, start }: TextLine, message: Message, details: string[]): Omit<Contact, "reachable">[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: run, index }) => {
    const words = run.split(" ");
    // "Please contact Lee Park", "Contact Lee": a name is the longest end of the run that is one.
    for (let from = 0; from < words.length; from++) {
      const name = words
        .slice(from)
        .join(" ")
        .replace(/['’]s$|\.$/, "");
      const at = start + index + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
      const match = message.directory.find(name, []);
      const person = match && "one" in match ? match.one : null;
      if (person || (match && "several" in match) || isPerson(words.slice(from), details))
        return [{ name, person, start: at, end: at + name.length }];
    }
    return [];
  });
}

/** A given name we know, a name that their address holds, or two words that are no words of the language. */
function isPerson(words: string[], details: string[]): boolean {
  const forms = words.map((word) => fold(word).replace(/[^\p{L}-]/gu, ""));
  if (forms.some((form) => isOrgWord(form) || (isCommon(form) && !isKnownName(form)))) return false;
  const boxes = details.map((one) => fold(one).split("@")).flatMap(([box = "", host]) => (host ? [box] : []));
  return (
    isKnownName(forms[0]!) ||
    forms.length > 1 ||
    forms.some((form) => form.length > 2 && boxes.some((box) => box.includes(form)))
  );
}

function isWriter(name: string, writer: string): boolean {
  const [written, own] = [plainName(name).split(" "), plainName(writer).split(" ")];
  return written.every((word) => own.includes(word));
}

function addressesIn(text: string): string[] {
  const chunks = text.match(CHUNK)?.map((chunk) => chunk.replace(/\.$/, "")) ?? [];
  return chunks.filter((chunk) => ADDRESS.test(chunk));
}

function digitsOrAddress(text: string): string {
  return text.includes("@") ? text.toLowerCase() : text.replace(/\D/g, "").slice(-7);
}

/** All that the writer typed, the block below the name too, as a contact may stand there. */
function linesRead(message: Message): TextLine[] {
  return [...message.authored(), ...message.signatureLines()]
    .filter(({ text }) => text !== "")
    .slice(0, MOST_LINES)
    .map((line) => ({ ...line, text: line.text.slice(0, READ) }));
}
