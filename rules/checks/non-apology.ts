import { nonApology as apologies } from "../phrases/non-apology.ts";
import { PhraseList, type PhraseMatch } from "../reading/phrase-list.ts";
import type { Sentence } from "../reading/sentences.ts";
import { defineRule } from "../rule.ts";
import { phraseProblems, replacePhrase } from "../tone.ts";

const phrases = new PhraseList(apologies);

export const nonApology = defineRule({
  id: "non-apology",
  title: "Apologise for what you did, without if or but",
  why: "An apology with a condition tells the reader that nothing is regretted.",
  clauses: ["unspoken-contract E5", "bostrom 4.5", "client-service int-1"],
  severity: "warning",
  softerInside: true,
  // Its list is too long for the script of the send check.
  serverOnly: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => {
    const sentences = message.sentences();
    const found = phrases.find(sentences).filter((match) => !isOwned(match, sentences) && !brings(match));
    return phraseProblems(found, "takes the apology back");
  },
  mend: replacePhrase,
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nI'm sorry you feel that way.\n\nSam" },
      {
        body: "Hi Peggy,\n\nSorry if my note was short.\n\nSam",
        after: "Hi Peggy,\n\nSorry that my note was short.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nSorry if my note was unclear: I meant no harm.\n\nSam",
        after: "Hi Peggy,\n\nSorry that my note was unclear: I meant no harm.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI am sorry, but the hall is full.\n\nSam",
        after: "Hi Peggy,\n\nUnfortunately, the hall is full.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI apologize if I was short with you.\n\nSam",
        after: "Hi Peggy,\n\nI apologize that I was short with you.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nSorry if that upset you.\n\nSam",
        after: "Hi Peggy,\n\nSorry that this upset you.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>We apologize for any inconvenience this may have caused.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>We apologize for the trouble this caused.</p>",
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nI am sorry that the badge came late.\n\nSam" },
      {
        body: "Hi Peggy,\n\nI am sorry if my note was unclear: I should have named the day.\n\nSam",
        because: "what went wrong is owned at once",
      },
      {
        body: "Hi Peggy,\n\nI'm sorry if my note on Monday was unclear: I meant the 14th, not the 4th.\n\nSam",
        because: "what was meant is put right at once",
      },
      {
        body: "Hi Peggy,\n\nApologies if you have already received this.\n\nSam",
        because: "nothing has gone wrong yet",
      },
      { body: "Hi Peggy,\n\nI am sorry to hear that you feel unwell.\n\nSam", because: "it is sympathy" },
      {
        body: "Hi Peggy,\n\nSorry if you already have this; better safe than sorry, but do tell me. I'm sorry for the wait, but here is the map.\n\nSam",
        because: "nothing is regretted, or what they waited for is here",
      },
      {
        body: "Hi Peggy,\n\nI'm sorry if the invoice was unclear: we had the old price on it and have corrected it.\n\nSam",
        because: "what went wrong is told, and mended",
      },
    ],
  },
});

const OURS = /\bif (?:i|we|my|our|this|that|it|the|there)$/i;
const OWNED =
  /\b(?:I|we)(?:['’]ve| have| had)? (?:should(?: have|['’]ve)|was wrong|were wrong|got (?:it|this|that)|missed|forgot(?:ten)?|failed|overlooked|made a mistake|left (?:out|off|the)|mixed|mistyped|misread|skipped|corrected|fixed|rewritten|re-?sent|(?:wrote|typed|sent|gave you|used) the wrong|meant (?:the|to (?:say|write|give|send)|[$\d]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|had the (?:old|wrong))\b|\bhave (?:now |since |already )?(?:corrected|fixed|updated)\b|\bshould have (?:read|said|been|stood)\b|\b(?:my|our) (?:own )?(?:mistake|fault|error|oversight|slip)\b|^\W{0,3}here (?:it )?is\b.{0,40}\bagain\b/i;

const BRINGS =
  /^,? (?:here (?:is|are|it is|you)|(?:(?:it|this|that|the \w{1,20}|your \w{1,20})(?: is|['’]s)|they(?: are|['’]re)) (?:now|here|attached|enclosed|on (?:its|the|their) way|ready|done|fixed)|I(?: have|['’]ve) (?:now|attached|enclosed|finally))\b/i;

/** "Sorry for the wait, but here is the map": what they waited for comes with it. */
function brings({ text, end, sentence }: PhraseMatch): boolean {
  return / but$/i.test(text) && / (?:for|about) /i.test(text) && BRINGS.test(sentence.text.slice(end - sentence.start));
}

/** "Sorry if" before a fact of ours that is then owned, in what follows or in the next sentence. */
function isOwned({ text, end, sentence }: PhraseMatch, sentences: readonly Sentence[]): boolean {
  if (!OURS.test(text)) return false;
  const next = sentences[sentences.indexOf(sentence) + 1]?.text ?? "";
  return OWNED.test(sentence.text.slice(end - sentence.start)) || OWNED.test(next);
}
