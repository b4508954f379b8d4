import { afterEach, describe, expect, test, vi } from "vitest";
import { workCalendar } from "../calendar/working-time.ts";
import { findDue, resolveDue } from "./due.ts";

const cal = workCalendar({
  timeZone: "America/Chicago",
  workingHours: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" },
  holidays: { dates: ["2026-11-26", "2026-11-27"] },
});
const tuesdayMorning = "2026-09-15T10:00:00-05:00";
const found = (clause: string) => {
  const due = findDue(clause);
  return due && clause.slice(due.start, due.end);
};

afterEach(() => vi.unstubAllGlobals());

describe("a day ends at the house's close, a week on its last working day", () => {
  test.each([
    ["today", "2026-09-15T17:00:00-05:00"],
    ["by end of day Thursday", "2026-09-17T17:00:00-05:00"],
    ["by close of business on 18 September", "2026-09-18T17:00:00-05:00"],
    ["EOD tomorrow", "2026-09-16T17:00:00-05:00"],
    ["this afternoon", "2026-09-15T17:00:00-05:00"],
    ["by Wednesday", "2026-09-16T17:00:00-05:00"],
    ["next Tuesday", "2026-09-22T17:00:00-05:00"],
    ["the day after tomorrow", "2026-09-17T17:00:00-05:00"],
    ["by the 14th", "2026-10-14T17:00:00-05:00"],
    ["by the 18th", "2026-09-18T17:00:00-05:00"],
    ["by Friday, 18 September", "2026-09-18T17:00:00-05:00"],
    ["14 May 2027", "2027-05-14T17:00:00-05:00"],
    ["this week", "2026-09-18T17:00:00-05:00"],
    ["by mid-week", "2026-09-16T17:00:00-05:00"],
    ["early next week", "2026-09-22T17:00:00-05:00"],
    ["by the end of next week", "2026-09-25T17:00:00-05:00"],
    ["by the end of the month", "2026-09-30T17:00:00-05:00"],
    ["by month-end", "2026-09-30T17:00:00-05:00"],
    ["by EOM", "2026-09-30T17:00:00-05:00"],
    ["in the next week", "2026-09-25T17:00:00-05:00"],
    ["this week before", "2026-09-18T17:00:00-05:00"],
    ["today or Thursday at the latest", "2026-09-17T17:00:00-05:00"],
  ])("%s", (words, due) => expect(resolveDue(words, tuesdayMorning, cal)).toBe(due));

  test("the week of a holiday is shorter", () => {
    expect(resolveDue("by the end of the week", "2026-11-24T10:00:00-06:00", cal)).toBe("2026-11-25T17:00:00-06:00");
    expect(resolveDue("within two business days", "2026-11-25T10:00:00-06:00", cal)).toBe("2026-12-01T17:00:00-06:00");
  });
});

describe("times of the day and spans of time", () => {
  test.each([
    ["tomorrow noon", "2026-09-16T12:00:00-05:00"],
    ["by 5:00 PM today", "2026-09-15T17:00:00-05:00"],
    ["Friday morning", "2026-09-18T12:00:00-05:00"],
    ["first thing Monday", "2026-09-21T09:00:00-05:00"],
    ["tomorrow at 2", "2026-09-16T14:00:00-05:00"],
    ["by 10:30 tomorrow", "2026-09-16T10:30:00-05:00"],
    ["on Monday, 21 September at 9:30 a.m.", "2026-09-21T09:30:00-05:00"],
    ["tomorrow, 3 pm ET", "2026-09-16T14:00:00-05:00"],
    ["in an hour", "2026-09-15T11:00:00-05:00"],
    ["within 24 hours", "2026-09-16T10:00:00-05:00"],
    ["in 9 business hours", "2026-09-16T11:00:00-05:00"],
    ["within two business days", "2026-09-17T17:00:00-05:00"],
    ["within 2-3 business days", "2026-09-18T17:00:00-05:00"],
    ["in two weeks", "2026-09-29T17:00:00-05:00"],
  ])("%s", (words, due) => expect(resolveDue(words, tuesdayMorning, cal)).toBe(due));
});

describe("a day that is named stays as it is", () => {
  test("just past, on a weekend or on a holiday", () => {
    expect(resolveDue("by September 14", tuesdayMorning, cal)).toBe("2026-09-14T17:00:00-05:00");
    expect(resolveDue("on Saturday", tuesdayMorning, cal)).toBe("2026-09-19T17:00:00-05:00");
    expect(resolveDue("by November 26", tuesdayMorning, cal)).toBe("2026-11-26T17:00:00-06:00");
  });

  test("after hours, today lasts until the day ends, and a weekday whose hour has passed is next week's", () => {
    const evening = "2026-09-15T18:30:00-05:00";
    expect(resolveDue("today", evening, cal)).toBe("2026-09-15T23:59:00-05:00");
    expect(resolveDue("on Tuesday at 9 am", evening, cal)).toBe("2026-09-22T09:00:00-05:00");
  });
});

test.each([
  "soon",
  "shortly",
  "ASAP",
  "in due course",
  "as soon as possible",
  "once it is signed",
  "when I am back next week",
  "in a few days",
  "by the 35th",
  "by 9 am",
  "a week from Tuesday",
  "at some point",
  "in the week after",
  "the day after",
  "two days later",
  "the following Monday",
  "a week before",
  "within two days of",
  "that Friday",
  "on Friday of the following week",
  "24 hours before",
  "",
])("no calendar tells when %j is", (words) => expect(resolveDue(words, tuesdayMorning, cal)).toBeNull());

test("without Temporal or a clock nothing is resolved", () => {
  expect(resolveDue("tomorrow", "yesterday", cal)).toBeNull();
  vi.stubGlobal("Temporal", undefined);
  expect(resolveDue("tomorrow", tuesdayMorning, cal)).toBeNull();
});

describe("the words for when in a clause", () => {
  test.each([
    [" send the minutes by end of day Thursday.", "by end of day Thursday"],
    [" have it for you within two business days, at your office", "within two business days"],
    [" answer no later than Tuesday, September 22, at 3 pm CT", "no later than Tuesday, September 22, at 3 pm CT"],
    [" call about Friday's meeting by noon tomorrow", "by noon tomorrow"],
    [" send it first thing Monday morning", "first thing Monday morning"],
    [" do it today or Tuesday at the latest.", "today or Tuesday at the latest"],
    [" decide in the week after.", "in the week after"],
    [" call them the Monday before the meeting", "the Monday before"],
    [" send it within two days of the meeting", "within two days of"],
    [" call them that Friday", "that Friday"],
    [" do it this week before the board meets", "this week"],
    [" fix it soon", "soon"],
    [" write as soon as we hear from finance.", "as soon as we hear from finance"],
    [" return the form you sent on Friday", null],
    [" send the minutes of 14 May", null],
    [" update the Monday report", null],
    [" look at the October numbers", null],
    [" check it", null],
  ])("%s", (clause, due) => expect(found(clause)).toBe(due));
});
