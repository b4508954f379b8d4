/** From what is known of single mails to counts of many: no store here, so that one text serves writing, checking and `mine`. */
import type { House } from "../../rules/contract.ts";
import type { Outcome } from "../../rules/contract-kept.ts";
import type { Counts, MailCounts, SendRow } from "./tables.ts";

/** In the order of `SendRow.outcomes`. */
export const OUTCOMES: readonly Outcome[] = ["passed", "fixed", "ignored", "sentAnyway", "falseAlarm"];

/** In the place of a team, client or person: all of them together. */
export const ALL = "";
/** In the place of a team, client or person: this one, whatever it is called. */
export const only = (name: string) => `=${name}`;
export const nameOf = (scope: string) => scope.slice(1);

const A_DAY = 86_400_000;
/** 5 January 1970, in days from the first: all weeks are counted from there. */
const FIRST_MONDAY = 4;
const numberOf = (day: string) => Date.parse(day) / A_DAY;
const dayOf = (number: number) => new Date(number * A_DAY).toISOString().slice(0, 10);
/** The day that a span of so many days begins with. */
const startOf = (number: number, days: number) => Math.floor((number - FIRST_MONDAY) / days) * days + FIRST_MONDAY;
const nearest = (number: number, days: number) => startOf(number + days / 2, days);
/** What days are counted in: one, a week, four and sixteen weeks. Each is made of the ones before, and named by its first day. */
const SPANS = [
  { days: 1, letter: "" },
  { days: 7, letter: "W" },
  { days: 28, letter: "X" },
  { days: 112, letter: "Y" },
];
/** For `periodsOf()`: none wider than a week. */
export const WEEKS = 7;

/** The periods that a day is counted in: "2026-11-17", "W2026-11-16", "X2026-10-26", "Y2026-09-28". */
export function spansOf(day: string): string[] {
  return SPANS.map(({ days, letter }) => `${letter}${dayOf(startOf(numberOf(day), days))}`);
}

export const isDay = (period: string) => /^\d/.test(period);

/** The fewest periods that make up a time, both days included: a year of 5 to 26, a week of 1 or 7. @param widest in days */
export function periodsOf(from: string, to: string, widest = Number.POSITIVE_INFINITY): string[] {
  const periods: string[] = [];
  const end = numberOf(to) + 1;
  for (let at = numberOf(from); at < end; ) {
    const { days, letter } = SPANS.findLast(
      ({ days }) => days <= widest && startOf(at, days) === at && at + days <= end,
    )!;
    periods.push(`${letter}${dayOf(at)}`);
    at += days;
  }
  return periods;
}

export interface Part {
  period: string;
  sign: 1 | -1;
}

/**
 * The periods that add up to a time, both days included: fewer than `periodsOf()`, as some are taken away again (a week
 * without its last two days). A year is made of 11 on average.
 */
export function partsOf(from: string, to: string): Part[] {
  const parts: Part[] = [];
  let [start, end] = [numberOf(from), numberOf(to) + 1];
  const add = (one: number, other: number, { days, letter }: (typeof SPANS)[number]) => {
    for (let at = Math.min(one, other); at < Math.max(one, other); at += days) {
      parts.push({ period: `${letter}${dayOf(at)}`, sign: one < other ? 1 : -1 });
    }
  };
  for (const [i, span] of SPANS.entries()) {
    if (start >= end) break;
    const wide = SPANS[i + 1];
    const [first, last] = wide ? [nearest(start, wide.days), nearest(end, wide.days)] : [end, start];
    const edges = (Math.abs(first - start) + Math.abs(last - end)) / span.days;
    if (!wide || last <= first || (end - start) / span.days <= edges + (last - first) / wide.days) {
      add(start, end, span);
      break;
    }
    add(start, first, span);
    add(last, end, span);
    [start, end] = [first, last];
  }
  return parts;
}

/** The Monday of the week that a day, or a week, is in. */
export const mondayOf = (period: string) => dayOf(startOf(numberOf(isDay(period) ? period : period.slice(1)), 7));

export const dayIn = (house: Pick<House, "timeZone">, instant: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(house.timeZone).toPlainDate().toString();

export const teamOf = (house: Pick<House, "staff">, person: string) =>
  house.staff.find(({ address }) => address.toLowerCase() === person.toLowerCase())?.team ?? "";

/** Widths of the steps that times to answer are counted in, in working minutes, each up to where. */
const STEPS = [
  { upTo: 60, width: 5 },
  { upTo: 480, width: 15 },
  { upTo: 2400, width: 60 },
  { upTo: 9600, width: 480 },
];
export const LAST_STEP = 1_000_000;

/** The step that a time falls into, as its end: 5, 10 … 60, 75 … 480, 540 … 2400, 2880 … 9600, and the rest. */
export function stepOf(minutes: number): number {
  const { width } = STEPS.find(({ upTo }) => minutes <= upTo) ?? {};
  return width ? Math.max(width, Math.ceil(minutes / width) * width) : LAST_STEP;
}

/** Where a step begins. */
export function stepStart(end: number): number {
  if (end === LAST_STEP) return 9600;
  return end - STEPS.find(({ upTo }) => end <= upTo)!.width;
}

type Key = Record<string, string | number>;
export type Summed = Record<string, string | number>;

/** Sums of numbers by key. */
export class Sums {
  readonly #sums = new Map<string, [Key, Record<string, number>]>();

  add(key: Key, numbers: object, sign = 1): void {
    let id = "";
    for (const name in key) id += `${key[name]}\n`;
    const known = this.#sums.get(id);
    const sums = known?.[1] ?? {};
    if (!known) this.#sums.set(id, [key, sums]);
    for (const name in numbers) sums[name] = (sums[name] ?? 0) + sign * numbers[name as keyof typeof numbers];
  }

  /** Those that are not all zero, always in the same order: no two processes that write them wait for each other. */
  rows<T = Summed>(): T[] {
    return [...this.#sums]
      .filter(([, [, sums]]) => Object.values(sums).some((number) => number !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, [key, sums]]) => ({ ...key, ...sums }) as T);
  }
}

/** By day, team and client: what the counts of the other scopes are made of. */
export interface Change {
  mail_counts: Sums;
  rule_counts: Sums;
  answer_times: Sums;
  senders: Sums;
}
export const noChange = (): Change => ({
  mail_counts: new Sums(),
  rule_counts: new Sums(),
  answer_times: new Sums(),
  senders: new Sums(),
});

export const noMails: MailCounts = {
  ...{ mails: 0, passed: 0, fixed: 0, ignored: 0, sent_anyway: 0, false_alarm: 0, late: 0 },
  ...{ clean: 0, mended: 0, unmended: 0, answered: 0, in_standard: 0, in_aim: 0, met: 0, begun: 0, begun_mails: 0 },
};
/** A row of `mail_counts` that changes nothing. */
export const unchanged = { ...noMails, people: 0 };

/** @param sign -1: the mail is no longer counted */
export function addMail(to: Change, mail: SendRow, sign = 1): void {
  const key = { day: mail.day, team: mail.team, client: mail.client };
  const late = Number(mail.in_standard === 0);
  const all = [0, 0, 0, 0, 0];
  for (const [rule, times] of Object.entries(JSON.parse(mail.outcomes) as Record<string, number[]>)) {
    for (const [i, number] of times.entries()) all[i]! += number;
    to.rule_counts.add({ ...key, rule }, counts(times, late), sign);
  }
  const mails = counts(all, late);
  const times = {
    answered: Number(mail.in_standard !== null),
    in_standard: mail.in_standard ?? 0,
    in_aim: mail.in_aim ?? 0,
    met: Number(mail.in_standard === 1 && mails.unmended === 0),
  };
  to.mail_counts.add(key, { ...unchanged, ...mails, ...times }, sign);
  if (mail.minutes !== null) to.answer_times.add({ ...key, minutes: stepOf(mail.minutes) }, { mails: 1 }, sign);
  to.senders.add({ ...key, person: mail.person }, { mails: 1 }, sign);
}

function counts(times: readonly number[], late: number): Counts {
  const [passed = 0, fixed = 0, ignored = 0, sent_anyway = 0, false_alarm = 0] = times;
  const unmended = Number(ignored + sent_anyway > 0);
  const mended = Number(!unmended && fixed > 0);
  const clean = 1 - unmended - mended;
  return { mails: 1, passed, fixed, ignored, sent_anyway, false_alarm, late, clean, mended, unmended };
}

type Cell = Partial<Record<"day" | "team" | "client" | "rule" | "minutes" | "person", string>>;

/** What a change does to each table: for each period, each team and all, each client and all. */
export function rowsOf(tenant: string, change: Change): Record<keyof Change, Sums> {
  const tables = Object.entries(change).map(([table, sums]: [string, Sums]) => {
    const wide = new Sums();
    for (const { day, team, client, rule, minutes, person, ...numbers } of sums.rows<Cell>()) {
      const more = {
        ...(rule !== undefined && { rule }),
        ...(minutes !== undefined && { minutes }),
        ...(person && { person }),
      };
      for (const period of spansOf(day!)) {
        for (const inTeam of [ALL, only(team!)]) {
          for (const toClient of [ALL, only(client!)]) {
            wide.add({ tenant, period, team: inTeam, client: toClient, ...more }, numbers);
          }
        }
      }
    }
    return [table, wide];
  });
  return Object.fromEntries(tables);
}
