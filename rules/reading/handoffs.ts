import {
  AFTER,
  BEFORE,
  GIVING,
  type HandoffKind,
  MATTER,
  NO_MATTER,
  NO_PERSON,
  OWNERS,
  SOMEONE,
  TO_PERSON,
} from "../phrases/handoffs.ts";
import { FRONTED, MORE_AFTER, MORE_BEFORE, ROLE_NOUNS } from "../phrases/handoffs-more.ts";
import { honorifics, particles } from "../phrases/honorifics.ts";
import { roleWords } from "../phrases/not-names.ts";
import { SHARED } from "./handoffs-more.ts";
import { mayBeName } from "./name-words.ts";
import { occurrences, type Sentence, type Word, type Words, within, wordsOf } from "./sentences.ts";
import type { TextRange } from "./text.ts";

/** A colleague will act, has been given the matter, or is where the reader is sent; names are for the caller to look up. */
export interface Handoff extends TextRange {
  /** As written: "Dana Ruiz", "Ms. Park", "our billing team", or the address where no name stands. */
  person: string;
  personStart: number;
  personEnd: number;
  /** The address that stands in the text with the name. */
  address: string | null;
  /** refer: "please contact X"; act: "X will follow up"; passed: "I have passed this to X"; copied: "X (copied)". */
  kind: HandoffKind;
  /** A role without a name: "someone in registration". */
  role: boolean;
}

export interface Person {
  /** The word where the phrase begins: the owner in "my colleague Dana Ruiz". */
  from: number;
  first: number;
  last: number;
  role: boolean;
  address: string | null;
  /** The word behind, where "or Lee Park" may follow. */
  next: number;
}

/** What was said of the person before, which may hold for the next: "Contact Dana for badges and Lee for invoices". */
export interface Given {
  kind: HandoffKind;
  person: Person;
  /** The person does it: "Dana handles the badges, Lee the invoices". */
  acts: boolean;
}

const roleNouns = [...ROLE_NOUNS.split(" "), ...roleWords];
const roles = new Set([...roleNouns, ...roleNouns.map((noun) => `${noun}s`)]);

const ALL_BEFORE = [...BEFORE, ...MORE_BEFORE];
const ALL_AFTER = [...AFTER, ...MORE_AFTER];

/** How much of a sentence is read before a person and behind. */
const REACH = 160;
// A first word with such an ending is a noun of the sentence ("Registration will open"), not a name.
const NOUN_ENDING = /(?:tions?|ments?|ness|ity|ings?|ships?|ances?|ences?|ees|ants|ols|ages?)$/;
/** A name that ends so is the subject of a verb ("Dana's going to …") or an owner. */
const CLITIC = /['’](?:s|ll)$/;
const ASIDE =
  /^ (?:(?:from|in|of|at)(?: (?:our|the|my))?(?: (?!will|shall|can|has|have|is|are)[a-z-]{2,20}){1,3}|, [^,;:!?()]{1,100} ,|(?:, [^,;:!?()]{1,100} )?\( [^()]{0,100} \)(?: ,)?)(?= )/;
const GREETED = / (?:hi|hello|hey|dear|thanks|thank you|morning|afternoon|regards) $/;
const CONDITION = / (?:if|whether) (?:[^ ,]{1,30} )?$/;

export function readHandoffs(sentences: readonly Sentence[]): Handoff[] {
  const found: Handoff[] = [];
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    const { list } = words;
    if (!list.some(mayBePerson)) continue;
    let given: Given | null = null;
    for (let i = 0; i < list.length; i += 1) {
      const group: Person[] = [];
      for (let person = personAt(list, i); person; person = another(list, person)) group.push(person);
      // Who stands in the aside of a handoff is read: "Dana Ruiz, Bellwether Association (ext. 12), will call".
      if (group.length === 0 || list[i]!.start < (found.at(-1)?.end ?? 0)) continue;
      const shared = given && SHARED.some((shares) => shares(list, given!, group[0]!)) ? given.kind : null;
      const now = handed(sentence, words, group, shared);
      found.push(...now);
      if (now[0] && now[0].kind !== "copied")
        given = { kind: now[0].kind, person: group.at(-1)!, acts: now[0].start === now[0].personStart };
      i = group.at(-1)!.next - 1;
    }
  }
  return found;
}

/**
 * What is handed to "Dana", or to "Dana or Lee" together.
 * @param shared what the verb does that they share with somebody before
 */
function handed(sentence: Sentence, words: Words, group: readonly Person[], shared: HandoffKind | null): Handoff[] {
  const { flat, list } = words;
  const last = group.at(-1)!;
  const follows = list[last.next];
  // "Contact Name:" is a field of a form.
  if (list[last.last + 1]?.low === ":") return [];
  const at = list[group[0]!.from]!.at;
  const cut = Math.max(0, at - REACH);
  const before = ((cut > 0 ? "…" : " ") + flat.slice(cut + 1, at))
    .replace(/(?:^| )(?:@|"|both|either) $/, " ")
    .replace(FRONTED[0] ?? /^$/, (matter) => `${"…".repeat(matter.length - 3)} , `);
  const after = flat.slice(follows ? follows.at - 1 : flat.length - 1).slice(0, REACH);
  const make = (person: Person, kind: HandoffKind, start: number, end: number): Handoff => {
    const { start: personStart } = list[person.first]!;
    const personEnd = list[person.last]!.end - cliticOf(list, person).length;
    return {
      start: Math.min(start, personStart),
      end: Math.max(end, personEnd),
      person: sentence.text.slice(personStart - sentence.start, personEnd - sentence.start).replace(/\s+/g, " "),
      personStart,
      personEnd,
      address: person.address,
      kind,
      role: person.role,
    };
  };

  const clitic = cliticOf(list, last);
  const [given, start] = clitic ? [null, 0] : givenTo(before, after);
  if (given) {
    const range = words.range(cut + start, at);
    // "I will have someone come" names nobody at all.
    const named = group.filter(({ role, first, last }) => given !== "passed" || !role || first !== last);
    return named.map((person) => make(person, given, range.start, 0));
  }
  if (list[group[0]!.from - 1]?.low === "@") return group.map((person) => make(person, "act", 0, 0));
  const verb = clitic ? (clitic.endsWith("s") ? " is" : " will") : "";
  const [kind, aside] = subjectOf(list, last, before, verb + after);
  if (!kind) return shared ? [make(last, shared, Number.POSITIVE_INFINITY, 0)] : [];
  const tail = follows ? follows.at : flat.length;
  const { end } = words.range(tail, tail + aside + 1);
  // "Dana and Lee will call": both do; "I spoke to Dana and Lee will call": the last.
  const acting = /(?:^|[,;:.(]|and|or|but) $/.test(before) ? group : [last];
  return acting.map((person) => make(person, kind, Number.POSITIVE_INFINITY, end));
}

/** What is done with the person behind `before`, and where in it the words for that begin. */
function givenTo(before: string, after: string): [HandoffKind | null, number] {
  for (const [kind, phrase, count = 0, behind] of ALL_BEFORE) {
    const found = phrase instanceof RegExp ? phrase.exec(before) : occurrences(before, phrase)[0];
    if (!found || (behind && !within(after, count, behind))) continue;
    const start = "index" in found ? found.index : found.start;
    return [kind, start + /^[ …,;:().-]*/.exec(before.slice(start))![0].length];
  }
  const to = TO_PERSON.exec(before);
  for (const [kind, giving] of GIVING) {
    if (before.search(giving) < 0) continue;
    for (const { 0: words, index } of before.matchAll(giving)) {
      const end = index + words.length;
      if (end === before.length && /^ (?:the|an?|your|this|that|it|these|some) /.test(after)) return [kind, index];
      const matter = before.slice(end - 1);
      if (to && end < to.index + 2 && MATTER.test(matter) && !NO_MATTER.test(matter) && within(matter, 8, TO_PERSON))
        return [kind, index];
    }
  }
  return [null, 0];
}

/** What the verb behind a person makes of it, and how many characters of aside stand between. */
function subjectOf(
  list: readonly Word[],
  person: Person,
  before: string,
  behind: string,
): [HandoffKind | null, number] {
  for (let read = 0, asides = 0; asides < 3; asides += 1) {
    const after = behind.slice(read);
    const [kind] = ALL_AFTER.find(([, pattern]) => pattern.test(after)) ?? [];
    if (kind) {
      const acts =
        kind === "copied" ||
        !(CONDITION.test(before) || GREETED.test(before) || (person.role ? kind === "refer" : isThing(list, person)));
      return [acts ? kind : null, read];
    }
    const aside = ASIDE.exec(after);
    if (!aside) break;
    read += aside[0].length;
  }
  return [null, 0];
}

/** Capitals alone are a firm, an agency or a program, which acts otherwise than a colleague; an address does not act. */
function isThing(list: readonly Word[], { first, last }: Person): boolean {
  const word = list[first]!;
  return (
    /^[\p{Lu}/&-]{3,}$/u.test(word.text) ||
    isAddress(word) ||
    (first === 0 && last === 0 && NOUN_ENDING.test(word.text.slice(1)))
  );
}

/** The person or role that begins at word `i`. */
function personAt(list: readonly Word[], i: number): Person | null {
  const word = list[i];
  if (!word) return null;
  if (isAddress(word)) return { from: i, first: i, last: i, role: false, address: word.text, next: i + 1 };
  if (SOMEONE.has(word.low)) {
    const last = placeEnd(list, i);
    return { from: i, first: i, last, role: true, address: null, next: last + 1 };
  }
  const name = nameEnd(list, i);
  if (name >= i) {
    const owner = CLITIC.test(list[name]!.text);
    if (isRole(list[name + 1]) && !isTitle(word))
      return { from: i, first: i, last: name + 1, role: !owner, address: null, next: name + 2 };
    const role = isRole(list[name]);
    return { from: i, first: i, last: name, role, address: addressAfter(list, name + 1), next: name + 1 };
  }
  if (!OWNERS.has(word.low)) return null;
  for (let k = i + 1; k < Math.min(list.length, i + 7); k += 1) {
    const { low } = list[k]!;
    if (
      !/^[\p{L}&/'-]+$/u.test(low) ||
      /^(?:to|for|with|that|is|are|and|i|you|we|will|by|on|at|from|please|pls|kindly|can|could|should|must|may|has|have|as)$/.test(
        low,
      )
    )
      break;
    if (!isRole(list[k]) || isRole(list[k + 1])) continue;
    // "my colleague Dana Ruiz", "our registrar, Lee Park,"
    const comma = list[k + 1]?.low === ",";
    const first = comma ? k + 2 : k + 1;
    const named = nameEnd(list, first);
    if (named > k && !CLITIC.test(list[named]!.text)) {
      const next = comma && list[named + 1]?.low === "," ? named + 2 : named + 1;
      return { from: i, first, last: named, role: false, address: addressAfter(list, named + 1), next };
    }
    const address = addressAfter(list, k + 1);
    return { from: i, first: word.low === "the" ? i + 1 : i, last: k, role: true, address, next: k + 1 };
  }
  return null;
}

/** The last word of the name that begins at `i`, or -1. */
function nameEnd(list: readonly Word[], i: number): number {
  let k = i;
  if (isTitle(list[k])) {
    k += list[k + 1]?.text === "." ? 2 : 1;
  } else if (!isName(list[k]) || (k === 0 && /ing$/.test(list[0]!.low) && isName(list[1]))) {
    // "Adding Dana"
    return -1;
  }
  let end = -1;
  for (let n = 0; n < 6 && list[k]; n += 1, k += 1) {
    const word = list[k]!;
    if (word.text === "." && end === k - 1 && /^\p{Lu}$/u.test(list[end]!.text) && isName(list[k + 1])) continue;
    if (end >= 0 && isParticle(word) && (isName(list[k + 1]) || isParticle(list[k + 1]))) continue;
    if (!isName(word)) break;
    end = k;
    if (CLITIC.test(word.text)) break;
  }
  // The dot of a last initial ("Joe R.") belongs to the name.
  if (
    end > i &&
    /^\p{Lu}$/u.test(list[end]!.text) &&
    list[end + 1]?.text === "." &&
    list[end + 1]!.start === list[end]!.end
  )
    end += 1;
  return end;
}

/** The "'s" or "'ll" of "Dana's" and "Dana'll", where the person ends in it. */
function cliticOf(list: readonly Word[], { last, role }: Person): string {
  return (!role && CLITIC.exec(list[last]!.text)?.[0]) || "";
}

const isTitle = (word: Word | undefined) => word !== undefined && word.text !== word.low && honorifics.has(word.low);
const isParticle = (word: Word | undefined) =>
  word !== undefined && particles.has(word.low) && !/^[aey]$/.test(word.low);

const isRole = (word: Word | undefined): boolean => word !== undefined && roles.has(word.low);
function isName(word: Word | undefined): boolean {
  if (!word) return false;
  word.mayName ??= word.text !== word.low && isNameText(word.text);
  return word.mayName;
}

function mayBePerson(word: Word): boolean {
  return roles.has(word.low) || SOMEONE.has(word.low) || word.low.includes("@") || isName(word);
}

function isNameText(text: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{M}'’&/-]*$/u.test(text)) return false;
  if (/^\p{Lu}$/u.test(text)) return !/[IA]/.test(text);
  const base = text.toLowerCase().replace(/'(?:s|ll|ve|re|d|m)$/, "");
  return !NO_PERSON.has(base) && mayBeName(base);
}

function isAddress(word: Word): boolean {
  const at = word.text.indexOf("@");
  return at > 0 && word.text.lastIndexOf(".") > at;
}

/** "Dana (dana@…)", "Dana at dana@…", "Dana <dana@…>". */
function addressAfter(list: readonly Word[], i: number): string | null {
  for (let k = i; k < Math.min(list.length, i + 4); k += 1) {
    if (isAddress(list[k]!)) return list[k]!.text;
    if (!/^(?:[(<,:-]|at|on|via|e-?mail|by|mailto|directly)$/.test(list[k]!.low)) return null;
  }
  return null;
}

/** "someone in registration", "somebody from our billing team". */
function placeEnd(list: readonly Word[], i: number): number {
  if (!/^(?:in|from|on|at|of|else)$/.test(list[i + 1]?.low ?? "")) return i;
  let k = i + 2;
  while (k < i + 6 && (OWNERS.has(list[k]?.low ?? "") || isRole(list[k + 1]))) k += 1;
  return list[k] && /\p{L}/u.test(list[k]!.low) && !/^(?:will|can|is|to)$/.test(list[k]!.low) ? k : i;
}

/** The next of "Dana or Lee", past an extension or a number. */
function another(list: readonly Word[], { next }: Person): Person | null {
  for (let k = next; k < Math.min(list.length, next + 8); k += 1) {
    const { low } = list[k]!;
    if (
      /^(?:and|or|and\/or|&|\/)$/.test(low) ||
      (low === "," && isName(list[k + 1]) && /^(?:and|or|,)$/.test(list[k + 2]?.low ?? list[k + 3]?.low ?? ""))
    ) {
      const person = personAt(list, k + 1);
      return person && !person.role ? person : null;
    }
    // "Dana Ruiz (registration) and Lee Park"
    const bracketed = list[k - 1]?.low === "(" && list[k + 1]?.low === ")";
    if (!bracketed && !/^(?:at|on|ext|x|[(),<>+.-])$|\d|@/.test(low)) return null;
  }
  return null;
}
