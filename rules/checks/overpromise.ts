import { replaceText } from "../edit.ts";
import { MAY_VOW, NO_PROMISE, OVERPROMISES, type Overpromise, VOWS } from "../phrases/overpromises.ts";
import type { Message } from "../reading/message.ts";
import { commitmentsOf } from "../reading/resolved.ts";
import type { TextRange } from "../reading/text.ts";
import { defineRule, fix } from "../rule.ts";

interface Over extends TextRange {
  words: string;
  instead: string | null;
}

export const overpromise = defineRule<Over>({
  id: "overpromise",
  title: "Promise no more than you can be sure of",
  why: "A guarantee that fails costs more trust than a plan that changes.",
  clauses: ["ten-commandments 3a"],
  severity: "suggestion",
  serverOnly: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message }) =>
    overpromisesIn(message).map((about) => ({
      at: { start: about.start, end: about.end },
      message: `“${about.words}” promises more than anyone can be sure of; say what you expect.`,
      about,
    })),
  mend: ({ about }, { message }) => {
    const { start, end, words, instead } = about!;
    const { text } = message.body();
    // A word that is left out takes a space with it; where it opens the sentence, the next word would have to be written anew.
    const opens = !/[\p{L}\p{N},] ?$/u.test(text.slice(Math.max(0, start - 2), start));
    if (instead === null || (opens && instead === "")) return [];
    if (instead !== "") {
      const made = opens ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
      return [fix(`Write “${made}”`, replaceText(message.body(), { start, end }, made))];
    }
    // A comma that sets it off from the end of the sentence goes with it.
    const before = /^[.,;!?]?$/.test(text[end] ?? "") ? /,? ?$/ : / ?$/;
    const from = start - before.exec(text.slice(Math.max(0, start - 2), start))![0].length;
    return [fix(`Leave out “${words}”`, replaceText(message.body(), { start: from, end }, ""))];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nI guarantee it will be there on Friday.\n\nSam",
        after: "Hi Peggy,\n\nI expect it will be there on Friday.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>I will <b>definitely</b> send the badges on Friday.</p>",
        html: true,
      },
      {
        body: "Hi Peggy,\n\nWe will send you the badges immediately.\n\nSam",
        after: "Hi Peggy,\n\nWe will send you the badges as soon as we can.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI'll have the invoice ready for you on Friday without fail.\n\nSam",
        after: "Hi Peggy,\n\nI'll have the invoice ready for you on Friday.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI'll have the list for you on Friday, no problem at all.\n\nSam",
        after: "Hi Peggy,\n\nI'll have the list for you on Friday.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI am 100% sure you will have it by Friday.\n\nSam",
        after: "Hi Peggy,\n\nI am confident you will have it by Friday.\n\nSam",
      },
      { body: "Hi Peggy,\n\nI can guarantee you a table on Friday.\n\nSam" },
      {
        body: "Hi Peggy,\n\nWe promise you that the list will be with you on Friday.\n\nSam",
        after: "Hi Peggy,\n\nWe expect that the list will be with you on Friday.\n\nSam",
      },
      { body: "Hi Peggy,\n\nYou will certainly have it by Friday without fail.\n\nSam" },
      { body: "Hi Peggy,\n\nRest assured, you will have it on Friday.\n\nSam" },
      { body: "Hi Peggy,\n\nI promise you that the list is right.\n\nSam" },
    ],
    good: [
      { body: "Hi Peggy,\n\nI expect to have it by Friday, and will tell you on Thursday if that changes.\n\nSam" },
      { body: "Hi Peggy,\n\nI will send you our money-back guarantee on Friday.\n\nSam", because: "it is a product" },
      {
        body: "Hi Peggy,\n\nI can't guarantee a room, but will ask the hotel today.\n\nSam",
        because: "it promises nothing",
      },
      { body: "Hi Peggy,\n\nI will call you immediately after the meeting.\n\nSam", because: "it says when" },
      {
        body: "Hi Peggy,\n\nIf you haven't heard for sure, I will ask the hotel.\n\nSam",
        because: "it is not what is promised",
      },
      { body: "Hi Peggy,\n\nI'll check whether we can definitely use the hall.\n\nSam", because: "it is still asked" },
      { body: "Hi Peggy,\n\nYour talk was definitely the best of the day.\n\nSam", because: "it is praise" },
      { body: "Hi Peggy,\n\nWe will refund 100 % of the fee by Friday.\n\nSam", because: "it is an amount" },
    ],
  },
});

/** It is not known yet. */
const OPEN = /\b(?:whether|if (?:i|we|it|they|there))\b/i;

function overpromisesIn(message: Message): Over[] {
  const promises = commitmentsOf(message);
  return message.sentences().flatMap(({ text, start, question }) => {
    const promised = promises.some((one) => one.start < start + text.length && one.end > start);
    if (question || !(promised || MAY_VOW.test(text)) || NO_PROMISE.test(text)) return [];
    const plain = text.replace(/[’‘]/g, "'").replace(/\s/g, " ");
    const find = ({ phrase, instead }: Overpromise): Over[] =>
      (plain.search(phrase) < 0 ? [] : [...plain.matchAll(phrase)]).map(({ 0: words, index }) => {
        return { start: start + index, end: start + index + words.length, words, instead };
      });
    const vows = VOWS.flatMap(find);
    const others = promised ? OVERPROMISES.flatMap(find) : [];
    // In what is promised, and not in a vow that is found already.
    const apart = others.filter(
      (one) =>
        promises.some((promise) => promise.start <= one.start && one.end <= promise.end) &&
        !vows.some((vow) => vow.start < one.end && vow.end > one.start) &&
        !OPEN.test(
          plain
            .slice(0, one.start - start)
            .split(/[,;]/)
            .at(-1)!,
        ),
    );
    return [...vows, ...apart];
  });
}
