import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { House } from "../contract.ts";
import {
  addWorkingTime,
  closingOf,
  isWorkday,
  nextWorkday,
  openingOf,
  type WorkCalendar,
  workCalendar,
  workingMinutesBetween,
} from "./working-time.ts";

type Hours = Pick<House, "timeZone" | "workingHours" | "holidays">;

function hours(
  over: {
    timeZone?: string;
    from?: string;
    to?: string;
    days?: House["workingHours"]["days"];
    dates?: string[];
    not?: string[];
  } = {},
): Hours {
  return {
    timeZone: over.timeZone ?? "America/Chicago",
    workingHours: {
      days: over.days ?? ["mon", "tue", "wed", "thu", "fri"],
      from: over.from ?? "09:00",
      to: over.to ?? "17:00",
    },
    holidays: { dates: over.dates ?? ["2026-11-26", "2026-11-27"], not: over.not },
  };
}
const at = (instant: string) => Temporal.Instant.from(instant);
const date = (iso: string) => Temporal.PlainDate.from(iso);
const add = (cal: WorkCalendar, from: string, minutes: number) =>
  addWorkingTime(cal, at(from), minutes).toString({ timeZoneName: "never" });

describe("the nine vectors of the standard's clock", () => {
  const cal = workCalendar(hours());
  test.each([
    ["within hours", "2026-09-15T15:00:00Z", "2026-09-16T10:00:00-05:00", "2026-09-15T14:00:00-05:00"],
    ["Friday afternoon", "2026-09-18T21:30:00Z", "2026-09-21T16:30:00-05:00", "2026-09-21T12:30:00-05:00"],
    ["Friday after close", "2026-09-18T23:05:00Z", "2026-09-21T17:00:00-05:00", "2026-09-21T13:00:00-05:00"],
    ["Saturday", "2026-09-19T16:00:00Z", "2026-09-21T17:00:00-05:00", "2026-09-21T13:00:00-05:00"],
    ["Monday before opening", "2026-09-21T12:15:00Z", "2026-09-21T17:00:00-05:00", "2026-09-21T13:00:00-05:00"],
    ["exactly at close", "2026-09-16T22:00:00Z", "2026-09-17T17:00:00-05:00", "2026-09-17T13:00:00-05:00"],
    ["over the start of summer time", "2026-03-06T22:00:00Z", "2026-03-09T16:00:00-05:00", "2026-03-09T12:00:00-05:00"],
    ["over the end of summer time", "2026-10-30T21:00:00Z", "2026-11-02T16:00:00-06:00", "2026-11-02T12:00:00-06:00"],
    ["over two holidays", "2026-11-25T21:00:00Z", "2026-11-30T15:00:00-06:00", "2026-11-30T11:00:00-06:00"],
  ])("%s", (_, received, due, aim) => {
    expect(add(cal, received, 480)).toBe(due);
    expect(add(cal, received, 240)).toBe(aim);
  });
});

describe("odd days and odd houses", () => {
  test("a house that never closes counts every minute, on the day that has 23 hours too", () => {
    const cal = workCalendar(
      hours({ from: "00:00", to: "24:00", days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], dates: [] }),
    );
    expect(add(cal, "2026-03-08T05:30:00Z", 24 * 60)).toBe("2026-03-09T00:30:00-05:00");
    expect(workingMinutesBetween(cal, at("2026-03-08T06:00:00Z"), at("2026-03-09T05:00:00Z"))).toBe(23 * 60);
  });

  test("an opening in the hour that the clock skips is an hour later", () => {
    const cal = workCalendar(hours({ from: "02:30", to: "06:00", days: ["sun"] }));
    expect(add(cal, "2026-03-07T12:00:00Z", 30)).toBe("2026-03-08T04:00:00-05:00");
    expect(workingMinutesBetween(cal, at("2026-03-07T12:00:00Z"), at("2026-03-09T12:00:00Z"))).toBe(150);
  });

  test("a day whose midnight the clock skips opens at one o'clock", () => {
    const cal = workCalendar(hours({ timeZone: "America/Havana", from: "00:00", to: "24:00", days: ["sat", "sun"] }));
    expect(add(cal, "2026-03-08T04:59:00Z", 2)).toBe("2026-03-08T01:01:00-04:00");
  });

  test("a date that the zone skipped is not counted twice", () => {
    const cal = workCalendar(hours({ timeZone: "Pacific/Apia", days: ["thu", "fri", "sat"] }));
    expect(workingMinutesBetween(cal, at("2011-12-29T10:00:00Z"), at("2012-01-01T00:00:00Z"))).toBe(2 * 480);
  });

  test("what starts in one zone's evening is counted from the house's own date", () => {
    const cal = workCalendar(hours({ timeZone: "Asia/Tokyo" }));
    expect(add(cal, "2026-09-17T20:00:00-05:00", 60)).toBe("2026-09-18T11:00:00+09:00");
  });

  test("a holiday taken out is a working day", () => {
    expect(isWorkday(workCalendar(hours()), date("2026-11-27"))).toBe(false);
    expect(isWorkday(workCalendar(hours({ not: ["2026-11-27"] })), date("2026-11-27"))).toBe(true);
  });

  test("the next working day skips weekend and holidays", () => {
    const cal = workCalendar(hours());
    expect(nextWorkday(cal, date("2026-11-25")).toString()).toBe("2026-11-30");
    expect(nextWorkday(cal, date("2026-11-28"), 2).toString()).toBe("2026-12-01");
    expect(nextWorkday(cal, date("2026-11-28"), 0).toString()).toBe("2026-11-30");
    expect(nextWorkday(cal, date("2026-11-25"), 0).toString()).toBe("2026-11-25");
  });

  test("working time backwards is none, and years of it stop at 400 days", () => {
    const cal = workCalendar(hours({ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], dates: [] }));
    expect(workingMinutesBetween(cal, at("2026-09-15T15:00:00Z"), at("2026-09-15T14:00:00Z"))).toBe(0);
    expect(workingMinutesBetween(cal, at("0001-01-01T00:00:00Z"), at("2026-09-15T14:00:00Z"))).toBe(400 * 480);
  });

  test("a calendar that can't be worked with is refused instead of walked for ever", () => {
    expect(() => workCalendar(hours({ timeZone: "Mars/Olympus" }))).toThrow(RangeError);
    expect(() => workCalendar(hours({ days: [] }))).toThrow(RangeError);
    expect(() => workCalendar(hours({ from: "17:00", to: "09:00" }))).toThrow(RangeError);
    expect(() => workCalendar(hours({ from: "09:00", to: "09:00" }))).toThrow(RangeError);
    const dates = Array.from({ length: 60 }, (_, week) => date("2026-09-14").add({ weeks: week }).toString());
    const closed = workCalendar(hours({ days: ["mon"], dates }));
    expect(() => addWorkingTime(closed, at("2026-09-14T12:00:00Z"), 1)).toThrow(RangeError);
    expect(() => nextWorkday(closed, date("2026-09-14"))).toThrow(RangeError);
  });
});

describe("for any moment of ten years in six zones", () => {
  const zones = [
    "America/Chicago",
    "Europe/London",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Pacific/Auckland",
  ];
  const calendars = fc
    .record({
      timeZone: fc.constantFrom(...zones),
      hours: fc.constantFrom(["09:00", "17:00"], ["00:00", "24:00"], ["01:30", "10:00"], ["07:15", "15:45"]),
      days: fc.constantFrom<House["workingHours"]["days"][]>(
        ["mon", "tue", "wed", "thu", "fri"],
        ["sun", "mon", "tue"],
        ["sun"],
      ),
      dates: fc.array(fc.integer({ min: 0, max: 3700 }), { maxLength: 20 }),
    })
    .map(({ timeZone, hours: [from, to], days, dates }) =>
      hours({ timeZone, from, to, days, dates: dates.map((day) => date("2024-01-01").add({ days: day }).toString()) }),
    );
  const seconds = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 1000;
  // Half of the moments lie within a day of a clock change of the first zones.
  const moments = fc
    .oneof(
      fc.integer({ min: seconds("2024-01-01T00:00:00Z"), max: seconds("2034-01-01T00:00:00Z") }),
      fc
        .tuple(
          fc.constantFrom(
            "2026-03-08T08:00:00Z",
            "2026-11-01T07:00:00Z",
            "2027-03-28T01:00:00Z",
            "2030-10-27T01:00:00Z",
          ),
          fc.integer({ min: -90_000, max: 90_000 }),
        )
        .map(([change, off]) => seconds(change) + off),
    )
    .map((s) => Temporal.Instant.fromEpochMilliseconds(s * 1000));
  const ns = (time: Temporal.ZonedDateTime) => time.epochNanoseconds;

  test("due comes after received, on a working day, between opening and close", () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 2400 }), (house, from, minutes) => {
        const cal = workCalendar(house);
        const due = addWorkingTime(cal, from, minutes);
        expect(ns(due)).toBeGreaterThan(from.epochNanoseconds);
        const last = due.subtract({ nanoseconds: 1 }); // close counts as inside, and may be the next midnight
        expect(isWorkday(cal, last.toPlainDate())).toBe(true);
        // By instants: where the clock is set back over the opening, the wall shows times before it twice.
        expect(ns(last)).toBeGreaterThanOrEqual(ns(openingOf(cal, last.toPlainDate())));
        expect(ns(last)).toBeLessThan(ns(closingOf(cal, last.toPlainDate())));
      }),
      { numRuns: 500 },
    );
  });

  test("a later mail is never due earlier, and a holiday never brings it forward", () => {
    fc.assert(
      fc.property(calendars, moments, moments, fc.integer({ min: 1, max: 2400 }), (house, one, other, minutes) => {
        const cal = workCalendar(house);
        const [first, second] = Temporal.Instant.compare(one, other) <= 0 ? [one, other] : [other, one];
        const due = addWorkingTime(cal, first, minutes);
        expect(ns(addWorkingTime(cal, second, minutes))).toBeGreaterThanOrEqual(ns(due));
        const dates = [...(house.holidays.dates ?? []), due.toPlainDate().toString()];
        const more = workCalendar({ ...house, holidays: { dates } });
        expect(ns(addWorkingTime(more, first, minutes))).toBeGreaterThanOrEqual(ns(due));
      }),
      { numRuns: 500 },
    );
  });

  test("two halves are the whole, and what was added is what is counted", () => {
    fc.assert(
      fc.property(calendars, moments, (house, from) => {
        const cal = workCalendar(house);
        const whole = addWorkingTime(cal, from, 480);
        expect(ns(addWorkingTime(cal, addWorkingTime(cal, from, 240).toInstant(), 240))).toBe(ns(whole));
        expect(workingMinutesBetween(cal, from, whole.toInstant())).toBe(480);
      }),
      { numRuns: 500 },
    );
  });
});
