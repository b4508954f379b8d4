import { placeholderFields } from "../phrases/placeholder-fields-more.ts";
import type { Message } from "../reading/message.ts";
import type { TextRange } from "../reading/text.ts";
import { defineRule } from "../rule.ts";

export const placeholderLeft = defineRule({
  id: "placeholder-left",
  title: "Fill in what the template left open",
  why: "“Dear [NAME]” tells the reader that nobody wrote to them.",
  clauses: ["bostrom 2.10a", "customer-quality M4"],
  severity: "error",
  kinds: ["message", "autoReply"],
  check: ({ message, draft }) => {
    const lines = [
      { text: draft.subject, start: -1, strict: true },
      ...message.authored().map((line) => ({ ...line, strict: false })),
      ...message.signatureLines().map((line) => ({ ...line, strict: true })),
    ];
    return lines
      .filter(({ text }) => text.length > 2)
      .flatMap(({ text, start, strict }) =>
        placeholders(text, strict)
          .filter((spot) => !theyWrote(message, spot.text))
          .map((spot) => ({
            at: start < 0 ? null : { start: start + spot.start, end: start + spot.end },
            message: `“${spot.text}” is not filled in; put what belongs there.`,
          })),
      )
      .filter(({ at }) => !at || !isCode(message, at))
      .slice(0, MOST);
  },
  examples: {
    bad: [
      { body: "Dear [NAME],\n\nThe meeting is on 14 May.\n\nSam" },
      { body: "<p>Hi {{first}},</p><p>The meeting is on 14 May.</p>", html: true },
      { body: "Hi Peggy,\n\nThe meeting is on XX/XX.\n\nSam" },
      { body: "Hi Peggy,\n\nThe room is TBD.\n\nSam" },
      { body: "Hi Peggy,\n\nPlease call us at XXX-XXX-XXXX.\n\nSam" },
      { body: "Dear [Client],\n\nThe meeting is on 14 May.\n\nSam" },
      { body: "Hi Peggy,\n\nThe deadline is XX.XX.2026.\n\nSam" },
      { body: "<p>Dear «First_Name»,</p><p>The meeting is on 14 May.</p>", html: true },
      { body: "Hi Peggy,\n\nLorem ipsum dolor sit amet.\n\nSam" },
      { body: "Hi Peggy,\n\nThank you for writing to us about [insert their topic].\n\nSam" },
      { body: "Hi Peggy,\n\nThe fee is $XX for members.\n\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", subject: "Re: {{event}}" },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\n[Your Name]" },
      { kind: "autoReply", composeType: "new", to: [], body: "Hello,\n\nI am back on [date].\n\nSam" },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nThe board wrote that it “recieved [sic] the minutes” [1], and [the form] is with them.\n\nSam",
        because: "an editor's brackets and a note are no template's",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam",
        subject: "[EXTERNAL] [Ticket #4821] Re: Spring meeting",
        because: "a mail program and a help desk tag subjects like this",
      },
      {
        body: "Hi Peggy,\n\nPlease send the form TBD-12, card XXXX-XXXX-1234; it is now called [Name](https://bellwether.example).\n\nSam",
        because: "a number of a form, a masked card and a link stand for themselves",
      },
      {
        theirs: "Hi Sam,\n\nWhat does {{first}} mean in the newsletter?\n\nPeggy",
        body: "Hi Peggy,\n\n{{first}} becomes the member's first name.\n\nSam",
        because: "they asked about it",
      },
      {
        body: "<p>Hi Peggy,</p><p>Please write <code>{{first}}</code> there, or `[NAME]`, and “TBD” for the room.</p>",
        html: true,
        because: "it is shown as what to write",
      },
    ],
  },
});

/** More than so many are one template: nobody needs each told. */
const MOST = 20;

/** What stands in brackets and is made of these words alone waits to be filled in. */
const FIELD = new Set(placeholderFields.trim().split(" "));
/** One of these alone is a field, however it is written; of the others only in capitals, or two together. */
const ALONE = /^(?:name|date|first ?name|last ?name|full ?name|[fl]name|xx{1,3}|tb[da]|insert|placeholder)$/;
const BRACKETED =
  /\{\{[^{}\n]{1,60}\}\}|\*\|\w{1,30}\|\*|\[([^[\]\n]{2,50})\](?![(\w[])|\{([\w .]{2,40})\}|(?:<{1,2}|«|%{1,2})([\w ]{2,40})(?:>{1,2}|»|%{1,2})/g;
const OPEN =
  /(?<![\w/.-])(?:(?:X{2,4}[/.:-]){1,2}(?:X{2,4}|20\d\d)|20XX|[$€£]X[X,.]{0,8}X)(?![\w-]|\.\w)|(?<![\w/.@#-])(?<!["“‘'])(?:t\.b\.d\.|tbd)(?![\w@-]|["”’']|[./]\w)|\blorem ipsum\b/gi;

/** Nobody is greeted in brackets: "Dear [Client]". */
const GREETS = /^(?:dear|hi|hello) (?:\w{1,5}\.? )?[[{]/i;

interface Spot extends TextRange {
  text: string;
}

/** @param strict tags and bracketed names are usual there: only what nobody could mean */
function placeholders(line: string, strict: boolean): Spot[] {
  // Setting out to find all costs more than a look whether there is one.
  if (line.search(BRACKETED) < 0 && line.search(OPEN) < 0) return [];
  const found = [...line.matchAll(BRACKETED)].filter(({ 1: square, 2: curly, 3: angle }) => {
    const inside = square ?? curly ?? angle;
    return inside === undefined || isField(inside, strict || angle !== undefined, GREETS.test(line));
  });
  return [...found, ...line.matchAll(OPEN)]
    .map(({ index, 0: text }) => ({ text, start: index, end: index + text.length }))
    .filter(({ start, end }) => line[start - 1] !== "`" || line[end] !== "`");
}

function isField(inside: string, strict: boolean, greets: boolean): boolean {
  const words = inside
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z-]+/)
    .filter((word) => word !== "" && word !== "s");
  if (/\d/.test(inside) || words.length === 0) return false;
  if (/^(?:insert|enter|fill)$/.test(words[0]!) && words.length > 1) return true;
  if (!all(words)) return false;
  if (words.length > 1) return !strict || words.some((word) => ALONE.test(word));
  return ALONE.test(words[0]!) || (!strict && (greets || inside === inside.toUpperCase()));
}

function all(words: string[]): boolean {
  return (
    words.every((word) => FIELD.has(word) || ALONE.test(word)) &&
    !words.every((word) => /^(?:the|a|this|of|and|or|no)$/.test(word))
  );
}

/** Whether it stands in what they wrote; not the word that is never an answer. */
function theyWrote(message: Message, placeholder: string): boolean {
  const original = message.original();
  const text = `${original?.subject ?? ""}\n${original?.lines.map((line) => line.text).join("\n") ?? ""}`;
  return text.toLowerCase().replaceAll("tbd", "").includes(placeholder.toLowerCase());
}

function isCode(message: Message, at: TextRange): boolean {
  const { start, end } = message.body().span(at);
  return message
    .body()
    .elements.some(({ name, openEnd, closeStart }) => name === "code" && openEnd <= start && end <= closeStart);
}
