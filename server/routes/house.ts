import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { House } from "../../rules/contract.ts";
import { HouseVersion } from "../../rules/contract-kept.ts";
import { mediaType, parseJson, readBody } from "../body.ts";
import { ApiError, type Env, shownPath } from "../errors.ts";
import { checkHouse } from "../house.ts";
import { only } from "../identity.ts";
import { HouseChanged } from "../store/houses.ts";
import { forget } from "../store/retention.ts";
import { errors, ok, takes } from "./schemas.ts";

const Versions = z.object({ versions: z.array(HouseVersion) });
/** Some fifty thousand people and clients. */
const MAX_HOUSE_BYTES = 16 * 1024 * 1024;
const tags = ["House"];
const version = { name: "version", in: "path", required: true, schema: { type: "integer" } } as const;
const ifMatch = {
  name: "If-Match",
  in: "header",
  description: 'The version that the change was made from, as in the ETag of GET: "3". Default: whichever is in force',
  schema: { type: "string" },
} as const;

/** The house in force; where there is a store, its versions too, and how an administrator changes it. */
export function houseRoutes(isKept: boolean): Hono<Env> {
  const app = new Hono<Env>();
  app.use("/v1/house", compress());
  app.use("/v1/house/*", compress());

  app.get(
    "/v1/house",
    describeRoute({ tags, summary: "The house, with its holidays as dates", responses: ok("The one in force", House) }),
    (c) => inForce(c),
  );
  if (!isKept) return app;
  app.put(
    "/v1/house",
    describeRoute({
      tags,
      summary: "Put another house in force",
      parameters: [ifMatch],
      requestBody: takes(House),
      responses: { ...ok("The house in force", House), ...errors(400, 403, 412, 413, 415, 503) },
    }),
    only("administrator"),
    async (c) => {
      mediaType(c, ["application/json"]);
      return replace(c, parseJson(await readBody(c, MAX_HOUSE_BYTES)));
    },
  );
  app.get(
    "/v1/house/versions",
    describeRoute({
      tags,
      summary: "The versions of the house, newest first",
      responses: { ...ok("Number, time and source of each", Versions), ...errors(403, 503) },
    }),
    only("administrator"),
    async (c) => c.json({ versions: await c.var.houses!.versions() }),
  );
  app.get(
    "/v1/house/versions/:version",
    describeRoute({
      tags,
      summary: "One version of the house as it was given, to keep or to change",
      parameters: [version],
      responses: { ...ok("The house, its holidays not written out", House), ...errors(403, 404, 503) },
    }),
    only("administrator"),
    async (c) => c.json((await versionOf(c)) as object),
  );
  app.post(
    "/v1/house/versions/:version/restore",
    describeRoute({
      tags,
      summary: "Put an earlier version in force again, as a new one",
      parameters: [version, ifMatch],
      responses: { ...ok("The house in force", House), ...errors(400, 403, 404, 412, 503) },
    }),
    only("administrator"),
    async (c) => replace(c, await versionOf(c)),
  );
  return app;

  function inForce(c: Context<Env>) {
    const { house, houses } = c.var;
    if (houses) c.header("ETag", `"${houses.version}"`);
    return c.json(houses?.house ?? house);
  }

  async function versionOf(c: Context<Env>): Promise<unknown> {
    const number = c.req.param("version") ?? "";
    const house = /^\d{1,9}$/.test(number) ? await c.var.houses!.at(Number(number)) : undefined;
    if (house === undefined) throw new ApiError(404, "no-version", "There is no version of this number.");
    return house;
  }

  async function replace(c: Context<Env>, value: unknown) {
    const houses = c.var.houses!;
    const { problems } = checkHouse(value);
    const [first] = problems;
    if (first) throw new ApiError(400, "invalid", first.message, shownPath(first.path));
    try {
      await houses.replace(value, expected(c));
    } catch (error) {
      if (!(error instanceof HouseChanged)) throw error;
      const message = "Somebody else has changed the house meanwhile: load it again, then make your change.";
      throw new ApiError(412, "house-changed", message);
    }
    await forget(houses.store, c.var.caller.tenant, houses.house);
    return inForce(c);
  }
}

function expected(c: Context<Env>): number | undefined {
  const header = c.req.header("If-Match");
  if (header === undefined || header === "*") return undefined;
  // An answer that was packed on its way has its tag marked as weak.
  const [, number] = /^(?:W\/)?"(\d{1,9})"$/.exec(header) ?? [];
  if (number === undefined)
    throw new ApiError(400, "invalid", 'If-Match must be a version in quotes: "3".', "If-Match");
  return Number(number);
}
