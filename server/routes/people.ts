import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { Erase, Erased } from "../../rules/contract-kept.ts";
import { jsonBody } from "../body.ts";
import type { Env } from "../errors.ts";
import { only } from "../identity.ts";
import { erasePerson } from "../store/people.ts";
import type { Store } from "../store/store.ts";
import { errors, ok, takes } from "./schemas.ts";

const tags = ["People"];
const erased = ok("How many records of mails were there; the counts are right without them", Erased);

/** What is kept of a person goes when they ask for it. */
export function peopleRoutes(store: Store): Hono<Env> {
  const app = new Hono<Env>();
  app.delete(
    "/v1/people/me",
    describeRoute({
      tags,
      summary: "Erase what is kept of the caller: records of mails, and the list",
      responses: { ...erased, ...errors(503) },
    }),
    async (c) => c.json({ mails: await erasePerson(store, c.var.caller) } satisfies Erased),
  );
  app.post(
    "/v1/people/erase",
    describeRoute({
      tags,
      summary: "Erase what is kept of a person, named as sign-in names them",
      requestBody: takes(Erase),
      responses: { ...erased, ...errors(400, 403, 413, 415, 503) },
    }),
    only("administrator"),
    async (c) => {
      const { person } = await jsonBody(c, Erase);
      const { tenant } = c.var.caller;
      return c.json({ mails: await erasePerson(store, { tenant, person }) } satisfies Erased);
    },
  );
  return app;
}
