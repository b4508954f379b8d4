/** How often somebody may ask for a check: token buckets, one per person and one per tenant. */
import type { MiddlewareHandler } from "hono";
import { ApiError, type Env } from "./errors.ts";
import { local } from "./identity.ts";

interface Rate {
  perMinute: number;
  /** How many at once, after a rest. */
  burst: number;
}

const PERSON: Rate = { perMinute: 60, burst: 20 };
/** As for a person, a third of a minute's at once. */
const TENANT: Rate = { perMinute: 6000, burst: 2000 };
/** Past it those who asked longest ago are forgotten: their buckets are full, or nearly. */
const MAX_KEYS = 50_000;

/** Buckets by key, each full at first. */
export class Buckets {
  readonly #rate: Rate;
  readonly #maxKeys: number;
  /** In the order of when they were last asked for. */
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(rate: Rate, maxKeys = MAX_KEYS) {
    this.#rate = rate;
    this.#maxKeys = maxKeys;
  }

  /**
   * Takes a token.
   * @param now milliseconds, never going back
   * @returns 0, or the milliseconds until there is one
   */
  take(key: string, now: number): number {
    const { perMinute, burst } = this.#rate;
    const last = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, last.tokens + ((now - last.at) * perMinute) / 60_000);
    const left = tokens >= 1 ? tokens - 1 : tokens;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: left, at: now });
    if (this.#buckets.size > this.#maxKeys) this.#buckets.delete(this.#buckets.keys().next().value!);
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60_000) / perMinute);
  }

  get size(): number {
    return this.#buckets.size;
  }
}

/**
 * Holds each person and each tenant to their checks a minute; without sign-in, the one caller to nothing.
 * @param clock milliseconds, never going back
 */
export function limitChecks(clock: () => number = () => performance.now()): MiddlewareHandler<Env> {
  const persons = new Buckets(PERSON);
  const tenants = new Buckets(TENANT);
  return async (c, next) => {
    const { tenant, person } = c.var.caller;
    if (tenant !== local.tenant) {
      const now = clock();
      // Who asks too often takes nothing from the others.
      const ms = persons.take(JSON.stringify([tenant, person]), now) || tenants.take(tenant, now);
      if (ms > 0) throw tooMany(Math.ceil(ms / 1000));
    }
    await next();
  };
}

function tooMany(seconds: number): ApiError {
  const when = seconds === 1 ? "in a second" : `in ${seconds} seconds`;
  const refused = new ApiError(429, "too-many-checks", `Too many checks in a minute: try again ${when}.`);
  refused.retryAfter = seconds;
  return refused;
}
