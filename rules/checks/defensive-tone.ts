import { replaceText } from "../edit.ts";
import { defensive } from "../phrases/defensive.ts";
import { PhraseList, type PhraseMatch } from "../reading/phrase-list.ts";
import type { Sentence } from "../reading/sentences.ts";
import { defineRule, fix, type Problem } from "../rule.ts";
import { phraseProblems, replacePhrase } from "../tone.ts";

const phrases = new PhraseList(defensive);

export const defensiveTone = defineRule<PhraseMatch | { mark: string }>({
  id: "defensive-tone",
  title: "Don't answer defensively",
  why: "Who reads a defence argues with it; who reads what happened and what comes next can stop being upset.",
  clauses: [
    "unspoken-contract N5",
    "unspoken-contract E2a",
    "bostrom 4.5",
    "client-service gen-4",
    "client-service int-1",
  ],
  severity: "suggestion",
  softerInside: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => {
    const sentences = message.sentences();
    const found = phrases.find(sentences).filter((match) => !helps(match));
    const said: Problem<PhraseMatch | { mark: string }>[] = phraseProblems(found, "sounds defensive");
    return [...said, ...sentences.flatMap((sentence) => [...shouted(sentence), ...marked(sentence)])];
  },
  mend: ({ at, message: said, about }, context) => {
    if (!about) return [];
    if (!("mark" in about)) return replacePhrase({ at, message: said, about }, context);
    return [fix(`Write “${about.mark}” once`, replaceText(context.message.body(), at!, about.mark))];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nTo be clear, the fee covers lunch.\n\nSam",
        after: "Hi Peggy,\n\nThe fee covers lunch.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nThe list went out on Monday!!\n\nSam",
        after: "Hi Peggy,\n\nThe list went out on Monday!\n\nSam",
      },
      { body: "Hi Peggy,\n\nWE HAVE SENT YOU THE LIST ON MONDAY.\n\nSam" },
      { body: "Hi Peggy,\n\nWe never said that lunch is free.\n\nSam" },
      {
        body: "<p>Hi Peggy,</p><p>With all due respect, <i>the</i> hall was clean.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p><i>The</i> hall was clean.</p>",
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nI see why it looked that way; here is what happened.\n\nSam" },
      {
        body: "Hi Peggy,\n\nWHAT TO BRING TO THE HALL\nThe FAQ of the NBU has the list.\n\nSam",
        because: "a heading and initials",
      },
      { body: "Hi Peggy,\n\nGood job!! The hall looked lovely.\n\nSam", because: "it is joy" },
      {
        body: "Hi Peggy,\n\nI want to be clear on the dates, so here they are.\n\nSam",
        because: "the writer wants to get it right",
      },
      {
        body: "Hi Peggy,\n\nAs stated in the contract, the deposit is due on May 3.\n\nSam",
        because: "it says where that stands",
      },
      {
        body: "Hi Peggy,\n\nTo be clear about the dates: the hotel holds the block until May 1. As I wrote on Monday, two rooms are left; as I said, I have now reserved both for you.\n\nSam",
        because: "it tells the dates, and what is done for her",
      },
    ],
  },
});

const HELP =
  /\b(?:I|we)(?: have|['’]ve| will|['’]ll| am|['’]m| are|['’]re)(?: now| also| just| today| gladly| happily){0,2} (?:book|reserv|h[eo]ld|sen[dt]|add|chang|correct|credit|extend|fix|mov|refund|sav|set|tak|enclos|attach)/i;

/** "As I said, I have now booked you both": what was said is followed by what is done for them. */
function helps({ text, end, sentence }: PhraseMatch): boolean {
  return /^as (?:i|we)\b/i.test(text) && HELP.test(sentence.text.slice(end - sentence.start));
}

/** Words of address: a heading, a name and initials in capitals have none. */
const TALKS = /\b(?:I|YOU|YOUR|WE|US|ME|MY|OUR|PLEASE|NOT|IS|ARE|WAS|THIS|THAT|WILL|MUST|HAVE|DO|DID|NEED)\b/;

/** A sentence in capitals. Without a mark at its end a short one may be a heading. */
function shouted({ text, start, end }: Sentence): Problem<never>[] {
  if (/\p{Ll}/u.test(text) || !TALKS.test(text)) return [];
  const words = text.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  if (words < (/[.!?]$/.test(text) ? 3 : 5)) return [];
  const message = "A sentence in capitals reads as shouting; write it in small letters.";
  return [{ at: { start, end }, message }];
}

const JOY =
  /\b(?:thank|thx|congrat|great|good (?:job|work|luck|news)|well done|nice|lovely|welcome|happy|glad|wonderful|awesome|fantastic|excellent|amazing|love|yay|hooray|cheers|look(?:ing)? forward|see you|enjoy|hi|hello|dear|hey)/i;

/** "!!" and "?!", unless it is joy. */
function marked({ text, start }: Sentence): Problem<{ mark: string }>[] {
  const found = text.match(/[!?]{2,20}/);
  if (found?.index === undefined || !found[0].includes("!") || JOY.test(text)) return [];
  const mark = found[0].includes("?") ? "?" : "!";
  const at = { start: start + found.index, end: start + found.index + found[0].length };
  return [{ at, message: `“${found[0]}” sounds heated; write one “${mark}”.`, about: { mark } }];
}
