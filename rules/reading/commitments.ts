/** First-person promises of an act in the author's text: "I'll send the minutes by Thursday." */
import { findDue } from "./due.ts";
import type { Sentence } from "./sentences.ts";
import type { TextRange } from "./text.ts";

export interface Commitment extends TextRange {
  text: string;
  /** The words for when, with single spaces; resolveDue says which moment they mean. */
  due: string | null;
  dueStart: number | null;
  dueEnd: number | null;
}

interface Form {
  /** What a promise begins with; global. */
  opening: RegExp;
  /** Whether it is one, by what follows the opening, its words for when, and what stands before it in the sentence. */
  promises: (rest: string, due: string | null, before: string) => boolean;
}

const WORTH_READING = /\b(?:will|shall|i|we|let me|ill|you(?: should|['’]ll| can))\b|['’]ll\b/i;

const FORMS: Form[] = [
  {
    opening:
      /\b(?:i|we|one of us|(?:my|our) (?:team|office|staff|assistant|colleagues?|department))(?:'ll| will| shall|'m going to| am going to|'re going to| are going to| is going to| promise to| undertake to)\b/gi,
    promises: (rest, due, before) => !HEDGE.test(before) && isPromisedAct(rest, due),
  },
  { opening: /\bill(?= (?:do|send|get|call|check|let|try|have|look|ask)\b)/gi, promises: isPromisedAct },
  // "Will get back to you." and "I have the list and will send it."
  {
    opening: /(?:^W|\b(?:and|but|then|so),? (?:then )?w)ill(?= [a-z])/g,
    promises: (rest, due, before) =>
      (before === ""
        ? !/^ (?:you|it|this|that|there|they|he|she|we|i|be|the|your|our|my|any|a|an)\b/i.test(rest)
        : ofUs(before)) && isPromisedAct(rest, due),
  },
  // What they hope or are able to do is a promise only with a time.
  {
    opening:
      /\b(?:i|we)(?: hope to| expect to| plan to| intend to| aim to|'m planning to| am planning to|'re planning to| are planning to| should be able to| can| should(?= (?:have|get)\b))(?= )/gi,
    promises: (rest, due, before) =>
      isDay(due) &&
      !HEDGE.test(before) &&
      !/^ (?:only|see|tell|say|imagine|assure)\b/i.test(rest) &&
      isPromisedAct(rest, due),
  },
  {
    opening:
      /\b(?:i'm|i am|we're|we are)(?: (?:now|still|currently|already|also))? (?:on top of|working on|looking into|checking (?:with|on|into)|investigating|following up|taking care of)\b/gi,
    promises: () => true,
  },
  {
    opening: /\b(?:i'm|i am|we're|we are) (?:sending|mailing|e-?mailing|shipping|calling|forwarding|returning)\b/gi,
    promises: (_, due) => due !== null,
  },
  {
    opening:
      /\blet me (?:just |first |quickly )?(?:double-?check|check|look|find out|confirm|get|talk|speak|verify|dig|research|investigate|follow up|run|work on|pull|go|consult|discuss|review|circle back|see (?:what|if|whether)|try)\b/gi,
    promises: () => true,
  },
  {
    opening:
      /\byou(?:'ll| will| should| can expect to)(?: also| then| certainly| definitely| surely)? (?:have(?! (?:to|received|had|got|been)\b)|receive|get|see|hear|be hearing|be receiving|expect (?:my|our))\b|\byou (?:can|may) expect (?:my|our)\b/gi,
    promises: (rest, due) => isDay(due) || /\bfrom (?:me|us|our)\b/i.test(rest),
  },
  {
    opening:
      /(?:'ll| will| shall)(?: (?:soon|shortly|then|also|now))? be (?:fixed|sent|mailed|e-?mailed|shipped|corrected|refunded|credited|reissued|re-issued|forwarded|repaired|replaced)\b/gi,
    promises: (rest, _, before) => !NOTHING.test(before) && !/^ by (?:the|our|your|an?|them|you)\b/i.test(rest),
  },
  {
    opening:
      /(?:'ll| will| shall| should) be (?:processed|resolved|issued|delivered|returned|completed|finished|done|ready|posted|published|released|updated|provided|available|added|reviewed|with you|on its way)\b/gi,
    promises: (rest, due, before) =>
      due !== null && !NOTHING.test(before) && !/^ by (?:the|our|your|an?|them|you)\b/i.test(rest),
  },
];

const ADVERB =
  /^ (?:also|then|certainly|definitely|gladly|just|now|still|of course|personally|immediately|first|always|both|each|all|go ahead and|be sure to|make sure to|do my best to|do our best to|try to|try and|be able to|endeavou?r to)(?= )/i;
/** Verbs that promise nothing: what one feels, says here and now, or does for oneself. */
const NO_ACT =
  /^ (?:not|never|no|(?:send|write|drop) you an? (?:e-?mail|line|message|note) (?:instead|rather than)|need|want|like|love|appreciate|miss|know|assume|admit|note|say|mention|confess|bet|stop|understand|think|remember|forget|guess|skip|hope|expect|believe|probably|likely|maybe|perhaps|attend|meet|use|stay|remain|become|look forward|live|catch up|get through|get to|start (?:by|with|over)|leave (?:it|that) (?:at|there|to)|keep (?:this|it) (?:short|brief)|explain|describe|summari[sz]e|have (?:to|been)|point out|take (?:that|this) as|come(?! up with)|arrive|travel|fly|wait|depend|cost|mean|lose|win|end up|see(?! (?:what|to it|that|if|whether|about)))\b/i;
const MUST_FIND_OUT = /^ (?:have|need) to (?:check|ask|confirm|look|verify|talk|speak|consult|get back|find out)\b/i;
const HAVE_FOR_YOU =
  /\b(?:to|for|with) you\b|\bready\b|^ have (?:some(?:one|body)|him|her|them|my|our|[A-Z][a-z]+) [a-z]+|^ have (?:an?|the|your|more) (?:answer|response|reply|update|information|news|report)\b/;
const BE_DOING =
  /^ be (?:(?:sending|mailing|calling|e-?mailing|forwarding|working on|getting back|following|posting|updating|providing|checking|reviewing|contacting|issuing|sharing|preparing|shipping|writing|replying|returning|processing|submitting|looking|asking|adding|fixing|releasing|delivering|handling)|(?:back )?in touch|back (?:to|with) you)\b/i;
const BE_GLAD = /^ be (?:more than |very |so )?(?:happy|glad|pleased|delighted) to\b/i;
const HEDGE =
  /\b(?:perhaps|maybe|hopefully|possibly|i think|i guess|i doubt|otherwise|or else|what|how|where|why|which|whether)(?: that)?[ ,]{1,3}$/i;
const OFFER =
  /\bif (?:you(?:'d| would)? (?:like|want|wish|prefer|need|could|can|have any|are interested|agree|approve)|that (?:works|helps|suits)|necessary|needed)\b/i;
/** "Nothing will be sent before Friday." */
const NOTHING = /\b(?:nothing|none|nobody|no [a-z]{1,20}) ?$/i;
const NO_DAY = /\b(?:soon|shortly|asap)\b|^(?:if|when|once|as|until|after|upon)\b/i;
/** Pronouns that may be the subject of what follows. */
const PRONOUN =
  /\b(?:i|we|he|she|they|who|which|(?:you|it|this|that)(?! (?:and|but|then|so|by|on|to|from|in|at|for|with)\b))\b/gi;
/** Between two promises of one sentence. */
const JOINT = /(?:[,;]?(?: and| but| then| so)?,? ?)$/i;

/** Between leading words for when and the subject. */
const LEAD_END = /^,? ?(?:then )?$/;
/** What follows speaks of something else, its times included. */
const ASIDE = /,? (?:while|although|though|whereas|but|because|since)\b/i;
/** Longer sentences are pasted tables or worse. */
const MAX_SENTENCE = 2000;
/** How many places that may begin a promise are looked at: more than people write, few enough to be quick on any text. */
const MAX_OPENINGS = 150;

/** The promises in `sentences`, in order; one sentence may hold several. Questions, offers and other people's plans are none. */
export function readCommitments(sentences: readonly Sentence[]): Commitment[] {
  const found: Commitment[] = [];
  let left = MAX_OPENINGS;
  for (const sentence of sentences) {
    // What ends in a colon is done right there.
    if (sentence.question || sentence.text.endsWith(":") || !WORTH_READING.test(sentence.text)) continue;
    const text = squeeze(sentence.text.slice(0, MAX_SENTENCE));
    if (OFFER.test(text.squeezed)) continue;
    const openings = openingsIn(text.squeezed).slice(0, left);
    left -= openings.length;
    found.push(...promisesIn(sentence, text, openings));
    if (left === 0) break;
  }
  return found;
}

interface Opening {
  form: Form;
  start: number;
  verb: number;
}

function openingsIn(text: string): Opening[] {
  const found: Opening[] = [];
  for (const form of FORMS) {
    // Setting out to find all costs more than a look whether there is one.
    if (text.search(form.opening) < 0) continue;
    for (const { index, 0: words } of text.matchAll(form.opening))
      found.push({ form, start: index, verb: index + words.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** From the last to the first, since a promise reaches as far as the next one. */
function promisesIn(
  { start: origin, text: written }: Sentence,
  { squeezed: text, at }: Squeezed,
  openings: Opening[],
): Commitment[] {
  const found: Commitment[] = [];
  let end = text.length;
  for (const { form, start, verb } of openings.reverse()) {
    if (verb > end) continue;
    const when = dueIn(text, start, verb, end);
    const due = when && text.slice(when.start, when.end);
    if (!form.promises(text.slice(verb, end), due, text.slice(0, start))) continue;
    const from = when && when.start < start ? when.start : subjectOf(text, start);
    found.unshift({
      start: origin + at(from),
      end: origin + at(end),
      text: written.slice(at(from), at(end)),
      due,
      dueStart: when && origin + at(when.start),
      dueEnd: when && origin + at(when.end - 1) + 1,
    });
    end = from - JOINT.exec(text.slice(0, from))![0].length;
  }
  return found;
}

interface Squeezed {
  squeezed: string;
  at: (index: number) => number;
}

/** One space for every run of them, straight apostrophes; `at` gives the place in the text as written. */
function squeeze(written: string): Squeezed {
  const straight = written.replace(/[’‘]/g, "'");
  if (!/\s\s|[^\S ]/.test(straight)) return { squeezed: straight, at: (index) => index };
  const places: number[] = [];
  let text = "";
  for (let i = 0; i < straight.length; i++) {
    const space = straight[i]!.trim() === "";
    if (space && text.endsWith(" ")) continue;
    text += space ? " " : straight[i];
    places.push(i);
  }
  return { squeezed: text, at: (index) => places[index] ?? straight.length };
}

/** The words for when behind the verb, or those that lead the clause: "By Tuesday noon, I will…". */
function dueIn(text: string, start: number, verb: number, end: number): TextRange | null {
  const rest = text.slice(verb, end);
  const after = findDue(rest.slice(0, ASIDE.exec(rest)?.index));
  if (after) return { start: verb + after.start, end: verb + after.end };
  const clause = Math.max(0, text.lastIndexOf(";", start), start - 120);
  const lead = findDue(text.slice(clause, start));
  if (!lead || !LEAD_END.test(text.slice(clause + lead.end, start))) return null;
  return { start: clause + lead.start, end: clause + lead.end };
}

/** Where the clause begins whose verb phrase opens at `start` without its subject (" will be fixed", "and will send"). */
function subjectOf(text: string, start: number): number {
  if (/^[a-z]/i.test(text.slice(start)) && !/^(?:and|but|then|so)\b/i.test(text.slice(start))) return start;
  if (text[start] !== " " && text[start] !== "'") return text.indexOf("will", start);
  const mark = Math.max(text.lastIndexOf(", ", start), text.lastIndexOf("; ", start), text.lastIndexOf(": ", start));
  return mark < 0 ? 0 : mark + 2;
}

/** Whether the subject of an "and will…" is the writer: the last one named is. */
function ofUs(before: string): boolean {
  const last = before.match(PRONOUN)?.at(-1);
  return last !== undefined && /^(?:i|we)$/i.test(last);
}

/** Whether words for when name a time that may be looked up, unlike "soon" or "once it is signed". */
function isDay(due: string | null): boolean {
  return due !== null && !NO_DAY.test(due);
}

function isPromisedAct(rest: string, due: string | null): boolean {
  let act = rest.replace(/^, [a-z ]{1,20},/i, "");
  for (let adverbs = 0; adverbs < 3; adverbs++) act = act.replace(ADVERB, "");
  if (MUST_FIND_OUT.test(act)) return true;
  if (NO_ACT.test(act)) return false;
  if (/^ have\b/i.test(act)) return due !== null || HAVE_FOR_YOU.test(act);
  if (/^ be\b/i.test(act)) return BE_DOING.test(act) || (BE_GLAD.test(act) && isDay(due));
  return /^ [a-z]/i.test(act);
}
