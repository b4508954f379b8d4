import { insertAboveClosing } from "../closing-line.ts";
import type { TextEdit } from "../contract.ts";
import { insertAfter } from "../edit.ts";
import { attachmentList, namesAttachment, namingText } from "../reading/attachments.ts";
import type { Message } from "../reading/message.ts";
import { defineRule, fix } from "../rule.ts";

export const attachmentsListed = defineRule({
  id: "attachments-listed",
  title: "Name the files you attach",
  why: "The reader knows what should have arrived, and finds it again later.",
  clauses: ["bostrom 2.5"],
  severity: "warning",
  safe: true,
  whole: true,
  applies: ({ message }) => message.attachments().length > 0 && !message.empty(),
  check: ({ message }) => {
    const names = unnamed(message);
    if (names.length === 0) return [];
    const verb =
      names.length === 1
        ? "is attached but the text does not mention it"
        : "are attached but the text does not mention them";
    return [{ at: null, message: `${names.join(", ")} ${verb}.`, about: names }];
  },
  mend: ({ about: names = [] }, { message }) => {
    const title = names.length === 1 ? `Mention ${names[0]}` : `List ${names.length} files`;
    return [fix(title, [listing(message, names)])];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nPlease find the papers attached.\n\nThank you for your patience.\n\nSam",
        attachments: [{ name: "Budget-2026.xlsx" }, { name: "Minutes.pdf" }],
        after:
          "Hi Peggy,\n\nPlease find the papers attached.\n\nAttached: Budget-2026.xlsx; Minutes.pdf.\n\nThank you for your patience.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nAttached: Minutes.pdf.\n\nSam",
        attachments: [{ name: "Budget-2026.xlsx" }, { name: "Minutes.pdf" }],
        after: "Hi Peggy,\n\nAttached: Minutes.pdf; Budget-2026.xlsx.\n\nSam",
      },
      { body: "Hi Peggy,\n\nThe Q2 budget is attached.\n\nSam", attachments: [{ name: "Q3_budget.xlsx" }] },
      { body: "<p>Hi Peggy,</p><p>As promised.</p><p>Sam</p>", html: true, attachments: [{ name: "Floor plan.pdf" }] },
    ],
    good: [
      { body: "Hi Peggy,\n\nAttached is the Q3 budget.\n\nSam", attachments: [{ name: "Q3_budget-v2.xlsx" }] },
      {
        body: "Hi Peggy,\n\nEnclosed are the W-9 and the certificate of insurance.\n\nSam",
        attachments: [{ name: "W-9 Bellwether.pdf" }, { name: "COI.pdf" }],
      },
      { body: "Hi Peggy,\n\nHere's the deck for Friday.\n\nSam", attachments: [{ name: "Board deck.pptx" }] },
      { body: "Hi Peggy,\n\nThe September invoice is attached.\n\nSam", attachments: [{ name: "INV Sept.pdf" }] },
      { body: "Hi Peggy,\n\nThe W-9 is attached.\n\nSam", attachments: [{ name: "W9.pdf" }] },
      {
        body: "Hi Peggy,\n\nAttached is the June budget; the 2025 figures are in it.\n\nSam",
        attachments: [{ name: "Budget-2026-06.xlsx" }],
        because: "another year is named, but not of the budget",
      },
      { body: "Hi Peggy,\n\nit is in Minutes.pdf.\n\nSam", attachments: [{ name: "Minutes.pdf" }] },
      {
        body: "Hi Peggy,\n\nthe meeting is on 14 May.\n\nSam",
        attachments: [
          { name: "image001.png", inline: true },
          { name: "invite.ics", contentType: "text/calendar" },
        ],
        because: "a logo and a calendar part are no files to list",
      },
    ],
  },
});

/** Nobody tells of more files in words of their own. */
const MAX_SEARCHED = 40;

function unnamed(message: Message): string[] {
  const names = [...new Set(message.attachments().map(({ name }) => name))].filter((name) => name !== "");
  const whole = message
    .authored()
    .map(({ text }) => text)
    .join("\n");
  const unwritten = names.filter((name) => !whole.includes(name));
  const texts = [...message.sentences(), ...message.authored()].map(({ text }) => namingText(text));
  const isNamed = (name: string) => {
    const others = names.filter((other) => other !== name).slice(0, MAX_SEARCHED);
    return texts.some((text) => namesAttachment(text, name, others));
  };
  return unwritten.filter((name, i) => i >= MAX_SEARCHED || !isNamed(name));
}

function listing(message: Message, names: string[]): TextEdit {
  const list = attachmentList(message.authored());
  if (!list || list.items.length === 0)
    return insertAboveClosing(message, message.english() ? `Attached: ${names.join("; ")}.` : names.join("; "));
  const line = message.authored().find(({ end }) => end >= list.end)!;
  if (list.joint === "\n") return insertAfter(message.body(), line, names);
  const { end } = message.body().span(list);
  return { start: end, end, replacement: list.joint + names.join(list.joint) };
}
