import { expect, test } from "vitest";
import type { House } from "../rules/contract.ts";
import exampleHouse from "./example-house.json" with { type: "json" };
import { holidaysOf } from "./holidays.ts";
import { withDates } from "./house.ts";

const dates = ({ country, region }: { country: string; region?: string }) => holidaysOf(country, region, [2026]);

test("public holidays of the country are closed, feasts that close nothing are not", () => {
  const us = dates({ country: "US" });
  expect(us).toEqual(expect.arrayContaining(["2026-01-01", "2026-07-03", "2026-11-26", "2026-12-25"]));
  expect(us).not.toContain("2026-02-14");
  expect(us).toEqual(us.toSorted());
});

test("a region adds its own, with or without its country's code", () => {
  expect(dates({ country: "US" })).not.toContain("2026-02-12");
  expect(dates({ country: "US", region: "IL" })).toContain("2026-02-12");
  expect(dates({ country: "US", region: "US-IL" })).toEqual(dates({ country: "US", region: "IL" }));
});

test("an afternoon off is a working day, a feast of several days closes all of them", () => {
  expect(dates({ country: "DE" })).not.toContain("2026-12-24");
  expect(dates({ country: "TR" })).toEqual(expect.arrayContaining(["2026-03-20", "2026-03-21", "2026-03-22"]));
  expect(dates({ country: "TR" })).not.toContain("2026-03-23");
});

test("the house's own dates stay, and what it takes out is left for the calendar", async () => {
  const house = await withDates(
    { ...(exampleHouse as House), holidays: { country: "US", dates: ["2026-11-27"], not: ["2026-10-12"] } },
    [2026],
  );
  expect(house.holidays).toMatchObject({ country: "US", not: ["2026-10-12"] });
  expect(house.holidays.dates).toEqual(expect.arrayContaining(["2026-10-12", "2026-11-27"]));
});

test("no country, an unknown one or an unknown region adds nothing", async () => {
  const house = { ...(exampleHouse as House), holidays: { dates: ["2026-11-27"] } };
  expect(await withDates(house)).toBe(house);
  expect(dates({ country: "XX" })).toEqual([]);
  expect(dates({ country: "US", region: "ZZ" })).toEqual(dates({ country: "US" }));
});

test("five years around today are known unless others are asked for", async () => {
  const { dates } = (await withDates({ ...(exampleHouse as House), holidays: { country: "US" } })).holidays;
  const year = new Date().getUTCFullYear();
  expect(new Set(dates?.map((date) => Number(date.slice(0, 4))))).toEqual(
    new Set([year - 2, year - 1, year, year + 1, year + 2]),
  );
});
