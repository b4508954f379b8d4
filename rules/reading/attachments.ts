import {
  AS_ATTACHMENT,
  ATTACHING,
  BRINGING,
  CLAUSE_BREAK,
  COPY_WORDS,
  DETERMINED,
  ELSEWHERE,
  FILE_NOUNS,
  GENERIC_STEM,
  HARDWARE,
  HERE_AFTER,
  HERE_BEFORE,
  IF,
  INVERTED,
  KINDS,
  MAY_MENTION,
  NOT_AFTER,
  NOT_BEFORE,
  PAST,
  PERFECT,
  SEE_FILE,
  SURE_FILE_NOUNS,
  TO_COME,
  WITH_THIS,
} from "../phrases/attachments.ts";
import { hasLink, occurrences, type Sentence, says, splitSentences, type Words, within, wordsOf } from "./sentences.ts";
import { linesOf, type TextLine, type TextRange } from "./text.ts";

/** Where the author says that a file comes with this mail; at most one range a sentence. */
export function attachmentMentions(sentences: readonly Sentence[]): TextRange[] {
  const found: TextRange[] = [];
  for (const sentence of sentences) {
    const range = mention(sentence);
    if (range) found.push(range);
  }
  return found;
}

function mention(sentence: Sentence): TextRange | null {
  if (!MAY_MENTION.test(sentence.text) || hasLink(sentence)) return null;
  const words = wordsOf(sentence);
  const { flat } = words;
  if (words.texts.length < 2) return null;
  for (const { 0: said, index } of flat.matchAll(ATTACHING)) {
    const from = attaches(words, said.trim(), index + 1);
    if (from !== null) return words.range(from, index + said.length);
  }
  for (const { 0: said, index } of flat.matchAll(BRINGING)) {
    const end = index + said.length;
    const noun = nounAfter(words, end, FILE_NOUNS);
    const rest = flat.slice(end - 1);
    if (noun && !ELSEWHERE.test(rest) && !/ (?:: (?!\d)|\? $)/.test(rest)) return words.range(index + 1, noun);
  }
  for (const { start, end } of occurrences(flat, SEE_FILE)) {
    const noun = nounAfter(words, start + 1, SURE_FILE_NOUNS);
    if (noun && noun <= end && !ELSEWHERE.test(flat)) return words.range(start + 1, noun);
  }
  return null;
}

/** Where the phrase begins that says, with the word `said` at `at`, that a file comes with this mail; null when none does. */
function attaches(words: Words, said: string, at: number): number | null {
  const { flat } = words;
  const form = /ed$/.test(said) ? "participle" : /ment|ure|encl|pfa/.test(said) ? "noun" : "verb";
  const last = flat
    .slice(Math.max(0, at - 160), at)
    .split(CLAUSE_BREAK)
    .at(-1)!
    .trimStart();
  const clause = ` ${last}`;
  const after = flat.slice(at + said.length, at + 200);
  if (/^ (?:is|are|was|were|did|do|does|has|have) /.test(clause) && flat.endsWith("? ")) return null;
  const earlier = last.trimEnd().split(" ");
  const lately = (count: number) => ` ${earlier.slice(-count).join(" ")} `;
  const denied =
    NOT_BEFORE.some(([count, before, of]) => (!of || of === form) && before.test(lately(count))) ||
    (form === "participle" && IF.test(lately(7)) && !DETERMINED.test(clause));
  if (denied) return TO_COME.test(clause) && within(after, 6, WITH_THIS) ? at : null;
  if (
    !INVERTED.test(after) &&
    (NOT_AFTER.some(([count, behind, of]) => (!of || of === form) && within(after, count, behind)) ||
      (form !== "noun" && !PERFECT.test(clause) && within(after, 6, PAST)))
  )
    return null;
  if (fastened(words, at)) return null;
  const before = HERE_BEFORE.exec(clause);
  if (before) return at - clause.length + before.index + 1;
  const here =
    form === "noun"
      ? said === "pfa" || says(clause, [AS_ATTACHMENT]) || (HERE_AFTER.test(after) && !/^ (?:[.;,)!]|$)/.test(after))
      : (clause === " " && !/[he]$/.test(said)) ||
        (form === "participle" &&
          (HERE_AFTER.test(after) || DETERMINED.test(clause) || isFile(words.list[words.index(at) - 1]?.low)));
  return here ? at : null;
}

function isFile(low: string | undefined): boolean {
  return low !== undefined && (FILE_NOUNS.has(low) || FILE_NOUNS.has(singular(low)));
}

/** Flat end of the noun of `nouns` among the next words of the noun phrase at `from`, or 0. */
function nounAfter(words: Words, from: number, nouns: Set<string>): number {
  let seen = 0;
  for (let i = words.index(from); i < words.list.length && seen < 7; i += 1, seen += 1) {
    const { low, at } = words.list[i]!;
    if (
      /^[.;:?!)]$/.test(low) ||
      /^(?:is|are|was|were|that|which|who|to|from|for|with|i|you|we|if|when|about|on|in|at|because)$/.test(low)
    )
      return seen === 0 ? from : 0;
    if (
      nouns.has(low) ||
      nouns.has(singular(low)) ||
      /(?:^|\.)(?:pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|csv|txt)$/.test(low)
    )
      return at + low.length;
  }
  return 0;
}

/** The thing attached is fastened to something: a cable, not a file. */
function fastened(words: Words, at: number): boolean {
  const i = words.index(at);
  const near = [...words.list.slice(Math.max(0, i - 4), i), ...words.list.slice(i + 1, i + 4)].map((w) => w.low);
  return (
    near.some((w) => HARDWARE.has(w) || HARDWARE.has(singular(w))) &&
    !near.some((w) => FILE_NOUNS.has(w) || FILE_NOUNS.has(singular(w)) || /^(?:find|see|please)$/.test(w))
  );
}

// ---------------------------------------------------------------- is this file named?

/**
 * Whether `text` names the file: by its name, or by the telling words of its stem in one sentence ("Q3_budget-v2.xlsx": "the Q3 budget").
 * Where no other file is such a paper, half of the words do ("the services agreement"). A name that tells nothing ("IMG_2041.jpg") is
 * named by its kind ("the photo") when it is the only file of that kind, by a plural in any case.
 * @param others names of the mail's other files
 */
export function namesAttachment(text: string | NamingText, fullName: string, others: readonly string[] = []): boolean {
  const { said, sentences } = typeof text === "string" ? namingText(text) : text;
  if (said.includes(plain(fullName))) return true;
  const fileName = fullName.replace(/^(?:re|fwd?|aw|wg)[:_] ?/i, "");
  const dot = fileName.lastIndexOf(".");
  const extension = dot > 0 && fileName.length - dot <= 6 ? fileName.slice(dot + 1).toLowerCase() : "";
  const stem = extension ? fileName.slice(0, dot) : fileName;
  const squeezed = squeeze(plain(stem));
  if (said.includes(plain(fileName))) return true;
  const parts = stemWords(stem);
  const telling = parts.filter((w) => !COPY_WORDS.has(w) && !GENERIC_STEM.has(w) && !/^\d+$/.test(w) && w.length > 1);
  const numbers = parts.filter((w) => /^\d{3,5}$/.test(w) && !/^(?:19|20)\d\d$/.test(w));
  if (telling.length === 0) {
    if (standsIn(said, plain(stem)) || (squeezed.length >= 4 && sentences.some((s) => s.squeezed.includes(squeezed))))
      return true;
    const kinds = new Set([
      ...(KINDS.find(([extensions]) => extensions.test(extension))?.[1] ?? []),
      ...parts.filter((w) => FILE_NOUNS.has(w) && w.length > 2),
    ]);
    const isOnly = !others.some((other) => kindOf(other) === kindOf(fileName));
    return sentences.some(
      ({ words }) =>
        words.some((w) => (kinds.has(w) && isOnly) || (w.endsWith("s") && kinds.has(singular(w)))) ||
        (isOnly && words.some(isAttaching) && words.some((w) => FILE_NOUNS.has(w))),
    );
  }
  const spare = telling.length >= 5 ? 1 : 0;
  const theirs = new Set(others.flatMap(stemWords));
  const own = new Set(telling.filter((w) => (FILE_NOUNS.has(w) || FILE_NOUNS.has(singular(w))) && !theirs.has(w)));
  return sentences.some((s) => {
    if (squeezed.length >= 6 && s.squeezed.includes(squeezed)) return true;
    // "The certificate of insurance" is COI.pdf.
    const initials = s.words.map(([letter]) => letter).join("");
    const has = (w: string) =>
      s.words.some((t, i) => same(t, w) && !isOther(s.words, i, parts)) || (w.length > 2 && initials.includes(w));
    const missing = telling.filter((w) => !has(w)).length;
    // A number of its own ("Invoice 4417 Lakeshore Dental") tells the file as surely as the other words.
    const found = telling.length - missing;
    const half =
      missing <= found && (found > 1 || s.words.some(isAttaching)) && telling.some((w) => own.has(w) && has(w));
    return missing <= spare || half || (missing < telling.length && numbers.length > 0 && numbers.every(has));
  });
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/;
/** What tells two papers of one kind apart: a quarter, a month, a year, a number. */
const TELLS_APART = [/^q[1-4]$/, MONTH, /^(?:19|20)\d\d$/, /^\d{3,6}$/];

/** Whether the word beside this one says that another paper is meant: "the Q2 budget" is not Q3_budget.xlsx. */
function isOther(words: readonly string[], at: number, parts: readonly string[]): boolean {
  return [words[at - 1] ?? "", words[at + 1] ?? ""].some((beside) => {
    const kind = TELLS_APART.find((one) => one.test(beside));
    const own = kind ? parts.filter((part) => kind.test(part)) : [];
    if (own.length === 0) return false;
    return !own.some((part) => words.includes(part) || (kind === MONTH && part.slice(0, 3) === beside.slice(0, 3)));
  });
}

function isAttaching(word: string): boolean {
  return /^(?:attach|enclos|here$)/.test(word);
}

/** Files of one kind, by extension: pictures, sheets …; those of no kind known are one. */
function kindOf(fileName: string): number {
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return KINDS.findIndex(([extensions]) => extensions.test(extension));
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Whether `part` is in `text` with no letter or digit touching it. */
function standsIn(text: string, part: string): boolean {
  for (let at = text.indexOf(part); part !== "" && at >= 0; at = text.indexOf(part, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at + part.length] ?? " ")) return true;
  }
  return false;
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A text made ready for `namesAttachment`, for a mail with many files. */
export interface NamingText {
  said: string;
  sentences: { squeezed: string; words: string[] }[];
}

export function namingText(text: string): NamingText {
  const said = plain(text);
  const lines = linesOf(said);
  // Whether its lines were broken by a program is not known here, so it is read both ways.
  const sentences = [...splitSentences(lines, false), ...splitSentences(lines, true)];
  return { said, sentences: sentences.map((s) => ({ squeezed: squeeze(s.text), words: tokens(s.text) })) };
}

/** "Q3BudgetFinal-v2 (1)" -> q3, budget, final: words in lower case, dates and versions gone. */
function stemWords(stem: string): string[] {
  const parted = stem
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/\(\d{1,3}\)/g, " ")
    .replace(/(?:19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d/g, " ")
    .replace(/[0-3]?\d[-_.][01]?\d[-_.](?:19|20)?\d\d/g, " ");
  return tokens(parted.toLowerCase()).filter((w) => !/^(?:v|ver|rev|r)\d{1,3}$/.test(w));
}

/** Words and numbers; one letter with its number ("q3", "w-9") is a word. */
function tokens(text: string): string[] {
  return text.replace(/\b(\p{L})-(?=\d)/gu, "$1").match(/\p{L}\d{1,4}(?![\p{L}\d])|\p{L}+|\d+/gu) ?? [];
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") && word.length > 3 ? word.slice(0, -1) : word;
}

const SAME_WORD: Record<string, string> = {
  "1st": "first",
  agmt: "agreement",
  app: "application",
  appl: "application",
  cert: "certificate",
  doc: "document",
  inv: "invoice",
  mins: "minutes",
  mtg: "meeting",
  pres: "presentation",
  reg: "registration",
  rpt: "report",
  sched: "schedule",
  ss: "spreadsheet",
};

function same(said: string, named: string): boolean {
  const full = SAME_WORD[named] ?? named;
  if (MONTH.test(said) && MONTH.test(named)) return said.slice(0, 3) === named.slice(0, 3);
  if (said === full || singular(said) === singular(full)) return true;
  // "signed" and "signing", "member" and "membership": a long beginning in common.
  return full.length >= 5 && said.length >= 5 && (said.startsWith(full) || full.startsWith(said));
}

// ---------------------------------------------------------------- an attachment list

export interface AttachmentList extends TextRange {
  /** Index of the line it begins on. */
  line: number;
  items: string[];
  /** What stands between two items: put it, then a new item, at `end`. */
  joint: string;
}

/** The author's own list of what is attached ("Attached: A; B."), from its label to the end of its last item. */
export function attachmentList(lines: readonly TextLine[]): AttachmentList | null {
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const label =
      /^\s{0,16}(?:i have |list of |the following (?:files|documents) are )?(?:attached|attachments?|enclosed|enclosures?|encl\.?|files attached|attached files?|attached documents?)\s{0,3}(?:\(\d{1,2}\))?\s{0,3}:/i.exec(
        line.text,
      );
    if (!label) continue;
    const rest = line.text.slice(label[0].length);
    const start = line.start + line.text.length - line.text.trimStart().length;
    if (rest.trim() !== "") {
      const kept = rest.trimEnd().replace(/[.;,]$/, "");
      const joint = kept.includes(";") || !kept.includes(",") ? "; " : ", ";
      const items = kept
        .split(joint.trim())
        .map((item) => item.trim())
        .filter((item) => item !== "");
      return { line: i, start, end: line.start + label[0].length + kept.length, items, joint };
    }
    const items: string[] = [];
    let end = line.start + label[0].length;
    let joint = "\n";
    for (let j = i + 1; j < lines.length; j += 1) {
      const text = lines[j]!.text;
      if (text.trim() === "") {
        if (items.length > 0) break;
        continue;
      }
      const mark = /^\s{0,16}(?:[-*•·–]|\d{1,2}[.)])\s/.exec(text)?.[0] ?? "";
      const item = text.slice(mark.length).trim();
      if (items.length > 0 && mark === "" && joint !== "\n") break;
      if (mark === "" && !/\.\w{2,5}$/.test(item)) break;
      joint = `\n${/\d/.test(mark) ? mark.replace(/\d+/, String(items.length + 2)) : mark}`;
      items.push(item);
      end = lines[j]!.end;
    }
    if (items.length > 0) return { line: i, start, end, items, joint };
  }
  return null;
}
