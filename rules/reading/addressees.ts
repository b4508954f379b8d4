/** Reads whom a greeting addresses: persons, groups, or a placeholder nobody filled. */
import { groupWords, impersonalAt, thanksWords, vocativeGroups } from "../phrases/greetings.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { isCommon, teamWords } from "../phrases/not-names.ts";
import { type NameRun, readAt, readJoiner, readName, readWord, skipSpaces } from "./name-run.ts";
import { isHonorific, isListedDegree, listForm, mayBeName } from "./name-words.ts";

export interface Addressees {
  names: NameRun[];
  group: boolean;
  end: number;
  /** "Dear [Name]," or "Dear {{first}}," or "Dear Professor,": one reader, without a name. */
  placeholder: boolean;
}

const placeholderAt = /\[[^\]]{1,40}\]|\{{1,2}[^}]{1,40}\}{1,2}|<[^>]{1,40}>/y;

export function readAddressees(text: string, from: number, greeted: boolean): Addressees {
  const to: Addressees = { names: [], group: false, end: from, placeholder: false };
  let at = skipSpaces(text, from);
  if (greeted && /[,，]/.test(text[at] ?? "")) at = skipSpaces(text, at + 1);
  if (greeted) at = skipGreeting(text, at);
  const placeholder = greeted ? readAt(placeholderAt, text, at) : null;
  if (placeholder) return { ...to, end: at + placeholder.length, placeholder: true };
  let beforeComma: Addressees | null = null;
  let byAnd = false;
  for (let joiner: string | null = "", count = 0; joiner !== null && count < 12; count++) {
    const group = readTitled(text, at) ? null : readGroup(text, at, greeted);
    const name = group ? null : (readName(text, at, !greeted) ?? (greeted ? readLone(text, at, count === 0) : null));
    if (!group && !name) break;
    byAnd = joiner.trim() !== ",";
    const degree = !byAnd && name && count > 0 && isDegree(name);
    if (!byAnd && !degree) beforeComma ??= { ...to, names: [...to.names] };
    if (name && !degree) to.names.push(name);
    else to.group = true;
    to.end = name ? name.end : group!;
    joiner = readJoiner(text, to.end);
    at = skipGreeting(text, to.end + (joiner?.length ?? 0));
  }
  const title = greeted && to.end === from ? readWord(text, at) : null;
  if (title && isHonorific(title.text)) return { ...to, end: title.end, placeholder: true };
  // A comma joins people only where the list is the whole line or ends in "and", and no verb follows: "Hi Peggy, Bob said"
  // greets one, and so does "Hi Peggy, Will and Ann are here".
  const rest = text.slice(to.end).trim();
  const listed = /^[,:;!.–—-]{0,3}$/.test(rest) || (byAnd && /^(?:\P{L}|\p{Lu}|thank)/u.test(rest));
  return beforeComma && !listed ? beforeComma : to;
}

/** "Sir Ian": a title that greets a group where no name follows it. */
function readTitled(text: string, at: number): boolean {
  const name = /^(?:sir|madam) \p{Lu}/iu.test(text.slice(at, at + 7)) ? readName(text, at, false) : null;
  return name?.honorific != null && !/^(?:or|and|madam|chair\w*|president)$/i.test(name.words[0]!);
}

/** "Dear Dr. Mehta, MD,": what stands behind the comma is nobody. */
const isDegree = ({ words: [word = "", ...more] }: NameRun): boolean =>
  more.length === 0 &&
  isListedDegree(word) &&
  (word === word.toUpperCase() || /^(?:esq|phd|jr|sr)$/.test(listForm(word)));

/** "Dear Ms. Chen, dear Mr. Park": the greeting is said again. */
function skipGreeting(text: string, at: number): number {
  const again = readAt(againAt, text, at);
  return again ? at + again.length : at;
}
const againAt = /(?:hi|hello|dear|liebe[rs]?|ch[eè]re?s?|cara?|beste|lieve) +(?=\p{L})/iuy;

/** Straight after a greeting, one word that a mark closes: "Hi peggy,", "Hi Page,". */
function readLone(text: string, at: number, first: boolean): NameRun | null {
  const word = readWord(text, at);
  if (!word || isHonorific(word.text) || thanksWords.has(word.form)) return null;
  const closed = /^\s{0,3}(?:$|[,:;!，]|[-–—]{1,2}\s|(?:and|&)\s\p{L}{2,20}\s?[,:!])/u.test(text.slice(word.end));
  const capital = first && /^\p{Lu}\p{Ll}/u.test(word.text) && closed;
  const plain = word.form.length > 2 && mayBeName(word.text) && (closed || (first && isKnownName(word.form)));
  return capital || plain ? { start: at, end: word.end, honorific: null, name: word.text, words: [word.text] } : null;
}

/** Words of the language that the name of a group may hold: "all of our new members". */
const phraseWords = new Set(
  "a of the to our my your all and for in at on new great wonderful lovely fellow dear mailing list support account project user".split(
    " ",
  ),
);
const isGroup = (form: string): boolean =>
  vocativeGroups.has(form) ||
  [form, form.replace(/s$/, "")].some((word) => groupWords.has(word) || teamWords.has(word));

/** The end of a group's name ("all", "ACME team", "members of the board"); null when no group is named here. */
function readGroup(text: string, from: number, greeted: boolean): number | null {
  const impersonal = readAt(impersonalAt, text, from);
  if (impersonal) return from + impersonal.length;
  let firstEnd: number | null = null;
  let groupEnd = 0;
  let end = from;
  let capitals = true;
  for (let at = from, count = 0; count < 8; count++) {
    const word = readWord(text, at);
    const next = word ? word.end : at + (/^[\d#][\w-]{0,12}/.exec(text.slice(at, at + 14))?.[0].length ?? 0);
    const form = word?.form.replace(/'s$/, "") ?? "";
    if (next === at || (count > 0 && /^(?:and|und|or)$/.test(form))) break;
    const group = isGroup(form) && !isKnownName(form);
    if (group) groupEnd = next;
    if (group && count === 0) firstEnd = next;
    // A verb or the like: the phrase is a sentence.
    if (form === "i" || (!group && word && /^\p{Ll}/u.test(word.text) && isCommon(form) && !phraseWords.has(form)))
      return firstEnd;
    capitals &&= word !== null && /^\p{Lu}/u.test(word.text);
    end = next;
    at = skipSpaces(text, next);
    if (at === next) break;
  }
  if (!groupEnd) return null;
  // A phrase that only ends in a group word must be closed there: "Dear ACME team," but not "Peggy told the board that".
  const closed = (
    greeted ? /^\s{0,3}(?:$|[,:;!.&/，：！]|[-–—]{1,2}\s|and\s)/ : /^\s{0,3}(?:$|[:,]|[-–—]{1,2}\s)/
  ).test(text.slice(end));
  if (closed && (groupEnd === end || /^\s(?:of|at|in|from|on)\s/.test(text.slice(groupEnd)))) return end;
  return firstEnd && greeted && closed && capitals ? end : firstEnd;
}
