/** Words for when ("by end of day Thursday"): where they stand in a sentence, and the moment they mean to the house. */
import { parse } from "chrono-node/en";
import {
  addWorkingTime,
  closingOf,
  hasTemporal,
  isWorkday,
  nextWorkday,
  openingOf,
  rfc3339,
  type WorkCalendar,
} from "../calendar/working-time.ts";
import type { TextRange } from "./text.ts";

// What the date library doesn't know, or knows otherwise than an office does.
const WHEN = [
  /\b(?:eod|cob|eob|eow|midday|noon|lunch(?:time)?|midnight)\b/gi,
  /\b(?:end|close|middle) of (?:(?:the|this|next|our|your) )?(?:(?:business|working) )?(?:day|week|month|business)\b/gi,
  /\bmid(?:dle of)?(?:-| )?(?:(?:the|this|next) )?week\b/gi,
  /\b(?:this|next) (?:week|month)\b/gi,
  /\b(?:month[- ]end|eom)\b/gi,
  /\b(?:[a-z]{1,6}|\d{1,3})(?:(?: to | or | ?[-–] ?)(?:[a-z]{1,6}|\d{1,3}))? (?:business|working) (?:day|hour|week)s?\b/gi,
  /\bthe \d{1,2}(?:st|nd|rd|th)\b/gi,
  /\bweds\b/gi,
  /\b\d{1,2}(?:[:.]\d\d)? ?[ap](?:m\b|\.m\.)/gi,
];
const A_FEW =
  "(?:the|an?(?: ?few)?|half(?: ?an?)?|few|several|couple(?: ?of)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/**
 * What stands in everything that the library or the patterns take for a time: a first look, since the library tries all its
 * forms. It reads "for them" as "for the m", a minute.
 */
const MAY_TIME = [
  /\d|\b(?:(?:sun|mon|tue|wed|thu|thurs?|fri|sat|tues|weds|wednes|satur)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i,
  /\b(?:now|today|tonight|tomorrow|overmorrow|tmrw?|yesterday|morning|afternoon|evening|(?:mid|last)?night|midday|noon|lunch(?:time)?|eod|cob|eob|eow|eom|business|(?:mid)?week(?:end|day)?)\b/i,
  /\b(?:this|last|past|next|after|in|for|within)?(?:(?:second|minute|hour|day|week|month|quarter|year)s?|sec|mins?|hrs?|qtr|yr)\b/i,
  new RegExp(
    `(?:\\b(?:this|last|past|next|after|in|for|within|about|around|roughly|approximately|just)|[+-])\\s{0,3}(?:${A_FEW}\\s{0,3})?(?:[smhdwy]|mos?)\\b`,
    "i",
  ),
  new RegExp(
    `${A_FEW}\\s{0,3}(?:[smhdwy]|mos?)\\s{0,5}(?:ago|before|earlier|later|after|from|henceforth|forward|out)\\b`,
    "i",
  ),
];
const NOT_A_TIME = /\b(?:ago|last|yesterday|past|now|previous|moment|every|each)\b/i;
/** Whether what stands before a time says that it is over, or whose it is: "the form you sent on Friday". */
const PAST_BEFORE =
  /\b(?:(?:you|they|he|she|we|i) (?:(?:have|had|already|just) )?(?:sent|asked|wrote|called|met|spoke|gave|got|had|made|said|left|were|was|[a-z]{2,15}ed)\b[^,;]{0,60}|(?:dated|held|received|since|from|of|for) (?:the |on )?)$/i;
/** What may follow a time that has an article. */
const AFTER_TIME = new Set(
  "at by or and if so to for when in on as because but from unless after before with while although though".split(" "),
);
const LEADS = new Set(
  "by on before until within in at around about later early late sometime no than first thing mid middle of the over".split(
    " ",
  ),
);
const WEAK_LEADS = new Set(["of", "the", "than", "thing"]);
const JOINTS = new Set([
  "",
  ",",
  "at",
  "on",
  "by",
  "or",
  "and",
  "of",
  ", at",
  ", by",
  ", on",
  "before",
  "around",
  "about",
  "in",
  "in the",
  "of the",
  "to",
  "(",
]);
const TRAIL = /^ (?:at the (?:very )?latest|or (?:sooner|earlier)|if not (?:sooner|before))\b/i;
const DEADLINE = /^(?:by|before|within|until|no later)\b/i;
/** Never a time, but the words for one. */
const VAGUE =
  /\b(?:soon(?:est)?|shortly|asap|as soon as possible|in due course|right away|momentarily|in the near future)\b/i;
/** Reckoned from another time than now, which the words don't tell: "the week after", "two days later", "that Friday". */
const RELATIVE = new RegExp(
  [
    "\\b(?:following|that|that same|the same|previous|preceding|subsequent) (?:business |working )?(?:(?:week)?day|night|morning|noon|afternoon|evening|week|weekend|month|quarter|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b",
    "\\b(?:the|that|an?|one|1) (?:business |working |full |calendar )?(?:minute|hour|day|night|morning|afternoon|evening|week|weekend|month|quarter|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:after|before|prior|later|earlier|following|thereafter|ahead)\\b(?! (?:tomorrow|noon|lunch|work|\\d))",
    "\\b(?:minutes|hours|days|weeks|months|years) (?:after|before|prior|later|earlier|following|thereafter|ahead)\\b",
    "\\b(?:an?|one|\\d{1,3}|two|three|four|five|six|seven|ten) (?:business |working |full |calendar )?(?:hour|day|week|month)s? (?:of|from (?!now|today))",
    "\\bthe (?:day|night|morning|afternoon|evening) of (?:the|that|your|our)\\b(?! \\d)",
    "(?<!\\b(?:in|within|over|during) )\\bthe next (?:day|morning|afternoon|evening)\\b",
  ].join("|"),
  "i",
);
/** What ties a time to another one, before it and behind it. */
const TIED_BEFORE = /(?:\bthe )?\b(?:following|that same|that|same|previous|preceding|subsequent|next) $|\bthe $/i;
const TIED_BEHIND =
  /^ (?:after|before|prior|later|earlier|following|thereafter|ahead|from \w{1,12}|of (?:the following|the same|that) \w{1,12}|of)\b/i;
const CLAUSE =
  /(?:^| )(?:if\/when|when|once|as soon as|as (?:i|we) (?:get|have|learn|hear)|until|after(?! tomorrow)|upon) [^,.;:!?()]{2,100}/i;
// What is read of a clause for its time.
const READ = 400;

/** The words for when in a clause, or null. Those that no calendar can resolve ("soon", "once it is signed") are found too. */
export function findDue(clause: string): TextRange | null {
  const text = clause.slice(0, READ);
  const groups = timesIn(text).filter(
    (group) => !PAST_BEFORE.test(text.slice(0, group.start)) || DEADLINE.test(text.slice(group.start)),
  );
  const time = groups.find(({ start }) => DEADLINE.test(text.slice(start))) ?? groups[0];
  if (time) return time;
  const words = CLAUSE.exec(text) ?? VAGUE.exec(text);
  if (!words) return null;
  const found = words[0].trim();
  const start = words.index + words[0].indexOf(found);
  return { start, end: start + found.length };
}

function timesIn(text: string): TextRange[] {
  if (!MAY_TIME.some((form) => form.test(text))) return [];
  const units = [
    ...WHEN.flatMap((when) =>
      [...text.matchAll(when)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ),
    ...parse(text, new Date(2026, 0, 1, 12))
      .filter(
        ({ start }) =>
          start.isCertain("day") || start.isCertain("weekday") || start.isCertain("hour") || !start.isCertain("month"),
      )
      .map((found) => ({ start: found.index, end: found.index + found.text.length })),
  ]
    .filter(({ start, end }) => !NOT_A_TIME.test(text.slice(start, end)) && !ofAThing(text, start, end))
    .sort((a, b) => a.start - b.start);
  const groups: TextRange[] = [];
  for (const unit of units) {
    const group = groups.at(-1);
    if (group && (unit.start <= group.end || JOINTS.has(text.slice(group.end, unit.start).trim().toLowerCase()))) {
      group.end = Math.max(group.end, unit.end);
    } else groups.push({ ...unit });
  }
  for (const group of groups) {
    group.start = withLeads(text, group.start);
    group.end += TRAIL.exec(text.slice(group.end, group.end + 40))?.[0].length ?? 0;
  }
  return groups.map((group) => withTies(text, group));
}

/** With the words that say from when it is reckoned, so that who resolves it sees them. */
function withTies(text: string, group: TextRange): TextRange {
  const before = TIED_BEFORE.exec(text.slice(Math.max(0, group.start - 24), group.start))?.[0].length ?? 0;
  const behind = TIED_BEHIND.exec(text.slice(group.end, group.end + 40))?.[0].length ?? 0;
  const tied = [
    { start: group.start - before, end: group.end },
    { start: group.start, end: group.end + behind },
    { start: group.start - before, end: group.end + behind },
  ];
  return tied.find(({ start, end }) => RELATIVE.test(text.slice(start, end))) ?? group;
}

/** "Friday's call", "the Monday meeting", "the 14 May minutes": a name of something, not the time for it. */
function ofAThing(text: string, start: number, end: number): boolean {
  const next = /^ ([a-z]+)/.exec(text.slice(end, end + 16))?.[1];
  return (
    /^['’]s?\b/.test(text.slice(end, end + 3)) ||
    (next !== undefined &&
      !AFTER_TIME.has(next) &&
      /(?:^| )(?:the|our|your) $/i.test(text.slice(Math.max(0, start - 6), start)) &&
      !/^(?:end|close|middle|mid)/i.test(text.slice(start, end)))
  );
}

function withLeads(text: string, from: number): number {
  let start = from;
  for (;;) {
    const before = text.slice(Math.max(0, start - 20), start).trimEnd();
    const word = before.slice(before.lastIndexOf(" ") + 1);
    if (word === "" || !LEADS.has(word.toLowerCase())) break;
    start = text.lastIndexOf(word, start - 1);
  }
  for (;;) {
    const space = text.indexOf(" ", start);
    if (start >= from || space < 0 || !WEAK_LEADS.has(text.slice(start, space).toLowerCase())) return start;
    start = space + 1;
  }
}

const COUNTS: Record<string, number> = {
  ...{ a: 1, an: 1, the: 1, one: 1, two: 2, "a couple of": 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ seven: 7, eight: 8, nine: 9, ten: 10, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30 },
};
const SPAN =
  /\b(?:(in|within|after) (?:the next |about |another )?)?(?:(?:[a-z]{1,6}|\d{1,3})(?: to | or | ?[-–] ?))?(a (?:couple of|few)|[a-z]{1,8}|\d{1,3}) (business |working )?(minute|hour|day|week|month)s?\b/;
const TIME =
  /\b(?:(?:at|by|before|until|around|about) )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m\b|[ap]\.m\.)(?: ?(?:[ecmp][sd]?t|utc|gmt)\b)?|\b\d{1,2}:\d\d\b|\b(?:at|around|about) \d{1,2}(?! ?[\d/.-])\b|\bby \d{1,2}(?! ?[\d:/.-]| (?!on |today|tomorrow)[a-z])\b/;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/;
const PART_OF_DAY: [RegExp, (cal: WorkCalendar, date: Temporal.PlainDate) => Temporal.ZonedDateTime][] = [
  [/\b(?:noon|midday|morning|lunch(?:time)?)\b/, (cal, date) => at(cal, date, 12)],
  [/\b(?:first thing|opening)\b/, (cal, date) => openingOf(cal, date)],
  [/\bevening\b/, (cal, date) => at(cal, date, 20)],
  [/\bnight\b|\btonight\b/, (cal, date) => at(cal, date, 22)],
  [/\bmidnight\b/, (cal, date) => at(cal, date, 23, 59)],
];

/**
 * The moment that words for when mean, RFC 3339 in the house's zone. A day without a time ends at the house's close, a
 * week on its last working day; "two business days" end at the close of the second. Explicit days stay as they are, in
 * the past or on a holiday too. null for what no calendar can tell ("soon", "the week after", "at noon" in the evening).
 * @param now RFC 3339
 */
export function resolveDue(words: string, now: string, cal: WorkCalendar): string | null {
  if (!hasTemporal() || VAGUE.test(words) || CLAUSE.test(words) || RELATIVE.test(words)) return null;
  const text = words
    .slice(0, READ)
    .toLowerCase()
    .replaceAll(/\s{1,9}/g, " ")
    .replaceAll(/\bweds\b/g, "wed");
  try {
    const current = Temporal.Instant.from(now).toZonedDateTimeISO(cal.timeZone);
    const span = SPAN.exec(text);
    const due = span && (span[1] || span[3]) ? afterSpan(span, current, cal) : onDay(text, current, cal);
    return due && rfc3339(due);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "in an hour", "within two to three business days". */
function afterSpan(
  [, , count = "", business, unit]: RegExpExecArray,
  now: Temporal.ZonedDateTime,
  cal: WorkCalendar,
): Temporal.ZonedDateTime | null {
  const n = COUNTS[count] ?? Number(count);
  if (!(n > 0)) return null;
  if (unit === "minute" || unit === "hour") {
    const minutes = unit === "hour" ? n * 60 : n;
    return business ? addWorkingTime(cal, now.toInstant(), minutes) : now.add({ minutes });
  }
  const today = now.toPlainDate();
  if (business) return closingOf(cal, unit === "day" ? nextWorkday(cal, today, n) : today.add({ weeks: n }));
  return closingOf(cal, today.add({ [`${unit}s`]: n }));
}

function onDay(text: string, now: Temporal.ZonedDateTime, cal: WorkCalendar): Temporal.ZonedDateTime | null {
  const today = now.toPlainDate();
  const [clock] = TIME.exec(text) ?? [];
  const date = dayOf(clock ? text.replace(clock, " ") : text, today, cal);
  const part = PART_OF_DAY.find(([words]) => words.test(text))?.[1];
  if (
    !date &&
    !clock &&
    !part &&
    !/\b(?:eod|cob|eob|end of (?:the |our )?(?:business )?day|close of business|afternoon)\b/.test(text)
  )
    return null;
  const day = date ?? today;
  const due = clock ? timeOn(day, clock, cal) : part ? part(cal, day) : closingOf(cal, day);
  if (!due || !day.equals(today) || Temporal.ZonedDateTime.compare(due, now) > 0) return due;
  if (WEEKDAY.test(text) && !/\d/.test(clock ? text.replace(clock, "") : text)) return due.add({ weeks: 1 });
  // "Today" written after hours lasts as long as the day; "at noon" in the evening might be any noon.
  if (clock || part || text.includes("afternoon")) return null;
  return at(cal, today, 23, 59);
}

/** The day named, null where none is. */
function dayOf(text: string, today: Temporal.PlainDate, cal: WorkCalendar): Temporal.PlainDate | null {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (/\bweek\b|\beow\b|\bmidweek\b/.test(text) && !WEEKDAY.test(text) && !/\d/.test(text)) {
    const start = text.includes("next") ? monday.add({ days: 7 }) : monday;
    if (/\bmid/.test(text)) return weekdayOf(start, 3, today);
    if (text.includes("early") || text.includes("beginning")) return weekdayOf(start, 2, today);
    return lastWorkday(cal, start, start.add({ days: 6 }));
  }
  if (/\b(?:month|eom)\b/.test(text)) {
    const first = today.with({ day: 1 }).add({ months: text.includes("next") ? 1 : 0 });
    return lastWorkday(cal, first, first.add({ months: 1 }).subtract({ days: 1 }));
  }
  if (/\bweeks? (?:from|after)\b/.test(text)) return null;
  if (text.includes("day after tomorrow")) return today.add({ days: 2 });
  const reference = new Date(today.year, today.month - 1, today.day, 12);
  const found = parse(text, reference, { forwardDate: true });
  // Of "Monday or Tuesday at the latest" the last one binds.
  const latest = found.at(-1);
  const ordinal = /\bthe (\d{1,2})(?:st|nd|rd|th)\b/.exec(text);
  if (ordinal && !latest?.start.isCertain("month")) return nextWithDay(today, Number(ordinal[1]));
  if (!latest || !(["day", "weekday"] as const).some((part) => latest.start.isCertain(part))) return null;
  // A day and month without a year is the nearest, so that one just past is seen to be past.
  const { start } =
    latest.start.isCertain("month") && !latest.start.isCertain("year") ? parse(text, reference).at(-1)! : latest;
  return Temporal.PlainDate.from({ year: start.get("year")!, month: start.get("month")!, day: start.get("day")! });
}

function weekdayOf(monday: Temporal.PlainDate, weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const day = monday.add({ days: weekday - 1 });
  return Temporal.PlainDate.compare(day, today) < 0 ? day.add({ days: 7 }) : day;
}

/** The last working day from `first` to `last`; the last day itself when there is none. */
function lastWorkday(cal: WorkCalendar, first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate {
  let day = last;
  while (!isWorkday(cal, day)) {
    if (Temporal.PlainDate.compare(day, first) <= 0) return last;
    day = day.subtract({ days: 1 });
  }
  return day;
}

/** The next date with that day of the month. @throws RangeError when no month has it */
function nextWithDay(today: Temporal.PlainDate, day: number): Temporal.PlainDate {
  const month = day < today.day ? today.with({ day: 1 }).add({ months: 1 }) : today;
  return month.with({ day }, { overflow: "reject" });
}

/** "3 pm ET" on that day; without am or pm, an hour before seven is one of the afternoon. */
function timeOn(date: Temporal.PlainDate, clock: string, cal: WorkCalendar): Temporal.ZonedDateTime | null {
  const words = /^(?:\d|at)/.test(clock) ? clock : clock.slice(clock.indexOf(" ") + 1);
  const found = parse(
    /^\d{1,2}$/.test(words) ? `at ${words}` : words,
    new Date(date.year, date.month - 1, date.day, 12),
  )[0]?.start;
  const hour = found?.get("hour");
  if (!found || typeof hour !== "number") return null;
  const time = at(
    cal,
    date,
    !found.isCertain("meridiem") && hour > 0 && hour < 7 ? hour + 12 : hour,
    found.get("minute") ?? 0,
  );
  const offset = found.isCertain("timezoneOffset") ? found.get("timezoneOffset") : null;
  if (typeof offset !== "number") return time;
  return time.add({ nanoseconds: time.offsetNanoseconds }).subtract({ minutes: offset });
}

function at(cal: WorkCalendar, date: Temporal.PlainDate, hour: number, minute = 0): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone: cal.timeZone, plainTime: new Temporal.PlainTime(hour, minute) });
}
