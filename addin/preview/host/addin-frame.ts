/** A page of the add-in in a frame of its own, with its host behind it. */
import type { Mailbox } from "../../../rules/contract.ts";
import type { Change, ComposeItem } from "../mail/compose-item.ts";
import type { Mail } from "../mail/mail.ts";
import { appContext, initialData } from "./app-context.ts";
import { frameName, HostConnection } from "./connection.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import { answerOutlookCall, attachmentDetails, isDraft, type Mailroom } from "./outlook-calls.ts";

export interface AddinHost {
  me: Mailbox;
  timeZone: string;
  /** Highest Mailbox requirement set reported to the add-in. */
  mailboxSet: string;
  /** Outlook's own, such as "de-de". */
  language: string;
  room: Mailroom;
  misbehaviour: Misbehaviour;
  /** Told of every call and whether it went well, for tests to look at. */
  onCall?(dispatchId: number, succeeded: boolean): void;
}

export interface AddinFrame {
  readonly element: HTMLIFrameElement;
  readonly connection: HostConnection;
  /** Another received mail was selected while the pane stays open. */
  showItem(item: Mail | null): void;
  tellTheme(dark: boolean): void;
  close(): void;
}

interface FrameOptions {
  parent: HTMLElement;
  page: string;
  title: string;
  item: ComposeItem | Mail | null;
  host: AddinHost;
  /** A function that the host called has finished, with the JSON text of its event object. */
  onCompleted?(commandId: string, status: number, eventText: string): void;
  /** The library hands the keyboard back. */
  onLeave?(direction: "forward" | "back" | "escape"): void;
}

const FUNCTION_COMPLETED = 94;
const CLOSE_CONTAINER = 97;
const UNSUPPORTED = 5000;
/** Actions of notifyHost that end with the focus outside the frame. */
const LEAVING: Record<number, "forward" | "back" | "escape"> = {
  5: "forward",
  6: "back",
  13: "forward",
  14: "back",
  15: "escape",
  17: "forward",
  18: "back",
};

export function openAddinFrame(options: FrameOptions): AddinFrame {
  const { host } = options;
  let item = options.item;
  const identity = { conversation: crypto.randomUUID(), controlId: `decorum_${crypto.randomUUID()}` };
  const element = document.createElement("iframe");
  const { misbehaviour } = host;
  const itemData = () => {
    const usual = initialData(item, host.me, host.timeZone, host.room);
    return misbehaviour.initialData ? misbehaviour.initialData(usual) : usual;
  };
  const fire: HostConnection["fire"] = (event, data) => {
    if (!misbehaviour.silent?.includes(event)) connection.fire(event, data);
  };
  const connection = new HostConnection(identity, location.origin, () => element.contentWindow, {
    appContext: () => {
      const usual = appContext(host.mailboxSet, host.language, host.room.roamingSettings.load());
      return misbehaviour.appContext?.(usual) ?? usual;
    },
    initialData: itemData,
    outlookCall: async (dispatchId, parameters) => {
      const usual = (given: object) => answerOutlookCall(item, dispatchId, given, host.room);
      const answer = await (misbehaviour.answer?.(dispatchId, parameters, usual) ?? usual(parameters));
      host.onCall?.(dispatchId, ("error" in answer && answer.error === false) || "customProperties" in answer);
      return answer;
    },
    commonCall: (dispatchId, args) => {
      if (dispatchId === FUNCTION_COMPLETED) {
        options.onCompleted?.(String(args[0]), Number(args[1]), String(args[2]));
      } else if (dispatchId === CLOSE_CONTAINER) host.room.closePane();
      else return UNSUPPORTED;
      return 0;
    },
    notify: (action) => {
      const direction = LEAVING[action];
      if (direction) options.onLeave?.(direction);
    },
  });
  window.addEventListener("message", connection.receive);
  const unsubscribe = isDraft(item) ? item.subscribe((change) => forward(change, fire)) : () => {};

  element.title = options.title;
  element.setAttribute(
    "sandbox",
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads",
  );
  element.allow = "clipboard-write";
  // The library reads its name as the page starts, so it must be there before the address.
  element.name = frameName(identity, location.origin);
  element.src = options.page;
  options.parent.append(element);

  return {
    element,
    connection,
    showItem: (mail) => {
      item = mail;
      fire("olkItemSelectedChanged", itemData() ?? "");
    },
    tellTheme: (dark) => fire("officeThemeChanged", [JSON.stringify(themeColours(dark))]),
    close: () => {
      window.removeEventListener("message", connection.receive);
      unsubscribe();
      element.remove();
    },
  };
}

function forward(change: Change, fire: HostConnection["fire"]): void {
  if (change.part === "recipients") fire("olkRecipientsChanged", [JSON.stringify(change.fields)]);
  if (change.part === "attachments") {
    const details = { attachmentStatus: change.status, attachmentDetails: attachmentDetails(change.attachment) };
    fire("olkAttachmentsChanged", [JSON.stringify(details)]);
  }
}

const themeColours = (dark: boolean) => ({
  bodyBackgroundColor: dark ? 0x292929 : 0xffffff,
  bodyForegroundColor: dark ? 0xffffff : 0x242424,
  controlBackgroundColor: dark ? 0x1f1f1f : 0xffffff,
  controlForegroundColor: dark ? 0xffffff : 0x242424,
});
