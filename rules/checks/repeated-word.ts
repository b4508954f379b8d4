import { replaceText } from "../edit.ts";
import type { BodyLine, BodyText, TextRange } from "../reading/text.ts";
import { defineRule, fix } from "../rule.ts";

export const repeatedWord = defineRule({
  id: "repeated-word",
  title: "Take out words written twice",
  why: "A doubled word shows that nobody read the mail before it went.",
  clauses: ["bostrom 2.10a", "customer-quality M5"],
  severity: "suggestion",
  safe: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message, draft }) =>
    message
      .authored()
      .filter((line) => line.text.length > 2 && !inTable(message.body(), line))
      .flatMap((line, i, lines) => [
        ...doubled(line),
        ...(draft.body.format === "text" ? acrossLines(line, lines[i + 1]) : []),
      ])
      .slice(0, MOST)
      .map(({ word, ...at }) => ({ at, message: `“${word}” stands here twice; take one out.`, about: word })),
  mend: ({ at, about = "" }, { message }) => [
    fix("Take one out", replaceText(message.body(), { start: at!.start + about.length, end: at!.end }, "")),
  ],
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nThe meeting is on the the 14th of May.\n\nSam",
        after: "Hi Peggy,\n\nThe meeting is on the 14th of May.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>The the hall is <b>booked</b>.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>The hall is <b>booked</b>.</p>",
      },
      {
        body: "Hi Peggy,\n\nI will send and  and\tand file the form.\n\nSam",
        after: "Hi Peggy,\n\nI will send and file the form.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nThe form is to to be signed.\n\nSam",
        after: "Hi Peggy,\n\nThe form is to be signed.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nThe meeting is is on Monday.\n\nSam",
        after: "Hi Peggy,\n\nThe meeting is on Monday.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nThe board has asked me to send you the list together with\nwith the form.\n\nSam",
        after: "Hi Peggy,\n\nThe board has asked me to send you the list together with the form.\n\nSam",
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nI know that that is late; she had had a very, very long day. Many many thanks!\n\nSam",
        because: "English doubles these on purpose",
      },
      {
        body: "Hi Peggy,\n\nThe band is Duran Duran, from Walla Walla. Bye bye!\n\nSam",
        because: "names are doubled too",
      },
      {
        body: "Hi Peggy,\n\nIf you go, go early. Please log in. In the hall, it is cold.\n\nWe meet in room 12 12 times.\n\nSam",
        because: "a mark or a number parts them",
      },
      {
        body: "<p>Hi Peggy,</p><table><tr><td>open open</td></tr></table>",
        html: true,
        because: "in a table words stand side by side",
      },
      {
        body: "Hi Peggy,\n\nDana went on on her own, and what it is is fine; the form you fill in in May gives her her badge.\n\nSam",
        because: "each has its own part in the sentence",
      },
    ],
  },
});

const MOST = 20;
/** Mail programs break lines that are longer. */
const BROKEN = 40;
/** Right when doubled: for emphasis, or as two parts of a sentence ("fill in in May", "gives her her badge"). */
const TWICE = new Set(
  (
    "that had is was are were do did does has have been can will may very really so much many more too far long way no yes never ever now well there here hear bye ha ho he she " +
    "knock night please go come blah yada win her his him it you us me them one who what this these those in on up out over off through by to back down around " +
    "check test same day week year step face side hip hey hi wow tut cha pom choo chop aye hush quite big old little such bit less again"
  ).split(" "),
);
const WORD = /\p{L}[\p{L}\p{M}'’]{0,40}/gu;

interface Doubled extends TextRange {
  word: string;
}

/** Words that stand twice or more with nothing but space between, from the first to the last. */
function doubled({ text, start: origin }: BodyLine): Doubled[] {
  const lows = text.toLowerCase().match(WORD) ?? [];
  if (!lows.some((low, i) => low === lows[i - 1])) return [];
  const found: Doubled[] = [];
  let last: Doubled | null = null;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const again =
      last !== null &&
      word.toLowerCase() === last.word.toLowerCase() &&
      // A capital on the second makes it a name, or the begin of something.
      (word === word.toLowerCase() || word === "I") &&
      text.slice(last.end, index).trim() === "" &&
      last.end < index;
    if (again) last!.end = end;
    else {
      last = { word, start: index, end };
      found.push(last);
    }
  }
  return found
    .filter(({ word, start, end }) => {
      const alone = !/[\w-]/.test(text[start - 1] ?? " ") && !/^[\w-]|^\.\w/.test(text.slice(end, end + 2));
      return (
        end - start > word.length && alone && (!TWICE.has(word.toLowerCase()) || isSlip(text.slice(0, start), word))
      );
    })
    .map(({ word, start, end }) => ({ word, start: start + origin, end: end + origin }));
}

/** Doubled words are right in many places, but never in these. */
const SLIPS =
  /\b(?:(?:is|are|be|was|were|how|want(?:ed|s)?|need(?:ed|s)?|able|going|forward|due|glad|happy|ready|please|would like) to|(?:is|are|be|held|meet|interested|included|available|located) in|(?:is|are|be|held|meet|depends|based|available|open|closed) on|thank you|(?:^|[,;.!?] ?|\b(?:and|but|so|if|when) )(?:i|we|you|they) (?:have|has|are|was|were|will))$/i;
/** Behind these a clause may end with the verb that the next begins with: "what it is is fine". */
const OPENS =
  /\b(?:what|whatever|all|who|where|when|how|why|which|that|this|it|there|thing|problem|point|truth|fact|question|reason|answer|issue|trouble)\b/i;

function isSlip(before: string, word: string): boolean {
  const sentence = before.slice(Math.max(...[".", "!", "?", ";", ":"].map((mark) => before.lastIndexOf(mark))) + 1);
  if (/^(?:is|are)$/.test(word)) return sentence.trim() !== "" && !OPENS.test(sentence);
  return SLIPS.test(sentence.trimStart() + word);
}

/** The last word of a line that the mail program broke, and the first of the next. */
function acrossLines(line: BodyLine, next: BodyLine | undefined): Doubled[] {
  const last = /(?:^|\s)(\p{L}{1,40})$/u.exec(line.text)?.[1];
  if (!next || !last || line.text.length < BROKEN || next.start - line.end > 2) return [];
  const [first] = /^\p{Ll}{1,40}(?= \p{L})/u.exec(next.text) ?? [];
  if (first !== last.toLowerCase() || TWICE.has(first)) return [];
  return [{ word: last, start: line.end - last.length, end: next.start + first.length }];
}

function inTable(body: BodyText, line: BodyLine): boolean {
  for (let index = line.element; index >= 0; index = body.elements[index]!.parent) {
    const { name } = body.elements[index]!;
    // Whole mails are laid out in tables: a sentence there is one like another.
    if (name === "td" || name === "th") return line.text.length < 60 || !/[.!?,]/.test(line.text);
  }
  return false;
}
