/** People's names: their parts, and whether two of them are one. Pure text, no directory. */
import { honorificSuffixes, particles, postNominals, vietnameseFamilies } from "../phrases/honorifics.ts";
import { areForms, formsOf, isKnownName } from "../phrases/nicknames.ts";
import { notNames, orgWords } from "../phrases/not-names.ts";
import { dropEnd, fold, isHonorific, isInitial, isPostNominal, listForm } from "./name-words.ts";

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

/** Reads a display name or a signed name; null for an address, a mailbox, a team, an organisation or a sentence. */
export function parseName(written: string): PersonName | null {
  const plain = written.trim().slice(0, 200);
  if (/[@\d/\\<>=_]/.test(plain)) return null;
  let nickname: string | null = null;
  let bare = plain;
  for (let aside = findAside(bare); aside; aside = findAside(bare)) {
    const before = bare.slice(0, aside.start).trim().split(" ")[0] ?? "";
    const between = /\p{L}/u.test(bare.slice(aside.end).split(",")[0]!);
    if (nameWord.test(aside.inside) && (between || isNickname(before, aside.inside))) nickname = aside.inside;
    bare = `${bare.slice(0, aside.start)} ${bare.slice(aside.end)}`;
  }
  const segments = bare.split(",").map((part) => part.trim().split(/\s+/).filter(Boolean));
  let words = segments[0]!;
  let suffixes = segments.slice(1);
  const next = suffixes[0];
  const inverted =
    next?.length && words.length <= 3 && !next.every(isPostNominalIn(plain)) && next.every((w) => nameWord.test(w));
  if (inverted && (words.slice(0, -1).every((word) => particles.has(fold(word))) || givenBehind(words, next))) {
    const generations = next.filter((word, index) => index > 0 && postNominals.has(listForm(word)));
    const given = next.filter((word) => !generations.includes(word));
    return assemble([...given, ...words], words.length, [...generations, ...suffixes.slice(1).flat()], nickname);
  }
  while (words.length > 2 && isPostNominalIn(plain)(words.at(-1)!)) {
    suffixes = [[words.at(-1)!], ...suffixes];
    words = words.slice(0, -1);
  }
  return assemble(words, 0, suffixes.flat(), nickname);
}

/** "Garcia Lopez, Maria": what stands behind the comma is surely a first name, and what stands before it is not. */
const givenBehind = (before: string[], behind: string[]): boolean =>
  isKnownName(fold(behind[0]!)) && !isKnownName(fold(before[0]!));

const asides = { "(": ")", '"': '"', "“": "”" };

/** What stands in brackets or quotes. */
function findAside(text: string): { start: number; end: number; inside: string } | null {
  for (const [open, close] of Object.entries(asides)) {
    const start = text.indexOf(open);
    const end = start < 0 ? -1 : text.indexOf(close, start + 1);
    if (end > 0) return { start, end: end + 1, inside: text.slice(start + 1, end).trim() };
  }
  return null;
}

/** In a name all in capitals, capitals alone make no degree. */
const isPostNominalIn = (whole: string) => (word: string) =>
  postNominals.has(listForm(word))
    ? !/^(?:ma|do|ed|ms|ba|ea|pg|ot|pt|sc|pe|qc|kc)$/.test(word)
    : isPostNominal(word) && whole !== whole.toUpperCase();

/** @param familyWords how many of the last words are the family name; 0 when that is to be found out */
function assemble(all: string[], familyWords: number, after: string[], nickname: string | null): PersonName | null {
  const words = all.map((word, index) =>
    index === all.length - 1 && !isInitial(word) ? dropEnd(word, ".:;!?") : word,
  );
  let titles = 0;
  while (titles < words.length - 1 && isHonorific(words[titles]!)) titles++;
  const rest = words.slice(titles);
  if (rest.length === 0 || rest.length > 6 || !rest.every((word) => nameWord.test(word))) return null;
  if (rest.some((word) => orgWords.has(listForm(word)) && !(titles && rest.length === 1))) return null;
  if (rest.length === 1 && titles === 0 && notNames.has(listForm(rest[0]!)) && !isKnownName(fold(rest[0]!)))
    return null;
  const name: PersonName = {
    text: words.join(" "),
    honorific: titles ? words.slice(0, titles).join(" ") : null,
    given: null,
    nickname,
    middle: null,
    surname: null,
    postNominals: after,
  };
  if (rest.length === 1) return oneWord(name, rest[0]!);
  const first = listForm(rest[0]!);
  if (familyWords === 0 && vietnameseFamilies.has(first) && rest.length > 2) {
    return { ...name, surname: rest[0]!, middle: rest.slice(1, -1).join(" ") || null, given: rest.at(-1)! };
  }
  const isCapitals = (word: string) =>
    word.length > 1 && word === word.toUpperCase() && !uncased.test(word) && !word.includes(".");
  if (familyWords === 0 && isCapitals(rest[0]!) && !rest.slice(1).some(isCapitals) && !isInitial(rest[0]!)) {
    return { ...name, surname: rest[0]!, given: rest[1]!, middle: rest.slice(2).join(" ") || null };
  }
  if (uncased.test(rest.join(""))) return { ...name, surname: rest[0]!, given: rest.slice(1).join(" ") };
  let family = familyWords ? rest.length - familyWords : rest.length - 1;
  if (familyWords === 0) {
    const particle = rest.findIndex((word, index) => particles.has(word) && index < rest.length - 1);
    if (particle >= 0) family = particle;
  }
  // "Ma. Teresa", "Wm. Henry": a shortened first name and the next are one.
  const givenWords = /^\p{L}{2,3}\.$/u.test(rest[0]!) && family > 1 ? 2 : 1;
  return {
    ...name,
    given: family > 0 ? rest.slice(0, givenWords).join(" ") : null,
    middle: rest.slice(givenWords, family).join(" ") || null,
    surname: rest.slice(family).join(" ") || null,
  };
}

function oneWord(name: PersonName, word: string): PersonName {
  if (name.honorific) return { ...name, surname: word };
  const suffix = honorificSuffixes.find((ending) => word.endsWith(ending) && word.length > ending.length);
  if (suffix) return { ...name, honorific: suffix, surname: word.slice(0, -suffix.length) };
  if (uncased.test(word) && word.length > 2 && word.length < 5) {
    return { ...name, surname: word.slice(0, -2), given: word.slice(-2) };
  }
  return { ...name, given: word };
}

/** Whether the two are forms of one given name (Peggy, Margaret), by common usage. */
export const isNickname = (a: string, b: string): boolean => areForms(listForm(a), listForm(b));

/**
 * Compares the name a salutation uses with how its bearer signed. Titles are not compared: "Ms. Chen" is the same as
 * "Margaret Chen". Of several names ("Bob & Ann") each one written must be one of those signed.
 * @param signed how they signed, or their display name when they did not sign
 * @param displayName tells a surname from a stranger's when they signed with a first name or an initial
 */
export function compareNames(written: string, signed: string, displayName?: string): NameMatch {
  const signers = people(signed);
  const verdicts = people(written).map((one) => best(signers.map((signer) => compareOne(one, signer, displayName))));
  return worst(verdicts);
}

const people = (text: string): string[] =>
  text
    .slice(0, 400)
    .split(/ ?[&+/] ?| (?:and|und|et|y) /i)
    .map((part) => part.trim())
    .filter(Boolean);
const order: NameMatch[] = ["same", "unknown", "otherForm", "nearMiss", "different"];
const best = (found: NameMatch[]): NameMatch => order.find((match) => found.includes(match)) ?? "unknown";
const worst = (found: NameMatch[]): NameMatch => order.findLast((match) => found.includes(match)) ?? "unknown";

function compareOne(written: string, signed: string, displayName = ""): NameMatch {
  const one = parseName(written);
  const other = parseName(signed);
  const display = parseName(displayName);
  if (!one || !other || script(written) !== script(signed)) return "unknown";
  if (script(written) !== "Latin") return written.includes(signed) || signed.includes(written) ? "same" : "unknown";
  const full = [one.given, one.middle, one.surname].filter(Boolean).join(" ");
  const called = calledBy(other);
  if (called.some((name) => [name, `${name} ${other.surname}`].some((form) => sameSpelling(full, form)))) return "same";
  const own = one.given ?? one.surname!;
  if (isInitial(own) && !one.surname) return "unknown";

  // They gave a title and a surname, or an initial and a surname: the given name is known from elsewhere, if at all.
  if (!other.given || isInitial(other.given)) {
    if (!other.surname) return "unknown";
    if (one.surname)
      return one.given && !isInitial(one.given) ? withGiven(one, other, display) : surnames(one.surname, other.surname);
    const asSurname = surnames(own, other.surname);
    if (asSurname === "same") return other.given ? "same" : "otherForm";
    const shown = display?.given ? alike(own, display.given) : "unknown";
    if (!other.given)
      return shown === "same" || shown === "otherForm" ? "otherForm" : display ? "different" : "unknown";
    if (display?.given) return shown === "otherForm" ? "unknown" : shown;
    return startsAs(own, other.given) ? "same" : "different";
  }

  if (!one.given) {
    const surname = other.surname ?? display?.surname;
    if (!surname) return "unknown";
    const match = best([surname, other.middle].filter(Boolean).map((part) => surnames(one.surname!, part!)));
    return match === "same" && !other.surname ? "otherForm" : match;
  }
  if (isInitial(one.given)) {
    const surname = other.surname ?? display?.surname;
    if (!surname || !one.surname) return "unknown";
    return surnames(one.surname, surname) === "same" && startsAs(other.given, one.given) ? "otherForm" : "different";
  }
  const given = best([other.given, ...called].map((name) => alike(own, name)));
  const surname = other.surname ?? display?.surname;
  if (one.surname && surname) return worst([given, surnames(one.surname, surname)]);
  if (given === "same" || given === "otherForm") return given;
  // "Hi Chen": a surname alone is another form where the other word is surely the first name; else who knows the order.
  if (surname && surnames(own, surname) === "same") return isKnownName(fold(other.given)) ? "otherForm" : "unknown";
  const shown = display?.given ? alike(own, display.given) : "different";
  return shown === "same" || shown === "otherForm" ? "otherForm" : given;
}

/** What they may be called by what they signed: first name, nickname, "J. Robert Hall" and "Mary Ann Hall" by the middle name too. */
function calledBy({ given, nickname, middle }: PersonName): string[] {
  const first = given && !isInitial(given) ? [given] : [];
  const second = middle && !isInitial(middle) ? [isInitial(given!) ? middle : `${given} ${middle}`] : [];
  return [...first, ...second, ...(nickname ? [nickname] : [])];
}

function withGiven(one: PersonName, other: PersonName, display: PersonName | null): NameMatch {
  const surname = surnames(one.surname!, other.surname!);
  if (surname !== "same") return surname;
  const known = display?.given && !isInitial(display.given) ? alike(one.given!, display.given) : "same";
  if (known === "different" || known === "nearMiss") return known;
  return other.given && known === "same" && !startsAs(one.given!, other.given) ? "different" : "same";
}

/** Whether the name, or a form of it, begins with the initial. */
const startsAs = (name: string, initial: string): boolean =>
  [fold(name), ...formsOf(fold(name))].some((form) => form.startsWith(fold(initial)[0]!));

const scripts = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Arabic: /\p{Script=Arabic}/u,
  Hebrew: /\p{Script=Hebrew}/u,
};
const script = (text: string): string => {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return Object.entries(scripts).find(([, has]) => has.test(letter))?.[0] ?? "other";
};

/** Both spellings of an umlaut: "müller" is "muller" and "mueller". */
const spellings = (name: string): string[] => {
  const key = (text: string) => fold(text).replace(/[^\p{L}]/gu, "");
  const spelled = name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[üöäøå]/g, (letter) => ({ ü: "ue", ö: "oe", ä: "ae", ø: "oe", å: "aa" })[letter]!);
  return [key(name), key(spelled)];
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
  const [wordsA, wordsB] = [a, b].map((name) =>
    fold(name)
      .split(/[\s-]+/)
      .map(listForm),
  );
  if (isNickname(a, b)) return "otherForm";
  // "Anne" for "Anne-Marie"
  if (
    wordsA!.length !== wordsB!.length &&
    (wordsA!.every((w) => wordsB!.includes(w)) || wordsB!.every((w) => wordsA!.includes(w)))
  ) {
    return "otherForm";
  }
  const [x, y] = [spellings(a)[0]!, spellings(b)[0]!];
  const slips = Math.min(x.length, y.length) < 5 ? 1 : 2;
  if (Math.min(x.length, y.length) < 3 || (isKnownName(x) && isKnownName(y))) return "different";
  return distance(x, y) <= slips ? "nearMiss" : "different";
}

/** Edits between two words; a swap of neighbours is one. */
function distance(a: string, b: string): number {
  const rows: number[][] = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
