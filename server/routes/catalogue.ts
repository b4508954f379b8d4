import { Hono } from "hono";
import { compress } from "hono/compress";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { RuleEntry, StandardEntry } from "../../rules/contract.ts";
import { standards } from "../../rules/standards/index.ts";
import type { Env } from "../errors.ts";
import { ok } from "./schemas.ts";

/** What a house can hold itself to: the rules, and the standards they come from. */
export function catalogueRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  for (const path of ["/v1/rules", "/v1/standards"]) app.use(path, compress());
  const describe = (summary: string, schema: z.ZodType) =>
    describeRoute({ tags: ["Catalogue"], summary, responses: ok(summary, schema) });

  app.get("/v1/rules", describe("Every rule, with its clauses and examples", z.array(RuleEntry)), async (c) => {
    const { ruleEntries } = await import("../../rules/catalogue.ts");
    return c.json(ruleEntries());
  });
  app.get(
    "/v1/standards",
    describe("Every standard, clause by clause, with what upholds it", z.array(StandardEntry)),
    (c) => c.json(standards),
  );
  return app;
}
