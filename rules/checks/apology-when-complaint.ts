import { complaints, understanding } from "../phrases/complaints.ts";
import { PhraseList } from "../reading/phrase-list.ts";
import { defineRule, fix } from "../rule.ts";

const markers = new PhraseList(complaints);
const heard = new PhraseList(understanding);

/** So many of the answer's first sentences are looked at. */
const FIRST = 3;
const SORRY = "I am sorry for the trouble this has caused you.";

export const apologyWhenComplaint = defineRule({
  id: "apology-when-complaint",
  title: "Answer a complaint with understanding first",
  why: "Until they see that you have understood, nothing else in the mail is read.",
  clauses: ["unspoken-contract E5", "unspoken-contract N4", "customer-quality S4"],
  severity: "suggestion",
  external: true,
  english: true,
  applies: ({ message }) => message.isReply() && !message.empty() && message.original() !== null,
  check: ({ message }) => {
    const found = markers.find(message.originalSentences());
    const [first] = found;
    const second = found.find(({ phrase }) => phrase !== first?.phrase);
    if (!first || !second || heard.find(said(message).slice(0, FIRST)).length > 0) return [];
    const complaint = `They complain (“${first.text}”, “${second.text}”)`;
    return [{ at: null, message: `${complaint}; begin by saying that you understand and are sorry.` }];
  },
  mend: (_problem, { message }) => {
    const [first] = said(message);
    if (!first) return [];
    const { start } = message.body().span(first);
    return [fix("Say that you are sorry", [{ start, end: start, replacement: `${SORRY} ` }])];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nThe badge goes out today.\n\nSam",
        theirs: "Hi Sam,\n\nThis is the third time I ask. I am still waiting for my badge.\n\nPeggy",
        after: "Hi Peggy,\n\nI am sorry for the trouble this has caused you. The badge goes out today.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>Please send us the invoice.</p>",
        html: true,
        theirs: "Sam,\n\nyou overcharged us. This is unacceptable.\n\nPeggy",
      },
      {
        body: "Hi Peggy,\n\nThe hall opens at nine. Lunch is at noon. The bus leaves at four. Sorry!\n\nSam",
        theirs: "Hi Sam,\n\nI am disappointed: the list is wrong.\n\nPeggy",
      },
      {
        body: "Hi Peggy,\n\nThanks for your note. I have looked into it. The hall was cleaned on Friday. I am sorry.\n\nSam",
        theirs: "Sam,\n\nThe hall was filthy and the service was terrible.\n\nPeggy",
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nI understand how annoying that is. The badge goes out today.\n\nSam",
        theirs: "Hi Sam,\n\nThis is the third time I ask. I am still waiting for my badge.\n\nPeggy",
      },
      {
        body: "Hi Peggy,\n\nThe date is now right.\n\nSam",
        theirs: "Hi Sam,\n\nIs the date on the flyer wrong?\n\nPeggy",
        because: "one such word is no complaint yet",
      },
      {
        body: "Hi Peggy,\n\nPlease choose File, then Save.\n\nSam",
        theirs:
          "Hi Sam,\n\nThe form shows an error and does not save. How long does it take to get an answer?\n\nPeggy",
        because: "they ask for help, and nothing says that they are upset",
      },
      {
        body: "Hi Peggy,\n\nYou are right, and we have mended it.\n\nSam",
        theirs: "Hi Sam,\n\nThe invoice is wrong again, and I am fed up.\n\nPeggy",
        because: "it owns the fault without the word sorry",
      },
      {
        body: "Hi Peggy,\n\nYes, all is fine now.\n\nSam",
        theirs: "Hi Sam,\n\nThank you for fixing the wrong date; we were not disappointed. Is all fine now?\n\nPeggy",
        because: "they say that they are not upset",
      },
    ],
  },
});

/** What the writer says, the greeting left out. */
function said(message: Parameters<typeof apologyWhenComplaint.check>[0]["message"]) {
  const greeting = message.salutation();
  return message.sentences().filter(({ start }) => !greeting || start >= greeting.end);
}
