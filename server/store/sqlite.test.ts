import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { createApp } from "../app.ts";
import { StartError } from "../start-error.ts";
import { Houses } from "./houses.ts";
import { openStore } from "./store.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "decorum-sqlite-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("a second process is kept out while the first lives, and let in once it was killed", async () => {
  const code = `
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, "store.ts"))};
    const store = await openStore({ dataDir: ${JSON.stringify(dataDir)} });
    await store.insertInto("tenant_keys").values({ tenant: "local", key: "kept" }).execute();
    console.log("open");
    // It does not outlive the test.
    process.stdin.on("end", () => process.exit()).resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  await expect(openStore({ dataDir })).rejects.toThrow(
    `The data folder ${dataDir} is in use by another Decorum: stop that one, or choose another folder with DATA_DIR=….`,
  );
  child.kill("SIGKILL");
  await once(child, "exit");
  const store = await openStore({ dataDir });
  expect(await store.selectFrom("tenant_keys").select("key").execute()).toEqual([{ key: "kept" }]);
  await store.destroy();
});

test("on a full disk nothing is acknowledged, checks go on, and once there is room so does the rest", async () => {
  const store = await openStore({ dataDir });
  const app = createApp({ house: await Houses.open(store, "local"), log: () => {} });
  const request = (method: string, path: string, body: object) =>
    app.request(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const put = (id: number) => request("PUT", `/v1/list/n${id}`, { kind: "reply", dueAt: "2099-01-01T00:00:00Z" });
  // What a disk that is full does to SQLite.
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store);
  await sql.raw(`PRAGMA max_page_count = ${rows[0]!.page_count}`).execute(store);
  let acknowledged = 0;
  let response = await put(0);
  while (response.ok) response = await put(++acknowledged);
  expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
  const draft = {
    composeType: "new",
    from: { address: "" },
    to: [],
    subject: "",
    body: { format: "text", content: "" },
  };
  expect((await request("POST", "/v1/lint", { draft })).status).toBe(200);
  await sql`PRAGMA max_page_count = 1000000`.execute(store);
  expect((await put(acknowledged)).status).toBe(200);
  expect((await (await app.request("/v1/list")).json()).items).toHaveLength(acknowledged + 1);
  await store.destroy();
});

test("the file is for its owner alone", async () => {
  const store = await openStore({ dataDir: join(dataDir, "data") });
  expect(statSync(join(dataDir, "data/decorum.db")).mode & 0o077).toBe(0);
  expect(statSync(join(dataDir, "data")).mode & 0o077).toBe(0);
  await store.destroy();
});

test.each([
  ["that is something else", () => Buffer.from("no database, but long enough to be looked at. ".repeat(40))],
  ["with a page overwritten", (file: Buffer) => file.fill(0xff, 4096 * 3, 4096 * 4)],
  ["with a byte of its head flipped", (file: Buffer) => file.fill(file[3]! ^ 0xff, 3, 4)],
  ["with a byte of its first page flipped", (file: Buffer) => file.fill(file[100]! ^ 0xff, 100, 101)],
  ["that was cut short", (file: Buffer) => file.subarray(0, 4096 * 5)],
])("a file %s is refused and stays as it is", async (_, damage) => {
  await (await openStore({ dataDir })).destroy();
  const file = join(dataDir, "decorum.db");
  const damaged = damage(readFileSync(file));
  writeFileSync(file, damaged);
  const error = await openStore({ dataDir }).catch((error) => error);
  expect(error).toBeInstanceOf(StartError);
  expect(error.message).toContain(`The store ${file} is damaged`);
  expect(readFileSync(file).equals(damaged)).toBe(true);
});

test("a file that is damaged while it is in use fails what reads it, not the checks, and the next start refuses it", async () => {
  const store = await openStore({ dataDir });
  const app = createApp({ house: await Houses.open(store, "local"), log: () => {} });
  const record = { id: "m1", sentAt: "2026-11-17T18:00:00Z", outcomes: [] };
  const draft = {
    composeType: "new",
    from: { address: "" },
    to: [],
    subject: "",
    body: { format: "text", content: "" },
  };
  const post = (path: string, body: object) =>
    app.request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  expect((await post("/v1/sends", record)).status).toBe(204);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(store);
  await sql`PRAGMA shrink_memory`.execute(store);
  const file = join(dataDir, "decorum.db");
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Buffer.alloc(statSync(file).size - 4096, 0xff), 0, undefined, 4096);
  closeSync(descriptor);
  const refused = await post("/v1/sends", { ...record, id: "m2" });
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "5"]);
  expect((await post("/v1/lint", { draft })).status).toBe(200);
  expect(await (await app.request("/readyz")).json()).toEqual({ status: "ok", store: "unavailable" });
  await store.destroy();
  await expect(openStore({ dataDir })).rejects.toThrow(`The store ${file} is damaged`);
});
