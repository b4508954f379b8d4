import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { House } from "../../rules/contract.ts";
import { List as ListShape } from "../../rules/contract-kept.ts";
import { createApp } from "../app.ts";
import { exampleHouse } from "../house.ts";
import { Houses } from "../store/houses.ts";
import { List } from "../store/list.ts";
import { forget } from "../store/retention.ts";
import { openStore, type Store } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";
import { storePlace } from "../store/test-store.ts";

const DAY = 86_400_000;
let place: Awaited<ReturnType<typeof storePlace>>;
let store: Store;
let houses: Houses;
let app: ReturnType<typeof createApp>;
const log = vi.fn();
beforeEach(async () => {
  place = await storePlace();
  store = await openStore(place);
  houses = await Houses.open(store, "local");
  app = createApp({ house: houses, log });
});
afterEach(async () => {
  await store.destroy();
  await place.remove();
});

const example = exampleHouse().house;
const letWords = (keepWords: boolean) => houses.replace({ ...example, promises: { keepWords } } satisfies House);
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const request = (method: string, path: string, body?: object) =>
  app.request(path, { method, headers: { "Content-Type": "application/json" }, body: body && JSON.stringify(body) });
const put = async (id: string, item: object) => (await request("PUT", `/v1/list/${id}`, item)).json();
const items = async () => ListShape.parse(await (await request("GET", "/v1/list")).json()).items;

test("an item is put, put again, shown in order of its time, and taken off", async () => {
  const item = await put("p-1", { kind: "promise", dueAt: "2099-12-01T17:00:00-06:00" });
  expect(item).toMatchObject({ id: "p-1", kind: "promise", status: "open", dueAt: "2099-12-01T23:00:00.000Z" });
  await put("h_2", { kind: "handoff", dueAt: "2099-11-30T17:00:00Z" });
  const again = await put("p-1", { ...item, status: "kept" });
  expect(again).toEqual({ ...item, status: "kept", updatedAt: again.updatedAt });
  expect(again.updatedAt >= item.updatedAt).toBe(true);
  expect((await items()).map(({ id, status }) => [id, status])).toEqual([
    ["h_2", "open"],
    ["p-1", "kept"],
  ]);
  for (let times = 0; times < 2; times++) expect((await request("DELETE", "/v1/list/p-1")).status).toBe(204);
  expect((await items()).map(({ id }) => id)).toEqual(["h_2"]);
});

test("a reply on its way closes what waited for one in its conversation, and nothing else", async () => {
  const item = { kind: "reply", dueAt: inDays(1), conversation: "AAQk1" };
  await put("mine", item);
  await put("late", { ...item, dueAt: inDays(-1) });
  await put("other", { ...item, conversation: "AAQk2" });
  await put("promise", { ...item, kind: "promise" });
  const shown = await put("mine", { kind: "reply", dueAt: inDays(2) });
  expect(shown).not.toHaveProperty("conversation");
  const answer = await request("POST", "/v1/list/answered", { conversation: "AAQk1" });
  expect(await answer.json()).toEqual({ closed: 2 });
  expect(Object.fromEntries((await items()).map(({ id, status }) => [id, status]))).toEqual({
    mine: "kept",
    late: "done",
    other: "open",
    promise: "open",
  });
  expect(await (await request("POST", "/v1/list/answered", { conversation: "AAQk1" })).json()).toEqual({ closed: 0 });
});

test("a promise's words are kept only while the house lets them be", async () => {
  const item = { kind: "promise", dueAt: inDays(1), words: "I will send the minutes" };
  expect(await put("a", item)).not.toHaveProperty("words");
  await letWords(true);
  expect((await items())[0]).not.toHaveProperty("words");
  expect((await put("a", item)).words).toBe(item.words);
  expect((await items())[0]!.words).toBe(item.words);
  const { words, ...without } = item;
  expect(await put("a", without)).not.toHaveProperty("words");
  await put("a", item);
  expect((await request("PUT", "/v1/house", example)).status).toBe(200);
  expect((await items())[0]).not.toHaveProperty("words");
  await letWords(true);
  expect((await items())[0]).not.toHaveProperty("words");
});

test("what is due or finished is shown and kept for 30 days", async () => {
  const list = new List(store, { tenant: "local", person: "local", roles: [] }, example);
  const [now, dueAt] = [Date.now(), inDays(10)];
  await list.put("open", { kind: "promise", dueAt, status: "open" }, now);
  await list.put("done", { kind: "promise", dueAt, status: "done" }, now);
  const shown = async (day: number) => (await list.items(now + day * DAY)).map(({ id }) => id);
  const kept = async () =>
    (await store.selectFrom("list_items").select("id").orderBy("id").execute()).map(({ id }) => id);
  expect([await shown(29.9), await shown(30.1), await shown(40.1)]).toEqual([["done", "open"], ["open"], []]);
  await forget(store, "local", example, now + 29.9 * DAY);
  expect(await kept()).toEqual(["done", "open"]);
  await forget(store, "local", example, now + 30.1 * DAY);
  expect(await kept()).toEqual(["open"]);
  await forget(store, "local", example, now + 40.1 * DAY);
  expect(await kept()).toEqual([]);
});

test("nobody sees, changes or closes what another person or another tenant has", async () => {
  const of = (tenant: string, person: string) => new List(store, { tenant, person, roles: [] }, example);
  const lists = [of("local", "sam"), of("local", "dana"), of("other", "sam")];
  const item = { kind: "reply", dueAt: inDays(1), status: "open", conversation: "AAQk1" } as const;
  for (const list of lists) await list.put("same", item);
  await lists[0]!.answered("AAQk1");
  expect(await Promise.all(lists.map(async (list) => (await list.items())[0]!.status))).toEqual([
    "kept",
    "open",
    "open",
  ]);
  await lists[1]!.remove("same");
  expect(await Promise.all(lists.map(async (list) => (await list.items()).length))).toEqual([1, 0, 1]);
});

test("a list has an end", async () => {
  const list = new List(store, { tenant: "local", person: "local", roles: [] }, example);
  const item = { kind: "reply", dueAt: inDays(1), status: "open" } as const;
  await list.put("first", item);
  const row = await store.selectFrom("list_items").selectAll().executeTakeFirstOrThrow();
  const rows = Array.from({ length: 1999 }, (_, i) => ({ ...row, id: `n${i}` }));
  for (let i = 0; i < rows.length; i += 500) {
    await store
      .insertInto("list_items")
      .values(rows.slice(i, i + 500))
      .execute();
  }
  expect((await request("PUT", "/v1/list/first", { ...item, status: "done" })).status).toBe(200);
  expect((await request("PUT", "/v1/list/one-more", item)).status).toBe(409);
});

test.each([
  ["id", "a%20b", {}],
  ["id", "x".repeat(101), {}],
  ["kind", "a", { kind: "task" }],
  ["dueAt", "a", { dueAt: "tomorrow" }],
  ["status", "a", { status: "lost" }],
  ["words", "a", { words: "x".repeat(501) }],
  ["conversation", "a", { conversation: "" }],
])("an item that is wrong is refused with its path: %s", async (path, id, changes) => {
  const response = await request("PUT", `/v1/list/${id}`, { kind: "promise", dueAt: inDays(1), ...changes });
  expect([response.status, (await response.json()).error.path]).toEqual([400, path]);
});

test("no word, address or conversation is in the store, its files or the log", async () => {
  const MARK = "Zwetschgendatschi";
  const item = { kind: "reply", dueAt: inDays(1), conversation: MARK, words: MARK };
  const draft = {
    composeType: "reply",
    from: { address: `${MARK}@bellwether.example`, name: MARK },
    to: [{ address: `${MARK}@lakeshoredental.example`, name: MARK }],
    subject: MARK,
    body: { format: "text", content: `Dear ${MARK},\n\nI will send ${MARK} by Friday.` },
    attachments: [{ name: `${MARK}.pdf` }],
  };
  const sent = {
    id: MARK,
    conversation: MARK,
    sentAt: inDays(0),
    outcomes: [{ rule: "closing-thanks", outcome: "fixed" }],
  };
  const said: Response[] = [
    await request("PUT", "/v1/list/a", item),
    await request("PUT", "/v1/list/a", { ...item, kind: MARK }),
    await request("PUT", `/v1/list/${MARK}@x`, item),
    await request("PUT", "/v1/list/a", { ...item, words: MARK.repeat(100) }),
    await request("POST", "/v1/list/answered", { conversation: MARK, [MARK]: MARK }),
    await request("POST", "/v1/list/answered", { conversation: [MARK] }),
    await request("PUT", "/v1/house", { ...example, standards: [MARK] }),
    await request("GET", "/v1/list"),
    await request("POST", "/v1/sends", { ...sent, [MARK]: MARK }),
    await request("POST", "/v1/sends", { ...sent, client: `${MARK}@x` }),
    await request("POST", "/v1/sends", { ...sent, outcomes: [{ rule: `${MARK} ${MARK}`, outcome: "passed" }] }),
    await request("POST", "/v1/sends", { ...sent, sentAt: MARK }),
    await request("POST", "/v1/sends", { ...sent, conversation: [MARK] }),
    await request("POST", "/v1/received", { messageId: MARK, receivedAt: inDays(0) }),
    await request("POST", "/v1/received", { messageId: MARK, receivedAt: MARK }),
    await request("POST", "/v1/received/find", { messageId: MARK }),
    await request("POST", "/v1/received/find", { messageId: [MARK] }),
    await request("POST", "/v1/people/erase", { person: MARK }),
    await request("POST", "/v1/people/erase", { person: [MARK] }),
    await request("GET", `/v1/stats?from=${MARK}&to=${MARK}`),
    await request("GET", `/v1/stats?from=2026-01-01&to=2026-01-02&by=${MARK}`),
    await request("GET", `/v1/stats?from=2026-01-01&to=2026-01-02&team=${MARK}&client=${MARK}&rule=${MARK}`),
    await request("GET", `/v1/stats/digest?week=${MARK}`),
  ];
  for (const response of said) expect(await response.text()).not.toContain(MARK);
  expect((await request("POST", "/v1/lint", { draft })).status).toBe(200);
  const rows: Record<keyof Tables, number> = {
    house_versions: 0,
    tenant_keys: 1,
    list_items: 1,
    sends: 1,
    conversations: 1,
    mail_counts: 16,
    rule_counts: 16,
    answer_times: 0,
    senders: 16,
    promise_counts: 0,
    received: 1,
  };
  for (const [table, count] of Object.entries(rows)) {
    const kept = await store
      .selectFrom(table as keyof Tables)
      .selectAll()
      .execute();
    expect([table, kept.length, JSON.stringify(kept)]).toEqual([table, count, expect.not.stringContaining(MARK)]);
  }
  expect((await store.selectFrom("list_items").selectAll().execute())[0]!.conversation).toMatch(/^[0-9a-f]{64}$/);
  for (const file of readdirSync(place.dataDir)) {
    expect(readFileSync(join(place.dataDir, file)).includes(MARK)).toBe(false);
  }
  expect(JSON.stringify(log.mock.calls)).not.toContain(MARK);
});

test("the OpenAPI document describes what the store adds", async () => {
  const { paths, components } = await (await app.request("/openapi.json")).json();
  const methods = (path: string) => Object.keys(paths[path] ?? {}).sort();
  expect(methods("/v1/house")).toEqual(["get", "put"]);
  expect(methods("/v1/house/versions")).toEqual(["get"]);
  expect(methods("/v1/house/versions/{version}")).toEqual(["get"]);
  expect(methods("/v1/house/versions/{version}/restore")).toEqual(["post"]);
  expect(methods("/v1/list")).toEqual(["get"]);
  expect(methods("/v1/list/{id}")).toEqual(["delete", "put"]);
  expect(methods("/v1/list/answered")).toEqual(["post"]);
  expect(methods("/v1/sends")).toEqual(["post"]);
  expect(methods("/v1/received")).toEqual(["post"]);
  expect(methods("/v1/received/find")).toEqual(["post"]);
  expect(methods("/v1/people/me")).toEqual(["delete"]);
  expect(methods("/v1/people/erase")).toEqual(["post"]);
  expect(methods("/v1/stats")).toEqual(["get"]);
  expect(methods("/v1/stats/digest")).toEqual(["get"]);
  for (const [, ref] of JSON.stringify(paths).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    expect(components.schemas).toHaveProperty(ref!);
  }
});
