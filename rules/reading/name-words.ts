/** Single words of a name. */
import { honorifics, postNominals } from "../phrases/honorifics.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { isCommon } from "../phrases/not-names.ts";

const letters: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", æ: "ae", œ: "oe", ı: "i", þ: "th" };

/** Lower case without accents, dots and apostrophes; a curly apostrophe is a straight one. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[ßøłđðæœıþ]/g, (letter) => letters[letter]!)
    .replace(/’/g, "'");
}

/** A word as the lists hold it: folded, with its dots and outer punctuation gone ("Ph.D." is "phd"). */
export const listForm = (word: string): string => fold(word).replace(/[.,;:!?()]/g, "");

export const isHonorific = (word: string): boolean => honorifics.has(listForm(word));
export const isListedDegree = (word: string): boolean => postNominals.has(listForm(word));
export const isPostNominal = (word: string): boolean =>
  isListedDegree(word) || /^\p{Lu}[\p{Lu}\d-]{1,5}$/u.test(word.replace(/\./g, ""));
export const isInitial = (word: string): boolean => /^(?:\p{L}\.?|(?:\p{Lu}\.){2,3})$/u.test(word);

/** Whether a word may be a name, capitals aside: a given name, or no word of the language that we know. */
export const mayBeName = (word: string): boolean => {
  const form = listForm(word);
  return isKnownName(form) || !isCommon(form);
};
