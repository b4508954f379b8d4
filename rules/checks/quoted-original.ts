import type { Draft, Original, TextEdit } from "../contract.ts";
import { escapeHtml, insertMarkup } from "../edit.ts";
import { sameAddress } from "../fix.ts";
import type { Message } from "../reading/message.ts";
import { BodyText } from "../reading/text.ts";
import { defineRule, fix } from "../rule.ts";

export const quotedOriginal = defineRule({
  id: "quoted-original",
  title: "Keep their words below yours",
  why: "The reader sees what you answer, and the thread explains itself to whoever reads it next.",
  clauses: ["bostrom 2.6"],
  severity: "warning",
  safe: true,
  whole: true,
  applies: ({ message }) => answersInThread(message) && !answersColleague(message),
  check: ({ message }) => {
    if (holdsOriginal(message)) return [];
    const words =
      message.history().length > 0
        ? "The quoted text does not hold the message you answer"
        : "The message you answer is not quoted below";
    return [{ at: null, message: `${words}; keep it there.` }];
  },
  mend: (_problem, { message }) => {
    const edit = quoteOf(message);
    return edit ? [fix("Put their message below", [edit])] : [];
  },
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", quote: false },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", composeType: "new", subject: "Re: Spring meeting" },
      {
        body: "<p>Hi Peggy,</p><p>It is on 14 May.</p>",
        html: true,
        quote: false,
        original: {
          from: { address: "mchen@lakeshoredental.example", name: "Margaret Chen" },
          to: [{ address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" }],
          subject: "Spring meeting",
          receivedAt: "2026-09-18T16:30:00-05:00",
          body: { format: "text", content: "When is it?\n\nPeggy" },
        },
        after:
          '<p>Hi Peggy,</p><p>It is on 14 May.</p><hr><div id="divRplyFwdMsg"><b>From:</b> Margaret Chen &lt;mchen@lakeshoredental.example&gt;<br>' +
          "<b>Sent:</b> Friday, September 18, 2026 4:30 PM<br><b>To:</b> Sam Ruiz &lt;sam.ruiz@bellwether.example&gt;<br>" +
          "<b>Subject:</b> Spring meeting</div><div><br></div><div>When is it?<br><br>Peggy</div>",
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam" },
      { body: "Hi Peggy,\n\nThe meeting is on 14 May.\n\nSam", composeType: "new", subject: "Spring meeting" },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam\n\nOn Fri, Sep 18, 2026 at 4:30 PM Margaret Chen <mchen@lakeshoredental.example> wrote:\n> When is it?\n>\n> Peggy",
        quote: false,
        because: "another mail program quotes like this",
      },
    ],
  },
});

function answersInThread(message: Message): boolean {
  const { composeType, subject } = message.draft;
  return message.isReply() || (composeType === "new" && /^\s{0,5}re:/i.test(subject));
}

/** What a colleague wrote is not to be quoted to outsiders. */
function answersColleague(message: Message): boolean {
  const sender = message.original()?.from;
  if (!sender || !message.external() || message.directory.isInside(sender) !== true) return false;
  return message.draft.original?.from !== undefined || message.isCopied(sender);
}

/** How much of the original's words must stand in the quote. */
const SHARE = 0.6;

function holdsOriginal(message: Message): boolean {
  const history = message.history();
  if (history.length === 0) return false;
  const given = message.draft.original;
  if (given?.body) {
    const words = wordsOf(new BodyText(given.body).text);
    const quoted = new Set(history.flatMap(({ lines }) => lines.flatMap(({ text }) => wordsOf(text))));
    return words.length === 0 || words.filter((word) => quoted.has(word)).length >= words.length * SHARE;
  }
  const sender = given?.from;
  const unread = history.some(({ from }) => from === null || from.address === "");
  if (sender) return unread || history.some(({ from }) => from && sameAddress(from, sender));
  return !message.external() || history.some(({ external }) => external !== false);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The original below a header, when the request carries it and nobody outside would read what was internal. */
function quoteOf(message: Message): TextEdit | null {
  const { original, body } = message.draft;
  if (!original?.body || !original.from) return null;
  const everyone = [original.from, ...(original.to ?? []), ...(original.cc ?? [])];
  if (message.external() && !everyone.some((mailbox) => message.directory.isInside(mailbox) === false)) return null;
  const last =
    message.body().lines.findLast((line, i) => line.text !== "" && message.regions().of[i] !== "quoted") ?? null;
  const fields = headerFields(original, message);
  const text = [...fields.map(([label, value]) => `${label}: ${value}`), "", textOf(original.body)].join("\n");
  const header = fields.map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`).join("<br>");
  const html = `<hr><div id="divRplyFwdMsg">${header}</div><div><br></div>${htmlOf(original.body)}`;
  return insertMarkup(message.body(), last, html, body.format === "text" ? `${"_".repeat(32)}\n${text}` : text);
}

function headerFields(original: Original, message: Message): [label: string, value: string][] {
  const show = (list: Draft["to"] = []) =>
    list.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join("; ");
  const { timeZone } = message.directory.house;
  const sent = original.receivedAt ? new Date(original.receivedAt) : undefined;
  const date = sent?.toLocaleDateString("en-US", {
    timeZone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  });
  const time = sent?.toLocaleTimeString("en-US", { timeZone, hour: "numeric", minute: "2-digit" }).replace(/\s/g, " ");
  const to = original.to?.length ? original.to : [message.draft.from];
  const fields: [string, string][] = [["From", show([original.from!])]];
  if (sent) fields.push(["Sent", `${date} ${time}`]);
  fields.push(["To", show(to)]);
  if (original.cc?.length) fields.push(["Cc", show(original.cc)]);
  fields.push(["Subject", original.subject ?? message.draft.subject.replace(/^\s{0,5}re:\s{0,5}/i, "")]);
  return fields;
}

function textOf(body: Draft["body"]): string {
  return body.format === "text"
    ? body.content.replaceAll("\r\n", "\n")
    : new BodyText(body).lines.map(({ text }) => text).join("\n");
}

function htmlOf({ format, content }: Draft["body"]): string {
  if (format === "text") return `<div>${escapeHtml(content.replaceAll("\r\n", "\n")).replaceAll("\n", "<br>")}</div>`;
  const body = new BodyText({ format, content }).elements.find(({ name }) => name === "body");
  return `<div>${body ? content.slice(body.openEnd, body.closeStart) : content}</div>`;
}
