/**
 * What goes wrong, as clients and the log see it: a code, a sentence of ours and a field's path. Never what was sent:
 * V8's JSON errors quote the input and zod's issues can carry it, so neither message is ever passed on.
 */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import type { ErrorBody, House } from "../rules/contract.ts";
import type { Caller } from "./identity.ts";
import type { Houses } from "./store/houses.ts";
import { isStoreError } from "./store/store-error.ts";

export interface Env {
  Variables: {
    requestId: string;
    caller: Caller;
    /** The house that was in force when the caller asked. */
    house: House;
    /** Where it is kept, if it is. */
    houses: Houses | undefined;
    /** Bytes of the body that were read. */
    bytesIn?: number;
    /** Set where the answer is an error. */
    failure?: Failure;
  };
}

/** What the log says of an error. */
export interface Failure {
  code: string;
  /** Where in our code an unexpected one arose. */
  at?: string[];
}

/** An answer that is not 2xx. `message` and `path` are shown to the caller: they must not hold what was sent. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly path: string | undefined;
  /** Seconds. Default for 503: it may be over soon. */
  retryAfter: number | undefined;

  constructor(status: ContentfulStatusCode, code: string, message: string, path?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = path;
    this.retryAfter = status === 503 ? 5 : undefined;
  }
}

/** An unexpected error of another thread, of which we have only the places in our code. */
export class FailedElsewhere extends Error {
  readonly at: string[];

  constructor(at: string[]) {
    super("a check failed");
    this.at = at;
  }
}

const failed = new ApiError(500, "internal", "Decorum failed; the mail itself is untouched.");
const storeFailed = new ApiError(
  503,
  "store-unavailable",
  "The store does not answer: nothing was kept. Try again soon.",
);

/** The one handler of everything thrown: answers, and leaves for the log what an operator needs to find the cause. */
export function onError(error: unknown, c: Context<Env>): Response {
  const known = error instanceof ApiError;
  const { status, code, message, path, retryAfter } = known ? error : isStoreError(error) ? storeFailed : failed;
  if (retryAfter !== undefined) c.header("Retry-After", String(retryAfter));
  c.set("failure", { code, ...(known ? {} : { at: framesOf(error) }) });
  return c.json({ error: { code, message, path, requestId: c.var.requestId } } satisfies ErrorBody, status);
}

/** Files and lines of our own code in an error's stack. The stack begins with the message, which may quote a mail. */
export function framesOf(error: unknown): string[] {
  if (error instanceof FailedElsewhere) return error.at;
  if (!(error instanceof Error) || !error.stack?.startsWith(`${error.name}: ${error.message}\n`)) return [];
  const frames = error.stack.slice(error.name.length + error.message.length + 3);
  return (frames.match(/\b(?:rules|server)\/[\w./-]+\.ts:\d+:\d+/g) ?? []).slice(0, 5);
}

/**
 * The first thing wrong with a value, and where: "draft.to[0].address". Only array indices and plain field names are
 * shown; a key that may have come from the value (the address in `nicknames`) is "…".
 */
export function firstIssue(error: z.ZodError): { path: string | undefined; message: string } {
  const issue = error.issues[0];
  if (!issue) return { path: undefined, message: "Not valid." };
  return { path: shownPath(issue.path), message: sentenceFor(issue) };
}

export function shownPath(keys: readonly PropertyKey[]): string | undefined {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else path += `${path && "."}${/^[\w-]{1,60}$/.test(String(key)) ? String(key) : "…"}`;
  }
  return path || undefined;
}

/** What is wrong, in a sentence that holds nothing of the value. */
export function sentenceFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `Must be of type ${issue.expected}.`;
    case "invalid_value":
      return `Must be one of: ${issue.values.join(", ")}.`;
    case "too_big":
      return `Too long or too large: at most ${issue.maximum}.`;
    case "too_small":
      return `Too short or too small: at least ${issue.minimum}.`;
    case "invalid_format":
      return issue.format === "datetime"
        ? "Must be a time as in RFC 3339, with an offset: 2026-11-16T09:30:00Z."
        : `Must be in the right form (${issue.format}).`;
    case "unrecognized_keys":
      return "Holds a field that is not known.";
    case "custom":
      // The message is the schema's own.
      return `${issue.message.slice(0, 1).toUpperCase()}${issue.message.slice(1)}.`;
    default:
      return "Not valid.";
  }
}
