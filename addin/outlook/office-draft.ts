/// <reference types="office-js" />
/**
 * A draft over Office.js as far as it is read, apart from all that changes it: the send handler takes this much. What a
 * member needs is asked of the host at run time, since one build serves hosts from Mailbox 1.1 to 1.16.
 */
import type { Attachment, Body, Draft, Mailbox } from "../../rules/contract.ts";
import { call, OutlookError } from "./call.ts";
import type { DraftItem, Settings } from "./item.ts";

const KEY_NOT_FOUND = 9050;
/** Milliseconds; what a host doesn't hand out by then counts as lost. */
const SESSION_PATIENCE = 1500;
const SESSION_MOMENT = 50;
let patience = SESSION_PATIENCE;

export const settings: Settings = {
  /** null where it was never set, or the host has no settings. */
  get: (key) => {
    const value: unknown = Office.context.roamingSettings?.get(key);
    return typeof value === "string" ? value : null;
  },
  set: (key, value) => {
    Office.context.roamingSettings?.set(key, value);
    Office.context.roamingSettings?.saveAsync();
  },
};

/** null: nothing is open. */
export function openItem(): Office.MessageCompose | Office.MessageRead | null {
  return (Office.context.mailbox?.item as Office.MessageCompose | Office.MessageRead | null | undefined) ?? null;
}

/** In read mode subject is a string; in compose it is an object with getAsync. */
export function isDraft(item: Office.MessageCompose | Office.MessageRead): item is Office.MessageCompose {
  return typeof item.subject !== "string";
}

export function officeDraft(item: Office.MessageCompose): DraftItem {
  /** Of the body, as far as it is known. */
  let format: Body["format"] = "html";
  const contentAs = (type: Body["format"]) => call<string>((done) => item.body.getAsync(type, bodyOptions(), done));
  const draft: DraftItem = {
    conversation: item.conversationId || null,
    inReplyTo: () => item.inReplyTo || null,
    async read() {
      const [from, to, cc, bcc, subject, body, attachments, kind] = await Promise.all([
        has(item.from?.getAsync) ? call<Office.EmailAddressDetails>((done) => item.from.getAsync(done)) : me(),
        draft.readRecipients("to"),
        draft.readRecipients("cc"),
        draft.readRecipients("bcc"),
        draft.readSubject(),
        draft.readBody(),
        has(item.getAttachmentsAsync) ? draft.readAttachments() : undefined,
        composeKind(item),
      ]);
      const composeType =
        kind === "reply" && to.length + cc.length > 1 ? "replyAll" : (kind ?? kindBySubject(item, subject));
      return { composeType, from: mailbox(from), to, cc, bcc, subject, body, attachments } satisfies Draft;
    },
    async readBody() {
      // Side by side, as each is a way to the host and back. The type is asked each time: a writer may turn a mail into plain text.
      const guess = format;
      const [type, content] = await Promise.all([
        call<Office.CoercionType>((done) => item.body.getTypeAsync(done)),
        contentAs(guess).catch(() => null),
      ]);
      format = String(type) === "text" ? "text" : "html";
      return { format, content: format === guess && content !== null ? content : await contentAs(format) };
    },
    readRecipients: async (field) => {
      const all = await call<Office.EmailAddressDetails[]>((done) => item[field].getAsync(done));
      return (all ?? []).map(mailbox);
    },
    readSubject: async () => (await call<string>((done) => item.subject.getAsync(done))) ?? "",
    readAttachments: async () => {
      const all = await call<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done));
      return (all ?? []).map(attachment);
    },
    session: {
      async get(key) {
        if (!has(item.sessionData?.getAsync)) return null;
        return inTime(
          call<string>((done) => item.sessionData.getAsync(key, done)).catch((error) => {
            if (error instanceof OutlookError && error.code === KEY_NOT_FOUND) return null;
            throw error;
          }),
        );
      },
      async set(key, value) {
        if (has(item.sessionData?.setAsync))
          await inTime(call<void>((done) => item.sessionData.setAsync(key, value, done)));
      },
    },
  };
  return draft;
}

/** null where the host doesn't answer in time; one that was silent once is given a moment only. */
function inTime<T>(asked: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      patience = SESSION_MOMENT;
      resolve(null);
    }, patience);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** Without FullBody some hosts give and take the newest reply only. Older libraries don't have the enum, nor the choice. */
export function bodyOptions(): { bodyMode?: Office.MailboxEnums.BodyMode } {
  const mode = (Office.MailboxEnums as Partial<typeof Office.MailboxEnums> | undefined)?.BodyMode?.FullBody;
  return mode === undefined ? {} : { bodyMode: mode };
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

export function mailbox(entry: { emailAddress?: string; displayName?: string } | Mailbox | null | undefined): Mailbox {
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

export function me(): Mailbox {
  const { emailAddress, displayName } = Office.context.mailbox.userProfile;
  return { address: emailAddress, name: displayName };
}

export function has(member: unknown): boolean {
  return typeof member === "function";
}
