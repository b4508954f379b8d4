/** Open items as a calendar file: one event each, that ends when it is due, with an alarm an hour before. */
import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from "ical-generator";
import type { ListItem } from "../../../rules/contract-kept.ts";
import { strings } from "../../language/strings.ts";

const HALF_HOUR = 30 * 60_000;
const ALARM_SECONDS = 3600;
const FILE = "my-list.ics";

/** Times are in UTC, which every calendar shows in its own zone. */
export function calendarOf(items: readonly Pick<ListItem, "id" | "kind" | "dueAt" | "words" | "updatedAt">[]): string {
  const calendar = ical({ name: strings.list.calendar.name, prodId: { company: "Decorum", product: "My list" } });
  for (const { id, kind, dueAt, words, updatedAt } of items) {
    const due = Date.parse(dueAt);
    calendar.createEvent({
      // The same item saved again replaces the event it made before.
      id: `${id}@decorum`,
      stamp: new Date(updatedAt),
      start: new Date(due - HALF_HOUR),
      end: new Date(due),
      summary: words === undefined ? strings.list.calendar.wordless[kind] : `${strings.list.kind[kind]}: ${words}`,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS }],
    });
  }
  return calendar.toString();
}

/** @returns the name of the file */
export function saveCalendar(items: Parameters<typeof calendarOf>[0]): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([calendarOf(items)], { type: "text/calendar;charset=utf-8" }));
  link.download = FILE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return FILE;
}
