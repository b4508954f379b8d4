/** A received or sent mail, and how people and times in it are written. */
import type { Mailbox } from "../../../rules/contract.ts";

export interface MailAttachment {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  contentType: string;
  inline: boolean;
  /** item: an attached message. */
  kind: "file" | "item" | "cloud";
  base64: string;
  /** What the body calls it: `cid:` + contentId. */
  contentId?: string;
}

export interface Mail {
  id: string;
  from: Mailbox;
  to: Mailbox[];
  cc: Mailbox[];
  subject: string;
  /** When it arrived, or was sent. */
  date: Date;
  body: { format: "html" | "text"; content: string };
  attachments: MailAttachment[];
  /** Internet message id, with its angle brackets. */
  messageId: string;
  /** All headers as they came, CRLF between them. */
  headers: string;
}

export const nameOf = (person: Mailbox) => person.name || person.address;
export const isSamePerson = (one: Mailbox, other: Mailbox) => one.address.toLowerCase() === other.address.toLowerCase();

/** "Margaret Chen <margaret.chen@…>" */
export const fullAddress = (person: Mailbox) => (person.name ? `${person.name} <${person.address}>` : person.address);

export const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** "Friday, November 20, 2026 4:12 PM": the Sent line of a quoted header. */
export function sentLine(date: Date, timeZone: string): string {
  const parts = dateParts(date, timeZone, { weekday: "long", month: "long", hour12: true });
  return `${parts.weekday}, ${parts.month} ${parts.day}, ${parts.year} ${parts.hour}:${parts.minute} ${parts.dayPeriod}`;
}

/** "Fri, 20 Nov 2026 22:12:00 +0000": the Date of a header. */
export const headerDate = (date: Date) => date.toUTCString().replace("GMT", "+0000");

/** Text between tags, lines where blocks and <br> make them; what `body.getAsync` gives for CoercionType.Text. */
export function htmlToText(html: string): string {
  const document = new DOMParser().parseFromString(html, "text/html");
  for (const hidden of document.querySelectorAll("style, script, title")) hidden.remove();
  for (const br of document.querySelectorAll("br")) br.replaceWith("\n");
  for (const block of document.querySelectorAll("div, p, li, tr, hr, blockquote, h1, h2, h3, ul, ol, table")) {
    block.append("\n");
  }
  return (document.body.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}

export const textToHtml = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => `<div>${line ? escapeHtml(line) : "<br>"}</div>`)
    .join("");

function dateParts(date: Date, timeZone: string, format: Intl.DateTimeFormatOptions): Record<string, string> {
  const formatter = new Intl.DateTimeFormat("en-US", {
    year: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    ...format,
  });
  return Object.fromEntries(formatter.formatToParts(date).map((part) => [part.type, part.value]));
}
