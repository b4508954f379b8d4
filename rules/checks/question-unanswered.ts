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
  check: ({ message }) => {
    const questions = questionsOf(message);
    const carries = () => message.attachments().length > 0 || message.hasLink();
    const open = questions.filter(
      ({ text, answered }) => !answered && !NO_QUESTION.test(text) && !(WANTS_FILE.test(text) && carries()),
    );
    if (open.length === 0 || answersElsewhere(message)) return [];
    const reply = message
      .sentences()
      .map(({ text }) => text)
      .join("\n");
    const told = stems(reply);
    const shares = (text: string) => [...stems(text)].some((stem) => told.has(stem));
    // Who answers one question and says no word of the other has passed it over; else the answer may be in other words.
    const takenUp = REPLIES.test(reply) ? [] : questions.filter(({ text, answered }) => answered && shares(text));
    const roomy = leavesRoom(message, new Set(takenUp.flatMap(({ text }) => [...stems(text)])));
    const isTelling = (text: string) =>
      [...stems(text)].filter((stem) => !roomy || stem.length > 3).length > (roomy ? 1 : 0);
    return open
      .filter(({ text }) => {
        if (text.split(NEXT).some((part) => lacksKind(part, reply))) return true;
        return takenUp.length > 0 && isTelling(text) && !shares(text);
      })
      .slice(0, MOST)
      .map(({ text }) => ({ at: null, message: `They asked “${short(text)}”; nothing here answers it yet.` }));
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
        theirs: "Hi Sam,\n\nWhat is the fee and when is the deadline?\n\nPeggy",
        body: "Hi Peggy,\n\nThe fee is $450.\n\nSam",
      },
      {
        theirs: "Hi Sam,\n\nCan I bring a guest? Does the hotel have a gym?\n\nPeggy",
        body: "Hi Peggy,\n\nYou can bring a guest.\n\nSam",
      },
      {
        theirs: "Hi Sam,\n\nUntil when is my room held?\n\nHow do I change the name on my badge?\n\nPeggy",
        body: "<p>Hi Peggy,</p><p>The hotel holds your room until May 3.</p>",
        html: true,
      },
    ],
    good: [
      {
        theirs: "Hi Sam,\n\nDoes the hall have a way to get in without stairs?\n\nPeggy",
        body: "Hi Peggy,\n\nA ramp leads up from the garden.\n\nSam",
        because: "an answer may be in quite other words",
      },
      {
        theirs: "Hi Sam,\n\nCan I bring a guest? Does the hotel have a gym? When is the hall open?\n\nPeggy",
        body: "Hi Peggy,\n\nA guest is welcome, and there is a fitness room. The hall opens at nine.\n\nSam",
        because: "a sentence has room for two answers, and a time may be in words",
      },
      {
        theirs: "Hi Sam,\n\nIs the ballroom available? Could you send me the floor plan?\n\nPeggy",
        body: "Hi Peggy,\n\nIt is, and the plan is in the mail.\n\nSam",
        because: "it says yes in other words",
      },
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
/** Which of their questions this is for, nobody can tell by the words. */
const REPLIES =
  /\?|\b(?:yes|yep|no,|nope|sure|of course|certainly|unfortunately|both)(?=\W)|\b(?:it|they|we|you|there) (?:is|are|do|does|did|can|will|have|has)(?=[,.;!])/i;
/** Two questions in one: "What is the fee and when is the deadline?" */
const NEXT =
  / and (?=(?:(?:by|until) )?(?:when (?:is|are|do|does|did|will|would|can|should|must|was|were)|what time|how (?:much|many|long|late|soon))\b)/i;
/** What only a time, or only a number, answers; and the words of either. */
const KINDS: readonly [asked: RegExp, told: RegExp][] = [
  [
    /^\W{0,3}(?:(?:and|so|also|but|until|by) )?when\b|\b(?:until|by|since) when\b|\b(?:what|which|on what|by what) (?:time|day|date)\b|\bwhat is the (?:deadline|due date)\b|\bhow (?:soon|late|long)\b/i,
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|(?:at|from|by|until|till|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|today|tomorrow|tonight|yesterday|noon|midnight|morning|afternoon|evening|days?|weeks?|months?|years?|hours?|minutes?|soon|shortly|now|already|until|once|after|before|when|while|yet|immediately|always|never|any ?time|late[rs]?t?|as)\b|\d(?:[:/.-]\d| ?[ap]\.?m|st|nd|rd|th)|\b20\d\d\b/i,
  ],
  [
    /\bhow (?:much|many)\b|\bwhat (?:is|are|does|do|will) the (?:\w{1,20} )?(?:fees?|costs?|price|rates?|charge|dues)\b/i,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|none|no|several|few|both|all|unlimited|free|included|waived|complimentary|nothing|price|list|cost)/i,
  ],
];
/** Asked for form's sake. */
const NO_QUESTION =
  /\b(?:isn['’]t it|don['’]t you (?:think|agree)|right|okay|ok|correct|wrong)\?|^\W{0,4}or\b|\b(?:any(?:one|body)|some(?:one|body))\b|\bacceptable\b|\bplease\b|\bhow (?:was|is) your\b|\b(?:weekend|holiday|vacation|trip)\?|\bdoes that (?:work|make sense|help|sound)\b|\bwhat do you (?:think|say)\b|\b(?:any|your) (?:thoughts|ideas|questions)\b|\bwhy (?:don['’]t|not)\b|\bhow about\b|\b(?:a|one) (?:minute|moment|second|sec|question)\b/i;
const WANTS_FILE =
  /\b(?:send|share|forward|provide|attach|copy|file|form|list|document|link|re-?send|e-?mail|get|have|where|how)\b/i;
const ELSEWHERE = [
  / (?:see|find|read) (?:my |our |the |all )?(?:(?:answers?|comments?|replies|responses|notes) )?(?:below|inline|in line|in red|in blue|in bold|in colou?r|attached|enclosed) /,
  / (?:answers?|comments?|replies|responses) (?:are |is )?(?:below|inline|in line|in red|in blue|in bold|in colou?r|attached|enclosed) /,
  / (?:call|phone|ring) you (?:today|tomorrow|this|later|on|at|in|shortly|soon|back|about) | (?:discuss|talk|speak|go over|meet) (?:about )?(?:it|this|that|these|them|all|everything|your questions?)? ?(?:on|by|over|when|at|tomorrow|today|in) /,
  / as (?:discussed|agreed|we said|mentioned|explained) (?:on|over|by|in|yesterday|today|this|earlier|when) | (?:good|great|nice) (?:talking|speaking|to talk|to speak) /,
];

function lacksKind(question: string, reply: string): boolean {
  const kind = KINDS.find(([asked]) => asked.test(question));
  return kind !== undefined && !kind[1].test(reply);
}

/** A sentence, or a part of one, tells something beside what was taken up: it may be the answer in other words. */
function leavesRoom(message: Message, takenUp: ReadonlySet<string>): boolean {
  const { thanks, invitation } = message.closing();
  const greeted = message.salutation()?.end ?? 0;
  return message.sentences().some((one) => {
    if (one === thanks || one === invitation || one.end <= greeted) return false;
    return (
      /[,;:–—-]| (?:and|but|or|as|while|with) /.test(one.text) ||
      ![...stems(one.text)].some((stem) => takenUp.has(stem))
    );
  });
}

/** Answered between their lines, in a file, by telephone, by a colleague, or later. */
function answersElsewhere(message: Message): boolean {
  if (message.handoffs().length > 0 || message.attachmentMentions().length > 0) return true;
  return message.sentences().some((sentence) => says(wordsOf(sentence).flat, ELSEWHERE));
}

/** A question as it is shown: no more than a line of it. */
function short(text: string): string {
  const plain = text.replace(/\s{1,9}/g, " ");
  return plain.length <= 90 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 88))} …`;
}

const STOP = new Set(
  (
    "the and for are can you our but not all any how who has had was may per via get got let let's its it's did too out one two new now day off use way yes see ask say put set two him her his she " +
    "about able after again also been before could does doing done from have here into just know like make more much need only other please possible some such sure tell than thank thanks " +
    "that their them then there these they this those very want what when where which while will with without would your yours anything question questions"
  ).split(" "),
);

/** What a text speaks of: the beginnings of its longer words. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !STOP.has(word)).map((word) => word.slice(0, 4)));
}
