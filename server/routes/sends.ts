import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { SendRecord } from "../../rules/contract-kept.ts";
import { jsonBody } from "../body.ts";
import { ApiError, type Env } from "../errors.ts";
import { keepSend } from "../store/sends.ts";
import type { Store } from "../store/store.ts";
import { errors, takes } from "./schemas.ts";

/** What became of the findings of a mail that was sent. */
export function sendRoutes(store: Store): Hono<Env> {
  return new Hono<Env>().post(
    "/v1/sends",
    describeRoute({
      tags: ["Statistics"],
      summary: "A mail is on its way: what became of its findings",
      description: "The same id is the same mail: what is said now replaces what was said.",
      requestBody: takes(SendRecord),
      responses: { 204: { description: "It is kept" }, ...errors(400, 413, 415, 503) },
    }),
    async (c) => {
      const { caller, house } = c.var;
      const record = await jsonBody(c, SendRecord);
      const { client = "public" } = record;
      // A client that the house has taken off its list still counts; what can't be an id could be anything.
      const isId = /^[\w-]{1,100}$/.test(client) || house.clients.some(({ id }) => id === client);
      if (!isId) throw new ApiError(400, "invalid", "Must be the id of a client, internal or public.", "client");
      await keepSend(store, caller, house, record);
      return c.body(null, 204);
    },
  );
}
