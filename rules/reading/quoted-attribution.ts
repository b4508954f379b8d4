/** Attribution lines: "On Tue, Sep 15, 2026 at 10:03 AM Peggy Chen <peggy@…> wrote:". */
import type { Mailbox } from "../contract.ts";
import { readDate } from "./quoted-date.ts";
import type { FoundHeader } from "./quoted-header.ts";
import { ALL_LANGUAGES, languageOf, VERBS_BEFORE, VERBS_BEHIND } from "./quoted-labels.ts";
import { closes, isBlank, nextInk, plain, trimmed } from "./quoted-line.ts";
import { mailboxOf } from "./quoted-mailbox.ts";

const MAX_LINES = 4;
const MAX_LENGTH = 600;

/** Verbs are words of their own; ideographs and syllables stand close. */
const OPENS = `(?:^|[ ,>")]|(?=[\\u1100-\\uffff]))`;
const anyOf = (verbs: readonly string[]) => `(${verbs.join("|").replace(/[()]/g, "\\$&")})`;
const VERB = new RegExp(`${OPENS}${anyOf([...VERBS_BEHIND, ...VERBS_BEFORE])}(?: |$)`, "i");
const VERB_BEHIND = new RegExp(`${OPENS}${anyOf(VERBS_BEHIND)}$`, "i");
const VERB_BEFORE = new RegExp(`^${anyOf(VERBS_BEFORE)} `, "i");

export function attributionAt(
  lines: readonly string[],
  at: number,
  quotedBelow: ((line: number) => boolean) | undefined,
): FoundHeader | null {
  const line = lines[at] ?? "";
  let end = at;
  if (!isQuoting(line)) while (end < at + MAX_LINES && !closes(lines[end] ?? "") && !isBlank(lines, end)) end++;
  // A header that is folded names a day or an address before its first fold.
  const closed = end < at + MAX_LINES && !isBlank(lines, end++) && (end === at + 1 || /[\d@<]/.test(line));
  if (!closed && !runningOn(line, at)) return null;
  const text = closed ? lines.slice(at, end).join(" ") : "";
  const below = closed && quotedBelow ? nextInk(lines, end, 2) : -1;
  const whole = closed && text.length <= MAX_LENGTH && attributionOf(text, at, end, below > 0 && quotedBelow!(below));
  if (whole) return whole;
  // What reads by itself from a later line on has nothing to do with the lines above it.
  for (let from = at + 1; from < end; from++)
    if (attributionOf(lines.slice(from, end).join(" "), from, end, below > 0)) return null;
  return below > 0 && quotedBelow!(below) ? unreadable(text, at, end) : runningOn(line, at);
}

/** A line above a quote that names a sender and a time in no language we read. */
function unreadable(text: string, start: number, end: number): FoundHeader | null {
  if (text.length > 200 || !/\d[:.]\d\d/.test(text)) return null;
  const address = /<([^<>@\s]{1,64}@[^<>@\s]{1,99})>/.exec(text)?.[1];
  return address ? { start, end, form: "attribution", from: { address }, sentAt: null } : null;
}

/** "Quoting Peggy Chen (2026-09-15 10:03)": the one form without a colon. */
const isQuoting = (line: string) => line.startsWith("Quoting ") && line.endsWith(")");

/** An attribution that the quoted text follows on the same line: only one with an address and a time is believed. */
function runningOn(line: string, at: number): FoundHeader | null {
  let end = line.indexOf("@");
  for (let colons = 0; end > 0 && end < MAX_LENGTH && colons < 3; colons++) {
    end = line.indexOf(":", end + 1);
    const found = end < 0 ? null : attributionOf(line.slice(0, end), at, at + 1, false);
    if (found?.from?.address && found.sentAt) return found;
  }
  return null;
}

/** `text` is all of the attribution, as it stands on the lines from `start` to `end`; `quoted` says that quoted lines follow. */
export function attributionOf(text: string, start: number, end: number, quoted: boolean): FoundHeader | null {
  const found = attribution(trimmed(plain(text), ':：*" '), end - start > 1, quoted);
  return found && { start, end, form: "attribution", ...found };
}

type Attribution = Required<Pick<FoundHeader, "from" | "sentAt">>;

function attribution(text: string, folded: boolean, quoted: boolean): Attribution | null {
  const verb = /[\d@]/.test(text) || quoted ? VERB.exec(text) : null;
  if (!verb && !text.includes("@")) return null;
  const languages = verb ? languageOf(verb[1]!.toLowerCase()) : ALL_LANGUAGES;
  const date = readDate(text, languages);
  if (!date.day) return !folded || text.includes("@") ? authorFirst(text, verb, languages, quoted) : null;
  // GroupWise names the message first: "in message <5F60…>, Peggy Chen <peggy@…> wrote".
  const said = date.rest.replace(/^in message <[^>]{1,120}>, ?/, "");
  const author = withoutVerb(said);
  const verbless = author === said;
  if (!verbless && date.clock && /^(?:you)?$/i.test(author)) return { from: null, sentAt: date.time };
  // Tutanota and Mail.ru write "by peggy@…:" and "от Peggy Chen <peggy@…>:".
  const from = mailboxOf(verbless ? author.replace(/^(?:by|от) /, "") : author);
  // Without a verb it is Gmail's "2026-09-15 10:03 GMT+02:00 Peggy Chen <peggy@…>:", and the address ends it.
  if (!from || (verbless && !(date.clock && /@[^\s@]{1,255}$/.test(author)))) return null;
  const certain = from.address || quoted || date.year;
  return certain && isName(from, verbless || !(date.clock || from.address)) ? { from, sentAt: date.time } : null;
}

/**
 * "Peggy Chen <peggy@…> wrote:", "Peggy Chen wrote on 15/09/2026 10:03:", "Peggy Chen 于2026年9月15日周二 10:03写道：",
 * mutt's "* Peggy Chen <peggy@…> [2026-09-15 10:03]:".
 */
function authorFirst(
  text: string,
  verb: RegExpExecArray | null,
  languages: number,
  quoted: boolean,
): Attribution | null {
  const behind = verb && verb.index > 0 ? verb.index + verb[0].length : text.length;
  const within = behind < text.length;
  const said = within ? text.slice(0, verb!.index) : withoutVerb(text);
  const dated = said.search(/ (?:on|w dniu) (?=[A-Z\d])| ?[于於在] ?(?=\d{4})| [[(](?=(?:\p{L}{2,12},? ){0,2}\d)/u);
  const from = mailboxOf(within || dated < 0 ? said : said.slice(0, dated));
  const written = within ? text.slice(behind) : dated < 0 ? "" : said.slice(dated).trim();
  const date = written ? readDate(written, languages) : null;
  if (date && (!date.day || !/^\]?$/.test(withoutVerb(date.rest)))) return null;
  if (!from || !isName(from, false) || !(from.address || date?.clock || quoted)) return null;
  return verb || date?.clock ? { from, sentAt: date?.time ?? null } : null;
}

/** The author between the verbs: "schrieb Peggy Chen", "heeft Peggy Chen het volgende geschreven". */
const withoutVerb = (text: string) => trimmed(text.trim().replace(VERB_BEHIND, "").replace(VERB_BEFORE, ""), ", ");

const NO_NAME = /^(?:the|an?|i|we|you|s?he|it|they|this|that|my|our|your|and|what|who|as)$|[?!;:]/i;
const PARTICLE = /^(?:van|von|de[rmnl]?|l[ae]|d[aiu]|dos|e|y|[ae]l|bin|ibn|te[rn]|via|af|zu)$/;

/** Names are short and capitalised (where not `strictly`, mostly so); a sentence before "wrote:" is not. */
function isName({ name, address }: Mailbox, strictly: boolean): boolean {
  const words = (name ?? "").split(" ").filter((word) => word && !PARTICLE.test(word));
  if (words.length > 8 || words.some((word) => NO_NAME.test(word))) return false;
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (lower === 0 || strictly) return lower === 0;
  return words.length < 5 && lower <= (address || words.length === 2 ? 2 : 1);
}
