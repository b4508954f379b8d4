import {
  BACKWARD,
  FORWARD,
  type HandoffKind,
  HONORIFICS,
  LED,
  type Lead,
  NOT_NAMES,
  OBJECT_STARTS,
  OWNERS,
  PARTICLES,
  ROLE_NOUNS,
  SOMEONE,
} from "../phrases/handoffs.ts";
import { occurrences, type Sentence, type Word, wordsOf } from "./sentences.ts";
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

interface Person {
  first: number;
  last: number;
  role: boolean;
  address: string | null;
  /** The word behind, where "or Lee Park" may follow. */
  next: number;
}

// A first word with such an ending is a noun of the sentence ("Registration will open"), not a name.
const NOUN_ENDING = /(?:tions?|ments?|ness|ity|ings?|ships?|ances?|ences?|ees|ants|ols|ages?)$/;

export function readHandoffs(sentences: readonly Sentence[]): Handoff[] {
  const found = new Map<number, Handoff>();
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    const { flat, list } = words;
    if (!list.some((w) => isName(w) || ROLE_NOUNS.has(w.low) || SOMEONE.has(w.low) || isAddress(w))) continue;
    const add = (kind: HandoffKind, from: number, to: number, person: Person | null) => {
      for (let who = person; who; who = another(list, who)) {
        const first = list[who.first]!;
        const last = list[who.last]!;
        const [a, b] = [list[from] ?? first, list[Math.min(to, list.length - 1)] ?? last];
        const personEnd = last.end - (/['’]s$/.test(last.text) ? 2 : 0);
        // "Contact Name:" is a field of a form; "I will have someone come" names nobody at all.
        if (
          found.has(first.start) ||
          list[who.last + 1]?.low === ":" ||
          (kind === "passed" && who.first === who.last && who.role)
        )
          continue;
        found.set(first.start, {
          start: Math.min(a.start, first.start),
          end: Math.max(b.end, personEnd),
          person: sentence.text.slice(first.start - sentence.start, personEnd - sentence.start).replace(/\s+/g, " "),
          personStart: first.start,
          personEnd,
          address: who.address,
          kind,
          role: who.role,
        });
      }
    };
    for (const [kind, phrase] of BACKWARD) {
      for (const { from, to } of occurrences(flat, phrase)) {
        const verb = words.index(from);
        const before = flat.slice(Math.max(0, from - 24), from + 1);
        if (/ (?:if|whether) /.test(before.slice(before.lastIndexOf(",") + 1))) continue;
        const person = personBefore(list, verb, flat[from] === "'");
        if (kind !== "copied" && person && (person.role ? kind === "refer" : isThing(list, person))) continue;
        add(kind, verb, words.index(to - 2), person);
      }
    }
    for (const [kind, phrase, between] of FORWARD) {
      for (const { from, middle, to } of occurrences(flat, phrase)) {
        const at = words.index((between ? middle : to) - 1);
        add(kind, words.index(from + 1), at, personAt(list, at));
      }
    }
    for (const { kind, lead, object, verb } of LED) {
      for (const { from, middle } of occurrences(flat, verb)) {
        if (!leads(lead, flat.slice(0, from + 1))) continue;
        const at = words.index(middle - 1);
        add(kind, words.index(from + 1), at, object ? goal(list, at) : personAt(list, at));
      }
    }
    for (let i = 0; i + 1 < list.length; i += 1) {
      if (list[i]!.low === "@" && list[i]!.end === list[i + 1]!.start) add("act", i, i + 1, personAt(list, i + 1));
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Capitals alone are a firm, an agency or a program, which acts otherwise than a colleague; an address does not act. */
function isThing(list: readonly Word[], { first }: Person): boolean {
  return /^\p{Lu}{3,}$/u.test(list[first]!.text) || isAddress(list[first]!);
}

function leads({ skip, phrases }: Lead, before: string): boolean {
  let end = before.length - 1;
  for (let start = before.lastIndexOf(" ", end - 1); end > 0; start = before.lastIndexOf(" ", end - 1)) {
    if (!skip.has(before.slice(start + 1, end))) {
      const led = before.slice(0, end + 1);
      return phrases.some((phrase) => led.endsWith(phrase)) || phrases.some((phrase) => before.endsWith(phrase));
    }
    end = start;
  }
  return true;
}

/** Who is given the object that begins at word `at`: "send [the form] to Dana", "give Dana the form". */
function goal(list: readonly Word[], at: number): Person | null {
  const direct = personAt(list, at);
  if (direct && /^(?:the|an?|your|this|that|it|these|some)$/.test(list[direct.next]?.low ?? "")) return direct;
  for (let k = at; k < Math.min(list.length, at + 9); k += 1) {
    const { low } = list[k]!;
    if (/^(?:to|with|onto|past)$/.test(low)) {
      const attention = list[k + 2]?.low === "attention" ? 3 : 0;
      const person = personAt(list, k + 1 + attention);
      if (person) return person;
    } else if ((k === at && !OBJECT_STARTS.has(low)) || /^(?:[,;]|because|but|when|if|i|we|you)$/.test(low))
      return null;
  }
  return null;
}

/** The person or role that begins at word `i`. */
function personAt(list: readonly Word[], i: number): Person | null {
  const word = list[i];
  if (!word) return null;
  if (word.low === "@" || word.low === '"' || word.low === "to" || word.low === "both" || word.low === "either")
    return personAt(list, i + 1);
  if (isAddress(word)) return { first: i, last: i, role: false, address: word.text, next: i + 1 };
  if (SOMEONE.has(word.low))
    return { first: i, last: placeEnd(list, i), role: true, address: null, next: placeEnd(list, i) + 1 };
  const name = nameEnd(list, i);
  if (name >= i) {
    const possessive = /['’]s$/.test(list[name]!.text);
    const after = list[name + 1];
    if (after && ROLE_NOUNS.has(after.low) && !HONORIFICS.has(word.low))
      return { first: i, last: name + 1, role: !possessive, address: null, next: name + 2 };
    if (possessive) return null;
    const role = name > i ? ROLE_NOUNS.has(list[name]!.low) : ROLE_NOUNS.has(word.low);
    return { first: i, last: name, role, address: addressAfter(list, name + 1), next: name + 1 };
  }
  if (!OWNERS.has(word.low)) return null;
  for (let k = i + 1; k < Math.min(list.length, i + 7); k += 1) {
    const { low } = list[k]!;
    if (!/^[\p{L}&/'-]+$/u.test(low) || /^(?:to|for|with|that|is|are|and|i|you|we|will|by|on|at|from)$/.test(low))
      break;
    if (!ROLE_NOUNS.has(low) || (list[k + 1] && ROLE_NOUNS.has(list[k + 1]!.low))) continue;
    // "my colleague Dana Ruiz", "our registrar, Lee Park,"
    const named = nameEnd(list, list[k + 1]?.low === "," ? k + 2 : k + 1);
    if (named > k && !/['’]s$/.test(list[named]!.text)) {
      const first = list[k + 1]!.low === "," ? k + 2 : k + 1;
      return { first, last: named, role: false, address: addressAfter(list, named + 1), next: named + 1 };
    }
    const address = addressAfter(list, k + 1);
    return { first: word.low === "the" ? i + 1 : i, last: k, role: true, address, next: k + 1 };
  }
  return null;
}

/** The last word of the name that begins at `i`, or -1. */
function nameEnd(list: readonly Word[], i: number): number {
  let k = i;
  if (list[k] && HONORIFICS.has(list[k]!.low)) {
    k += list[k + 1]?.text === "." ? 2 : 1;
  } else if (!isName(list[k])) {
    return -1;
  }
  let end = -1;
  for (let n = 0; n < 6 && list[k]; n += 1, k += 1) {
    const word = list[k]!;
    if (word.text === "." && end === k - 1 && /^\p{Lu}$/u.test(list[end]!.text) && isName(list[k + 1])) continue;
    if (PARTICLES.has(word.low) && end >= 0 && (isName(list[k + 1]) || PARTICLES.has(list[k + 1]?.low ?? ""))) continue;
    if (!isName(word)) break;
    end = k;
    if (/['’]s$/.test(word.text)) break;
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

function isName(word: Word | undefined): boolean {
  if (!word || !/^\p{Lu}[\p{L}\p{M}'’&/-]*$/u.test(word.text)) return false;
  return !NOT_NAMES.has(word.low.replace(/'s$/, "")) || /^\p{Lu}$/u.test(word.text.replace(/^[IA]$/, ""));
}

function isAddress(word: Word): boolean {
  return word.text.indexOf("@") > 0 && word.text.lastIndexOf(".") > word.text.indexOf("@");
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
  while (k < i + 6 && (OWNERS.has(list[k]?.low ?? "") || (list[k + 1] && ROLE_NOUNS.has(list[k + 1]!.low)))) k += 1;
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
    if (!/^(?:at|on|ext|x|[(),<>+.-])$|\d|@/.test(low)) return null;
  }
  return null;
}

/** The subject that ends before word `verb`: "Dana", "Dana Ruiz, who runs registration,", "Lee Park (ext. 12)", "our billing team". */
function personBefore(words: readonly Word[], verb: number, clitic: boolean): Person | null {
  const list = clitic ? words.with(verb, bare(words[verb]!)) : words;
  let k = clitic ? verb : verb - 1;
  while (
    k > 0 &&
    /^(?:also|then|now|hopefully|probably|maybe|both|gladly|kindly|either|himself|herself|or i|from)$/.test(
      list[k]!.low,
    )
  )
    k -= 1;
  const aside = /^[,)]$/.test(list[k]?.low ?? "");
  if (list[k]?.low === ",") {
    let comma = k - 1;
    while (comma > k - 14 && comma > 0 && list[comma]!.low !== "," && list[comma]!.low !== ")") comma -= 1;
    if (comma <= 0) return null;
    k = list[comma]!.low === "," ? comma - 1 : comma;
  }
  if (list[k]?.low === ")") {
    let open = k - 1;
    while (open > k - 14 && open > 0 && list[open]!.low !== "(") open -= 1;
    k = open - 1;
  }
  if (k < 0) return null;
  // "Our registrar, Lee Park, will": the name is the aside.
  const near = personEnding(list, k) ?? (aside ? personEnding(list, verb - 2) : null);
  // "Dana Ruiz, Bellwether (ext. 12) will": the firm stands nearer than the person.
  if (near && aside && !near.role && list[near.first - 1]?.low === ",") {
    const before = personEnding(list, near.first - 2);
    if (before && !before.role && before.last > before.first) return before;
  }
  return near;
}

/** "Dana'll", "Dana's": the name without its verb. */
function bare(word: Word): Word {
  const text = word.text.slice(0, word.text.lastIndexOf("'"));
  return { ...word, text, low: text.toLowerCase(), end: word.start + text.length };
}

/** The longest person or role that ends at word `k`. */
function personEnding(list: readonly Word[], k: number): Person | null {
  for (let first = Math.max(0, k - 6); first <= k; first += 1) {
    if (first > 0 && OWNERS.has(list[first]!.low) && PARTICLES.has(list[first]!.low)) continue;
    const person = personAt(list, first);
    if (!person || person.last !== k || (person.first !== first && !OWNERS.has(list[first]!.low))) continue;
    if (first === 0 && !person.role && person.first === person.last && NOUN_ENDING.test(list[k]!.text.slice(1)))
      return null;
    return person;
  }
  return null;
}
