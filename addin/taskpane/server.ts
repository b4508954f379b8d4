/** The server, as the pane asks it. Every call rejects on any answer but 200, and when none comes in time. */
import type { Draft, House, Report } from "../../rules/contract.ts";
import { isReport } from "../report/is-report.ts";

/** Milliseconds; then the engine here answers in the server's place. */
const PATIENCE = 3000;

export interface Server {
  lint(draft: Draft): Promise<Report>;
  house(): Promise<House>;
}

export const server: Server = {
  async lint(draft) {
    const report = await ask<unknown>("/v1/lint", { draft });
    if (!isReport(report)) throw new Error("not a report");
    return report;
  },
  house: () => ask("/v1/house"),
};

async function ask<T>(path: string, body?: object): Promise<T> {
  const post = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, { ...post, signal: AbortSignal.timeout(PATIENCE) });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return (await response.json()) as T;
}
