/** How a mail greets: the words, the people named, and how formal it is. */
import { greetingAt, impersonalAt, thanksWords, vocativeGroups, weakGreetings } from "../phrases/greetings.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { type Addressees, readAddressees } from "./addressees.ts";
import { type NameRun, readAt, readName, readWord, skipSpaces } from "./name-run.ts";
import { fold, isHonorific, listForm } from "./name-words.ts";
import type { TextLine } from "./text.ts";

/** A person named in the text. Offsets are into the text; `text` has the honorific, `name` has not. */
export interface SalutationName {
  text: string;
  start: number;
  end: number;
  honorific: string | null;
  name: string;
}

export interface Salutation {
  /** Index into the lines given. */
  line: number;
  /** Text offsets of the salutation's words and the punctuation that closes them. */
  start: number;
  end: number;
  /** As written: "Hi", "Good morning"; null for a name alone ("Peggy,"). */
  greeting: string | null;
  form: "formal" | "informal" | "neutral";
  names: SalutationName[];
  /** It addresses several unnamed readers or an office: "all", "Board members", "Sir or Madam". */
  group: boolean;
  /** A sentence follows on the same line. */
  inline: boolean;
}

const linesRead = 10;
const charactersRead = 300;

/** The salutation among the first lines: below a date line, a banner or a heading, but never below a sentence. */
export function readSalutation(lines: readonly TextLine[]): Salutation | null {
  let belowShort = false;
  let read = 0;
  for (const [index, line] of lines.entries()) {
    if (!/[\p{L}\p{N}]/u.test(line.text)) continue;
    if (++read > linesRead) return null;
    const found = readLine(line, index, lines);
    if (found && (!belowShort || (found.greeting !== null && !found.inline))) return found;
    const text = line.text.trim().slice(0, charactersRead);
    if (isHeading(text)) continue;
    if (text.length > 60 || /[.?!,]$/.test(text) || text.split(/\s+/).length > 8) return null;
    belowShort = true;
  }
  return null;
}

/** A few words of courtesy that a name closes: "Good to hear from you, Peggy!" */
const courtesyAt =
  /^\s{0,9}(?:i |it['’]s |it was |so )?(?:good|great|nice|lovely|wonderful|hope|trust|sorry|yes|no|sure|of course|absolutely|certainly|apologies)\b[^.!?,]{0,50},\s{0,3}/iu;

/** Who a mail thanks or is kind to by name at its very start ("Thanks, Peggy. I will …"): an address that is no salutation. */
export function readVocative(lines: readonly TextLine[]): SalutationName | null {
  const line = lines.find((one) => one.text.trim() !== "");
  const text = line?.text.slice(0, charactersRead) ?? "";
  const kind = courtesyAt.exec(text);
  const named = kind && readName(text, kind[0].length, true);
  if (named && /^[.!]/.test(text.slice(named.end))) return addressed(named, text, line!.start);
  let at = skipSpaces(text, 0);
  for (let words = 0; words < 5; words++) {
    const word = readWord(text, at);
    if (!word) return null;
    at = skipSpaces(text, word.end);
    if (!thanksWords.has(word.form) && !(words === 1 && word.form === "you")) continue;
    const name = readName(text, skipSpaces(text, text[at] === "," ? at + 1 : at), true);
    if (name && /^(?:[.,!;:]|\s?[-–—]| ?$)/.test(text.slice(name.end))) return addressed(name, text, line!.start);
  }
  return null;
}

function readLine(line: TextLine, index: number, lines: readonly TextLine[]): Salutation | null {
  const text = line.text.slice(0, charactersRead);
  const start = text.search(/[\p{L}@]/u);
  if (/[\p{N}([<]/u.test(text.slice(0, start))) return null;
  const impersonal = readAt(impersonalAt, text, start) !== null;
  const greeting = impersonal ? null : readGreeting(text, start);
  let to = readAddressees(text, greeting ? start + greeting.text.length : start, greeting !== null);
  const named = to.names.length > 0 || to.group || to.placeholder;
  const office = greeting && !named ? officeAt.exec(text.slice(start)) : null;
  if (office) to = { ...to, group: true, end: start + office[0].trimEnd().length - 1 };
  const close = closing(text, to.end);
  const inline = /[\p{L}\p{N}]/u.test(text.slice(close.end));
  const closed = close.mark !== "" || !inline;
  const namesSomeone = to.names.length > 0 || to.group;
  if (greeting) {
    const { folded } = greeting;
    if (greeting.needsName && !namesSomeone && !(to.placeholder && closed)) return null;
    if (weakGreetings.has(folded) && (!closed || (folded === "to" && !(to.group && !inline)))) return null;
    if (!closed && !namesSomeone && !/^(?:hi|hello|hey|hallo|hola|ola|bonjour)$/.test(folded)) return null;
  } else if (!impersonal && !bareOpens(text, to, close, inline, index, lines)) return null;
  const formal =
    impersonal || to.names.some((name) => name.honorific) || /(?:sir|madam)s?$/i.test(text.slice(0, to.end));
  return {
    line: index,
    start: line.start + start,
    end: line.start + close.end,
    greeting: greeting?.text ?? null,
    form: formal ? "formal" : (greeting?.form ?? "neutral"),
    names: to.names.map((name) => addressed(name, text, line.start)),
    group: to.group,
    inline,
  };
}

/** "Dear Accounts Payable,": whoever a line of such a form is for, it opens the mail. */
const officeAt = /^dear (?!me\b|oh\b|lord\b|god\b)[\p{L}&'’ -]{3,40}[,:]\s{0,9}$/iu;

interface Greeting {
  text: string;
  folded: string;
  form: Salutation["form"];
  needsName: boolean;
}

function readGreeting(text: string, start: number): Greeting | null {
  greetingAt.lastIndex = start;
  const found = greetingAt.exec(text);
  if (!found) return null;
  const { dear, formal, informal } = found.groups!;
  const folded = fold(found[0]);
  // "Attention:" and "To:" head a memo.
  if (weakGreetings.has(folded) && /^\s?:/.test(text.slice(greetingAt.lastIndex))) return null;
  const form = formal && folded !== "to" ? "formal" : informal ? "informal" : "neutral";
  return { text: found[0], folded, form, needsName: Boolean(dear ?? formal) };
}

const closingMarks = /^(\s{0,3}(?:,|:|;|!{1,5}|\.{1,3}|[…，：！])|\s{1,3}[-–—]{1,2}(?=\s|$|\p{L})|--|[–—]|-(?=\s|$))/u;
/** Between a name and the comma: "(Peggy)", a smile. */
const asides = /^(?:\s?\([\p{L}'’ -]{1,40}\)|\s?(?:\p{Extended_Pictographic}\ufe0f?){1,4})/u;

function closing(text: string, end: number): { mark: string; end: number } {
  const aside = asides.exec(text.slice(end, end + 60))?.[0] ?? "";
  const from = end + aside.length;
  const mark = closingMarks.exec(text.slice(from, from + 40))?.[0] ?? "";
  return { mark: mark.trim(), end: mark || aside.endsWith(")") ? from + mark.length : end };
}

/** Whether a line without a greeting word addresses someone: a name that stands alone or runs into a sentence to the reader. */
function bareOpens(
  text: string,
  to: Addressees,
  { mark, end }: { mark: string; end: number },
  inline: boolean,
  index: number,
  lines: readonly TextLine[],
): boolean {
  const [name] = to.names;
  const followed = inline || lines.slice(index + 1, index + 12).some((line) => /\p{L}{2}/u.test(line.text));
  if (/^[.…;]/.test(mark) || !followed) return false;
  if (!name) {
    if (!to.group || !inline) return to.group && mark !== "";
    return (
      /^(?:,|[-–—]{1,2}|:)$/.test(mark) &&
      vocativeGroups.has(
        fold(text.slice(0, end))
          .replace(/[^\p{L}' ]/gu, "")
          .trim(),
      )
    );
  }
  const first = name.words[0]!;
  if (to.names.some((one) => one.words.length > 3)) return false;
  const sure = to.names.some((one) => one.honorific || isKnownName(listForm(one.words[0]!)));
  const single = name.words.length === 1;
  if (!inline) {
    if (sure || mark === ",") return true;
    // With another mark or none a heading looks like this too.
    const blankBelow = (lines[index + 1]?.text.trim() ?? "") === "";
    return single && !/^\p{Lu}{2,}$/u.test(first) && (mark !== "" || (blankBelow && /^\p{Lu}\p{Ll}/u.test(first)));
  }
  if (name.words.length > 2 && !name.honorific) return false;
  const rest = text.slice(end);
  if (mark !== ",") return mark !== "" && (sure || (mark !== ":" && single && toReader.test(rest)));
  if (/^\s*(?:our|my|your|who|whose|whom|which|an?|the|his|her|their)\s[^,.]{1,60},/i.test(rest)) return false;
  return sure && single ? !/^\s*\p{Lu}[\p{L}'’]{1,20},/u.test(rest) : toReader.test(rest);
}

/** How a sentence to the reader begins. */
const toReader =
  /^\s*(?:please|pls|thanks|thank|thx|can|could|would|will|do|did|are|have|if|i|i['’](?:m|ve|d|ll)|we|here|attached|just|per|as|this|let|how|what|when|where|why|who|any|hope|sorry|good|yes|no|it|the|my)\s/i;

const addressed = (name: NameRun, text: string, base: number): SalutationName => ({
  text: text.slice(name.start, name.end),
  start: base + name.start,
  end: base + name.end,
  honorific: name.honorific,
  name: name.name,
});

const dateLine =
  /^\W{0,3}(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},?\s)?\s?(?:\d{1,4}[./ -]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?\s\d)/iu;
const banner =
  /^\W{0,4}(?:\[?external|caution|warning|attention|urgent|(?:sent )?on behalf|from|to|cc|bcc|date|sent|subject|re|fwd?|memo|you don['’]t often get|this (?:e-?mail|message) (?:originated|came|was sent))(?![a-z])/i;

/** A line that stands above a salutation: a date, a banner, a header, a title in capitals or capitalised words. */
function isHeading(line: string): boolean {
  if (dateLine.test(line) || banner.test(line) || /^(?:[[(<*=_-]|\W{0,9}https?:)/.test(line)) return true;
  if (line === line.toUpperCase() && line.length < 120) return true;
  const words = line.split(/\s+/);
  if (/[.?!,]$/.test(line) || words.length < 2 || words.length > 12 || isHonorific(words[0]!)) return false;
  return words.filter((word) => /^[\p{Lu}\p{N}&]/u.test(word)).length / words.length > 0.6;
}
