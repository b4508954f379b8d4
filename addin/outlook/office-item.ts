/// <reference types="office-js" />
/** Items over Office.js, with all that the pane does to them: each call wrapped once. */
import type { Mailbox, Original } from "../../rules/contract.ts";
import { call } from "./call.ts";
import type { ComposeItem, Mail, MailItem, ReadItem, RecipientField } from "./item.ts";
import { bodyOptions, has, isDraft, mailbox, me, officeDraft, openItem, settings } from "./office-draft.ts";
import { firstReceivedAt } from "./received.ts";
import { parse } from "./session.ts";

/** More recipients in one call than this are refused by the library. */
const RECIPIENTS_PER_CALL = 100;
/** Milliseconds: some hosts show another mail and say nothing, or say so before it is there. */
const LOOK_AGAIN = 1000;
/** Milliseconds; by then the host may have been mended. */
const REMEMBERED = 30 * 86_400_000;

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
      let seen = openItem();
      const tell = () => {
        seen = openItem();
        listener();
      };
      itemListeners.add(tell);
      const look = () => {
        const item = openItem();
        // A library that makes a new object each time it is asked tells nothing by this.
        if (item !== seen && item === openItem()) tell();
      };
      const timer = setInterval(look, LOOK_AGAIN);
      return () => {
        itemListeners.delete(tell);
        clearInterval(timer);
      };
    },
    isDark: () => {
      const background = Office.context.officeTheme?.bodyBackgroundColor;
      return background ? luminance(background) < 0.4 : null;
    },
    onThemeChange: (listener) => handle(mailbox, Office.EventType?.OfficeThemeChanged, listener),
    locale: Office.context.displayLanguage || "en",
    me: me(),
    checksOnSend: Office.context.requirements?.isSetSupported("Mailbox", "1.12") ?? true,
    newMessage: (subject, html) =>
      opens(
        () => mailbox.displayNewMessageForm({ toRecipients: [], subject, htmlBody: html }),
        mailbox.displayNewMessageForm,
      ),
    settings,
  };
}

export function currentItem(): MailItem | null {
  const item = openItem();
  return item && (isDraft(item) ? composeItem(item) : readItem(item));
}

function composeItem(item: Office.MessageCompose): ComposeItem {
  return {
    ...officeDraft(item),
    mode: "compose",
    savedId: async () =>
      has(item.getItemIdAsync) ? call<string>((done) => item.getItemIdAsync(done)).catch(() => null) : null,
    writeBody: ({ format: type, content }) =>
      call<void>((done) =>
        item.body.setAsync(content, { ...bodyOptions(), coercionType: type as Office.CoercionType }, done),
      ),
    losesPictures: () => Date.now() - (losses()[hostName()] ?? 0) < REMEMBERED,
    noteLoss: () => settings.set("losesPictures", JSON.stringify({ ...losses(), [hostName()]: Date.now() })),
    async readSelection(format) {
      if (!has(item.getSelectedDataAsync)) return null;
      const found = await call<{ data?: string; sourceProperty?: string }>((done) =>
        item.getSelectedDataAsync(format as Office.CoercionType, done),
      ).catch(() => null);
      return found?.sourceProperty === "body" ? (found.data ?? null) : null;
    },
    replaceSelection: ({ format, content }) =>
      call<void>((done) =>
        item.body.setSelectedDataAsync(content, { coercionType: format as Office.CoercionType }, done),
      ),
    addRecipients: (field, mailboxes) => inBlocks(item, field, mailboxes, false),
    setRecipients: (field, mailboxes) => inBlocks(item, field, mailboxes, true),
    setSubject: (subject) => call<void>((done) => item.subject.setAsync(subject, done)),
    async removeAttachment(id) {
      const putBack = await attachmentContent(item, id).catch(() => null);
      await call<void>((done) => item.removeAttachmentAsync(id, done));
      return putBack;
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
}

/** When pictures were lost, by host: another Outlook of the same person may be in order. */
const losses = () => (parse(settings.get("losesPictures")) ?? {}) as Record<string, number>;
const hostName = () => Office.context.mailbox.diagnostics?.hostName ?? "";

function readItem(item: Office.MessageRead): ReadItem {
  let receivedAt: string | null = null;
  return {
    mode: "read",
    conversation: item.conversationId || null,
    messageId: item.internetMessageId || null,
    received: () => (receivedAt && item.internetMessageId ? { messageId: item.internetMessageId, receivedAt } : null),
    reply: (html) => opens(() => item.displayReplyForm(html), item.displayReplyForm),
    async read() {
      const [content, headers] = await Promise.all([
        call<string>((done) => item.body.getAsync("html", done)),
        has(item.getAllInternetHeadersAsync)
          ? call<string>((done) => item.getAllInternetHeadersAsync(done)).catch(() => "")
          : "",
      ]);
      receivedAt = firstReceivedAt(headers);
      const from = mailbox(item.from);
      const original: Original = {
        from,
        to: (item.to ?? []).map(mailbox),
        cc: (item.cc ?? []).map(mailbox),
        subject: item.subject,
        receivedAt: receivedAt ?? item.dateTimeCreated?.toISOString(),
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

/** Relative luminance, near enough to tell a dark theme: 0 black, 1 white. */
function luminance(color: string): number {
  const value = Number.parseInt(color.replace("#", "").slice(0, 6), 16);
  return (0.2126 * (value >> 16) + 0.7152 * ((value >> 8) & 255) + 0.0722 * (value & 255)) / 255;
}
