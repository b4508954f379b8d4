/** Whole days as ISO dates, "2026-11-16": the same in every time zone. */

/** Both ends included. */
export interface Days {
  from: string;
  to: string;
}

const A_DAY = 86_400_000;

/** The periods one can pick, each up to today or to the end of last week. */
export const periods = {
  thisWeek: (today) => ({ from: mondayOf(today), to: today }),
  lastWeek: (today) => ({ from: addDays(mondayOf(today), -7), to: addDays(mondayOf(today), -1) }),
  thisMonth: (today) => ({ from: `${today.slice(0, 8)}01`, to: today }),
  last30: (today) => ({ from: addDays(today, -29), to: today }),
  last90: (today) => ({ from: addDays(today, -89), to: today }),
  year: (today) => ({ from: addDays(today, -364), to: today }),
} satisfies Record<string, (today: string) => Days>;
export type Period = keyof typeof periods;

/** Which of the periods these days are; null for dates of one's own. */
export function periodOf({ from, to }: Days, today: string): Period | null {
  const names = Object.keys(periods) as Period[];
  return names.find((name) => periods[name](today).from === from && periods[name](today).to === to) ?? null;
}

/** As many days before: up to a week, the same days of the week before, as a Monday says nothing about a Sunday. */
export function daysBefore(days: Days): Days {
  const back = Math.max(countDays(days), 7);
  return { from: addDays(days.from, -back), to: addDays(days.to, -back) };
}

export function countDays({ from, to }: Days): number {
  return Math.round((instantOf(to) - instantOf(from)) / A_DAY) + 1;
}

export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * A_DAY).toISOString().slice(0, 10);
}

export function mondayOf(day: string): string {
  return addDays(day, -((new Date(instantOf(day)).getUTCDay() + 6) % 7));
}

/** The Mondays of weeks that have ended, the last first. */
export function pastWeeks(today: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => addDays(mondayOf(today), -7 * (at + 1)));
}

export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const instant = instantOf(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** @param timeZone the house's: its days are counted */
export function todayIn(timeZone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const { year, month, day } = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
}

/** Midnight in UTC, for what formats dates in UTC. */
export function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
