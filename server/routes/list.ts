import { type Context, Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { Answered, ListItem, ListItemInput, List as ListShape } from "../../rules/contract-kept.ts";
import { jsonBody } from "../body.ts";
import { ApiError, type Env } from "../errors.ts";
import { List } from "../store/list.ts";
import type { Store } from "../store/store.ts";
import { errors, ok, takes } from "./schemas.ts";

const Closed = z.object({ closed: z.int() });
const tags = ["My list"];
const id = { name: "id", in: "path", required: true, schema: { type: "string", pattern: "^[\\w-]{1,100}$" } } as const;

/** What the caller has promised, still has to answer, and has handed over. Nobody else sees it. */
export function listRoutes(store: Store): Hono<Env> {
  const app = new Hono<Env>();
  const listOf = (c: Context<Env>) => new List(store, c.var.caller, c.var.house);

  app.get(
    "/v1/list",
    describeRoute({
      tags,
      summary: "What is open, and what was finished in the last 30 days, in the order of when it is due",
      responses: { ...ok("The caller's list", ListShape), ...errors(503) },
    }),
    async (c) => c.json({ items: await listOf(c).items() } satisfies ListShape),
  );
  app.put(
    "/v1/list/:id",
    describeRoute({
      tags,
      summary: "Put an item on the list, or say anew what it is",
      parameters: [id],
      requestBody: takes(ListItemInput),
      responses: { ...ok("The item as it is kept", ListItem), ...errors(400, 409, 413, 415, 503) },
    }),
    async (c) => {
      const item = await listOf(c).put(idOf(c), await jsonBody(c, ListItemInput));
      if (!item) throw new ApiError(409, "list-full", "The list is full: take finished items off it.");
      return c.json(item);
    },
  );
  app.delete(
    "/v1/list/:id",
    describeRoute({
      tags,
      summary: "Take an item off the list",
      parameters: [id],
      responses: { 204: { description: "It is not on the list (any more)" }, ...errors(400, 503) },
    }),
    async (c) => {
      await listOf(c).remove(idOf(c));
      return c.body(null, 204);
    },
  );
  app.post(
    "/v1/list/answered",
    describeRoute({
      tags,
      summary: "A reply to this conversation is on its way: what waited for one is closed",
      requestBody: takes(Answered),
      responses: { ...ok("How many items were closed", Closed), ...errors(400, 413, 415, 503) },
    }),
    async (c) => {
      const { conversation } = await jsonBody(c, Answered);
      return c.json({ closed: await listOf(c).answered(conversation) });
    },
  );
  return app;
}

function idOf(c: Context<Env>): string {
  const parsed = ListItem.shape.id.safeParse(c.req.param("id"));
  if (parsed.success) return parsed.data;
  throw new ApiError(400, "invalid", "Must be 1 to 100 letters, digits, - or _.", "id");
}
