/** Keeps the check of one item up to date: polls the draft, waits for a pause in typing, asks the server, else checks here. */
import type { Draft, Finding, House, Report } from "../../rules/contract.ts";
import type { ReceivedAnswer } from "../../rules/contract-kept.ts";
import type { MailItem, Settings } from "../outlook/item.ts";
import { plainText } from "../outlook/plain.ts";
import { ID_KEY, isBack, type Post, tell as tellRecords } from "../outlook/send-record.ts";
import { HOUSE_KEY, TICKET_KEY, VERDICT_KEY, writeHouse, writeVerdict } from "../outlook/session.ts";
import { type Decisions, openDecisions, openTicks, type Ticks } from "./decisions.ts";
import { factsOf, OUTCOMES_KEY } from "./outcomes.ts";
import { post, type Server } from "./server.ts";

/** Milliseconds. Outlook has no event for the body. Poll and settle together stay under a second. */
export const POLL = 600;
export const SETTLE = 250;
/** The time left moves on although the text stands. */
export const RECHECK = 5 * 60_000;
/** After a failed call the server is left alone for so long, so that typing doesn't wait for it. */
export const SERVER_REST = 15_000;
/** For records of mails that left; nobody waits for them. */
const TELLING = 10_000;

export interface Checked {
  draft: Draft;
  /** Without the findings that the writer ignores. */
  report: Report;
  ignored: Finding[];
  /** null for a received mail. */
  decisions: Decisions | null;
  ticks: Ticks;
  /** null: not to be had; undefined: being asked for. */
  house: House | null | undefined;
  /** `here`: by the engine in this page; `guess`: by it, knowing nothing of the house. */
  by: "server" | "here" | "guess";
}
export type CheckState =
  | { phase: "loading" | "failed" }
  | { phase: "empty"; draft: Draft }
  | ({ phase: "checked" } & Checked);

export interface Surroundings {
  server: Pick<Server, "lint" | "house" | "ticket">;
  /** The engine in the pane, without a server; null for the house: not known. */
  checkHere(draft: Draft, house: House | null): Promise<Report>;
  visible(): boolean;
  now(): number;
  /** The writer's. */
  settings: Settings;
  /** Default: to the server that the pane comes from. */
  post?: Post;
}

/** Panes that have told of what waited in the roaming settings as they read them; later these may be stale. */
const told = new WeakSet<Settings>();

export interface Watch {
  /** Reads the draft again and checks it, whether or not it changed. */
  checkNow(): Promise<void>;
  /** As `checkNow`, and asks the server again even if it has just failed. */
  retry(): Promise<void>;
  /** Tells the last report again, after what is ignored has changed. */
  sortOut(): void;
  stop(): void;
}

export function watch(item: MailItem, around: Surroundings, tell: (state: CheckState) => void): Watch {
  let open = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy: Promise<void> = Promise.resolve();
  let checked: { draft: Draft; at: number } | null = null;
  let seen: Draft | null = null;
  let house: House | null = null;
  let houseAsked = false;
  let houseLeft = "";
  let ticketLeft: string | null = null;
  let restUntil = 0;
  let last: Pick<Checked, "draft" | "report" | "by"> | null = null;
  let outcomesLeft = "";
  let failures = 0;
  let receivedAt: string | null = null;
  let asked = false;
  const { post: send = post } = around;
  const decisions =
    item.mode === "compose"
      ? openDecisions(item, around.settings, () => house?.domains ?? null, around.now, sortOut)
      : null;
  const ticks = item.mode === "read" ? openTicks(item, around.settings, sortOut) : decisions!;

  async function look(force: boolean): Promise<number> {
    const read = await item.read();
    const draft = receivedAt ? { ...read, original: { receivedAt } } : read;
    const same = checked !== null && sameDraft(draft, checked.draft);
    if (same && !force && around.now() - checked!.at < RECHECK) return POLL;
    const settled = checked === null || same || (seen !== null && sameDraft(draft, seen));
    seen = draft;
    if (!settled && !force) return SETTLE;
    await check(draft);
    return POLL;
  }

  /** Outlook doesn't say when a mail came, but whoever read it with a pane has told. The first check doesn't wait for it. */
  async function learnReceived(): Promise<void> {
    const messageId = item.mode === "compose" && !asked ? item.inReplyTo() : null;
    if (!messageId) return;
    asked = true;
    try {
      const answer = await send("/v1/received/find", { messageId });
      receivedAt = answer.ok ? ((await answer.json()) as ReceivedAnswer).receivedAt : null;
      if (receivedAt) void run(true);
    } catch {
      asked = false; // The next check asks again.
    }
  }

  async function tellWhatWaited(): Promise<void> {
    if (told.has(around.settings)) return;
    told.add(around.settings);
    const open = item.mode === "compose" ? await item.session.get(ID_KEY).catch(() => null) : null;
    if (open) isBack(around.settings, open);
    await tellRecords(around.settings, send, null, TELLING);
  }

  function noteReceived(): void {
    const received = item.mode === "read" && !asked ? item.received() : null;
    if (!received) return;
    asked = true;
    send("/v1/received", received).catch(() => {});
  }

  async function check(draft: Draft): Promise<void> {
    checked = { draft, at: around.now() };
    noteReceived();
    void learnReceived();
    if (item.mode === "compose" && isBlank(draft)) {
      last = null;
      return say({ phase: "empty", draft });
    }
    last = { draft, ...((await byServer(draft)) ?? (await byEngine(draft))) };
    await decisions?.ready;
    const state = sorted(last);
    say({ phase: "checked", ...state });
    await leaveForSend(state);
  }

  function sorted(checked: Pick<Checked, "draft" | "report" | "by">): Checked {
    const { draft, report, by } = checked;
    const all = { ...checked, decisions, ticks, house: house ?? (houseAsked || by !== "server" ? null : undefined) };
    if (!decisions) return { ...all, ignored: [] };
    const { left, ignored } = decisions.split(draft, report);
    return { ...all, report: { ...report, findings: left }, ignored };
  }

  function sortOut(): void {
    if (!last) return;
    const state = sorted(last);
    say({ phase: "checked", ...state });
    leaveSoon();
  }

  /** After a check that is under way: its verdict must not come last. */
  function leaveSoon(): void {
    busy = busy.then(() => (last ? leaveForSend(sorted(last)) : undefined));
  }

  async function byServer(draft: Draft): Promise<Pick<Checked, "report" | "by"> | null> {
    if (around.now() < restUntil) return null;
    try {
      const report = await around.server.lint(draft);
      if (!house) void learnHouse();
      return { report, by: "server" };
    } catch {
      restUntil = around.now() + SERVER_REST;
      return null;
    }
  }

  /** Findings don't wait for it: it is for Send, and for when the server is away. */
  async function learnHouse(): Promise<void> {
    try {
      house = await around.server.house();
      leaveSoon();
    } catch {
      // The next check asks again.
    }
    houseAsked = true;
    // Beside a received mail the pane tells by it who is outside.
    if (item.mode === "read") sortOut();
  }

  async function byEngine(draft: Draft): Promise<Pick<Checked, "report" | "by">> {
    return { report: await around.checkHere(draft, house), by: house ? "here" : "guess" };
  }

  /** So that Send needs no network; where it is lost or full, the send handler checks for itself. */
  async function leaveForSend({ draft, report, ignored, decisions }: Checked): Promise<void> {
    if (item.mode !== "compose" || !decisions) return;
    await leaveOutcomes(JSON.stringify(factsOf(draft, report, ignored, decisions.decided(), house))).catch(() => {});
    await item.session.set(VERDICT_KEY, writeVerdict(draft, report, around.now())).catch(() => {});
    await decisions.leaveFor(draft).catch(() => {});
    await leaveHouse(draft).catch(() => {});
    await leaveTicket().catch(() => {});
  }

  /** Before the verdict that they belong to: Send may be pressed in between. */
  async function leaveOutcomes(outcomes: string): Promise<void> {
    if (item.mode !== "compose" || outcomes === outcomesLeft) return;
    await item.session.set(OUTCOMES_KEY, outcomes);
    outcomesLeft = outcomes;
  }

  async function leaveHouse(draft: Draft): Promise<void> {
    if (item.mode !== "compose" || !house) return;
    const extract = writeHouse(house, draft);
    if (extract === houseLeft) return;
    await item.session.set(HOUSE_KEY, extract);
    houseLeft = extract;
  }

  async function leaveTicket(): Promise<void> {
    if (item.mode !== "compose") return;
    const ticket = await around.server.ticket();
    if (ticket === null || ticket === ticketLeft) return;
    await item.session.set(TICKET_KEY, ticket);
    ticketLeft = ticket;
  }

  function say(state: CheckState): void {
    if (open) tell(state);
  }

  function run(force: boolean): Promise<void> {
    clearTimeout(timer);
    busy = busy.then(async () => {
      if (!open) return;
      let pause = POLL;
      try {
        if (force || around.visible()) pause = await look(force);
        failures = 0;
      } catch {
        checked = null;
        failures++;
        // Once may be a busy moment of Outlook's: what is on screen stays, and so does what is unfolded in it.
        if (failures > 1 || !last) say({ phase: "failed" });
      }
      clearTimeout(timer);
      if (open) timer = setTimeout(() => void run(false), pause);
    });
    return busy;
  }

  const unlisten = item.mode === "compose" ? item.onChange((what) => what === "content" && void run(false)) : () => {};
  tell({ phase: "loading" });
  void tellWhatWaited().catch(() => {});
  void run(true);
  return {
    checkNow: () => run(true),
    retry: () => {
      restUntil = 0;
      return run(true);
    },
    sortOut,
    stop: () => {
      open = false;
      clearTimeout(timer);
      unlisten();
    },
  };
}

function sameDraft(a: Draft, b: Draft): boolean {
  if (a === b) return true;
  if (a.body.content !== b.body.content) return false;
  return JSON.stringify({ ...a, body: null, original: null }) === JSON.stringify({ ...b, body: null, original: null });
}

function isBlank({ composeType, to, subject, body }: Draft): boolean {
  if (composeType !== "new" || to.length > 0 || subject.trim() !== "") return false;
  return (body.format === "html" ? plainText(body.content) : body.content).trim() === "";
}
