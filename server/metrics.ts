/** What an operator watches. No label has values that a caller chooses. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { LintPool } from "./lint-pool.ts";
import type { LogLine } from "./log.ts";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** Where add-ins tell what is to be kept. */
const RECORDS = new Set(["/v1/sends", "/v1/received"]);

export class Metrics {
  readonly registry = new Registry();
  readonly #requests = this.#histogram(
    "decorum_http_request_duration_seconds",
    "Requests, until their answer is sent",
    ["route", "status"],
  );
  readonly #checks = this.#histogram("decorum_lint_duration_seconds", "Checks, without the time they waited", []);
  readonly #lost = this.#counter("decorum_lint_workers_lost_total", "Threads that were replaced", ["reason"]);
  readonly #storeErrors = this.#counter("decorum_store_errors_total", "Requests that the store failed", []);
  readonly #records = this.#counter("decorum_records_total", "Records of sent and received mails", ["outcome"]);

  request({ route, status, ms, code }: LogLine): void {
    this.#requests.observe({ route, status }, ms / 1000);
    if (code === "store-unavailable") this.#storeErrors.inc();
    if (RECORDS.has(route)) this.#records.inc({ outcome: status < 300 ? "kept" : "refused" });
  }

  checked(ms: number): void {
    this.#checks.observe(ms / 1000);
  }

  workerLost(reason: string): void {
    this.#lost.inc({ reason });
  }

  /** Adds what is known of a pool, and of the process itself. */
  watch(pool: () => LintPool["state"]): void {
    const gauge = (name: string, help: string, value: () => number) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(value());
        },
      });
    gauge("decorum_lint_queue", "Drafts that wait for a thread", () => pool().waiting);
    gauge("decorum_lint_workers", "Threads that check, or could", () => pool().ready);
    gauge("decorum_lint_workers_busy", "Threads that are at a draft", () => pool().busy);
    collectDefaultMetrics({ register: this.registry });
  }

  #histogram<T extends string>(name: string, help: string, labelNames: T[]): Histogram<T> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }

  #counter<T extends string>(name: string, help: string, labelNames: T[]): Counter<T> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
