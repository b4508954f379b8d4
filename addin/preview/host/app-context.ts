/** What the library is told when an add-in starts: the host and, second, the item. */
import type { Mailbox } from "../../../rules/contract.ts";
import type { ComposeItem } from "../mail/compose-item.ts";
import type { Mail } from "../mail/mail.ts";
import { attachmentDetails, isDraft, type Mailroom, toOutlook } from "./outlook-calls.ts";

const OUTLOOK_ON_THE_WEB = 64;
const READ_WRITE_ITEM = 3;
const MESSAGE_READ = 1;
const MESSAGE_COMPOSE = 4;

/** `mailboxSet` is the highest requirement set reported, such as "1.12"; this build of the library has all up to that. */
export function appContext(mailboxSet: string, language: string, roamingSettings: Record<string, string>) {
  return {
    _id: "decorum",
    _appName: OUTLOOK_ON_THE_WEB,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.15201.0",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: "",
    _clientMode: 0,
    _osfControlType: 1,
    _reason: "documentOpened",
    _settings: roamingSettings,
    _requirementMatrix: JSON.stringify({ Mailbox: mailboxSet, DialogApi: "1.2" }),
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: "1.2" }),
    _appDomains: [],
    _addinName: "Decorum",
    _eToken: "",
    _correlationId: "",
    _hostCustomMessage: "",
    _featureGates: {},
  };
}

export function initialData(item: ComposeItem | Mail | null, me: Mailbox, timeZone: string, room: Mailroom) {
  if (!item) return null;
  const common = {
    permissionLevel: READ_WRITE_ITEM,
    hostVersion: "16.0.15201.0",
    owaView: "ThreeColumns",
    userDisplayName: me.name,
    userEmailAddress: me.address,
    userTimeZone: timeZone,
    userProfileType: "office365",
    isRead: true,
    timeZoneOffsets: null,
  };
  if (isDraft(item)) return { ...common, itemType: MESSAGE_COMPOSE, conversationId: item.conversationId };
  const from = toOutlook(item.from, room);
  return {
    ...common,
    itemType: MESSAGE_READ,
    id: item.id,
    conversationId: `conversation-${item.id}`,
    subject: item.subject,
    normalizedSubject: item.subject.replace(/^(?:(?:re|fwd?):\s?)+/i, ""),
    from,
    sender: from,
    to: item.to.map((person) => toOutlook(person, room)),
    cc: item.cc.map((person) => toOutlook(person, room)),
    bcc: [],
    dateTimeCreated: item.date.toISOString(),
    dateTimeModified: item.date.toISOString(),
    internetMessageId: item.messageId,
    itemClass: "IPM.Note",
    attachments: item.attachments.map(attachmentDetails),
  };
}
