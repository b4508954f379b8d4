import { expect, test } from "vitest";
import { sampleMails } from "./index.ts";
import { clockAt } from "./sample.ts";

test("working days are counted back over weekends, on the house's clock", () => {
  const monday = clockAt(new Date("2026-11-23T16:00:00Z"), "America/Chicago");
  expect(monday.workday(1, "16:10").toISOString()).toBe("2026-11-20T22:10:00.000Z");
  // Sunday evening in Chicago is Monday in UTC; clocks went back on 1 November.
  const sunday = clockAt(new Date("2026-11-02T03:00:00Z"), "America/Chicago");
  expect(sunday.workday(1, "09:20").toISOString()).toBe("2026-10-30T14:20:00.000Z");
});

test("the mailbox is of the last days, newest first, each mail under an id of its own", () => {
  const now = new Date("2026-11-23T16:00:00Z");
  const mails = sampleMails(now, "America/Chicago");
  expect(mails.length).toBeGreaterThanOrEqual(10);
  expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length);
  const times = mails.map(({ date }) => date.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(times[0]).toBeLessThan(now.getTime());
  expect(times.at(-1)).toBeGreaterThan(now.getTime() - 8 * 24 * 3_600_000);
});
