/** Numbers and days as the reader writes them. */
import { instantOf } from "./days.ts";

const locale = navigator.language;
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const hours = new Intl.NumberFormat(locale, { style: "unit", unit: "hour", unitDisplay: "short" });
const minutes = new Intl.NumberFormat(locale, { style: "unit", unit: "minute", unitDisplay: "short" });
const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
const shortDates = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });

export const number = (count: number) => whole.format(count);
export const decimal = (count: number) => tenths.format(count);
export const percent = (share: number) => percents.format(share);
export const date = (day: string) => dates.format(instantOf(day));
export const shortDate = (day: string | Date) => shortDates.format(typeof day === "string" ? instantOf(day) : day);
export const days = (from: string, to: string) => dates.formatRange(instantOf(from), instantOf(to));

/** Working time: "2 hr 40 min". */
export function time(length: number): string {
  const [h, m] = [Math.floor(Math.round(length) / 60), Math.round(length) % 60];
  return [(h > 0 || m === 0) && hours.format(h), m > 0 && minutes.format(m)].filter(Boolean).join(" ");
}
