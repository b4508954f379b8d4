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
const CALENDAR = /(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})(?!\d)\.?/y;
const CLOCK = /(\d{1,2})(:|\.| ?h ?)(\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,3})?(?!\d)/y;
const NUMBER = /(\d{1,4})(?:st|nd|rd|th|er|º|°|\.)?(?![\d:])-?/y;
const WORD = /\p{L}[\p{L}\p{M}.’']{0,20}(?:-\p{L}{1,12})?/uy;
const HALF_DAY = /([ap])\.? ?m(?![\p{L}\d])\.?/iuy;
const OFFSET = /(?:GMT|UTC)? ?([+\u2212-])(\d{1,2}):?(\d{2})?(?!\d)/y;

const ZONE_NAME = /(\p{Lu}\p{L}{2,12}) (?:\p{Lu}\p{L}{2,12} ){0,2}(Standard|Daylight|Summer) Time/uy;

/** Words that stand between the parts of a date, in all languages together. */
const BETWEEN = new Set(
  "on at of in a message dated am um d den der le à a du el la las los del dia día de en il giorno alle ore ora data op om em no às as w dniu dnia z o godz godzinie r roku kl klo klokken klockan dne v ve в г года от följande følgende folgendes t 在 于 於"
    .split(" ")
    .map(foldWord),
);
const AFTER_CLOCK = new Set(["uhr", "uur", "h", "hs", "hrs", "г"]);
const BEFORE_NOON = new Set(["am", "上午", "凌晨", "清晨", "早上", "午前", "오전"].map(foldWord));
const AFTER_NOON = new Set(["pm", "下午", "晚上", "中午", "午後", "오후"].map(foldWord));

/** Minutes east of UTC. IST is India's, Ireland's and Israel's: read as a zone, but as none in particular. */
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
  ART: -180,
  IST: Number.NaN,
};

const AMERICAN_ZONES: Readonly<Record<string, number>> = {
  Eastern: -300,
  Central: -360,
  Mountain: -420,
  Pacific: -480,
};

/**
 * The date `text` begins with. `languages` (bits of quoted-labels) decide which way round 9/10/2026 is: in English it
 * stays unread unless AM or PM shows the American order; elsewhere the day comes first.
 */
export function readDate(text: string, languages: number): DateReading {
  const head = plainDate(text.slice(0, LONGEST));
  const reader = new DateReader(head, languages);
  let end = 0;
  while (reader.next()) end = reader.at;
  const rest = (head.slice(end) + text.slice(LONGEST)).replace(/^[\s,，、;:)）\]-]{1,8}/, "");
  return { time: reader.time(), day: reader.hasDay, year: reader.hasYear, clock: reader.hasClock, rest };
}

class DateReader {
  at = 0;
  readonly #text: string;
  readonly #languages: number;
  /** A date in numbers alone: the first, the sign between, the second, the third. */
  #numbers: readonly string[] | null = null;
  #year: number | null = null;
  #month: number | null = null;
  #day: number | null = null;
  #weekday: number | null = null;
  #clock: readonly number[] | null = null;
  #half: "am" | "pm" | null = null;
  #american = false;
  #offset: number | null = null;

  constructor(text: string, languages: number) {
    this.#text = text;
    this.#languages = languages;
  }

  get hasDay(): boolean {
    return this.#numbers !== null || (this.#day !== null && this.#month !== null);
  }

  get hasYear(): boolean {
    return this.#numbers !== null || this.#year !== null;
  }

  get hasClock(): boolean {
    return this.#clock !== null;
  }

  /** Reads one more part of the date; false where the date is over. */
  next(): boolean {
    const gap = this.#match(GAP)?.[0] ?? "";
    return this.#zone(gap) || this.#halfDay() || this.#calendar() || this.#time() || this.#number() || this.#word();
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  #zone(gap: string): boolean {
    if (!this.#clock) return false;
    const start = this.at;
    const offset = this.#offsetHere(gap);
    if (offset === null) {
      this.at = start;
      // Behind an offset a zone's name; without one a zone we don't know.
      if (!/[(（]/.test(gap) || !this.#match(WORD)) return false;
    }
    this.#offset ??= offset ?? Number.NaN;
    const close = /[(（]/.test(gap) ? this.#text.indexOf(")", this.at) : -1;
    if (close >= 0) this.at = close + 1;
    return true;
  }

  #offsetHere(gap: string): number | null {
    if (this.#offset !== null) return null;
    const [offset, sign, hours, minutes] = this.#match(OFFSET) ?? [];
    if (offset) return (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0));
    const [name, first, season] = this.#match(ZONE_NAME) ?? [];
    if (name) {
      const standard = name.split(" ").length === 3 ? AMERICAN_ZONES[first ?? ""] : undefined;
      return standard === undefined ? Number.NaN : standard + (season === "Daylight" ? 60 : 0);
    }
    const zone = this.#match(WORD)?.[0] ?? "";
    // Yahoo writes "10:03:00 BRT, Peggy Chen": behind seconds and before a comma it is a zone, known or not.
    const unknown = /^[A-Z]{3,5}$/.test(zone) && this.#clock?.length === 3 && this.#text[this.at] === ",";
    return ZONES[zone] ?? (unknown && !/[,，、]/.test(gap) ? Number.NaN : null);
  }

  #halfDay(): boolean {
    const [half] = this.#clock && !this.#half ? (this.#match(HALF_DAY) ?? []) : [];
    if (!half) return false;
    this.#half = half[0]?.toLowerCase() === "a" ? "am" : "pm";
    this.#american = half === "AM" || half === "PM";
    return true;
  }

  #calendar(): boolean {
    const found = this.hasDay ? null : this.#match(CALENDAR);
    if (found) this.#numbers = found.slice(1);
    return found !== null;
  }

  #time(): boolean {
    const start = this.at;
    const found = this.#clock ? null : this.#match(CLOCK);
    if (!found || (found[2] === "." && !this.hasDay)) {
      this.at = start;
      return false;
    }
    this.#clock = [found[1], found[3], found[4]].filter((digits) => digits !== undefined).map(Number);
    return true;
  }

  #number(): boolean {
    const digits = this.#match(NUMBER)?.[1] ?? "";
    if (digits === "" || this.#numbers) return false;
    if (digits.length === 4 && this.#year === null) this.#year = Number(digits);
    else if (digits.length < 3 && this.#day === null) this.#day = Number(digits);
    else if (digits.length === 2 && this.#year === null && this.hasDay && !this.#clock)
      this.#year = 2000 + Number(digits);
    else return false;
    return true;
  }

  #word(): boolean {
    const [written] = this.#match(WORD) ?? [];
    if (!written) return false;
    const known = this.#meaning(written, foldWord(written));
    // Closes "(火)"; follows "15-Sep-2026".
    while (known && ")）].-".includes(this.#text[this.at] ?? " ")) this.at++;
    return known;
  }

  #meaning(written: string, word: string): boolean {
    if (this.#clock && this.hasDay) return AFTER_CLOCK.has(word);
    const month = this.hasDay || this.#month !== null ? null : monthNamed(word, this.#languages);
    const weekday = this.#weekday === null ? weekdayNamed(word, this.#languages) : null;
    // Behind a whole date only ideographs and syllables: "2026年9月15日(火)"; "15 September 2026, Sam" is a name.
    const fits = (!this.hasDay || written >= "\u1100") && !BETWEEN.has(word);
    if (BEFORE_NOON.has(word)) this.#half = "am";
    else if (AFTER_NOON.has(word)) this.#half = "pm";
    else if (weekday !== null && fits && (month === null || this.#monthFollows())) this.#weekday = weekday;
    else if (month !== null) this.#month = month;
    else return BETWEEN.has(word) || (this.#clock !== null && AFTER_CLOCK.has(word));
    return true;
  }

  /** "mar" is Tuesday where a month follows ("mar 15 set", "mar 15/9/2026"), else March. */
  #monthFollows(): boolean {
    const ahead = this.#text.slice(this.at, this.at + 40);
    const word = /^[.,]? ?\d{1,2}(?:\.? ?(?:de )?(\p{L}{1,20})|[./-]\d)/u.exec(ahead);
    return word !== null && (word[1] === undefined || monthNamed(foldWord(word[1]), this.#languages) !== null);
  }

  time(): QuotedTime | null {
    const written = { year: this.#year ?? 0, month: this.#month ?? 0, day: this.#day ?? 0 };
    const days = this.#numbers ? readings(this.#numbers, this.#languages) : [written];
    const fitting = days.filter((day) => isDay(day, this.#weekday));
    // Australia writes 5/09/2026 10:03 AM: a bare day beside a padded month is not American.
    const padded = this.#numbers?.[0]?.length === 1 && this.#numbers[2]?.[0] === "0";
    const [day] = fitting.length < 2 || (this.#american && !padded) ? fitting : [];
    const [hours = 24, minute = 60, second = 0] = this.#clock ?? [];
    const hour = hourOf(hours, this.#half);
    if (!day || hour === null || minute > 59 || second > 60 || Number.isNaN(this.#offset)) return null;
    return { ...day, hour, minute, second: Math.min(second, 59), offsetMinutes: this.#offset };
  }
}

/** Ideographs between the numbers made into the signs other languages have there, and "a la(s) 10:03" into "a la". */
function plainDate(text: string): string {
  return text
    .replace("(s)", "")
    .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?/g, "$1-$2-$3 ")
    .replace(/(\d{1,2}) ?[時时点點시] ?(\d{1,2}) ?[分분]/g, "$1:$2 ");
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
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  return weekday === null || date.getUTCDay() === weekday;
}

function hourOf(hour: number, half: "am" | "pm" | null): number | null {
  if (hour > 23 || (half && hour === 0) || (half === "am" && hour > 12)) return null;
  if (half === "am") return hour % 12;
  return half === "pm" && hour < 12 ? hour + 12 : hour;
}
