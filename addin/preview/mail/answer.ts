/** The draft that Reply, Reply all, Forward and New begin with, written the way Outlook on the web writes it. */
import type { House, Mailbox } from "../../../rules/contract.ts";
import type { ComposeKind, ComposeStart } from "./compose-item.ts";
import { escapeHtml, fullAddress, isSamePerson, type Mail, sentLine, textToHtml } from "./mail.ts";

const FONT =
  "font-family: Aptos, Aptos_EmbeddedFont, Aptos_MSFontService, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);";
const LINE = `<div class="elementToProof" style="${FONT}"><br></div>`;
const HEAD =
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">';
const TAIL = "</body></html>";

export const newMail = (from: Mailbox, written = LINE): ComposeStart => ({
  kind: "new",
  from,
  html: HEAD + written + TAIL,
});

/** `added` goes above the quoted mail, where the writer would type. */
export function answer(
  mail: Mail,
  kind: Exclude<ComposeKind, "new">,
  me: Mailbox,
  timeZone: string,
  added = LINE,
): ComposeStart {
  const others = (people: Mailbox[]) => people.filter((person) => !isSamePerson(person, me));
  const sender = isSamePerson(mail.from, me) ? mail.to : [mail.from];
  const to = { reply: sender, replyAll: [...sender, ...others(mail.to)], forward: [] }[kind];
  const cc = kind === "replyAll" ? others(mail.cc).filter((one) => !to.some((other) => isSamePerson(one, other))) : [];
  return {
    kind,
    from: me,
    to,
    cc,
    subject: `${kind === "forward" ? "Fw" : "Re"}: ${mail.subject.replace(/^(?:re|fwd?):\s*/i, "")}`,
    html: HEAD + added + quote(mail, timeZone) + TAIL,
    attachments: mail.attachments.filter((attachment) => attachment.inline || kind === "forward"),
    original: mail,
  };
}

/** The house's signature with the writer's entry of the directory filled in; null when the house has none for them. */
export function signatureOf(house: House, writer: Mailbox): string | null {
  const person = house.staff.find((one) => isSamePerson(one, writer));
  if (!person) return null;
  const fields: Record<string, string | undefined> = { ...person, email: person.address };
  const filled = house.signature.html.replace(/\{\{(\w+)\}\}/g, (_all, field) => escapeHtml(fields[field] ?? ""));
  return `${LINE}<div class="elementToProof" style="${FONT}">${filled}</div>`;
}

function quote(mail: Mail, timeZone: string): string {
  const line = (label: string, value: string) => (value ? `<b>${label}:</b> ${escapeHtml(value)}<br>` : "");
  const people = (list: Mailbox[]) => list.map(fullAddress).join("; ");
  return (
    '<div id="appendonsend"></div><hr style="display: inline-block; width: 98%;">' +
    '<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size: 11pt; color: rgb(0, 0, 0);">' +
    line("From", fullAddress(mail.from)) +
    line("Sent", sentLine(mail.date, timeZone)) +
    line("To", people(mail.to)) +
    line("Cc", people(mail.cc)) +
    line("Subject", mail.subject).replace(/<br>$/, "") +
    "</font><div>&nbsp;</div></div>" +
    quotedBody(mail)
  );
}

/**
 * The original's body as Outlook on the web carries it: comments and active content gone, and `x_` before its ids and
 * classes so that they don't meet those of the answer.
 */
function quotedBody(mail: Mail): string {
  if (mail.body.format === "text") {
    return `<div class="BodyFragment"><font size="2"><span style="font-size: 11pt;"><div class="PlainText">${textToHtml(
      mail.body.content,
    )}</div></span></font></div>`;
  }
  const document = new DOMParser().parseFromString(mail.body.content, "text/html");
  const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode())
    comment.parentNode?.removeChild(comment);
  for (const active of document.body.querySelectorAll("script, style, iframe, object, embed, link, meta, base, form")) {
    active.remove();
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (element.id) element.id = `x_${element.id}`;
    for (const name of [...element.classList]) element.classList.replace(name, `x_${name}`);
    for (const { name } of [...element.attributes]) if (name.startsWith("on")) element.removeAttribute(name);
  }
  return `<div dir="ltr">${document.body.getHTML()}</div>`;
}
