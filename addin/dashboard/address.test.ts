import { expect, test } from "vitest";
import { queryOf, readChoice, writeChoice } from "./address.ts";

const today = "2026-11-18";
const start = readChoice("", today);

test("at first it is the last 30 days of everyone, against the days before", () => {
  expect(start).toEqual({
    ...{ from: "2026-10-20", to: today, team: "", client: "", rule: "", mine: false, compare: true, list: null },
  });
});

test("what is chosen comes back from the address", () => {
  const choice = { from: "2026-01-01", to: "2026-03-31", team: "R&D + co", client: "lakeshore", rule: "cc-on-handoff" };
  const all = { ...choice, mine: true, compare: false, list: "onTime" as const };
  expect(readChoice(writeChoice(all), today)).toEqual(all);
  expect(readChoice(writeChoice(start), today)).toEqual(start);
});

test.each(["?from=2026-11-02", "?from=2026-11-10&to=2026-11-01", "?from=2026-02-30&to=2026-03-01", "?list=all"])(
  "%s is not sensible, and is as if it was not there",
  (search) => {
    expect(readChoice(search, today)).toEqual(start);
  },
);

test("the server is asked for no more than what is chosen", () => {
  expect(queryOf(start, start, "rule")).toBe("from=2026-10-20&to=2026-11-18&by=rule");
  expect(queryOf({ ...start, mine: true, team: "A" }, start, "day", "plain-words")).toBe(
    "from=2026-10-20&to=2026-11-18&by=day&team=A&rule=plain-words&mine=1",
  );
});
