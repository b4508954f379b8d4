/** The lint service, as the try page asks it. */
import type { Draft, Report } from "../../rules/contract.ts";
import { authorised } from "../outlook/sign-in.ts";
import { isReport } from "../report/is-report.ts";
import { withoutAttachments } from "./eml.ts";
import type { strings } from "./strings.ts";

/** Longest request the server takes. */
const MAX_BYTES = 1024 * 1024;

/** Milliseconds: a mail of a megabyte may come over a slow line. */
const PATIENCE = 60_000;

export type Problem = keyof typeof strings.problems;

/** Something went wrong that the person can be told about. */
export class CheckError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

/** @param now the time to count from, RFC 3339; default: the server's clock */
export async function checkMail(raw: Uint8Array, now?: string): Promise<Report & { draft: Draft }> {
  const body = raw.length > MAX_BYTES ? withoutAttachments(raw) : raw;
  if (body.length > MAX_BYTES) throw new CheckError("tooLarge");
  const report = await post(`/v1/lint${now ? `?now=${encodeURIComponent(now)}` : ""}`, "message/rfc822", body.slice());
  if (!report.draft) throw new CheckError("failed");
  return { ...report, draft: report.draft };
}

export function checkDraft(draft: Draft, now?: string): Promise<Report> {
  return post("/v1/lint", "application/json", JSON.stringify({ draft, ...(now ? { now } : {}) }));
}

async function post(url: string, type: string, body: BodyInit): Promise<Report> {
  const init = { method: "POST", headers: { "content-type": type }, body };
  const response = await authorised(url, init, PATIENCE).catch(() => {
    throw new CheckError("unreachable");
  });
  if (response.status === 413) throw new CheckError("tooLarge");
  if (response.status === 400 || response.status === 415) throw new CheckError("unreadable");
  if (!response.ok) throw new CheckError("failed");
  const report: unknown = await response.json().catch(() => null);
  if (!isReport(report)) throw new CheckError("failed");
  return report;
}
