import { replaceText } from "../edit.ts";
import { MONTH_NAME, MONTHS, WEEKDAYS } from "../reading/days.ts";
import type { TextRange } from "../reading/text.ts";
import { defineRule, fix } from "../rule.ts";

/** A part of the date as written. */
type Part = TextRange & { text: string };

interface WrittenDate extends Part {
  weekday: Part;
  day: Part | undefined;
  month: Part | undefined;
  /** UTC midnights it may mean: of the years that come to mind where none stands, and "5/4/2027" to Americans and others. */
  readings: number[];
}

export const weekdayDateMismatch = defineRule<WrittenDate>({
  id: "weekday-date-mismatch",
  title: "Let weekday and date agree",
  why: "One of the two is wrong, and they will come on that one.",
  clauses: ["bostrom 2.10a", "customer-quality S8"],
  severity: "error",
  // Its date forms are too large for the send check.
  serverOnly: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message, now }) =>
    message.sentences().flatMap(({ text, start }) =>
      datesIn(text, start, Date.parse(now)).flatMap((date) => {
        const weekdays = date.readings.map(weekdayOf);
        if (weekdays.length === 0 || weekdays.some((name) => short(name) === short(date.weekday.text))) return [];
        const is = new Set(weekdays).size === 1 ? `that day is a ${weekdays[0]}` : "that day is another";
        const words = `“${date.text}” can't be: ${is}; correct the weekday or the date.`;
        return [{ at: { start: date.start, end: date.end }, message: words, about: date }];
      }),
    ),
  mend: ({ about }, { message }) => {
    const { weekday, day, month, readings } = about!;
    const [time, ...others] = readings;
    if (time === undefined || others.length > 0) return [];
    const body = message.body();
    const name = alike(weekday.text, weekdayOf(time));
    const fixes = [fix(`Make it ${name}`, replaceText(body, weekday, name))];
    const right = nearestSuch(weekday.text, time);
    // Into another month only where its name stands, and never into another year.
    const sameMonth = right.getUTCMonth() === new Date(time).getUTCMonth();
    if (!day || !(sameMonth || (month && right.getUTCFullYear() === new Date(time).getUTCFullYear()))) return fixes;
    const number = right.getUTCDate();
    const ending = /^(?:st|nd|rd|th)/.exec(body.text.slice(day.end, day.end + 2))?.[0];
    const at = { start: day.start, end: day.end + (ending?.length ?? 0) };
    const digits = String(number).padStart(day.text.startsWith("0") ? 2 : 1, "0");
    const edits = replaceText(body, at, ending ? digits + ordinal(number) : digits);
    const monthName = MONTHS[right.getUTCMonth()]!;
    if (!sameMonth) edits.push(...replaceText(body, month!, alike(month!.text, monthName)));
    return [...fixes, fix(`Make it ${number} ${monthName}`, edits)];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nThe board meets on Thursday, 14 May 2027.\n\nSam",
        after: "Hi Peggy,\n\nThe board meets on Friday, 14 May 2027.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>See you on <b>Tue</b>, September 23rd.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>See you on <b>Wed</b>, September 23rd.</p>",
      },
      {
        body: "Hi Peggy,\n\nThe form is due on Monday, 5/14/2027.\n\nSam",
        after: "Hi Peggy,\n\nThe form is due on Friday, 5/14/2027.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nThe form is due on Sat 09/25/2026.\n\nSam",
        after: "Hi Peggy,\n\nThe form is due on Fri 09/25/2026.\n\nSam",
      },
      { body: "Hi Peggy,\n\nDinner is on Friday evening, 26 September 2026.\n\nSam" },
      { body: "Hi Peggy,\n\nThe hall is ours on 1 October 2026 (Wednesday).\n\nSam" },
      { body: "Hi Peggy,\n\nThe call is on Monday, 2026-09-22 at noon.\n\nSam" },
    ],
    good: [
      { body: "Hi Peggy,\n\nThe board meets on Friday, 14 May 2027, and on Monday, May 17.\n\nSam" },
      {
        body: "Hi Peggy,\n\nThe board meets on Thursday, 14 May.\n\nSam",
        because: "14 May was a Thursday this year, and no year stands there",
      },
      {
        body: "Hi Peggy,\n\nThe call is on Tuesday, 4/5/2027.\n\nSam",
        because: "4 May 2027 is a Tuesday, though April 5 is not",
      },
      {
        body: "Hi Peggy,\n\nThe fair is Thursday to Saturday, 14 May 2027 included.\n\nSam",
        because: "three days share the date",
      },
      {
        body: "Hi Peggy,\n\nI am away until Friday. May 20 people come? Yes, they may.\n\nSam",
        because: "no date is named",
      },
    ],
  },
});

const DAY = 86_400_000;
const WEEKDAY = "(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";
const NAMES_DAY = new RegExp(`\\b${WEEKDAY}\\b`, "i");
const NUMBER = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?:,? {1,3}(?<year>(?:19|20)\\d\\d)(?!\\d))?";
const NAMES_MONTH = new RegExp(MONTH_NAME, "i");
/** Forms of a date, and what stands in each: a first look. */
const DATES: readonly [date: string, holds: RegExp][] = [
  [`${NUMBER}(?: of)? {1,3}(?<month>${MONTH_NAME})\\b\\.?${YEAR}`, NAMES_MONTH],
  [`(?<month>${MONTH_NAME})\\.? {1,3}(?:the )?${NUMBER}(?![\\d:])${YEAR}`, NAMES_MONTH],
  ["(?<one>\\d{1,2})[/.](?<two>\\d{1,2})[/.](?<year>(?:20)?\\d\\d)(?!\\d)", /\d[/.]\d/],
  ["(?<year>20\\d\\d)-(?<one>\\d\\d)-(?<day>\\d\\d)(?!\\d)", /20\d\d-/],
];
const FORMS = DATES.map(([date, holds]) => ({
  holds,
  weekdayFirst: new RegExp(
    `\\b(?<weekday>${WEEKDAY})\\b\\.?(?: (?:morning|afternoon|evening|night))?,? {1,3}\\(?(?:the )?${date}`,
    "gi",
  ),
  weekdayLast: new RegExp(`\\b${date}(?: \\(|, an? )(?<weekday>${WEEKDAY})\\b(?=[),.;!?]|$)`, "gi"),
}));
const MAY_BE_LAST = / \(|, an? /i;
/** "Thursday to Saturday, 14 May": the weekday is one of several, and so is the date in "May 14 or 15". */
const SEVERAL = new RegExp(`\\b${WEEKDAY}\\.?,? ?(?:-|–|—|/|&|,|to|through|till|until|and|or) ?$`, "i");
const GOES_ON = /^ ?(?:-|–|—|\/|&|to|through|and|or) ?\d/;
/** A date without a year is one that has just been or is to come. */
const BACK = 184 * DAY;
const AHEAD = 364 * DAY;

function datesIn(sentence: string, origin: number, now: number): WrittenDate[] {
  if (!/\d/.test(sentence) || !NAMES_DAY.test(sentence)) return [];
  const text = sentence.replace(/\s/g, " ");
  const last = MAY_BE_LAST.test(text);
  const forms = FORMS.flatMap(({ holds, weekdayFirst, weekdayLast }) =>
    holds.test(text) ? (last ? [weekdayFirst, weekdayLast] : [weekdayFirst]) : [],
  );
  return forms.flatMap((form) =>
    (text.search(form) < 0 ? [] : [...text.matchAll(form)]).flatMap(({ 0: whole, index, groups = {} }) => {
      const before = text.slice(Math.max(0, index - 20), index);
      if (SEVERAL.test(before) || GOES_ON.test(text.slice(index + whole.length, index + whole.length + 12))) return [];
      const parts: Record<string, Part> = {};
      let at = 0;
      // The groups come in the order in which they stand.
      for (const [name, found] of Object.entries(groups)) {
        if (found === undefined) continue;
        at = whole.indexOf(found, at);
        const start = origin + index + at;
        at += found.length;
        parts[name] = { text: found, start, end: start + found.length };
      }
      const start = origin + index;
      const { weekday, month, one, two } = parts;
      // "5/14/2027" has but one reading, and so tells its day.
      const day = parts.day ?? (one && two && one.text !== two.text ? (Number(one.text) > 12 ? one : two) : undefined);
      return [
        {
          weekday: weekday!,
          day,
          month,
          readings: readingsOf(groups, now),
          text: whole,
          start,
          end: start + whole.length,
        },
      ];
    }),
  );
}

function readingsOf({ day, month, one, two, year }: Record<string, string | undefined>, now: number): number[] {
  const monthNumber = month ? MONTHS.findIndex((name) => short(name) === short(month)) + 1 : Number(one);
  if (year) {
    const y = Number(year) + (year.length === 2 ? 2000 : 0);
    return two
      ? [...new Set([midnight(y, Number(one), Number(two)), midnight(y, Number(two), Number(one))].flat())]
      : midnight(y, monthNumber, Number(day));
  }
  const thisYear = new Date(now).getUTCFullYear();
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((y) => midnight(y, monthNumber, Number(day)))
    .filter((time) => time >= now - BACK && time <= now + AHEAD);
}

/** None where there is no such day. */
function midnight(year: number, month: number, day: number): number[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [date.getTime()] : [];
}

const short = (name: string) => name.slice(0, 3).toLowerCase();
const weekdayOf = (time: number) => WEEKDAYS[(new Date(time).getUTCDay() + 6) % 7]!;

/** The nearest day of that name: there is one within three days. */
function nearestSuch(weekday: string, time: number): Date {
  const near = [-3, -2, -1, 1, 2, 3].map((days) => time + days * DAY);
  return new Date(near.find((other) => short(weekdayOf(other)) === short(weekday))!);
}

/** "Thu" for "Tue", "MONDAY" for "FRIDAY". */
function alike(written: string, name: string): string {
  const cut =
    written.length <= 5 && !/day$/i.test(written) && !/^(?:march|april|may|june|july)$/i.test(written)
      ? name.slice(0, 3)
      : name;
  if (written === written.toUpperCase()) return cut.toUpperCase();
  return written === written.toLowerCase() ? cut.toLowerCase() : cut;
}

function ordinal(day: number): string {
  return /1\d$/.test(String(day)) ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
}
