/** The folders: what came, what is being written, what was sent. */
import type { Mailbox } from "../../../rules/contract.ts";
import { splitBody } from "./body.ts";
import type { ComposeItem } from "./compose-item.ts";
import { headerDate, isSamePerson, type Mail } from "./mail.ts";

/** A draft as it goes out, with what an add-in asked to have appended. */
export function sentMail(item: ComposeItem, date: Date): Mail {
  const { content, format } = item;
  const { head, inner, tail } = splitBody(content);
  return {
    id: `sent-${item.id}`,
    from: item.from,
    to: item.recipients.to,
    cc: item.recipients.cc,
    subject: item.subject,
    date,
    body: { format, content: format === "html" ? head + inner + item.appendOnSend + tail : content },
    attachments: [...item.attachments],
    messageId: `<${item.id}@bellwether.example>`,
    headers: `Date: ${headerDate(date)}\r\nSubject: ${item.subject}`,
  };
}

/** Everybody who could be meant by a name, once: the house's staff, then whoever wrote. */
export function knownPeople(staff: readonly Mailbox[], mails: readonly Mail[], me: Mailbox): Mailbox[] {
  const all = [
    ...staff.map(({ address, name }) => ({ address, name })),
    ...mails.flatMap(({ from, cc }) => [from, ...cc]),
  ];
  return all.filter(
    (person, at) => !isSamePerson(person, me) && all.findIndex((other) => isSamePerson(other, person)) === at,
  );
}
