import { blame } from "../phrases/blame.ts";
import { PhraseList } from "../reading/phrase-list.ts";
import { defineRule } from "../rule.ts";
import { phraseProblems, replacePhrase } from "../tone.ts";

const phrases = new PhraseList(blame);

export const blameLanguage = defineRule({
  id: "blame-language",
  title: "Don't blame the reader",
  why: "Who is blamed defends themselves; who is asked for what is missing sends it.",
  clauses: ["unspoken-contract N3", "bostrom 4.5", "client-service gen-4", "client-service int-1"],
  severity: "warning",
  softerInside: true,
  // Its list is too long for the script of the send check.
  serverOnly: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => phraseProblems(phrases.find(message.sentences()), "blames the reader"),
  mend: replacePhrase,
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nYou failed to attach page 2.\n\nSam",
        after: "Hi Peggy,\n\nWe still need you to attach page 2.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>Per my last email, the hall closes at noon.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>As a reminder, the hall closes at noon.</p>",
      },
      { body: "Hi Peggy,\n\nThe badge is wrong because of your mistake.\n\nSam" },
      { body: "Hi Peggy,\n\nYou should have sent the list in May.\n\nSam" },
      { body: "Hi Peggy,\n\nAs I already said, the hall is full.\n\nSam" },
      { body: "Hi Peggy,\n\nYou should’ve told us.\n\nSam" },
      { body: "Hi Peggy,\n\nAs I said before, the hall is full.\n\nSam" },
      { body: "Hi Peggy,\n\nYou did not fill in the form correctly.\n\nSam" },
    ],
    good: [
      { body: "Hi Peggy,\n\nPage 2 seems to be missing; could you send it?\n\nSam" },
      {
        body: "Hi Peggy,\n\nYou should have received the list by now.\n\nSam",
        because: "it says what is on its way to them",
      },
      {
        body: "Hi Peggy,\n\nIf you forgot to bring your badge, ask at the desk.\n\nSam",
        because: "nobody is said to have done so",
      },
      { body: "Hi Peggy,\n\nIt was not your fault: our form was unclear.\n\nSam", because: "it takes blame off them" },
    ],
  },
});
