import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import type { Env } from "../errors.ts";
import type { Metrics } from "../metrics.ts";

export function metricsRoutes({ registry }: Metrics): Hono<Env> {
  return new Hono<Env>().get(
    "/metrics",
    describeRoute({
      tags: ["Health"],
      summary: "Counts and durations for Prometheus, none of them of a person or a mail",
      responses: { 200: { description: "Text format", content: { "text/plain": { schema: { type: "string" } } } } },
    }),
    async (c) => c.body(await registry.metrics(), 200, { "Content-Type": registry.contentType }),
  );
}
