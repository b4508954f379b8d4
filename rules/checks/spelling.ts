import { replaceText } from "../edit.ts";
import { american } from "../phrases/american.ts";
import { commonSlips } from "../phrases/common-slips.ts";
import { dictionaryLacks } from "../phrases/dictionary-lacks.ts";
import { isCommon } from "../phrases/not-names.ts";
import type { Message } from "../reading/message.ts";
import { isNear } from "../reading/near.ts";
import type { TextRange } from "../reading/text.ts";
import { defineRule, fix, type RuleContext, type Spelling } from "../rule.ts";

export const spelling = defineRule({
  id: "spelling",
  title: "Mend misspelt words",
  why: "A misspelt word makes the reader doubt the rest.",
  clauses: ["bostrom 2.10a", "customer-quality M5"],
  severity: "suggestion",
  safe: true,
  serverOnly: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message, spelling }) => spelling !== null && !message.empty(),
  check: (context) => {
    const unknown = unknownWords(context);
    const misspelt = unknown.slice(0, MOST).flatMap((word) => {
      const about = corrections(word, context.spelling!);
      return about.length > 0 ? [{ word, about }] : [];
    });
    return misspelt.map(({ word: { text, start, end }, about }) => {
      const message = `“${text}” looks misspelt; did you mean ${about.map((one) => `“${one}”`).join(" or ")}?`;
      return { at: { start, end }, message, about };
    });
  },
  mend: ({ at, about = [] }, { message }) =>
    about.map((word) => fix(`Change it to “${word}”`, replaceText(message.body(), at!, word))),
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nWe have recieved your form.\n\nSam",
        after: "Hi Peggy,\n\nWe have received your form.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>Unfortunatly the hall is <b>taken</b>.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>Unfortunately the hall is <b>taken</b>.</p>",
      },
      {
        body: "Hi Peggy,\n\nThe registraton fee is $450.\n\nSam",
        after: "Hi Peggy,\n\nThe registration fee is $450.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nYour comunicaton reached us.\n\nSam",
        after: "Hi Peggy,\n\nYour communication reached us.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nThe hall is ours untill noon.\n\nSam",
        after: "Hi Peggy,\n\nThe hall is ours until noon.\n\nSam",
      },
      { kind: "autoReply", composeType: "new", to: [], body: "Hello,\n\nI am on vaction until 28 September.\n\nSam" },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nThe colour of the programme is grey; we’ve cancelled the licence, organised travelling to the centre and e-mailed the re-issued webinar link.\n\nSam",
        because: "British and office words are words",
      },
      {
        theirs: "Hi Sam,\n\nIs the wayflex still in the hall?\n\nPeggy",
        body: "Hi Peggy,\n\nThe wayflex is there, and so is Okonkwo's frobnik.\n\nSam",
        house: { terms: ["Frobnik"] },
        because: "one word is theirs, one a name, one the house's",
      },
      {
        body: "Hi Peggy,\n\nPlease open https://bellwether.example/registraton, file Q3_budgt.xlsx, or ask AORN for code x4tz.\n\nSam",
        because: "addresses, files and codes are not words",
      },
      {
        body: "Hi Peggy,\n\nBoth procurements, the submittal, the flipchart and the templated courseware went to the hotline for enrollees, who were waitlisted.\n\nSam",
        because: "an office's words, and plurals that dictionaries leave out, are words",
      },
      {
        body: "Hi Peggy,\n\nThe financials, the licensure form and the proration of the payables go to each accreditor and examinee.\n\nSam",
        because: "an association's words are words",
      },
      {
        body: "Hi Peggy,\n\nThe plenum meets at noon; the plenumm is open to guests, and so is each plenumm after it.\n\nSam",
        because: "what is written twice alike is meant so",
      },
    ],
  },
});

/** Corrections cost most: no more words than these are looked up, and no more text read. */
const MOST = 12;
const READ = 20_000;
/** With more unknown words than one in so many it is no English, or a trade we don't know. */
const ONE_IN = 6;
const LOOKED_UP = 2;
/** Letters of each part of a compound, at least. */
const PART = 4;
/** In a word of so many letters there may be two slips. */
const LONG = 9;
const LETTERS = "abcdefghijklmnopqrstuvwxyz'";

interface Unknown extends TextRange {
  text: string;
}

const CHUNK = /[^\s"“”„«»()[\]{}<>,;!?…]+/g;
const WORD = /^[a-z]+(?:['’][a-z]+)?(?:-[a-z]+(?:['’][a-z]+)?)*$/i;
/** Most words: nothing is to be taken off. */
const PLAIN = /^[a-z]+$/;

function unknownWords({ message, house, spelling }: RuleContext): Unknown[] {
  const dictionary = spelling!;
  // The words of a whole thread, and of a directory: read when the dictionary is at its end.
  let terms: ((word: string) => boolean) | null = null;
  const isTerm = (word: string) => {
    terms ??= knownTerms(message, house.terms ?? []);
    return terms(word);
  };
  const salutation = message.salutation();
  const greeted = salutation?.end ?? 0;
  const seen = new Map<string, { times: number; known?: boolean }>();
  const found: Unknown[] = [];
  let words = 0;
  for (const sentence of message.sentences()) {
    if (sentence.start > READ || sentence.end <= greeted) continue;
    let first = true;
    for (const { 0: chunk, index } of sentence.text.matchAll(CHUNK)) {
      const isPlain = PLAIN.test(chunk);
      const text = isPlain ? chunk : chunk.replace(/^['‘’*_~-]{1,4}/, "");
      const start = sentence.start + index + chunk.length - text.length;
      const word = isPlain ? chunk : trimEnd(text);
      if (!isPlain && !WORD.test(word)) continue;
      const opens = first;
      first = !isPlain && /[:–—-]$/.test(text);
      words++;
      const low = isPlain ? chunk : straight(word);
      const one = seen.get(low) ?? { times: 0 };
      if (one.times++ === 0) seen.set(low, one);
      if (start < greeted || (!isPlain && word === word.toUpperCase())) continue;
      one.known ??= isKnown(low, isTerm, dictionary);
      if (one.known) continue;
      // A capital makes a name of it, but where each sentence has one.
      if (word !== word.toLowerCase() && !(opens && /^[A-Z][a-z]+$/.test(word))) continue;
      found.push({ text: word, start, end: start + word.length });
    }
  }
  if (found.length * ONE_IN > words && found.length > 2) return [];
  return found.filter(({ text }) => seen.get(straight(text))!.times < 2);
}

/** Lower case, with straight apostrophes. */
function straight(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}

/** Without the stop, the colon or the quote behind it. */
function trimEnd(word: string): string {
  let end = word.length;
  while (end > 0 && ".:'’*_~/-–—|".includes(word[end - 1]!)) end--;
  return word.slice(0, end);
}

function isKnown(low: string, isTerm: (word: string) => boolean, dictionary: Spelling): boolean {
  const knows = (one: string): boolean =>
    one.length < 3 ||
    dictionary.knows(one) ||
    dictionary.knows(capital(one)) ||
    american(one).some((other) => dictionary.knows(other)) ||
    dictionaryLacks.has(one) ||
    isTerm(one);
  if (commonSlips.has(low) && !isTerm(low)) return false;
  const bare = low.replace(/'s$/, "");
  if (knows(low) || (bare !== low && knows(bare))) return true;
  const single = bare.endsWith("s") ? bare.slice(0, -1) : bare;
  if (dictionaryLacks.has(single) || isTerm(single)) return true;
  // Dictionaries leave out the plurals of what is rarely counted: procurements.
  if (single !== bare && single.length > 5 && !/[os]$/.test(single) && dictionary.knows(single)) return true;
  const parts = bare.split("-");
  if (parts.length > 1) return parts.every((part) => PREFIX.test(part) || knows(part.replace(/'s$/, "")));
  const prefix = /^(?:re|un|non|pre|co|sub|multi|inter|over|under|mis|anti|super|tele|auto|micro|bi)(?=[a-z]{4})/.exec(
    low,
  );
  return prefix !== null && dictionary.knows(low.slice(prefix[0].length));
}

/** Two words written as one, as flipchart. */
function isCompound(word: string, dictionary: Spelling): boolean {
  for (let at = PART; at <= word.length - PART; at++)
    if (dictionary.knows(word.slice(0, at)) && dictionary.knows(word.slice(at))) return true;
  return false;
}

const PREFIX = /^(?:e|re|un|non|pre|post|co|sub|multi|inter|mid|anti|semi|ex|bi|tri|pro|de|th|st|nd|rd)$/;

/** Whether it is a word of the thread, of those on it, or of the house. */
function knownTerms(message: Message, terms: readonly string[]): (word: string) => boolean {
  const { draft, directory } = message;
  const { house } = directory;
  const known =
    houseTerms.get(house) ??
    wordSet([house.name, ...house.domains, ...names(house.staff), ...names(house.clients), ...terms]);
  houseTerms.set(house, known);
  const people = [
    draft.from,
    ...message.recipients(),
    ...message.history().flatMap(({ from, to, cc }) => [from, ...to, ...cc]),
  ];
  const said = [
    draft.subject,
    message.original()?.subject ?? "",
    message.original()?.signed ?? "",
    ...people.map((one) => `${one?.name ?? ""} ${one?.address ?? ""}`),
    ...message.history().flatMap(({ lines }) => lines.map(({ text }) => text)),
    ...message.signatureLines().map(({ text }) => text),
    ...(draft.attachments ?? []).map(({ name }) => name),
    ...people.flatMap((one) => (one ? directory.nicknames(one.address) : [])),
  ];
  const threads = wordSet(said);
  return (word) => known.has(word) || threads.has(word);
}
const houseTerms = new WeakMap<object, Set<string>>();

function names(all: readonly { name: string }[]): string[] {
  return all.map(({ name }) => name);
}

function wordSet(texts: readonly string[]): Set<string> {
  const words = texts.flatMap(
    (text) =>
      text
        .toLowerCase()
        .replaceAll("’", "'")
        .match(/[\p{L}\p{M}]+(?:'\p{L}+)?/gu) ?? [],
  );
  return new Set(words);
}

/** The likeliest, when a slip or two of the keys part them; none for what is no slip. */
function corrections({ text }: Unknown, dictionary: Spelling): string[] {
  const low = straight(text);
  const cased = (word: string) => (text === text.toLowerCase() ? word : capital(word));
  const meant = commonSlips.get(low);
  if (meant) return [cased(meant)];
  const slips = low.length >= LONG ? 2 : 1;
  if (!isOneSlip(low, dictionary) && (slips === 1 || isCompound(low.replace(/s$/, ""), dictionary))) return [];
  const likely = dictionary.suggest(low).filter((word) => {
    const bare = word.replace(/[ -]/g, "");
    const swapped = low[0] === bare[1] && low[1] === bare[0];
    return (
      word === word.toLowerCase() &&
      (low.length > 3 ? low[0] === bare[0] || swapped : sorted(low) === sorted(bare)) &&
      isNear(low, bare, slips)
    );
  });
  // A short word is near many, and what opens a sentence may be a name: then only a word everyone writes is meant.
  const sure = text === text.toLowerCase() && low.length > 5 ? likely : likely.filter((word) => isCommon(word));
  return sure.slice(0, LOOKED_UP).map(cased);
}

/**
 * Whether one slip makes a known word of it: a look, since a dictionary that finds no word so near goes on among those
 * further away, a hundred times as long, and none of them would do.
 */
function isOneSlip(low: string, dictionary: Spelling): boolean {
  // Hyphens don't count as slips.
  if (low.includes("-")) return true;
  for (let at = 0; at <= low.length; at++) {
    const before = low.slice(0, at);
    const [letter = "", next = ""] = low.slice(at, at + 2);
    const after = low.slice(at + 1);
    const slips = [before + after, before + next + letter + low.slice(at + 2)];
    for (const other of LETTERS) slips.push(before + other + letter + after, before + other + after);
    if (slips.some((word) => dictionary.knows(word))) return true;
  }
  return false;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
