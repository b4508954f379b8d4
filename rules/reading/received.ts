/** When mail came. Apart from `Message`, so that the send check carries none of it. */

import type { Message } from "./message.ts";
import { isBy } from "./original.ts";
import type { QuotedTime } from "./quoted-header.ts";

/** RFC 3339, and where it stands. */
export interface Received {
  receivedAt: string;
  basis: "original" | "quotedHeader";
}

/**
 * When the message that is answered came; null when that isn't known. The clock runs from the oldest message that they
 * wrote one after the other and nobody has answered yet.
 */
export function receivedOf(message: Message): Received | null {
  const { original: given } = message.draft;
  const original = message.original();
  const instant = (time: QuotedTime | null) => quotedInstant(time, message.directory.house.timeZone, message.now);
  const answered = original?.answered ?? null;
  let receivedAt = given?.receivedAt ?? (answered && instant(answered.sentAt));
  let basis: Received["basis"] = given?.receivedAt ? "original" : "quotedHeader";
  const history = message.history();
  for (const part of answered ? history.slice(history.indexOf(answered) + 1) : []) {
    const at = isBy(part, original!.from) ? instant(part.sentAt) : null;
    if (!at || !receivedAt || Date.parse(at) >= Date.parse(receivedAt)) break;
    receivedAt = at;
    basis = "quotedHeader";
  }
  return receivedAt ? { receivedAt, basis } : null;
}

const known = new WeakMap<QuotedTime, { timeZone: string; now: string; instant: string | null }>();

/**
 * A quoted time as an instant (RFC 3339, minute precision in practice); one without a zone is read in `timeZone`.
 * null when it is later than `now`, doesn't exist, or the runtime has no Temporal.
 */
export function quotedInstant(time: QuotedTime | null, timeZone: string, now: string): string | null {
  if (!time || typeof Temporal === "undefined") return null;
  const had = known.get(time);
  if (had?.timeZone === timeZone && had.now === now) return had.instant;
  const instant = readInstant(time, timeZone, now);
  known.set(time, { timeZone, now, instant });
  return instant;
}

function readInstant(time: QuotedTime, timeZone: string, now: string): string | null {
  const { year, month, day, hour, minute, second, offsetMinutes } = time;
  try {
    const zone = offsetMinutes === null ? timeZone : offsetName(offsetMinutes);
    const there = new Temporal.PlainDateTime(year, month, day, hour, minute, second).toZonedDateTime(zone);
    if (!(there.epochMilliseconds <= Date.parse(now))) return null;
    const zoned = zone === timeZone ? there : there.withTimeZone(timeZone);
    return zoned.toString({ timeZoneName: "never", smallestUnit: "second" });
  } catch {
    return null;
  }
}

function offsetName(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
