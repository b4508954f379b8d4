/** By when a received mail is to be answered: the allowance of the house's standard, in its working time. */
import type { ReplyBy } from "../contract.ts";
import { clauseOf } from "../standards/index.ts";
import { addWorkingTime, dayLength, rfc3339, type WorkCalendar, workingMinutesBetween } from "./working-time.ts";

/**
 * `minutes` of working time; without it, one working day of the house, however long. "24 hours during business hours"
 * is read as the same time on the next business day, which is one working day of the house too.
 */
const ALLOWANCES: Record<string, { clause: string; words: string; minutes?: number }> = {
  bostrom: { clause: "2.3a", words: "one business day" },
  "client-service": { clause: "email-1", words: "24 hours on business days" },
  "ten-commandments": { clause: "6", words: "one business day" },
  "unspoken-contract": { clause: "E1", words: "one business day" },
  "customer-quality": { clause: "M1", words: "eight business hours", minutes: 480 },
};

export interface Received {
  /** Of the house; null: there is no Temporal here, or its hours make none. */
  calendar: WorkCalendar | null;
  /** In order: the first that sets a time does. */
  standards: readonly string[];
  /** RFC 3339 */
  receivedAt: string;
  basis: ReplyBy["basis"];
  /** RFC 3339 */
  now: string;
}

/**
 * null, never a wrong time: when the mail's time is unreadable or in the future, no standard sets an allowance, or
 * there is no calendar that can be worked with.
 */
export function replyBy({ calendar, standards, receivedAt, basis, now }: Received): ReplyBy | null {
  const standard = standards.find((id) => Object.hasOwn(ALLOWANCES, id));
  const allowance = standard && ALLOWANCES[standard];
  const clause = allowance && clauseOf(standard, allowance.clause);
  if (!clause || !calendar) return null;
  try {
    const received = Temporal.Instant.from(receivedAt);
    const current = Temporal.Instant.from(now);
    if (isAfter(received, current)) return null;
    const minutes = allowance.minutes ?? dayLength(calendar);
    const due = addWorkingTime(calendar, received, minutes);
    const aim = addWorkingTime(calendar, received, minutes / 2);
    const left = workingMinutesBetween(calendar, current, due.toInstant());
    return {
      dueAt: rfc3339(due),
      receivedAt,
      aimFor: rfc3339(aim),
      basis,
      allowance: allowance.words,
      clause,
      status: isAfter(current, due.toInstant()) ? "overdue" : isAfter(current, aim.toInstant()) ? "dueSoon" : "onTime",
      workingTimeLeft: Temporal.Duration.from({ minutes: left }).round({ largestUnit: "hour" }).toString(),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
