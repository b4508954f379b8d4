import { Hono } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import { type Draft, type House, LintRequest, Report } from "../../rules/contract.ts";
import type { lint } from "../../rules/lint.ts";
import { standards } from "../../rules/standards/index.ts";
import { mediaType, parseJson, readBody, validated } from "../body.ts";
import { ApiError, type Env } from "../errors.ts";
import { errors, ok } from "./schemas.ts";

const TYPES = ["application/json", "message/rfc822"] as const;
const Options = LintRequest.pick({ standard: true, now: true });

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
    ...errors(400, 413, 415, 500),
  },
});

export function lintRoutes(house: () => House, check: typeof lint): Hono<Env> {
  return new Hono<Env>().post("/v1/lint", description, async (c) => {
    const type = mediaType(c, TYPES);
    const body = await readBody(c);
    if (type === "application/json") {
      const { draft, standard, now } = validated(LintRequest, parseJson(body));
      return c.json(await run(draft, standard, now));
    }
    const { standard, now } = validated(Options, { standard: c.req.query("standard"), now: c.req.query("now") });
    // Loaded when the first mail comes: most clients send JSON.
    const { draftFromEml } = await import("../eml.ts");
    const draft = await draftFromEml(body);
    return c.json({ ...(await run(draft, standard, now)), draft });
  });

  async function run(draft: Draft, standard: string | undefined, now = new Date().toISOString()): Promise<Report> {
    if (standard !== undefined && !standards.some(({ id }) => id === standard)) {
      throw new ApiError(400, "unknown-standard", "No such standard: see GET /v1/standards.", "standard");
    }
    // Loaded when the first draft comes, as a dictionary takes its time and room.
    const { spelling } = await import("../spelling.ts");
    return check(draft, house(), now, { standard, spelling });
  }
}
