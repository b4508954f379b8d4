/**
 * When a mail reached the mailbox, from its internet headers: the first Received header is the last hop's. Outlook has
 * no property that says so.
 * @returns RFC 3339, or null where no header can be read
 */
export function firstReceivedAt(headers: string): string | null {
  const lines = headers.split("\n");
  const at = lines.findIndex((line) => line.toLowerCase().startsWith("received:"));
  if (at < 0) return null;
  let header = lines[at]!;
  for (let next = at + 1; lines[next]?.startsWith(" ") || lines[next]?.startsWith("\t"); next++) header += lines[next];
  const date = header.slice(header.lastIndexOf(";") + 1).split("(")[0]!;
  const time = header.includes(";") ? Date.parse(date.trim()) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
