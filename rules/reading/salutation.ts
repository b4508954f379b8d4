/** How a mail greets: the words, the people named, and how formal it is. */
import {
  dearGreetings,
  formalGreetings,
  informalGreetings,
  neutralGreetings,
  thanksHeads,
  vocativeGroups,
  weakGreetings,
} from "../phrases/greetings.ts";
import { isKnownName } from "../phrases/nicknames.ts";
import { type Addressees, readAddressees, readImpersonal } from "./addressees.ts";
import { foldedWord, mayBeName, type NameRun, readName, readWord, skipSpaces } from "./name-run.ts";
import { dropEnd, fold, isHonorific, listForm } from "./name-words.ts";
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
  let above: "nothing" | "heading" | "short" = "nothing";
  let read = 0;
  for (const [index, line] of lines.entries()) {
    if (!/[\p{L}\p{N}]/u.test(line.text)) continue;
    if (++read > linesRead) return null;
    const found = readLine(line, index, lines);
    if (found && (above !== "short" || (found.greeting !== null && !found.inline))) return found;
    if (isHeading(line.text)) above = above === "short" ? "short" : "heading";
    else if (isShort(line.text)) above = "short";
    else return null;
  }
  return null;
}

/** Who a mail thanks by name at its very start ("Thanks, Peggy. I will …"): an address that is no salutation. */
export function readVocative(lines: readonly TextLine[]): SalutationName | null {
  const line = lines.find((one) => one.text.trim() !== "");
  if (!line) return null;
  const text = line.text.slice(0, charactersRead);
  let at = skipSpaces(text, 0);
  for (let words = 0; words < 5; words++) {
    const word = readWord(text, at);
    if (!word) return null;
    at = skipSpaces(text, word.end);
    if (thanksHeads.has(foldedWord(word)) || (words === 1 && foldedWord(word) === "you")) {
      const name = readName(text, skipSpaces(text, text[at] === "," ? at + 1 : at), true);
      if (name && /^(?:[.,!;:]|\s?[-–—]| ?$)/.test(text.slice(name.end))) return addressed(name, text, line.start);
    }
  }
  return null;
}

function readLine(line: TextLine, index: number, lines: readonly TextLine[]): Salutation | null {
  const text = line.text.slice(0, charactersRead);
  const start = text.search(/[\p{L}@]/u);
  if (start < 0 || /[\p{N}([<]/u.test(text.slice(0, start))) return null;
  const impersonal = readImpersonal(text, start) !== null;
  const greeting = impersonal ? null : readGreeting(text, start);
  const to = greeting ? readAddressees(text, greeting.end, true) : readAddressees(text, start, false);
  const close = closing(text, to.end);
  const inline = /[\p{L}\p{N}]/u.test(text.slice(close.end));
  const closed = close.mark !== "" || !inline;
  const namesSomeone = to.names.length > 0 || to.group;
  if (greeting) {
    if (greeting.needsName && !namesSomeone && !(to.placeholder && closed)) return null;
    if (greeting.weak && (!closed || (greeting.weak === "to" && !(to.group && !inline)))) return null;
    if (!closed && !namesSomeone && !/^(?:hi|hello|hey|hallo|hola|ola|bonjour)$/.test(greeting.folded)) return null;
  } else if (!impersonal && !bareOpens(text, to, close, inline, index, lines)) return null;
  return {
    line: index,
    start: line.start + start,
    end: line.start + close.end,
    greeting: greeting ? text.slice(start, greeting.end) : null,
    form: impersonal || /(?:sir|madam)s?$/.test(fold(text.slice(0, to.end))) ? "formal" : formOf(greeting, to),
    names: to.names.map((name) => addressed(name, text, line.start)),
    group: to.group,
    inline,
  };
}

interface Greeting {
  end: number;
  folded: string;
  needsName: boolean;
  weak: string | null;
}

const greetings = [...informalGreetings, ...neutralGreetings, ...dearGreetings, ...formalGreetings].sort(
  (a, b) => b.length - a.length,
);

function readGreeting(text: string, start: number): Greeting | null {
  const raw = text.slice(start, start + 40);
  const head = fold(raw);
  // Folding may change lengths ("ß"): the end is found again in the text by counting words.
  const folded = greetings.find(
    (words) => head.startsWith(words) && !/^[\p{L}\p{N}'’_@-]/u.test(head.slice(words.length)),
  );
  if (!folded || (/^\s?:/.test(head.slice(folded.length)) && weakGreetings.has(folded))) return null;
  const words = folded.split(" ").length;
  let end = start;
  for (let i = 0; i < words; i++) {
    end = skipSpaces(text, end);
    while (end < text.length && /[\p{L}\p{M}'’.]/u.test(text[end]!) && end - start < 40) end++;
  }
  if (!folded.endsWith(".")) end = start + dropEnd(text.slice(start, end), ".").length;
  return {
    end,
    folded,
    needsName: dearGreetings.has(folded) || formalGreetings.has(folded),
    weak: weakGreetings.has(folded) ? folded : null,
  };
}

const closingMarks = /^(\s*(?:,|:|;|!{1,5}|\.{1,3}|[…，：！])|\s{1,3}[-–—]{1,2}(?=\s|$|\p{L})|--|[–—]|-(?=\s|$))/u;

/** Between a name and the comma: "(Peggy)", a smile. */
const asides = /^(?:\s?\([\p{L}'’ -]{1,40}\)|\s?(?:\p{Extended_Pictographic}\ufe0f?){1,4})?/u;

function closing(text: string, end: number): { mark: string; end: number } {
  const aside = asides.exec(text.slice(end, end + 60))?.[0] ?? "";
  const from = end + aside.length;
  const mark = closingMarks.exec(text.slice(from, from + 40))?.[0] ?? "";
  return mark ? { mark: mark.trim(), end: from + mark.length } : { mark, end: aside.endsWith(")") ? from : end };
}

/** Whether a line without a greeting word addresses someone: a name that stands alone or runs into a sentence to the reader. */
function bareOpens(
  text: string,
  to: Addressees,
  close: { mark: string; end: number },
  inline: boolean,
  index: number,
  lines: readonly TextLine[],
): boolean {
  const [name] = to.names;
  const followed = lines.slice(index + 1, index + 12).some((line) => /\p{L}{2}/u.test(line.text));
  const first = name?.words[0];
  const sure = to.names.some((one) => one.honorific || isKnownName(listForm(one.words[0]!)));
  if (/^[.…]/.test(close.mark)) return false;
  if (to.group && !name) {
    if (inline)
      return (
        /^(?:,|[-–—]{1,2}|:)$/.test(close.mark) &&
        vocativeGroups.has(
          fold(text.slice(0, close.end))
            .replace(/[^\p{L}' ]/gu, "")
            .trim(),
        )
      );
    return close.mark !== "" && close.mark !== ";" && followed;
  }
  if (!name || !first || to.names.some((one) => one.words.length > 3)) return false;
  if (!inline) {
    if (!followed || close.mark === ";") return false;
    if (close.mark === ",") return sure || to.names.every((one) => one.words.length < 4);
    if (close.mark !== "") return sure || (name.words.length === 1 && !/^\p{Lu}{2,}$/u.test(first));
    // No mark at all: a heading looks like this too.
    const blankBelow = (lines[index + 1]?.text.trim() ?? "") === "";
    return sure || (blankBelow && name.words.length === 1 && /^\p{Lu}\p{Ll}/u.test(first) && mayBeName(first, true));
  }
  if (name.words.length > 2 && !name.honorific) return false;
  if (close.mark === ":") return sure;
  if (/^[-–—]{1,2}$/.test(close.mark))
    return sure || (/^\p{Lu}\p{Ll}{2,12}$/u.test(first) && toReader.test(text.slice(close.end)));
  if (close.mark !== ",") return false;
  const rest = text.slice(close.end);
  const apposition = /^\s*(?:our|my|your|who|whose|whom|which|an?|the|his|her|their)\s[^,.]{1,60},/i.test(rest);
  const list = /^\s*\p{Lu}[\p{L}'’]{1,20},/u.test(rest);
  return sure && name.words.length === 1 ? !apposition && !list : toReader.test(rest) && !apposition;
}

/** How a sentence to the reader begins. */
const toReader =
  /^\s*(?:please|pls|thanks|thank|thx|can|could|would|will|do|did|are|have|if|i|i'm|i’m|i've|i’ve|i'd|i’d|i'll|i’ll|we|here|attached|just|per|as|this|let|how|what|when|where|why|who|any|hope|sorry|good|yes|no|it|the|my)\s/i;

function formOf(greeting: Greeting | null, to: Addressees): Salutation["form"] {
  if (
    to.names.some((name) => name.honorific) ||
    (greeting && formalGreetings.has(greeting.folded) && greeting.folded !== "to")
  )
    return "formal";
  if (greeting && informalGreetings.has(greeting.folded)) return "informal";
  return "neutral";
}

const addressed = (name: NameRun, text: string, base: number): SalutationName => ({
  text: text.slice(name.start, name.end),
  start: base + name.start,
  end: base + name.end,
  honorific: name.honorific,
  name: name.name,
});

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const dateLine = new RegExp(
  `^\\W{0,3}(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6},?\\s)?\\s?(?:\\d{1,4}[./ -]|(?:${months})\\p{L}{0,6}\\.?\\s\\d)`,
  "iu",
);
const banner =
  /^\W{0,4}(?:\[?external|caution|warning|attention|urgent|high importance|sent on behalf|on behalf of|from|to|cc|bcc|date|sent|subject|re|fw|fwd|via|memo|memorandum|importance|private|confidential|you don['’]t often get|this (?:e-?mail|message) (?:originated|came|was sent))(?![a-z])/i;

/** A line that stands above a salutation: a date, a banner, a header, a title in capitals or capitalised words. */
function isHeading(text: string): boolean {
  const line = text.trim().slice(0, charactersRead);
  if (dateLine.test(line) || banner.test(line) || /^[[(<*=_-]/.test(line) || /^\W*https?:/.test(line)) return true;
  if (line === line.toUpperCase() && line.length < 120) return true;
  if (/[.?!,]$/.test(line)) return false;
  const words = line.split(/\s+/);
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}&]/u.test(word)).length;
  return words.length <= 12 && words.length > 1 && capitals / words.length > 0.6 && !isHonorific(words[0]!);
}

const isShort = (text: string): boolean =>
  text.trim().length <= 60 &&
  !/[.?!,]\s*$/.test(text.slice(0, charactersRead).trimEnd()) &&
  text.trim().split(/\s+/).length <= 8;
