import { insertBefore } from "../edit.ts";
import { APPRECIATION } from "../phrases/closing.ts";
import { says, wordsOf } from "../reading/sentences.ts";
import { defineRule, fix } from "../rule.ts";

const LINE = "Thank you for your message.";

export const autoReplyCourtesy = defineRule({
  id: "auto-reply-courtesy",
  title: "Greet or thank them, also when a machine answers",
  why: "The auto-reply is the first thing they hear from you; it can be kind.",
  clauses: ["bostrom 2.4"],
  severity: "suggestion",
  whole: true,
  english: true,
  kinds: ["autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => {
    // Thanks over the name may read as a sign-off, so all lines count.
    const thanks = message.authored().some(({ text }) => /\b(?:thank(?:s|ing)?|thx)\b/i.test(text));
    const appreciates = message.sentences().some((one) => says(wordsOf(one).flat, APPRECIATION));
    return thanks || appreciates || message.salutation()
      ? []
      : [{ at: null, message: "This neither greets nor thanks them; open with a word of thanks." }];
  },
  mend: (_problem, { message }) => {
    const first = message.authored().find((line) => line.text !== "");
    return first ? [fix("Thank them for writing", [insertBefore(message.body(), first, [LINE])])] : [];
  },
  examples: {
    bad: [
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "I am out of the office until Monday.\n\nSam",
        after: "Thank you for your message.\n\nI am out of the office until Monday.\n\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "<p>Out of office until 28 September. Call Lee Park, 312-555-0120.</p>",
        html: true,
        after:
          "<p>Thank you for your message.</p><p>Out of office until 28 September. Call Lee Park, 312-555-0120.</p>",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "AUTOMATIC REPLY\n\nThe office is closed until 28 September.",
      },
    ],
    good: [
      { kind: "autoReply", composeType: "new", to: [], body: "Hello,\n\nI am away until Monday.\n\nSam" },
      { kind: "autoReply", composeType: "new", to: [], body: "Thanks for your mail. I am away until Monday.\n\nSam" },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "I am away until Monday. We appreciate your patience.\n\nSam",
        because: "it thanks them in other words",
      },
    ],
  },
});
