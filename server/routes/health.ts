import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { ApiError, type Env } from "../errors.ts";
import { errors, ok } from "./schemas.ts";

const Status = z.object({ status: z.literal("ok") });
const Readiness = Status.extend({
  /** Without it checks go on; what there is to keep is refused with 503. */
  store: z.enum(["ok", "unavailable", "none"]),
});

export interface Health {
  /** Why requests should go elsewhere; null: they are welcome. */
  refuses: () => { code: string; message: string } | null;
  /** Asks the store for an answer, or undefined where nothing is kept. */
  askStore?: (() => Promise<unknown>) | undefined;
}

/** An operator who asks does not wait longer for the store. */
const STORE_PATIENCE_MS = 1000;

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
