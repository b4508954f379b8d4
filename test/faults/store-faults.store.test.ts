/**
 * A store that keeps nothing for a while, in each way it can: drafts are checked all the same, a record is refused and
 * never acknowledged, readiness says so, and once the fault is over everything works without a restart.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { Houses } from "../../server/store/houses.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import { onPostgres, storePlace } from "../../server/store/test-store.ts";

let place: Awaited<ReturnType<typeof storePlace>>;
let store: Store;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  place = await storePlace();
  store = await openStore(place);
  app = createApp({ house: await Houses.open(store, "local"), log: () => {} });
});
afterEach(async () => {
  await store.destroy();
  await place.remove();
});

/** Begins the fault. @returns how to end it */
type Fault = () => Promise<() => unknown>;

const pragma = async (name: string, value: string | number) => sql.raw(`PRAGMA ${name} = ${value}`).execute(store);
const onSqlite: Record<string, Fault> = {
  "a disk that is full": async () => {
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store);
    await pragma("max_page_count", rows[0]!.page_count);
    return () => pragma("max_page_count", 1_000_000);
  },
  "a store that is read-only": async () => {
    await pragma("query_only", "on");
    return () => pragma("query_only", "off");
  },
  "a store that another program holds": async () => {
    const other = new DatabaseSync(join(place.dataDir, "decorum.db"));
    other.exec("BEGIN IMMEDIATE");
    return () => other.close();
  },
};

/** Another connection, of which the pool knows nothing. */
async function query(...statements: string[]) {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
const database = () => new URL(place.databaseUrl!).pathname.slice(1);
const alter = (change: string) =>
  query(
    `ALTER DATABASE ${database()} ${change}`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database()}'`,
  );
const onServer: Record<string, Fault> = {
  "a disk that is full": async () => {
    await sql`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END $$`.execute(store);
    await sql`CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON sends
      FOR EACH ROW EXECUTE FUNCTION full_disk()`.execute(store);
    return () => sql`DROP TRIGGER full_disk ON sends`.execute(store);
  },
  "a store that is read-only": async () => {
    await alter("SET default_transaction_read_only = on");
    return () => alter("SET default_transaction_read_only = off");
  },
  "a store that is gone": async () => {
    await alter("WITH ALLOW_CONNECTIONS false");
    return () => alter("WITH ALLOW_CONNECTIONS true");
  },
};

const draft = { composeType: "new", from: { address: "" }, to: [], subject: "", body: { format: "text", content: "" } };
const post = (path: string, body: object) =>
  app.request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
/** More than finds room in what is free within SQLite's file. */
const outcomes = Array.from({ length: 300 }, (_, n) => ({ rule: `rule-${n}`, outcome: "passed" }));
const told = (id: string) => post("/v1/sends", { id, sentAt: "2026-11-17T18:00:00Z", outcomes });
const storeIs = async () => (await (await app.request("/readyz")).json()).store;

test.each(Object.entries(onPostgres ? onServer : onSqlite))("%s", async (_, begin) => {
  expect((await told("before")).status).toBe(204);
  expect(await storeIs()).toBe("ok");
  const end = await begin();
  for (const id of ["first", "second"]) {
    const refused = await told(id);
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect((await refused.json()).error.code).toBe("store-unavailable");
    expect((await post("/v1/lint", { draft })).status).toBe(200);
  }
  expect((await app.request("/v1/house")).status).toBe(200);
  expect([(await app.request("/livez")).status, (await app.request("/readyz")).status]).toEqual([200, 200]);
  expect(await storeIs()).toBe("unavailable");
  await end();
  expect((await told("second")).status).toBe(204);
  expect(await storeIs()).toBe("ok");
  const { mails } = await store
    .selectFrom("sends")
    .select((of) => of.fn.countAll<number>().as("mails"))
    .executeTakeFirstOrThrow();
  // What was told before and after, and not what was refused.
  expect(mails).toBe(2);
});

test.runIf(onPostgres)(
  "a connection that breaks between two queries of a transaction fails it, and not the process",
  async () => {
    const broken = store.transaction().execute(async (one) => {
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(one);
      await query(`SELECT pg_terminate_backend(${rows[0]!.pid})`);
      // Until the connection has noticed: unheard, that would end the process, and this test with it.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await sql`SELECT 1`.execute(one);
    });
    await expect(broken).rejects.toThrow();
    expect((await told("after")).status).toBe(204);
  },
);
