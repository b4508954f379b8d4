/** The server, as the pane asks it. Every call rejects on any answer but the expected one, and when none comes in time. */
import type { Draft, House, Report } from "../../rules/contract.ts";
import type { List, ListItem, ListItemInput } from "../../rules/contract-kept.ts";
import { strings } from "../language/strings.ts";
import type { Post } from "../outlook/send-record.ts";
import { authorised, isSignedIn } from "../outlook/sign-in.ts";
import { isReport } from "../report/is-report.ts";

/** Milliseconds; then the engine here answers in the server's place. */
const PATIENCE = 3000;
/** A draft may be written for hours before it is sent. */
const RENEW_BEFORE = 10 * 3_600_000;

export interface Server {
  lint(draft: Draft): Promise<Report>;
  house(): Promise<House>;
  list(): Promise<List>;
  putItem(id: string, item: ListItemInput): Promise<ListItem>;
  removeItem(id: string): Promise<void>;
  /** For the send handler, which can't sign in; null where nobody needs to. */
  ticket(): Promise<string | null>;
}

/** The server answered, but not as hoped; other failures are the connection's. */
export class ServerError extends Error {
  constructor(status: number) {
    super(`status ${status}`);
    this.name = "ServerError";
  }
}

interface Ticket {
  ticket: string;
  expiresAt: string;
}
let kept: Ticket | undefined;

export const server: Server = {
  async lint(draft) {
    const report = await json<unknown>("/v1/lint", "POST", { draft });
    if (!isReport(report)) throw new Error("not a report");
    // Of a newer server: a severity that this pane has no place for holds nobody up.
    const known = report.findings.map((one) =>
      one.severity in strings.report.severity ? one : { ...one, severity: "suggestion" as const },
    );
    return { ...report, findings: known };
  },
  house: () => json("/v1/house"),
  list: () => json("/v1/list"),
  putItem: (id, item) => json(`/v1/list/${id}`, "PUT", item),
  removeItem: async (id) => void (await ask(204, `/v1/list/${id}`, "DELETE")),
  async ticket() {
    if (!isSignedIn()) return null;
    if (!kept || Date.parse(kept.expiresAt) - Date.now() < RENEW_BEFORE)
      kept = await json<Ticket>("/v1/ticket", "POST", {});
    return kept.ticket;
  },
};

/** Also for a pane that is about to go. */
export const post: Post = (path, body) =>
  authorised(path, { ...bodyOf(body), method: "POST", keepalive: true }, PATIENCE);

const bodyOf = (body: object) => ({ headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

async function json<T>(path: string, method = "GET", body?: object): Promise<T> {
  return (await (await ask(200, path, method, body)).json()) as T;
}

async function ask(expected: number, path: string, method: string, body?: object): Promise<Response> {
  const response = await authorised(path, { method, ...(body && bodyOf(body)) }, PATIENCE);
  if (response.status !== expected) throw new ServerError(response.status);
  return response;
}
