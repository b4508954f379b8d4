import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("work that fails leaves it free for the next, and says so", async () => {
  const told: boolean[] = [];
  const run = oneAtATime((busy) => told.push(busy));
  await expect(run(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  await expect(run(async () => {})).resolves.toBe(true);
  expect(told).toEqual([true, false, true, false]);
});

test("what is asked for meanwhile is refused", async () => {
  let finish = () => {};
  const run = oneAtATime(() => {});
  const first = run(() => new Promise((resolve) => (finish = resolve)));
  expect(await run(async () => {})).toBe(false);
  finish();
  expect(await first).toBe(true);
});
