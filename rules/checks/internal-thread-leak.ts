import type { Attachment, Mailbox, TextEdit } from "../contract.ts";
import { removeSpan, withFrame } from "../edit.ts";
import type { Message } from "../reading/message.ts";
import type { BodyText, TextRange } from "../reading/text.ts";
import { defineRule, fix, type Problem, type RuleContext } from "../rule.ts";

const internal =
  "From: Dana Ruiz <dana.ruiz@bellwether.example>\nSent: Friday, September 18, 2026 4:40 PM\nTo: Sam Ruiz <sam.ruiz@bellwether.example>\nSubject: Spring meeting\n\nShe is being difficult again.\n\nDana";
const theirs =
  "From: Margaret Chen <mchen@lakeshoredental.example>\nSent: Friday, September 18, 2026 4:30 PM\nTo: Dana Ruiz <dana.ruiz@bellwether.example>\nSubject: Spring meeting\n\nWhen is it?\n\nPeggy";
const markup = (text: string) => text.replaceAll("<", "&lt;").replaceAll("\n", "<br>");

export const internalThreadLeak = defineRule({
  id: "internal-thread-leak",
  title: "Keep internal messages inside the house",
  why: "What colleagues wrote to each other was not written for the client.",
  clauses: ["bostrom 2.7a", "bostrom 2.7b"],
  severity: "error",
  external: true,
  applies: ({ message }) =>
    message.history().length > 0 || (message.draft.attachments ?? []).some(({ kind }) => kind === "item"),
  check: (context) => [...quotedInternals(context), ...attachedInternals(context)],
  mend: ({ at, about }, { message }) =>
    at
      ? [fix("Take this message out", messageOut(message.body(), withBlankLines(at, message)))]
      : [fix(`Take “${about!.name}” off`, [], [{ type: "removeAttachment", name: about!.name, id: about!.id }])],
  examples: {
    bad: [
      {
        body: `Hi Peggy,\n\nIt is on 14 May.\n\nSam\n\n${internal}\n\n${theirs}`,
        quote: false,
        after: `Hi Peggy,\n\nIt is on 14 May.\n\nSam\n\n${theirs}`,
      },
      {
        body: `<p>Hi Peggy,</p><p>It is on 14 May.</p><hr><div id="divRplyFwdMsg">${markup(internal)}</div><div>${markup(theirs)}</div>`,
        html: true,
        quote: false,
        after: `<p>Hi Peggy,</p><p>It is on 14 May.</p><div>${markup(theirs)}</div>`,
      },
      {
        body: "Hi Peggy,\n\nhere is the thread.\n\nSam",
        attachments: [
          {
            name: "RE: Lakeshore.eml",
            kind: "item",
            participants: [{ address: "dana.ruiz@bellwether.example" }, { address: "sam.ruiz@bellwether.example" }],
          },
        ],
        after: { attachments: [] },
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam" },
      {
        body: `Hi Dana,\n\nplease call her.\n\n${internal}\n\n${theirs}`,
        quote: false,
        to: [{ address: "dana.ruiz@bellwether.example" }],
        because: "the mail stays in the house",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nOn Fri, Sep 18, 2026 at 4:40 PM Dana Ruiz <dana.ruiz@bellwether.example> wrote:\n> It is on 14 May.",
        quote: false,
        because: "nothing tells whom the quoted message went to",
      },
      {
        body: `Hi Peggy,\n\nIt is on 14 May.\n\n${internal.replace("To: Sam Ruiz", "To: Margaret Chen; Sam Ruiz")}`,
        quote: false,
        because: "a name on it is in no directory",
      },
    ],
  },
});

function quotedInternals({ message }: RuleContext): Problem<Attachment>[] {
  return message
    .history()
    .filter(({ external }) => external === false)
    .map((part) => ({
      at: part,
      message: `${shown(part.from)}’s message to ${part.to.map(shown).join(", ")} stayed inside the house until now; take it out.`,
    }));
}

function messageOut(body: BodyText, range: TextRange): TextEdit[] {
  return removeSpan(body, withFrame(body, body.span(range)));
}

/** Blank lines before the next message go with this one; a message that it quotes in turn stays. */
function withBlankLines({ start, end }: TextRange, message: Message): TextRange {
  const next = message.history().find((part) => part.start > start)?.start ?? end;
  return { start, end: next < end || message.body().text.slice(end, next).trim() === "" ? next : end };
}

function attachedInternals({ message, directory }: RuleContext): Problem<Attachment>[] {
  const isInternal = ({ kind, participants = [] }: Attachment) =>
    kind === "item" && participants.length > 1 && participants.every((one) => directory.isInside(one) === true);
  return (message.draft.attachments ?? []).filter(isInternal).map((attachment) => ({
    at: null,
    message: `The attached message “${attachment.name}” was written inside the house; take it off.`,
    about: attachment,
  }));
}

function shown(mailbox: Mailbox | null): string {
  return mailbox?.name ?? mailbox?.address ?? "A colleague";
}
