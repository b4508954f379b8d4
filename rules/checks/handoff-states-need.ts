import { SAYS_NO_NEED, SEE_BELOW } from "../phrases/needs.ts";
import type { Message, ResolvedHandoff } from "../reading/message.ts";
import { fold } from "../reading/names.ts";
import { type Sentence, wordsOf } from "../reading/sentences.ts";
import type { TextRange } from "../reading/text.ts";
import { defineRule } from "../rule.ts";

export const handoffStatesNeed = defineRule({
  id: "handoff-states-need",
  title: "Say what they need when you bring a colleague in",
  why: "The colleague can start at once, and the client needn't tell it all again.",
  clauses: ["bostrom 1.3", "bostrom 4.8", "bostrom 4.9", "customer-quality P5"],
  severity: "suggestion",
  whole: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message, directory, draft }) => {
    const brought = message
      .handoffs()
      .find(
        (one) =>
          (one.kind !== "refer" || one.copied) &&
          one.candidates.some((person) => directory.isInside(person) && person.address !== draft.from.address),
      );
    const at = brought ?? passedOn(message);
    if (!at || message.sentences().some((sentence) => statesNeed(sentence, message))) return [];
    const who = brought ? brought.person : "Your colleague";
    const words = `${who} is brought in without a word on what is needed; say it in a sentence.`;
    return [{ at: { start: at.start, end: at.end }, message: words }];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nI am copying Dana Ruiz, who will help you. Please let me know if you need anything else.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
      },
      {
        body: "Hi Peggy,\n\nI have passed your message to Lee, who will be in touch.\n\nThank you for your patience.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI am adding my colleague Lee Park, who looks after finance. He will take it from here.\n\nSam",
        cc: [{ address: "lee.park@bellwether.example", name: "Lee Park" }],
      },
      {
        body: "Hi Peggy,\n\nThank you for your mail.\n\nLee, can you take care of this please?\n\nSam",
        cc: [{ address: "lee.park@bellwether.example", name: "Lee Park" }],
      },
      {
        body: "Dana - see below.",
        composeType: "forward",
        to: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
      },
      {
        body: "Hi Lee,\n\nCould you please take care of this? Thanks!\n\nSam",
        composeType: "forward",
        to: [{ address: "lee.park@bellwether.example", name: "Lee Park" }],
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nDana Ruiz (copied) will send your badge.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
        because: "the need is in the same sentence",
      },
      {
        body: "Hi Peggy,\n\nI am copying Dana Ruiz, who will help. Dana, the Society needs a corrected invoice by Friday.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
      },
      {
        body: "Dana, Peggy asks for a second badge; see below.",
        composeType: "forward",
        to: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }],
      },
      {
        body: "Hi Peggy,\n\nPlease contact Dana Ruiz.\n\nSam",
        because: "they are sent to her, and know themselves what they need",
      },
      {
        body: "Hi Peggy,\n\nLee, can you help Peggy with the refund of the booth?\n\nSam",
        cc: [{ address: "lee.park@bellwether.example", name: "Lee Park" }],
        because: "he is told what she needs",
      },
      {
        body: "Lee, see below for your files.",
        composeType: "forward",
        to: [{ address: "mchen@lakeshoredental.example" }],
        because: "it goes to the client",
      },
    ],
  },
});

/** "Lee, can you take care of this?" before the client, or a mail from outside that goes to colleagues alone with "see below". */
function passedOn(message: Message): TextRange | null {
  if (message.draft.composeType === "new") return null;
  if (message.external())
    return message.sentences().find(({ text }) => SEE_BELOW.test(text) && calls(text, message)) ?? null;
  const { original } = message;
  const from = message.draft.original?.from ?? original()?.from;
  if (!from || message.directory.isInside(from) !== false) return null;
  return message.sentences().find(({ text }) => SEE_BELOW.test(text)) ?? null;
}

/** It begins with the name of a colleague who is on the mail. */
function calls(text: string, message: Message): boolean {
  const [, name = ""] = /^(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?)(?:[,:]| [–—-]) /u.exec(text) ?? [];
  const found = name === "" ? null : message.directory.find(name, message.recipients());
  return found !== null && "one" in found && message.isCopied(found.one);
}

/** A word of the sentence tells what it is about: none that is said of any matter, no name, no office of who is named. */
function statesNeed(sentence: Sentence, message: Message): boolean {
  const { thanks, invitation } = message.closing();
  const { start, end } = sentence;
  if (isGreeting(sentence, message) || start === thanks?.start || start === invitation?.start) return false;
  const named = message.handoffs().filter((one) => one.start < end && one.end > start);
  const known = new Set(named.flatMap((one) => wordsOfPeople(one, message)));
  for (const { name = "" } of message.recipients()) for (const word of parts(name)) known.add(word);
  return wordsOf(sentence).list.some(
    ({ low }) => /^\p{L}{3}/u.test(low) && !SAYS_NO_NEED.has(low) && !known.has(fold(low)),
  );
}

function isGreeting({ start, end }: Sentence, message: Message): boolean {
  const greeted = message.salutation();
  return greeted !== null && start >= greeted.start && end <= greeted.end + 1;
}

/** "Dana", "Ruiz", "registration": the name as written, and what the directory has of the person. */
function wordsOfPeople({ person, candidates }: ResolvedHandoff, message: Message): string[] {
  const known = candidates.flatMap(({ address }) => message.directory.person(address) ?? []);
  return [
    person,
    ...known.flatMap(({ name, title = "", team = "", goesBy = "" }) => [name, title, team, goesBy]),
  ].flatMap(parts);
}

const parts = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
