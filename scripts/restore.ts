/**
 * `npm run restore -- decorum.bak`: puts a backup where nothing is kept yet, and brings it to the present shape. Reads
 * DATA_DIR and DATABASE_URL as the server does.
 */
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../server/start-error.ts";
import { openStore, type Store, type StoreOptions } from "../server/store/store.ts";
import { command, fileOf, placeOf, runTool, sync } from "./backup.ts";

/**
 * @returns how many rows each table has now
 * @throws StartError: then nothing has been changed
 */
export async function restore(place: StoreOptions, file: string): Promise<Record<string, number>> {
  const kind = kindOf(file);
  const { databaseUrl } = place;
  if (kind === "neither") throw new StartError(`${file} is no backup of Decorum.`);
  if ((kind === "dump") !== Boolean(databaseUrl)) {
    throw new StartError(
      databaseUrl
        ? `${file} is of the embedded store: restore it without DATABASE_URL.`
        : `${file} is of a PostgreSQL: say which one to restore it into with DATABASE_URL=….`,
    );
  }
  return databaseUrl ? intoPostgres(place, databaseUrl, file) : intoFolder(place, file);
}

/** By its first bytes. */
function kindOf(file: string): "sqlite" | "dump" | "neither" {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  const first = Buffer.alloc(15);
  const descriptor = openSync(file, "r");
  readSync(descriptor, first);
  closeSync(descriptor);
  if (first.toString("latin1") === "SQLite format 3") return "sqlite";
  return first.toString("latin1", 0, 5) === "PGDMP" ? "dump" : "neither";
}

async function intoFolder({ dataDir }: StoreOptions, file: string): Promise<Record<string, number>> {
  const target = join(dataDir, "decorum.db");
  if (existsSync(target)) throw new StartError(`${target} is there: stop Decorum and move it away first.`);
  // Opened beside: a backup that is damaged, or of a newer Decorum, never gets to where a server would find it.
  const scratch = join(dataDir, `restore-${process.pid}`);
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  try {
    copyFileSync(file, join(scratch, "decorum.db"));
    sync(join(scratch, "decorum.db"));
    const counts = await counted(await openStore({ dataDir: scratch }));
    // What belonged to a file that is gone would be read as part of this one.
    for (const left of ["-wal", "-shm"]) rmSync(target + left, { force: true });
    renameSync(join(scratch, "decorum.db"), target);
    return counts;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function intoPostgres(place: StoreOptions, url: string, file: string): Promise<Record<string, number>> {
  // As it is, without making tables of ours in it.
  const { Kysely } = await import("kysely");
  const { openPostgres } = await import("../server/store/postgres.ts");
  const bare = new Kysely<unknown>({ dialect: openPostgres(url) });
  const tables = await bare.introspection.getTables().finally(() => bare.destroy());
  if (tables.length > 0) throw new StartError("The database that DATABASE_URL names is not empty: make a new one.");
  runTool("pg_restore", url, ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", file]);
  return counted(await openStore(place));
}

async function counted(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const tables = await store.introspection.getTables();
  for (const { name } of tables.filter(({ name }) => !name.startsWith("decorum_migrations"))) {
    const { rows } = await store
      .selectFrom(name as "sends")
      .select((of) => of.fn.countAll<number>().as("rows"))
      .executeTakeFirstOrThrow();
    counts[name] = rows;
  }
  await store.destroy();
  return counts;
}

if (import.meta.main) {
  await command(async () => {
    const [name, ...more] = process.argv.slice(2);
    if (!name || more.length > 0) throw new StartError("Say which file: npm run restore -- decorum.bak");
    const counts = Object.entries(await restore(placeOf(process.env), fileOf(name)));
    return `Restored ${counts.map(([table, rows]) => `${table} ${rows}`).join(", ")}.`;
  });
}
