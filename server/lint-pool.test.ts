import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Draft, House, Report } from "../rules/contract.ts";
import { lint } from "../rules/lint.ts";
import { createApp } from "./app.ts";
import { ApiError } from "./errors.ts";
import type { Job } from "./examine.ts";
import exampleHouse from "./example-house.json" with { type: "json" };
import { LintPool, type LintPoolOptions } from "./lint-pool.ts";
import { spelling } from "./spelling.ts";

const house = House.parse(exampleHouse);
const now = "2026-11-16T15:00:00Z";
const draft: Draft = {
  composeType: "reply",
  from: { address: "sam.ruiz@bellwether.example" },
  to: [{ address: "ngozi@lakeshoredental.example" }],
  subject: "Re: Budget",
  body: { format: "text", content: "Dear Ngozi,\n\nPlease see the atached budget.\n\nBest regards,\nSam" },
};

let pool: LintPool;
let lost: string[] = [];
afterEach(() => pool.close());

async function opened(options: LintPoolOptions = {}): Promise<LintPool> {
  const script = join(import.meta.dirname, "../test/load/hanging-worker.ts");
  lost = [];
  pool = new LintPool({ size: 2, script, onLost: (code) => void lost.push(code), ...options });
  pool.open();
  await settled(2);
  return pool;
}

/** Waits until so many threads can check. */
async function settled(ready: number): Promise<void> {
  await expect.poll(() => pool.state.ready, { timeout: 30_000, interval: 20 }).toBe(ready);
}

function jobOf(changes: Partial<Draft> = {}): Job {
  const body = new TextEncoder().encode(JSON.stringify({ draft: { ...draft, ...changes }, now }));
  return { type: "application/json", body, query: {} };
}
async function run(changes: Partial<Draft> = {}, inHouse = house): Promise<Report> {
  return Report.parse(JSON.parse(new TextDecoder().decode(await pool.run(jobOf(changes), inHouse))));
}

test("a thread answers as the engine does", async () => {
  await opened();
  expect(await run()).toEqual(lint(draft, house, now, { spelling }));
});

test("what is wrong with a request is told as it is without threads", async () => {
  await opened();
  const wrong = pool.run({ type: "application/json", body: new TextEncoder().encode('{"draft":3}'), query: {} }, house);
  await expect(wrong).rejects.toMatchObject({ status: 400, code: "invalid", path: "draft" });
  await expect(wrong).rejects.toBeInstanceOf(ApiError);
});

test("a draft that never ends gets a report that says it was not read; others don't feel it", async () => {
  await opened({ deadlineMs: 2000 });
  const began = performance.now();
  const stuck = run({ subject: "please hang" });
  const times: number[] = [];
  while (performance.now() - began < 1900) {
    const from = performance.now();
    expect((await run()).incomplete).toBe(false);
    times.push(performance.now() - from);
  }
  expect(await stuck).toMatchObject({ incomplete: true, findings: [], passed: [], standards: [], replyBy: null });
  expect(performance.now() - began).toBeLessThan(6000);
  // Without another thread each would have waited for the stuck one.
  expect(times.length).toBeGreaterThan(10);
  await settled(2);
  expect(lost).toEqual(["lint-worker-stuck"]);
});

test("all threads stuck at once: new ones take over before the deadline", async () => {
  await opened({ deadlineMs: 20_000, slowMs: 200 });
  for (const _ of [1, 2]) void run({ subject: "please hang" });
  expect((await run()).incomplete).toBe(false);
  expect(lost).not.toContain("lint-worker-stuck");
});

test("when a thread is found to be stuck, the one in its place is there already", async () => {
  await opened({ deadlineMs: 6000, slowMs: 100 });
  const stuck = run({ subject: "please hang" });
  await settled(3);
  expect((await run()).incomplete).toBe(false);
  expect(lost).toEqual([]);
  expect((await stuck).incomplete).toBe(true);
  expect(pool.state).toEqual({ ready: 2, busy: 0, waiting: 0 });
  expect(lost).toEqual(["lint-worker-stuck"]);
});

test("drafts that are slow are answered all the same, and the thread that was started meanwhile takes the place of one", async () => {
  await opened({ deadlineMs: 60_000, slowMs: 100 });
  const answers = await Promise.all([1, 2].map(() => run({ subject: "please work 2000 ms" })));
  expect(answers.map(({ incomplete }) => incomplete)).toEqual([false, false]);
  await settled(2);
  expect((await run()).incomplete).toBe(false);
  expect(lost).toEqual([]);
});

test.each(["exit", "throw", "hoard"])("a thread that ends of itself (%s) is replaced", async (wish) => {
  await opened({ deadlineMs: 50_000, slowMs: 40_000 });
  expect(await run({ subject: `please ${wish}`, to: [] })).toMatchObject({
    incomplete: true,
    reading: { external: false, language: "und" },
  });
  expect(lost).toEqual(["lint-worker-ended"]);
  await settled(2);
  expect((await run()).incomplete).toBe(false);
});

test.each(["exit", "hang"])("a thread that is lost (%s) over what is no draft takes nothing along", async (wish) => {
  await opened({ deadlineMs: 1000 });
  const body = new TextEncoder().encode(`{"draft": please ${wish}`);
  const report = await pool.run({ type: "application/json", body, query: {} }, house);
  expect(Report.parse(JSON.parse(new TextDecoder().decode(report)))).toMatchObject({
    incomplete: true,
    reading: { external: true },
  });
  await settled(2);
});

test("a queue that is full refuses, and what has waited too long is refused too", async () => {
  await opened({ waitingPerWorker: 2, deadlineMs: 600, slowMs: 500 });
  const hanging = [run({ subject: "please hang" }), run({ subject: "please hang" })];
  const waiting = Array.from({ length: 4 }, () => run());
  expect(pool.state).toEqual({ ready: 2, busy: 2, waiting: 4 });
  await expect(run()).rejects.toMatchObject({ status: 503, code: "busy", retryAfter: 5 });
  const answers = await Promise.allSettled([...hanging, ...waiting]);
  expect(answers.slice(0, 2).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  expect(pool.state.waiting).toBe(0);
});

test("threads that can't be started leave the server unready, not down", async () => {
  pool = new LintPool({ size: 2, script: join(import.meta.dirname, "none.ts"), deadlineMs: 300 });
  pool.open();
  const app = createApp({ house, pool, log: () => {} });
  expect((await app.request("/readyz")).status).toBe(503);
  await expect(run()).rejects.toMatchObject({ status: 503, code: "busy" });
  expect((await app.request("/livez")).status).toBe(200);
});

test("each house is the one a draft is held to, however many there are", async () => {
  await opened();
  const houses = Array.from(
    { length: 12 },
    (_, n): House => ({ ...house, domains: n % 2 ? ["none.example"] : house.domains }),
  );
  const inside = { to: [{ address: "dana.ruiz@bellwether.example" }] };
  for (const round of [houses, houses.toReversed()]) {
    const external = await Promise.all(round.map(async (one) => (await run(inside, one)).reading.external));
    expect(external).toEqual(round.map(({ domains }) => domains[0] === "none.example"));
  }
});
