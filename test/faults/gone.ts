/**
 * `node test/faults/gone.ts`: a store that is gone for ten seconds under a running server, on each store. SQLite's file is
 * held by another program; the way to PostgreSQL is cut, as when it is stopped. Meanwhile drafts are checked and records
 * told; what was refused is told again at the end, as the add-in does, and then each is there once.
 */
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore, type StoreOptions } from "../../server/store/store.ts";
import { onEachStore } from "../each-store.ts";
import { draft, post, startServer } from "./server.ts";

export interface Gone {
  checks: number;
  /** Of the answers to checks: only 200 is right. */
  checked: Set<number>;
  slowestCheckMs: number;
  kept: number;
  refused: number;
  /** Of the answers to records: only 204 and 503 are right. */
  told: Set<number>;
  /** From the end of the fault to the first record that is kept. */
  backAfterMs: number;
  /** What readiness said of the store meanwhile. */
  said: Set<string>;
  /** Records that are missing, or there twice. */
  wrong: number;
}

const STEP_MS = 50;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param seconds how long the store is gone */
export async function storeGone(place: StoreOptions, seconds: number): Promise<Gone> {
  const fault = place.databaseUrl ? await gateTo(place.databaseUrl) : heldBy(join(place.dataDir, "decorum.db"));
  const databaseUrl = fault.url && { DATABASE_URL: fault.url };
  const server = await startServer({ DATA_DIR: place.dataDir, ...databaseUrl });
  const gone: Gone = {
    ...{ checks: 0, checked: new Set(), slowestCheckMs: 0, kept: 0, refused: 0 },
    ...{ told: new Set(), backAfterMs: Number.NaN, said: new Set(), wrong: 0 },
  };
  const ids: string[] = [];
  const refused: string[] = [];
  let failed: Error | undefined;
  let [running, isGone, endedAt] = [true, false, Number.POSITIVE_INFINITY];
  const every = async (act: () => Promise<void>) => {
    try {
      while (running) {
        await act();
        await sleep(STEP_MS);
      }
    } catch (error) {
      running = false;
      failed ??= new Error(`The server is gone too: ${server.output()}`, { cause: error });
    }
  };
  const tell = async (id: string) => {
    const response = await post(server.url, "/v1/sends", { id, sentAt: "2026-11-17T18:00:00Z", outcomes: [] });
    gone.told.add(response.status);
    if (response.status === 503 && !response.headers.get("Retry-After")) throw new Error("503 without Retry-After");
    return response.status === 204;
  };
  const work = [
    every(async () => {
      const began = performance.now();
      const { status } = await post(server.url, "/v1/lint", { draft });
      gone.checks++;
      gone.checked.add(status);
      gone.slowestCheckMs = Math.max(gone.slowestCheckMs, Math.round(performance.now() - began));
    }),
    every(async () => {
      const id = `m${ids.length}`;
      ids.push(id);
      if (!(await tell(id))) refused.push(id);
      else if (Number.isNaN(gone.backAfterMs) && performance.now() > endedAt) {
        gone.backAfterMs = Math.round(performance.now() - endedAt);
      }
    }),
    every(async () => {
      const asked = isGone;
      const { store } = await (await fetch(`${server.url}/readyz`)).json();
      if (asked && isGone) gone.said.add(store);
    }),
  ];
  await sleep(1000);
  await fault.begin();
  isGone = true;
  await sleep(seconds * 1000);
  isGone = false;
  await fault.end();
  endedAt = performance.now();
  while (running && Number.isNaN(gone.backAfterMs)) await sleep(STEP_MS);
  running = false;
  await Promise.all(work);
  if (failed) throw failed;
  gone.refused = refused.length;
  gone.kept = ids.length - refused.length;
  for (const id of refused) await tell(id);
  server.child.kill("SIGTERM");
  await server.ended;
  fault.close?.();
  const store = await openStore(place);
  const rows = await store.selectFrom("sends").select("id").execute();
  await store.destroy();
  gone.wrong = Math.abs(rows.length - ids.length);
  return gone;
}

interface Fault {
  /** Where the server finds the store, if that is another place. */
  url?: string;
  begin(): unknown;
  end(): unknown;
  close?(): unknown;
}

function heldBy(file: string): Fault {
  let other: DatabaseSync;
  return {
    begin() {
      other = new DatabaseSync(file, { timeout: 1000 });
      other.exec("BEGIN IMMEDIATE");
    },
    end: () => other.close(),
  };
}

/** A way to a PostgreSQL that can be cut: nothing listens there then, and what was connected is broken off. */
async function gateTo(databaseUrl: string): Promise<Fault> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let server: Server;
  const open = async (at: number) => {
    server = createServer((from) => {
      const to = connect(Number(port), hostname);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        sockets.add(one);
        one.pipe(other);
        one
          .on("error", () => {})
          .on("close", () => {
            sockets.delete(one);
            other.destroy();
          });
      }
    });
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as { port: number }).port;
  };
  const close = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, "close");
  };
  const at = await open(0);
  const url = Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${at}` }).href;
  return { url, begin: close, end: () => open(at), close };
}

if (import.meta.main) {
  const seconds = Number(process.argv[2] ?? 10);
  await onEachStore(async (name, place) => {
    const { checks, checked, slowestCheckMs, kept, refused, backAfterMs, wrong } = await storeGone(place, seconds);
    console.log(
      `${name}, gone for ${seconds} s: ${checks} checks answered ${[...checked]}, the slowest in ${slowestCheckMs} ms; ` +
        `${kept} records kept, ${refused} refused and told again, ${wrong} wrong; back after ${backAfterMs} ms`,
    );
    if (wrong > 0 || [...checked].some((status) => status !== 200)) process.exitCode = 1;
  });
}
