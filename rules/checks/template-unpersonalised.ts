import type { House } from "../contract.ts";
import type { Message } from "../reading/message.ts";
import { readSalutation } from "../reading/salutation.ts";
import { readSignOff } from "../reading/sign-off.ts";
import { linesOf } from "../reading/text.ts";
import { defineRule } from "../rule.ts";

export const templateUnpersonalised = defineRule({
  id: "template-unpersonalised",
  title: "Make a template your own",
  why: "Who wrote two paragraphs and gets the text that everyone gets feels unread.",
  clauses: ["customer-quality M4"],
  severity: "suggestion",
  external: true,
  applies: ({ message, house }) => !message.empty() && (house.templates?.length ?? 0) > 0,
  check: ({ message, house }) => {
    const written = ownWords(message);
    const template = templatesOf(house).find((one) => isUnchanged(written, one, message));
    if (!template) return [];
    const { name } = template;
    return [{ at: null, message: `This is the template “${name}” almost word for word; add what is theirs alone.` }];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nThank you for contacting us about your question. We have received your message and a member of our team will send you a full answer within two business days.\n\nSam",
        house: {
          templates: [
            {
              name: "Received",
              text: "Dear {{name}},\n\nThank you for contacting us about {{subject}}. We have received your message and a member of our team will send you a full answer within two business days.",
            },
          ],
        },
      },
      {
        body: "<p>Hi Peggy,</p><p>We have updated your record as you asked, and the change shows on your profile page from tomorrow on.</p>",
        html: true,
        house: {
          templates: [
            { name: "Welcome", text: "Welcome to the Society, and thank you for joining us this year with your team." },
            {
              name: "Record updated",
              text: "We have updated your record as you asked, and the change shows on your profile page from tomorrow on.",
            },
          ],
        },
      },
      {
        body: "Hi Peggy,\n\nThe corrected invoice is in the post, and you will have it within a week. We are sorry for the extra work this gave you.\n\nBest regards,\nSam",
        house: {
          templates: [
            {
              name: "Corrected invoice",
              text: "The corrected invoice is in the post, and you will have it within one week. We are sorry for the extra work that this gave you.\n\nBest regards,\n{{sender}}",
            },
          ],
        },
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nWe have updated your record as you asked, and the change shows on your profile page from tomorrow on. The spring meeting is on 14 May; I have put you down for lunch with the board.\n\nSam",
        house: {
          templates: [
            {
              name: "Record updated",
              text: "We have updated your record as you asked, and the change shows on your profile page from tomorrow on.",
            },
          ],
        },
        because: "a part of it is for her",
      },
      {
        theirs: "Hi Sam,\n\nThe badge of Dr. Okafor says Nkozi. Can you mend it?\n\nPeggy",
        body: "Hi Peggy,\n\nWe have updated the badge of Dr. Okafor as you asked, and the change shows on your profile page from tomorrow on.\n\nSam",
        house: {
          templates: [
            {
              name: "Record updated",
              text: "We have updated {{item}} as you asked, and the change shows on your profile page from tomorrow on.",
            },
          ],
        },
        because: "it is filled in with what she wrote about",
      },
      {
        body: "Hi Peggy,\n\nThank you for your mail.\n\nSam",
        house: { templates: [{ name: "Thanks", text: "Thank you for your mail." }] },
        because: "so short a line is anybody's",
      },
    ],
  },
});

/** Of the template, so much may be other words. */
const CHANGED = 0.15;
/** Shorter ones are what anybody writes. */
const LEAST_WORDS = 12;
const MOST_WORDS = 600;

interface Template {
  name: string;
  words: string[];
}
const known = new WeakMap<object, Template[]>();

function templatesOf({ templates = [] }: House): Template[] {
  const found = known.get(templates) ?? templates.map(({ name, text }) => ({ name, words: matterOf(text) }));
  known.set(templates, found);
  return found;
}

/** The words of a template, without what is filled in, its salutation and its sign-off. */
function matterOf(text: string): string[] {
  const lines = linesOf(text.replace(/\{\{[^{}]{0,60}\}\}/g, ""));
  const first = readSalutation(lines);
  const end = readSignOff(lines)?.start ?? text.length;
  return lines
    .filter(({ start }, index) => start < end && (first?.inline || index !== first?.line))
    .flatMap((line) => wordsOf(line.text));
}

function ownWords(message: Message): string[] {
  const above = message.salutation()?.end ?? 0;
  return message
    .sentences()
    .filter(({ end }) => end > above)
    .flatMap(({ text }) => wordsOf(text));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? [];
}

/** Little is other than in the template, and none of that is a word of theirs. */
function isUnchanged(written: string[], { words }: Template, message: Message): boolean {
  const limit = CHANGED * words.length;
  const few = words.length < LEAST_WORDS || words.length > MOST_WORDS;
  if (few || Math.abs(written.length - words.length) > 2 * limit) return false;
  const own = new Set(words);
  const added = written.filter((word) => !own.has(word));
  if (added.length > limit) return false;
  const lines = message.original()?.lines.slice(0, MOST_WORDS) ?? [];
  const theirs = new Set(lines.flatMap(({ text }) => wordsOf(text)));
  if (added.some((word) => word.length > 3 && theirs.has(word))) return false;
  return Math.max(written.length, words.length) - inCommon(written, words) <= limit;
}

/** Length of the longest row of words that both hold in this order. */
function inCommon(a: string[], b: string[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let i = 0; i < b.length; i++) row[i + 1] = word === b[i] ? above[i]! + 1 : Math.max(above[i + 1]!, row[i]!);
    above = row;
  }
  return above.at(-1)!;
}
