const wallClock = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "Mon 16 Nov, 16:30": an RFC 3339 instant as the clock on the wall where its offset holds. */
export function showTime(instant: string): string {
  const wall = new Date(`${instant.slice(0, 19)}Z`);
  if (Number.isNaN(wall.getTime())) return instant;
  const part = Object.fromEntries(wallClock.formatToParts(wall).map(({ type, value }) => [type, value]));
  return `${part.weekday} ${part.day} ${part.month}, ${part.hour}:${part.minute}`;
}

/** RFC 3339 for a mail's Date header, in UTC; undefined where it can't be read or has not come yet. */
export function instantOf(dateHeader: string): string | undefined {
  const time = Date.parse(dateHeader.replace(/\([^)]*\)/g, ""));
  return Number.isNaN(time) || time > Date.now() ? undefined : new Date(time).toISOString();
}
