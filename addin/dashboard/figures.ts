/** What is made of the counts. */
import type { House, RuleEntry, Severity } from "../../rules/contract.ts";
import type { Stats, StatsRow } from "../../rules/contract-stats.ts";
import { addDays, type Days, mondayOf } from "./days.ts";

export const counts = ["mails", "passed", "fixed", "ignored", "sentAnyway", "falseAlarm", "late", "answered"] as const;
export type Count = (typeof counts)[number];

/** null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** How a share moved, in whole percentage points; null where one of them is of nothing. */
export function moved(now: number | null, before: number | null | undefined): number | null {
  return now === null || before === null || before === undefined
    ? null
    : Math.round(now * 100) - Math.round(before * 100);
}

export function findings({ fixed, ignored, sentAnyway, falseAlarm }: StatsRow): number {
  return fixed + ignored + sentAnyway + falseAlarm;
}

/** Called wrong in more than one in twenty of its findings. */
export function isOftenWrong(row: StatsRow): boolean {
  return row.falseAlarm * 20 > findings(row);
}

/** The rows of weeks with those between them that have no mail; their key is the Monday. */
export function allWeeks(rows: readonly StatsRow[], { from, to }: Days): StatsRow[] {
  const known = new Map(rows.map((row) => [row.key, row]));
  const none = { mails: 0, passed: 0, fixed: 0, ignored: 0, sentAnyway: 0, falseAlarm: 0, late: 0 };
  const answered = rows[0]?.answered === undefined ? {} : { answered: 0 };
  const weeks: StatsRow[] = [];
  for (let key = mondayOf(from); key <= to; key = addDays(key, 7)) {
    weeks.push(known.get(key) ?? { key, ...none, ...answered });
  }
  return weeks;
}

/** A rule as severe as it is in force, or off. */
export type Setting = Severity | "off";
const softer = { error: "warning", warning: "suggestion", suggestion: "off", off: null } as const;

/** How severe the house has a rule. */
export function settingOf(house: House, { id, severity }: RuleEntry): Setting {
  const own = house.rules?.[id];
  return (typeof own === "object" ? own.severity : own) ?? severity;
}

/** One lower; null where there is none. */
export function softened(setting: Setting): Setting | null {
  return softer[setting];
}

/** The house with a rule so severe, its other settings as they were. */
export function withSetting(house: House, rule: string, severity: Setting): House {
  const own = house.rules?.[rule];
  return { ...house, rules: { ...house.rules, [rule]: typeof own === "object" ? { ...own, severity } : severity } };
}

/** The house with a rule's settings as they were in an earlier one. */
export function withSettingOf(house: House, rule: string, earlier: House): House {
  const { [rule]: _, ...rest } = house.rules ?? {};
  const own = earlier.rules?.[rule];
  return { ...house, rules: own === undefined ? rest : { ...rest, [rule]: own } };
}

/**
 * Where a line of so many minutes stands among bars of equal width, 0 at the left of the first and 1 at the right of the
 * last; null beyond the last bar that has an end.
 */
export function placeAmong(minutes: number, bars: Stats["answerTimes"]): number | null {
  let begin = 0;
  for (const [at, { upTo }] of bars.entries()) {
    if (upTo === null) return null;
    if (minutes <= upTo) return (at + (minutes - begin) / (upTo - begin)) / bars.length;
    begin = upTo;
  }
  return null;
}
