import {
  APPRECIATION,
  BEING_IN_TOUCH,
  CONDITIONS,
  INVITATIONS,
  NOT_THANKS,
  PLEASANTRY,
  REQUESTING,
  SIGN_OFF,
  THANKS,
  THANKS_FOR,
} from "../phrases/closing.ts";
import { readQuestions } from "./questions.ts";
import { type Sentence, says, wordsOf } from "./sentences.ts";

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

/** How the author's text closes. `sentences` may still hold salutation, sign-off and name; they are told apart here. */
export function readClosing(sentences: readonly Sentence[]): Closing {
  const closing: Closing = { thanks: null, bareThanks: null, invitation: null, openingThanks: null };
  const said = sentences.map((sentence) => ({ sentence, thanks: thanksIn(sentence), invites: invites(sentence) }));
  const { first, last } = bodyOf(said);
  const body = said.slice(first, last);
  const from = body[0]?.sentence.start ?? 0;
  const late = from + 0.6 * ((body.at(-1)?.sentence.end ?? 0) - from);
  const paragraphs = [...new Set(body.map(({ sentence }) => sentence.paragraph))];
  const lastParagraph = paragraphs.length > 2 ? paragraphs.at(-2)! : (paragraphs.at(-1) ?? 0);
  const lastMatter = first + body.findLastIndex((s) => !s.thanks && !s.invites);
  for (const [i, { sentence, thanks, invites }] of said.entries()) {
    if (invites) closing.invitation = sentence;
    if (!thanks) continue;
    if (i <= first && lastMatter > i) {
      closing.openingThanks ??= sentence;
    } else if (i <= first || i >= last - 2 || sentence.start >= late || sentence.paragraph >= lastParagraph) {
      closing[thanks] = sentence;
    } else if (sentence.paragraph === body[0]?.sentence.paragraph) {
      closing.openingThanks ??= sentence;
    }
  }
  return closing;
}

/** Whether the author puts a question that itself asks for an answer ("Could you confirm by Friday?"). */
export function asksForReply(sentences: readonly Sentence[]): boolean {
  return (
    readQuestions(sentences).length > 0 ||
    sentences.some((s) =>
      / (?:please|kindly|pls) (?:also )?(?:confirm|advise|reply|respond|rsvp|let (?:me|us) know (?:by|your|which|what|when)) /.test(
        wordsOf(s).flat,
      ),
    )
  );
}

interface Said {
  sentence: Sentence;
  thanks: "thanks" | "bareThanks" | null;
  invites: boolean;
}

function thanksIn(sentence: Sentence): Said["thanks"] {
  const { flat, list } = wordsOf(sentence);
  if (NOT_THANKS.test(flat)) return null;
  const appreciates = list.length > 2 && says(flat, APPRECIATION) && !says(flat, REQUESTING);
  if (appreciates) return "thanks";
  if (THANKS.test(flat)) return says(flat, THANKS_FOR) ? "thanks" : "bareThanks";
  return / (?:much|greatly|really) appreciated /.test(flat) && list.length <= 4 ? "bareThanks" : null;
}

function invites(sentence: Sentence): boolean {
  const { flat, list } = wordsOf(sentence);
  if (list.length < 3) return false;
  if (says(flat, INVITATIONS) || (BEING_IN_TOUCH.test(flat) && says(flat, CONDITIONS))) return true;
  // "If you would rather have it by post, please let me know."
  const condition = flat.search(/ if (?!so |not )/);
  return condition >= 0 && / let (?:me|us) know /.test(flat.slice(condition));
}

/** From the first sentence that says something to the one before sign-off and name. */
function bodyOf(said: readonly Said[]): { first: number; last: number } {
  let first = 0;
  while (first < said.length - 1 && opens(said[first]!, first)) first += 1;
  let last = said.length;
  while (last > first + 1 && closes(said[last - 1]!)) last -= 1;
  return { first, last };
}

function opens({ sentence, thanks }: Said, index: number): boolean {
  const { flat, list } = wordsOf(sentence);
  if (thanks) return false;
  const salutation = list.length <= 9 && (/[,:!-]$/.test(sentence.text) || !/[.?]$/.test(sentence.text)) && index < 3;
  return salutation || (PLEASANTRY.test(flat) && list.length <= 25 && !sentence.question);
}

function closes({ sentence, thanks, invites }: Said): boolean {
  const { flat, list } = wordsOf(sentence);
  if (thanks === "thanks" || invites) return false;
  if (SIGN_OFF.test(flat) && list.length <= 6) return true;
  return (
    list.length <= 5 &&
    !/[.!?:]$/.test(sentence.text) &&
    (THANKS.test(flat) || /^\p{Lu}|^[-–—]|^\p{Ll}{1,12}$/u.test(sentence.text))
  );
}
