/** Where Decorum keeps what it keeps: embedded in the data folder, or in a PostgreSQL. One schema for both. */
import { Kysely } from "kysely";
import { StartError } from "../start-error.ts";
import { migrate } from "./migrations.ts";
import { openSqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

export type Store = Kysely<Tables>;

export interface StoreOptions {
  /** Holds the embedded store. */
  dataDir: string;
  /** A PostgreSQL, instead of the embedded store. */
  databaseUrl?: string;
}

/**
 * Opens the store and brings it to the present shape. `destroy()` closes it.
 * @throws StartError
 */
export async function openStore({ dataDir, databaseUrl }: StoreOptions): Promise<Store> {
  let store: Store | undefined;
  try {
    const dialect = databaseUrl ? (await import("./postgres.ts")).openPostgres(databaseUrl) : openSqlite(dataDir);
    store = new Kysely<Tables>({ dialect });
    await migrate(store);
    return store;
  } catch (error) {
    await store?.destroy().catch(() => {});
    if (error instanceof StartError) throw error;
    const reason = reasonOf(error);
    throw new StartError(
      databaseUrl
        ? `The store that DATABASE_URL names cannot be used: ${reason}.`
        : `The data folder ${dataDir} cannot be used (${reason}).`,
    );
  }
}

/** Between the parts of long work: the embedded store never waits, so nobody else would have a turn. */
export const turnOfOthers = () => new Promise<void>((resolve) => setImmediate(resolve));

const reasons: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  ERR_INVALID_URL: "it is not an address like postgres://user:password@host/database",
  "28P01": "the user or the password is wrong",
  "28000": "the user may not connect",
  "3D000": "there is no such database",
  "25006": "it is read-only",
  "42501": "the user may not make tables",
};

/** Never the message: it may hold a password or what was being stored. */
function reasonOf(error: unknown): string {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (code === "ERR_SQLITE_ERROR") return `SQLite error ${errcode}`;
  return (code && reasons[code]) ?? code ?? "it does not answer";
}
