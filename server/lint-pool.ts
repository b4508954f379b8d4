/**
 * Threads that check drafts, so that one that runs away keeps nobody else waiting. A thread that is stuck is ended and
 * replaced, and its draft gets a report that says it was not read. Where one is slow, its replacement is started: loading
 * takes longer than others should wait.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type House, LintRequest, type Report } from "../rules/contract.ts";
import { Directory } from "../rules/directory.ts";
import { nothingFound } from "../rules/nothing-found.ts";
import { Message } from "../rules/reading/message.ts";
import { parseJson } from "./body.ts";
import { ApiError, FailedElsewhere, framesOf } from "./errors.ts";
import type { Job } from "./examine.ts";
import type { Order, Outcome } from "./lint-worker.ts";

/** Each takes some 45 MB: more of them only where an operator says so. */
const DEFAULT_SIZE = Math.min(4, Math.max(2, availableParallelism() - 1));
/** Waiting drafts per thread: a fifth of a second of ordinary mail. */
const WAITING_PER_WORKER = 64;
const HOUSES_PER_WORKER = 8;
const TICK_MS = 50;
const START_AGAIN_MS = 1000;
/** Not at once: a machine that is too slow for two threads is too slow for three. */
const SPARE_AGAIN_MS = 10_000;

export interface LintPoolOptions {
  /** Number of threads; at least 2, so that one is left when another is stuck. */
  size?: number;
  /** How long a draft may wait, and then be checked for. Outlook's send check waits 2.5 s. */
  deadlineMs?: number;
  /** When a thread has been at its draft for so long, one more is started, until there are enough again. */
  slowMs?: number;
  waitingPerWorker?: number;
  /** Told the duration of each check. */
  onCheck?: (ms: number) => void;
  /** Told of each thread that is replaced, with the places in our code that an error came from. */
  onLost?: (code: "lint-worker-stuck" | "lint-worker-ended", at?: string[]) => void;
  /** The thread's script. */
  script?: string;
}

interface Waiting {
  job: Job;
  house: House;
  ticks: number;
  resolve: (report: Uint8Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
}

interface Member {
  worker: Worker;
  /** false while it loads. */
  ready: boolean;
  /** When it is ready, or has ended before. */
  loaded: Promise<void>;
  /** Is being ended: gets no more work. */
  ending: boolean;
  running: Waiting | null;
  /** Numbers of the houses it has, oldest first. */
  houses: number[];
}

export class LintPool {
  readonly #options: Required<LintPoolOptions>;
  readonly #members = new Set<Member>();
  readonly #waiting: Waiting[] = [];
  readonly #numbers = new WeakMap<House, number>();
  #lastNumber = 0;
  /** Ticks until a thread may be started again after one that didn't start, and until there may be a spare one. */
  #pause = 0;
  #sparePause = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: LintPoolOptions = {}) {
    this.#options = {
      size: DEFAULT_SIZE,
      deadlineMs: 2000,
      slowMs: 750,
      waitingPerWorker: WAITING_PER_WORKER,
      onCheck: () => {},
      onLost: () => {},
      script: join(import.meta.dirname, "lint-worker.ts"),
      ...options,
    };
  }

  /** Until then, drafts wait. */
  open(): void {
    for (let n = 0; n < this.#options.size; n++) this.#start();
    this.#timer = setInterval(() => this.#tick(), TICK_MS).unref();
  }

  /** Threads that can take a draft or are at one, threads that are busy, and drafts that wait. */
  get state(): { ready: number; busy: number; waiting: number } {
    const able = [...this.#members].filter(({ ready, ending }) => ready && !ending);
    return { ready: able.length, busy: able.filter(({ running }) => running).length, waiting: this.#waiting.length };
  }

  /**
   * Checks a draft: the report, as JSON.
   * @param house the same object while it is the same house: it is sent to each thread once
   * @throws ApiError 400, and 503 when too many wait; FailedElsewhere
   */
  run(job: Job, house: House): Promise<Uint8Array<ArrayBuffer>> {
    const { size, waitingPerWorker } = this.#options;
    if (this.#closed || this.#waiting.length >= size * waitingPerWorker) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, house, ticks: 0, resolve, reject });
      this.#next();
    });
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const { reject } of this.#waiting.splice(0)) reject(busy());
    await Promise.all([...this.#members].map((member) => this.#end(member)));
  }

  async #end(member: Member): Promise<void> {
    member.ending = true;
    member.worker.ref();
    // Node 26 can crash, all of it, when a thread is ended while it loads.
    await member.loaded;
    await member.worker.terminate();
  }

  #start(): void {
    // A draft that asks for endless memory ends its thread, not the server.
    const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };
    const worker = new Worker(this.#options.script, { resourceLimits });
    worker.unref();
    const loaded = Promise.withResolvers<void>();
    const member: Member = {
      ...{ worker, ready: false, loaded: loaded.promise, ending: false, running: null, houses: [] },
    };
    this.#members.add(member);
    let at: string[] | undefined;
    // Its message is not passed on: it may quote a mail.
    worker.on("error", (error) => {
      at = framesOf(error);
    });
    worker.once("exit", () => {
      loaded.resolve();
      this.#ended(member, at);
    });
    worker.on("message", (outcome: Outcome | "ready") => {
      if (outcome === "ready") {
        member.ready = true;
        loaded.resolve();
      } else this.#answered(member, outcome);
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    for (const member of this.#members) {
      if (!member.ready || member.ending || member.running) continue;
      const waiting = this.#waiting.shift();
      if (!waiting) return;
      member.running = waiting;
      waiting.ticks = 0;
      member.worker.postMessage(this.#order(member, waiting));
    }
  }

  #order(member: Member, { job, house }: Waiting): Order {
    let number = this.#numbers.get(house);
    if (number === undefined) {
      number = ++this.#lastNumber;
      this.#numbers.set(house, number);
    }
    if (member.houses.includes(number)) return { job, number };
    const forget = member.houses.length >= HOUSES_PER_WORKER ? member.houses.shift() : undefined;
    member.houses.push(number);
    return { job, number, house, ...(forget === undefined ? {} : { forget }) };
  }

  #answered(member: Member, outcome: Outcome): void {
    const { running } = member;
    member.running = null;
    const { size, slowMs } = this.#options;
    const others = [...this.#members].filter((one) => one !== member && one.ready && !one.ending);
    if (others.filter((one) => !isOverdue(one, slowMs)).length >= size) void this.#end(member);
    if ("report" in outcome) {
      this.#options.onCheck(outcome.ms);
      running?.resolve(outcome.report);
    } else if ("refused" in outcome) {
      const { status, code, message, path } = outcome.refused;
      running?.reject(new ApiError(status, code, message, path));
    } else {
      running?.reject(new FailedElsewhere(outcome.failed));
    }
  }

  #ended(member: Member, at?: string[]): void {
    this.#members.delete(member);
    if (this.#closed) return;
    if (!member.ending) this.#options.onLost("lint-worker-ended", at);
    if (!member.ready) this.#pause = START_AGAIN_MS / TICK_MS;
    this.#giveUp(member);
    this.#refill();
  }

  /** What no thread will answer any more gets a report that says so. */
  #giveUp(member: Member): void {
    const { running } = member;
    member.running = null;
    running?.resolve(new TextEncoder().encode(JSON.stringify(unread(running.job, running.house))));
  }

  /** Time is counted in ticks of this thread: while it is busy itself, no answer can reach it. */
  #tick(): void {
    const { deadlineMs, slowMs } = this.#options;
    for (const member of this.#members) {
      if (member.running) member.running.ticks++;
      if (!isOverdue(member, deadlineMs)) continue;
      this.#options.onLost("lint-worker-stuck");
      this.#giveUp(member);
      void this.#end(member);
    }
    for (const waiting of this.#waiting) waiting.ticks++;
    while ((this.#waiting[0]?.ticks ?? 0) * TICK_MS >= deadlineMs) this.#waiting.shift()!.reject(busy());
    if (this.#pause > 0) this.#pause--;
    if (this.#sparePause > 0) this.#sparePause--;
    else if (
      this.#members.size === this.#options.size &&
      [...this.#members].some((member) => isOverdue(member, slowMs))
    ) {
      this.#sparePause = SPARE_AGAIN_MS / TICK_MS;
      this.#start();
    }
    this.#refill();
  }

  /** After the pause: a thread that cannot start would be started over and over. */
  #refill(): void {
    if (this.#pause === 0 && this.#members.size < this.#options.size) this.#start();
  }
}

const isOverdue = ({ running }: Member, ms: number) => (running?.ticks ?? 0) * TICK_MS >= ms;

const busy = () => new ApiError(503, "busy", "Too many drafts wait to be checked. Try again soon.");

/** Truthful about a draft that nobody has read. */
function unread({ type, body }: Job, house: House): Report {
  return nothingFound({ external: type !== "application/json" || goesOutside(body, house), incomplete: true });
}

function goesOutside(body: Uint8Array, house: House): boolean {
  try {
    const { draft } = LintRequest.parse(parseJson(body));
    return new Message(draft, new Directory(house), new Date().toISOString()).external();
  } catch {
    // No draft at all: its thread was lost before it could say so. Thrown from here it would end the server.
    return true;
  }
}
