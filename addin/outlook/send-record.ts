/**
 * The record of a mail that leaves: what became of each rule, told to the server by the send handler, or by the pane's
 * next start where the server could not be reached. The id is the draft's own, so that telling twice changes nothing.
 *
 * Of a mail that was stopped with a warning Outlook never says what the writer chose: after Send anyway the handler does
 * not run again. So its record waits, with what is open as sent anyway, for what shows that the writer came back to the
 * draft: the next Send of it replaces the record, a pane that starts beside it withholds the record until then. Where
 * neither happens and a handler or a pane starts beside another mail MAY_COME_BACK later, the mail is taken to have left
 * as it was. Wrong for a draft that was thrown away after its warning without a look into the pane; and put right by
 * itself for one that is sent later, as long as its window stays open.
 */
import type { Outcome, SendRecord } from "../../rules/contract-kept.ts";
import type { SendFacts } from "../taskpane/outcomes.ts";
import type { SessionStore, Settings } from "./item.ts";
import { parse } from "./session.ts";

/** In session data, so that pane and send handler speak of the same mail. */
export const ID_KEY = "decorum.id";
/** In the roaming settings, which a runtime reads once, as it starts. */
export const WAITING_KEY = "sends";
/** Milliseconds. */
export const MAY_COME_BACK = 120_000;
const MAX_WAITING = 20;
const MAX_BYTES = 8_000;

/** A record that the server doesn't have: rule ids and outcomes, and Outlook's ids. */
export interface Waiting extends Omit<SendRecord, "outcomes"> {
  outcomes: Record<string, Outcome>;
  /** It closes what waits for an answer in its conversation. */
  reply: boolean;
  /** stopped: with a warning; back: and the writer was seen with it since. */
  held?: "stopped" | "back" | undefined;
}

export type Post = (path: string, body: object) => Promise<Response>;

/**
 * @param url absolute where there is no page around
 * @param ticket where people sign in
 * @param keepalive the runtime may be gone before the answer comes; browsers then take 64 KB at most
 */
export const post = (url: string, body: object, ticket: string | null, keepalive = true): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(ticket && { authorization: `Bearer ${ticket}` }) },
    body: JSON.stringify(body),
    keepalive,
  });

/** Without `crypto`, which the send handler's runtime may lack. */
export const randomId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** Random, the same for as long as the draft's window is open. */
export async function draftId(session: SessionStore): Promise<string> {
  const known = await session.get(ID_KEY);
  if (known) return known;
  const id = randomId();
  await session.set(ID_KEY, id);
  // Hosts may start several handlers for one Send: the last one's counts for all that can still see it.
  return (await session.get(ID_KEY)) ?? id;
}

/** @param warned rules that the send dialog names; empty: the mail goes */
export function recordOf(
  mail: Pick<Waiting, "id" | "sentAt" | "conversation" | "reply">,
  { outcomes, ...facts }: SendFacts,
  warned: readonly string[],
): Waiting {
  // Of suggestions that are open nobody was asked.
  const settled = Object.entries(outcomes).filter(([, outcome]) => outcome !== "open");
  const open = warned.map((rule) => [rule, "sentAnyway"]);
  return {
    ...mail,
    ...facts,
    held: warned.length > 0 ? "stopped" : undefined,
    outcomes: Object.fromEntries([...settled, ...open]),
  };
}

/**
 * Tells the server of what may be told by now; the rest waits.
 * @param leaving what Send was pressed for; null: nothing
 * @param patience milliseconds; what isn't answered by then waits, and is told again
 */
export async function tell(settings: Settings, post: Post, leaving: Waiting | null, patience: number): Promise<void> {
  const before = readWaiting(settings);
  const waiting = before.filter(({ id }) => id !== leaving?.id);
  if (leaving) waiting.push({ ...leaving, outcomes: mended(leaving, before) });
  const told = new Set<Waiting>();
  const isDue = ({ held, sentAt }: Waiting) =>
    !held || (held === "stopped" && Date.now() - Date.parse(sentAt) > MAY_COME_BACK);
  // A warning waits for nobody: hosts may slow timers until the mail would go without it.
  const tellings = (leaving?.held ? [] : waiting.filter(isDue)).map(async (one) => {
    if (await isHeard(post, one)) told.add(one);
  });
  await Promise.race([Promise.allSettled(tellings), new Promise((resolve) => setTimeout(resolve, patience))]);
  writeWaiting(
    settings,
    waiting.filter((one) => !told.has(one)),
  );
}

/** A pane has started beside this draft: it has not left. */
export function isBack(settings: Settings, id: string): void {
  const waiting = readWaiting(settings);
  writeWaiting(
    settings,
    waiting.map((one) => (one.id === id && one.held ? { ...one, held: "back" } : one)),
  );
}

/** What the mail was stopped for and no longer holds was mended. */
function mended({ id, outcomes }: Waiting, before: Waiting[]): Waiting["outcomes"] {
  const was = before.find((one) => one.id === id)?.outcomes ?? {};
  const now = Object.entries(outcomes).map(([rule, outcome]) => [
    rule,
    outcome === "passed" && was[rule] && was[rule] !== "passed" ? "fixed" : outcome,
  ]);
  return Object.fromEntries(now);
}

async function isHeard(post: Post, { outcomes, reply, held: _held, ...record }: Waiting): Promise<boolean> {
  const { conversation } = record;
  const list = Object.entries(outcomes).map(([rule, outcome]) => ({ rule, outcome }));
  const answers = await Promise.all([
    post("/v1/sends", { ...record, outcomes: list } satisfies SendRecord),
    reply && conversation ? post("/v1/list/answered", { conversation }) : { status: 200 },
  ]);
  // What is malformed stays so; whatever else is refused may pass.
  return answers.every(({ status }) => status < 401);
}

function readWaiting(settings: Settings): Waiting[] {
  const found = parse(settings.get(WAITING_KEY));
  return Array.isArray(found) ? found : [];
}

/** The oldest go. Nothing is written where nothing has changed: settings are saved as a whole, over what others wrote. */
function writeWaiting(settings: Settings, waiting: Waiting[]): void {
  const text = JSON.stringify(waiting);
  if (waiting.length > MAX_WAITING || text.length > MAX_BYTES) writeWaiting(settings, waiting.slice(1));
  else if (text !== (settings.get(WAITING_KEY) ?? "[]")) settings.set(WAITING_KEY, text);
}
