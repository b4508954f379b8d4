/** One line of JSON for each request, and for what happens beside them. None holds anything of what was sent. */
import { createHash } from "node:crypto";
import pino from "pino";
import type { Failure } from "./errors.ts";

export interface LogLine extends Partial<Failure> {
  /** The route's pattern, not the path that was asked for. */
  route: string;
  status: number;
  ms: number;
  /** Of the bodies: as far as ours was read; of the answer as it went over the wire, head included. */
  bytesIn: number;
  bytesOut: number;
  /** A hash; absent where nobody had to say who they are. */
  tenant?: string;
  requestId: string;
}

export type Log = (line: LogLine | Failure) => void;

/**
 * Server faults are of level `error`, refusals `warn`, the rest `info`.
 * @param level from which on lines are written
 */
export function jsonLog(level = "info", to: pino.DestinationStream = process.stderr): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
  };
  const logger = pino(options, to);
  return (line) => {
    const status = "status" in line ? line.status : 500;
    logger[status >= 500 ? "error" : status >= 400 ? "warn" : "info"](line);
  };
}

const hashes = new Map<string, string>();

/** The same for one tenant everywhere; their number is bounded by the list of those allowed. */
export function tenantHash(tenant: string): string {
  const hash = hashes.get(tenant) ?? createHash("sha256").update(tenant).digest("base64url").slice(0, 12);
  hashes.set(tenant, hash);
  return hash;
}
