/// <reference types="office-js" />
/**
 * The send check, as one script: in a page on the web, new Outlook and Mac, and alone in classic Outlook on Windows, where
 * there is no DOM and `crypto`, URLSearchParams, AbortController and `location` may be missing. It never changes the
 * mail, and whatever fails of ours, the mail goes.
 */
import type { Draft } from "../../rules/contract.ts";
import type { DraftItem } from "../outlook/item.ts";
import { isDraft, officeDraft, openItem, settings } from "../outlook/office-draft.ts";
import { post, randomId, recordOf, tell } from "../outlook/send-record.ts";
import { type Decision, decide } from "./decide.ts";
import { stop } from "./dialog.ts";

/** Set by the build to the add-in's origin, for runtimes without `location`. */
declare const __ORIGIN__: string | undefined;

/** Outlook shows a dialog of its own after five seconds, which started with the click and the fetching of this file. */
const GIVE_UP = 2300;
/** Milliseconds that a decision waits for its record to be told; what is slower is told again by the next start. */
const TELLING = 150;

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
  const item = openItem();
  if (!item || !isDraft(item)) return { allowEvent: true };
  const draft = officeDraft(item);
  const decision = await decide({ readDraft: draft.read, session: draft.session, setting: settings.get, askServer });
  // Before Outlook is answered: it may end this runtime with the answer.
  await record(draft, decision).catch(() => {});
  return decision.total > 0 ? stop(decision, randomId(), Office.context.displayLanguage) : { allowEvent: true };
}

async function record({ conversation }: DraftItem, { id, first, reply, ticket, facts }: Decision): Promise<void> {
  const known = facts();
  if (!id || !known) return;
  const mail = { id, sentAt: new Date().toISOString(), conversation: conversation ?? undefined, reply };
  const warned = first.map(({ rule }) => rule);
  await tell(settings, (path, body) => post(origin() + path, body, ticket), recordOf(mail, known, warned), TELLING);
}

async function askServer(draft: Draft, ticket: string | null): Promise<unknown> {
  const response = await post(`${origin()}/v1/lint`, { draft }, ticket, false);
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return response.json();
}

function origin(): string {
  return typeof location === "object" && location?.origin?.startsWith("https:") ? location.origin : builtFor();
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
