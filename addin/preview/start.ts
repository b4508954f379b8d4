/** What is on screen first: as the address wishes, else as it was left. */
import { answer, newMail } from "./mail/answer.ts";
import { ComposeItem } from "./mail/compose-item.ts";
import type { Mail } from "./mail/mail.ts";
import { SAM } from "./mailbox/sample.ts";
import { remembered } from "./remembered.ts";

export function firstView(wishes: URLSearchParams, mails: Mail[], timeZone: string): Mail | ComposeItem | null {
  const action = wishes.get("action");
  if (action === "new") return new ComposeItem(newMail(SAM));
  const mail = mails.find(({ id }) => id === wishes.get("mail")) ?? null;
  if (!mail || (action !== "reply" && action !== "replyAll" && action !== "forward")) return mail;
  return new ComposeItem(answer(mail, action, SAM, timeZone));
}

export function startsDark(wishes: URLSearchParams): boolean {
  const wanted = wishes.get("theme") ?? remembered("theme");
  return wanted ? wanted === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

export function startsWithPane(wishes: URLSearchParams): boolean {
  const wanted = wishes.get("pane") ?? remembered("pane");
  return wanted ? wanted === "open" : matchMedia("(min-width: 900px)").matches;
}
