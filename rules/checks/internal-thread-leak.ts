import type { Mailbox } from "../contract.ts";
import { removeSpan } from "../edit.ts";
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
  clauses: ["bostrom 2.7a"],
  severity: "error",
  external: true,
  applies: ({ message }) =>
    message.history().length > 0 || (message.draft.attachments ?? []).some(({ kind }) => kind === "item"),
  check: (context) => [...quotedInternals(context), ...attachedInternals(context)],
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

function quotedInternals({ message }: RuleContext): Problem[] {
  const body = message.body();
  const history = message.history();
  return history.flatMap((part, i) => {
    if (part.external !== false) return [];
    // Blank lines before the next message go with this one.
    const next = history[i + 1]?.start ?? part.end;
    const end = body.text.slice(part.end, next).trim() === "" ? next : part.end;
    const edits = removeSpan(body, body.span({ start: part.start, end }));
    return {
      at: part,
      message: `${shown(part.from)}’s message to ${part.to.map(shown).join(", ")} stayed inside the house until now; take it out.`,
      fixes: [fix("Take this message out", edits)],
    };
  });
}

function attachedInternals({ message, directory }: RuleContext): Problem[] {
  return (message.draft.attachments ?? [])
    .filter(
      ({ kind, participants = [] }) =>
        kind === "item" && participants.length > 1 && participants.every((one) => directory.isInside(one) === true),
    )
    .map(({ name, id }) => ({
      at: null,
      message: `The attached message “${name}” was written inside the house; take it off.`,
      fixes: [fix(`Take “${name}” off`, [], [{ type: "removeAttachment" as const, name, id }])],
    }));
}

function shown(mailbox: Mailbox | null): string {
  return mailbox?.name ?? mailbox?.address ?? "A colleague";
}
