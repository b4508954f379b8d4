/** Attribution lines: "On Tue, Sep 15, 2026 at 10:03 AM Peggy Chen <peggy@…> wrote:". */
import type { Mailbox } from "../contract.ts";
import { readDate } from "./quoted-date.ts";
import type { QuotedHeader } from "./quoted-header.ts";
import { ALL_LANGUAGES, ATTRIBUTION_VERBS } from "./quoted-labels.ts";
import { closes, isBlank, nextInk, plain, trimmed } from "./quoted-line.ts";
import { mailboxOf } from "./quoted-mailbox.ts";

const MAX_LINES = 4;
const MAX_LENGTH = 600;

export function attributionAt(
  lines: readonly string[],
  at: number,
  quotedBelow: ((line: number) => boolean) | undefined,
): QuotedHeader | null {
  const line = lines[at] ?? "";
  const marked = (end: number) => {
    const below = quotedBelow ? nextInk(lines, end, 2) : -1;
    return below > 0 && quotedBelow?.(below) === true;
  };
  const bare = isQuoting(line) && marked(at + 1);
  let last = at;
  while (!bare && !closes(lines[last] ?? "")) {
    if (++last === at + MAX_LINES || isBlank(lines, last)) return runningOn(line, at);
  }
  // A header that is folded names a day or an address before its first fold.
  if (last > at && !/[\d@<]/.test(line)) return null;
  const text = lines.slice(at, last + 1).join(" ");
  return text.length > MAX_LENGTH ? null : attributionOf(text, at, last + 1, marked(last + 1));
}

/** "Quoting Peggy Chen (2026-09-15 10:03)": the one form without a colon. */
const isQuoting = (line: string) => line.startsWith("Quoting ") && line.endsWith(")");

/** An attribution that the quoted text follows on the same line: only one with an address and a time is believed. */
function runningOn(line: string, at: number): QuotedHeader | null {
  const address = line.indexOf("@");
  for (let colon = line.indexOf(":", address); address > 0 && colon > 0 && colon < MAX_LENGTH; ) {
    const found = attributionOf(line.slice(0, colon), at, at + 1, false);
    if (found?.from?.address && found.sentAt) return found;
    colon = line.indexOf(":", colon + 1);
  }
  return null;
}

/** `text` is all of the attribution, as it stands on the lines from `start` to `end`; `quoted` says that quoted lines follow. */
export function attributionOf(text: string, start: number, end: number, quoted: boolean): QuotedHeader | null {
  const found = attribution(trimmed(plain(text), ':：*" '), end - start > 1, quoted);
  const none = { forwarded: false, to: [], cc: [], recipientsKnown: false, subject: null };
  return found && { ...none, start, end, form: "attribution", ...found };
}

type Attribution = Pick<QuotedHeader, "from" | "sentAt">;

function attribution(text: string, folded: boolean, quoted: boolean): Attribution | null {
  const lower = text.toLowerCase();
  const padded = ` ${lower}`;
  const verb = ATTRIBUTION_VERBS.find(({ phrase, inside }) => endsWith(lower, phrase) || padded.includes(inside));
  if (!verb && !text.includes("@")) return null;
  const date = readDate(text, verb?.languages ?? ALL_LANGUAGES);
  if (!date.day) return !folded || text.includes("@") ? authorFirst(text, quoted) : null;
  const author = withoutVerb(date.rest);
  const verbless = author === date.rest;
  if (!verbless && date.clock && /^(?:you)?$/i.test(author)) return { from: null, sentAt: date.time };
  const from = mailboxOf(author);
  // Without a verb it is Gmail's "2026-09-15 10:03 GMT+02:00 Peggy Chen <peggy@…>:", and the address ends it.
  if (!from || (verbless && !(date.clock && /@[^\s@]{1,255}$/.test(author)))) return null;
  const certain = from.address || quoted || date.year;
  return certain && isName(from, verbless || !(date.clock || from.address)) ? { from, sentAt: date.time } : null;
}

/**
 * "Peggy Chen <peggy@…> wrote:", "Peggy Chen wrote on 15/09/2026 10:03:", "Peggy Chen 于2026年9月15日周二 10:03写道：",
 * mutt's "* Peggy Chen <peggy@…> [2026-09-15 10:03]:".
 */
function authorFirst(text: string, quoted: boolean): Attribution | null {
  const lower = text.toLowerCase();
  const within = ATTRIBUTION_VERBS.find(({ inside }) => lower.includes(inside));
  const at = within ? lower.indexOf(within.inside) : text.length;
  const said = within ? text.slice(0, at) : withoutVerb(text);
  const dated = within ? -1 : said.search(/ on (?=[A-Z\d])| ?[于於在] ?(?=\d{4})| [[(](?=(?:\p{L}{2,12},? )?\d)/u);
  const from = mailboxOf(dated < 0 ? said : said.slice(0, dated));
  const written = within ? text.slice(at + within.inside.length) : dated < 0 ? "" : said.slice(dated).trim();
  const date = written ? readDate(written, within?.languages ?? ALL_LANGUAGES) : null;
  if (date && (!date.day || !/^\]?$/.test(date.rest))) return null;
  if (!from || !isName(from, false) || !(from.address || date?.clock || quoted)) return null;
  return said === text && !date?.clock ? null : { from, sentAt: date?.time ?? null };
}

/** Whether the verb is a word of its own at the end; ideographs and syllables stand close. */
function endsWith(text: string, verb: string): boolean {
  if (!text.endsWith(verb)) return false;
  return verb >= "\u1100" || ' ,>")'.includes(text[text.length - verb.length - 1] ?? " ");
}

/** The author between the verbs: "schrieb Peggy Chen", "heeft Peggy Chen het volgende geschreven". */
function withoutVerb(text: string): string {
  let author = text.trim();
  for (const { phrase, behind } of ATTRIBUTION_VERBS) {
    const lower = author.toLowerCase();
    if (behind && endsWith(lower, phrase)) author = author.slice(0, author.length - phrase.length).trim();
    else if (!behind && lower.startsWith(`${phrase} `)) author = author.slice(phrase.length).trim();
  }
  return trimmed(author, ", ");
}

const NO_NAME = /^(?:the|an?|i|we|you|s?he|it|they|this|that|my|our|your|and|what|who|as)$|[?!;:]/i;
const PARTICLE = /^(?:van|von|de[rmnl]?|l[ae]|d[aiu]|dos|e|y|[ae]l|bin|ibn|te[rn]|via|af|zu)$/;

/** Names are short and capitalised (where not `strictly`, mostly so); a sentence before "wrote:" is not. */
function isName({ name, address }: Mailbox, strictly: boolean): boolean {
  const words = (name ?? "").split(" ").filter((word) => word && !PARTICLE.test(word));
  if (words.length > 8 || words.some((word) => NO_NAME.test(word))) return false;
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (lower === 0 || strictly) return lower === 0;
  return words.length < 5 && (lower === 1 || (lower === 2 && (words.length === 2 || address !== "")));
}
