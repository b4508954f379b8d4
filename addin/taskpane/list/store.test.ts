import { expect, test } from "vitest";
import type { ListItem, ListItemInput } from "../../../rules/contract-kept.ts";
import { exampleHouse } from "../../../rules/example.ts";
import { ServerError } from "../server.ts";
import { readNotes } from "./notes.ts";
import { ListStore } from "./store.ts";

/** A server that keeps words only where it may, and what it was told. */
function fake(keepWords = false) {
  const items = new Map<string, ListItem>();
  const told: ListItemInput[] = [];
  const down: { error: Error | null } = { error: null };
  const answer = async <T>(value: () => T) => {
    if (down.error) throw down.error;
    return value();
  };
  const server = {
    house: () => answer(() => exampleHouse),
    list: () => answer(() => ({ items: [...items.values()] })),
    putItem: (id: string, input: ListItemInput) =>
      answer(() => {
        told.push(input);
        const { words, conversation: _hashed, ...rest } = input;
        const item = { ...rest, id, ...(keepWords && words ? { words } : {}), createdAt: "", updatedAt: "" };
        items.set(id, item as ListItem);
        return item as ListItem;
      }),
    removeItem: (id: string) => answer(() => void items.delete(id)),
  };
  const kept: Record<string, string> = {};
  const settings = {
    get: (key: string) => kept[key] ?? null,
    set: (key: string, value: string) => {
      kept[key] = value;
    },
  };
  return { items, told, down, settings, store: new ListStore(server, settings) };
}

const promise = { kind: "promise", words: "I will send it.", conversation: "conversation-1" } as const;
const first = { ...promise, dueAt: "2026-09-24T19:00:00.000Z" };
const open = (store: ListStore) => store.state.entries.filter(({ status }) => status === "open");

test("items are in the order of their times, whatever their kind", async () => {
  const { store } = fake();
  await store.add(first);
  await store.add({ kind: "reply", words: null, conversation: null, dueAt: "2026-09-23T19:00:00.000Z" });
  await store.add({ kind: "handoff", words: null, conversation: null, dueAt: "2026-09-25T19:00:00.000Z" });
  expect(open(store).map(({ kind }) => kind)).toEqual(["reply", "promise", "handoff"]);
});

test("words that the server drops stay in the mailbox, those it keeps don't, and only a promise's are sent", async () => {
  const dropping = fake();
  const { id } = await dropping.store.add(first);
  expect(dropping.store.state.entries[0]!.words).toBe("I will send it.");
  expect(readNotes(dropping.settings).get(id)!.words).toBe("I will send it.");
  await dropping.store.add({ ...first, kind: "reply", words: "Peggy Chen: Badges" });
  expect(dropping.told.map(({ words }) => words)).toEqual(["I will send it.", undefined]);

  const keeping = fake(true);
  const kept = await keeping.store.add(first);
  expect(keeping.store.state.entries[0]!.words).toBe("I will send it.");
  expect(readNotes(keeping.settings).get(kept.id)!.words).toBeNull();
});

test("each act can be taken back", async () => {
  const { store, items } = fake();
  const added = await store.add(first);
  await added.undo();
  expect(store.state.entries).toEqual([]);

  await store.add(first);
  const before = store.state.entries;
  for (const act of [
    () => store.finish(before[0]!, "kept"),
    () => store.remove(before[0]!),
    () => store.renegotiate(before[0]!, "2026-09-30T19:00:00.000Z"),
  ]) {
    const undo = await act();
    expect(open(store)).not.toEqual(before);
    await undo();
    expect(store.state.entries).toEqual(before);
  }
  expect(items.size).toBe(1);
});

test("a new time closes the old one as renegotiated and goes on with words and conversation", async () => {
  const { store } = fake();
  await store.add(first);
  const [old] = store.state.entries;
  await store.renegotiate(old!, "2026-09-30T19:00:00.000Z");
  expect(store.state.entries.map(({ status, dueAt }) => [status, dueAt])).toEqual([
    ["renegotiated", first.dueAt],
    ["open", "2026-09-30T19:00:00.000Z"],
  ]);
  expect(open(store)[0]).toMatchObject({ words: "I will send it.", conversation: old!.conversation });
});

test("a list that was read stays on screen when the server is away; what fails leaves it as it was", async () => {
  const { store, down } = fake();
  down.error = new TypeError("failed to fetch");
  await store.load();
  expect(store.state.phase).toBe("offline");
  down.error = new ServerError(503);
  await store.load();
  expect(store.state.phase).toBe("failed");
  down.error = null;
  await store.load();
  await store.add(first);
  down.error = new TypeError("failed to fetch");
  await store.load();
  expect(store.state).toMatchObject({
    phase: "stale",
    house: { name: exampleHouse.name },
    entries: [{ kind: "promise" }],
  });
  await expect(store.finish(store.state.entries[0]!, "kept")).rejects.toThrow();
  expect(open(store)).toHaveLength(1);
});
