/// <reference types="office-js" />
/**
 * The send check, as one script: in a page on the web, new Outlook and Mac, and alone in classic Outlook on Windows, where
 * there is no DOM and `crypto`, URLSearchParams, AbortController and `location` may be missing. It never changes the
 * item, and whatever fails of ours, the mail goes.
 */
import type { Draft } from "../../rules/contract.ts";
import { currentItem, readSetting } from "../outlook/office-item.ts";
import { decide } from "./decide.ts";
import { stop } from "./dialog.ts";

/** Set by the build to the add-in's origin, for runtimes without `location`. */
declare const __ORIGIN__: string | undefined;

/** Outlook shows a dialog of its own after five seconds, which started with the click and the fetching of this file. */
const GIVE_UP = 2300;

interface SendEvent {
  completed(options?: object): void;
}

function onMessageSendHandler(event: SendEvent): void {
  let done = false;
  const complete = (options: object) => {
    if (done) return;
    done = true;
    event.completed(options);
  };
  const allow = () => complete({ allowEvent: true });
  setTimeout(allow, GIVE_UP);
  check().then((options) => complete(options), allow);
}

async function check(): Promise<object> {
  const item = currentItem();
  if (item?.mode !== "compose") return { allowEvent: true };
  const warnings = await decide({ readDraft: item.read, session: item.session.get, setting: readSetting, askServer });
  const nonce = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  return warnings.total > 0 ? stop(warnings, nonce) : { allowEvent: true };
}

async function askServer(draft: Draft): Promise<unknown> {
  const origin = typeof location === "object" && location?.origin?.startsWith("https:") ? location.origin : builtFor();
  const response = await fetch(`${origin}/v1/lint`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ draft }),
  });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return response.json();
}

function builtFor(): string {
  return typeof __ORIGIN__ === "string" ? __ORIGIN__ : "https://localhost:3443";
}

/** Declared in the manifest so that a later use costs no tenant a new consent; nothing to do yet. */
function nothingToDo(event: SendEvent): void {
  event.completed();
}

// At top level: inside onReady the handlers would not be found in classic Outlook.
Office.actions.associate("onMessageSendHandler", onMessageSendHandler);
Office.actions.associate("onNewMessageComposeHandler", nothingToDo);
Office.actions.associate("onMessageRecipientsChangedHandler", nothingToDo);
Office.actions.associate("onMessageAttachmentsChangedHandler", nothingToDo);
Office.actions.associate("onMessageFromChangedHandler", nothingToDo);
// On the web the library takes no event before it was told that the page is ready.
if (typeof Office.onReady === "function") void Office.onReady();
