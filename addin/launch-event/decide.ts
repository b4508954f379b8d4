/** Whether a mail may go: the pane's verdict if the draft is still the same, else the server, else the engine in this bundle. */
import { check } from "../../rules/check.ts";
import type { Draft, Report } from "../../rules/contract.ts";
import { isIgnored } from "../../rules/ignore.ts";
import { fingerprint } from "../outlook/fingerprint.ts";
import type { SessionStore } from "../outlook/item.ts";
import { draftId } from "../outlook/send-record.ts";
import {
  DECIDED_KEY,
  HOUSE_KEY,
  NEVER_KEY,
  parse,
  readDecided,
  readHouse,
  readIgnored,
  readVerdict,
  TICKET_KEY,
  VERDICT_KEY,
  type Warnings,
  warningsOf,
} from "../outlook/session.ts";
import { factsOf, OUTCOMES_KEY, type SendFacts } from "../taskpane/outcomes.ts";
import { localHouse } from "./local-house.ts";

/** Milliseconds from Send until we stop waiting for the network; hosts may slow timers to 900. */
export const NETWORK_DEADLINE = 1200;
/** And from Send until what the pane left counts as lost: the network needs the rest. */
const SESSION_DEADLINE = 500;

/** Each may hang, throw or lie: `decide` stands it. */
export interface Sources {
  readDraft(): Promise<Draft>;
  session: SessionStore;
  /** Of the writer's roaming settings. */
  setting(key: string): string | null;
  /** The parsed answer of POST /v1/lint; rejects unless the status is 200. */
  askServer(draft: Draft, ticket: string | null): Promise<unknown>;
}

export interface Decision extends Warnings {
  /** `draftId`, where session data keeps one. */
  id: string | null;
  reply: boolean;
  /** What the pane left for the server to know the writer by. */
  ticket: string | null;
  /** null where the pane left none. May throw: the server's answer is looked at no closer than the decision needs. */
  facts(): SendFacts | null;
}

/** @throws what `readDraft` throws: without the draft there is nothing to say */
export async function decide(sources: Sources): Promise<Decision> {
  const until = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));
  const deadline = until(NETWORK_DEADLINE);
  const lost = until(SESSION_DEADLINE);
  const orNull = <T>(start: () => Promise<T>, end = deadline): Promise<T | null> =>
    Promise.race([
      Promise.resolve()
        .then(start)
        .catch(() => null),
      end,
    ]);
  const left = (key: string) => orNull(() => sources.session.get(key), lost);

  const idRead = orNull(() => draftId(sources.session));
  const sessionRead = left(VERDICT_KEY);
  const outcomesRead = left(OUTCOMES_KEY);
  const ticketRead = left(TICKET_KEY);
  const draft = await sources.readDraft();
  const verdict = readVerdict(await sessionRead);
  const reply = draft.composeType.startsWith("reply");
  if (verdict?.hash === fingerprint(draft)) {
    const facts = parse(await outcomesRead) as SendFacts | null;
    const { warnings: first, total } = verdict;
    return { first, total, id: await idRead, reply, ticket: await ticketRead, facts: () => facts };
  }

  const houseRead = left(HOUSE_KEY);
  const decidedRead = left(DECIDED_KEY);
  const neverRead = orNull(async () => sources.setting(NEVER_KEY));
  const answer = await orNull(async () => sources.askServer(draft, await ticketRead));
  const house = readHouse(await houseRead) ?? localHouse(draft.from.address);
  const report = isReport(answer) ? answer : check(draft, house, new Date().toISOString());
  const decided = await decidedRead;
  const ignored = readIgnored(decided, await neverRead);
  const findings = report.findings.filter((finding) => !isIgnored(finding, draft, house.domains, ignored));
  const facts = () => factsOf(draft, { ...report, findings }, report.findings, readDecided(decided), house);
  return { ...warningsOf({ findings }), id: await idRead, reply, ticket: await ticketRead, facts };
}

/**
 * As much of the shape as is used here; the schemas are too large for this bundle. Of a mail it had no time for, nothing
 * passed. A newer server may grade some findings as nobody here knows; grades that are all unknown are another language.
 */
function isReport(answer: unknown): answer is Report {
  const { findings, passed, incomplete } = (answer ?? {}) as Partial<Report>;
  return (
    Array.isArray(findings) &&
    !(incomplete && findings.length === 0 && passed?.length === 0) &&
    findings.every((finding) => typeof finding?.rule === "string" && typeof finding.message === "string") &&
    (findings.length === 0 || findings.some(({ severity }) => ["error", "warning", "suggestion"].includes(severity)))
  );
}
