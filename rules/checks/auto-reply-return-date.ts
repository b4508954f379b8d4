import { hasTemporal } from "../calendar/working-time.ts";
import { returnDays } from "../reading/auto-reply.ts";
import { defineRule } from "../rule.ts";

export const autoReplyReturnDate = defineRule({
  id: "auto-reply-return-date",
  title: "Say when you are back",
  why: "Who knows the day can wait, or ask somebody else now.",
  clauses: ["bostrom 2.4", "client-service email-2", "ten-commandments 8", "customer-quality M3"],
  severity: "error",
  whole: true,
  english: true,
  kinds: ["autoReply"],
  applies: ({ message }) => !message.empty() && hasTemporal(),
  check: ({ message }) => {
    const days = returnDays(message);
    const last = days.at(-1);
    if (!last) return [{ at: null, message: "This does not say when you are back; name the day." }];
    if (days.some(({ past }) => !past)) return [];
    const at = { start: last.start, end: last.end };
    return [{ at, message: `“${last.text}” has passed; say when you are back now.` }];
  },
  examples: {
    bad: [
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am currently out of the office with limited access to e-mail.\n\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nThank you for your mail. I am back on 7 September 2026.\n\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "<p>Hello,</p><p>I am out of the office today.</p>",
        html: true,
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI have been on leave since 14 September and will answer on my return.\n\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am on leave until August 2026.\n\nSam",
      },
    ],
    good: [
      { kind: "autoReply", composeType: "new", to: [], body: "Hello,\n\nI am away and will be back on Monday.\n\nSam" },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am on vacation 21–28 September.\n\nSam",
        because: "the last day says it",
      },
      { kind: "autoReply", composeType: "new", to: [], body: "Hello,\n\nI am away until the 3rd.\n\nSam" },
      { kind: "autoReply", composeType: "new", to: [], body: "Hello,\n\nI am out, returning 10/3.\n\nSam" },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI have been away since 7 September and will answer from Monday, 28 September.\n\nSam",
        because: "only the first day is past",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am on maternity leave and will be back in January 2027.\n\nSam",
        because: "of an absence of months the month says it",
      },
    ],
  },
});
