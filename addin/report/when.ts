/** By when to answer, in words. */
import type { ReplyBy } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";

/** @param received read beside the mail itself, not while answering it */
export function replyByWords(replyBy: ReplyBy, now: number, locale: string, received: boolean) {
  const words = strings.report.replyBy;
  const about = replyBy.basis === "quotedHeader";
  const [due, aim] = houseTimes(replyBy.dueAt, replyBy.aimFor, now, locale);
  const { days, hours, minutes } = duration(replyBy.workingTimeLeft);
  const time = words.time(days, hours, minutes);
  const there = readerTime(replyBy.dueAt, locale);
  const elsewhere = there && words.yourTime(there);
  switch (replyBy.status) {
    case "onTime":
      return { line: words.due(due, aim, about), left: words.left(time), elsewhere };
    case "dueSoon":
      return { line: words.dueSoon(due, about), left: words.pastAim(time, aim), elsewhere };
    case "overdue":
      return { line: words.overdue(due, about), left: received ? words.lateToRead : words.late, elsewhere };
  }
}

/**
 * Two instants on the house's clock, as RFC 3339 times in its zone tell it, in the locale's form: "Mon 4:30 PM", and the
 * second without its day when that is the same. A day further off than this week has its date.
 */
export function houseTimes(first: string, second: string, now: number, locale: string): [string, string] {
  // Read as if they were UTC: the wall clock in the text is the one to show, whatever zone this machine is in.
  const wall = (instant: string) => new Date(`${instant.slice(0, 19)}Z`);
  const far = Math.abs(Date.parse(first) - now) > 6 * 86_400_000;
  const write = (instant: string) => `${day(wall(instant), "UTC", far, locale)} ${clock(wall(instant), "UTC", locale)}`;
  const sameDay = first.slice(0, 10) === second.slice(0, 10);
  return [write(first), sameDay ? clock(wall(second), "UTC", locale) : write(second)];
}

/** The same on the reader's clock; null where that says the same as the house's. */
export function readerTime(instant: string, locale: string): string | null {
  const date = new Date(instant);
  const here = -date.getTimezoneOffset();
  const there = /([+-])(\d\d):(\d\d)$/.exec(instant);
  const house = there ? (there[1] === "-" ? -1 : 1) * (Number(there[2]) * 60 + Number(there[3])) : 0;
  return here === house ? null : `${day(date, undefined, false, locale)} ${clock(date, undefined, locale)}`;
}

/** ISO 8601 as far as days, hours and minutes. */
export function duration(iso: string): { days: number; hours: number; minutes: number } {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(iso);
  return { days: Number(found?.[1] ?? 0), hours: Number(found?.[2] ?? 0), minutes: Number(found?.[3] ?? 0) };
}

function day(date: Date, timeZone: string | undefined, withDate: boolean, locale: string): string {
  const parts: Intl.DateTimeFormatOptions = withDate ? { day: "numeric", month: "short" } : {};
  return new Intl.DateTimeFormat(locale, { weekday: "short", ...parts, timeZone }).format(date);
}

function clock(date: Date, timeZone: string | undefined, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }).format(date);
}
