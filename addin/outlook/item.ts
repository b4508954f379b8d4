/** What the pane needs of an Outlook item. office-item.ts is this over Office.js; tests give a fake. */
import type { Attachment, Body, Draft, Mailbox } from "../../rules/contract.ts";

export type RecipientField = "to" | "cc" | "bcc";
export type SessionStore = {
  /** null where the key was never set, was lost, or the host keeps no session data. */
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
};

/** A draft as it is read. Every promise rejects with an OutlookError when the host reports a failure. */
export interface DraftItem {
  /** Outlook's id of the conversation; null where the host gives none, as some do for a new mail. */
  conversation: string | null;
  /** Internet message id of the mail that is answered; null where there is none, or before Mailbox 1.14. */
  inReplyTo(): string | null;
  read(): Promise<Draft>;
  readBody(): Promise<Body>;
  readRecipients(field: RecipientField): Promise<Mailbox[]>;
  readSubject(): Promise<string>;
  readAttachments(): Promise<Attachment[]>;
  session: SessionStore;
}

/** A draft in a compose window. */
export interface ComposeItem extends DraftItem {
  mode: "compose";
  /** Outlook's id of the saved draft, the same when it is opened again; null while it isn't saved. */
  savedId(): Promise<string | null>;
  /** Replaces the whole body. Hosts may rewrite what they are given, or report success and change nothing: read it again. */
  writeBody(body: Body): Promise<void>;
  /** Whether this host has lost pictures of a body that it was given, by `noteLoss`: within the last month. */
  losesPictures(): boolean;
  noteLoss(): void;
  /** What the writer has selected in the body; null where nothing is known of it. */
  readSelection(format: Body["format"]): Promise<string | null>;
  /** Puts this in place of what is selected; hosts may put it elsewhere, or nowhere: read the body again. */
  replaceSelection(body: Body): Promise<void>;
  addRecipients(field: RecipientField, mailboxes: Mailbox[]): Promise<void>;
  setRecipients(field: RecipientField, mailboxes: Mailbox[]): Promise<void>;
  setSubject(subject: string): Promise<void>;
  /** Takes an attachment off the mail; what comes back puts it on again, or is null where its content can't be had. */
  removeAttachment(id: string): Promise<(() => Promise<void>) | null>;
  /** What the send dialog handed to the pane, parsed; null without any. */
  initializationContext(): Promise<unknown>;
  /** Calls back when recipients, attachments or the initialization context change. There is no event for the body. */
  onChange(listener: (what: "content" | "context") => void): () => void;
}

/** A received mail. `read` gives an empty reply to it, with all that is known of it as `original`. */
export interface ReadItem {
  mode: "read";
  conversation: string | null;
  /** Internet message id: what a reply to it gives as `inReplyTo`. */
  messageId: string | null;
  read(): Promise<Draft>;
  /** When it came, by its headers: known once it is read, and null where they don't say. */
  received(): { messageId: string; receivedAt: string } | null;
  /** Opens a reply that begins with this HTML. False where the host can't. */
  reply(html: string): boolean;
}

export type MailItem = ComposeItem | ReadItem;

/** What is kept in the roaming settings, by name. PRIVACY.md tells of each. */
export const SETTINGS = ["hidden", "introduced", "kept", "list", "losesPictures", "never", "sends", "theme"] as const;
type Setting = (typeof SETTINGS)[number];

/**
 * Of the person, in every Outlook, 32 KB in all. Of mails nothing is kept here but what the writer put on their list, hashes
 * of what they decided, and the records (send-record.ts) that wait.
 */
export interface Settings {
  get(key: Setting): string | null;
  set(key: Setting, value: string): void;
}

/** The mail program around the items. */
export interface Mail {
  /** null: nothing is open (a pinned pane beside an empty reading pane). */
  item(): MailItem | null;
  onItemChange(listener: () => void): () => void;
  /** null where the host doesn't say. */
  isDark(): boolean | null;
  onThemeChange(listener: () => void): void;
  /** BCP 47. */
  locale: string;
  me: Mailbox;
  /** False before Mailbox 1.12, which also keeps nothing of a draft between the pane's openings. */
  checksOnSend: boolean;
  /** Opens a new mail. False where the host can't: hosts offer it beside a received mail only. */
  newMessage(subject: string, html: string): boolean;
  settings: Settings;
}
