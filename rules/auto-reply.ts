/** A right auto-reply, written from two dates and a stand-in. */
import { hasTemporal, nextWorkday, workCalendar } from "./calendar/working-time.ts";
import type { House, Person } from "./contract.ts";

export interface Absence {
  /** First and last day away, ISO dates. */
  from: string;
  until: string;
  /** Who is away, and who answers meanwhile. */
  person: Person;
  standIn: Person;
  house: Pick<House, "name" | "timeZone" | "workingHours" | "holidays">;
}

/**
 * Plain text, parts divided by blank lines. The writer is back on the first working day after the last one away.
 * @throws RangeError for what is no date, a last day before the first, a stand-in who is away, or where no calendar runs
 */
export function autoReplyText({ from, until, person, standIn, house }: Absence): string {
  if (!hasTemporal()) throw new RangeError("there is no calendar here");
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)];
  if (Temporal.PlainDate.compare(last, first) < 0) throw new RangeError("the last day away is before the first");
  if (standIn.address.toLowerCase() === person.address.toLowerCase())
    throw new RangeError("nobody stands in for themselves");
  const back = nextWorkday(workCalendar(house), last);
  const away = first.equals(last) ? `on ${inWords(first)}` : `from ${inWords(first)} to ${inWords(last)}`;
  const call = standIn.phone ? `, or call ${standIn.phone}` : "";
  return [
    "Hello,",
    `Thank you for your message. I am away ${away}, and will be back on ${inWords(back)}.`,
    `For urgent matters, please write to ${standIn.name} at ${standIn.address}${call}.`,
    ["Best regards,", person.name, ...(person.title ? [person.title] : []), house.name].join("\n"),
  ].join("\n\n");
}

/** "Monday, September 28, 2026" */
function inWords(date: Temporal.PlainDate): string {
  return date.toLocaleString("en-US", { weekday: "long", year: "numeric", month: "long", day: "numeric" });
}
