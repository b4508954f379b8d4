/**
 * Working time on the house's calendar, in exact minutes between opening and closing (so a working day that a clock
 * change shortens or lengthens counts as it is). Written for the global Temporal: where `hasTemporal()` is false, as
 * in some Outlook send handlers, nothing here may be called and a time is simply not known.
 */
import type { House, Weekday } from "../contract.ts";

export interface WorkCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO weekdays, Monday is 1. */
  readonly days: ReadonlySet<number>;
  /** Minutes after midnight on the wall; `closes` may be 1440. */
  readonly opens: number;
  readonly closes: number;
  /** ISO dates on which the house is closed. */
  readonly holidays: ReadonlySet<string>;
}

const WEEKDAYS: Record<Weekday, number> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };
/** How far a calculation walks: a house closed for longer has no working time to count in. */
const MAX_DAYS = 400;
const NANOSECONDS_PER_MINUTE = 60_000_000_000n;

export function hasTemporal(): boolean {
  return typeof Temporal !== "undefined";
}

/**
 * Country and region are not looked up here: the server has written those holidays into `holidays.dates`.
 * @throws RangeError for an unknown zone, a week without days, or a day that doesn't open before it closes
 */
export function workCalendar(house: Pick<House, "timeZone" | "workingHours" | "holidays">): WorkCalendar {
  const { days, from, to } = house.workingHours;
  const opens = minuteOfDay(from);
  const closes = minuteOfDay(to);
  if (days.length === 0) throw new RangeError("the working week has no days");
  if (opens >= closes) throw new RangeError("the working day must open before it closes");
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(house.timeZone);
  const not = new Set(house.holidays.not);
  return {
    timeZone: house.timeZone,
    days: new Set(days.map((day) => WEEKDAYS[day])),
    opens,
    closes,
    holidays: new Set(house.holidays.dates?.filter((date) => !not.has(date))),
  };
}

/** Length of the house's working day, in minutes on the wall. */
export function dayLength(cal: WorkCalendar): number {
  return cal.closes - cal.opens;
}

export function isWorkday(cal: WorkCalendar, date: Temporal.PlainDate): boolean {
  return cal.days.has(date.dayOfWeek) && !cal.holidays.has(date.toString());
}

/** The n-th working day after `date`; n = 0 is the first one that is not before it. */
export function nextWorkday(cal: WorkCalendar, date: Temporal.PlainDate, n = 1): Temporal.PlainDate {
  let found = n === 0 && !isWorkday(cal, date) ? -1 : 0;
  let day = date;
  for (let walked = 0; found < n; walked++) {
    if (walked > MAX_DAYS) throw noWorkingTime();
    day = day.add({ days: 1 });
    if (isWorkday(cal, day)) found++;
  }
  return day;
}

/** When the house opens or closes on that date, working day or not. In the hour a clock change skips: an hour later. */
export function openingOf(cal: WorkCalendar, date: Temporal.PlainDate): Temporal.ZonedDateTime {
  return wallTime(cal, date, cal.opens);
}
export function closingOf(cal: WorkCalendar, date: Temporal.PlainDate): Temporal.ZonedDateTime {
  return wallTime(cal, date, cal.closes);
}

/**
 * Where the clock stands after `minutes` of working time. What starts outside working hours starts at the next
 * opening; a full day ends at its close, not at the next opening.
 * @throws RangeError when 400 days don't hold that much working time
 */
export function addWorkingTime(cal: WorkCalendar, from: Temporal.Instant, minutes: number): Temporal.ZonedDateTime {
  let left = BigInt(Math.round(minutes)) * NANOSECONDS_PER_MINUTE;
  for (const [opens, closes] of openHours(cal, from)) {
    const start = opens > from.epochNanoseconds ? opens : from.epochNanoseconds;
    if (start >= closes) continue;
    if (start + left <= closes) return new Temporal.ZonedDateTime(start + left, cal.timeZone);
    left -= closes - start;
  }
  throw noWorkingTime();
}

/** Whole minutes of working time from one instant to a later one, at most those of 400 days; 0 when it is not later. */
export function workingMinutesBetween(cal: WorkCalendar, from: Temporal.Instant, to: Temporal.Instant): number {
  let sum = 0n;
  for (const [opens, closes] of openHours(cal, from)) {
    if (opens >= to.epochNanoseconds) break;
    const start = opens > from.epochNanoseconds ? opens : from.epochNanoseconds;
    const end = closes < to.epochNanoseconds ? closes : to.epochNanoseconds;
    if (end > start) sum += end - start;
  }
  return Number(sum / NANOSECONDS_PER_MINUTE);
}

/** To the second, with the numeric offset of its zone and without the zone's name. */
export function rfc3339(time: Temporal.ZonedDateTime): string {
  return time.toString({ smallestUnit: "second", timeZoneName: "never" });
}

/** Opening and closing of each working day from the date of `from` on, as epoch nanoseconds. */
function* openHours(cal: WorkCalendar, from: Temporal.Instant): Generator<Hours> {
  let day = dayOf(cal, from.toZonedDateTimeISO(cal.timeZone).toPlainDate());
  for (let walked = 0; walked <= MAX_DAYS; walked++) {
    if (day.hours) yield day.hours;
    day.next ??= dayOf(cal, day.date.add({ days: 1 }));
    day = day.next;
  }
}

type Hours = readonly [opens: bigint, closes: bigint];
interface Day {
  date: Temporal.PlainDate;
  hours: Hours | null;
  next: Day | null;
}
/** Mail is of these weeks, so the same days are asked for again and again; zones are slow. By ISO date. */
const known = new WeakMap<WorkCalendar, Map<string, Day>>();
const MAX_KNOWN = 1000;

function dayOf(cal: WorkCalendar, date: Temporal.PlainDate): Day {
  let days = known.get(cal);
  if (!days || days.size >= MAX_KNOWN) {
    days = new Map();
    known.set(cal, days);
  }
  const name = date.toString();
  let day = days.get(name);
  if (!day) {
    const opens = isWorkday(cal, date) ? openingOf(cal, date) : null;
    // A date that a zone skipped altogether (Samoa, 30 December 2011) reads as the day after it.
    const hours: Hours | null =
      opens?.day === date.day ? [opens.epochNanoseconds, closingOf(cal, date).epochNanoseconds] : null;
    day = { date, hours, next: null };
    days.set(name, day);
  }
  return day;
}

function wallTime(cal: WorkCalendar, date: Temporal.PlainDate, minute: number): Temporal.ZonedDateTime {
  return date.add({ days: Math.floor(minute / 1440) }).toZonedDateTime({
    timeZone: cal.timeZone,
    plainTime: new Temporal.PlainTime(Math.floor(minute / 60) % 24, minute % 60),
  });
}

function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function noWorkingTime(): RangeError {
  return new RangeError(`no working time within ${MAX_DAYS} days`);
}
