import { expect, test } from "vitest";
import { addDays, countDays, daysBefore, isDay, mondayOf, pastWeeks, periodOf, periods, todayIn } from "./days.ts";

test.each([
  ["thisWeek", "2026-11-16", "2026-11-18"],
  ["lastWeek", "2026-11-09", "2026-11-15"],
  ["thisMonth", "2026-11-01", "2026-11-18"],
  ["last30", "2026-10-20", "2026-11-18"],
  ["last90", "2026-08-21", "2026-11-18"],
  ["year", "2025-11-19", "2026-11-18"],
] as const)("%s is counted from %s to %s", (name, from, to) => {
  expect(periods[name]("2026-11-18")).toEqual({ from, to });
  expect(periodOf({ from, to }, "2026-11-18")).toBe(name);
});

test("dates of one's own are none of the periods", () => {
  expect(periodOf({ from: "2026-11-02", to: "2026-11-18" }, "2026-11-18")).toBeNull();
});

test.each([
  ["2026-11-16", "2026-11-18", "2026-11-09", "2026-11-11"],
  ["2026-11-09", "2026-11-15", "2026-11-02", "2026-11-08"],
  ["2026-10-20", "2026-11-18", "2026-09-20", "2026-10-19"],
  ["2026-03-01", "2026-03-31", "2026-01-29", "2026-02-28"],
])("before %s to %s is %s to %s", (from, to, start, end) => {
  const before = daysBefore({ from, to });
  expect(before).toEqual({ from: start, to: end });
  expect(countDays(before)).toBe(countDays({ from, to }));
});

test("days are added across months, leap days and years", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-08", -1)).toBe("2026-03-07");
});

test("a week begins on Monday", () => {
  expect(["2026-11-15", "2026-11-16", "2026-11-22"].map(mondayOf)).toEqual(["2026-11-09", "2026-11-16", "2026-11-16"]);
  expect(pastWeeks("2026-11-18", 2)).toEqual(["2026-11-09", "2026-11-02"]);
});

test.each(["2026-02-29", "2026-13-01", "2026-1-1", "today", "0026-01-01", ""])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test("today is that of the house, wherever the reader is", () => {
  const now = new Date("2026-11-18T03:00:00Z");
  expect(todayIn("America/Chicago", now)).toBe("2026-11-17");
  expect(todayIn("Europe/Berlin", now)).toBe("2026-11-18");
  expect(isDay(todayIn("UTC", now))).toBe(true);
});
