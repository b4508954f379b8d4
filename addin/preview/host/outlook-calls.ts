/**
 * Outlook's API as an add-in with ReadWriteItem calls it: dispatch ids of `ExecuteMethod` (outlook-web-16.01.js) and what
 * each does to the item. An id that is in no table is answered "not supported", which is what such a host says.
 */
import type { Mailbox } from "../../../rules/contract.ts";
import { prepend, withSignature } from "../mail/body.ts";
import type { ComposeItem, ItemNotification, RecipientField } from "../mail/compose-item.ts";
import { htmlToText, type Mail, type MailAttachment, nameOf, textToHtml } from "../mail/mail.ts";

/** What the calls of one add-in need of its mail program. */
export interface Mailroom {
  houseDomains: readonly string[];
  /** Settings that follow the user, each value as JSON text. */
  roamingSettings: { load(): Record<string, string>; save(settings: Record<string, string>): void };
  /** Custom properties of received mails, by id, as JSON text. */
  readProperties: Map<string, string>;
  reply(kind: "reply" | "replyAll", html: string): void;
  newMessage(subject: string, html: string): void;
  closeItem(): void;
  closePane(): void;
}

/** A failure as the library knows it; its own table has name and text for the code. */
class OutlookError extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`Outlook error ${code}`);
    this.code = code;
  }
}
const ATTACHMENT_TOO_BIG = 9000;
const NO_SUCH_ATTACHMENT = 9008;
const ATTACHMENT_DOWNLOAD_FAILED = 9054;
const INVALID_FORMAT = 9002;
const SERVER_ERROR = 9042;
const DUPLICATE_KEY = 9023;
const NO_SUCH_NOTIFICATION = 9024;
const TOO_MANY_NOTIFICATIONS = 9025;
const NOT_SAVED = 9046;
const NO_SUCH_SESSION_KEY = 9050;
const SESSION_DATA_TOO_LONG = 9051;
const MAX_NOTIFICATIONS = 5;
const MAX_SESSION_DATA = 50_000;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

/** An answer that is not wrapped as `{error, data}`. */
class Unwrapped {
  readonly answer: object;
  constructor(answer: object) {
    this.answer = answer;
  }
}

interface Parameters {
  recipientField: number;
  recipientArray: Mailbox[];
  data: string;
  coercionType: number;
  appendTxt: string;
  subject: string;
  uri: string;
  base64String: string;
  name: string;
  isInline: boolean;
  attachmentIndex: string;
  id: string;
  key: string;
  type: number;
  message: string;
  icon: string;
  persistent: boolean;
  actions: ItemNotification["actions"];
  value: string;
  customProperties: object;
  internetHeaderKeys: string[];
  internetHeaderNameValuePairs: Record<string, string>;
  htmlBody: string;
}
type Call<Item> = (item: Item, parameters: Parameters, room: Mailroom) => unknown;

const TEXT = 0;
const FIELDS: readonly RecipientField[] = ["to", "cc", "bcc"];
const NOTIFICATION_TYPES = ["informationalMessage", "progressIndicator", "errorMessage", "insightMessage"] as const;

const COMPOSE_CALLS: Record<number, Call<ComposeItem>> = {
  // recipients, subject, sender
  15: (item, { recipientField }, room) =>
    item.recipients[fieldOf(recipientField)].map((person) => toOutlook(person, room)),
  21: (item, { recipientField, recipientArray }) =>
    item.setRecipients(fieldOf(recipientField), recipientArray.map(fromOutlook)),
  22: (item, { recipientField, recipientArray }) => {
    const field = fieldOf(recipientField);
    item.setRecipients(field, [...item.recipients[field], ...recipientArray.map(fromOutlook)]);
  },
  17: (item, { subject }) => {
    item.subject = subject;
  },
  18: (item) => item.subject,
  107: (item) => ({ name: nameOf(item.from), address: item.from.address }),

  // body
  14: (item) => item.format,
  37: (item, { coercionType }) => coerced(item.content, item.format, coercionType),
  38: (item, { data, coercionType }) => {
    const fragment = bodyText(item, data, coercionType);
    item.setContent(fragment);
  },
  23: (item, { data, coercionType }) => {
    const added = bodyText(item, data, coercionType);
    item.setContent(item.format === "text" ? added + item.content : prepend(item.content, added));
  },
  13: insertAtCursor,
  29: insertAtCursor,
  28: (item, { coercionType }) => {
    const selection = item.editor?.selection() ?? "";
    return { data: coerced(selection, item.format, coercionType), sourceProperty: "body" };
  },
  173: (item, { data, coercionType }) => {
    const signature = bodyText(item, data, coercionType);
    item.setContent(
      item.format === "text" ? `${item.content}\n\n${signature}` : withSignature(item.content, signature),
    );
  },
  100: (item, { appendTxt, coercionType }) => {
    item.appendOnSend = coercionType === TEXT ? textToHtml(appendTxt) : appendTxt;
  },
  175: () => false,
  176: () => undefined,

  // attachments
  16: async (item, { uri, name, isInline }) => {
    const bytes = await fetch(uri).then(
      (answer) => (answer.ok ? answer.bytes() : Promise.reject(new OutlookError(ATTACHMENT_DOWNLOAD_FAILED))),
      () => Promise.reject(new OutlookError(ATTACHMENT_DOWNLOAD_FAILED)),
    );
    return attach(item, bytes.toBase64(), name, isInline);
  },
  148: (item, { base64String, name, isInline }) => attach(item, base64String, name, isInline),
  20: (item, { attachmentIndex }) => {
    if (!item.removeAttachment(attachmentIndex)) throw new OutlookError(NO_SUCH_ATTACHMENT);
  },
  149: (item) => item.attachments.map(attachmentDetails),
  150: (item, { id }) => attachmentContent(item.attachments, id),

  // what stays with the draft
  32: (item) => item.save(),
  164: (item) => {
    if (item.itemId === null) throw new OutlookError(NOT_SAVED);
    return item.itemId;
  },
  3: (item) => new Unwrapped({ wasSuccessful: true, customProperties: item.customProperties }),
  4: (item, { customProperties }) => {
    item.customProperties = JSON.stringify(customProperties);
  },
  185: (item, { name, value }) => {
    const others = [...item.sessionData].filter(([key]) => key !== name).map(([, text]) => text);
    if ([...others, value].join("").length > MAX_SESSION_DATA) throw new OutlookError(SESSION_DATA_TOO_LONG);
    item.sessionData.set(name, value);
  },
  186: (item, { name }) => sessionValue(item, name),
  187: (item) => Object.fromEntries(item.sessionData),
  188: (item) => item.sessionData.clear(),
  189: (item, { name }) => {
    sessionValue(item, name);
    item.sessionData.delete(name);
  },
  151: (item, { internetHeaderKeys }) =>
    Object.fromEntries(internetHeaderKeys.flatMap((key) => pairOf(key, item.internetHeaders.get(key)))),
  152: (item, { internetHeaderNameValuePairs }) => {
    for (const [key, value] of Object.entries(internetHeaderNameValuePairs)) item.internetHeaders.set(key, value);
  },
  153: (item, { internetHeaderKeys }) => {
    for (const key of internetHeaderKeys) item.internetHeaders.delete(key);
  },
  99: (item) => item.initializationContext,

  // notices above the body
  33: (item, parameters) => {
    if (item.notifications.some(({ key }) => key === parameters.key)) throw new OutlookError(DUPLICATE_KEY);
    if (item.notifications.length >= MAX_NOTIFICATIONS) throw new OutlookError(TOO_MANY_NOTIFICATIONS);
    item.putNotification(notificationOf(parameters));
  },
  34: (item) => item.notifications,
  35: (item, parameters) => {
    if (!item.notifications.some(({ key }) => key === parameters.key)) throw new OutlookError(NO_SUCH_NOTIFICATION);
    item.putNotification(notificationOf(parameters));
  },
  36: (item, { key }) => {
    if (!item.removeNotification(key)) throw new OutlookError(NO_SUCH_NOTIFICATION);
  },

  174: (item) => ({
    composeType: item.kind === "new" ? "newMail" : item.kind === "forward" ? "forward" : "reply",
    coercionType: item.format,
  }),
  41: (_item, _parameters, room) => room.closeItem(),
};

const READ_CALLS: Record<number, Call<Mail>> = {
  14: (mail) => mail.body.format,
  37: (mail, { coercionType }) => coerced(mail.body.content, mail.body.format, coercionType),
  149: (mail) => mail.attachments.map(attachmentDetails),
  150: (mail, { id }) => attachmentContent(mail.attachments, id),
  168: (mail) => mail.headers,
  3: (mail, _parameters, room) =>
    new Unwrapped({ wasSuccessful: true, customProperties: room.readProperties.get(mail.id) ?? "{}" }),
  4: (mail, { customProperties }, room) => {
    room.readProperties.set(mail.id, JSON.stringify(customProperties));
  },
  99: () => "",
  ...forIds([10, 183, 30, 181], (_mail, { htmlBody }, room) => room.reply("reply", htmlBody)),
  ...forIds([11, 184, 31, 182], (_mail, { htmlBody }, room) => room.reply("replyAll", htmlBody)),
};

/** Calls that act on no item. */
const MAILBOX_CALLS: Record<number, Call<unknown>> = {
  404: (_item, parameters, room) => {
    room.roamingSettings.save((parameters as unknown as Record<string, string>[])[0] ?? {});
  },
  42: (_item, _parameters, room) => room.closePane(),
  ...forIds([44, 178], (_item, { subject, htmlBody }, room) => room.newMessage(subject ?? "", htmlBody ?? "")),
  // the library's own telemetry
  ...forIds([163, 193, 400, 401, 402], () => undefined),
};

/** Answers one call, never throws: an object as the library wants it. */
export async function answerOutlookCall(
  item: ComposeItem | Mail | null,
  dispatchId: number,
  parameters: unknown,
  room: Mailroom,
): Promise<object> {
  try {
    const call = callFor(item, dispatchId);
    if (!call) return { wasSuccessful: false };
    const value = await call(parameters as Parameters, room);
    return value instanceof Unwrapped ? value.answer : { error: false, data: value };
  } catch (error) {
    return { error: true, errorCode: error instanceof OutlookError ? error.code : SERVER_ERROR };
  }
}

export const isDraft = (item: ComposeItem | Mail | null): item is ComposeItem => item !== null && "recipients" in item;

/** As the add-in gets an attachment's details. */
export const attachmentDetails = ({ id, name, size, contentType, inline, kind }: MailAttachment) => ({
  id,
  name,
  size,
  contentType,
  isInline: inline,
  attachmentType: ["file", "item", "cloud"].indexOf(kind),
});

function callFor(item: ComposeItem | Mail | null, id: number) {
  const mailboxCall = MAILBOX_CALLS[id];
  if (mailboxCall) return (parameters: Parameters, room: Mailroom) => mailboxCall(item, parameters, room);
  if (isDraft(item)) {
    const call = COMPOSE_CALLS[id];
    return call && ((parameters: Parameters, room: Mailroom) => call(item, parameters, room));
  }
  const call = READ_CALLS[id];
  return item && call && ((parameters: Parameters, room: Mailroom) => call(item, parameters, room));
}

function forIds<Item>(ids: number[], call: Call<Item>): Record<number, Call<Item>> {
  return Object.fromEntries(ids.map((id) => [id, call]));
}

const fieldOf = (recipientField: number): RecipientField => FIELDS[recipientField] ?? "to";
const fromOutlook = ({ address, name }: Mailbox): Mailbox => (name ? { address, name } : { address });

/** A person as the host gives one; 2 is somebody of the house, 3 an outsider. */
export function toOutlook(person: Mailbox, room: Pick<Mailroom, "houseDomains">) {
  const domain = person.address.split("@").at(-1)?.toLowerCase() ?? "";
  const inside = room.houseDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
  return { address: person.address, name: nameOf(person), recipientType: inside ? 2 : 3, appointmentResponse: 0 };
}

/** A body read as the add-in asked for it. */
function coerced(content: string, format: "html" | "text", coercionType: number): string {
  if (format === "text") return coercionType === TEXT ? content : textToHtml(content);
  return coercionType === TEXT ? htmlToText(content) : content;
}

/** What an add-in gave, in the draft's own format. Outlook refuses HTML for a plain text mail. */
function bodyText(item: ComposeItem, data: string, coercionType: number): string {
  if (item.format === "html") return coercionType === TEXT ? textToHtml(data) : data;
  if (coercionType !== TEXT) throw new OutlookError(INVALID_FORMAT);
  return data;
}

function insertAtCursor(item: ComposeItem, { data, coercionType }: Parameters): void {
  const added = bodyText(item, data, coercionType);
  if (item.editor) item.editor.insertAtCursor(added);
  else item.setContent(item.format === "text" ? added + item.content : prepend(item.content, added));
}

function attach(item: ComposeItem, base64: string, name: string, inline: boolean): string {
  const size = Math.floor((base64.replace(/=+$/, "").length * 3) / 4);
  if (size > MAX_ATTACHMENT_BYTES) throw new OutlookError(ATTACHMENT_TOO_BIG);
  const id = `attachment-${crypto.randomUUID()}`;
  item.addAttachment({ id, name, size, contentType: "application/octet-stream", inline, kind: "file", base64 });
  return id;
}

function attachmentContent(attachments: readonly MailAttachment[], id: string) {
  const attachment = attachments.find((one) => one.id === id);
  if (!attachment) throw new OutlookError(NO_SUCH_ATTACHMENT);
  if (attachment.kind !== "item") return { content: attachment.base64, format: "base64" };
  return { content: new TextDecoder().decode(Uint8Array.fromBase64(attachment.base64)), format: "eml" };
}

function notificationOf({ key, type, message, icon, persistent, actions }: Parameters): ItemNotification {
  return { key, type: NOTIFICATION_TYPES[type] ?? "informationalMessage", message, icon, persistent, actions };
}

function sessionValue(item: ComposeItem, name: string): string {
  const value = item.sessionData.get(name);
  if (value === undefined) throw new OutlookError(NO_SUCH_SESSION_KEY);
  return value;
}

const pairOf = (key: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[key, value]];
