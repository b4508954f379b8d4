/** The messages a draft carries below it: who wrote each, to whom, when, and whether an outsider was on it. */
import type { Mailbox } from "../contract.ts";
import type { Directory } from "../directory.ts";
import type { QuotedHeader, QuotedTime } from "./quoted-header.ts";
import type { Regions } from "./regions.ts";
import type { BodyText, TextLine, TextRange } from "./text.ts";

export interface HistoryMessage extends TextRange {
  header: QuotedHeader | null;
  from: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
  sentAt: QuotedTime | null;
  /** An outsider wrote or received it; null when that can't be known. */
  external: boolean | null;
  /** What its sender wrote below the header, quote marks taken off. */
  lines: TextLine[];
}

export function readHistory(body: BodyText, regions: Regions, directory: Directory): HistoryMessage[] {
  return regions.quoted.map(({ start, own, end, header }) => {
    const from = header?.from ? directory.resolve(header.from) : null;
    const to = (header?.to ?? []).map((mailbox) => directory.resolve(mailbox));
    const cc = (header?.cc ?? []).map((mailbox) => directory.resolve(mailbox));
    return {
      start: body.lines[start]!.start,
      end: body.lines[end - 1]!.end,
      header,
      from,
      to,
      cc,
      sentAt: header?.sentAt ?? null,
      external: isExternal(from, header?.recipientsKnown && to.length > 0 ? [...to, ...cc] : null, directory),
      lines: own.map((i) => regions.plain[i]!),
    };
  });
}

function isExternal(from: Mailbox | null, recipients: Mailbox[] | null, directory: Directory): boolean | null {
  const inside = [from, ...(recipients ?? [null])].map((mailbox) => mailbox && directory.isInside(mailbox));
  if (inside.includes(false)) return true;
  return inside.includes(null) ? null : false;
}

/** The day that a quoted header names, as year-month-day. */
export function dateOf({ year, month, day }: QuotedTime): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Making a formatter costs more than all else that is asked of a date. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The date of an instant on the house's wall, as year-month-day. */
export function localDate(instant: string, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(new Date(instant));
}
