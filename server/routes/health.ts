import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { sql } from "kysely";
import { z } from "zod";
import { ApiError, type Env } from "../errors.ts";
import type { LogLine } from "../log.ts";
import type { Store } from "../store/store.ts";
import { errors, ok } from "./schemas.ts";

const Status = z.object({ status: z.literal("ok") });
const Readiness = Status.extend({
  /** Without it checks go on; what there is to keep is refused with 503. */
  store: z.enum(["ok", "unavailable", "none"]),
});

export interface Health {
  /** Why requests should go elsewhere; null: they are welcome. */
  refuses: () => { code: string; message: string } | null;
  /** Rejects where the store would keep nothing; undefined where nothing is kept. */
  askStore?: (() => Promise<unknown>) | undefined;
}

/** An operator who asks does not wait longer for the store. */
const STORE_PATIENCE_MS = 1000;

/** What has the store write, and tells that it can. */
const WRITES = new Set(["POST /v1/sends", "POST /v1/received", "PUT /v1/list/:id", "PUT /v1/house"]);
/** So long after a refusal the store is not called well, unless it has kept something since. */
const REFUSED_FOR_MS = 60_000;

/**
 * Whether the store takes what there is to keep. Asking changes nothing, and is refused where it is gone, locked or
 * read-only; that it is full only a record can tell.
 * @param clock milliseconds, never going back
 */
export function watched(store: Store, clock: () => number) {
  let refusedAt = Number.NEGATIVE_INFINITY;
  return {
    told(method: string, { route, status, code }: LogLine): void {
      if (code === "store-unavailable") refusedAt = clock();
      else if (status < 300 && WRITES.has(`${method} ${route}`)) refusedAt = Number.NEGATIVE_INFINITY;
    },
    async ask(): Promise<void> {
      await sql`update tenant_keys set key = key where 1 = 0`.execute(store);
      if (clock() - refusedAt < REFUSED_FOR_MS) throw new Error("a record was refused");
    },
  };
}

export function healthRoutes({ refuses, askStore }: Health): Hono<Env> {
  let asking: Promise<"ok" | "unavailable"> | null = null;
  /** One question at a time, however many ask and however long the store takes. */
  const storeState = async () => {
    if (!askStore) return "none" as const;
    asking ??= askStore()
      .then(
        () => "ok" as const,
        () => "unavailable" as const,
      )
      .finally(() => {
        asking = null;
      });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"unavailable">((resolve) => {
      timer = setTimeout(resolve, STORE_PATIENCE_MS, "unavailable");
    });
    return Promise.race([asking, late]).finally(() => clearTimeout(timer));
  };

  return new Hono<Env>()
    .get(
      "/livez",
      describeRoute({ tags: ["Health"], summary: "The process runs", responses: ok("It does", Status) }),
      (c) => c.json({ status: "ok" }),
    )
    .get(
      "/readyz",
      describeRoute({
        tags: ["Health"],
        summary: "Drafts can be checked here",
        description: "Ready without the store too: `store` tells whether records are kept at the moment.",
        responses: { ...ok("They can", Readiness), ...errors(503) },
      }),
      async (c) => {
        const refusal = refuses();
        if (refusal) throw new ApiError(503, refusal.code, refusal.message);
        return c.json({ status: "ok", store: await storeState() } satisfies z.infer<typeof Readiness>);
      },
    );
}
