/** The thread that ships, but for drafts whose subject asks it to misbehave. */
import { parentPort, threadId } from "node:worker_threads";
import type { Order } from "../../server/lint-worker.ts";

// Registered first, so it is called first.
parentPort!.on("message", ({ job }: Order) => {
  const [, wish, ms] = /please (hang|work|exit|throw|hoard)(?: (\d+) ms)?/.exec(Buffer.from(job.body).toString()) ?? [];
  if (wish === "hang") for (;;);
  if (wish === "work") {
    const until = performance.now() + Number(ms);
    while (performance.now() < until);
  }
  if (wish === "exit") process.exit(3);
  if (wish === "throw") throw new TypeError(`${Buffer.from(job.body)} of ${threadId}`);
  if (wish === "hoard") for (const kept: unknown[] = []; ; ) kept.push(new Array(1000).fill(Math.random()));
});
await import("../../server/lint-worker.ts");
