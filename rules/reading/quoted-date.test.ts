import { expect, test } from "vitest";
import { readDate } from "./quoted-date.ts";
import { ALL_LANGUAGES, ENGLISH, HEADER_LABELS, YEAR_FIRST } from "./quoted-labels.ts";

const ELSEWHERE = ALL_LANGUAGES - ENGLISH;

/** The time as "2026-9-15 10:03:00" with the offset in minutes, or null. */
function read(text: string, languages: number): string | null {
  const { time } = readDate(text, languages);
  if (!time) return null;
  const { year, month, day, hour, minute, second, offsetMinutes } = time;
  const clock = [hour, minute, second].map((n) => String(n).padStart(2, "0")).join(":");
  return `${year}-${month}-${day} ${clock}${offsetMinutes === null ? "" : ` ${offsetMinutes}`}`;
}

test.each([
  ["Tue, 15 Sep 2026 10:03:07 -0500", "2026-9-15 10:03:07 -300"],
  ["Tue, 15 Sep 2026 10:03:07 +0200 (CEST)", "2026-9-15 10:03:07 120"],
  ["Wednesday, December 18, 2019, 3:29:43 PM GMT-3", "2019-12-18 15:29:43 -180"],
  ["Tuesday, September 15, 2026 10:03 AM (UTC-06:00)", "2026-9-15 10:03:00 -360"],
  ["9/15/2026 9:41:08 AM Central Daylight Time", "2026-9-15 09:41:08 -300"],
  ["Sep 15, 2026, 10:03 AM EDT", "2026-9-15 10:03:00 -240"],
  ["2026-09-15T10:03:00Z", "2026-9-15 10:03:00 0"],
  ["15. Sep. 2026 10:03:11 MESZ", "2026-9-15 10:03:11 120"],
  ["Thu Jun 28 10:03:12 2001", "2001-6-28 10:03:12"],
  ["15-Sep-2026 10:03", "2026-9-15 10:03:00"],
  ["5/18/21 1:51 PM", "2021-5-18 13:51:00"],
  ["15 September 2026 12:05 AM", "2026-9-15 00:05:00"],
  ["15 September 2026 12:05 p.m.", "2026-9-15 12:05:00"],
  ["2026年9月15日 週二 下午12:30", "2026-9-15 12:30:00"],
  ["2026. 9. 15. 오후 3:12", "2026-9-15 15:12:00"],
  ["15 septembre 2026 à 10 h 03", "2026-9-15 10:03:00"],
  ["26. října 2021 14:25:08 GMT+3", "2021-10-26 14:25:08 180"],
])("reads %s", (text, time) => {
  expect(read(text, ALL_LANGUAGES)).toBe(time);
});

test.each("en-US en-GB de fr es it nl pt-BR pt-PT pl sv ja zh-CN zh-TW ko da nb fi cs ru".split(" "))(
  "reads every month and weekday of %s, long and short",
  (locale) => {
    for (const names of ["long", "short"] as const) {
      for (let n = 0; n < 84; n++) {
        const date = new Date(Date.UTC(2026, n % 12, 9 + (n % 7)));
        const options = { timeZone: "UTC", weekday: names, day: "numeric", month: names, year: "numeric" } as const;
        const text = `${date.toLocaleDateString(locale, options)} 10:03`;
        const day = `2026-${(n % 12) + 1}-${9 + (n % 7)} 10:03:00`;
        expect([text, read(text, locale.startsWith("en") ? ENGLISH : ELSEWHERE)]).toEqual([text, day]);
      }
    }
  },
);

test("turns numbers round as the language has them, and in English only where that is certain", () => {
  expect(read("10/9/2026 10:03", ELSEWHERE)).toBe("2026-9-10 10:03:00");
  expect(read("10/9/2026 10:03", ENGLISH)).toBeNull();
  expect(read("10/9/2026 10:03 AM", ENGLISH)).toBe("2026-10-9 10:03:00");
  expect(read("15/9/2026 10:03 AM", ENGLISH)).toBe("2026-9-15 10:03:00");
  expect(read("9/15/2026 10:03", ENGLISH)).toBe("2026-9-15 10:03:00");
  expect(read("10.09.2026 10:03", ENGLISH)).toBe("2026-9-10 10:03:00");
  expect(read("5/09/2026 10:03 AM", ENGLISH)).toBeNull();
  expect(read("5/09/2026 10:03 am", ENGLISH)).toBeNull();
  expect(read("7/7/2026 10:03", ENGLISH)).toBe("2026-7-7 10:03:00");
});

test("reads numbers that end with the year in no language that begins with it", () => {
  expect(read("26/09/15 10:03", YEAR_FIRST)).toBeNull();
  expect(read("2026/09/15 10:03", YEAR_FIRST)).toBe("2026-9-15 10:03:00");
});

test("lets a weekday decide between two readings", () => {
  expect(read("Thu 10/09/2026 10:03", ENGLISH)).toBe("2026-9-10 10:03:00");
  expect(read("Fri 10/09/2026 10:03", ENGLISH)).toBe("2026-10-9 10:03:00");
});

test("tells a month from the weekday that begins alike", () => {
  const italian = HEADER_LABELS.get("oggetto")?.languages ?? 0;
  expect(read("mar 10 mar 2026 alle ore 10:03", italian)).toBe("2026-3-10 10:03:00");
  expect(read("10 mar 2026 alle ore 10:03", italian)).toBe("2026-3-10 10:03:00");
  expect(read("Mar 10, 2026 10:03 AM", ENGLISH)).toBe("2026-3-10 10:03:00");
});

test.each([
  "Mon, 15 Sep 2026 10:03",
  "31 September 2026 10:03",
  "15 September 2026 24:03",
  "15 September 2026 0:03 PM",
  "15 September 2026",
  "15 September 10:03",
  "Tuesday 10:03",
  "15 Sep 2026 10:03 IST",
  "15 Sep 2026 10:03 (XYZT)",
  "15 Sep 2026 10:03:00 XYZT, Peggy Chen",
  "15 juillet-août 2026 10:03",
  "",
])("gives no time for %j", (text) => {
  expect(read(text, ALL_LANGUAGES)).toBeNull();
});

test.each(["April Jones wrote", "Sam Ruiz <sam.ruiz@bellwether.example>", "May Chen", "La Poste", "Sun Li", "Z. Park"])(
  "leaves the name %s behind the date alone",
  (name) => {
    expect(readDate(`On Tue, Sep 15, 2026 at 10:03 AM ${name}`, ENGLISH).rest).toBe(name);
    expect(readDate(`Le 15/09/2026 à 10:03, ${name}`, ELSEWHERE).rest).toBe(name);
  },
);

test("says what is written even where it can't be read", () => {
  expect(readDate("9/10/2026 10:03", ENGLISH)).toEqual({ time: null, day: true, year: true, clock: true, rest: "" });
  expect(readDate("Dec 9, Peggy", ENGLISH)).toMatchObject({ time: null, day: true, year: false, clock: false });
});
