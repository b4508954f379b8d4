/** What a received mail tells whoever answers it, read with the engine as it will read the reply. */
import type { Draft, House, Mailbox } from "../../rules/contract.ts";
import { Directory, domainOf } from "../../rules/directory.ts";
import { escapeHtml } from "../../rules/edit.ts";
import { sameAddress } from "../../rules/fix.ts";
import { addressee, greetingLine } from "../../rules/reading/addressing.ts";
import { detectLanguage } from "../../rules/reading/language.ts";
import { Message } from "../../rules/reading/message.ts";

export interface Outsider {
  name: string;
  /** Not on this mail: in a header quoted below it. */
  earlier: boolean;
}

export interface Thread {
  /** How they signed; `earlier`: not this mail, but one quoted below it. null for a mail of the reader's own, too. */
  signed: { name: string; earlier: boolean } | null;
  /** The line that no rule objects to; null where the rules don't know the greetings of the mail's language. */
  greeting: string | null;
  /** By client of the house, else by domain; those on the mail itself first. */
  outside: { title: string; domain: string; people: Outsider[] }[];
  /** Messages that stayed inside the house until now, in a thread with somebody outside: newest first. */
  internal: { from: string; to: string[] /** This mail, not one quoted below it. */; itself: boolean }[];
}

/** @param draft as `ReadItem` gives it: an empty reply, with the mail as its original */
export function readThread(draft: Draft, house: House, now: string): Thread {
  const directory = new Directory(house);
  const message = new Message({ ...draft, body: { format: "html", content: quoted(draft) } }, directory, now);
  const [client = null, ...others] = message.clients();
  const isTheirs = others.length === 0 && message.outsiders().every((one) => directory.clientOf(one) !== null);
  const who = addressee(message, isTheirs ? client : null);
  const original = message.original();
  const isOwn = original?.from != null && sameAddress(original.from, draft.from);
  const here = original?.signer ?? null;
  const known = who?.signed[0]?.text;
  const signed = here ? { name: here, earlier: false } : known ? { name: known, earlier: true } : null;
  const language = detectLanguage((original?.lines ?? []).map(({ text }) => text).join("\n"));
  const outside = outsidersOf(draft, message, directory);
  const internal = message.history().flatMap(({ from, to, cc, external }, i) => {
    return external === false ? [{ from: nameOf(from), to: [...to, ...cc].map(nameOf), itself: i === 0 }] : [];
  });
  return {
    signed: isOwn ? null : signed,
    greeting: !isOwn && (language === "en" || language === "und") ? greetingLine(who, draft.to.length) : null,
    outside,
    internal: outside.length > 0 ? internal : [],
  };
}

/** The mail as a mail program quotes it below a reply. */
function quoted({ original = {} }: Draft): string {
  const { from, to = [], cc = [], subject = "", body, receivedAt = "" } = original;
  const people = (all: Mailbox[]) =>
    all.map(({ name, address }) => (name ? `${name.replace(/[<>;]/g, " ")} <${address}>` : address)).join("; ");
  const line = (label: string, value: string) => (value ? `<b>${label}:</b> ${escapeHtml(value)}<br>` : "");
  const header =
    line("From", from ? people([from]) : "") +
    line("Sent", receivedAt.slice(0, 16).replace("T", " ")) +
    line("To", people(to)) +
    line("Cc", people(cc)) +
    line("Subject", subject);
  return `<hr><div id="divRplyFwdMsg">${header}</div>${body?.content ?? ""}`;
}

function outsidersOf({ original = {} }: Draft, message: Message, directory: Directory): Thread["outside"] {
  const { from, to = [], cc = [] } = original;
  const here = [...(from ? [from] : []), ...to, ...cc];
  const below = message.history().flatMap((part) => [...(part.from ? [part.from] : []), ...part.to, ...part.cc]);
  const groups = new Map<string, Thread["outside"][number]>();
  const seen = new Set<string>();
  for (const [i, mailbox] of [...here, ...below].entries()) {
    const address = mailbox.address.toLowerCase();
    if (address === "" || seen.has(address) || directory.isInside(mailbox) !== false) continue;
    seen.add(address);
    const domain = domainOf(address);
    const client = directory.clientOf(mailbox);
    const key = client?.id ?? domain;
    const group = groups.get(key) ?? { title: client?.name ?? domain, domain, people: [] };
    groups.set(key, group);
    group.people.push({ name: mailbox.name || address, earlier: i >= here.length });
  }
  return [...groups.values()];
}

function nameOf(mailbox: Mailbox | null): string {
  return mailbox?.name || mailbox?.address || "";
}
