/** What the report shows of a draft's reading. Apart from `Message`, so that the send check carries none of it. */
import type { Reading } from "../contract.ts";
import { readCommitments } from "./commitments.ts";
import { resolveDue } from "./due.ts";
import { quotedInstant } from "./history.ts";
import type { Message } from "./message.ts";
import { isAnswered, readQuestions } from "./questions.ts";
import { splitSentences } from "./sentences.ts";
import type { TextRange } from "./text.ts";

export function describe(message: Message): Reading {
  const body = message.body();
  const span = (range: TextRange) => body.span(range);
  const shown = (range: TextRange | null) => range && span(range);
  const salutation = message.salutation();
  const signOff = message.signOff();
  const signature = message.signatureLines();
  const { thanks, bareThanks, invitation } = message.closing();
  const original = message.original();
  return {
    external: message.external(),
    salutation: salutation && { span: span(salutation), names: salutation.names.map(({ text }) => text) },
    closing: { thanks: shown(thanks ?? bareThanks), invitation: shown(invitation) },
    signOff: signOff && { span: span(signOff), signer: signOff.signer?.text ?? null },
    signature:
      signature.length === 0 ? null : { span: span({ start: signature[0]!.start, end: signature.at(-1)!.end }) },
    quoted: message.history().map((part) => ({
      span: span(part),
      from: part.from,
      to: part.to,
      sentAt: quotedInstant(part.sentAt, message.directory.house.timeZone, message.now),
      external: part.external,
    })),
    original: original && {
      salutationNames: original.salutation?.names.map(({ text }) => text) ?? [],
      signer: original.signer,
    },
    questions: questions(message),
    handoffs: message
      .handoffs()
      .map(({ start, end, person, mailbox, copied }) => ({ span: span({ start, end }), person, mailbox, copied })),
    commitments: commitments(message),
    attachmentsMentioned: message.attachmentMentions().map(span),
    language: message.language(),
  };
}

/** Characters of an original in which questions are looked for. */
const ASKED = 4000;

/** What they asked, and whether the reply answers it. */
function questions(message: Message): Reading["questions"] {
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
}

function commitments(message: Message): Reading["commitments"] {
  const calendar = message.directory.calendar();
  return readCommitments(message.sentences()).map(({ start, end, text, due }) => ({
    span: message.body().span({ start, end }),
    text,
    dueAt: due && calendar && resolveDue(due, message.now, calendar),
  }));
}
