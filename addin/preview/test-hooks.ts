/** `window.preview`, for end-to-end tests. */
import type { Mailbox } from "../../rules/contract.ts";
import { ComposeItem, type ComposeKind, type RecipientField } from "./mail/compose-item.ts";
import type { Mail } from "./mail/mail.ts";

/** What a test may ask of `window.preview`, and the one thing it may do. */
export interface PreviewHooks {
  /** The draft on screen; its body is what the add-in would read. */
  draft(): {
    kind: ComposeKind;
    recipients: Record<RecipientField, Mailbox[]>;
    subject: string;
    format: "html" | "text";
    body: string;
    attachments: string[];
  } | null;
  /** Mails that went out, newest first. */
  sent(): Mail[];
  /** The add-in's calls so far: dispatch ids, and whether the host could answer. */
  calls(): readonly { id: number; succeeded: boolean }[];
  /** Puts a body in place of the draft's, as somebody else's change under the add-in's hands. */
  setBody(content: string): void;
}
declare global {
  interface Window {
    preview: PreviewHooks;
  }
}

export function hooks(
  now: () => { open: Mail | ComposeItem | null; sent: Mail[] },
  calls: readonly { id: number; succeeded: boolean }[],
): PreviewHooks {
  const draft = () => {
    const { open } = now();
    return open instanceof ComposeItem ? open : null;
  };
  return {
    draft: () => {
      const item = draft();
      if (!item) return null;
      const { kind, recipients, subject, format, content: body, attachments } = item;
      return structuredClone({
        kind,
        recipients,
        subject,
        format,
        body,
        attachments: attachments.map(({ name }) => name),
      });
    },
    sent: () => structuredClone(now().sent),
    calls: () => [...calls],
    setBody: (content) => draft()?.setContent(content),
  };
}
