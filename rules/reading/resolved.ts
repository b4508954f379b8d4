/**
 * What is read of a message with the date library, or word by word. Apart from `Message`, so that the send check carries
 * none of it. Each is read once for a message.
 */
import { replyBy } from "../calendar/reply-by.ts";
import type { Reading, ReplyBy } from "../contract.ts";
import { type Commitment, readCommitments } from "./commitments.ts";
import { resolveDue } from "./due.ts";
import type { Message } from "./message.ts";
import { isAnswered, readQuestions } from "./questions.ts";
import { splitSentences } from "./sentences.ts";

/** Promises of the writer; `dueAt` is null where no time is named or it can't be told. */
export const commitmentsOf = once((message): (Commitment & { dueAt: string | null })[] => {
  const calendar = message.directory.calendar();
  return readCommitments(message.sentences()).map((one) => {
    return { ...one, dueAt: one.due && calendar && resolveDue(one.due, message.now, calendar) };
  });
});

/** Characters of an original in which questions are looked for. */
const ASKED = 4000;

/** What they asked, and whether the reply answers it. */
export const questionsOf = once((message): Reading["questions"] => {
  const original = message.original();
  if (!original || !message.isReply()) return [];
  const first = original.lines[0]?.start ?? 0;
  const asked = readQuestions(
    splitSentences(
      original.lines.filter(({ start }) => start < first + ASKED),
      original.wrapped,
    ),
  );
  return asked.map(({ text }) => ({ text, answered: isAnswered(text, message.sentences()) }));
});

/** null: nothing was received, or it can't be known when. @param standards those in force, in order */
export function replyByOf(message: Message, standards: readonly string[]): ReplyBy | null {
  const original = message.isReply() ? message.original() : null;
  if (!original?.receivedAt) return null;
  const { receivedAt, basis } = original;
  return replyBy({ calendar: message.directory.calendar(), standards, receivedAt, basis, now: message.now });
}

function once<T>(read: (message: Message) => T): (message: Message) => T {
  const known = new WeakMap<Message, { read: T }>();
  return (message) => {
    const found = known.get(message) ?? { read: read(message) };
    known.set(message, found);
    return found.read;
  };
}
