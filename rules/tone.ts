/** What the rules on tone share: how a phrase that was found is told, and how another takes its place. */
import type { Fix } from "./contract.ts";
import { replaceText } from "./edit.ts";
import type { PhraseMatch } from "./reading/phrase-list.ts";
import { fix, type Problem, type RuleContext } from "./rule.ts";

/** @param fault what the phrases of the list do: "blames the reader" */
export function phraseProblems(matches: readonly PhraseMatch[], fault: string): Problem<PhraseMatch>[] {
  return matches.map((match) => {
    const other = otherFor(match);
    const advice = other === "" ? "leave it out" : other ? `write “${other.replace(/,$/, "")}”` : match.phrase.instead;
    return { at: match, message: `“${match.text}” ${fault}; ${advice}.`, about: match };
  });
}

/** Words that a clause begins behind. */
const OPENS_CLAUSE = /^(?:[,;:–—(-]|and|but|so|because|since|as|then|also|however|or)$/;
const WORD = /^[\p{L}\p{N}]/u;

/** Puts the other phrase in place of the one found, where the sentence stays whole. */
export function replacePhrase({ about }: Problem<PhraseMatch>, { message }: RuleContext): Fix[] {
  const { phrase, words, first, last, start, end, text } = about!;
  const other = otherFor(about!);
  if (other === null) return [];
  const before = words.slice(0, first).findLast(({ low }) => low !== '"')?.low;
  const after = words[last + 1];
  const goesOn = after !== undefined && WORD.test(after.text);
  const begins = before === undefined || OPENS_CLAUSE.test(before);
  if (phrase.anywhere ? other === "" && !goesOn : !begins || !goesOn) return [];
  const opens = !words.slice(0, first).some((word) => WORD.test(word.text)) && /^\p{Lu}/u.test(text);
  const cased = (written: string) => (opens ? written.charAt(0).toUpperCase() + written.slice(1) : written);
  const body = message.body();
  if (other !== "") return [fix(`Write “${cased(other)}”`, replaceText(body, { start, end }, cased(other)))];
  // A word that is left alone is abrupt.
  if (words.filter(({ text }, i) => (i < first || i > last) && WORD.test(text)).length < 2) return [];
  const next = { start: after!.start, end: after!.start + 1 };
  const edits = replaceText(body, { start, end: next.start }, "");
  if (opens) edits.push(...replaceText(body, next, cased(after!.text.charAt(0))));
  return [fix(`Leave out “${text}”`, edits)];
}

/** null: there is advice, but nothing to put in its place; "": it is better left out. */
function otherFor({ phrase, words, last }: PhraseMatch): string | null {
  if (phrase.other === "-") return "";
  return phrase.other?.replace("&", words[last]!.text) ?? null;
}
