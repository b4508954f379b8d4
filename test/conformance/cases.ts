/**
 * What a draft must give, whoever asks: the engine, the HTTP API and the send handler's bundle run this one table.
 * A mail here says nothing of its original beside the quoted text, since a compose window knows no more.
 */
import type { Draft, Mailbox, Severity } from "../../rules/contract.ts";

export interface Case {
  name: string;
  draft: Draft;
  /** Default: Monday, September 21, 2026, half past nine in Chicago. */
  now?: string;
  /** Every finding, by rule, in the report's order. */
  found: [rule: string, severity: Severity][];
  /** Among those that passed. */
  passed?: string[];
  /** Is not passed over: these had nothing to look at. */
  silent?: string[];
  /** Of `replyBy`; null: there is none. */
  dueAt?: string | null;
  reading?: Highlights;
  incomplete?: boolean;
}

/** What `reading` shows, with the text instead of its place. */
export interface Highlights {
  external?: boolean;
  language?: string;
  salutation?: string[] | null;
  thanks?: string | null;
  invitation?: string | null;
  signer?: string | null;
  signature?: string | null;
  /** From whom, and whether an outsider was on it. */
  quoted?: [from: string | null, external: boolean | null][];
  /** How the sender of the original signed. */
  signed?: string | null;
  handoffs?: [person: string, address: string | null, copied: boolean][];
  mentioned?: string[];
  commitments?: [text: string, dueAt: string | null][];
  questions?: [text: string, answered: boolean][];
}

const sam: Mailbox = { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" };
const dana: Mailbox = { address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" };
const lee: Mailbox = { address: "lee.park@bellwether.example", name: "Lee Park" };
const peggy: Mailbox = { address: "mchen@lakeshoredental.example", name: "Margaret Chen" };
const okafor: Mailbox = { address: "nokafor@lakeshoredental.example", name: "Ngozi Okafor" };
const jose: Mailbox = { address: "jgarcia@beekeepers.example", name: "José García" };
const jo: Mailbox = { address: "jo@printshop.example", name: "Jo Fry" };

const signature = "Sam Ruiz\nAccount Manager\nBellwether Association Management\n312-555-0100";
const closing = "Thank you for asking so early. Please call me if you need anything else.";
const shown = ({ name, address }: Mailbox) => `${name} <${address}>`;

interface Quoted {
  from?: Mailbox;
  to?: Mailbox[];
  cc?: Mailbox[];
  sent?: string;
  says?: string;
}
/** A quoted message as Outlook puts it below. */
function quoted({
  from = peggy,
  to = [sam],
  cc = [],
  sent = "Friday, September 18, 2026 4:30 PM",
  says,
}: Quoted): string {
  const copied = cc.length > 0 ? `\nCc: ${cc.map(shown).join("; ")}` : "";
  const header = `From: ${shown(from)}\nSent: ${sent}\nTo: ${to.map(shown).join("; ")}${copied}\nSubject: Spring meeting`;
  return `${header}\n\n${says ?? "Hi Sam,\n\nWhen is the spring meeting?\n\nPeggy"}`;
}

interface Written extends Partial<Omit<Draft, "body">> {
  /** The parts of what is typed, each a paragraph of its own. */
  hello?: string;
  text?: string;
  close?: string;
  sign?: string;
  history?: Quoted[];
}
const parts = ({ hello = "Hi Peggy,", text = "It is on May 13.", close = closing, sign = signature }: Written) =>
  [hello, text, close, sign && `Best regards,\n\n${sign}`].filter((part) => part !== "");

/** A right reply in plain text, but for what is given. */
function reply(written: Written = {}): Draft {
  const { hello: _h, text: _t, close: _c, sign: _s, history = [{}], ...fields } = written;
  const below = history.map((message) => `${"_".repeat(32)}\n${quoted(message)}`);
  const content = [...parts(written), ...below].join("\n\n");
  return {
    composeType: "reply",
    from: sam,
    to: [peggy],
    subject: "Re: Spring meeting",
    ...fields,
    body: { format: "text", content },
  };
}

/** The same as Outlook on the web writes it. */
function replyHtml(written: Written = {}): Draft {
  const { hello: _h, text: _t, close: _c, sign: _s, history = [{}], ...fields } = written;
  const markup = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>\n");
  const typed = parts(written).map((part) => `<div class="elementToProof">${markup(part)}</div>`);
  const below = history.map((message) => {
    const [header, ...says] = quoted(message).split("\n\n");
    return `<hr tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font color="#000000">${markup(header!)}</font></div>\n<div>${markup(says.join("\n\n"))}</div>`;
  });
  const content = `<html><body dir="ltr">\n${typed.join('\n<div class="elementToProof"><br></div>\n')}\n<div id="appendonsend"></div>\n${below.join("\n")}</body></html>`;
  return {
    composeType: "reply",
    from: sam,
    to: [peggy],
    subject: "Re: Spring meeting",
    ...fields,
    body: { format: "html", content },
  };
}

/** What the writer sets to be sent while they are away; nobody sends it by hand. */
function autoReply(content: string): Draft {
  return {
    kind: "autoReply",
    composeType: "new",
    from: sam,
    to: [],
    subject: "Automatic reply",
    body: { format: "text", content },
  };
}

const core = [
  "salutation-present",
  "salutation-matches-signoff",
  "salutation-names-recipient",
  "signature-present",
  "signature-matches-client",
  "quoted-original",
  "closing-thanks",
  "closing-invitation",
  "cc-on-handoff",
  "internal-thread-leak",
  "new-domain-added",
];

export const cases: Case[] = [
  {
    name: "a right reply in plain text",
    draft: reply(),
    found: [],
    passed: core,
    silent: ["attachments-listed"],
    dueAt: "2026-09-21T16:30:00-05:00",
    reading: {
      external: true,
      language: "en",
      salutation: ["Peggy"],
      thanks: "Thank you for asking so early.",
      invitation: "Please call me if you need anything else.",
      signer: "Sam Ruiz",
      signature,
      quoted: [["mchen@lakeshoredental.example", true]],
      signed: "Peggy",
      questions: [["When is the spring meeting?", true]],
    },
  },
  {
    name: "a right reply in HTML",
    draft: replyHtml(),
    found: [],
    passed: core,
    dueAt: "2026-09-21T16:30:00-05:00",
    reading: {
      salutation: ["Peggy"],
      signer: "Sam Ruiz",
      quoted: [["mchen@lakeshoredental.example", true]],
      signed: "Peggy",
    },
  },
  {
    name: "nobody is greeted",
    draft: replyHtml({ hello: "" }),
    found: [["salutation-present", "warning"]],
    reading: { salutation: null },
  },
  {
    name: "she is called by another form of her name",
    draft: reply({ hello: "Dear Margaret," }),
    found: [["salutation-matches-signoff", "warning"]],
    passed: ["salutation-present"],
    reading: { salutation: ["Margaret"], signed: "Peggy" },
  },
  {
    name: "her name is misspelled",
    draft: replyHtml({ hello: "Hi Pegy," }),
    found: [["salutation-matches-signoff", "warning"]],
  },
  {
    name: "a title that she signs with is left out",
    draft: reply({
      hello: "Hi Ngozi,",
      to: [okafor],
      history: [{ from: okafor, says: "Dear Sam,\n\nWhen is it?\n\nDr. Okafor" }],
    }),
    found: [["salutation-matches-signoff", "warning"]],
    reading: { signed: "Dr. Okafor" },
  },
  {
    name: "a single letter is no name to be held to",
    draft: reply({ hello: "Hi Margaret,", history: [{ says: "When is it?\n\nBest, P." }] }),
    found: [],
    passed: ["salutation-present"],
  },
  {
    name: "a name that the house has listed as right",
    draft: reply({ hello: "Hi Maggie," }),
    found: [],
    passed: ["salutation-matches-signoff"],
  },
  {
    name: "a list that posts in her name greets whom it likes",
    draft: reply({
      hello: "Hi Ann,",
      to: [{ address: "board@lakeshoredental.example", name: "Margaret Chen via Board List" }],
      history: [{ from: { address: "board@lakeshoredental.example", name: "Margaret Chen via Board List" } }],
    }),
    found: [],
    passed: ["salutation-present"],
  },
  {
    name: "what the writer sent from another address is not signed by her",
    draft: reply({
      hello: "Hi Peggy,",
      to: [{ address: "mchen@lakeshoredental.example", name: "Margaret Chen" }],
      history: [{ says: "Hi Peggy,\n\nThe room is booked.\n\nSam" }],
    }),
    found: [],
    passed: ["salutation-present"],
  },
  {
    name: "the greeting names nobody",
    draft: replyHtml({ hello: "Good morning!" }),
    found: [["salutation-names-recipient", "suggestion"]],
    reading: { salutation: [] },
  },
  {
    name: "several people are greeted as a group",
    draft: reply({ hello: "Dear all,", to: [peggy, okafor], composeType: "replyAll" }),
    found: [],
    passed: ["salutation-present"],
  },
  {
    name: "a reply without a signature",
    draft: replyHtml({ sign: "Sam" }),
    found: [["signature-present", "warning"]],
    reading: { signer: "Sam", signature: null },
  },
  {
    name: "another client's name stands in the signature",
    draft: reply({
      sign: signature.replace(
        "Bellwether Association Management",
        "Bellwether Association Management\nNational Beekeepers Union",
      ),
    }),
    found: [["signature-matches-client", "warning"]],
    passed: ["signature-present"],
  },
  {
    name: "two clients on one mail",
    draft: reply({ hello: "Dear all,", composeType: "new", subject: "Hall", history: [], cc: [jose] }),
    found: [["signature-matches-client", "warning"]],
    silent: ["quoted-original", "internal-thread-leak", "new-domain-added"],
    dueAt: null,
  },
  {
    name: "a file that the text does not name",
    draft: replyHtml({
      text: "Please find the papers attached.",
      attachments: [
        { id: "1", name: "Budget-2026.xlsx", size: 12 },
        { id: "2", name: "logo.png", size: 9, inline: true },
      ],
    }),
    found: [["attachments-listed", "warning"]],
    passed: ["attachment-missing"],
    reading: { mentioned: ["attached"] },
  },
  {
    name: "a file named in other words",
    draft: reply({
      text: "Attached is the budget for 2026.",
      attachments: [{ id: "1", name: "Budget-2026.xlsx", size: 12 }],
    }),
    found: [],
    passed: ["attachments-listed", "attachment-missing"],
  },
  {
    name: "a file that is promised and not there",
    draft: reply({ text: "I have attached the form." }),
    found: [["attachment-missing", "warning"]],
    silent: ["attachments-listed"],
    reading: { mentioned: ["I have attached"] },
  },
  {
    name: "a file that only the quoted text speaks of",
    draft: reply({ history: [{ says: "Hi Sam,\n\nI have attached the form. Please contact Dana Ruiz.\n\nPeggy" }] }),
    found: [],
    passed: ["attachment-missing", "cc-on-handoff"],
    reading: { mentioned: [], handoffs: [] },
  },
  {
    name: "a reply without its original",
    draft: replyHtml({ history: [] }),
    found: [["quoted-original", "warning"]],
    silent: ["internal-thread-leak"],
    dueAt: null,
    reading: { quoted: [], signed: null },
  },
  {
    name: "neither thanks nor invitation",
    draft: replyHtml({ close: "" }),
    found: [
      ["closing-thanks", "warning"],
      ["closing-invitation", "warning"],
    ],
    reading: { thanks: null, invitation: null },
  },
  {
    name: "a question that asks for an answer invites by itself",
    draft: reply({ close: "Thank you for asking so early. Could you send me the final number by Friday?" }),
    found: [],
    passed: ["closing-invitation"],
    reading: { invitation: null },
  },
  {
    name: "a handoff without a copy",
    draft: replyHtml({ text: "Please contact Dana Ruiz about your badge." }),
    found: [
      ["cc-on-handoff", "warning"],
      ["handoff-names-contact", "suggestion"],
    ],
    reading: { handoffs: [["Dana Ruiz", "dana.ruiz@bellwether.example", false]] },
  },
  {
    name: "a handoff with the colleague copied",
    draft: replyHtml({ text: "Please contact Dana Ruiz about your badge.", cc: [dana], composeType: "replyAll" }),
    found: [],
    passed: ["cc-on-handoff"],
    reading: { handoffs: [["Dana Ruiz", "dana.ruiz@bellwether.example", true]] },
  },
  {
    name: "a colleague in blind copy only",
    draft: reply({ text: "Lee will follow up with you on Wednesday.", bcc: [lee] }),
    found: [
      ["cc-on-handoff", "warning"],
      ["handoff-states-need", "suggestion"],
      ["handoff-names-contact", "suggestion"],
    ],
  },
  {
    name: "a name that fits two colleagues",
    draft: reply({ text: "Chris will call you about the hall." }),
    found: [["cc-on-handoff", "warning"]],
    reading: { handoffs: [["Chris", null, false]] },
  },
  {
    name: "an internal mail in the history",
    draft: replyHtml({
      history: [
        { from: dana, to: [lee], sent: "Friday, September 18, 2026 4:50 PM", says: "Careful with her.\n\nDana" },
        {},
      ],
    }),
    found: [["internal-thread-leak", "error"]],
    reading: {
      quoted: [
        ["dana.ruiz@bellwether.example", false],
        ["mchen@lakeshoredental.example", true],
      ],
    },
  },
  {
    name: "a colleague's mail that she was on",
    draft: replyHtml({ history: [{ from: dana, to: [lee], cc: [peggy], says: "The hall is free.\n\nDana" }, {}] }),
    found: [],
    passed: ["internal-thread-leak"],
  },
  {
    name: "somebody new on the thread",
    draft: reply({ cc: [jo], composeType: "replyAll" }),
    found: [["new-domain-added", "suggestion"]],
  },
  {
    name: "many things at once, the leak first",
    draft: reply({
      hello: "Dear Margaret,",
      text: "I have attached the form. Please contact Dana Ruiz about your badge.",
      close: "",
      history: [{ from: dana, to: [sam], sent: "Friday, September 18, 2026 4:50 PM", says: "Careful.\n\nDana" }, {}],
    }),
    found: [
      ["salutation-matches-signoff", "warning"],
      ["attachment-missing", "warning"],
      ["cc-on-handoff", "warning"],
      ["handoff-names-contact", "suggestion"],
      ["internal-thread-leak", "error"],
      ["closing-thanks", "warning"],
      ["closing-invitation", "warning"],
    ],
  },
  {
    name: "a forward to a colleague",
    draft: replyHtml({
      hello: "Hi Dana,",
      text: "could you print this badge?",
      close: "",
      to: [dana],
      composeType: "forward",
      subject: "Fw: Spring meeting",
    }),
    found: [],
    silent: ["quoted-original", "closing-thanks", "internal-thread-leak"],
    dueAt: null,
    reading: { external: false },
  },
  {
    name: "a bare forward",
    draft: reply({
      hello: "",
      text: "",
      close: "",
      sign: "",
      to: [dana],
      composeType: "forward",
      subject: "Fw: Spring meeting",
    }),
    found: [],
    silent: ["salutation-present", "signature-present"],
    reading: { salutation: null },
  },
  {
    name: "promises with their time",
    draft: reply({ text: "I will send you the date by Wednesday noon." }),
    found: [],
    reading: { commitments: [["I will send you the date by Wednesday noon.", "2026-09-23T12:00:00-05:00"]] },
  },
  {
    name: "received after closing time before a holiday",
    draft: reply({ history: [{ sent: "Wednesday, November 25, 2026 3:00 PM" }] }),
    now: "2026-11-25T16:00:00-06:00",
    found: [],
    dueAt: "2026-11-30T15:00:00-06:00",
  },
  {
    name: "a quoted time in the future is not believed",
    draft: reply({ history: [{ sent: "Friday, September 18, 2037 4:30 PM" }] }),
    found: [],
    dueAt: null,
  },
  {
    name: "another language is left to the structural rules",
    draft: reply({
      hello: "Liebe Katrin,",
      text: "die Anmeldung ist bis zum 2. Oktober offen, danach wird sie teurer. Das Formular hängt an dieser Nachricht.",
      close: "",
      to: [{ address: "kweber@imkerbund.example", name: "Katrin Weber" }],
      history: [
        { from: { address: "kweber@imkerbund.example", name: "Katrin Weber" }, says: "Wie lange ist offen?\n\nKatrin" },
      ],
    }),
    found: [],
    passed: ["signature-present", "quoted-original", "internal-thread-leak"],
    silent: ["closing-thanks", "attachment-missing"],
    reading: { language: "de" },
  },
  {
    name: "nobody is addressed yet",
    draft: reply({ to: [] }),
    found: [],
    reading: { external: false },
  },
  {
    name: "an empty draft",
    draft: { composeType: "new", from: sam, to: [], subject: "", body: { format: "text", content: "" } },
    found: [],
    dueAt: null,
    reading: { salutation: null, signer: null, quoted: [] },
  },
  {
    name: "names that every object has",
    draft: reply({
      text: "Please contact constructor or __proto__ about it. I have passed this to toString.",
      cc: [{ address: "constructor@__proto__", name: "__proto__" }],
      composeType: "replyAll",
    }),
    found: [
      ["new-domain-added", "suggestion"],
      ["question-unanswered", "suggestion"],
    ],
  },
  {
    name: "an auto-reply that is right",
    draft: autoReply(
      "Hello,\n\nI am away until September 25, 2026, and back on Monday, September 28.\n\nFor urgent matters, please write to Lee Park, lee.park@bellwether.example.\n\nBest regards,\nSam Ruiz",
    ),
    found: [],
    passed: ["placeholder-left", "spelling", "auto-reply-return-date", "auto-reply-contact", "auto-reply-courtesy"],
    silent: [...core, "question-unanswered", "subject-present"],
    dueAt: null,
  },
  {
    name: "an auto-reply that leaves everything open",
    draft: autoReply("I am out of the ofice with no access to e-mail."),
    found: [
      ["spelling", "suggestion"],
      ["auto-reply-return-date", "error"],
      ["auto-reply-contact", "error"],
      ["auto-reply-courtesy", "suggestion"],
    ],
  },
  {
    name: "an auto-reply of the last absence, with a place to fill in",
    draft: autoReply("Dear [NAME],\n\nI am away until September 4, 2026. Please call Lee Park, 312-555-0120.\n\nSam"),
    found: [
      ["placeholder-left", "error"],
      ["auto-reply-return-date", "error"],
    ],
  },
  {
    name: "a reply with its proofs unread",
    draft: reply({
      text: "The spring meeting is on TBD.",
      subject: "Re:",
      history: [{ says: "Hi Sam,\n\nWhen is the spring meeting, and is order ORD-7714 paid?\n\nPeggy" }],
    }),
    found: [
      ["placeholder-left", "error"],
      ["question-unanswered", "suggestion"],
      ["subject-present", "warning"],
    ],
  },
  {
    name: "more text than is read",
    draft: reply({ text: "It is on May 13, as ever. ".repeat(12_000) }),
    found: [],
    incomplete: true,
  },
];
