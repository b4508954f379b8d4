import type { Span } from "../contract.ts";
import type { Message } from "./message.ts";
import type { BodyText, TextRange } from "./text.ts";

const TARGET = /\bhref\s{0,3}=\s{0,3}["']?(?:mailto|tel):([^"'?<>\s]{3,100})/i;

type Link = Span & { target: string };
/** Of each body, as rules ask line by line. */
const links = new WeakMap<BodyText, Link[]>();

/** Addresses and numbers that links in a range of the text lead to: "Lee Park" may be one to his mailbox. */
export function reachedByLinks(message: Message, range: TextRange): string[] {
  const body = message.body();
  if (range.end <= range.start) return [];
  const all = links.get(body) ?? linksIn(body);
  links.set(body, all);
  const { start, end } = body.span(range);
  return all.flatMap((one) => (one.end > start && one.start < end ? one.target : []));
}

function linksIn({ content, elements }: BodyText): Link[] {
  return elements.flatMap(({ name, start, openEnd, end }) => {
    const target = name === "a" && TARGET.exec(content.slice(start, openEnd))?.[1];
    return target ? { start, end, target } : [];
  });
}
