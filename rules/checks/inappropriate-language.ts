import { inappropriate, turned } from "../phrases/inappropriate.ts";
import { PhraseList, type PhraseMatch } from "../reading/phrase-list.ts";
import { defineRule } from "../rule.ts";
import { phraseProblems, replacePhrase } from "../tone.ts";

const phrases = new PhraseList(inappropriate.map(turned));

export const inappropriateLanguage = defineRule({
  id: "inappropriate-language",
  title: "No swearing, no slurs",
  why: "Such a word is what is remembered of the mail, and of the house.",
  clauses: ["client-service int-6", "client-service gen-4", "unspoken-contract N3", "bostrom 4.5"],
  severity: "error",
  // Reading phrases would take a twentieth of the script of the send check, for this rule alone.
  serverOnly: true,
  softerInside: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => {
    const found = phrases.find(message.sentences()).filter((match) => !isName(match));
    return phraseProblems(found, "has no place in a mail from work");
  },
  mend: replacePhrase,
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nThe damn printer is broken.\n\nSam",
        after: "Hi Peggy,\n\nThe printer is broken.\n\nSam",
      },
      { body: "Hi Peggy,\n\nThe driver is an idiot.\n\nSam" },
      {
        body: "<p>Hi Peggy,</p><p>The copies were <b>crappy</b> and late.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>The copies were <b>poor</b> and late.</p>",
      },
    ],
    good: [
      {
        body: "Dear Dick,\n\nGay Osama of Scunthorpe, Ms. Coon and Mr. Fag assess the class.\n\nSam",
        because: "names and places, and words that only hold one",
      },
      { body: "Hi Peggy,\n\nCaptions are disabled by default.\n\nSam", because: "a setting, not a person" },
      {
        body: "Hi Peggy,\n\nA Maine coon and a chink in the wall.\n\nSam",
        because: "here the words mean something else",
      },
    ],
  },
});

/** A capital makes a name of it, inside a sentence; all in capitals it is shouted. */
function isName({ text, words, first }: PhraseMatch): boolean {
  const opens = !words.slice(0, first).some((word) => /^[\p{L}\p{N}]/u.test(word.text));
  return !opens && /^\p{Lu}[\p{Ll}]/u.test(text);
}
