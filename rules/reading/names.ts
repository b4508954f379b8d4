/** People's names: their parts, and whether two of them are one. Pure text, no directory. */
import { particles, vietnameseFamilies } from "../phrases/honorifics.ts";
import { areForms, formsOf, isKnownName } from "../phrases/nicknames.ts";
import { isOrgWord } from "../phrases/not-names.ts";
import { fold, isHonorific, isInitial, isListedDegree, isPostNominal, listForm, mayBeName } from "./name-words.ts";
import { isNear } from "./near.ts";

export { fold };

export interface PersonName {
  /** The name as written, without post-nominals and what stands in brackets. */
  text: string;
  /** As written, "Dr." or "Herr Dr."; null when there is none. */
  honorific: string | null;
  /** First name or initial; null in "Dr. Chen". */
  given: string | null;
  /** What stands in quotes or brackets beside the given name: Margaret "Peggy" Chen. */
  nickname: string | null;
  middle: string | null;
  /** With its particles: "van der Berg". */
  surname: string | null;
  postNominals: string[];
}

/** same: right as written; otherForm: the same person by another form of the name; nearMiss: a slip of the keys. */
export type NameMatch = "same" | "otherForm" | "nearMiss" | "different" | "unknown";

const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const uncased = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]+$/u;
/** "Tanaka-san", "Gupta ji". */
const asianTitle = /[ -](?:san|sama|sensei|ji|ssi|nim)$/;
const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const join = (words: string[]): string | null => words.join(" ") || null;

/** Reads a display name or a signed name; null for an address, a mailbox, a team, an organisation or a sentence. */
export function parseName(written: string): PersonName | null {
  const whole = written.trim().slice(0, 200);
  const title = asianTitle.exec(whole)?.[0];
  if (title) {
    const name = parseName(whole.slice(0, -title.length));
    return (
      name && {
        ...name,
        honorific: title.slice(1),
        given: name.surname && name.given,
        surname: name.surname ?? name.given,
      }
    );
  }
  const plain = whole;
  if (/[@\d/\\<>=_]/.test(plain)) return null;
  let nickname: string | null = null;
  const bare = plain.replace(/\(([^()]{0,60})\)|["“]([^"“”]{0,60})["”]/g, (aside, inBrackets, inQuotes, at: number) => {
    const inside = (inBrackets ?? inQuotes).trim();
    const between = /\p{L}/u.test(plain.slice(at + aside.length).split(",")[0]!);
    if (nameWord.test(inside) && (between || isNickname(wordsOf(plain)[0]!, inside))) nickname = inside;
    return " ";
  });
  // In a name all in capitals, capitals alone make no degree; and some degrees are names.
  const isDegree = (word: string) =>
    isListedDegree(word)
      ? !/^(?:ma|do|ed|ms|ba|ea|pg|ot|pt|sc|pe|qc|kc)$/.test(word)
      : isPostNominal(word) && plain !== plain.toUpperCase();
  const [words = [], ...after] = bare.split(",").map(wordsOf);
  const next = after[0] ?? [];
  if (next.length > 0 && words.length <= 3 && next.every((word) => nameWord.test(word)) && !next.every(isDegree)) {
    // "Garcia Lopez, Maria": what stands behind the comma is surely a first name, and what stands before it is not.
    const inverted = isKnownName(fold(next[0]!)) && !isKnownName(fold(words[0] ?? ""));
    if (inverted || words.slice(0, -1).every((word) => particles.has(fold(word)))) {
      const given = next.filter((word, index) => index === 0 || !isListedDegree(word));
      const generations = next.filter((word) => !given.includes(word));
      return assemble([...given, ...words], words.length, [...generations, ...after.slice(1).flat()], nickname);
    }
  }
  let end = words.length;
  while (end > 2 && isDegree(words[end - 1]!)) end--;
  return assemble(words.slice(0, end), 0, [...words.slice(end), ...after.flat()], nickname);
}

/** @param familyWords how many of the last words are the family name; 0 when that is to be found out */
function assemble(
  all: string[],
  familyWords: number,
  postNominals: string[],
  nickname: string | null,
): PersonName | null {
  const words = [...all];
  const last = words.at(-1) ?? "";
  if (!isInitial(last)) words[words.length - 1] = last.replace(/[.:;!?]{1,9}$/, "");
  let titles = 0;
  while (titles < words.length - 1 && isHonorific(words[titles]!)) titles++;
  const rest = words.slice(titles);
  const [first = ""] = rest;
  const single = rest.length === 1;
  if (!first || rest.length > 6 || !rest.every((word) => nameWord.test(word))) return null;
  if (!(titles && single) && rest.some((word) => isOrgWord(listForm(word)))) return null;
  if (single && !titles && !mayBeName(first)) return null;
  const as = (given: string | null, middle: string | null, surname: string | null): PersonName => {
    const honorific = join(words.slice(0, titles));
    return { text: words.join(" "), honorific, given, nickname, middle, surname, postNominals };
  };
  if (single) {
    if (titles) return as(null, null, first);
    const whole = uncased.test(first) && first.length > 2 && first.length < 5;
    return whole ? as(first.slice(-2), null, first.slice(0, -2)) : as(first, null, null);
  }
  let family = rest.length - (familyWords || 1);
  if (familyWords === 0) {
    if (vietnameseFamilies.has(listForm(first)) && rest.length > 2)
      return as(rest.at(-1)!, join(rest.slice(1, -1)), first);
    if (isCapitals(first) && !rest.slice(1).some(isCapitals)) return as(rest[1]!, join(rest.slice(2)), first);
    if (uncased.test(rest.join(""))) return as(join(rest.slice(1)), null, first);
    const particle = rest.slice(0, -1).findIndex((word) => particles.has(word));
    if (particle >= 0) family = particle;
  }
  // "Ma. Teresa", "Wm. Henry": a shortened first name and the next are one.
  const given = family === 0 ? 0 : /^\p{L}{2,3}\.$/u.test(first) && family > 1 ? 2 : 1;
  return as(join(rest.slice(0, given)), join(rest.slice(given, family)), join(rest.slice(family)));
}

/** "CHEN" in "CHEN Margaret"; no initial. */
const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u.test(word);

/** Whether the two are forms of one given name (Peggy, Margaret), by common usage. */
export const isNickname = (a: string, b: string): boolean => areForms(listForm(a), listForm(b));

/**
 * Compares the name a salutation uses with how its bearer signed. Titles are not compared: "Ms. Chen" is the same as
 * "Margaret Chen". Of several names ("Bob & Ann") each one written must be one of those signed.
 * @param signed how they signed, or their display name when they did not sign
 * @param displayName tells a surname from a stranger's when they signed with a first name or an initial
 */
export function compareNames(written: string, signed: string, displayName = ""): NameMatch {
  const display = parseName(displayName);
  const signers = people(signed);
  return worst(people(written).map((one) => best(signers.map((signer) => compareOne(one, signer, display)))));
}

const people = (text: string): string[] =>
  text
    .slice(0, 400)
    .split(/ ?[&+/] ?| (?:and|und(?! zu )|et|y) /i)
    .map((part) => part.trim())
    .filter(Boolean);
const order: NameMatch[] = ["same", "unknown", "otherForm", "nearMiss", "different"];
const best = (found: NameMatch[]): NameMatch => order.find((match) => found.includes(match)) ?? "unknown";
const worst = (found: NameMatch[]): NameMatch => order.findLast((match) => found.includes(match)) ?? "unknown";
const isClose = (match: NameMatch): boolean => match === "same" || match === "otherForm";
const isWhole = (given: string | null | undefined): given is string => Boolean(given) && !isInitial(given!);

function compareOne(written: string, signed: string, display: PersonName | null): NameMatch {
  const one = parseName(written);
  const other = parseName(signed);
  if (!one || !other || isLatin(written) !== isLatin(signed)) return "unknown";
  if (!isLatin(written)) return written.includes(signed) || signed.includes(written) ? "same" : "unknown";
  const full = [one.given, one.middle, one.surname].filter(Boolean).join(" ");
  const called = calledBy(other);
  if (called.some((name) => sameSpelling(full, name) || sameSpelling(full, `${name} ${other.surname}`))) return "same";
  const words = fold(other.text).split(/[\s-]+/);
  // "Ms. Van Dyke" for Anna Van Dyke: what follows a title is the end of the name.
  if (one.honorific && ` ${words.join(" ")}`.endsWith(` ${fold(full).replaceAll("-", " ")}`)) return "same";
  // "Li Wei" and "Wei Li": who knows which comes first.
  if (
    words.length > 1 &&
    words.sort().join() ===
      fold(full)
        .split(/[\s-]+/)
        .sort()
        .join()
  )
    return "unknown";
  const own = one.given ?? one.surname!;
  if (isInitial(own) && !one.surname) return "unknown";

  // They gave a title and a surname, or an initial and a surname: the given name is known from elsewhere, if at all.
  if (!isWhole(other.given)) {
    const initial = other.given;
    if (!other.surname) return "unknown";
    if (one.surname) {
      const match = surnames(one.surname, other.surname);
      if (match !== "same" || !isWhole(one.given)) return match;
      const shown = isWhole(display?.given) ? alike(one.given, display.given) : "same";
      if (shown !== "same") return shown === "otherForm" ? "same" : shown;
      return initial && !startsAs(one.given, initial) ? "different" : "same";
    }
    if (surnames(own, other.surname) === "same") return initial ? "same" : "otherForm";
    if (!display?.given)
      return initial ? (startsAs(own, initial) ? "same" : "different") : display ? "different" : "unknown";
    const shown = alike(own, display.given);
    if (initial) return shown === "otherForm" ? "unknown" : shown;
    return isClose(shown) ? "otherForm" : "different";
  }

  const surname = other.surname ?? display?.surname;
  if (!one.given) {
    if (!surname) return "unknown";
    const match = best([surname, other.middle ?? surname].map((part) => surnames(own, part)));
    return match === "same" && !other.surname ? "otherForm" : match;
  }
  if (isInitial(own)) {
    if (!surname) return "unknown";
    return surnames(one.surname!, surname) === "same" && startsAs(other.given, own) ? "otherForm" : "different";
  }
  // "Dean Holloway" may be a title and a surname.
  if (/^(?:dean|chief|elder)$/i.test(own) && surname && one.surname && surnames(one.surname, surname) === "same")
    return "unknown";
  const given = best(called.map((name) => alike(own, name)));
  if (one.surname && surname) return worst([given, surnames(one.surname, surname)]);
  if (given !== "different") return given;
  // "Hi Chen": a surname alone is another form where the other word is surely the first name; else who knows the order.
  if (surname && surnames(own, surname) === "same") return isKnownName(fold(other.given)) ? "otherForm" : "unknown";
  return display?.given && isClose(alike(own, display.given)) ? "otherForm" : given;
}

/** What they may be called by what they signed: first name, nickname, "J. Robert Hall" and "Mary Ann Hall" by the middle name too. */
function calledBy({ given, nickname, middle }: PersonName): string[] {
  const first = isWhole(given) ? given : null;
  const second = isWhole(middle) ? (first ? `${first} ${middle}` : given && middle) : null;
  return [first, second, nickname].filter((name) => name !== null);
}

/** Whether the name, or a form of it, begins with the initial. */
const startsAs = (name: string, initial: string): boolean =>
  [fold(name), ...formsOf(fold(name))].some((form) => form.startsWith(fold(initial)[0]!));

const isLatin = (text: string): boolean => /^\P{L}*\p{Script=Latin}/u.test(text);

const lettersOf = (name: string): string => fold(name).replace(/[^\p{L}]/gu, "");
const umlauts: Record<string, string> = { ü: "ue", ö: "oe", ä: "ae", ø: "oe", å: "aa" };
/** Both spellings of an umlaut: "müller" is "muller" and "mueller". */
const spellings = (name: string): string[] => {
  const lower = name.toLowerCase().normalize("NFC");
  return [lower, lower.replace(/[üöäøå]/g, (letter) => umlauts[letter]!)].map(lettersOf);
};
const sameSpelling = (a: string, b: string): boolean =>
  spellings(a).some((spelling) => spellings(b).includes(spelling));

/** A part of a surname is right: "Berg" for "van der Berg", "García" for "García López". */
const surnames = (a: string, b: string): NameMatch => {
  const match = alike(a, b);
  return match === "otherForm" ? (isNickname(a, b) ? "different" : "same") : match;
};

/** Two given names. */
function alike(a: string, b: string): NameMatch {
  if (sameSpelling(a, b)) return "same";
  if (isNickname(a, b)) return "otherForm";
  // "Anne" for "Anne-Marie"
  const [few, many] = [a, b].map((name) => listForm(name).split(/[\s-]+/)).sort((x, y) => x.length - y.length);
  if (few!.length < many!.length && few!.every((word) => many!.includes(word))) return "otherForm";
  const [x, y] = [lettersOf(a), lettersOf(b)];
  const shorter = Math.min(x.length, y.length);
  if (shorter < 3 || (isKnownName(x) && isKnownName(y))) return "different";
  return isNear(x, y, shorter < 5 ? 1 : 2) ? "nearMiss" : "different";
}
