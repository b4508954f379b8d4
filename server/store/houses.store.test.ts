import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exampleHouse } from "../house.ts";
import { HouseChanged, Houses } from "./houses.ts";
import { openStore, type Store } from "./store.ts";
import { storePlace } from "./test-store.ts";

let place: Awaited<ReturnType<typeof storePlace>>;
let store: Store;
beforeEach(async () => {
  place = await storePlace();
  store = await openStore(place);
});
afterEach(async () => {
  await store.destroy();
  await place.remove();
});

const example = exampleHouse();
const named = (name: string) => {
  const house = { ...example.house, name };
  return { value: house, house };
};
const open = (file?: Parameters<typeof Houses.open>[2]) => Houses.open(store, "local", file);

test("without a file, an empty store has the example house, its country's holidays written out", async () => {
  const houses = await open();
  expect([houses.house.name, houses.version]).toEqual([example.house.name, 0]);
  expect(houses.house.holidays.dates).toContain(`${new Date().getUTCFullYear()}-12-25`);
  expect(await houses.versions()).toEqual([{ version: 0, createdAt: null, source: "example" }]);
  expect(await houses.at(0)).toEqual(example.value);
});

test("a file becomes a version when it is not the one that was read last; a change made since stays in force", async () => {
  expect((await open(named("A"))).house.name).toBe("A");
  const houses = await open(named("A"));
  expect(houses.version).toBe(1);
  await houses.replace(named("B").value);
  expect((await open(named("A"))).house.name).toBe("B");
  expect((await open()).house.name).toBe("B");
  const changed = await open(named("C"));
  expect([changed.house.name, changed.version]).toEqual(["C", 3]);
  expect((await changed.versions()).map(({ version, source }) => [version, source])).toEqual([
    [3, "file"],
    [2, "settings"],
    [1, "file"],
  ]);
});

test("processes that read the same file at once make one version of it", async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => open(named("A"))));
  expect(all.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
});

test("of two who change the same version, one is told; without a version named, the last one counts", async () => {
  const houses = await open();
  const changes = ["A", "B", "C"].map((name) => houses.replace(named(name).value, 0));
  const results = await Promise.allSettled(changes);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) if (result.status === "rejected") expect(result.reason).toBeInstanceOf(HouseChanged);
  await Promise.all(["D", "E"].map((name) => houses.replace(named(name).value)));
  expect(houses.version).toBe(3);
  expect((await houses.versions()).map(({ version }) => version)).toEqual([3, 2, 1]);
});

test("another process has the new house within a second, and keeps it while the store is gone", async () => {
  const [one, other] = [await open(), await open()];
  const tell = vi.fn();
  other.follow(tell);
  const before = other.house;
  await one.replace(named("A").value);
  await vi.waitFor(() => expect(other.house.name).toBe("A"), { timeout: 1500, interval: 50 });
  expect(before.name).toBe(example.house.name);
  const after = other.house;
  await store.destroy();
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith("house-store-lost"), { timeout: 3000, interval: 50 });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(other.house).toBe(after);
  expect(tell).toHaveBeenCalledTimes(1);
  other.stop();
  store = await openStore(place);
});

test("a version that this Decorum does not understand is not put in force", async () => {
  const houses = await open(named("A"));
  const tell = vi.fn();
  houses.follow(tell);
  const json = '{"name":"of a later day"}';
  const row = { tenant: "local", version: 2, json, source: "settings" as const, created_at: Date.now() };
  await store.insertInto("house_versions").values(row).execute();
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith("house-not-valid"), { timeout: 3000, interval: 50 });
  expect(houses.house.name).toBe("A");
  houses.stop();
  await expect(open()).rejects.toThrow("The house in the store is not valid for this Decorum");
});
