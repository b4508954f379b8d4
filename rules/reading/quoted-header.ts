/**
 * Headers that introduce a quoted message, as mail programs write them: the block of From, Sent, To and Subject, the
 * attribution line "On …, Peggy Chen wrote:", Lotus Notes' name-and-date head, and separators.
 * The caller asks at every line of a mail, so a line that starts none is refused on its first and last characters.
 */
import type { Mailbox } from "../contract.ts";
import { attributionAt, attributionOf } from "./quoted-attribution.ts";
import { blockAt, labelOf } from "./quoted-block.ts";
import type { QuotedTime } from "./quoted-date.ts";
import { MORE_HEADERS } from "./quoted-header-more.ts";
import { FORWARDED, MESSAGE, ORIGINAL } from "./quoted-labels.ts";
import { firstInk, nextInk, plain, RULE, trimmed } from "./quoted-line.ts";

export type { QuotedTime } from "./quoted-date.ts";

export interface QuotedHeader {
  /** Line indices, `end` exclusive: rules and separators above and folded lines belong to it. */
  start: number;
  end: number;
  /** separator: "-----Original Message-----" with no readable header below. */
  form: "attribution" | "block" | "separator";
  /** It says that the message was passed on. */
  forwarded: boolean;
  from: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
  /** A To line names somebody; an attribution never says to whom. */
  recipientsKnown: boolean;
  subject: string | null;
  sentAt: QuotedTime | null;
}

/** What a form of header tells; the rest is empty. */
export type FoundHeader = Pick<QuotedHeader, "start" | "end" | "form"> & Partial<QuotedHeader>;

/**
 * The header that starts at line `at`, or null. Lines come without their ">"; `quotedBelow` tells which had one, and
 * lets an attribution count that has neither date nor address.
 */
export function quotedHeaderAt(
  lines: readonly string[],
  at: number,
  quotedBelow?: (line: number) => boolean,
): QuotedHeader | null {
  const line = lines[at] ?? "";
  const first = firstInk(line);
  if (first < 0) return null;
  const ruled = RULE.includes(line.charAt(first)) && RULE.includes(line.charAt(first + 1));
  const found =
    (ruled && separatorAt(lines, at)) ||
    (line.length - first <= 60 && bareSeparatorAt(lines, at)) ||
    blockAt(lines, at, false) ||
    moreAt(lines, at) ||
    attributionAt(lines, at, quotedBelow);
  const none = { forwarded: false, from: null, to: [], cc: [], recipientsKnown: false, subject: null, sentAt: null };
  return found && { ...none, ...found };
}

/** "-----Original Message-----", "---- Forwarded by …", or a bare rule above a block; the header below belongs to it. */
function separatorAt(lines: readonly string[], at: number): FoundHeader | null {
  const line = plain(lines[at]?.slice(0, 600));
  const text = trimmed(line, `${RULE} :：`);
  if (text !== "") return namedSeparator(lines, at) ?? attributionOf(text, at, at + 1, false) ?? framedAt(lines, at);
  const below = line.length < 5 ? -1 : nextInk(lines, at + 1, 2);
  const header = below < 0 ? null : (blockAt(lines, below, false) ?? namedSeparator(lines, below));
  return header && { ...header, start: at };
}

function namedSeparator(lines: readonly string[], at: number): FoundHeader | null {
  const line = plain(lines[at]?.slice(0, 600));
  const text = trimmed(line, `${RULE} :：`).toLowerCase();
  const dashes = line.toLowerCase().indexOf(text);
  const closed = RULE.includes(line.charAt(line.length - 1));
  if (dashes < (closed ? 2 : 4)) return null;
  // "---- Forwarded by NAME on DATE" folds before its closing dashes.
  if (dashes > 3 && FORWARDED.some((stem) => text.startsWith(stem)) && /\d/.test(text)) {
    const folds = !closed && plain(lines[at + 1]).endsWith("--");
    return withHeaderBelow(lines, at, folds ? at + 2 : at + 1, true);
  }
  const forwarded = isForwarded(text);
  return forwarded === null ? null : withHeaderBelow(lines, at, at + 1, forwarded);
}

/** Whatever stands between dashes above a block: "-----Peggy Chen wrote: -----", "------ Original ------". */
function framedAt(lines: readonly string[], at: number): FoundHeader | null {
  const below = /^\s{0,9}-{3}.{1,200}-{3}\s{0,9}$/.test(lines[at]!) ? nextInk(lines, at + 1, 2) : -1;
  const header = below < 0 ? null : blockAt(lines, below, true);
  return header && { ...header, start: at };
}

/** "Begin forwarded message:" or "Original Message" without dashes, above a block. */
function bareSeparatorAt(lines: readonly string[], at: number): FoundHeader | null {
  if (!labelOf(lines[nextInk(lines, at + 1, 4)])) return null;
  const forwarded = isForwarded(plain(lines[at]).toLowerCase());
  const header = forwarded === null ? null : withHeaderBelow(lines, at, at + 1, forwarded);
  return header?.form === "block" ? header : null;
}

/** Whether a separator tells of a message passed on (true) or answered (false); null where it is no separator. */
function isForwarded(text: string): boolean | null {
  const has = (stems: readonly string[]) => stems.some((stem) => text.includes(stem));
  // QQ Mail says "Original" alone.
  if (text === "original") return false;
  if (text.split(" ").length > 5 || !has(MESSAGE)) return null;
  return has(FORWARDED) || (has(ORIGINAL) ? false : null);
}

function withHeaderBelow(lines: readonly string[], start: number, from: number, forwarded: boolean): FoundHeader {
  let below = nextInk(lines, from, 4);
  // Lotus Notes may put the firm's name above the From.
  const second = below < 0 ? -1 : nextInk(lines, below + 1, 2);
  if (second > 0 && labelOf(lines[second])?.field === "from" && !labelOf(lines[below])) below = second;
  const found = below < 0 ? null : (blockAt(lines, below, true) ?? moreAt(lines, below));
  return { end: from, form: "separator", ...found, start, forwarded };
}

function moreAt(lines: readonly string[], at: number): FoundHeader | null {
  for (const read of MORE_HEADERS) {
    const found = read(lines, at);
    if (found) return found;
  }
  return null;
}
