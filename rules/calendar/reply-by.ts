/** By when a received mail is to be answered: the allowance of the house's standard, in its working time. */
import type { ReplyBy, ReplyWithin } from "../contract.ts";
import { clauseOf } from "../standards/index.ts";
import {
  addWorkingTime,
  closingOf,
  dayLength,
  nextWorkday,
  rfc3339,
  type WorkCalendar,
  workingMinutesBetween,
} from "./working-time.ts";

interface Allowance {
  clause: string;
  within: ReplyWithin;
}
/** The clauses that set a standard's times, and those times: for mail first, then what it asks for elsewhere. */
const ALLOWANCES: Record<string, readonly [Allowance, ...Allowance[]]> = {
  bostrom: [{ clause: "2.3a", within: "one-business-day" }],
  "client-service": [{ clause: "email-1", within: "24h-business" }],
  "ten-commandments": [{ clause: "6", within: "one-business-day" }],
  "unspoken-contract": [{ clause: "E1", within: "one-business-day" }],
  "customer-quality": [
    { clause: "M1", within: "8h-business" },
    // Voicemail's time.
    { clause: "P2", within: "4h-business" },
  ],
};

/**
 * `minutes` of working time; without it, one working day of the house, however long. "24 hours during business hours"
 * is read as the same time on the next business day, which is one working day of the house too. `tillClose`: from then
 * on, till the close of the next working day.
 */
const PRESETS: Record<ReplyWithin, { words: string; minutes?: number; tillClose?: true }> = {
  "one-business-day": { words: "one business day" },
  "24h-business": { words: "24 hours on business days" },
  "8h-business": { words: "eight business hours", minutes: 480 },
  "4h-business": { words: "four business hours", minutes: 240 },
  "end-of-next-business-day": { words: "the end of the next business day", tillClose: true },
};

export interface Received {
  /** Of the house; null: there is no Temporal here, or its hours make none. */
  calendar: WorkCalendar | null;
  /** In order: the first that sets a time does, unless the client or the house did. */
  standards: readonly string[];
  /** RFC 3339 */
  receivedAt: string;
  basis: ReplyBy["basis"];
  /** RFC 3339 */
  now: string;
  /** What the client or the house set, over what the standard says. */
  within?: ReplyWithin | undefined;
  /** By when they asked for it, RFC 3339: the time to aim for where it is before the mail is due. */
  deadline?: string | null | undefined;
}

/**
 * null, never a wrong time: when the mail's time is unreadable or in the future, no standard sets an allowance, or
 * there is no calendar that can be worked with.
 */
export function replyBy(mail: Received): ReplyBy | null {
  const { calendar, standards, receivedAt, basis, now, deadline } = mail;
  const [first, ...others] = standards
    .filter((id) => Object.hasOwn(ALLOWANCES, id))
    .flatMap((id) => ALLOWANCES[id]!.map((one) => ({ ...one, standard: id })));
  if (!first || !calendar) return null;
  const within = mail.within ?? first.within;
  // Where no clause in force has the time that was set, the mail is still owed by the first.
  const fits = [first, ...others].find((one) => one.within === within);
  const { standard, clause: id } = fits ?? first;
  const clause = clauseOf(standard, id);
  if (!clause) return null;
  try {
    const received = Temporal.Instant.from(receivedAt);
    const current = Temporal.Instant.from(now);
    if (isAfter(received, current)) return null;
    const { words, minutes = dayLength(calendar), tillClose } = PRESETS[within];
    const due = tillClose ? nextClose(calendar, received) : addWorkingTime(calendar, received, minutes);
    const whole = tillClose ? workingMinutesBetween(calendar, received, due.toInstant()) : minutes;
    const half = addWorkingTime(calendar, received, whole / 2);
    const asked = deadline ? Temporal.Instant.from(deadline).toZonedDateTimeISO(calendar.timeZone) : null;
    const aim =
      asked && isAfter(asked.toInstant(), received) && isAfter(due.toInstant(), asked.toInstant()) ? asked : half;
    const left = workingMinutesBetween(calendar, current, due.toInstant());
    return {
      dueAt: rfc3339(due),
      receivedAt,
      aimFor: rfc3339(aim),
      basis,
      allowance: fits ? words : `${words}, as the house has set`,
      clause,
      status: isAfter(current, due.toInstant()) ? "overdue" : isAfter(current, aim.toInstant()) ? "dueSoon" : "onTime",
      workingTimeLeft: Temporal.Duration.from({ minutes: left }).round({ largestUnit: "hour" }).toString(),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The close of the working day after the one that it is then, or that comes next. */
function nextClose(calendar: WorkCalendar, received: Temporal.Instant): Temporal.ZonedDateTime {
  const start = addWorkingTime(calendar, received, 0);
  return closingOf(calendar, nextWorkday(calendar, start.toPlainDate()));
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
