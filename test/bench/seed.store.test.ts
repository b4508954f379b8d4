import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exampleHouse, withDates } from "../../server/house.ts";
import { local } from "../../server/identity.ts";
import { recount } from "../../server/store/recount.ts";
import { keepSend } from "../../server/store/sends.ts";
import { statsOf } from "../../server/store/stats.ts";
import { openStore } from "../../server/store/store.ts";
import { storePlace } from "../../server/store/test-store.ts";

let place: Awaited<ReturnType<typeof storePlace>>;
beforeEach(async () => {
  place = await storePlace();
});
afterEach(() => place.remove());

const house = await withDates(exampleHouse().house);
function seed(...args: string[]) {
  const { dataDir, databaseUrl = "" } = place;
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, HOUSE_FILE: "" };
  const script = join(import.meta.dirname, "../../scripts/seed.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

test("a store is filled with a year, its counts those of its records, and filled up again", async () => {
  expect(seed("--mails", "300", "--days", "40")).toMatchObject({ status: 0 });
  expect(seed("--mails", "100", "--days", "40").status).toBe(0);
  const store = await openStore(place);
  expect(await recount(store, "local")).toEqual([]);
  const today = Temporal.Now.plainDateISO(house.timeZone);
  const [from, to] = [today.subtract({ days: 60 }).toString(), today.toString()];
  const figures = await statsOf(store, local, house, { from, to, by: "client" });
  expect(figures.mails).toBe(400);
  expect(figures.rows.map(({ key }) => key)).toEqual(expect.arrayContaining(["internal", "lakeshore-dental"]));
  expect(figures.promises.made).toBeGreaterThan(10);
  expect(figures.onTime.withinStandard).toBeGreaterThan(figures.onTime.answered / 2);
  await store.destroy();
});

test("a store with records of real mails is left alone, unless that is asked for", async () => {
  const store = await openStore(place);
  await keepSend(store, local, house, { id: "m1", sentAt: "2026-11-17T20:00:00Z", outcomes: [] });
  await store.destroy();
  expect(seed("--mails", "10")).toEqual({ status: 1, said: expect.stringContaining("has records of real mails") });
  expect(seed("--mails", "10", "--force").status).toBe(0);
  expect(seed("--mails", "many")).toEqual({ status: 1, said: "--mails must be a number, 1 or more.\n" });
});
