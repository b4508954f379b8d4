/** The server, as the pane asks it. Every call rejects on any answer but 200, and when none comes in time. */
import type { Draft, House, Report, RuleEntry } from "../../rules/contract.ts";

/** Milliseconds; then the engine here answers in the server's place. */
const PATIENCE = 3000;

export interface Server {
  lint(draft: Draft): Promise<Report>;
  house(): Promise<House>;
  rules(): Promise<RuleEntry[]>;
}

export const server: Server = {
  lint: (draft) => ask("/v1/lint", { draft }),
  house: () => ask("/v1/house"),
  rules: () => ask("/v1/rules"),
};

async function ask<T>(path: string, body?: object): Promise<T> {
  const post = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, { ...post, signal: AbortSignal.timeout(PATIENCE) });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return (await response.json()) as T;
}
