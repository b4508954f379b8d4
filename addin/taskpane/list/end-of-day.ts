/** What is still open when the working day is about to end. */
import { closingOf, hasTemporal, isWorkday, nextWorkday, workCalendar } from "../../../rules/calendar/working-time.ts";
import type { House } from "../../../rules/contract.ts";
import type { ListItem } from "../../../rules/contract-kept.ts";
import { strings } from "../../language/strings.ts";

/** Before the house closes. */
const NOTICE_MS = 3_600_000;

/**
 * One sentence from an hour before the house closes till the end of that day, about what is due by the end of the next
 * working day; null at other times, when nothing is open, and where the calendar isn't known.
 */
export function endOfDay(
  items: readonly Pick<ListItem, "kind" | "dueAt" | "status">[],
  house: House | null,
  now: number,
  locale: string,
): string | null {
  const day = house && workingDay(house, now, locale);
  if (!day) return null;
  const open = items.filter(({ status, dueAt }) => status === "open" && Date.parse(dueAt) < day.afterNext);
  const words = strings.list.dayEnd;
  const of = (kind: ListItem["kind"], from = -Infinity, to = Infinity) =>
    open.filter((item) => item.kind === kind && Date.parse(item.dueAt) >= from && Date.parse(item.dueAt) < to).length;
  const parts: [number, (n: number) => string][] = [
    [of("promise", -Infinity, now), words.overdue],
    [of("promise", now, day.midnight), words.today],
    [of("promise", day.midnight), (n) => words.next(n, day.next)],
    [of("reply"), words.replies],
    [of("handoff"), words.handoffs],
  ];
  const told = parts.filter(([n]) => n > 0).map(([n, say]) => say(n));
  return told.length === 0 ? null : words.start(told);
}

/** null when this is no working day or it is not about to end. */
function workingDay(house: House, now: number, locale: string) {
  if (!hasTemporal()) return null;
  try {
    const calendar = workCalendar(house);
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(house.timeZone).toPlainDate();
    if (!isWorkday(calendar, today) || now < closingOf(calendar, today).epochMilliseconds - NOTICE_MS) return null;
    const next = nextWorkday(calendar, today);
    const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(house.timeZone).epochMilliseconds;
    const isTomorrow = today.until(next).days === 1;
    return {
      midnight: startOf(today.add({ days: 1 })),
      afterNext: startOf(next.add({ days: 1 })),
      next: isTomorrow ? strings.list.dayEnd.tomorrow : next.toLocaleString(locale, { weekday: "long" }),
    };
  } catch {
    return null; // A house whose hours make no calendar.
  }
}
