/** Single words of a name. */
import { honorifics, postNominals } from "../phrases/honorifics.ts";

const letters: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", æ: "ae", œ: "oe", ı: "i", þ: "th" };

/** Lower case without accents, dots and apostrophes; a curly apostrophe is a straight one. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[ßøłđðæœıþ]/g, (letter) => letters[letter]!)
    .replace(/’/g, "'");
}

/** A word as the lists hold it: folded, with its dots and outer punctuation gone ("Ph.D." is "phd"). */
export const listForm = (word: string): string => fold(word).replace(/[.,;:!?()]/g, "");

export function dropEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

export const isHonorific = (word: string): boolean => honorifics.has(listForm(word));
export const isPostNominal = (word: string): boolean =>
  postNominals.has(listForm(word)) || /^\p{Lu}[\p{Lu}\d-]{1,5}$/u.test(word.replace(/\./g, ""));
export const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word) || /^(?:\p{Lu}\.){1,3}$/u.test(word);
