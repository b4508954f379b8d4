import { closingFix } from "../closing-line.ts";
import { insertBefore } from "../edit.ts";
import { THANKS } from "../phrases/closing.ts";
import { addressee, greetingLine } from "../reading/addressing.ts";
import { wordsOf } from "../reading/sentences.ts";
import { defineRule, fix } from "../rule.ts";

/** Shorter than so many words, an answer needs a greeting or a closing. */
const SHORT = 12;
const ONE_WORD = /^(?:noted|done|no|yes|ok|okay|fine|agreed|confirmed|received|wrong|denied|declined|sure|whatever)$/;
const FRIENDLY = [
  THANKS,
  / (?:have an? |enjoy (?:the|your) |look(?:ing)? forward |see you |safe travels|take care|all the best|congratulations|my pleasure|you are (?:\w+ )?welcome|you're (?:\w+ )?welcome)/,
];
/** A list of files is no answer yet, abrupt or not. */
const LISTING = /^(?:attach(?:ed|ments?)|enclos(?:ed|ures?)):/i;

export const curtReply = defineRule({
  id: "curt-reply",
  title: "Don't be abrupt",
  why: "A bare word reads as a door that is shut; a greeting and a thanks take five seconds.",
  clauses: ["unspoken-contract N1", "unspoken-contract E2a", "client-service ext-1", "client-service gen-4"],
  severity: "warning",
  // Shortness is no emergency: the script of the send check spends its bytes on what hurts.
  serverOnly: true,
  whole: true,
  external: true,
  english: true,
  applies: ({ message }) => message.isReply() && !message.empty() && !message.isQuickAnswer(),
  check: ({ message }) => {
    if (message.wordCount() >= SHORT) return [];
    const { thanks, invitation } = message.closing();
    const greeting = message.salutation();
    const said = message
      .sentences()
      .filter(({ start, text }) => (!greeting || start >= greeting.end) && !LISTING.test(text));
    const closes =
      thanks ?? invitation ?? said.find((sentence) => FRIENDLY.some((one) => one.test(wordsOf(sentence).flat)));
    const [only, more] = said;
    const bare = only && !more && ONE_WORD.test(wordsOf(only).flat.replace(/[^a-z]/g, ""));
    if (!only || closes || (!bare && (greeting || message.signOff()?.valediction))) return [];
    const words = bare ? `“${only.text}” alone` : "An answer this short";
    return [{ at: only, message: `${words} sounds abrupt; greet them, say it in a sentence and thank them.` }];
  },
  mend: (_problem, { message, client, draft }) => {
    const { title, edits } = closingFix(message);
    if (message.salutation()) return [fix(title, edits)];
    const line = greetingLine(addressee(message, client), draft.to.length);
    const first = message.authored().find(({ text }) => text !== "")!;
    return [fix("Greet them and thank them", [insertBefore(message.body(), first, [line]), ...edits])];
  },
  examples: {
    bad: [
      {
        body: "Noted.",
        after: "Hi Peggy,\n\nNoted.\n\nThank you for getting in touch. Please let me know if you need anything else.",
      },
      {
        body: "<p>Hi Peggy,</p><p>Done.</p>",
        html: true,
        after:
          "<p>Hi Peggy,</p><p>Done.</p><p>Thank you for getting in touch. Please let me know if you need anything else.</p>",
      },
      { body: "See page 4 of the handbook.\n\nSam" },
    ],
    good: [
      {
        body: "Attached: Budget-2026.xlsx.\n\nSam",
        attachments: [{ name: "Budget-2026.xlsx" }],
        because: "it only lists the file",
      },
      { body: "Hi Peggy,\n\nIt is done: the form went out at two. Thank you!\n\nSam" },
      { body: "Hi Peggy, the hall opens at nine.\n\nSam", because: "it is short, and greets her" },
      { body: "Thank you, got it!", because: "it thanks her" },
      { body: "Will do. Have a great weekend!", because: "it closes with a wish" },
      { body: "Noted.", to: [{ address: "dana.ruiz@bellwether.example" }], because: "the mail stays in the house" },
    ],
  },
});
