import { expect, test } from "vitest";
import type { Stats, StatsRow } from "../rules/contract-stats.ts";
import { digestOf, emlOf } from "./digest.ts";
import { exampleHouse } from "./house.ts";

const { house } = exampleHouse();
const row = (key: string, counts: Partial<StatsRow>): StatsRow => {
  const none = { mails: 0, passed: 0, fixed: 0, ignored: 0, sentAnyway: 0, falseAlarm: 0, late: 0 };
  return { key, ...none, ...counts };
};
const week: Stats & { met: number } = {
  ...{ from: "2026-11-16", to: "2026-11-22", by: "rule", mails: 20, met: 12, withheld: false, minimum: 5 },
  onTime: { withinStandard: 14, withinAim: 1, medianMinutes: 75, p90Minutes: 600, answered: 15 },
  rows: [
    row("closing-thanks", { mails: 20, passed: 17, ignored: 1, sentAnyway: 2 }),
    row("cc-on-handoff", { mails: 4, passed: 3, ignored: 1 }),
    row("spelling", { mails: 20, passed: 20 }),
  ],
  checks: { firstSight: 13, mended: 3, unmended: 4 },
  promises: { made: 4, kept: 2, renegotiated: 1, missed: 1 },
  conversations: { begun: 3, mails: 9 },
  answerTimes: [],
  lines: { standard: 480, aim: 240 },
  repeatMisses: [
    {
      client: "lakeshore-dental",
      total: 5,
      misses: [
        { what: "closing-thanks", times: 3 },
        { what: "late", times: 2 },
      ],
    },
  ],
};

test("what went well comes first, then what slipped, what slipped again, and how fast", () => {
  const { subject, text } = digestOf(week, { ...week, checks: { firstSight: 10, mended: 0, unmended: 10 } }, house);
  expect(subject).toBe("Twelve replies met every standard, 16 November 2026 to 22 November 2026");
  expect(text.split("\n\n")).toEqual([
    "Twelve replies met every standard this week. Of 20 mails, 13 passed at first sight, three were mended before leaving, and four left with something open.",
    "80% left with nothing open; the week before it was 50%.",
    "What slipped\n- Thank them: left open three times\n- Copy the colleague you hand the client to: left open once".replace(
      "Thank them",
      titleOf("closing-thanks", text),
    ),
    `The same again, for the same client\n- Lakeshore Dental Society: ${titleOf("closing-thanks", text)}, three times; A late answer, twice`,
    "How fast\nOf 15 answers whose time is known, 14 were within the standard and one within the aim. Half of them took at most 1 h 15 min of working time, nine in ten at most 10 h.",
    "Promises\nFour promises came due: two kept, one moved in time, one missed.\n",
  ]);
});

function titleOf(_rule: string, text: string): string {
  return /What slipped\n- ([^:]*):/.exec(text)?.[1] ?? "";
}

test("without answers, mails that met every check are told", () => {
  const onTime = { withinStandard: 0, withinAim: 0, medianMinutes: null, p90Minutes: null, answered: 0 };
  const { subject, text } = digestOf({ ...week, met: 0, onTime }, { ...week, mails: 0 }, house);
  expect(subject).toMatch(/^16 mails met every check, /);
  expect(text).not.toMatch(/How fast|the week before/);
});

test("a week that too few people stand behind says so and nothing else", () => {
  const { subject, text } = digestOf({ ...week, withheld: true }, week, house);
  expect(subject).toBe("Our service standard, 16 November 2026 to 22 November 2026");
  expect(text).toBe(
    "Fewer than five people sent mail in the week of 16 November 2026 to 22 November 2026: its figures are withheld, so that nobody's own can be read from them.\n",
  );
});

test("a week without mail is told in a sentence", () => {
  expect(digestOf({ ...week, mails: 0 }, week, house).text).toMatch(/^No mail was checked in the week of [^\n]*\.\n$/);
});

test("as a mail it is a draft, in lines that end as mail's do", () => {
  const eml = emlOf(digestOf(week, week, house));
  expect(eml).toMatch(/^Subject: Twelve replies met every standard, .*\r\nX-Unsent: 1\r\n/);
  expect(eml).toContain("\r\n\r\nTwelve replies met every standard this week.");
  expect(eml.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});
