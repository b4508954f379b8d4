/**
 * What is read of a message with the date library, or word by word. Apart from `Message`, so that the send check carries
 * none of it. Each is read once for a message.
 */
import { replyBy } from "../calendar/reply-by.ts";
import type { Client, Reading, ReplyBy } from "../contract.ts";
import { sameAddress } from "../fix.ts";
import { type Commitment, readCommitments } from "./commitments.ts";
import { readDeadline } from "./deadlines.ts";
import { resolveDue } from "./due.ts";
import type { Message } from "./message.ts";
import { isAnswered, readQuestions } from "./questions.ts";
import { quotedInstant, receivedOf } from "./received.ts";
import type { TextLine } from "./text.ts";

/** Promises of the writer; `dueAt` is null where no time is named or it can't be told. */
export const commitmentsOf = once((message): (Commitment & { dueAt: string | null })[] => {
  const calendar = message.directory.calendar();
  return readCommitments(message.sentences()).map((one) => {
    return { ...one, dueAt: one.due && calendar && resolveDue(one.due, message.now, calendar) };
  });
});

/** What they asked, and whether the reply answers it. */
export const questionsOf = once((message): Reading["questions"] => {
  if (!message.isReply()) return [];
  const asked = readQuestions(message.originalSentences()).map(({ text }) => text);
  return asked.map((text) => ({ text, answered: isAnswered(text, message.sentences(), asked) }));
});

/** null: nothing was received, or it can't be known when. @param standards those in force, in order */
export function replyByOf(message: Message, standards: readonly string[]): ReplyBy | null {
  const had = replies.get(message);
  if (had && had.standards === standards) return had.replyBy;
  const read = { standards, replyBy: readReplyBy(message, standards) };
  replies.set(message, read);
  return read.replyBy;
}

const replies = new WeakMap<Message, { standards: readonly string[]; replyBy: ReplyBy | null }>();

function readReplyBy(message: Message, standards: readonly string[]): ReplyBy | null {
  const received = message.isReply() ? receivedOf(message) : null;
  if (!received) return null;
  const { house } = message.directory;
  const calendar = message.directory.calendar();
  const within = soleClient(message)?.replyWithin ?? house.replyWithin;
  return replyBy({ calendar, standards, ...received, now: message.now, within, deadline: deadlineOf(message) });
}

/** By when the message answered asks for an answer or an act, told from when it came; RFC 3339. */
const deadlineOf = once((message): string | null => {
  const original = message.original();
  const calendar = message.directory.calendar();
  if (!original || !calendar || (original.from && sameAddress(original.from, message.draft.from))) return null;
  const cameAt = message.draft.original?.receivedAt ?? quotedTime(message, original.lines);
  return cameAt ? readDeadline(message.originalSentences(), cameAt, calendar) : null;
});

/** When the quoted message came that these lines are of: the clock may run from an older one. */
function quotedTime(message: Message, lines: readonly TextLine[]): string | null {
  const part = message.history().find((one) => lines[0] && one.lines.includes(lines[0]));
  return quotedInstant(part?.sentAt ?? null, message.directory.house.timeZone, message.now);
}

/** The one client all outside recipients belong to. */
function soleClient(message: Message): Client | null {
  const [client, ...others] = new Set(message.outsiders().map((mailbox) => message.directory.clientOf(mailbox)));
  return others.length === 0 ? (client ?? null) : null;
}

function once<T>(read: (message: Message) => T): (message: Message) => T {
  const known = new WeakMap<Message, { read: T }>();
  return (message) => {
    const found = known.get(message) ?? { read: read(message) };
    known.set(message, found);
    return found.read;
  };
}
