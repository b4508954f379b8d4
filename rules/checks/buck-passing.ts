import { buckPassing as buck } from "../phrases/buck-passing.ts";
import { PhraseList } from "../reading/phrase-list.ts";
import { defineRule } from "../rule.ts";
import { phraseProblems, replacePhrase } from "../tone.ts";

const phrases = new PhraseList(buck);

export const buckPassing = defineRule({
  id: "buck-passing",
  title: "Don't pass the buck",
  why: "They wrote to you; finding who can help is your errand, not theirs.",
  clauses: ["unspoken-contract N2", "bostrom 4.5", "client-service int-1"],
  severity: "warning",
  softerInside: true,
  // Its list is too long for the script of the send check.
  serverOnly: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => phraseProblems(phrases.find(message.sentences()), "leaves them alone with it"),
  mend: replacePhrase,
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nThat's not my department.\n\nSam" },
      { body: "Hi Peggy,\n\nThe hall is closed and there is nothing I can do.\n\nSam" },
      {
        body: "Hi Peggy,\n\nYou'll have to call the hotel.\n\nSam",
        after: "Hi Peggy,\n\nPlease call the hotel.\n\nSam",
      },
      { body: "<p>Hi Peggy,</p><p>Please take it <b>up with</b> the hotel.</p>", html: true },
      {
        body: "Hi Peggy,\n\nThe form was out of date, so you will have to register again.\n\nSam",
        after: "Hi Peggy,\n\nThe form was out of date, so please register again.\n\nSam",
      },
      { body: "Hi Peggy,\n\nThat's not us, it is the caterer.\n\nSam" },
      { body: "Hi Peggy,\n\nFor the menu you'll need to take it up with the hotel.\n\nSam" },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nThat is Dana's area, and I have asked her to call you.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
        because: "it says who helps, and that she knows",
      },
      { body: "Hi Peggy,\n\nI will take it up with the hotel today.\n\nSam", because: "the writer does it" },
      { body: "Hi Peggy,\n\nYou will have to be careful on the stairs.\n\nSam", because: "it is no errand of ours" },
      { body: "Hi Peggy,\n\nIs there nothing I can do to help?\n\nSam", because: "it offers help" },
    ],
  },
});
