import type { Message } from "./message.ts";
import type { TextRange } from "./text.ts";

const TARGET = /\bhref\s{0,3}=\s{0,3}["']?(?:mailto|tel):([^"'?<>\s]{3,100})/i;

/** Addresses and numbers that links in a range of the text lead to: "Lee Park" may be one to his mailbox. */
export function reachedByLinks(message: Message, range: TextRange): string[] {
  const body = message.body();
  if (range.end <= range.start) return [];
  const { start, end } = body.span(range);
  return body.elements.flatMap((one) => {
    if (one.name !== "a" || one.end <= start || one.start >= end) return [];
    return TARGET.exec(message.draft.body.content.slice(one.start, one.openEnd))?.[1] ?? [];
  });
}
