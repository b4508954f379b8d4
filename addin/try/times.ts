/** "Mon, Nov 16, 4:30 PM": an RFC 3339 instant as the clock on the wall where its offset holds. */
export function showTime(instant: string, locale: string): string {
  const wall = new Date(`${instant.slice(0, 19)}Z`); // Read as if it were UTC, whatever zone this machine is in.
  if (Number.isNaN(wall.getTime())) return instant;
  return new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  }).format(wall);
}

/** RFC 3339 for a mail's Date header, in its own offset; undefined where it can't be read or has not come yet. */
export function instantOf(dateHeader: string): string | undefined {
  const time = Date.parse(dateHeader.replace(/\([^)]*\)/g, ""));
  if (Number.isNaN(time) || time > Date.now()) return undefined;
  const [, sign, hours, minutes] = /([+-])(\d\d)(\d\d)\b/.exec(dateHeader) ?? ["", "+", "00", "00"];
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return `${new Date(time + offset * 60_000).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}
