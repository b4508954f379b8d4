import { expect, test } from "vitest";
import { exampleHouse } from "../../../rules/example.ts";
import { endOfDay } from "./end-of-day.ts";
import { calendarOf } from "./ics.ts";
import { note, prune, readNotes } from "./notes.ts";
import { dueWords, fromWall, longTime, toWall, workdayAhead } from "./when.ts";

/** Chicago: Tuesday 22 September 2026, a plain working day; the house closes at 17:00. */
const at = (wall: string) => fromWall(wall, exampleHouse.timeZone);
const due = (kind: "promise" | "reply" | "handoff", wall: string, status: "open" | "kept" = "open") => ({
  kind,
  status,
  dueAt: new Date(at(wall)).toISOString(),
});
const told = (items: ReturnType<typeof due>[], now: string) => endOfDay(items, exampleHouse, at(now), "en-US");

test("a time on the house's clock is the same there and back, on both sides of a clock change", () => {
  for (const wall of [
    "2026-09-22T14:00",
    "2026-11-01T00:30",
    "2026-11-01T12:00",
    "2026-03-08T01:59",
    "2026-03-08T03:00",
  ])
    expect(toWall(at(wall), exampleHouse.timeZone), wall).toBe(wall);
  expect(new Date(at("2026-09-22T14:00")).toISOString()).toBe("2026-09-22T19:00:00.000Z");
  expect(new Date(fromWall("2026-09-22T14:00", "Asia/Kathmandu")).toISOString()).toBe("2026-09-22T08:15:00.000Z");
  expect(fromWall("", "UTC")).toBeNaN();
});

test("the same hour ahead keeps to working days and opening hours", () => {
  const ahead = (wall: string, n: number) => toWall(workdayAhead(exampleHouse, at(wall), n), exampleHouse.timeZone);
  expect(ahead("2026-09-22T14:00", 1)).toBe("2026-09-23T14:00");
  expect(ahead("2026-09-25T14:00", 1)).toBe("2026-09-28T14:00");
  expect(ahead("2026-11-25T14:00", 1)).toBe("2026-11-30T14:00");
  expect(ahead("2026-09-22T22:10", 2)).toBe("2026-09-24T17:00");
  expect(ahead("2026-09-22T06:00", 1)).toBe("2026-09-23T09:00");
});

test("what is due says when, and since when it is overdue", () => {
  const [now, item] = [at("2026-09-22T12:00"), due("promise", "2026-09-24T14:00")];
  expect(dueWords(item.dueAt, exampleHouse, now, "en-US")).toBe("by Thu 2:00 PM");
  expect(dueWords(item.dueAt, exampleHouse, at("2026-09-24T14:01"), "en-US")).toBe("Overdue since Thu 2:00 PM");
  expect(dueWords(due("promise", "2026-11-24T14:00").dueAt, exampleHouse, now, "en-US")).toContain("Nov");
  expect(longTime(at("2026-11-25T14:00"), exampleHouse, "en-GB")).toMatch(/^Wednesday,? 25 November at 14:00$/);
});

test("from an hour before closing the writer is told what is open by the end of the next working day", () => {
  const items = [
    due("promise", "2026-09-22T10:00"),
    due("promise", "2026-09-22T18:00"),
    due("promise", "2026-09-23T10:00"),
    due("promise", "2026-09-23T16:00"),
    due("promise", "2026-09-23T16:00", "kept"),
    due("promise", "2026-09-24T16:00"),
    due("reply", "2026-09-23T09:00"),
    due("handoff", "2026-09-22T09:00"),
  ];
  const all =
    "Before you go: 1 promise overdue, 1 promise due today, 2 promises due tomorrow, 1 reply open, 1 colleague to check with";
  expect(told(items, "2026-09-22T15:59")).toBeNull();
  expect(told(items, "2026-09-22T16:00")).toBe(all);
  expect(told(items.slice(2, 5), "2026-09-22T23:00")).toBe("Before you go: 2 promises due tomorrow");
  expect(told([], "2026-09-22T16:30")).toBeNull();
  expect(endOfDay(items, null, at("2026-09-22T16:30"), "en-US")).toBeNull();
});

test("on a Friday tomorrow is Monday; on a day off nobody is told", () => {
  const monday = [due("promise", "2026-09-28T10:00")];
  expect(told(monday, "2026-09-25T16:30")).toBe("Before you go: 1 promise due Monday");
  expect(told(monday, "2026-09-26T16:30")).toBeNull();
  expect(told([due("reply", "2026-11-27T10:00")], "2026-11-26T16:30")).toBeNull();
});

test("the calendar file has one event an item, in UTC, with an alarm before it is due", () => {
  const updatedAt = "2026-09-21T08:00:00.000Z";
  const items = [
    { ...due("promise", "2026-09-24T14:00"), id: "a", words: "I will send it; by Thursday,\nat two", updatedAt },
    { ...due("reply", "2026-11-24T14:00"), id: "b", updatedAt },
  ];
  const text = calendarOf(items);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text.match(/BEGIN:VALARM\r\n(?:.*\r\n)*?TRIGGER:-PT1H/g)).toHaveLength(2);
  expect(text).toContain("UID:a@decorum\r\n");
  // Summer time, then winter time, in Chicago.
  expect(text).toContain("DTSTART:20260924T183000Z\r\nDTEND:20260924T190000Z");
  expect(text).toContain("DTEND:20261124T200000Z");
  expect(text.replaceAll("\r\n ", "")).toContain("SUMMARY:Promise: I will send it\\; by Thursday\\,\\nat two");
  expect(text).toContain("SUMMARY:An answer is due\r\n");
  expect(text.split("\r\n").every((line) => line.length <= 75)).toBe(true);
});

function settings(kept: Record<string, string> = {}) {
  return {
    kept,
    get: (key: string) => kept[key] ?? null,
    set: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

test("the mailbox keeps words and conversation by item, and forgets them with the item", () => {
  const mailbox = settings();
  note(mailbox, "a", { words: "I will send it.", conversation: "c1" });
  note(mailbox, "b", { words: null, conversation: null });
  note(mailbox, "a", { words: "I will call.", conversation: "c1" });
  expect(readNotes(mailbox).get("a")).toEqual({ words: "I will call.", conversation: "c1" });
  prune(mailbox, new Set(["a"]));
  expect([...readNotes(mailbox).keys()]).toEqual(["a"]);
});

test("of more notes than there is room for, the oldest go", () => {
  const mailbox = settings();
  for (let i = 0; i < 100; i++) note(mailbox, `id-${i}`, { words: "é".repeat(400), conversation: null });
  const ids = [...readNotes(mailbox).keys()];
  expect(ids.at(-1)).toBe("id-99");
  expect(ids.length).toBeGreaterThan(5);
  expect(new TextEncoder().encode(mailbox.kept.list).length).toBeLessThanOrEqual(8000);
});

test("what are no notes are none", () => {
  for (const text of ["", "{", "null", '{"v":2,"notes":[]}', '{"v":1}', '{"v":1,"notes":[3]}'])
    expect(readNotes(settings({ list: text })).size, text).toBe(0);
});
