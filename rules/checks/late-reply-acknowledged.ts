import { insertAfter, insertBefore } from "../edit.ts";
import { AROUND, DELAY, MAY_AWAIT, MAY_OWN_DELAY, TELLS } from "../phrases/delays.ts";
import { detectLanguage } from "../reading/language.ts";
import type { Message } from "../reading/message.ts";
import { isBy } from "../reading/original.ts";
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
    if (status !== "overdue" || ownsDelay(message) || awaitsNothing(message)) return [];
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
      {
        theirs: "Hi Sam,\n\nthe bios will come with the wrong photo.\n\nPeggy",
        body: "Hi Peggy,\n\nThe photo is changed.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
      },
      {
        theirs: "",
        body: "Hi Peggy,\n\nThe bios are in print.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
      },
      {
        body: "Hi Peggy! iPads are fine.",
        now: "2026-09-23T10:00:00-05:00",
        after: "Hi Peggy! I am sorry that this answer took longer than it should have. iPads are fine.",
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
      { body: "Hi Peggy,\n\nI let this slip. It is on 14 May.\n\nSam", now: "2026-09-23T10:00:00-05:00" },
      {
        body: "Hi Peggy,\n\nI should have come back to you on Friday. It is on 14 May.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
      },
      {
        body: "Hi Peggy,\n\nSorry I'm only getting to this now. It is on 14 May.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
      },
      {
        body: "Hi Peggy,\n\nYour question deserved a faster answer. It is on 14 May.\n\nSam",
        now: "2026-09-23T10:00:00-05:00",
      },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", now: "2026-09-21T16:30:00-05:00", because: "it is just in time" },
      {
        theirs: "Hi Sam,\n\nThe bios will come this week.\n\nPeggy",
        body: "Hi Peggy,\n\nA friendly reminder: the book goes to print on Friday, and two bios are still to come.\n\nSam",
        now: "2026-09-30T10:00:00-05:00",
        because: "their mail waited for no answer",
      },
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

/** A longer mail may hold a wish that no list knows. */
const FEW = 8;

/** A short mail of theirs that tells or thanks, and asks for nothing: only where each sentence of it is clear. */
function awaitsNothing(message: Message): boolean {
  const original = message.original();
  const sentences = message.originalSentences();
  if (!original || sentences.length > FEW) return false;
  const parts = sentences.map(({ text }) =>
    text.replace(/^(?:Hi|Hello|Hey|Dear) [^,.:;]{1,40}, ?/, "").replace(/[.!]{1,3}$/, ""),
  );
  const told = parts.filter((text) => TELLS.some((tells) => tells.test(text)));
  if (told.length === 0 || !parts.every((text) => text === "" || told.includes(text) || AROUND.test(text)))
    return false;
  const said = parts.join(" ");
  if (MAY_AWAIT.test(said) || MAY_AWAIT.test(original.subject ?? "")) return false;
  // The clock may run from an older mail of theirs, which asks for something.
  const older = original.answered && message.history()[message.history().indexOf(original.answered) + 1];
  if (older && isBy(older, original.from)) return false;
  return ["en", "und"].includes(detectLanguage(said));
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
  const letter = body.content.slice(start, end);
  const made = /\p{Lu}/u.test(body.text[at + 1] ?? "") ? letter : letter.toUpperCase();
  return [{ start, end, replacement: `${WORDS} ${made}` }];
}
