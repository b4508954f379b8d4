/** The server, as the pane asks it. Every call rejects on any answer but the expected one, and when none comes in time. */
import type { Draft, House, Report } from "../../rules/contract.ts";
import type { List, ListItem, ListItemInput } from "../../rules/contract-kept.ts";
import { isReport } from "../report/is-report.ts";

/** Milliseconds; then the engine here answers in the server's place. */
const PATIENCE = 3000;

export interface Server {
  lint(draft: Draft): Promise<Report>;
  house(): Promise<House>;
  list(): Promise<List>;
  putItem(id: string, item: ListItemInput): Promise<ListItem>;
  removeItem(id: string): Promise<void>;
}

/** The server answered, but not as hoped; other failures are the connection's. */
export class ServerError extends Error {
  constructor(status: number) {
    super(`status ${status}`);
    this.name = "ServerError";
  }
}

export const server: Server = {
  async lint(draft) {
    const report = await json<unknown>("/v1/lint", "POST", { draft });
    if (!isReport(report)) throw new Error("not a report");
    return report;
  },
  house: () => json("/v1/house"),
  list: () => json("/v1/list"),
  putItem: (id, item) => json(`/v1/list/${id}`, "PUT", item),
  removeItem: async (id) => void (await ask(204, `/v1/list/${id}`, "DELETE")),
};

async function json<T>(path: string, method = "GET", body?: object): Promise<T> {
  return (await (await ask(200, path, method, body)).json()) as T;
}

async function ask(expected: number, path: string, method: string, body?: object): Promise<Response> {
  const sent = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, { method, ...sent, signal: AbortSignal.timeout(PATIENCE) });
  if (response.status !== expected) throw new ServerError(response.status);
  return response;
}
