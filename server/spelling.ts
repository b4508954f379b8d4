/** The English dictionary. Reading it takes a seventh of a second: import this module when there is a mail to check. */
import dictionary from "dictionary-en";
import nspell from "nspell";
import { isNear } from "../rules/reading/near.ts";
import type { Spelling } from "../rules/rule.ts";
import { WordTable } from "./word-table.ts";

const hunspell = nspell(Buffer.from(dictionary.aff)) as ReturnType<typeof nspell> & {
  data: Record<string, readonly string[]>;
  rules: Record<string, unknown>;
};
const dic = Buffer.from(dictionary.dic);
// Forms take four times the room of stems, and a third of their own number of slots stays free.
const words = new WordTable(dic.length * 4, dic.length / 2);
/** Words with a flag that is no ending: not to be suggested, or only part of a compound. Few. */
const flagged = new Map<string, readonly string[]>();
/**
 * Up to so many letters only a word that is one slip away is meant. Beyond one slip nspell would take a million look-ups,
 * up to a second a word, and find a third; those of one slip are less than a thousand a letter.
 */
const SHORT = 8;
/** With more words than these two slips away, none is likely. */
const FEW = 2;
const LOOK_UPS = 1000;
let left = Number.POSITIVE_INFINITY;
const enough = Symbol("enough");
/** nspell keeps each form and its flags in one object, which takes 13 MB in each thread: this stands in for it. */
hunspell.data = new Proxy<typeof hunspell.data>(
  {},
  {
    // A word that is listed twice comes to `set` twice, and its flags are put together there.
    has: () => false,
    get(_, word: string) {
      if (left-- <= 0) throw enough;
      return flagged.get(word) ?? (words.has(word) ? [] : undefined);
    },
    set(_, word: string, flags: readonly string[]) {
      words.add(word);
      if (flags.some((flag) => !(flag in hunspell.rules))) flagged.set(word, [...(flagged.get(word) ?? []), ...flags]);
      return true;
    },
  },
);
hunspell.dictionary(dic);

export const spelling: Spelling = {
  knows: (word) => (words.has(word) && !flagged.has(word)) || hunspell.correct(word),
  suggest(word) {
    left = LOOK_UPS * (word.length + 1);
    try {
      const near = hunspell.suggest(word);
      if (near.length > 0) return near;
    } catch (thrown) {
      if (thrown !== enough) throw thrown;
    } finally {
      left = Number.POSITIVE_INFINITY;
    }
    return word.length > SHORT ? twoSlipsFrom(word) : [];
  },
};

/** Words two slips away that begin with its first letter or its second; of too many, those that end alike. */
function twoSlipsFrom(word: string): string[] {
  const alike = words.beginning(word.slice(0, 2), word.length - 2, word.length + 2);
  const near = alike.filter((known) => !flagged.has(known) && isNear(word, known, 2)).toArray();
  const ending = near.filter((known) => known.endsWith(word.slice(-2)));
  return [near, ending].find(({ length }) => length <= FEW) ?? [];
}
