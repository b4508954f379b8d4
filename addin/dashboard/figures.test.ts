import { expect, test } from "vitest";
import type { House, RuleEntry } from "../../rules/contract.ts";
import type { StatsRow } from "../../rules/contract-stats.ts";
import {
  allWeeks,
  isOftenWrong,
  moved,
  placeAmong,
  settingOf,
  share,
  softened,
  withSetting,
  withSettingOf,
} from "./figures.ts";

const row = (key: string, more: Partial<StatsRow> = {}): StatsRow => ({
  ...{ key, mails: 1, passed: 2, fixed: 0, ignored: 0, sentAnyway: 0, falseAlarm: 0, late: 0 },
  ...more,
});
const house = {
  rules: { "closing-thanks": "suggestion", "plain-words": { severity: "warning", max: 3 } },
} as unknown as House;
const rule = (id: string) => ({ id, severity: "error" }) as RuleEntry;

test("a share of nothing is none, and nothing moves against it", () => {
  expect(share(3, 4)).toBe(0.75);
  expect(share(0, 0)).toBeNull();
  expect(moved(0.75, null)).toBeNull();
  expect(moved(0.75, undefined)).toBeNull();
});

test("what moved is the difference of the percentages as they are shown", () => {
  expect(moved(0.754, 0.745)).toBe(0);
  expect(moved(0.7, 0.75)).toBe(-5);
});

test("a rule is often wrong when it is called so in more than one in twenty of its findings", () => {
  expect(isOftenWrong(row("a", { falseAlarm: 1, fixed: 19 }))).toBe(false);
  expect(isOftenWrong(row("a", { falseAlarm: 1, fixed: 10, ignored: 4, sentAnyway: 4 }))).toBe(true);
  expect(isOftenWrong(row("a"))).toBe(false);
});

test("weeks without a mail are there too", () => {
  const some = [row("2026-11-02", { late: 1, answered: 3 }), row("2026-11-16", { answered: 1 })];
  const weeks = allWeeks(some, { from: "2026-10-28", to: "2026-11-18" });
  expect(weeks.map(({ key, mails, passed, late, answered }) => [key, mails, passed, late, answered])).toEqual([
    ["2026-10-26", 0, 0, 0, 0],
    ["2026-11-02", 1, 2, 1, 3],
    ["2026-11-09", 0, 0, 0, 0],
    ["2026-11-16", 1, 2, 0, 1],
  ]);
  expect(allWeeks([row("2026-11-16")], { from: "2026-11-09", to: "2026-11-18" })[0]).not.toHaveProperty("answered");
});

test("a rule is as severe as the house has it, else as it came", () => {
  expect(["closing-thanks", "plain-words", "other"].map((id) => settingOf(house, rule(id)))).toEqual([
    "suggestion",
    "warning",
    "error",
  ]);
  expect((["error", "warning", "suggestion", "off"] as const).map(softened)).toEqual([
    "warning",
    "suggestion",
    "off",
    null,
  ]);
});

test("softening a rule changes nothing else, and is undone", () => {
  const soft = withSetting(withSetting(house, "plain-words", "suggestion"), "other", "warning");
  expect(soft.rules).toEqual({ ...house.rules, "plain-words": { severity: "suggestion", max: 3 }, other: "warning" });
  expect(withSettingOf(withSettingOf(soft, "plain-words", house), "other", house)).toEqual(house);
});

test("a line stands where its minutes are among the bars", () => {
  const bars = [60, 120, 240, null].map((upTo) => ({ upTo, mails: 1 }));
  expect(placeAmong(120, bars)).toBe(0.5);
  expect(placeAmong(180, bars)).toBe(0.625);
  expect(placeAmong(300, bars)).toBeNull();
  expect(placeAmong(300, [])).toBeNull();
});
