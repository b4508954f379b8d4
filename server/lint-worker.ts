/** A thread that checks drafts, one at a time, for `LintPool`. */
import { parentPort } from "node:worker_threads";
import type { Draft, House } from "../rules/contract.ts";
import { lint } from "../rules/lint.ts";
import { ApiError, framesOf } from "./errors.ts";
import { examine, type Job } from "./examine.ts";
import { exampleHouse } from "./house.ts";
// Not when the first mail comes: nothing is loaded while a draft is checked, since a thread may have to be ended then.
import "./eml.ts";
import { spelling } from "./spelling.ts";

export interface Order {
  job: Job;
  /** Number of the house, sent once. */
  number: number;
  house?: House;
  /** Number of one that is not needed any more. */
  forget?: number;
}

export type Outcome =
  /** The report as JSON, and how long it took. */
  | { report: Uint8Array<ArrayBuffer>; ms: number }
  | { refused: Pick<ApiError, "status" | "code" | "message" | "path"> }
  /** An unexpected error: nothing of it but where it arose. */
  | { failed: string[] };

const port = parentPort!;
const sample: Draft = {
  composeType: "reply",
  from: { address: "" },
  to: [{ address: "" }],
  subject: "",
  body: {
    format: "html",
    content: "<p>Dear Ann,</p><p>I will send it on Friday. Can you wait?</p><p>Regards,<br>Sam</p>",
  },
};
const houses = new Map<number, House>();

port.on("message", async ({ job, number, house, forget }: Order) => {
  if (house) houses.set(number, house);
  if (forget !== undefined) houses.delete(forget);
  const began = performance.now();
  try {
    const report = new TextEncoder().encode(JSON.stringify(await examine(job, houses.get(number)!, lint)));
    port.postMessage({ report, ms: performance.now() - began } satisfies Outcome, [report.buffer]);
  } catch (error) {
    port.postMessage(outcomeOf(error));
  }
});
// The first check is slow: it is not a writer's.
lint(sample, exampleHouse().house, new Date().toISOString(), { spelling });
port.postMessage("ready");

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof ApiError)) return { failed: framesOf(error) };
  const { status, code, message, path } = error;
  return { refused: { status, code, message, path } };
}
