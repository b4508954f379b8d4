/** A country's holidays as plain dates. The library that knows them takes 40 MB: the server asks it in `holidays-thread.ts`. */
import Holidays from "date-holidays";

/**
 * The days of these years on which a country, or a region of it, closes; sorted. A country or region that is not known
 * adds nothing.
 */
export function holidaysOf(country: string, region: string | undefined, years: readonly number[]): string[] {
  const table = new Holidays(country, partOf(region ?? ""));
  return [...new Set(years.flatMap((year) => table.getHolidays(year).flatMap(wholeDays)))].sort();
}

/** Whether there is a table of this country, and of the region in it. */
export function isKnown(country: string, region = ""): boolean {
  const all = new Holidays();
  if (!all.getCountries()[country.toUpperCase()]) return false;
  return region === "" || partOf(region).toUpperCase() in (all.getStates(country.toUpperCase()) ?? {});
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
