/** The times mail programs write above a quoted message, in the forms of their languages; never free text. */
import { ENGLISH, foldWord, monthNamed, weekdayNamed, YEAR_FIRST } from "./quoted-labels.ts";

/** A time as written; `offsetMinutes` east of UTC, null when no zone is written and the house's holds. */
export interface QuotedTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  offsetMinutes: number | null;
}

export interface DateReading {
  /** null when something is missing, contradictory, or can be read in two ways. */
  time: QuotedTime | null;
  /** A calendar day, a year and a time of day are written, readable or not. */
  day: boolean;
  year: boolean;
  clock: boolean;
  /** What follows the date. */
  rest: string;
}

/** No written date is longer. */
const LONGEST = 160;

const GAP = /[\s,，、;(（[|]*/y;
const NUMBERS = /(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})(?!\d)\.?/y;
const CLOCK = /(\d{1,2})(:|\.| ?h ?)(\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,3})?(?!\d)/y;
const NUMBER = /(\d{1,4})(?:st|nd|rd|th|er|º|°|\.)?(?![\d:])-?/y;
const WORD = /\p{L}[\p{L}\p{M}.’']{0,20}(?:-\p{L}{1,12})?/uy;
const HALF_DAY = /([ap])\.? ?m(?![\p{L}\d])\.?/iuy;
const ZONE =
  /(?:(?:GMT|UTC)? ?([+\u2212-])(\d{1,2}):?(\d{2})?(?!\d)|((?:\p{Lu}\p{L}{2,12} ){1,3}(?:Standard|Daylight|Summer) Time|[A-Z]{3,5}(?![\p{L}\d.])|Z(?![\p{L}\d.])))[)）]?/uy;

/** Hour by hour from the Pacific's in winter to Central Europe's in summer. */
const ZONES = "PST|PDT MST|MDT CST|CDT EST|EDT||||UTC GMT Z|BST CET MEZ|CEST MESZ".split("|");

/** Longer words that stand between the parts of a date; of one letter or two any may: on, at, um, le, às, в. */
const BETWEEN =
  /^(?:message|dated|de[nrl]|l[ao]s|dia|giorno|alle|or[ae]|data|dni[ua]|dne|u[hu]r|godz|roku|klo|kl[oa]ckan|folgendes)$/;
const AFTER_CLOCK = /^(?:u[hu]r|hr?s?|에)$/;

/** Minutes east of UTC; null for no zone we know. */
function zoneNamed(name: string): number | null {
  const short = name.replace(/^(Eastern|Central|Mountain|Pacific) (Standard|Daylight) Time$/, (long) =>
    long.replace(/[^A-Z]/g, ""),
  );
  const at = ZONES.findIndex((zones) => zones.split(" ").includes(short));
  return at < 0 ? null : (at - 8) * 60;
}

/**
 * The date `text` begins with. `languages` (bits of quoted-labels) decide which way round 9/10/2026 is: in English it
 * stays unread unless AM or PM shows the American order; elsewhere the day comes first.
 */
export function readDate(text: string, languages: number): DateReading {
  const head = plainDate(text.slice(0, LONGEST));
  let at = 0;
  /** A date in numbers alone: the first, the sign between, the second, the third. */
  let numbers: string[] | null = null;
  let year = 0;
  let month = 0;
  let day = 0;
  let weekday: number | null = null;
  let clock: number[] | null = null;
  let half = "";
  let american = false;
  let offset: number | null = null;

  let end = 0;
  while (part()) end = at;
  const rest = (head.slice(end) + text.slice(LONGEST)).replace(/^[\s,，、;:)）\]-]{1,8}/, "");
  return { time: time(), day: hasDay(), year: numbers !== null || year > 0, clock: clock !== null, rest };

  function hasDay(): boolean {
    return numbers !== null || (day > 0 && month > 0);
  }

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(head);
    if (found) at = pattern.lastIndex;
    return found;
  }

  /** Reads one more part of the date; false where the date is over. */
  function part(): boolean {
    const gap = match(GAP)?.[0] ?? "";
    return (clock && ((!half && halfDay()) || zone(gap))) || calendar() || timeOfDay() || number() || word();
  }

  function zone(gap: string): boolean {
    const start = at;
    const [written, sign, hours, minutes, name = ""] = match(ZONE) ?? [];
    if (!written) return false;
    // Capitals in brackets or at the end are a zone, known or not; Yahoo writes "10:03:00 BRT, Peggy Chen".
    const yahoo = clock?.length === 3 && head[at] === "," && !/[,，、]/.test(gap);
    const certain = sign || /[(（]/.test(gap) || name.endsWith("Time") || at === head.length || yahoo;
    const east = sign ? (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0)) : zoneNamed(name);
    if (!certain && east === null) at = start;
    else offset ??= east ?? Number.NaN;
    return at > start;
  }

  function halfDay(): boolean {
    const [written] = match(HALF_DAY) ?? [];
    if (!written) return false;
    half = written[0]!.toLowerCase();
    american = written === "AM" || written === "PM";
    return true;
  }

  function calendar(): boolean {
    const found = hasDay() ? null : match(NUMBERS);
    if (found) numbers = found.slice(1);
    return found !== null;
  }

  function timeOfDay(): boolean {
    const start = at;
    const found = clock ? null : match(CLOCK);
    if (!found || (found[2] === "." && !hasDay())) {
      at = start;
      return false;
    }
    clock = [found[1], found[3], found[4]].filter(Boolean).map(Number);
    return true;
  }

  function number(): boolean {
    const digits = numbers ? "" : (match(NUMBER)?.[1] ?? "");
    if (digits.length === 4 && !year) year = Number(digits);
    else if (digits && digits.length < 3 && !day) day = Number(digits);
    else if (digits.length === 2 && !year && hasDay() && !clock) year = 2000 + Number(digits);
    else return false;
    return true;
  }

  function word(): boolean {
    const [written] = match(WORD) ?? [];
    const known = written !== undefined && meaning(written, foldWord(written));
    // Closes "(火)"; follows "15-Sep-2026".
    while (known && ")）].-".includes(head[at] ?? " ")) at++;
    return known;
  }

  function meaning(written: string, word: string): boolean {
    const dated = hasDay();
    if (clock && dated) return AFTER_CLOCK.test(word);
    if (BETWEEN.test(word)) return true;
    const named = dated || month || written.includes("-") ? null : monthNamed(word);
    // Behind a whole date only ideographs and syllables: "2026年9月15日(火)"; "15 September 2026, Sam" is a name.
    const weekdayHere = weekday === null && (!dated || written >= "\u1100") ? weekdayNamed(word) : null;
    if (weekdayHere !== null && (named === null || monthFollows())) weekday = weekdayHere;
    else if (named !== null) month = named;
    else return word.length < 3 && (!dated || /^\p{Ll}/u.test(written));
    return true;
  }

  /** "mar" is Tuesday where a month follows ("mar 15 set", "mar 15/9/2026"), else March. */
  function monthFollows(): boolean {
    const ahead = /^[.,]? ?\d{1,2}(?:\.? ?(?:de )?(\p{L}{1,20})|[./-]\d)/u.exec(head.slice(at, at + 40));
    return ahead !== null && (ahead[1] === undefined || monthNamed(foldWord(ahead[1])) !== null);
  }

  function time(): QuotedTime | null {
    const days = numbers ? readings(numbers, languages) : [{ year, month, day }];
    const fitting = days.filter((day) => isDay(day, weekday));
    // Australia writes 5/09/2026 10:03 AM: a bare day beside a padded month is not American.
    const padded = numbers?.[0]?.length === 1 && numbers[2]?.[0] === "0";
    const [found] = fitting.length < 2 || (american && !padded) ? fitting : [];
    const [hours = 24, minute = 60, second = 0] = clock ?? [];
    const hour = half ? (hours % 12) + (half === "p" ? 12 : 0) : hours;
    const halved = half === "" || (hours > 0 && (half === "p" || hours < 13));
    const readable = hours < 24 && halved && minute < 60 && second <= 60;
    if (!found || !readable || Number.isNaN(offset)) return null;
    return { ...found, hour, minute, second: Math.min(second, 59), offsetMinutes: offset };
  }
}

/** Ideographs around the numbers made into the signs other languages have there, and "a la(s) 10:03" into "a la". */
function plainDate(text: string): string {
  return text
    .replace("(s)", "")
    .replace(/(\d)T(?=\d)/, "$1 ")
    .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?/g, "$1-$2-$3 ")
    .replace(/(\d{1,2}) ?[時时點点시] ?(\d{1,2}) ?[分분]/g, "$1:$2 ")
    .replace(
      /(?:(上午|凌晨|清晨|早上|午前|오전)|下午|晚上|中午|午後|오후) ?(\d{1,2}:\d\d(?::\d\d)?)/,
      (_, morning, clock) => `${clock} ${morning ? "a" : "p"}m `,
    );
}

type Day = Pick<QuotedTime, "year" | "month" | "day">;

/** The days three numbers can mean, the American reading first. */
function readings([a = "", sign, b, c = ""]: readonly string[], languages: number): Day[] {
  const [one, two, three] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) return [{ year: one, month: two, day: three }];
  if (!(languages & ~YEAR_FIRST) || a.length > 2 || (c.length !== 4 && c.length !== 2)) return [];
  const year = c.length === 2 ? 2000 + three : three;
  const dayFirst = { year, month: two, day: one };
  return sign === "." || one === two || !(languages & ENGLISH)
    ? [dayFirst]
    : [{ year, month: one, day: two }, dayFirst];
}

function isDay({ year, month, day }: Day, weekday: number | null): boolean {
  if (year < 1990 || year > 2099) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && (weekday ?? date.getUTCDay()) === date.getUTCDay()
  );
}
