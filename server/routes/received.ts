import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { Received, ReceivedAnswer, ReceivedQuery } from "../../rules/contract-kept.ts";
import { jsonBody } from "../body.ts";
import type { Env } from "../errors.ts";
import { noteReceived, receivedAt } from "../store/received.ts";
import type { Store } from "../store/store.ts";
import { errors, ok, takes } from "./schemas.ts";

const tags = ["Statistics"];

/** When a mail came in: noted where it is read, asked for where it is answered. */
export function receivedRoutes(store: Store): Hono<Env> {
  const app = new Hono<Env>();
  app.post(
    "/v1/received",
    describeRoute({
      tags,
      summary: "A mail came in then; of several times the first counts",
      requestBody: takes(Received),
      responses: { 204: { description: "It is kept for 40 days" }, ...errors(400, 413, 415, 503) },
    }),
    async (c) => {
      const { messageId, receivedAt } = await jsonBody(c, Received);
      await noteReceived(store, c.var.caller.tenant, messageId, receivedAt);
      return c.body(null, 204);
    },
  );
  app.post(
    "/v1/received/find",
    describeRoute({
      tags,
      summary: "When a mail came in",
      requestBody: takes(ReceivedQuery),
      responses: { ...ok("null where nobody has said", ReceivedAnswer), ...errors(400, 413, 415, 503) },
    }),
    async (c) => {
      const { messageId } = await jsonBody(c, ReceivedQuery);
      const answer: ReceivedAnswer = { receivedAt: await receivedAt(store, c.var.caller.tenant, messageId) };
      return c.json(answer);
    },
  );
  return app;
}
