/** What the report shows of a draft's reading. Apart from `Message`, so that the send check carries none of it. */
import type { Reading } from "../contract.ts";
import type { Message } from "./message.ts";
import { quotedInstant } from "./received.ts";
import { commitmentsOf, questionsOf } from "./resolved.ts";
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
    questions: questionsOf(message),
    handoffs: message
      .handoffs()
      .map(({ start, end, person, mailbox, copied }) => ({ span: span({ start, end }), person, mailbox, copied })),
    commitments: commitmentsOf(message).map(({ start, end, text, dueAt }) => ({
      span: span({ start, end }),
      text,
      dueAt,
    })),
    attachmentsMentioned: message.attachmentMentions().map(span),
    language: message.language(),
  };
}
