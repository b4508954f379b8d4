/** Whether a mail may go: the pane's verdict if the draft is still the same, else the server, else the engine in this bundle. */
import { check } from "../../rules/check.ts";
import type { Draft, Report } from "../../rules/contract.ts";
import { isIgnored } from "../../rules/ignore.ts";
import { fingerprint } from "../outlook/fingerprint.ts";
import {
  DECIDED_KEY,
  HOUSE_KEY,
  NEVER_KEY,
  readHouse,
  readIgnored,
  readVerdict,
  VERDICT_KEY,
  type Warnings,
  warningsOf,
} from "../outlook/session.ts";
import { localHouse } from "./local-house.ts";

/** Milliseconds from Send until we stop waiting for the network; hosts may slow timers to 900. */
export const NETWORK_DEADLINE = 1200;

/** Each may hang, throw or lie: `decide` stands it. */
export interface Sources {
  readDraft(): Promise<Draft>;
  session(key: string): Promise<string | null>;
  /** Of the writer's roaming settings. */
  setting(key: string): string | null;
  /** The parsed answer of POST /v1/lint; rejects unless the status is 200. */
  askServer(draft: Draft): Promise<unknown>;
}

/** @throws what `readDraft` throws: without the draft there is nothing to say */
export async function decide(sources: Sources): Promise<Warnings> {
  const deadline = new Promise<null>((resolve) => setTimeout(() => resolve(null), NETWORK_DEADLINE));
  const orNull = <T>(start: () => Promise<T>): Promise<T | null> =>
    Promise.race([
      Promise.resolve()
        .then(start)
        .catch(() => null),
      deadline,
    ]);

  const sessionRead = orNull(() => sources.session(VERDICT_KEY));
  const draft = await sources.readDraft();
  const verdict = readVerdict(await sessionRead);
  if (verdict?.hash === fingerprint(draft)) return { first: verdict.warnings, total: verdict.total };

  const houseRead = orNull(() => sources.session(HOUSE_KEY));
  const decidedRead = orNull(() => sources.session(DECIDED_KEY));
  const neverRead = orNull(async () => sources.setting(NEVER_KEY));
  const answer = await orNull(() => sources.askServer(draft));
  const house = readHouse(await houseRead) ?? localHouse(draft.from.address);
  const { findings } = isReport(answer) ? answer : check(draft, house, new Date().toISOString());
  const ignored = readIgnored(await decidedRead, await neverRead);
  return warningsOf({ findings: findings.filter((finding) => !isIgnored(finding, draft, house.domains, ignored)) });
}

/** As much of the shape as is used here; the schemas are too large for this bundle. */
function isReport(answer: unknown): answer is Report {
  const findings = (answer as Partial<Report> | null)?.findings;
  return (
    Array.isArray(findings) &&
    findings.every(
      (finding) =>
        typeof finding?.rule === "string" &&
        typeof finding.message === "string" &&
        ["error", "warning", "suggestion"].includes(finding.severity),
    )
  );
}
