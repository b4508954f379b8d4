import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { ApiError, type Env } from "../errors.ts";
import { errors, ok } from "./schemas.ts";

const Status = z.object({ status: z.literal("ok") });

/** @param isReady false while the server shuts down: a load balancer then sends new requests elsewhere */
export function healthRoutes(isReady: () => boolean): Hono<Env> {
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
        summary: "Requests are welcome",
        responses: { ...ok("They are", Status), ...errors(503) },
      }),
      (c) => {
        if (!isReady()) throw new ApiError(503, "shutting-down", "Decorum is shutting down.");
        return c.json({ status: "ok" });
      },
    );
}
