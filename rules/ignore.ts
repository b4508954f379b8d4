/**
 * What a writer has chosen not to be told, as a layer over the engine: no rule knows of it. It is kept as keys, which are
 * hashes: where they lie they tell which rules, and nothing of a mail or of a person.
 */
import type { Body, Draft, Finding, Mailbox } from "./contract.ts";
import { hash } from "./hash.ts";

export interface Ignored {
  /** `placeKey`s, in this draft. */
  here: { has(key: string): boolean };
  /** `personKey`s, in every draft. */
  never: { has(key: string): boolean };
}

type Found = Pick<Finding, "rule" | "severity" | "message"> & { span?: Finding["span"] };

/** Words to either side that tell one place from another, and how much markup is looked through for them. */
const WORDS = 3;
const REACH = 300;

/**
 * The rule, and the words around the place on its line rather than where it stands: what is ignored stays so while the
 * writer types elsewhere, and comes back once that place itself is changed. Without a place it is what the message names:
 * one attachment may be left unlisted, or one question unanswered, and the next is told all the same.
 */
export function placeKey({ format, content }: Body, { rule, message, span }: Found): string {
  if (!span) return `${rule} ${hash(`${message}`)}`;
  const flat = (piece: string) => (format === "html" ? withoutTags(piece) : piece).replace(/&nbsp;|[^\S\n]/g, " ");
  const words = (line: string) => line.split(/\s/).filter(Boolean);
  const before = flat(afterCutTag(content.slice(Math.max(0, span.start - REACH), span.start)));
  const after = flat(content.slice(span.end, span.end + REACH));
  const near = [
    words(before.slice(before.lastIndexOf("\n") + 1)).slice(-WORDS),
    words(flat(content.slice(span.start, span.end))),
    words(after.split("\n", 1)[0]!).slice(0, WORDS),
  ];
  return `${rule} ${hash(near.map((part) => part.join(" ")).join("|"))}`;
}

export function personKey(rule: string, { address }: Mailbox): string {
  return hash(`${rule} ${address.toLowerCase()}`);
}

/**
 * For whom "never for this person" is: everyone outside who gets the mail, or where it stays inside, everyone.
 * @param domains inside the house, sub-domains included
 */
export function audience(draft: Pick<Draft, "to" | "cc" | "bcc">, domains: readonly string[]): Mailbox[] {
  const all = [...draft.to, ...(draft.cc ?? []), ...(draft.bcc ?? [])].filter(({ address }) => address !== "");
  const isInside = ({ address }: Mailbox) =>
    domains.some((domain) =>
      `.${address.slice(address.lastIndexOf("@") + 1)}`.toLowerCase().endsWith(`.${domain.toLowerCase()}`),
    );
  const outside = all.filter((mailbox) => !isInside(mailbox));
  return outside.length > 0 ? outside : all;
}

/** An error is never silenced for a person, only where it stands: a leak is looked at each time. */
export function isIgnored(finding: Found, draft: Draft, domains: readonly string[], { here, never }: Ignored): boolean {
  if (here.has(placeKey(draft.body, finding))) return true;
  if (finding.severity === "error") return false;
  const people = audience(draft, domains);
  return people.length > 0 && people.every((person) => never.has(personKey(finding.rule, person)));
}

/** Tags within a line go; those that end one are line breaks. */
function withoutTags(html: string): string {
  return html
    .replace(/\n/g, " ")
    .replace(/<[^<>]*>/g, (tag) =>
      /^<\/?(?:br|p|div|li|ul|ol|tr|td|h\d|hr|table|blockquote)\b/i.test(tag) ? "\n" : "",
    );
}

function afterCutTag(html: string): string {
  const close = html.indexOf(">");
  const open = html.indexOf("<");
  return close >= 0 && (open < 0 || close < open) ? html.slice(close + 1) : html;
}
