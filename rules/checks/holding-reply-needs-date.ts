import { nextWorkday } from "../calendar/working-time.ts";
import type { TextEdit } from "../contract.ts";
import { CONDITIONAL, HOLDING, MAY_HOLD } from "../phrases/holding.ts";
import { dayInWords, today } from "../reading/days.ts";
import { findDue, resolveDue } from "../reading/due.ts";
import type { Message } from "../reading/message.ts";
import { isAnswered } from "../reading/questions.ts";
import { commitmentsOf, questionsOf } from "../reading/resolved.ts";
import { type Sentence, says, wordsOf } from "../reading/sentences.ts";
import { defineRule, fix } from "../rule.ts";

export const holdingReplyNeedsDate = defineRule<Sentence>({
  id: "holding-reply-needs-date",
  title: "Say by when the answer comes",
  why: "“Soon” is no time to plan with: a day lets them stop wondering, and holds us to it.",
  clauses: ["bostrom 2.3b", "bostrom 1.5", "ten-commandments 5", "unspoken-contract E1"],
  severity: "warning",
  serverOnly: true,
  whole: true,
  external: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => {
    const held = message.sentences().filter(holdsOff);
    const [first] = held;
    if (!first || namesDay(message, held) || isAnsweredHere(message, held)) return [];
    const { start, end } = first;
    return [
      {
        at: { start, end },
        message: "The answer is put off without a day; say by when they will hear from you.",
        about: first,
      },
    ];
  },
  mend: ({ about }, { message }) => {
    const calendar = message.directory.calendar();
    if (!calendar) return [];
    const day = dayInWords(nextWorkday(calendar, today(message.now, calendar), 2));
    const words = `You will hear from me by ${day}.`;
    return [fix(`Promise an answer by ${day}`, [insertAfterSentence(message, about!, words)])];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nWe're looking into it and will get back to you soon.\n\nThank you for your patience.\n\nSam",
        after:
          "Hi Peggy,\n\nWe're looking into it and will get back to you soon. You will hear from me by Wednesday, 23 September.\n\nThank you for your patience.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>I am checking with finance about the invoice. <b>More to follow</b></p><p>Sam</p>",
        html: true,
        after:
          "<p>Hi Peggy,</p><p>I am checking with finance about the invoice. You will hear from me by Wednesday, 23 September. <b>More to follow</b></p><p>Sam</p>",
      },
      { body: "Hi Peggy,\n\nI will get back to you as soon as possible.\n\nSam" },
      { body: "Hi Peggy,\n\nI'm going to check on this for you and follow up.\n\nSam" },
      { body: "Hi Peggy,\n\nI haven't forgotten you; still chasing the hotel.\n\nSam" },
      { body: "Hi Peggy,\n\nI have raised it with our events team and will share what they say.\n\nSam" },
      { body: "Hi Peggy,\n\nI'm afraid I don't know yet. I'll ask.\n\nSam" },
      { body: "Hi Peggy,\n\nI haven't had a chance to look at this yet.\n\nSam" },
      { body: "Hi Peggy,\n\nYour question is with our finance team.\n\nSam" },
      { body: "Hi Peggy,\n\nNot sure yet - checking with the hotel.\n\nSam" },
      { body: "Hi Peggy,\n\nWill check and revert.\n\nSam" },
      { body: "Hi Peggy,\n\nI need a little more time for this.\n\nSam" },
      { body: "Hi Peggy,\n\nLet me check with the hotel and get back to you.\n\nSam" },
      { body: "Hi Peggy,\n\nI'll look into it and let you know by 14 September.\n\nSam" },
      {
        body: "Hi Peggy,\n\nThank you for your question. Our registration team is looking into this, and you will hear from us shortly.\n\nSam",
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nLooking into this, we found the payment.\n\nSam", because: "it was found" },
      { body: "Hi Peggy,\n\nI'll update you by Weds.\n\nSam" },
      {
        body: "Hi Peggy,\n\nThe spring meeting is on 14 May; I am still checking the room.\n\nSam",
        because: "what they asked stands in the same sentence",
      },
      { body: "Hi Peggy,\n\nI need to check with finance; you will hear from me by Thursday, 3 pm.\n\nSam" },
      { body: "Hi Peggy,\n\nWe are looking into it. I will write again within two business days.\n\nSam" },
      { body: "Hi Peggy,\n\nI am checking with the hotel and expect an answer tomorrow.\n\nSam" },
      {
        body: "Hi Peggy,\n\nThe spring meeting is on 14 May. I am checking with the hotel about the rooms.\n\nSam",
        because: "the answer is in the same mail",
      },
      {
        body: "Hi Peggy,\n\nThe meeting is on 14 May. I will let you know the room once it is set.\n\nSam",
        because: "what they asked is told, in other words",
      },
      {
        body: "Hi Peggy,\n\nThe call on the budget explains what we will be asking the board to approve.\n\nSam",
        because: "they are told what happens next",
      },
      {
        body: "Hi Peggy,\n\nIf you send me the number of the invoice, I will look into it.\n\nSam",
        because: "it waits for them, not for us",
      },
      {
        body: "Hi Peggy,\n\nI looked into it, and checked with finance: your fee was paid.\n\nSam",
        because: "it is done",
      },
      {
        body: "Hi Peggy,\n\nThe hall is booked, and the rooms as well. I will let you know if/when anything changes.\n\nSam",
        because: "it may never come to that",
      },
      {
        body: "Hi Peggy,\n\nHere is our report on the spring meeting. We will keep you posted.\n\nSam",
        because: "nothing they wait for is put off",
      },
      {
        body: "Hi Peggy,\n\nThe badge has to be replaced. I will follow up with you by mail to arrange it.\n\nSam",
        because: "it is the next step, not the answer",
      },
      {
        body: "Lee, I will get back to you.",
        to: [{ address: "lee.park@bellwether.example" }],
        because: "the mail stays in the house",
      },
    ],
  },
});

const ASKING = new Set(["could", "would", "please", "there", "about", "which", "where", "question", "asked"]);

function holdsOff(sentence: Sentence): boolean {
  if (sentence.question || !MAY_HOLD.test(sentence.text)) return false;
  const { flat } = wordsOf(sentence);
  return says(flat, HOLDING) && !says(flat, CONDITIONAL);
}

/** A promise with a day to come, or such a day in what holds them off or the sentence behind it. */
function namesDay(message: Message, held: readonly Sentence[]): boolean {
  const calendar = message.directory.calendar();
  if (!calendar) return true;
  const now = Date.parse(message.now);
  if (commitmentsOf(message).some(({ dueAt }) => dueAt && Date.parse(dueAt) > now)) return true;
  const sentences = message.sentences();
  return held.some((one) =>
    [one, sentences[sentences.indexOf(one) + 1]].some((sentence) => {
      const due = sentence && findDue(sentence.text);
      const at = due && resolveDue(sentence.text.slice(due.start, due.end), message.now, calendar);
      return at && Date.parse(at) > now;
    }),
  );
}

/** All they asked is answered by what else the mail says; nobody can tell where they asked nothing. */
function isAnsweredHere(message: Message, held: readonly Sentence[]): boolean {
  const asked = questionsOf(message);
  const promises = commitmentsOf(message).filter(({ dueAt }) => !dueAt);
  const rest = message
    .sentences()
    .filter((one) => !held.includes(one) && !promises.some(({ start, end }) => start < one.end && end > one.start));
  // "The meeting is on 14 May; I am still checking the room."
  const beside = held.flatMap((one) =>
    one.text
      .split(/;|, but /)
      .flatMap((text) => (/\d/.test(text) && !holdsOff({ ...one, text }) ? { ...one, text } : [])),
  );
  const said = [...rest, ...beside];
  const facts = said.filter(({ text }) => /\d|\b(?:yes|no)\b/i.test(text)).map(({ text }) => text.toLowerCase());
  return (
    asked.length > 0 &&
    asked.every(
      ({ text }) =>
        isAnswered(text, said) ||
        // A figure told of what they ask for is an answer, in whatever words.
        (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some(
          (word) => !ASKING.has(word) && facts.some((fact) => fact.includes(word)),
        ),
    )
  );
}

/** Behind the sentence; before the thanks that close the mail where those stand above it, so that they still close it. */
function insertAfterSentence(message: Message, { text, start, end }: Sentence, words: string): TextEdit {
  const { thanks } = message.closing();
  const body = message.body();
  if (thanks && thanks.start < start) {
    const before = body.span({ start: thanks.start, end: thanks.start + 1 }).start;
    return { start: before, end: before, replacement: `${words} ` };
  }
  const at = body.span({ start: end - 1, end }).end;
  return { start: at, end: at, replacement: /[.!?]["'”’)]?$/.test(text) ? ` ${words}` : `. ${words}` };
}
