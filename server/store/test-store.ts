/**
 * A store for a test: SQLite in a folder of its own, or, where TEST_DATABASE_URL names a PostgreSQL, a database of its
 * own in it. `npm test` runs every `*.store.test.ts` once on each.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { StoreOptions } from "./store.ts";

export const onPostgres = Boolean(process.env.TEST_DATABASE_URL);

/** An empty place for a store, and how to take it away again once every store in it is closed. */
export async function storePlace(): Promise<StoreOptions & { remove(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "decorum-store-"));
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return { dataDir, remove: async () => rmSync(dataDir, { recursive: true }) };
  const name = `decorum_${crypto.randomUUID().replaceAll("-", "")}`;
  await query(url, `CREATE DATABASE ${name}`);
  const databaseUrl = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    dataDir,
    databaseUrl,
    async remove() {
      rmSync(dataDir, { recursive: true });
      await query(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}
