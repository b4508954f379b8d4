/** Reads whom a greeting addresses: persons, groups, or a placeholder nobody filled. */
import { conjunctions, dearGreetings, groupWords, impersonalOpenings, thanksHeads } from "../phrases/greetings.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { notNames } from "../phrases/not-names.ts";
import { foldedWord, mayBeName, type NameRun, readName, readWord, skipSpaces } from "./name-run.ts";
import { fold, isHonorific, listForm } from "./name-words.ts";

export interface Addressees {
  names: NameRun[];
  group: boolean;
  end: number;
  /** "Dear [Name]," or "Dear {{first}}," */
  placeholder: boolean;
}

export function readAddressees(text: string, from: number, greeted: boolean): Addressees {
  const to: Addressees = { names: [], group: false, end: from, placeholder: false };
  let at = skipSpaces(text, from);
  if (greeted && /[,，]/.test(text[at] ?? "")) at = skipSpaces(text, at + 1);
  if (greeted) at = skipDear(text, at);
  const placeholder = greeted
    ? /^(?:\[[^\]]{1,40}\]|\{{1,2}[^}]{1,40}\}{1,2}|<[^>]{1,40}>)/.exec(text.slice(at, at + 50))?.[0]
    : undefined;
  if (placeholder) return { ...to, end: at + placeholder.length, placeholder: true };
  for (let count = 0; count < 12; count++) {
    const group = readGroup(text, at, greeted);
    const name = group
      ? null
      : (readName(text, at, !greeted) ??
        (greeted ? (lowerCaseName(text, at, count) ?? anyWord(text, at, from)) : null));
    if (!group && !name) {
      // "Dear Professor," addresses one person without a name.
      const title = greeted && count === 0 ? readWord(text, at) : null;
      if (title && isHonorific(title.text)) return { ...to, end: title.end, placeholder: true };
      break;
    }
    if (count > 0 && !joined(text, to.end, at, name, group)) break;
    if (name) to.names.push(name);
    else to.group = true;
    to.end = name ? name.end : group!;
    const next = afterSeparator(text, to.end);
    if (next === null) break;
    at = skipDear(text, next);
  }
  return to;
}

/** "Dear Ms. Chen, dear Mr. Park": the greeting is said again. */
function skipDear(text: string, at: number): number {
  const word = readWord(text, at);
  const again = word && (dearGreetings.has(foldedWord(word)) || /^(?:hi|hello)$/i.test(word.text));
  return again && skipSpaces(text, word.end) > word.end ? skipSpaces(text, word.end) : at;
}

/** A comma joins two people only where the list is the whole line or ends in "and": "Hi Peggy, Bob said" greets one. */
function joined(text: string, from: number, at: number, name: NameRun | null, group: number | null): boolean {
  if (!/^\s*,\s*$/.test(text.slice(from, at))) return true;
  const rest = text.slice(name ? name.end : group!, 300).trim();
  return (
    /^[,:;!.–—-]{0,3}$/.test(rest) ||
    /^,?\s?(?:and|&|und|et|y)\s/.test(rest) ||
    /^,\s?\p{Lu}[\p{L}'’-]{0,30}(?:,?\s(?:and|&)\s|,?$)/u.test(rest)
  );
}

/** Where the next addressee would start: behind "and", "&", "/" or a comma; null when the list ends here. */
function afterSeparator(text: string, end: number): number | null {
  let at = skipSpaces(text, end);
  if (text[at] === ",") at = skipSpaces(text, at + 1);
  const comma = at > end && text.slice(end, at).includes(",");
  const mark = /^[&/+]/.exec(text.slice(at, at + 1))?.[0];
  const word = readWord(text, at);
  if (mark) return skipSpaces(text, at + 1);
  if (word && conjunctions.has(foldedWord(word)) && at > end) return skipSpaces(text, word.end);
  return comma ? at : null;
}

const lowerCaseName = (text: string, at: number, count: number): NameRun | null => {
  const word = readWord(text, at);
  if (
    !word ||
    isHonorific(word.text) ||
    !mayBeName(word.text, true) ||
    conjunctions.has(foldedWord(word)) ||
    foldedWord(word).length < 3
  )
    return null;
  const closes = /^\s*(?:$|[,:;!]|[-–—]{1,2}\s|(?:and|&)\s\p{L}{2,20}\s*[,:!])/u.test(text.slice(word.end));
  if (!closes && (count > 0 || !isKnownName(listForm(word.text)))) return null;
  return { start: word.start, end: word.end, honorific: null, name: word.text, words: [word.text] };
};

/** Straight after a greeting and before its comma any capitalised word is a name: "Hi Page,". */
const anyWord = (text: string, at: number, from: number): NameRun | null => {
  const word = text.slice(from, at).trim() === "" && at > from ? readWord(text, at) : null;
  if (!word || !/^\p{Lu}\p{Ll}/u.test(word.text) || isHonorific(word.text) || thanksHeads.has(foldedWord(word)))
    return null;
  return /^\s*(?:$|[,:，])/u.test(text.slice(word.end))
    ? { start: at, end: word.end, honorific: null, name: word.text, words: [word.text] }
    : null;
};

/** The end of "To whom it may concern" and its like. */
export function readImpersonal(text: string, from: number): number | null {
  const head = fold(text.slice(from, from + 50));
  const opening = [...impersonalOpenings].find((words) => head.startsWith(words));
  return opening ? from + opening.length : null;
}

/** Words of the language that the name of a group may hold: "all of our new members". */
const phraseWords = new Set(
  "a of the to our my your all and for in at on new great wonderful lovely fellow dear mailing list support account project user".split(
    " ",
  ),
);

/** The end of a group's name ("all", "ACME team", "members of the board"); null when no group is named here. */
function readGroup(text: string, from: number, greeted: boolean): number | null {
  const impersonal = readImpersonal(text, from);
  if (impersonal) return impersonal;
  const words: { end: number; group: boolean; verbal: boolean; capital: boolean }[] = [];
  for (let at = from; words.length < 8; ) {
    const word = readWord(text, at);
    const end = word ? word.end : at + (/^[\d#][\w-]{0,12}/.exec(text.slice(at, at + 14))?.[0].length ?? 0);
    const form = word ? foldedWord(word).replace(/'s$/, "") : "";
    if (end === at || (words.length > 0 && conjunctions.has(form))) break;
    const group = groupWords.has(form) && !isKnownName(form);
    const verbal =
      form === "i" ||
      (!group && word !== null && /^\p{Ll}/u.test(word.text) && notNames.has(form) && !phraseWords.has(form));
    words.push({ end, group, verbal, capital: word !== null && /^\p{Lu}/u.test(word.text) });
    at = skipSpaces(text, end);
    if (at === end) break;
  }
  const last = words.at(-1);
  const lastGroup = words.findLast((word) => word.group);
  if (!last || !lastGroup) return null;
  if (words.some((word) => word.verbal)) return words[0]!.group ? words[0]!.end : null;
  // A phrase that only ends in a group word must be closed there: "Dear ACME team," but not "Peggy told the board that".
  const closed = (greeted ? /^\s*(?:$|[,:;!.&/，：！]|[-–—]{1,2}\s|and\s)/ : /^\s*(?:$|[:,]|[-–—]{1,2}\s)/).test(
    text.slice(last.end),
  );
  if (closed && (last === lastGroup || /^\s+(?:of|at|in|from|on)\s/.test(text.slice(lastGroup.end)))) return last.end;
  const titled = greeted && closed && words.every((word) => word.capital);
  if (!words[0]!.group) return null;
  return titled ? last.end : words[0]!.end;
}
