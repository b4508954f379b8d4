import type { Message } from "../reading/message.ts";
import { questionsOf } from "../reading/resolved.ts";
import { says, wordsOf } from "../reading/sentences.ts";
import { defineRule } from "../rule.ts";

export const questionUnanswered = defineRule({
  id: "question-unanswered",
  title: "Answer each of their questions",
  why: "A question left open is asked again, and costs both a mail and a day.",
  clauses: ["bostrom 2.11a", "bostrom 2.11b", "client-service ext-2a", "unspoken-contract E3", "customer-quality S7"],
  severity: "suggestion",
  serverOnly: true,
  whole: true,
  english: true,
  applies: ({ message }) => !message.empty() && questionsOf(message).length > 0,
  check: ({ message, draft }) => {
    if (answersElsewhere(message)) return [];
    const carries = message.attachments().length > 0 || message.hasLink();
    return questionsOf(message)
      .filter(({ text, answered }) => !answered && !NO_QUESTION.test(text) && !(carries && WANTS_FILE.test(text)))
      .map(({ text }) => ({ at: null, message: `They asked “${short(text)}”; nothing here answers it yet.` }))
      .slice(0, draft.composeType === "new" ? 0 : MOST);
  },
  examples: {
    bad: [
      {
        theirs: "Hi Sam,\n\nWhen does registration close, and is there parking at the hotel?\n\nPeggy",
        body: "Hi Peggy,\n\nThank you for your mail. The fee is $450.\n\nSam",
      },
      {
        theirs: "Hi Sam,\n\nWhat is the member rate? Is there parking at the hotel?\n\nPeggy",
        body: "Hi Peggy,\n\nThe member rate is $450. Your badge will be at the desk when you arrive.\n\nSam",
      },
      {
        theirs: "Hi Sam,\n\nHow do I change the name on my badge?\n\nPeggy",
        body: "<p>Hi Peggy,</p><p>The hotel holds your room until May 3.</p>",
        html: true,
      },
    ],
    good: [
      {
        theirs: "Hi Sam,\n\nWhat is the member rate? Is there parking at the hotel?\n\nPeggy",
        body: "Hi Peggy,\n\nThe member rate is $450, and parking is free.\n\nSam",
      },
      {
        theirs: "Hi Sam,\n\nIs there parking at the hotel?\n\nPeggy",
        body: "Hi Peggy,\n\nI am looking into it and will write by Tuesday.\n\nSam",
        because: "the answer is promised for later",
      },
      {
        theirs: "Hi Sam,\n\nIs there parking at the hotel?\n\nPeggy",
        body: "Hi Peggy,\n\nPlease see my answers below.\n\nSam",
        because: "the answers stand between her lines",
      },
      {
        theirs: "Hi Sam,\n\nCould you send me the roster?\n\nPeggy",
        body: "Hi Peggy,\n\nHere you are.\n\nSam",
        attachments: [{ name: "members.xlsx" }],
        because: "the file is the answer",
      },
      {
        theirs: "Hi Sam,\n\nIs there parking at the hotel?\n\nPeggy",
        body: "Hi Peggy,\n\nDana Ruiz knows the hotel and will call you.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
        because: "a colleague takes it over",
      },
    ],
  },
});

const MOST = 10;
/** Asked for form's sake. */
const NO_QUESTION =
  /\b(?:isn['’]t it|don['’]t you (?:think|agree)|right|okay|ok|correct)\?|\bhow (?:was|is) your\b|\b(?:weekend|holiday|vacation|trip)\?|\bdoes that (?:work|make sense|help|sound)\b|\bwhat do you (?:think|say)\b|\b(?:any|your) (?:thoughts|ideas|questions)\b|\bwhy (?:don['’]t|not)\b|\bhow about\b/i;
const WANTS_FILE =
  /\b(?:send|share|forward|provide|attach|copy|file|form|list|document|link|re-?send|e-?mail|get|have|where|how)\b/i;
const ELSEWHERE = [
  / (?:see|find|read) (?:my |our |the |all )?(?:(?:answers?|comments?|replies|responses|notes) )?(?:below|inline|in line|in red|in blue|in bold|in colou?r|attached|enclosed) /,
  / (?:answers?|comments?|replies|responses) (?:are |is )?(?:below|inline|in line|in red|in blue|in bold|in colou?r|attached|enclosed) /,
  / (?:call|phone|ring) you (?:today|tomorrow|this|later|on|at|in|shortly|soon|back|about) | (?:discuss|talk|speak|go over|meet) (?:about )?(?:it|this|that|these|them|all|everything|your questions?)? ?(?:on|by|over|when|at|tomorrow|today|in) /,
  / as (?:discussed|agreed|we said|mentioned|explained) (?:on|over|by|in|yesterday|today|this|earlier|when) | (?:good|great|nice) (?:talking|speaking|to talk|to speak) /,
];

/** Answered between their lines, by telephone, by a colleague, or later. */
function answersElsewhere(message: Message): boolean {
  if (message.handoffs().length > 0) return true;
  return message.sentences().some((sentence) => says(wordsOf(sentence).flat, ELSEWHERE));
}

/** A question as it is shown: no more than a line of it. */
function short(text: string): string {
  const plain = text.replace(/\s{1,9}/g, " ");
  return plain.length <= 90 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 88))} …`;
}
