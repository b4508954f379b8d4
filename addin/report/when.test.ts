import { expect, test } from "vitest";
import type { ReplyBy } from "../../rules/contract.ts";
import { duration, houseTimes, readerTime, replyByWords } from "./when.ts";

const now = Date.parse("2026-11-21T12:00:00Z");

test("times are told on the house's clock, the day once", () => {
  expect(houseTimes("2026-11-23T16:30:00-06:00", "2026-11-23T12:30:00-06:00", now, "en-US")).toEqual([
    "Mon 4:30 PM",
    "12:30 PM",
  ]);
  expect(houseTimes("2026-11-23T16:30:00-06:00", "2026-11-20T12:30:00-06:00", now, "en-US")[1]).toBe("Fri 12:30 PM");
});

test.each([
  ["en-US", "Mon 4:30 PM"],
  ["de-DE", "Mo 16:30"],
  ["fr-FR", "lun. 16:30"],
  ["es-ES", "lun 16:30"],
])("a time has the form of %s", (locale, form) => {
  expect(houseTimes("2026-11-23T16:30:00-06:00", "2026-11-23T12:30:00-06:00", now, locale)[0]).toBe(form);
});

test("a day that isn't this week's has its date", () => {
  expect(houseTimes("2026-12-03T00:05:00+01:00", "2026-12-03T00:00:00+01:00", now, "en-GB")[0]).toBe("Thu 3 Dec 00:05");
});

test("a reader on another clock is told the time there, one on the same clock isn't told twice", () => {
  const offset = -new Date("2026-11-23T16:30:00Z").getTimezoneOffset();
  const zone = (minutes: number) =>
    `${minutes < 0 ? "-" : "+"}${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, "0")}:${String(Math.abs(minutes) % 60).padStart(2, "0")}`;
  expect(readerTime(`2026-11-23T16:30:00${zone(offset)}`, "en-US")).toBeNull();
  expect(readerTime(`2026-11-23T16:30:00${zone(offset - 60)}`, "en-US")).toBe("Mon 5:30 PM");
});

test("durations are read as far as minutes", () => {
  expect(["PT3H20M", "PT0S", "P1DT2H", "PT45M10S"].map(duration)).toEqual([
    { days: 0, hours: 3, minutes: 20 },
    { days: 0, hours: 0, minutes: 0 },
    { days: 1, hours: 2, minutes: 0 },
    { days: 0, hours: 0, minutes: 45 },
  ]);
});

test("reply-by is told by what is left of it", () => {
  const replyBy: ReplyBy = {
    dueAt: "2026-11-23T16:30:00-06:00",
    receivedAt: "2026-11-20T16:30:00-06:00",
    aimFor: "2026-11-23T12:30:00-06:00",
    basis: "original",
    allowance: "one business day",
    clause: { standard: "bostrom", id: "1", text: "" },
    status: "onTime",
    workingTimeLeft: "PT3H20M",
  };
  const told = (change: Partial<ReplyBy>, received = false) => {
    const { line, left } = replyByWords({ ...replyBy, ...change }, now, "en-US", received);
    return `${line}. ${left}`;
  };
  expect(told({})).toBe("Answer by Mon 4:30 PM, aim for 12:30 PM. 3 h 20 min of working time left");
  expect(told({ basis: "quotedHeader" })).toContain("Answer by about Mon 4:30 PM");
  expect(told({ workingTimeLeft: "PT30S" })).toContain("less than a minute");
  expect(told({ status: "dueSoon" })).toBe(
    "Answer by Mon 4:30 PM. 3 h 20 min of working time left; the time to aim for, 12:30 PM, has passed",
  );
  expect(told({ status: "overdue" })).toBe("Was due Mon 4:30 PM. Overdue: say a word about the delay");
  expect(told({ status: "overdue" }, true)).toContain("answer it first");
});
