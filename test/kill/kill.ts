/**
 * `npm run test:kill`: a process that writes records is killed with SIGKILL, 200 times on each store; nothing that was
 * acknowledged is lost, nothing is there twice, the counts are those of the records, and the file of SQLite is whole.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { local } from "../../server/identity.ts";
import { pseudonym } from "../../server/store/pseudonym.ts";
import { recount } from "../../server/store/recount.ts";
import { short } from "../../server/store/sends.ts";
import { openStore, type Store, type StoreOptions } from "../../server/store/store.ts";
import { onEachStore } from "../each-store.ts";

export interface Killed {
  /** Records that the writers were told are kept. */
  acknowledged: number;
  /** What is wrong, a line each. */
  wrong: string[];
}

/** Kills a writer so many times, and looks at the store after each. */
export async function killWriters(place: StoreOptions, times: number): Promise<Killed> {
  const versions = new Map<string, number>();
  let acknowledged = 0;
  for (let cycle = 0; cycle < times; cycle++) {
    for (const [id, version] of await killedWriter(place, cycle)) {
      versions.set(id, version);
      acknowledged += version - 2 * Number(id.split("-").at(-1)) + 1;
    }
    const store = await openStore(place);
    try {
      if (place.databaseUrl) await othersGone(store);
      const wrong = [
        ...(await damage(store, place)),
        ...(await differences(store, versions, cycle + 1)),
        ...(await recount(store, local.tenant)),
      ];
      if (wrong.length > 0) return { acknowledged, wrong: wrong.map((line) => `kill ${cycle + 1}: ${line}`) };
    } finally {
      await store.destroy();
    }
  }
  return { acknowledged, wrong: [] };
}

/** @returns the last version of each mail that was acknowledged */
async function killedWriter(place: StoreOptions, cycle: number): Promise<Map<string, number>> {
  const { dataDir, databaseUrl } = place;
  const args = [join(import.meta.dirname, "writer.ts"), JSON.stringify({ place: { dataDir, databaseUrl }, cycle })];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "close");
  const said = new Map<string, number>();
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => {
    const [id, version] = line.split(" ");
    if (id && version) said.set(id, Number(version));
  });
  await Promise.race([once(lines, "line"), ended]);
  setTimeout(() => child.kill("SIGKILL"), 5 + Math.random() * 195);
  const [code] = await ended;
  if (code !== null) throw new Error(`The writer ended by itself, with ${code}.`);
  return said;
}

/** What SQLite finds wrong with its file; PostgreSQL looks for itself when it starts again. */
async function damage(store: Store, { databaseUrl }: StoreOptions): Promise<string[]> {
  if (databaseUrl) return [];
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(store);
  return rows.map((row) => row.integrity_check).filter((line) => line !== "ok");
}

async function differences(store: Store, versions: ReadonlyMap<string, number>, cycles: number): Promise<string[]> {
  const rows = await store.selectFrom("sends").select(["id", "commitments"]).execute();
  const kept = new Map(rows.map(({ id, commitments }) => [id, commitments]));
  const wrong: string[] = [];
  for (const [id, version] of versions) {
    const name = short(await pseudonym(store, local.tenant, "send", `${local.person}\n${id}`));
    const found = kept.get(name);
    // The one after it may be there too: it was not acknowledged any more.
    if (found === undefined || found < version) wrong.push(`${id} was acknowledged and is lost`);
  }
  // Of each writer, what each of its three lanes was about to write may be there too.
  const most = versions.size + 3 * cycles;
  if (rows.length > most) wrong.push(`${rows.length} mails are there, of at most ${most}`);
  return wrong;
}

/** PostgreSQL may still be at work for a process that is dead. */
async function othersGone(store: Store): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await sql`SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`.execute(store);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

if (import.meta.main) {
  const times = Number(process.argv[2] ?? 200);
  await onEachStore(async (name, place) => {
    const { acknowledged, wrong } = await killWriters(place, times);
    for (const line of wrong) console.error(line);
    console.log(
      `${name}: killed ${times} times, ${acknowledged.toLocaleString("en")} records acknowledged, ${wrong.length} wrong`,
    );
    if (wrong.length > 0) process.exitCode = 1;
  });
}
