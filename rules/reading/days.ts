/** Days as people write them. */
import type { WorkCalendar } from "../calendar/working-time.ts";

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export const MONTHS = [
  ...(["January", "February", "March", "April", "May", "June", "July"] as const),
  ...(["August", "September", "October", "November", "December"] as const),
];

/** Source of a pattern: a month's name, whole or cut short. */
export const MONTH_NAME =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** "Thursday, 14 May" */
export function dayInWords(date: Temporal.PlainDate): string {
  return `${WEEKDAYS[date.dayOfWeek - 1]}, ${date.day} ${MONTHS[date.month - 1]}`;
}

/** The date on the house's wall. @param now RFC 3339 */
export function today(now: string, { timeZone }: WorkCalendar): Temporal.PlainDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
}
