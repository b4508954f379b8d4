import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SendRecord } from "../../rules/contract-kept.ts";
import { draftId, isBack, MAY_COME_BACK, recordOf, tell, WAITING_KEY } from "./send-record.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-09-21T15:00:00Z") }));
afterEach(() => void vi.useRealTimers());

/** A mailbox's settings, and a server that answers with `status`; what was posted to it, in order. */
function open() {
  const kept = new Map<string, string>();
  const settings = {
    get: (key: string) => kept.get(key) ?? null,
    set: vi.fn((key: string, value: string) => void kept.set(key, value)),
  };
  const server = { status: 204 };
  const posted: [string, SendRecord][] = [];
  const post = async (path: string, body: object) => {
    if (server.status === 0) throw new TypeError("offline");
    if (server.status === 1) return new Promise<never>(() => {});
    posted.push([path, body as SendRecord]);
    return { status: server.status } as Response;
  };
  const waiting = () => JSON.parse(kept.get(WAITING_KEY) ?? "[]") as { id: string; held?: string }[];
  const start = () => tell(settings, post, null, 250);
  const send = async (id: string, outcomes: Parameters<typeof recordOf>[1]["outcomes"], warned: string[] = []) => {
    const mail = { id, sentAt: new Date().toISOString(), conversation: "AAQk", reply: true };
    const telling = tell(settings, post, recordOf(mail, { outcomes, client: "lakeshore" }, warned), 250);
    await vi.advanceTimersByTimeAsync(250);
    await telling;
  };
  return { settings, server, posted, waiting, start, send };
}

const outcomesOf = ([, record]: [string, SendRecord]) =>
  Object.fromEntries(record.outcomes.map(({ rule, outcome }) => [rule, outcome]));

test("a mail that goes is told at once, with what became of each rule, and its conversation is answered", async () => {
  const { send, posted, settings } = open();
  await send("d1", { "thanks-present": "passed", "cc-on-handoff": "ignored", "long-sentence": "open" });
  expect(posted).toEqual([
    [
      "/v1/sends",
      {
        id: "d1",
        sentAt: "2026-09-21T15:00:00.000Z",
        client: "lakeshore",
        conversation: "AAQk",
        outcomes: [
          { rule: "thanks-present", outcome: "passed" },
          { rule: "cc-on-handoff", outcome: "ignored" },
        ],
      },
    ],
    ["/v1/list/answered", { conversation: "AAQk" }],
  ]);
  expect(SendRecord.strict().safeParse(posted[0]![1]).success).toBe(true);
  expect(settings.set).not.toHaveBeenCalled();
});

test("a mail that is stopped is not told, until another start shows later that it was sent anyway", async () => {
  const { send, start, posted, waiting } = open();
  await send("d1", { a: "passed", b: "open" }, ["b"]);
  await start();
  expect(posted).toEqual([]);
  vi.advanceTimersByTime(MAY_COME_BACK + 1);
  await start();
  expect(posted.map(([path]) => path)).toEqual(["/v1/sends", "/v1/list/answered"]);
  expect(outcomesOf(posted[0]!)).toEqual({ a: "passed", b: "sentAnyway" });
  expect(posted[0]![1].sentAt).toBe("2026-09-21T15:00:00.000Z");
  expect(waiting()).toEqual([]);
});

test("the next Send of a mail that was stopped tells that it was mended, step by step, and once", async () => {
  const { send, start, posted } = open();
  await send("d1", { a: "passed", b: "open", c: "open" }, ["b", "c"]);
  await send("d1", { a: "passed", b: "passed", c: "open" }, ["c"]);
  await send("d1", { a: "passed", b: "passed", c: "passed" });
  vi.advanceTimersByTime(MAY_COME_BACK + 1);
  await start();
  expect(posted).toHaveLength(2);
  expect(outcomesOf(posted[0]!)).toEqual({ a: "passed", b: "fixed", c: "fixed" });
});

test("a mail that a pane has seen again after its warning is told only when it is sent", async () => {
  const { send, settings, start, posted, waiting } = open();
  await send("d1", { b: "open" }, ["b"]);
  isBack(settings, "another");
  isBack(settings, "d1");
  vi.advanceTimersByTime(MAY_COME_BACK + 1);
  await start();
  expect(posted).toEqual([]);
  await send("d1", { b: "passed" });
  expect(outcomesOf(posted[0]!)).toEqual({ b: "fixed" });
  expect(waiting()).toEqual([]);
});

test.each([
  ["can't be reached", 0],
  ["does not answer", 1],
  ["is not ready", 503],
  ["wants a sign-in first", 401],
])("while the server %s the record waits; the next start tells it", async (_name, status) => {
  const { send, start, server, posted, waiting } = open();
  server.status = status;
  const began = Date.now();
  await send("d1", { a: "passed" });
  expect(Date.now() - began).toBeLessThanOrEqual(250);
  expect(waiting()).toMatchObject([{ id: "d1" }]);
  posted.length = 0;
  server.status = 204;
  await start();
  expect(posted.map(([, { id }]) => id)).toEqual(["d1", undefined]);
  expect(waiting()).toEqual([]);
});

test("a warning waits for no record, whatever else there is to tell", async () => {
  const { settings, waiting } = open();
  const mail = { id: "d1", sentAt: "2026-09-21T15:00:00Z", reply: false };
  settings.set(WAITING_KEY, JSON.stringify([{ ...mail, id: "d0", outcomes: {} }]));
  const post = vi.fn(() => new Promise<never>(() => {}));
  await tell(settings, post, recordOf(mail, { outcomes: {} }, ["b"]), 250);
  expect(post).not.toHaveBeenCalled();
  expect(waiting().map(({ id }) => id)).toEqual(["d0", "d1"]);
});

test("what the server finds malformed is not told again", async () => {
  const { send, server, waiting } = open();
  server.status = 400;
  await send("d1", { a: "passed" });
  expect(waiting()).toEqual([]);
});

test("the next Send tells what waited; at most twenty records and 8 KB wait, the newest", async () => {
  const { send, server, posted, waiting, settings } = open();
  server.status = 0;
  for (let i = 0; i < 25; i++) await send(`d${i}`, { a: "passed" });
  expect(waiting().map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `d${i + 5}`));
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`some-longer-rule-name-${i}`, "passed" as const]),
  );
  for (let i = 0; i < 6; i++) await send(`e${i}`, many);
  expect(settings.get(WAITING_KEY)!.length).toBeLessThanOrEqual(8000);
  expect(waiting().at(-1)!.id).toBe("e5");
  server.status = 204;
  await send("last", { a: "passed" });
  expect(waiting()).toEqual([]);
  expect(posted.some(([, { id }]) => id === "e5") && posted.some(([, { id }]) => id === "last")).toBe(true);
});

test("settings that hold something else are no records", async () => {
  for (const text of ["", "{", "3", '{"v":2}', "null"]) {
    const { settings, start, send, posted } = open();
    settings.set(WAITING_KEY, text);
    await start();
    await send("d1", { a: "passed" });
    expect(posted[0]![1].id).toBe("d1");
  }
});

test("a draft has one id for as long as its session data lasts, and no two have the same", async () => {
  const session = () => {
    const kept = new Map<string, string>();
    return {
      get: async (key: string) => kept.get(key) ?? null,
      set: async (k: string, v: string) => void kept.set(k, v),
    };
  };
  const one = session();
  const id = await draftId(one);
  expect(id).toMatch(/^[a-z\d]{12,}$/);
  expect(await draftId(one)).toBe(id);
  expect(await draftId(session())).not.toBe(id);
});

test("handlers that are started together for one Send speak of one mail", async () => {
  const kept = new Map<string, string>();
  const session = {
    get: async (key: string) => kept.get(key) ?? null,
    set: async (key: string, value: string) => void kept.set(key, value),
  };
  const ids = await Promise.all([draftId(session), draftId(session), draftId(session)]);
  expect(new Set(ids).size).toBe(1);
  const lost = { get: async () => null, set: async () => {} };
  expect(await draftId(lost)).toMatch(/^\w{10,}$/);
});
