/** The figures, as the server gives them. Every call rejects on any answer but the expected one, and when none comes in time. */
import type { Digest, Stats } from "../../rules/contract-stats.ts";
import { authorised } from "../outlook/sign-in.ts";

/** Milliseconds: a year of many mails may take a while. */
const PATIENCE = 20_000;

/** The server answered, but not as hoped; other failures are the connection's. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.name = "Refused";
    this.status = status;
  }
}

/** @param query as of GET /v1/stats */
export async function askStats(query: string, signal?: AbortSignal): Promise<Stats> {
  const stats: Partial<Stats> | null = await (await ask(`/v1/stats?${query}`, "application/json", signal)).json();
  if (!stats || !Array.isArray(stats.rows) || !stats.checks || !stats.onTime) throw new Error("not figures");
  return stats as Stats;
}

/** The same as a file for a spreadsheet. */
export async function askCsv(query: string): Promise<string> {
  return (await ask(`/v1/stats?${query}`, "text/csv")).text();
}

/** @param query as of GET /v1/stats/digest */
export async function askDigest(query: string, signal?: AbortSignal): Promise<Digest> {
  return (await ask(`/v1/stats/digest?${query}`, "application/json", signal)).json();
}

/** The same as a draft that a mail program opens. */
export async function askDigestEml(query: string): Promise<string> {
  return (await ask(`/v1/stats/digest?${query}`, "message/rfc822")).text();
}

async function ask(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const response = await authorised(path, { headers: { Accept: accept }, signal: signal ?? null }, PATIENCE);
  if (!response.ok) throw new Refused(response.status);
  return response;
}
