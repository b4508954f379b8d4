import type { Mail } from "../mail/mail.ts";
import { clientMails } from "./clients.ts";
import { colleagueMails } from "./colleagues.ts";
import { clockAt, toMail } from "./sample.ts";
import { wordMail } from "./word.ts";

/** What Sam Ruiz of Bellwether received of late, newest first; `now` and the house's zone set the dates. */
export function sampleMails(now: Date, timeZone: string): Mail[] {
  const clock = clockAt(now, timeZone);
  return [...clientMails(clock), wordMail(clock), ...colleagueMails(clock)]
    .map(toMail)
    .sort((one, other) => other.date.getTime() - one.date.getTime());
}
