import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { backup, runTool } from "../scripts/backup.ts";
import { restore } from "../scripts/restore.ts";
import { exampleHouse, withDates } from "../server/house.ts";
import { local } from "../server/identity.ts";
import { recount } from "../server/store/recount.ts";
import { keepSend } from "../server/store/sends.ts";
import { openStore, type Store, type StoreOptions } from "../server/store/store.ts";
import { onPostgres, storePlace } from "../server/store/test-store.ts";

const root = join(import.meta.dirname, "..");
const house = await withDates(exampleHouse().house);
const folder = mkdtempSync(join(tmpdir(), "decorum-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function newPlace(): Promise<StoreOptions> {
  const place = await storePlace();
  onTestFinished(() => place.remove());
  return place;
}

async function open(place: StoreOptions): Promise<Store> {
  const store = await openStore(place);
  onTestFinished(() => store.destroy().catch(() => {}));
  return store;
}

const keep = (store: Store, number: number) =>
  keepSend(store, local, house, {
    id: `m${number}`,
    sentAt: "2026-11-17T20:00:00Z",
    client: "lakeshore-dental",
    outcomes: [{ rule: "closing-thanks", outcome: number % 2 ? "fixed" : "passed" }],
  });

/** The command as it is typed, in a process of its own. */
async function run(script: string, place: StoreOptions, ...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, `scripts/${script}.ts`), ...args], {
    env: { ...env, DATA_DIR: place.dataDir, ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  return { code, lines: output.trimEnd().split("\n") };
}

const sendsOf = async (store: Store) =>
  (await store.selectFrom("sends").select("id").orderBy("id").execute()).map(({ id }) => id);

test("a backup taken while mails are written is one moment of the store: restored, its counts agree", async () => {
  const [place, fresh] = [await newPlace(), await newPlace()];
  const store = await open(place);
  let kept = 0;
  let over = false;
  const write = async () => {
    while (!over) {
      await keep(store, ++kept);
      // The embedded store answers without waiting: let others have their turn.
      await new Promise(setImmediate);
    }
  };
  const writing = write();
  while (kept < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  const before = kept - 1;
  const file = join(folder, "while-writing.bak");
  const { code, lines } = await run("backup", place, file);
  const after = kept;
  over = true;
  await writing;
  expect([code, lines.length], lines.join()).toEqual([0, 1]);
  expect(after).toBeGreaterThan(before + 10);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  expect(await run("restore", fresh, file)).toMatchObject({
    code: 0,
    lines: [expect.stringMatching(/^Restored .*sends \d/)],
  });
  const restored = await open(fresh);
  const ids = await sendsOf(restored);
  expect(ids.length).toBeGreaterThanOrEqual(before);
  expect(ids.length).toBeLessThanOrEqual(after);
  const counts = () => restored.selectFrom("mail_counts").selectAll().orderBy("period").orderBy("team").execute();
  const [counted] = [await counts()];
  await recount(restored, local.tenant);
  expect(await counts()).toEqual(counted);
  // The key came along: the same mail is known again.
  await keep(restored, 1);
  expect(await sendsOf(restored)).toEqual(ids);
});

test("what was restored has every row of every table", async () => {
  const [place, fresh] = [await newPlace(), await newPlace()];
  const store = await open(place);
  for (let number = 0; number < 30; number++) await keep(store, number);
  const file = join(folder, "whole.bak");
  backup(place, file);
  const counts = await restore(fresh, file);
  expect(counts).toMatchObject({ sends: 30, tenant_keys: 1, list_items: 0 });
  const restored = await open(fresh);
  for (const table of Object.keys(counts)) {
    const rows = (of: Store) =>
      of
        .selectFrom(table as "sends")
        .selectAll()
        .execute();
    expect((await rows(restored)).map((row) => JSON.stringify(row)).sort(), table).toEqual(
      (await rows(store)).map((row) => JSON.stringify(row)).sort(),
    );
  }
});

test("nothing that is there is written over, and what is no backup is refused in one line", async () => {
  const [place, fresh] = [await newPlace(), await newPlace()];
  await keep(await open(place), 1);
  const file = join(folder, "once.bak");
  backup(place, file);
  expect(() => backup(place, file)).toThrow("is there already");
  expect(() => backup(place, join(folder, "no/such.bak"))).toThrow("There is no folder");
  await expect(restore(place, file)).rejects.toThrow(/is there: stop Decorum|is not empty/);
  const text = join(folder, "a.txt");
  writeFileSync(text, "Dear Ada");
  await expect(restore(fresh, text)).rejects.toThrow("is no backup of Decorum");
  await expect(restore(fresh, join(folder, "none"))).rejects.toThrow("There is no file");
  const other = onPostgres
    ? { dataDir: fresh.dataDir }
    : { ...fresh, databaseUrl: "postgres://u:secret@127.0.0.1:1/d" };
  await expect(restore(other, file)).rejects.toThrow("DATABASE_URL");
  const damaged = join(folder, "damaged.bak");
  writeFileSync(damaged, onPostgres ? "PGDMP, but not really" : "SQLite format 3\0 but not really".repeat(200));
  const { code, lines } = await run("restore", fresh, damaged);
  expect([code, lines.length], lines.join()).toEqual([1, 1]);
  expect(readdirSync(fresh.dataDir).filter((name) => !name.startsWith("decorum.lock"))).toEqual([]);
  expect(await restore(fresh, file)).toMatchObject({ sends: 1 });
});

test("where PostgreSQL's programs are missing or cannot connect, that is said, without the password", () => {
  const url = "postgres://u:secret@127.0.0.1:1/d";
  const PATH = process.env.PATH;
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
  const said = () => {
    try {
      runTool("pg_dump", url, []);
    } catch (error) {
      return (error as Error).message;
    }
  };
  if (onPostgres) expect(said()).toMatch(/^pg_dump failed: .*(refused|connect)/i);
  expect(said()).not.toContain("secret");
  process.env.PATH = folder;
  expect(said()).toBe("pg_dump is not on the PATH: install PostgreSQL's client programs.");
});
