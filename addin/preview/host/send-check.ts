/**
 * OnMessageSend as Outlook on the web runs it: the add-in's handler page in a hidden frame of its own, called by name,
 * with the send mode PromptUser, so that nothing but the add-in's own "no" is ever more than a question.
 */
import type { ComposeItem } from "../mail/compose-item.ts";
import { type AddinFrame, type AddinHost, openAddinFrame } from "./addin-frame.ts";

/** What the handler passed to `event.completed`. */
export interface SendVerdict {
  allowEvent?: boolean;
  errorMessage?: string;
  errorMessageMarkdown?: string;
  cancelLabel?: string;
  commandId?: string;
  contextData?: unknown;
}

/** unavailable: no such handler, or it gave no answer in time. */
export type SendOutcome = { kind: "allowed" } | { kind: "stopped"; verdict: SendVerdict } | { kind: "unavailable" };

export interface SendCheck {
  outcome: Promise<SendOutcome>;
  /** Ends the handler's frame; `outcome` then stays open. */
  cancel(): void;
}

const HANDLER_PAGE = "/preview/launch-event.html";
const HANDLER = "onMessageSendHandler";
/** Outlook gives a handler five minutes. */
const TIME_LIMIT = 5 * 60_000;

export function checkBeforeSending(item: ComposeItem, host: AddinHost): SendCheck {
  const { promise, resolve } = Promise.withResolvers<SendOutcome>();
  const limit = setTimeout(() => end({ kind: "unavailable" }), TIME_LIMIT);
  const end = (outcome: SendOutcome) => {
    close();
    resolve(outcome);
  };
  const frames = Array.from({ length: host.misbehaviour.handlers ?? 1 }, () => startHandler(item, host, end));
  const close = () => {
    clearTimeout(limit);
    for (const frame of frames) frame.close();
  };
  return { outcome: promise, cancel: close };
}

function startHandler(item: ComposeItem, host: AddinHost, end: (outcome: SendOutcome) => void): AddinFrame {
  const commandId = crypto.randomUUID();
  const frame = openAddinFrame({
    parent: document.body,
    page: HANDLER_PAGE,
    title: "Check before sending",
    item,
    host,
    onCompleted: (id, status, eventText) => {
      if (id === commandId) end(status === 0 ? outcomeOf(eventText) : { kind: "unavailable" });
    },
  });
  frame.element.hidden = true;
  void frame.connection.whenRegistered("appCommandInvoked").then(() => {
    const event = JSON.stringify({ type: "OnMessageSend", source: { id: "Send" } });
    frame.connection.fire("appCommandInvoked", [commandId, HANDLER, event]);
  });
  return frame;
}

/** `eventText` is the JSON of the event object that the handler was given, with its answer in it. */
export function outcomeOf(eventText: string): SendOutcome {
  try {
    const verdict: SendVerdict = JSON.parse(eventText).completedContext ?? {};
    return verdict.allowEvent === true ? { kind: "allowed" } : { kind: "stopped", verdict };
  } catch {
    return { kind: "unavailable" };
  }
}
