import { afterEach, beforeEach, expect, test } from "vitest";
import { StartError } from "../start-error.ts";
import { pseudonym } from "./pseudonym.ts";
import { openStore } from "./store.ts";
import { onPostgres, storePlace } from "./test-store.ts";

let place: Awaited<ReturnType<typeof storePlace>>;
beforeEach(async () => {
  place = await storePlace();
});
afterEach(() => place.remove());

test("of several that start at once, all share a PostgreSQL, and one has the data folder", async () => {
  const starts = await Promise.allSettled(Array.from({ length: 6 }, () => openStore(place)));
  const stores = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  expect(stores).toHaveLength(onPostgres ? 6 : 1);
  for (const start of starts) {
    if (start.status === "rejected") expect(start.reason).toBeInstanceOf(StartError);
  }
  const names = await Promise.all(stores.map((store) => pseudonym(store, "local", "person", "sam")));
  expect(new Set(names).size).toBe(1);
  await Promise.all(stores.map((store) => store.destroy()));
});

test("what was kept is there after the next start, with the same pseudonyms", async () => {
  const first = await openStore(place);
  const name = await pseudonym(first, "local", "person", "sam");
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(await pseudonym(first, "other", "person", "sam")).not.toBe(name);
  expect(await pseudonym(first, "local", "conversation", "sam")).not.toBe(name);
  await first.destroy();
  const second = await openStore(place);
  expect(await pseudonym(second, "local", "person", "sam")).toBe(name);
  await second.destroy();
});

test("a store of a newer Decorum is left alone", async () => {
  const store = await openStore(place);
  const migrations = store as unknown as import("kysely").Kysely<{
    decorum_migrations: { name: string; timestamp: string };
  }>;
  const newer = { name: "999-what-is-to-come", timestamp: new Date().toISOString() };
  await migrations.insertInto("decorum_migrations").values(newer).execute();
  await store.destroy();
  await expect(openStore(place)).rejects.toThrow("The store was made by a newer Decorum");
});
