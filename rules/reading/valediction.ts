/** Reads a line as a valediction, alone or with the name behind it. */
import { thanksWords, valedictionModifiers, valedictionPhrase, valedictionWords, wish } from "../phrases/greetings.ts";
import { skipSpaces } from "./name-run.ts";
import { fold } from "./name-words.ts";
import { compareNames } from "./names.ts";
import { part, type Row, type Sender, type Signer, type SignOffPart, signerFrom } from "./signer.ts";

export interface Closing {
  valediction: SignOffPart | null;
  signer: Signer | null;
}

const longest = 90;

export function valedictionAt(row: Row, sender: Sender): Closing | null {
  const start = skipSpaces(row.text, 0);
  if (row.text.length - start > longest) return null;
  const length = wholeValediction(row.text.slice(start));
  const whole = length ? { valediction: part(row, start, start + length), signer: null } : null;
  if (whole && !/\s[-–—]{1,3}\s/.test(whole.valediction.text)) return whole;
  return valedictionWithName(row, start, sender) ?? whole;
}

/** "Thanks -- David", "Best, P.", "Many thanks, Alan": a valediction from `start`, then a name to the end of the line. */
export function valedictionWithName(row: Row, start: number, sender: Sender): Closing | null {
  const gaps = /\s{0,3}(?:[,.!;:]{1,4}\s{0,3}[-–—~]{0,3}|\s[-–—~]{1,3}|--|[–—])\s{0,8}|\s{1,8}/g;
  gaps.lastIndex = start;
  for (let tries = 0; tries < 8; tries++) {
    const gap = gaps.exec(row.text);
    if (!gap) return null;
    if (gap.index === start || !isValediction(row.text.slice(start, gap.index), /[.!–—-]/.test(gap[0]))) continue;
    const signer = signerFrom(row, gap.index + gap[0].length, sender, /[,.!–—-]/.test(gap[0]));
    if (!signer || signer.kind === "role") continue;
    if (signer.kind === "person" && sender.name && compareNames(signer.text, sender.name) === "different") continue;
    const mark = /^\s*[,.!]{1,4}/.exec(gap[0])?.[0] ?? "";
    return { valediction: part(row, start, gap.index + mark.length), signer };
  }
  return null;
}

/** Length of a line that is nothing but a valediction, with its comma or stop; 0 when it is not one. */
export function wholeValediction(line: string): number {
  if (line.length > longest) return 0;
  const bare = line.replace(/(?:[\s)~:\\-]|\p{Extended_Pictographic}|\ufe0f){1,8}$/u, "");
  return isValediction(bare.replace(/[,.!;:]{1,4}$/, ""), true) ? bare.length : 0;
}

const isHead = (word: string): boolean => valedictionWords.has(word) || thanksWords.has(word);

/** @param alone the phrase has its line to itself and may run on ("Thanks for all your help") */
function isValediction(phrase: string, alone: boolean): boolean {
  const folded = fold(phrase);
  if (folded.length > 70 || /[.!?;:]\s/.test(folded)) return false;
  const words = folded.split(/[\s,/*_"“”]+/).filter(Boolean);
  const joined = words.join(" ");
  if (valedictionPhrase.test(joined) || (alone && words.length <= 6 && wish.test(joined))) return true;
  const rest = words.findIndex((word) => !isHead(word) && !valedictionModifiers.has(word));
  if (rest < 0) return words.some(isHead);
  // "Thanks for all your help"
  return (
    alone &&
    /^(?:for|in|to)$/.test(words[rest]!) &&
    words.length <= rest + 6 &&
    words.slice(0, rest).some((word) => thanksWords.has(word))
  );
}

/** A thanks or a wish is a sentence of the mail too; alone, without a name or a comma, it is no valediction. */
export const saysSomething = (phrase: string): boolean =>
  wish.test(fold(phrase)) ||
  fold(phrase)
    .split(/[^\p{L}]+/u)
    .some((word) => thanksWords.has(word));
