import type { Message } from "../reading/message.ts";
import { commitmentsOf } from "../reading/resolved.ts";
import { type Phrase, says, wordsOf } from "../reading/sentences.ts";
import { defineRule } from "../rule.ts";

export const recapNeedsNextSteps = defineRule({
  id: "recap-needs-next-steps",
  title: "After a call, say what happens next",
  why: "Both sides remember a call differently; who does what by when is written down once.",
  clauses: ["customer-quality P9"],
  severity: "suggestion",
  serverOnly: true,
  whole: true,
  english: true,
  applies: ({ message }) => !message.empty() && followsCall(message),
  check: ({ message }) =>
    namesSteps(message)
      ? []
      : [{ at: null, message: "This follows up a call without next steps; say who does what, and by when." }],
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nGreat talking to you! It was good to hear about the Society.\n\nSam" },
      { body: "Hi Peggy,\n\nThank you for taking the time to speak with me. The hall holds 60 people.\n\nSam" },
      { body: "Hi Peggy,\n\nThanks for the call earlier. The hall holds 60 people.\n\nSam" },
      {
        body: "Hi Peggy,\n\nAs discussed on the phone, the fee is $450 for members and $600 for guests.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>The hall holds 60 people, and the hotel is close by.</p>",
        html: true,
        subject: "Recap of our call",
        composeType: "new",
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nThank you for the call. Next steps: I send the form today; you return it by Friday.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nAs discussed on the phone, the fee is $450. I will send the invoice on Tuesday.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI look forward to speaking with you on Monday. Lunch is at noon.\n\nSam",
        because: "the call is still to come",
      },
      {
        body: "Hi Peggy,\n\nIt would be good to talk to you. Thank you for the call for papers.\n\nSam",
        because: "the one is a wish, the other no telephone's",
      },
      {
        body: "Hi Peggy,\n\nAs we agreed on the phone, the date stays. Nothing further is needed from you.\n\nSam",
        because: "it says that nothing is left to do",
      },
      {
        body: "Hi Peggy,\n\nAs discussed in the board's minutes, the fee is $450.\n\nSam",
        because: "nobody telephoned",
      },
    ],
  },
});

const CALL = "(?:phone|telephone|call|teleconference|zoom|conversation)";
const OUR = "(?:our|the|today's|yesterday's|this morning's|this afternoon's|your|last week's)";
const RECAP: readonly Phrase[] = [
  new RegExp(
    ` (?:as|like|what) (?:we )?(?:just |already )?(?:discussed|agreed|mentioned|promised|talked about|spoke about|said|covered) (?:\\w{1,20} )?(?:on|over|by|in|during) (?:${OUR} )?(?:\\w{1,20} )?${CALL} `,
  ),
  new RegExp(
    ` (?:following(?: up)?(?: on)?|further to|per|as per|after|to recap|to sum up|to summari[sz]e|a recap of|a summary of|regarding|from) ${OUR} (?:\\w{1,20} )?${CALL} `,
  ),
  / (?:good|great|nice|lovely|wonderful|pleasure|enjoyed|thanks for|thank you for) (?:talking|speaking|chatting) (?:to|with) (?:you|me|us) /,
  /(?<! be) (?:good|great|nice|lovely|wonderful|a pleasure) to (?:have )?(?:talk|speak|chat|talked|spoken) (?:to|with) you (?:just now|today|yesterday|this|earlier|on|[.!,]) /,
  / (?:thanks|thank you) for (?:taking )?(?:the|your) time to (?:talk|speak|chat) (?:to|with) /,
  / (?:thanks|thank you) for (?:the|your|our|today's|yesterday's) (?:\w{1,20} )?(?:phone |telephone |zoom )?(?:call|conversation) (?:just now|today|yesterday|this|earlier|on|[.!]) /,
  / (?:it was|was) (?:so |really )?(?:good|great|nice|lovely|wonderful|a pleasure) (?:to (?:talk|speak|chat)|talking|speaking|chatting) (?:to|with) you /,
  / (?:when|as) we (?:spoke|talked) (?:on|today|yesterday|this|earlier|by|over) /,
];
const RECAP_SUBJECT =
  /\b(?:recap|summary|follow(?:ing)?[- ]?up)\b.{0,20}\b(?:call|conversation)\b|\bcall (?:recap|summary|notes)\b/i;
const STEPS: readonly Phrase[] = [
  / (?:next steps?|action items?|to do|to - do|follow - ups?|what happens next|from here|in the meantime) /,
  / (?:please|kindly|could you|can you|would you|will you|you will|you'll|you'd|you agreed to|you are going to|you need to|you return|i will|i'll|we will|we'll|i shall|we shall|i am|i'm|we are|we're|let us|let's|let me know|i send|we send|i have (?:sent|asked|added|booked|attached|passed)|i've) /,
  / (?:nothing (?:further|more|else|is|left)|no (?:further )?(?:action|steps?)|all set|settled|attached|enclosed|will (?:be|send|call|write|get|have|follow)) /,
];

function followsCall(message: Message): boolean {
  return (
    RECAP_SUBJECT.test(message.draft.subject) ||
    message.sentences().some((sentence) => MAY_RECAP.test(sentence.text) && says(wordsOf(sentence).flat, RECAP))
  );
}
const MAY_RECAP = /\b(?:discuss|agree|mention|promise|talk|sp[eo]|said|chat|call|phone|conversation|zoom)/i;

/** Anything that somebody is to do counts. The invitation to get in touch is no step. */
function namesSteps(message: Message): boolean {
  if (commitmentsOf(message).length > 0 || message.attachments().length > 0) return true;
  const { thanks, invitation } = message.closing();
  return message
    .sentences()
    .some((one) => one !== thanks && one !== invitation && (one.question || says(wordsOf(one).flat, STEPS)));
}
