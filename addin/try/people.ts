import type { Mailbox } from "../../rules/contract.ts";

/** Names with their addresses, as the head of a mail has them. */
export function people(mailboxes: readonly Mailbox[]): string {
  return mailboxes.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join("; ");
}
