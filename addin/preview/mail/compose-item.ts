/**
 * A draft being written, the one truth that both the writer's window and the add-in's calls act on. The body is a
 * string: as long as nobody types it stays as it was given, byte for byte; what is typed is read back from the editor
 * when somebody asks.
 */
import type { Mailbox } from "../../../rules/contract.ts";
import { htmlToText, isSamePerson, type Mail, type MailAttachment, textToHtml } from "./mail.ts";

export type RecipientField = "to" | "cc" | "bcc";
export type ComposeKind = "new" | "reply" | "replyAll" | "forward";

export interface ItemNotification {
  key: string;
  type: "informationalMessage" | "progressIndicator" | "errorMessage" | "insightMessage";
  message: string;
  icon?: string;
  persistent?: boolean;
  actions?: { actionType: string; actionText: string; commandId: string; contextData?: unknown }[];
}

export type Change =
  | { part: "recipients"; fields: Record<RecipientField, boolean> }
  | { part: "attachments"; status: "added" | "removed"; attachment: MailAttachment }
  | { part: "body"; by: "writer" | "program" }
  | { part: "subject" | "notifications" | "itemId" };

/** Where the body is shown, when it is. */
export interface BodyEditor {
  /** The body with what was typed since. */
  read(): string;
  insertAtCursor(html: string): void;
  selection(): string;
}

export interface ComposeStart {
  kind: ComposeKind;
  from: Mailbox;
  to?: Mailbox[];
  cc?: Mailbox[];
  subject?: string;
  html: string;
  attachments?: MailAttachment[];
  original?: Mail;
}

export class ComposeItem {
  readonly id = crypto.randomUUID();
  readonly conversationId: string;
  readonly kind: ComposeKind;
  readonly from: Mailbox;
  readonly original: Mail | null;
  readonly recipients: Record<RecipientField, Mailbox[]>;
  readonly attachments: MailAttachment[];
  readonly notifications: ItemNotification[] = [];
  readonly sessionData = new Map<string, string>();
  readonly internetHeaders = new Map<string, string>();
  customProperties = "{}";
  appendOnSend = "";
  /** What Review in the send dialog hands to the pane it opens. */
  initializationContext = "";
  itemId: string | null = null;
  format: "html" | "text" = "html";
  /** Counts changes, for views to compare. */
  version = 0;
  editor: BodyEditor | null = null;
  #subject: string;
  #content: string;
  #typed = false;
  readonly #listeners = new Set<(change: Change) => void>();

  constructor(start: ComposeStart) {
    this.kind = start.kind;
    this.from = start.from;
    this.original = start.original ?? null;
    this.conversationId = start.original ? `conversation-${start.original.id}` : crypto.randomUUID();
    this.recipients = { to: [...(start.to ?? [])], cc: [...(start.cc ?? [])], bcc: [] };
    this.#subject = start.subject ?? "";
    this.#content = start.html;
    this.attachments = [...(start.attachments ?? [])];
  }

  /** Calls `listener` after every change; answers how to stop that. */
  subscribe = (listener: (change: Change) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get subject(): string {
    return this.#subject;
  }
  set subject(subject: string) {
    this.#subject = subject;
    this.#changed({ part: "subject" });
  }

  get content(): string {
    if (this.#typed && this.editor) {
      this.#content = this.editor.read();
      this.#typed = false;
    }
    return this.#content;
  }

  /** Puts a body in place of the one there: kept to the byte, and shown anew. */
  setContent(content: string): void {
    this.#content = content;
    this.#typed = false;
    this.#changed({ part: "body", by: "program" });
  }

  /** The writer changed something in the editor. */
  markTyped(): void {
    this.#typed = true;
    this.#changed({ part: "body", by: "writer" });
  }

  setFormat(format: "html" | "text"): void {
    if (format === this.format) return;
    const content = format === "text" ? htmlToText(this.content) : textToHtml(this.content);
    this.format = format;
    this.setContent(content);
  }

  setRecipients(field: RecipientField, people: Mailbox[]): void {
    const once = people.filter((person, at) => people.findIndex((other) => isSamePerson(other, person)) === at);
    this.recipients[field] = once;
    this.#changed({ part: "recipients", fields: { to: false, cc: false, bcc: false, [field]: true } });
  }

  addAttachment(attachment: MailAttachment): void {
    this.attachments.push(attachment);
    this.#changed({ part: "attachments", status: "added", attachment });
  }

  /** False when there is none with that id. */
  removeAttachment(id: string): boolean {
    const at = this.attachments.findIndex((attachment) => attachment.id === id);
    const [attachment] = at < 0 ? [] : this.attachments.splice(at, 1);
    if (attachment) this.#changed({ part: "attachments", status: "removed", attachment });
    return attachment !== undefined;
  }

  /** False when there is none with that key. */
  removeNotification(key: string): boolean {
    const at = this.notifications.findIndex((notification) => notification.key === key);
    if (at >= 0) this.notifications.splice(at, 1);
    this.#changed({ part: "notifications" });
    return at >= 0;
  }

  /** Puts a notice above the body, in place of the one with its key. */
  putNotification(notification: ItemNotification): void {
    const at = this.notifications.findIndex(({ key }) => key === notification.key);
    this.notifications.splice(at < 0 ? this.notifications.length : at, at < 0 ? 0 : 1, notification);
    this.#changed({ part: "notifications" });
  }

  save(): string {
    this.itemId ??= `draft-${this.id}`;
    this.#changed({ part: "itemId" });
    return this.itemId;
  }

  #changed(change: Change): void {
    this.version++;
    for (const listener of this.#listeners) listener(change);
  }
}
