/** How to address the person who is answered: by the name they signed with, the title they used, the client's habit. */
import type { Client, Mailbox } from "../contract.ts";
import { sameAddress } from "../fix.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import type { Message } from "./message.ts";
import { compareNames, fold, type PersonName, parseName } from "./names.ts";
import type { Original } from "./original.ts";

export interface Addressee {
  mailbox: Mailbox;
  /** They wrote the message that is answered, and no list posts it in their name. */
  isSender: boolean;
  /** As the mail program shows them; null for an address or a team. */
  displayed: PersonName | null;
  /** How they signed, newest first; empty when they signed with no name. */
  signed: PersonName[];
  /** They signed with something that isn't a name: a letter, a team. */
  signedOtherwise: boolean;
  /** "Ms.", "Dr.": one that they used themselves, or that the house's list has for them. */
  honorific: string | null;
  /** They addressed us formally and gave no shorter name: "Dear Ms. Ruiz", signed "Margaret Chen". */
  formal: boolean;
  /** What to write after "Dear" or "Hi"; null when no name is known. */
  name: string | null;
}

/** The one person that the salutation is for: the sender who is answered, else the only one in To. */
export function addressee(message: Message, client: Client | null): Addressee | null {
  const read = known.get(message);
  if (read?.client === client) return read.who;
  const who = readAddressee(message, client);
  known.set(message, { client, who });
  return who;
}

const known = new WeakMap<Message, { client: Client | null; who: Addressee | null }>();

function readAddressee(message: Message, client: Client | null): Addressee | null {
  const original = message.original();
  const { to } = message.draft;
  const from = original?.from;
  if (from && to.some((mailbox) => sameAddress(mailbox, from))) return describe(from, original, message, client);
  return to.length === 1 ? describe(to[0]!, null, message, client) : null;
}

function describe(mailbox: Mailbox, original: Original | null, message: Message, client: Client | null): Addressee {
  const known = message.directory.person(mailbox.address);
  // "Peggy Chen via Board List" is where many read and one wrote.
  const [shown = "", list] = (known?.name ?? mailbox.name ?? original?.from?.name ?? "").split(/ via (?=\S)/);
  // A login that the mail program shows for want of a name is none.
  const isLogin =
    !isKnownName(fold(shown)) &&
    (/^[a-z]+$/.test(shown) || mailbox.address.toLowerCase().startsWith(`${shown.toLowerCase()}@`));
  const displayed = isLogin ? null : parseName(shown);
  const signers = (original?.signers ?? []).flatMap((name) => name.split(/ ?[&+] ?| and /));
  const signed = signers
    .map((name) => parseName(name))
    .filter(
      (name) => name !== null && !isInitialOnly(name) && !isWriters(name, displayed, message.draft.from),
    ) as PersonName[];
  const honorific = honorificOf(mailbox, displayed, signed, original, message);
  const [first] = signed;
  const formal = original?.salutation?.form === "formal" && first?.surname !== null && first !== undefined;
  const name = recased(nameFor(first ?? null, displayed, honorific, client?.addressing, formal), displayed);
  const signedOtherwise = signed.length === 0 && original !== null && original.signer !== null;
  return { mailbox, isSender: original !== null && !list, displayed, signed, signedOtherwise, honorific, formal, name };
}

/** The writer's own name below a message from another address of theirs is not how the addressee signs. */
function isWriters({ text }: PersonName, displayed: PersonName | null, { name: own = "" }: Mailbox): boolean {
  return compareNames(text, own) === "same" && compareNames(text, displayed?.text ?? "") === "different";
}

/** "P." and "PC" tell nothing; "M. Chen" tells the surname. */
function isInitialOnly(name: PersonName): boolean {
  return name.surname === null && (name.given === null || fold(name.given).replace(/[^\p{L}]/gu, "").length < 2);
}

function honorificOf(
  mailbox: Mailbox,
  displayed: PersonName | null,
  signed: PersonName[],
  original: Original | null,
  message: Message,
): string | null {
  const own = signed.find((name) => name.honorific)?.honorific ?? displayed?.honorific;
  if (own) return own;
  const listed = message.directory.nicknames(mailbox.address).map((name) => parseName(name)?.honorific);
  const inList = listed.find((title) => title);
  if (inList) return inList;
  const surname = displayed?.surname ?? signed[0]?.surname;
  if (!surname || !original) return null;
  for (const line of original.signed.split("\n")) {
    const name = line.length < 120 && line.includes(surname) ? parseName(line) : null;
    if (name?.surname && fold(name.surname) === fold(surname)) {
      // "Margaret Chen (Ms.)"
      const title = name.honorific ?? /\((mr|mrs|ms|miss|mx|dr)\.?\)/i.exec(line)?.[0].slice(1, -1);
      if (title) return title;
    }
  }
  return null;
}

function nameFor(
  signed: PersonName | null,
  displayed: PersonName | null,
  honorific: string | null,
  addressing: Client["addressing"],
  formal: boolean,
): string | null {
  const surname = displayed?.surname ?? signed?.surname ?? null;
  const given = wholeGiven(signed) ?? wholeGiven(displayed);
  const titled = honorific && surname ? `${honorific} ${surname}` : null;
  const full = displayed?.given && displayed.surname && !displayed.honorific ? displayed.text : null;
  if (addressing === "last") return titled ?? full ?? given;
  if (addressing === "first") return given ?? titled;
  if (signed?.honorific && signed.surname) return `${signed.honorific} ${signed.surname}`;
  if (formal) return titled ?? full ?? given;
  return given ?? titled ?? full;
}

/** A name signed all in small letters or capitals, as one writes it. */
function recased(name: string | null, displayed: PersonName | null): string | null {
  if (
    !name ||
    (name !== name.toLowerCase() && name !== name.toUpperCase()) ||
    name.toLowerCase() === name.toUpperCase()
  )
    return name;
  const shown = [displayed?.given, displayed?.text].find((one) => one && fold(one) === fold(name));
  return shown ?? name.toLowerCase().replace(/(?<=^|[\s'’-])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The given name unless it is an initial: "M. Chen" gives none. */
function wholeGiven(name: PersonName | null): string | null {
  return name?.given && fold(name.given).replace(/[^\p{L}]/gu, "").length > 1 ? name.given : null;
}

/** "Hi Peggy," as they would greet themselves; a plain greeting where no name is known. */
export function greetingLine(who: Addressee | null, recipients: number): string {
  if (recipients > 1 && !who?.name) return "Dear all,";
  if (!who?.name) return "Hello,";
  return who.formal || /\.\s/.test(who.name) ? `Dear ${who.name},` : `Hi ${who.name},`;
}

/** Nobody greets one of more people than these by name. */
const MAX_GREETED = 100;

/** Whether a name that a salutation uses belongs to somebody else on the mail. */
export function namesAnotherRecipient(message: Message, written: string, except: Mailbox): boolean {
  const others = message
    .recipients()
    .slice(0, MAX_GREETED)
    .filter((mailbox) => !sameAddress(mailbox, except));
  return others.some(({ address, name }) => {
    const known = message.directory.person(address);
    const names = [known?.name, known?.goesBy, name, ...message.directory.nicknames(address)];
    return names.some((other) => other && ["same", "otherForm"].includes(compareNames(written, other)));
  });
}
