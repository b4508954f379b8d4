/** Tells whether a draft is still the one that was checked. */
import type { Draft } from "../../rules/contract.ts";
import { hash } from "../../rules/hash.ts";

/** Of all that a check looks at and a writer can change. */
export function fingerprint(draft: Draft): string {
  const addresses = [draft.from, null, ...draft.to, null, ...(draft.cc ?? []), null, ...(draft.bcc ?? [])];
  const parts = [
    draft.body.content,
    draft.subject,
    ...addresses.map((mailbox) => mailbox?.address.toLowerCase() ?? ""),
    "",
    ...(draft.attachments ?? []).map((attachment) => attachment.name),
  ];
  return hash(parts.join("\u0000"));
}
