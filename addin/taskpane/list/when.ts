/** Times of the list: on the house's clock, and ahead on its calendar. */
import { closingOf, hasTemporal, nextWorkday, openingOf, workCalendar } from "../../../rules/calendar/working-time.ts";
import type { House } from "../../../rules/contract.ts";
import { strings } from "../../language/strings.ts";
import { houseTimes } from "../../report/when.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Where the house isn't known, the clock is that of this machine. */
export function zoneOf(house: House | null): string {
  return house?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An instant on the clock of a zone, as an input of type datetime-local has it: "2026-11-25T14:00". */
export function toWall(instant: string | number, timeZone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return format.format(new Date(instant)).replace(" ", "T");
}

/**
 * Milliseconds since 1970. Of an hour that a clock change skips, the hour after it or before it.
 * @returns NaN for what is no time
 */
export function fromWall(wall: string, timeZone: string): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return Number.NaN;
  const wanted = Date.parse(`${wall}:00Z`);
  let found = wanted;
  // Twice, as the first guess may lie on the other side of a clock change.
  for (let i = 0; i < 2; i++) found += wanted - Date.parse(`${toWall(found, timeZone)}:00Z`);
  return found;
}

/** "Thu 2:00 PM", with the date when it is not this week. */
export function shortTime(instant: string, house: House | null, now: number, locale: string): string {
  const wall = `${toWall(instant, zoneOf(house))}:00Z`;
  return houseTimes(wall, wall, now, locale)[0];
}

/** "by Thu 2:00 PM", or since when it is overdue. */
export function dueWords(instant: string, house: House | null, now: number, locale: string): string {
  const when = shortTime(instant, house, now, locale);
  return Date.parse(instant) < now ? strings.list.overdue(when) : strings.list.by(when);
}

/** For a sentence in a mail: "Wednesday, November 25 at 2:00 PM". */
export function longTime(instant: number, house: House | null, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZone: zoneOf(house),
  }).format(instant);
}

/** The next half hour: what is suggested is no odd minute. */
export function halfHour(now: number): number {
  return Math.ceil(now / (30 * MINUTE)) * 30 * MINUTE;
}

/** How many days of the calendar one time is after another, on the house's clock. */
export function daysBetween(from: string | number, to: string | number, house: House | null): number {
  const day = (instant: string | number) => Date.parse(`${toWall(instant, zoneOf(house)).slice(0, 10)}T00:00Z`);
  return Math.round((day(to) - day(from)) / DAY);
}

/**
 * The same time of day `n` working days on, brought within opening hours. Without a calendar (no house, or no Temporal
 * here) plain days are counted.
 */
export function workdayAhead(house: House | null, from: number, n: number): number {
  if (!house || !hasTemporal()) return from + n * DAY;
  try {
    const calendar = workCalendar(house);
    const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(house.timeZone);
    const date = nextWorkday(calendar, start.toPlainDate(), n);
    const same = date.toZonedDateTime({ timeZone: house.timeZone, plainTime: start.toPlainTime() });
    const opens = openingOf(calendar, date).epochMilliseconds;
    const closes = closingOf(calendar, date).epochMilliseconds;
    const within = Math.min(Math.max(same.epochMilliseconds, opens), closes);
    return Math.floor(within / MINUTE) * MINUTE;
  } catch {
    return from + n * DAY;
  }
}
