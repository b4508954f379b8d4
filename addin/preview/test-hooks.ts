/** `window.preview`, for end-to-end tests. */
import type { Mailbox } from "../../rules/contract.ts";
import type { AddinHost } from "./host/addin-frame.ts";
import type { Misbehaviour } from "./host/misbehaviour.ts";
import { ComposeItem, type ComposeKind, type ComposeStart, type RecipientField } from "./mail/compose-item.ts";
import type { Mail } from "./mail/mail.ts";

/** What a test may ask of `window.preview`, and do to it. */
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
  /** Opens a draft of the writer's. */
  write(start: Omit<ComposeStart, "from" | "original"> & { from?: Mailbox; format?: "html" | "text" }): void;
  /** Makes the host misbehave from now on. */
  host: Misbehaviour;
}
declare global {
  interface Window {
    preview: PreviewHooks;
  }
}

export function hooks(
  now: () => { open: Mail | ComposeItem | null; sent: Mail[]; write(item: ComposeItem): void },
  { me, misbehaviour }: Pick<AddinHost, "me" | "misbehaviour">,
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
    write: ({ format = "html", ...start }) => {
      const item = new ComposeItem({ from: me, ...start });
      item.format = format;
      now().write(item);
    },
    host: misbehaviour,
  };
}
