/// <reference types="office-js" />
/**
 * Items over Office.js: each call wrapped once. What a member needs is asked of the host at run time, since one build
 * serves hosts from Mailbox 1.1 to 1.16.
 */
import type { Attachment, Draft, Mailbox, Original } from "../../rules/contract.ts";
import { call, OutlookError } from "./call.ts";
import type { ComposeItem, Mail, MailItem, ReadItem, RecipientField } from "./item.ts";
import { firstReceivedAt } from "./received.ts";

/** More recipients in one call than this are refused by the library. */
const RECIPIENTS_PER_CALL = 100;
const KEY_NOT_FOUND = 9050;

/** Call once Office.onReady has resolved. */
export function officeMail(): Mail {
  const mailbox = Office.context.mailbox;
  const itemListeners = new Set<() => void>();
  handle(mailbox, Office.EventType?.ItemChanged, () => {
    for (const listener of itemListeners) listener();
  });
  return {
    item: currentItem,
    onItemChange(listener) {
      itemListeners.add(listener);
      return () => void itemListeners.delete(listener);
    },
    isDark: () => {
      const background = Office.context.officeTheme?.bodyBackgroundColor;
      return background ? luminance(background) < 0.4 : null;
    },
    onThemeChange: (listener) => handle(mailbox, Office.EventType?.OfficeThemeChanged, listener),
    locale: Office.context.displayLanguage || "en",
    me: me(),
    newMessage: (subject, html) =>
      opens(
        () => mailbox.displayNewMessageForm({ toRecipients: [], subject, htmlBody: html }),
        mailbox.displayNewMessageForm,
      ),
    settings: {
      get: readSetting,
      set: (key, value) => {
        Office.context.roamingSettings?.set(key, value);
        Office.context.roamingSettings?.saveAsync();
      },
    },
  };
}

/** null where it was never set, or the host has no settings. */
export function readSetting(key: string): string | null {
  const value: unknown = Office.context.roamingSettings?.get(key);
  return typeof value === "string" ? value : null;
}

export function currentItem(): MailItem | null {
  const item = Office.context.mailbox?.item as (Office.MessageCompose & Office.MessageRead) | null | undefined;
  if (!item) return null;
  // In read mode subject is a string; in compose it is an object with getAsync.
  return typeof item.subject === "string" ? readItem(item) : composeItem(item);
}

function composeItem(item: Office.MessageCompose): ComposeItem {
  const compose: ComposeItem = {
    mode: "compose",
    conversation: item.conversationId || null,
    async read() {
      const [from, to, cc, bcc, subject, body, attachments, kind] = await Promise.all([
        has(item.from?.getAsync) ? call<Office.EmailAddressDetails>((done) => item.from.getAsync(done)) : me(),
        compose.readRecipients("to"),
        compose.readRecipients("cc"),
        compose.readRecipients("bcc"),
        compose.readSubject(),
        compose.readBody(),
        has(item.getAttachmentsAsync) ? compose.readAttachments() : undefined,
        composeKind(item),
      ]);
      const composeType =
        kind === "reply" && to.length + cc.length > 1 ? "replyAll" : (kind ?? kindBySubject(item, subject));
      return { composeType, from: mailbox(from), to, cc, bcc, subject, body, attachments } satisfies Draft;
    },
    async readBody() {
      // Asked each time: a writer may turn a mail into plain text.
      const found = await call<Office.CoercionType>((done) => item.body.getTypeAsync(done));
      const type = String(found) === "text" ? "text" : "html";
      return { format: type, content: await call<string>((done) => item.body.getAsync(type, bodyOptions(), done)) };
    },
    writeBody: ({ format: type, content }) =>
      call<void>((done) =>
        item.body.setAsync(content, { ...bodyOptions(), coercionType: type as Office.CoercionType }, done),
      ),
    readRecipients: async (field) => {
      const all = await call<Office.EmailAddressDetails[]>((done) => item[field].getAsync(done));
      return (all ?? []).map(mailbox);
    },
    addRecipients: (field, mailboxes) => inBlocks(item, field, mailboxes, false),
    setRecipients: (field, mailboxes) => inBlocks(item, field, mailboxes, true),
    readSubject: async () => (await call<string>((done) => item.subject.getAsync(done))) ?? "",
    setSubject: (subject) => call<void>((done) => item.subject.setAsync(subject, done)),
    readAttachments: async () => {
      const all = await call<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done));
      return (all ?? []).map(attachment);
    },
    async removeAttachment(id) {
      const putBack = await attachmentContent(item, id).catch(() => null);
      await call<void>((done) => item.removeAttachmentAsync(id, done));
      return putBack;
    },
    session: {
      async get(key) {
        if (!has(item.sessionData?.getAsync)) return null;
        return call<string>((done) => item.sessionData.getAsync(key, done)).catch((error) => {
          if (error instanceof OutlookError && error.code === KEY_NOT_FOUND) return null;
          throw error;
        });
      },
      async set(key, value) {
        if (has(item.sessionData?.setAsync)) await call<void>((done) => item.sessionData.setAsync(key, value, done));
      },
    },
    async initializationContext() {
      if (!has(item.getInitializationContextAsync)) return null;
      const context: unknown = await call<string>((done) => item.getInitializationContextAsync(done)).catch(() => null);
      if (typeof context !== "string") return context ?? null;
      try {
        return JSON.parse(context);
      } catch {
        return null;
      }
    },
    onChange(listener) {
      let open = true;
      const tell = (what: "content" | "context") => () => open && listener(what);
      handle(item, Office.EventType?.RecipientsChanged, tell("content"));
      handle(item, Office.EventType?.AttachmentsChanged, tell("content"));
      handle(item, Office.EventType?.InitializationContextChanged, tell("context"));
      return () => {
        open = false;
      };
    },
  };
  return compose;
}

function readItem(item: Office.MessageRead): ReadItem {
  return {
    mode: "read",
    conversation: item.conversationId || null,
    reply: (html) => opens(() => item.displayReplyForm(html), item.displayReplyForm),
    async read() {
      const [content, headers] = await Promise.all([
        call<string>((done) => item.body.getAsync("html", done)),
        has(item.getAllInternetHeadersAsync)
          ? call<string>((done) => item.getAllInternetHeadersAsync(done)).catch(() => "")
          : "",
      ]);
      const from = mailbox(item.from);
      const original: Original = {
        from,
        to: (item.to ?? []).map(mailbox),
        cc: (item.cc ?? []).map(mailbox),
        subject: item.subject,
        receivedAt: firstReceivedAt(headers) ?? item.dateTimeCreated?.toISOString(),
        body: { format: "html", content },
      };
      return {
        composeType: "reply",
        from: me(),
        to: [from],
        subject: `Re: ${item.normalizedSubject ?? item.subject}`,
        body: { format: "html", content: "" },
        original,
      };
    },
  };
}

/** Without FullBody some hosts give and take the newest reply only. Older libraries don't have the enum, nor the choice. */
function bodyOptions(): { bodyMode?: Office.MailboxEnums.BodyMode } {
  const mode = (Office.MailboxEnums as Partial<typeof Office.MailboxEnums> | undefined)?.BodyMode?.FullBody;
  return mode === undefined ? {} : { bodyMode: mode };
}

async function inBlocks(item: Office.MessageCompose, field: RecipientField, mailboxes: Mailbox[], replace: boolean) {
  const entries = mailboxes.map(({ address, name }) => ({ emailAddress: address, displayName: name ?? address }));
  for (let at = 0; at < entries.length || (replace && at === 0); at += RECIPIENTS_PER_CALL) {
    const block = entries.slice(at, at + RECIPIENTS_PER_CALL);
    await call<void>((done) =>
      replace && at === 0 ? item[field].setAsync(block, done) : item[field].addAsync(block, done),
    );
  }
}

async function attachmentContent(item: Office.MessageCompose, id: string): Promise<(() => Promise<void>) | null> {
  if (!has(item.getAttachmentContentAsync) || !has(item.addFileAttachmentFromBase64Async)) return null;
  const [all, { content, format }] = await Promise.all([
    call<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done)),
    call<Office.AttachmentContent>((done) => item.getAttachmentContentAsync(id, done)),
  ]);
  const known = all.find((one) => one.id === id);
  // An attached message can't be put back as one from here, and a cloud link not at all.
  if (!known || String(format) !== "base64") return null;
  const { name, isInline } = known;
  return async () => {
    await call<string>((done) => item.addFileAttachmentFromBase64Async(content, name, { isInline }, done));
  };
}

async function composeKind(item: Office.MessageCompose): Promise<"new" | "reply" | "forward" | null> {
  if (!has(item.getComposeTypeAsync)) return null;
  const found = await call<{ composeType?: string }>((done) => item.getComposeTypeAsync(done)).catch(() => null);
  if (found?.composeType === "reply" || found?.composeType === "forward") return found.composeType;
  return found?.composeType === "newMail" ? "new" : null;
}

/** For hosts before Mailbox 1.10. */
function kindBySubject(item: Office.MessageCompose, subject: string): "new" | "reply" | "forward" {
  if (/^\s{0,9}fwd?:/i.test(subject)) return "forward";
  return item.inReplyTo || /^\s{0,9}re:/i.test(subject) ? "reply" : "new";
}

function mailbox(entry: { emailAddress?: string; displayName?: string } | Mailbox | null | undefined): Mailbox {
  if (!entry) return { address: "" };
  if ("address" in entry) return entry;
  const { emailAddress = "", displayName } = entry as { emailAddress?: string; displayName?: string };
  return displayName ? { address: emailAddress, name: displayName } : { address: emailAddress };
}

function attachment(entry: Office.AttachmentDetailsCompose): Attachment {
  const { contentType } = entry as { contentType?: string };
  const kind = String(entry.attachmentType);
  return {
    id: entry.id,
    name: entry.name,
    size: entry.size,
    inline: entry.isInline,
    kind: kind === "item" || kind === "cloud" ? kind : "file",
    ...(contentType ? { contentType } : {}),
  };
}

function me(): Mailbox {
  const { emailAddress, displayName } = Office.context.mailbox.userProfile;
  return { address: emailAddress, name: displayName };
}

/** Registers for an event that the host may not know. */
function handle(target: unknown, event: Office.EventType | undefined, listener: () => void): void {
  const source = target as { addHandlerAsync?: (type: unknown, handler: () => void, done: () => void) => void };
  if (event === undefined) return;
  try {
    source.addHandlerAsync?.(event, listener, () => {});
  } catch {
    // A host that lists the event and refuses it: the pane polls anyway.
  }
}

/** These calls say nothing when they are done; what they refuse they throw. */
function opens(open: () => void, member: unknown): boolean {
  if (!has(member)) return false;
  try {
    open();
    return true;
  } catch {
    return false;
  }
}

function has(member: unknown): boolean {
  return typeof member === "function";
}

/** Relative luminance, near enough to tell a dark theme: 0 black, 1 white. */
function luminance(color: string): number {
  const value = Number.parseInt(color.replace("#", "").slice(0, 6), 16);
  return (0.2126 * (value >> 16) + 0.7152 * ((value >> 8) & 255) + 0.0722 * (value & 255)) / 255;
}
