import { Hono, type MiddlewareHandler } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import { type House, LintRequest, Report } from "../../rules/contract.ts";
import { mediaType, readBody } from "../body.ts";
import type { Env } from "../errors.ts";
import { type Job, TYPES } from "../examine.ts";
import { errors, ok } from "./schemas.ts";

const description = describeRoute({
  tags: ["Checking"],
  summary: "Check one draft against the house's standards",
  description: "Takes the draft as JSON, or a whole saved mail. What was sent is read in memory and forgotten.",
  parameters: [
    { name: "standard", in: "query", description: "For message/rfc822: one standard only", schema: { type: "string" } },
    {
      name: "now",
      in: "query",
      description: "For message/rfc822: what the clock says",
      schema: { type: "string", format: "date-time" },
    },
  ],
  requestBody: {
    required: true,
    content: {
      "application/json": { schema: resolver(LintRequest) },
      "message/rfc822": { schema: { type: "string" } },
    },
  },
  responses: {
    ...ok("What was found; for message/rfc822 with the draft as read from it", Report),
    ...errors(400, 413, 415, 429, 500, 503),
  },
});

/** @param examine the report on a body, as JSON */
export function lintRoutes(
  examine: (job: Job, house: House) => Promise<string | Uint8Array<ArrayBuffer>>,
  limit: MiddlewareHandler<Env>,
): Hono<Env> {
  return new Hono<Env>().post("/v1/lint", description, limit, async (c) => {
    const type = mediaType(c, TYPES);
    const body = await readBody(c);
    const query = { standard: c.req.query("standard"), now: c.req.query("now") };
    return c.body(await examine({ type, body, query }, c.var.house), 200, { "Content-Type": "application/json" });
  });
}
