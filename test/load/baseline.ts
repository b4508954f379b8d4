/** What the same machine does with next to nothing: a bare Hono route that reads the same JSON and holds it to the schema. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { LintRequest } from "../../rules/contract.ts";

const app = new Hono().post("/v1/lint", async (c) => {
  const { draft } = LintRequest.parse(await c.req.json());
  return c.json({ length: draft.body.content.length });
});
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" }, () => console.log("Ctrl+C"));
