/** A country's holidays as plain dates: the engine is given the table, since the library that knows them is large and slow. */
import Holidays from "date-holidays";
import type { House } from "../rules/contract.ts";

const known = new Map<string, readonly string[]>();

/**
 * The house with the holidays of its country and region written into `holidays.dates`, sorted, beside its own dates.
 * What it takes out (`not`) stays for the calendar to take out. A country or region that is not known adds nothing.
 * @param years default: two before and after the current one
 */
export function withHolidays(house: House, years: readonly number[] = yearsAround(new Date().getUTCFullYear())): House {
  const { country, region, dates = [] } = house.holidays;
  if (!country) return house;
  const all = new Set([...dates, ...years.flatMap((year) => holidaysOf(country, region, year))]);
  return { ...house, holidays: { ...house.holidays, dates: [...all].sort() } };
}

/** Whether there is a table of this country, and of the region in it. */
export function isKnown(country: string, region = ""): boolean {
  const all = new Holidays();
  if (!all.getCountries()[country.toUpperCase()]) return false;
  return region === "" || partOf(region).toUpperCase() in (all.getStates(country.toUpperCase()) ?? {});
}

function yearsAround(year: number): number[] {
  return [-2, -1, 0, 1, 2].map((offset) => year + offset);
}

function holidaysOf(country: string, region = "", year: number): readonly string[] {
  const key = `${country}/${region}/${year}`.toUpperCase();
  const cached = known.get(key);
  if (cached) return cached;
  const dates = new Holidays(country, partOf(region)).getHolidays(year).flatMap(wholeDays);
  known.set(key, dates);
  return dates;
}

/** ISO 3166-2 is written with its country ("US-IL") or without. */
const partOf = (region: string) => region.slice(region.indexOf("-") + 1);

/** A business closes on public and bank holidays; one that begins at two in the afternoon leaves a working day. */
function wholeDays({ type, date, start, end }: ReturnType<Holidays["getHolidays"]>[number]): string[] {
  const [first = "", time] = date.split(" ");
  if ((type !== "public" && type !== "bank") || time !== "00:00:00") return [];
  // A feast that begins the evening before is not a whole number of days long, nor is one over a clock change.
  const days = Math.max(1, Math.floor((end.getTime() - start.getTime()) / 86_400_000 + 0.1));
  return Array.from({ length: days }, (_, n) => Temporal.PlainDate.from(first).add({ days: n }).toString());
}
