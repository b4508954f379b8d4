/** How the mails of the sample mailbox are written down: who, when and what; the rest of a mail is made from that. */
import type { Mailbox } from "../../../rules/contract.ts";
import { fullAddress, headerDate, type Mail, type MailAttachment } from "../mail/mail.ts";

export interface Sample {
  /** Named in `?mail=` */
  id: string;
  from: Mailbox;
  to?: Mailbox[];
  cc?: Mailbox[];
  subject: string;
  date: Date;
  html?: string;
  text?: string;
  attachments?: { name: string; contentType: string; text: string }[];
}

export const SAM: Mailbox = { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" };
export const DANA: Mailbox = { address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" };
export const LEE: Mailbox = { address: "lee.park@bellwether.example", name: "Lee Park" };

/** Times told from today, so that the mailbox is always fresh. */
export interface Clock {
  timeZone: string;
  minutesAgo(minutes: number): Date;
  /** A time of day ("16:10", the house's zone) so many working days before today; 1 is the last one. */
  workday(before: number, time: string): Date;
}

export function clockAt(now: Date, timeZone: string): Clock {
  return {
    timeZone,
    minutesAgo: (minutes) => new Date(now.getTime() - minutes * 60_000),
    workday: (before, time) => {
      const wall = wallClock(now, timeZone);
      for (let left = before; left > 0; ) {
        wall.setUTCDate(wall.getUTCDate() - 1);
        if (wall.getUTCDay() % 6 !== 0) left--;
      }
      const [hours = 0, minutes = 0] = time.split(":").map(Number);
      wall.setUTCHours(hours, minutes, 0, 0);
      // What the zone's clock shows at that instant, read as UTC, is off by the zone's offset.
      return new Date(wall.getTime() - (wallClock(wall, timeZone).getTime() - wall.getTime()));
    },
  };
}

/** The zone's wall clock at an instant, kept in the UTC fields of a Date. */
function wallClock(instant: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return new Date(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
}

export function toMail(sample: Sample): Mail {
  const domain = sample.from.address.split("@")[1];
  const to = sample.to ?? [SAM];
  const cc = sample.cc ?? [];
  const messageId = `<${sample.id}.${sample.date.getTime()}@${domain}>`;
  return {
    id: sample.id,
    from: sample.from,
    to,
    cc,
    subject: sample.subject,
    date: sample.date,
    body: sample.html ? { format: "html", content: sample.html } : { format: "text", content: sample.text ?? "" },
    attachments: (sample.attachments ?? []).map(toAttachment),
    messageId,
    headers: [
      `Received: from mail.${domain} (192.0.2.17) by mail.bellwether.example with ESMTPS; ${headerDate(sample.date)}`,
      `From: ${fullAddress(sample.from)}`,
      `To: ${to.map(fullAddress).join(", ")}`,
      ...(cc.length > 0 ? [`Cc: ${cc.map(fullAddress).join(", ")}`] : []),
      `Subject: ${sample.subject}`,
      `Date: ${headerDate(new Date(sample.date.getTime() - 4000))}`,
      `Message-ID: ${messageId}`,
      "MIME-Version: 1.0",
    ].join("\r\n"),
  };
}

function toAttachment({ name, contentType, text }: { name: string; contentType: string; text: string }, at: number) {
  const bytes = new TextEncoder().encode(text);
  return {
    id: `file-${at}`,
    name,
    size: bytes.length,
    contentType,
    inline: false,
    kind: "file",
    base64: bytes.toBase64(),
  } satisfies MailAttachment;
}
