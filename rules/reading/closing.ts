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
  const { first, last } = bodyOf(sentences);
  const closing: Closing = { thanks: null, bareThanks: null, invitation: null, openingThanks: null };
  const from = sentences[first]?.start ?? 0;
  const late = from + 0.6 * ((sentences[last - 1]?.end ?? 0) - from);
  const paragraphs = [...new Set(sentences.slice(first, last).map((s) => s.paragraph))];
  const lastParagraph = paragraphs.length > 2 ? paragraphs.at(-2)! : (paragraphs.at(-1) ?? 0);
  sentences.forEach((sentence, i) => {
    if (invites(sentence)) closing.invitation = sentence;
    const kind = thanksIn(sentence);
    if (!kind) return;
    const moreFollows = sentences.slice(i + 1, last).some((s) => !invites(s) && !thanksIn(s));
    if (i <= first && moreFollows) {
      closing.openingThanks ??= sentence;
    } else if (
      i <= first ||
      i >= last - 2 ||
      sentence.start >= late ||
      (i > first && sentence.paragraph >= lastParagraph)
    ) {
      closing[kind] = sentence;
    } else if (sentence.paragraph === sentences[first]?.paragraph) {
      closing.openingThanks ??= sentence;
    }
  });
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

function thanksIn(sentence: Sentence): "thanks" | "bareThanks" | null {
  const { flat } = wordsOf(sentence);
  if (NOT_THANKS.test(flat)) return null;
  if (THANKS.test(flat))
    return says(flat, THANKS_FOR) || (appreciates(flat) && !says(flat, REQUESTING)) ? "thanks" : "bareThanks";
  return appreciates(flat) && !says(flat, REQUESTING)
    ? "thanks"
    : /^ (?:much|greatly|very much|really) appreciated /.test(flat)
      ? "bareThanks"
      : null;
}

function appreciates(flat: string): boolean {
  return says(flat, APPRECIATION);
}

function invites(sentence: Sentence): boolean {
  const { flat } = wordsOf(sentence);
  if (says(flat, INVITATIONS) || (BEING_IN_TOUCH.test(flat) && says(flat, CONDITIONS))) return true;
  // "If you would rather have it by post, please let me know."
  const condition = flat.search(/ if (?!so |not )/);
  return condition >= 0 && / let (?:me|us) know /.test(flat.slice(condition));
}

/** From the first sentence that says something to the one before sign-off and name. */
function bodyOf(sentences: readonly Sentence[]): { first: number; last: number } {
  let first = 0;
  while (first < sentences.length - 1 && opens(sentences[first]!, first)) first += 1;
  let last = sentences.length;
  while (last > first + 1 && closes(sentences[last - 1]!)) last -= 1;
  return { first, last };
}

function opens(sentence: Sentence, index: number): boolean {
  const { flat, list } = wordsOf(sentence);
  if (THANKS.test(flat)) return false;
  const salutation = list.length <= 9 && (/[,:!-]$/.test(sentence.text) || !/[.?]$/.test(sentence.text)) && index < 3;
  return salutation || (PLEASANTRY.test(flat) && list.length <= 25 && !sentence.question);
}

function closes(sentence: Sentence): boolean {
  const { flat, list } = wordsOf(sentence);
  if (thanksIn(sentence) === "thanks" || invites(sentence)) return false;
  if (SIGN_OFF.test(flat) && list.length <= 6) return true;
  return (
    list.length <= 5 &&
    !/[.!?:]$/.test(sentence.text) &&
    (THANKS.test(flat) || /^\p{Lu}|^[-–—]|^\p{Ll}{1,12}$/u.test(sentence.text))
  );
}
