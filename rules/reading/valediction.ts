/** Reads a line as a valediction, alone or with the name behind it. */
import { thanksHeads, valedictionModifiers, valedictions, wishHeads } from "../phrases/greetings.ts";
import { skipSpaces } from "./name-run.ts";
import { fold } from "./name-words.ts";
import { compareNames } from "./names.ts";
import { part, type Sender, type Signer, type SignOffPart, signerFrom, text } from "./signer.ts";
import type { TextLine } from "./text.ts";

export interface Closing {
  valediction: SignOffPart | null;
  signer: Signer | null;
}

export function valedictionAt(line: TextLine, index: number, sender: Sender): Closing | null {
  const full = text(line).trimEnd().replace(/\\$/, "");
  const start = skipSpaces(full, 0);
  if (full.length - start > 90 || start === full.length) return null;
  const length = wholeValediction(full.slice(start));
  const whole = length ? { valediction: part(line, index, start, start + length), signer: null } : null;
  if (whole && !/\s[-–—]{1,3}\s/.test(whole.valediction.text)) return whole;
  return valedictionWithName(line, index, start, full, sender) ?? whole;
}

/** "Thanks -- David", "Best, P.", "Many thanks, Alan": a valediction from `start`, then a name to the end of the line. */
export function valedictionWithName(
  line: TextLine,
  index: number,
  start: number,
  full: string,
  sender: Sender,
): Closing | null {
  const separators = /\s*(?:[,.!;:]+\s*[-–—~]{0,3}|\s[-–—~]{1,3}|--|[–—])\s*|\s{1,8}/g;
  separators.lastIndex = start;
  for (let tries = 0; tries < 8; tries++) {
    const gap = separators.exec(full);
    if (!gap) return null;
    const words = full.slice(start, gap.index);
    const from = gap.index + gap[0].length;
    if (gap.index === start || !isValediction(words, /[.!–—-]/.test(gap[0]))) continue;
    const signer = signerFrom(line, index, from, sender, /[,.!–—-]/.test(gap[0]));
    if (
      !signer ||
      signer.kind === "role" ||
      (sender.name && compareNames(signer.text, sender.name) === "different" && signer.kind === "person")
    )
      continue;
    const mark = /^\s*[,.!]+/.exec(gap[0])?.[0].length ?? 0;
    return { valediction: part(line, index, start, gap.index + mark), signer };
  }
  return null;
}

/** Length of a line that is nothing but a valediction, with its comma or stop; 0 when it is not one. */
export function wholeValediction(line: string): number {
  const bare = line.trimEnd().replace(/(?:[\s)~:-]|\p{Extended_Pictographic}|\ufe0f){1,8}$/u, "");
  const words = bare.replace(/[,.!;:]{1,4}$/, "");
  return words && isValediction(words, true) ? bare.length : 0;
}

/** @param alone the phrase has its line to itself and may run on ("Thanks for all your help") */
function isValediction(phrase: string, alone: boolean): boolean {
  const folded = fold(phrase)
    .replace(/[“”"*_]/g, "")
    .replace(/\s{1,8}/g, " ")
    .trim();
  if (folded.length > 70) return false;
  if (valedictions.has(folded)) return true;
  if (alone && startsWish(folded) && folded.split(" ").length <= 6) return true;
  const parts = folded.split(/,? (?:and|&|und|et|y|e|en) |, ?|\/(?! )/).filter(Boolean);
  if (parts.length > 1 && parts.length < 4) return parts.every((one) => isValediction(one, false));
  const words = folded.split(" ");
  const head = words.findIndex((word) => !valedictionModifiers.has(word));
  const rest = words.slice(head < 0 ? words.length : head);
  if (rest.length === 0) return false;
  if (rest.length === 1 && /^(?:regards|wishes|rgds|gruss|grusse|saludos|saluti|groet|groeten)$/.test(rest[0]!))
    return true;
  if (!thanksHeads.has(rest[0]!)) return false;
  const tail = rest.slice(rest[1] === "you" ? 2 : 1).filter((word) => !valedictionModifiers.has(word));
  if (tail.every((word) => thanksTail.has(word))) return true;
  return alone && tail.length <= 6 && /^(?:for|in|to)$/.test(tail[0]!) && !/[.?]/.test(folded);
}
const thanksTail = new Set(
  "so much very a lot again ton tons million bunch you in advance always all everyone indeed kindly mate sir".split(
    " ",
  ),
);

/** A thanks or a wish is a sentence of the mail too; alone, without a name or a comma, it is no valediction. */
export const saysSomething = (phrase: string): boolean => {
  const folded = fold(phrase);
  return folded.split(/[\s,.!]+/).some((word) => thanksHeads.has(word)) || startsWish(folded);
};
const startsWish = (folded: string): boolean => [...wishHeads].some((head) => folded.startsWith(`${head} `));
