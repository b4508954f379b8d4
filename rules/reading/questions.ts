import { type Phrase, type Sentence, says, type Word, wordsOf } from "./sentences.ts";
import type { TextRange } from "./text.ts";

export interface Question extends TextRange {
  text: string;
}

const LEAD_IN = set(
  "and but so also ok okay well now plus hey hi hello please pls or then btw by the way in addition first second third secondly finally lastly " +
    "otherwise just question again sorry actually maybe perhaps therefore thus however if not yes no one last more thing",
);
const AUXILIARY = set(
  "do does did is are was were can could would will shall have has may isn't aren't don't doesn't didn't can't couldn't won't wouldn't " +
    "haven't hasn't wasn't weren't am should",
);
const WH = set("what when where who which why how whose whom what's who's where's when's how's");
const SUBJECT = set(
  "you we i they he she it there this that these those anyone someone anybody somebody everyone your our my the a an any his her their its all",
);
/** What a thing may be asked to be. */
const STATE = /^(?:\p{L}{2,}(?:ed|able|ible)|ready|free|open|due|taken|paid|full|mandatory)$/u;
const ADVERB = set(
  "not now also still already only just very too both fine good great well ok okay never always so most even being",
);
const ANSWERING = set("yes no because nope yep absolutely obviously simple simply certainly definitely nobody none");

const WHETHER = "(?:whether|if|how|what|when|where|which|who|whom|whose|why)";
const INDIRECT: readonly Phrase[] = [
  new RegExp(` (?:tell|inform|advise|remind|show) (?:me|us) (?:please )?${WHETHER} `),
  new RegExp(
    ` (?:please|kindly|pls|plz) (?:also )?(?:advise|confirm|explain|clarify|indicate|specify|verify|say|state|check) (?:as to )?${WHETHER} `,
  ),
  new RegExp(
    ` (?:like|love|want|wanted|need|wish|hope|hoping|writing) to (?:know|ask|find out|learn|understand|hear|inquire|enquire|check) (?:from you )?(?:about )?${WHETHER} `,
  ),
  new RegExp(
    `(?: (?:i|we|i'm|we're|am|are|was|were|just|also|still)|^) (?:wondering|wonder|curious|asking|checking) (?:about )?${WHETHER} `,
  ),
  / (?:my|our|another|one|main|other|next) questions? (?:is|are|was|:) [,:]? ?(?:whether|if|how|what|when|where|which|who|why|do|does|is|are|can|could|would|will) /,
  [/ (?:i|we) (?:do not|don't) (?:know|understand|see) /g, 3, / (?:can|could) you /],
  new RegExp(`^ any (?:idea|chance|clue|hint|update|news|word) (?:${WHETHER}|of|on|about|that|you) `),
];
const LET_KNOW: readonly Phrase[] = [
  [/ let (?:me|us|\w+) know /g, 3, / (?:whether|if|how|what|which|where|who|why|when) /],
];
// "Let me know if you have any questions" invites; it asks nothing.
const INVITING: readonly Phrase[] = [
  [
    / know /g,
    3,
    / (?:(?:if|whether) (?:you|you'd|you're|you'll|you've|anyone|any|anything|something|there|there's|i can|i may|we can|we may|i could|we could|further|more|additional|questions|problems|needed|necessary|required)|when you|when you've|once|how (?:i|we) (?:can|may|could) (?:help|assist|be)|what you (?:think|need|want|would)|what else) /,
  ],
];
const DECIDING: readonly Phrase[] = [
  [
    / know /g,
    3,
    / (?:if|whether) (?:you|you've|anyone) (?:are|is|will|can|could|plan|intend|agree|accept|approve|prefer|received|got|both|all|would prefer|be|were) (?!having|unable|not|unsure|still|interested|missing|looking|happy)/,
  ],
];
/** What a question without its mark holds where it does not open as one: a first look, before any phrase is tried. */
const MAY_ASK =
  /\b(?:can|could|would|will|do|did|have|are) you\b|\b(?:any|ask\w*|check\w*|clarify|confirm|explain|hear|indicate|inform|advise|know|learn|questions?|remind|say|show|specify|state|tell|understand|verify|find|wonder\w*|curious|[ie]nquire)\b/i;

const GREETING =
  / (?:how are (?:you|things|u)(?: all| both| doing| today| guys| keeping| these days){0,3}|how(?:'s| is) (?:it|everything|life|everyone)(?: going)?|what's up|how do you do) [?!.]/;
const IDIOMS = new Set(
  (
    "ok|okay|right|really|no|yes|huh|eh|correct|who knows|why not|so what|guess what|see|remember|get it|what can i say|you know|make sense|" +
    "makes sense|need i say more|who cares|you know what|go figure"
  ).split("|"),
);

/** How much of a mail is read for questions: what people ask stands above long tables and older mail. */
const READ = 4000;

/**
 * What the author asks: direct questions, with or without their mark, and explicit indirect ones ("please tell us whether …").
 * Not greetings ("How are you?"), not those asked and answered in one breath, not invitations ("let me know if you need anything").
 */
export function readQuestions(sentences: readonly Sentence[]): Question[] {
  const end = (sentences[0]?.start ?? 0) + READ;
  return sentences
    .filter((sentence, i) => sentence.start < end && asks(sentence, sentences[i + 1]))
    .map(({ text, start, end }) => ({ text, start, end }));
}

function asks(sentence: Sentence, next: Sentence | undefined): boolean {
  const { text, question } = sentence;
  const opener = /\p{L}[\p{L}'’]*/u.exec(text)?.[0].replace("’", "'").toLowerCase() ?? "";
  const opens = AUXILIARY.has(opener) || WH.has(opener) || LEAD_IN.has(opener);
  if (!question && !opens && !MAY_ASK.test(text)) return false;
  const { flat, list } = wordsOf(sentence);
  if (GREETING.test(flat) || IDIOMS.has(flat.replace(/[?!. ]/g, " ").trim())) return false;
  if (!asksDirectly(sentence, list) && !(list.length > 3 && asksIndirectly(flat))) return false;
  return !(next && next.paragraph === sentence.paragraph && question && answersItself(next));
}

function asksDirectly(sentence: Sentence, list: readonly Word[]): boolean {
  if (sentence.question) return list.filter((w) => /\p{L}/u.test(w.low)).length >= 2 || list.some((w) => WH.has(w.low));
  return clauseStarts(list).some((k, n) => inverted(list, k, n > 0));
}

/** Where a clause begins: behind the sentence's lead-in ("And, Kay -- "), then behind each comma. */
function clauseStarts(list: readonly Word[]): number[] {
  let k = 0;
  while (k < list.length && k < 8 && (LEAD_IN.has(list[k]!.low) || !/\p{L}/u.test(list[k]!.low))) k += 1;
  const starts = [k];
  for (let i = k; i < list.length - 2; i += 1) {
    if (!/^[,:;–—-]$/.test(list[i]!.low)) continue;
    let start = i + 1;
    while (start < list.length && start < i + 4 && (LEAD_IN.has(list[start]!.low) || list[start]!.low === "-"))
      start += 1;
    starts.push(start);
  }
  return starts;
}

/** "can you", "what is the", "which date would you"; inside a sentence only what is put to the reader. */
function inverted(list: readonly Word[], k: number, inside: boolean): boolean {
  const [first, second, third] = [list[k]?.low ?? "", list[k + 1]?.low ?? "", list[k + 2]?.low ?? ""];
  if (inside)
    return /^(?:can|could|would|will|do|did|have|are)$/.test(first) && second === "you" && list[k - 1]?.low !== "if";
  if (first === "should" && /^(?:you|there|any|the|this|your|we|it|anyone)$/.test(second)) return false;
  if (/^(?:have|do|has)$/.test(first))
    return /^(?:you|we|they|i|your|he|she|anyone)$/.test(second) || (first === "has" && SUBJECT.has(second));
  // "Was a pleasure", "Is all set now": the subject is left out.
  if (/^(?:is|was)$/.test(first) && /^(?:an?|all)$/.test(second)) return false;
  // "Is lunch included"
  if (/^(?:is|are)$/.test(first) && STATE.test(third) && !/(?:ed|ly)$/.test(second) && !ADVERB.has(second)) return true;
  if (AUXILIARY.has(first)) return SUBJECT.has(second) && !(first === "may" && second === "you");
  if (!WH.has(first)) return false;
  if (/^(?:what|how)$/.test(first) && second === "about") return true;
  if (first === "who" && /^(?:would|will|should|can|could|is|are)$/.test(second)) return true;
  if (AUXILIARY.has(second)) return SUBJECT.has(third) && first !== "whose";
  if (!/^(?:what|which|how|whose)$/.test(first)) return false;
  return list
    .slice(k + 2, k + 5)
    .some((w, i) => AUXILIARY.has(w.low) && /^(?:you|we|i|the|it|they|your)$/.test(list[k + 3 + i]?.low ?? ""));
}

function asksIndirectly(flat: string): boolean {
  if (says(flat, LET_KNOW)) return !says(flat, INVITING) || says(flat, DECIDING);
  return says(flat, INDIRECT);
}

function answersItself(next: Sentence): boolean {
  const { flat, list } = wordsOf(next);
  return (
    !next.question &&
    (ANSWERING.has(list[0]?.low ?? "") ||
      /^ (?:of course|not really|not at all|the (?:short |simple )?answer)/.test(flat))
  );
}

// ---------------------------------------------------------------- is it answered?

const COMMON = set(
  "the a an of to for in on at by with from and or but if is are was were be been am do does did have has had can could would will shall should may might must " +
    "i we you he she it they me us him her them my our your his its their this that these those there here what when where who which why how whose whom please " +
    "let know tell send get give want need like also any some all just as so not no yes about into out up more much many one ones than then too very really " +
    "possible able thank thanks hi hello dear question questions wondering wonder advise confirm say said make sure way still yet now way think see take tell " +
    "hey morning afternoon between difference per",
);
/** Of verbs and nouns whose forms share no beginning, and of two spellings: the one that stands for both. */
const SAME = pairs(
  "paid pay|held hold|took take|taken take|went go|gone go|came come|made make|found find|kept keep|bought buy|brought bring|met meet|chose choose|chosen choose|" +
    "wrote write|written write|spoke speak|spoken speak|began begin|left leave|lost lose|won win|built build|sold sell|gave give|given give|ran run|stood stand|led lead|" +
    "payment pay|meeting meet|choice choose|sale sell|people person|children child|cheque check|theatre theater|centre center|programme program|cancelled cancel|canceled cancel|bios bio|men man|women woman",
);
/** What is told by the other word: "Are you open?" by "We are closed". */
const OTHER_WAY = pairs(
  "closed open|close open|closes open|closing open|open close|taken available|gone available|unavailable available|full available|booked available|sold available|left available|" +
    "taken free|booked free|full free|charge free|extra included|extra include|separate included|separate include|excluded included|optional required|optional mandatory|required optional|" +
    "impossible possible|unpaid paid|outstanding paid|different same|late early|early late|online person|virtual person|absent attend|pending ready|rejected approved|declined approved|cancelled on|postponed on",
);

const PRICE =
  /[$€£¥]|\b\d+(?:[.,]\d+)?\s?(?:dollars|euros?|pounds|usd|eur|percent|%)|\b(?:free|no charge|complimentary|included|waived)\b|\b\d{2,}/i;
const MONEY = /[$€£¥]\s?\d/;
const KINDS: readonly [asked: RegExp, told: RegExp][] = [
  [
    /\b(?:by|until|till) (?:when|what (?:time|day|date)|which (?:day|date))\b/i,
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)|\b\d{1,2}(?::\d\d| ?[ap]\.?m|[/.-]\d|st|nd|rd|th)|\b20\d\d\b|\b(?:today|tomorrow|tonight|noon|midnight|weeks?|months?|hours?|days?|immediately|soon|shortly|until|once|after|before|any ?time|end of)\b|\b(?:at|from|by|until|till|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
  ],
  [
    /\bwhen\b|what (?:time|day|date)|which (?:day|date)|deadline|due date|by what date|how (?:soon|long|late)/i,
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)|\b\d{1,2}(?::\d\d| ?[ap]\.?m|[/.-]\d|st|nd|rd|th)|\b20\d\d\b|\b(?:today|tomorrow|tonight|noon|midnight|week|weeks|month|months|hours?|days?|minutes?|years?|immediately|soon|shortly|now|already|until|once|after|before|anytime|yesterday)\b|\b(?:at|from|by|until|till|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
  ],
  [/how much|\b(?:fees?|costs?|price|rate|charge|amount|dues)\b/i, PRICE],
  [
    /how many|how often/i,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twice|none|no|several|few|unlimited|daily|weekly|monthly|yearly|every)\b/i,
  ],
  [
    /\bwhere\b/i,
    /https?:|www\.|\b(?:at|in|on|under|room|street|avenue|floor|building|website|page|here|there|online)\b/i,
  ],
];
const AFFIRMING =
  /^ (?:(?:hi|hello|dear) )?(?:yes|no|yep|nope|sure|certainly|absolutely|of course|correct|indeed|definitely|unfortunately|regrettably|sorry|i am afraid|i'm afraid|we are afraid|by all means|happy to|gladly|that is (?:right|correct|fine)|that's (?:right|correct|fine)|you (?:are|may|can|do|will|need|have)|it (?:is|does|will|has|should|can)|they (?:are|do|will)|there (?:is|are)|we (?:do|can|will|have|are|would|cannot|don't)|i (?:do|can|will|have|am|would|cannot|don't|did|was)|not) /;
const YES =
  /^ (?:yes|yep|yeah|no|nope|sure|certainly|absolutely|of course|correct|unfortunately|please do|go ahead|done|not yet|will do|they did|they do|it (?:did|does|has|will|can)(?= [.,!:;])) /;
/** A clause that begins with its verb, behind a greeting or a number too. */
const YES_OR_NO =
  /(?:^\W{0,4}|[,:;] |\d[.)] )(?:(?:and|also|so|please|hi|but) ,? ?)?(?:do|does|did|is|are|was|were|can|could|would|will|shall|should|have|has|may)(?:n['’]t)?\b/i;
/** Asks for more than yes or no, in whatever clause. */
const ASKS_WHICH = /\b(?:when|where|what|which|who|whom|whose|why|how)\b/i;
/** "Between gold and silver". */
const BETWEEN =
  /\b(?:between|compare) (?:(?:the|an?|your) )?([^\s.,?!]{2,20}) (?:and|to|with) (?:(?:the|an?|your) )?([^\s.,?!]{2,})/i;
/** "Dana will." */
const WHO_DOES = /^.{1,40} (?:will|does|do|did|is|are|can|has|was|would)[.!]?$/i;
/** Where a question of two parts goes on. */
const NEXT_PART =
  /,? (?:and|or) (?:also |if so,? |then )?(?=(?:by |until |for |at |from |on )?(?:when|where|what|which|who|how|why)\b|(?:do|does|did|is|are|can|could|will|would|should|may) )/i;
const NUMBERED = /^\W{0,3}(\d{1,2})[.)]\)? {0,3}(?=[^\d\s])/;
const MAY_DEFER = /answer|get back|look|find|check|will|'ll|’ll|rest|remaining|others?/i;
const DEFERRING =
  / (?:answers? (?:to )?(?:all |each |both |the rest )?(?:of )?(?:your|these|those|the other) questions?|get back to you|look(?:ing)? into|find(?:ing)? out|check(?:ing)? (?:with|on|whether|if|this|that|it)|will (?:answer|confirm|let you know|follow up|send you|call you)|'ll (?:answer|confirm|let you know|follow up|send you|call you)|the (?:rest|remaining|others?)) /;

/** What a reply tells, read once for all questions; null when it puts the answers off. */
interface Told {
  sentences: Sentence[];
  words: string[][];
  said: Set<string>;
  /** Of the answers that have one: "2) Yes, please." */
  numbers: Set<number>;
}
const read = new WeakMap<readonly Sentence[], Told | null>();

function toldIn(reply: readonly Sentence[]): Told | null {
  const had = read.get(reply);
  if (had !== undefined) return had;
  const sentences = reply.flatMap((sentence) => {
    const text = withoutThanks(sentence.text.replace(NUMBERED, ""));
    return text === "" ? [] : text === sentence.text ? [sentence] : [{ ...sentence, text }];
  });
  const defers = sentences.some((s) => MAY_DEFER.test(s.text) && DEFERRING.test(wordsOf(s).flat));
  const words = defers ? [] : sentences.map(({ text }) => contentWords(text));
  const numbers = new Set(reply.flatMap(({ text, question }) => (question ? [] : (numberOf(text) ?? []))));
  const made = defers ? null : { sentences, words, said: saidIn(words, sentences), numbers };
  read.set(reply, made);
  return made;
}

/** A reply of so few sentences answers what it answers. */
const SHORT = 4;

/**
 * Whether a sentence of the reply takes the question up. It leans to yes: a question called open that was answered costs more.
 * @param all what they asked, in order: answers may be numbered as the questions stand
 */
export function isAnswered(question: string, reply: readonly Sentence[], all: readonly string[] = []): boolean {
  const told = toldIn(reply);
  if (!told) return true;
  if (isNumbered(question, told, all)) return true;
  const { sentences, said } = told;
  const asked = contentWords(question);
  const parts = question.slice(0, READ).split(NEXT_PART);
  const kinds = parts.flatMap((part) => KINDS.filter(([pattern]) => pattern.test(part)).slice(0, 1));
  if (kinds.length > 0 && kinds.every(([, pattern]) => isTold(pattern, asked, told))) return true;
  const yesOrNo = YES_OR_NO.test(question) && !ASKS_WHICH.test(question);
  if (kinds.length > 0 && !yesOrNo) return false;
  if (asked.length === 0) return sentences.length > 0;
  const shared = asked.filter((word) => isSaid(word, said)).length;
  if (shared / asked.length >= 0.4 || namesOne(question, said)) return true;
  if (/\bwho\b/i.test(question) && sentences.some(({ text }) => WHO_DOES.test(text))) return true;
  return YES_OR_NO.test(question) && sentences.some((s) => (shared > 0 ? AFFIRMING : YES).test(wordsOf(s).flat));
}

/** Answered under its own number, or under its place among as many answers as questions. */
function isNumbered(question: string, { numbers }: Told, all: readonly string[]): boolean {
  if (numbers.size === 0) return false;
  const number = numberOf(question);
  if (number !== null) return numbers.has(number);
  return all.length > 1 && numbers.size === all.length && numbers.has(all.indexOf(question) + 1);
}

/** A time, price or place that is asked for must be told near a word of the question, where the reply tells many things. */
function isTold(pattern: RegExp, asked: readonly string[], { sentences, words }: Told): boolean {
  return sentences.some(
    ({ text }, i) =>
      pattern.test(text) &&
      (asked.length <= 1 ||
        sentences.length <= SHORT ||
        (pattern === PRICE && MONEY.test(text)) ||
        [words[i]!, words[i - 1] ?? []].some((near) => asked.some((word) => near.includes(word)))),
  );
}

/** One of two things to choose from is named, or both that are to be told apart. */
function namesOne(question: string, said: Set<string>): boolean {
  const between = BETWEEN.exec(question);
  if (between) return [between[1]!, between[2]!].every((word) => said.has(stemOf(word)));
  const [first, second] = question.slice(0, READ).split(/,? or /i);
  if (second === undefined) return false;
  const choices = [
    first!.match(/\p{L}{2,20}$/u)?.[0],
    ...(second.slice(0, 60).match(/\p{L}{2,20}/gu) ?? []).slice(0, 4),
  ];
  return choices.some((word) => word && !COMMON.has(word.toLowerCase()) && said.has(stemOf(word)));
}

function numberOf(text: string): number | null {
  const number = NUMBERED.exec(text)?.[1];
  return number ? Number(number) : null;
}

/** What a sentence that thanks tells besides: "Thank you for asking: the room is booked." Empty where it only thanks. */
function withoutThanks(text: string): string {
  if (!/^(?:(?:hi|hello|dear) [^,]{0,40}, {1,4})?(?:many {1,4})?thank/i.test(text)) return text;
  const more = /[:;–—] {0,2}|(?:,| -) (?:and |yes|no\b|the )/.exec(text);
  return more ? text.slice(more.index).replace(/^[:;–—,\s-]{1,5}/, "") : "";
}

/** The stems told, their beginnings, and the words that some tell of by their opposite. */
function saidIn(words: readonly (readonly string[])[], sentences: readonly Sentence[]): Set<string> {
  const said = new Set(words.flat());
  for (const { text } of sentences)
    for (const word of text
      .toLowerCase()
      .slice(0, 2000)
      .match(/\p{L}{2,}/gu) ?? [])
      for (const other of OTHER_WAY.get(word) ?? []) said.add(stemOf(other));
  return said;
}

/** "applic" of "application" is said by "appl" of "apply". */
function isSaid(word: string, said: Set<string>): boolean {
  if (said.has(word)) return true;
  for (let length = 4; length < word.length; length += 1) if (said.has(word.slice(0, length))) return true;
  return false;
}

/** The telling words of a text, stemmed lightly: "registering" and "registration" are one. */
function contentWords(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .slice(0, 2000)
      .replaceAll("’", "'")
      .match(/\p{L}+(?:'\p{L}+)?|\d+/gu) ?? [];
  return [
    ...new Set(
      words
        .map((w) => w.replace(/'s$/, ""))
        .filter((w) => w.length > 1 && !COMMON.has(w))
        .map(stemOf),
    ),
  ];
}

function stemOf(written: string): string {
  const word = written.toLowerCase();
  return stem(SAME.get(word)?.[0] ?? word);
}

function stem(word: string): string {
  if (word.length <= 4) return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  const bare = word.replace(/(?:ations?|ments?|ings?|ions?|ers?|ed|es|ies|al|ly|s|y|e)$/, "");
  return (bare.length >= 4 ? bare : word).slice(0, 7);
}

function set(words: string): Set<string> {
  return new Set(words.split(" "));
}

/** "closed open|…": of each first word, the second ones. */
function pairs(written: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [word, other] of written.split("|").map((pair) => pair.split(" ") as [string, string]))
    map.set(word, [...(map.get(word) ?? []), other]);
  return map;
}
