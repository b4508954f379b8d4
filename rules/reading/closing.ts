import {
  APPRECIATION,
  BEING_IN_TOUCH,
  CONDITIONS,
  INVITATIONS,
  MAY_INVITE,
  MAY_THANK,
  NOT_THANKS,
  PLEASANTRY,
  REQUESTING,
  SO_TELL,
  THANKS,
  THANKS_FOR,
} from "../phrases/closing.ts";
import { type Sentence, says, wordsOf } from "./sentences.ts";
import { wholeValediction } from "./valediction.ts";

export interface Closing {
  /** Towards the end: thanks for something, or appreciation of it. */
  thanks: Sentence | null;
  /** Towards the end: a thanks that says for nothing ("Thanks," over the name, "Thank you."). */
  bareThanks: Sentence | null;
  /** Be in touch for more help. */
  invitation: Sentence | null;
  /** A thanks that opens the mail when more follows. */
  openingThanks: Sentence | null;
}

/**
 * How the author's text closes. `sentences` may still hold salutation, sign-off and name; they are told apart here. Where the end
 * begins is judged by the sentences that say something, so that a line of files or an invitation more changes nothing.
 */
export function readClosing(sentences: readonly Sentence[]): Closing {
  const closing: Closing = { thanks: null, bareThanks: null, invitation: null, openingThanks: null };
  const said = sentences.map((sentence) => ({ sentence, thanks: thanksIn(sentence), invites: invites(sentence) }));
  const matter = new Set(matterOf(said));
  const paragraphs = [...new Set([...matter].map(({ paragraph }) => paragraph))];
  const length = said.reduce((sum, { sentence }) => sum + (matter.has(sentence) ? weight(sentence) : 0), 0);
  let before = 0;
  let read = 0;
  for (const { sentence, thanks, invites } of said) {
    const { paragraph } = sentence;
    if (matter.has(sentence)) {
      before += 1;
      read += weight(sentence);
    }
    if (invites) closing.invitation = sentence;
    if (!thanks) continue;
    const opens = paragraph <= paragraphs[0]!;
    const closes =
      matter.size === before ||
      (before > 0 &&
        (matter.size === before + 1 || read >= 0.6 * length || (!opens && paragraph >= paragraphs.at(-2)!)));
    if (closes) closing[thanks] = sentence;
    else if (before === 0 || opens) closing.openingThanks ??= sentence;
  }
  return closing;
}

/** What stands in brackets, contact data for one, doesn't move the end. */
const weight = ({ text }: Sentence): number => text.replace(/\([^()]{0,200}\)/g, "").length;

const ASKING =
  /\b(?:can|could|would|will) you\b|^\W*(?:do|does|did|is|are|was|were|can|could|would|will|have|has) (?:you|it|there|the|this|that|these|we|i|they|your|my|our)\b|\b(?:please|kindly|pls) (?:also )?(?:confirm|advise|reply|respond|rsvp|tell)\b|\blet (?:me|us) know (?:by|your|wh\w+|how)\b/i;
/** No answer is waited for: "How are you?", "Isn't that great?" */
const GREETING =
  /^\W*(?:did you know(?=\s?[?:])|isn['’]t (?:it|that|this) (?:great|good|nice|lovely|wonderful|exciting|fantastic|amazing|something)|who (?:knew|would(?: have|['’]ve) (?:thought|guessed|known)))\b|\bhow (?:are|is) (?:you|u|things|it|everything|life)(?: all| both| doing| today| going| keeping){0,2}\s?[?!.]/i;

/** Whether the author puts a question that itself asks for an answer ("Could you confirm by Friday?"). */
export function asksForReply(sentences: readonly Sentence[]): boolean {
  return sentences.some(
    ({ text, question }) => !GREETING.test(text) && ((question && text.includes(" ")) || ASKING.test(text)),
  );
}

interface Said {
  sentence: Sentence;
  thanks: "thanks" | "bareThanks" | null;
  invites: boolean;
}

function thanksIn(sentence: Sentence): Said["thanks"] {
  if (!MAY_THANK.test(sentence.text)) return null;
  const { flat, texts } = wordsOf(sentence);
  if (NOT_THANKS.test(flat)) return null;
  if (texts.length > 2 && says(flat, APPRECIATION) && !says(flat, REQUESTING)) return "thanks";
  if (says(flat, THANKS_FOR)) return "thanks";
  if (THANKS.test(flat)) return "bareThanks";
  return texts.length <= 4 && / (?:much|greatly|really) appreciated /.test(flat) ? "bareThanks" : null;
}

function invites(sentence: Sentence): boolean {
  if (!MAY_INVITE.test(sentence.text)) return false;
  const { flat, texts } = wordsOf(sentence);
  if (texts.length < 3) return false;
  if (says(flat, INVITATIONS) || (BEING_IN_TOUCH.test(flat) && says(flat, CONDITIONS))) return true;
  // "If you would rather have it by post, please let me know."
  const condition = flat.search(/ if (?!so |not )/);
  return condition >= 0 && SO_TELL.test(flat.slice(condition));
}

/** The sentences that say something: no salutation, sign-off or name, no thanks, no invitation, no list of files. */
function matterOf(said: readonly Said[]): Sentence[] {
  let first = 0;
  while (first < said.length - 1 && opens(said[first]!, first)) first += 1;
  let last = said.length;
  while (last > first && closes(said[last - 1]!)) last -= 1;
  let list: Sentence | null = null;
  return said.slice(first, last).flatMap(({ sentence, thanks, invites }) => {
    const { text, line, bullet } = sentence;
    const goesOn = list && (line === list.line || bullet || /\.\w{2,5}[.;]?$/.test(text));
    list = goesOn || /^\W{0,4}(?:attach|enclos)\w{0,8}:/i.test(text) ? sentence : null;
    return thanks || invites || list ? [] : [sentence];
  });
}

function opens({ sentence, thanks }: Said, index: number): boolean {
  if (thanks) return false;
  const { flat, texts } = wordsOf(sentence);
  const salutation = index < 3 && texts.length <= 9 && !/[.?]$/.test(sentence.text);
  return salutation || (texts.length <= 25 && !sentence.question && PLEASANTRY.test(flat));
}

function closes({ sentence, thanks, invites }: Said): boolean {
  const { text } = sentence;
  if (thanks === "thanks" || invites || text.length > 90) return false;
  if (wholeValediction(text) > 0) return true;
  return (
    !/[.!?:]$/.test(text) &&
    (thanks !== null || /^\p{Lu}|^[-–—]|^\p{Ll}{1,12}$/u.test(text)) &&
    wordsOf(sentence).texts.length <= 5
  );
}
