import { insertAfter, insertBefore } from "../edit.ts";
import { DELAY, MAY_OWN_DELAY } from "../phrases/delays.ts";
import type { Message } from "../reading/message.ts";
import { replyByOf } from "../reading/resolved.ts";
import { says, wordsOf } from "../reading/sentences.ts";
import { defineRule, fix } from "../rule.ts";

const WORDS = "I am sorry that this answer took longer than it should have.";

export const lateReplyAcknowledged = defineRule({
  id: "late-reply-acknowledged",
  title: "Own a late answer",
  why: "They have waited and know it: a word about it shows that you know it too.",
  clauses: ["bostrom 2.3b", "client-service ext-2b", "customer-quality S4"],
  severity: "warning",
  serverOnly: true,
  whole: true,
  external: true,
  english: true,
  applies: ({ message, upheld }) => !message.empty() && replyByOf(message, upheld) !== null,
  check: ({ message, upheld }) => {
    const { status, allowance } = replyByOf(message, upheld)!;
    if (status !== "overdue" || ownsDelay(message)) return [];
    return [
      {
        at: null,
        message: `This answer comes after the time you have for it (${allowance}) and doesn't say so; add a word about the delay.`,
      },
    ];
  },
  mend: (_problem, { message }) => [fix("Apologise for the delay", ownDelay(message))],
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nThe spring meeting is on 14 May.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
        after:
          "Hi Peggy,\n\nI am sorry that this answer took longer than it should have.\n\nThe spring meeting is on 14 May.\n\nSam",
      },
      {
        body: "<p>Hi Peggy, thank you for your mail. The spring meeting is on 14 May.</p>",
        html: true,
        now: "2026-09-23T10:00:00-05:00",
        after:
          "<p>Hi Peggy, I am sorry that this answer took longer than it should have. Thank you for your mail. The spring meeting is on 14 May.</p>",
      },
      {
        body: "The spring meeting is on 14 May.",
        now: "2026-09-21T16:31:00-05:00",
        after: "I am sorry that this answer took longer than it should have.\n\nThe spring meeting is on 14 May.",
      },
      { body: "Hi Peggy,\n\nI am sorry, but the hall is taken on 14 May.\n\nSam", now: "2026-09-23T10:00:00-05:00" },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nI am sorry for the delay. The spring meeting is on 14 May.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
      },
      {
        body: "Hi Peggy,\n\nThe spring meeting is on 14 May. Thank you for waiting.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
        because: "thanks for waiting own the delay as well",
      },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", now: "2026-09-21T16:30:00-05:00", because: "it is just in time" },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
        original: {},
        quote: false,
        because: "nobody knows when their mail came",
      },
    ],
  },
});

/** In a sentence, or in the sign-off: "Thank you for your patience," over the name. */
function ownsDelay(message: Message): boolean {
  const { thanks } = message.closing();
  return [...message.sentences(), ...(thanks ? [thanks] : [])].some(
    (sentence) => MAY_OWN_DELAY.test(sentence.text) && says(wordsOf(sentence).flat, DELAY),
  );
}

function ownDelay(message: Message) {
  const body = message.body();
  const lines = message.authored();
  const greeted = message.salutation();
  if (!greeted) return [insertBefore(body, lines.find((line) => line.text !== "")!, [WORDS])];
  const line = lines[greeted.line]!;
  if (!greeted.inline) return [insertAfter(body, line, [WORDS])];
  // "Hi Peggy, thank you …": what follows begins a sentence now.
  const at = greeted.end + /^[^\p{L}\p{N}]*/u.exec(line.text.slice(greeted.end - line.start))![0].length;
  const { start, end } = body.span({ start: at, end: at + 1 });
  return [{ start, end, replacement: `${WORDS} ${body.content.slice(start, end).toUpperCase()}` }];
}
