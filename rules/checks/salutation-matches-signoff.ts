import type { Client } from "../contract.ts";
import { replaceText } from "../edit.ts";
import { type Addressee, addressee, namesAnotherRecipient } from "../reading/addressing.ts";
import type { Message } from "../reading/message.ts";
import { compareNames, fold } from "../reading/names.ts";
import type { SalutationName } from "../reading/salutation.ts";
import { defineRule, fix } from "../rule.ts";

export const salutationMatchesSignoff = defineRule({
  id: "salutation-matches-signoff",
  title: "Address people as they signed",
  why: "How people sign is how they want to be called; another name tells them that nobody looked.",
  clauses: ["bostrom 2.2a", "bostrom 2.1c", "bostrom 2.2b", "customer-quality P3"],
  severity: "warning",
  safe: true,
  english: true,
  applies: ({ message, client }) => named(message, client) !== null,
  check: ({ message, client }) => {
    const { who, names } = named(message, client)!;
    const greeted = names.length + (message.salutation()!.group ? 1 : 0);
    const wrong = names.map((name) => ({ name, fault: faultOf(name, who, message, client, greeted) }));
    const found = wrong.find(({ fault }) => fault !== null);
    if (!found?.fault) return [];
    const { name, fault } = found;
    const right = rightName(fault, who);
    const advice = right && right !== name.text ? `; write “${right}”.` : "; check the name.";
    return [{ at: name, message: words(message, name, fault, who) + advice, about: { name, fault, right } }];
  },
  mend: ({ about }, { message }) => {
    const { name, fault, right } = about!;
    if (!right || right === name.text) return [];
    const edits = replaceText(message.body(), name, right);
    const { start, greeting } = message.salutation()!;
    if (fault === "informal" && greeting)
      edits.unshift(...replaceText(message.body(), { start, end: start + greeting.length }, "Dear"));
    return [fix(`Address them as ${right}`, edits)];
  },
  examples: {
    bad: [
      { body: "Dear Margaret,\n\nThe meeting is on 14 May.", after: "Dear Peggy,\n\nThe meeting is on 14 May." },
      { body: "<p>Hi <b>Peggi</b>,</p><p>Done.</p>", html: true, after: "<p>Hi <b>Peggy</b>,</p><p>Done.</p>" },
      { body: "Hi Robert,\n\nThe meeting is on 14 May.", after: "Hi Peggy,\n\nThe meeting is on 14 May." },
      {
        body: "Hi Margaret,\n\nIt is on 14 May.",
        theirs: "When is it?\n\nDr. Chen",
        after: "Hi Dr. Chen,\n\nIt is on 14 May.",
      },
      {
        body: "Hi Oluwaseun,\n\nIt is on 14 May.",
        to: [{ address: "oadeyemi@lakeshoredental.example", name: "Oluwaseun Adeyemi" }],
        original: {
          from: { address: "oadeyemi@lakeshoredental.example", name: "Oluwaseun Adeyemi" },
          body: { format: "text", content: "Hi Sam,\n\nWhen is it?\n\nSeun" },
        },
        after: "Hi Seun,\n\nIt is on 14 May.",
      },
      { body: "Hi Margaret and team,\n\nIt is on 14 May.", after: "Hi Peggy and team,\n\nIt is on 14 May." },
      {
        body: "Hey Margaret,\n\nIt is on 14 May.",
        theirs: "Dear Mr. Ruiz:\n\nWhen is the meeting?\n\nSincerely,\nMargaret Chen",
        after: "Dear Margaret Chen,\n\nIt is on 14 May.",
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nThe meeting is on 14 May." },
      { body: "Dear Margaret,\n\nIt is on 14 May.", theirs: "When is the meeting?\n\nMargaret Chen, CAE" },
      { body: "Hi Margaret,\n\nIt is on 14 May.", theirs: "When is it?\n\nBest, P.", because: "one letter is no name" },
      {
        body: "Dear Dr. Chen, DDS,\n\nIt is on 14 May.",
        theirs: "When is it?\n\nDr. Margaret Chen",
        because: "a degree behind the comma is nobody's name",
      },
      {
        body: "Hi Katya,\n\nIt is on 14 May.",
        to: [{ address: "smirnova@lakeshoredental.example", name: "Ekaterina Smirnova" }],
        original: {
          from: { address: "smirnova@lakeshoredental.example", name: "Ekaterina Smirnova" },
          body: { format: "text", content: "Hi Sam,\n\nWhen is it?\n\nKatya" },
        },
      },
      { body: "Hello friend,\n\nIt is on 14 May." },
      { body: "Dear Dr. Chen,\n\nIt is on 14 May.", theirs: "When is it?\n\nMargaret Chen, DDS" },
      { body: "Dear Ms. Chen,\n\nIt is on 14 May.", theirs: "When is it?\n\nMargaret Chen (Ms.)" },
      { body: "Dear Professor Chen,\n\nIt is on 14 May.", theirs: "When is it?\n\nProf. Margaret Chen" },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.",
        theirs: 'When is it?\n\nMargaret "Peggy" Chen',
        because: "the name in quotes is what she is called by",
      },
      {
        body: "Dear all,\n\nIt is on 14 May.",
        to: [
          { address: "mchen@lakeshoredental.example", name: "Margaret Chen" },
          { address: "ann@lakeshoredental.example", name: "Ann Poe" },
        ],
        because: "a group is greeted",
      },
      {
        body: "Hi Dana,\n\nplease see below.",
        composeType: "forward",
        to: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
        because: "it goes to a colleague, not to the person who signed",
      },
    ],
  },
});

type Fault = "other" | "slip" | "title" | "informal" | "addressing";

function named(message: Message, client: Client | null): { who: Addressee; names: SalutationName[] } | null {
  const salutation = message.salutation();
  const who = salutation && addressee(message, client);
  if (!salutation || !who?.isSender || salutation.names.length === 0) return null;
  if (salutation.group && message.recipients().length > 1) return null;
  return { who, names: salutation.names };
}

function faultOf(
  name: SalutationName,
  who: Addressee,
  message: Message,
  client: Client | null,
  names: number,
): Fault | null {
  const { displayed, signed } = who;
  if (message.directory.nicknames(who.mailbox.address).some((other) => fold(other) === fold(name.text))) return null;
  if (signed.length === 0 && signsAlone(name.name, message)) return null;
  if (namesAnotherRecipient(message, name.name, who.mailbox)) return null;
  const known = signed.length > 0 ? signed : displayed && !who.signedOtherwise ? [displayed] : [];
  if (known.length === 0) return null;
  const verdicts = known
    .flatMap(({ text, nickname }) => [text, nickname ?? text])
    .map((one) => compareNames(name.name, one, displayed?.text));
  const surname = displayed?.surname ?? signed.find((one) => one.surname)?.surname;
  const bySurname = surname && fold(name.name).endsWith(fold(surname));
  if (name.honorific && bySurname) {
    if (client?.addressing === "first") return "addressing";
    const right =
      (who.honorific && sameTitle(who.honorific, name.honorific)) ||
      (sameTitle("Dr", name.honorific) && isDoctor(who, surname, message));
    return right ? null : "title";
  }
  if (verdicts.includes("unknown")) return null;
  if (client?.addressing === "last" && surname) return bySurname ? null : "addressing";
  const right = verdicts.includes("same") || (client?.addressing === "first" && isGiven(name.name, displayed));
  if (!right) {
    const slip = verdicts.includes("nearMiss");
    if (signed.length === 0 && verdicts.includes("otherForm")) return null;
    if (!slip && names > 1 && !verdicts.includes("otherForm")) return null;
    return slip ? "slip" : "other";
  }
  if (client?.addressing === "first") return null;
  if (signed[0]?.honorific && !name.honorific && signed.length === 1) return "title";
  if (who.formal && message.salutation()!.form === "informal" && !bySurname) return "informal";
  return null;
}

/** The name stands on a line of its own in their mail, though nothing else tells that it is one: "Katya" for Ekaterina. */
function signsAlone(name: string, message: Message): boolean {
  return linesSigned(message).some((line) => fold(line.trim()) === fold(name));
}

function isGiven(name: string, displayed: Addressee["displayed"]): boolean {
  return displayed?.given != null && fold(displayed.given) === fold(name);
}

const DOCTOR = /\b(?:m\.?d|ph\.?d|d\.?d\.?s|d\.?m\.?d|d\.?v\.?m|ed\.?d|psy\.?d|pharm\.?d)\b/i;

/** "Margaret Chen, MD": a doctor, by the degree behind her name. */
function isDoctor({ mailbox }: Addressee, surname: string, message: Message): boolean {
  const lines = [mailbox.name ?? "", ...linesSigned(message)];
  return lines.some((line) => line.length < 120 && DOCTOR.test(line.split(surname)[1] ?? ""));
}

function linesSigned(message: Message): string[] {
  return message.original()?.signed.split("\n") ?? [];
}

function sameTitle(one: string, other: string): boolean {
  const plain = (title: string) =>
    fold(title)
      .replace(/[^\p{L}]/gu, "")
      .replace(/^doctor$/, "dr")
      .replace(/^professor/, "prof");
  return plain(one) === plain(other);
}

/** Where a title is a guess, the whole name is as polite and right. */
function fullName({ displayed, signed: [first] }: Addressee): string | null {
  if (!first?.surname) return null;
  return displayed?.given && displayed.surname ? displayed.text : first.text;
}

function rightName(fault: Fault, who: Addressee): string | null {
  return fault === "title" && !who.honorific ? (fullName(who) ?? who.name) : who.name;
}

function words(message: Message, name: SalutationName, fault: Fault, who: Addressee): string {
  const signed = who.signed[0]?.text;
  switch (fault) {
    case "other":
      return signed
        ? `They signed as ${signed}, not ${name.text}`
        : `This mail is from ${who.displayed?.text}, not ${name.text}`;
    case "slip":
      return `${name.text} looks like a slip: ${signed ? `they signed as ${signed}` : `the name is ${who.displayed?.text}`}`;
    case "title":
      return who.honorific ? `They go by ${who.honorific}` : `Nothing says that ${name.honorific} is their title`;
    case "informal":
      return `They wrote formally, and “${message.salutation()!.greeting} ${name.text}” is not`;
    case "addressing":
      return "This client is addressed by the other form of the name";
  }
}
