/** Plausible answers of GET /v1/stats, the same for the same question. */
import { mondayOf } from "../../addin/dashboard/days.ts";
import { Stats, StatsQuery, type StatsRow } from "../../rules/contract-stats.ts";

const rules: Record<string, [checked: number, found: number, wrong: number]> = {
  "salutation-matches-signoff": [500, 42, 1],
  "cc-on-handoff": [130, 21, 0],
  "closing-thanks": [510, 60, 9],
  "attachment-missing": [90, 4, 0],
  "question-unanswered": [520, 33, 2],
};
const clients = ["lakeshore-dental", "prairie-builders", "national-beekeepers", "internal", "public"];

/** @param search of the request's address */
export function figuresFor(search: string): Stats {
  const query = StatsQuery.parse(Object.fromEntries(new URLSearchParams(search)));
  const days = daysOf(query.from, query.to);
  const scale = (days.length / 30) * (query.client ? 0.3 : 1) * (query.team ? 0.4 : 1) * (query.mine ? 0.1 : 1);
  // What lies further back went a little worse.
  const better = query.to < "2026-10-25" ? 0.9 : 1;
  const times = (count: number) => Math.round(count * scale);
  const mails = times(530);
  const firstSight = Math.round(mails * 0.78 * better);
  const unmended = Math.round(mails * 0.05);
  const answered = times(300);
  return Stats.parse({
    ...{ from: query.from, to: query.to, by: query.by, mails, withheld: false, minimum: 5 },
    rows: rowsOf(query, days, scale),
    checks: { firstSight, mended: mails - firstSight - unmended, unmended },
    onTime: {
      withinStandard: Math.round(answered * 0.92 * better),
      withinAim: Math.round(answered * 0.71),
      medianMinutes: 145,
      p90Minutes: 432,
      answered,
    },
    promises: { made: times(55) + times(6) + times(3), kept: times(55), renegotiated: times(6), missed: times(3) },
    conversations: { begun: times(210), mails: times(530) },
    answerTimes: [
      { upTo: 30, part: 0.14 },
      { upTo: 60, part: 0.17 },
      { upTo: 120, part: 0.22 },
      { upTo: 240, part: 0.18 },
      { upTo: 480, part: 0.21 },
      { upTo: 720, part: 0.04 },
      { upTo: 960, part: 0.02 },
      { upTo: 1440, part: 0.01 },
      { upTo: 2400, part: 0.01 },
      { upTo: null, part: 0 },
    ].map(({ upTo, part }) => ({ upTo, mails: Math.round(answered * part) })),
    lines: { standard: 480, aim: 240 },
    repeatMisses: [
      {
        client: "lakeshore-dental",
        total: 9,
        misses: [
          { what: "salutation-matches-signoff", times: 5 },
          { what: "late", times: 4 },
        ],
      },
      { client: "prairie-builders", total: 3, misses: [{ what: "closing-thanks", times: 3 }] },
    ],
  } satisfies Stats);
}

export function withheldFor(search: string): Stats {
  const stats = figuresFor(search);
  return { ...noMails(stats), withheld: true };
}

export function noMails(stats: Stats): Stats {
  const none = <T extends object>(counts: T) => Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as T;
  return {
    ...stats,
    mails: 0,
    rows: [],
    checks: none(stats.checks),
    onTime: { ...none(stats.onTime), medianMinutes: null, p90Minutes: null },
    promises: none(stats.promises),
    conversations: none(stats.conversations),
    answerTimes: [],
    repeatMisses: [],
  };
}

function rowsOf({ by, rule }: StatsQuery, days: string[], scale: number): StatsRow[] {
  const row = (key: string, mails: number, found: number, wrong: number): StatsRow => {
    const [fixed, ignored] = [Math.floor(found * 0.7), Math.floor(found * 0.1)];
    const left = found - fixed - ignored;
    const falseAlarm = Math.min(left, Math.round(wrong));
    const sentAnyway = left - falseAlarm;
    return {
      key,
      mails,
      passed: mails - found,
      fixed,
      ignored,
      sentAnyway,
      falseAlarm,
      late: Math.round(mails * 0.04),
      ...(by !== "rule" && !rule && { answered: Math.round(mails * 0.6) }),
    };
  };
  const times = (count: number) => Math.round(count * scale);
  switch (by) {
    case "rule":
      return Object.entries(rules).map(([id, [checked, found, wrong]]) =>
        row(id, times(checked), times(found), wrong * scale),
      );
    case "client":
      return clients.map((id, at) => row(id, times(180 - at * 37), times(50 - at * 9), times(4)));
    case "team":
      return ["Client services", "Registration", "Membership", ""].map((id, at) =>
        row(id, times(200 - at * 45), times(50 - at * 11), times(3)),
      );
    case "day":
    case "week": {
      const part = (rule ? 0.2 : 1) * (by === "week" ? 5 : 1);
      const keys =
        by === "week"
          ? [...new Set(days.map(mondayOf))]
          : days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
      return keys.map((key, at) =>
        row(key, Math.round((20 + (at % 5) * 3) * part), Math.round((9 - (at % 7)) * part), at % 3),
      );
    }
  }
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
