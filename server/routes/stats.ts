import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { compress } from "hono/compress";
import { describeRoute } from "hono-openapi";
import Papa from "papaparse";
import { z } from "zod";
import { Digest, Stats, StatsQuery, StatsRow } from "../../rules/contract-stats.ts";
import { validated } from "../body.ts";
import { digestOf, emlOf } from "../digest.ts";
import { ApiError, type Env } from "../errors.ts";
import { statsOf } from "../store/stats.ts";
import type { Store } from "../store/store.ts";
import { errors, ok } from "./schemas.ts";

const tags = ["Statistics"];
/** One of these roles is asked for. */
const LEADS = ["lead", "administrator"] as const;
const security = LEADS.map((role) => ({ token: [role] }));
const Week = z.object({ week: z.iso.date() });
const COLUMNS = Object.keys(StatsRow.shape);
const text = { schema: { type: "string" } } as const;
const query = (name: string, description: string, required = false) =>
  ({ name, in: "query", required, description, schema: { type: "string" } }) as const;

/** How the standard was kept, for who leads a team; for each writer, their own figures. */
export function statsRoutes(store: Store): Hono<Env> {
  const app = new Hono<Env>();
  app.use("/v1/stats", compress());

  const stats = ok("The figures, and the rows that were asked for", Stats)[200];
  app.get(
    "/v1/stats",
    describeRoute({
      tags,
      summary: "How the standard was kept in a time, by rule, client, team, day or week",
      description:
        "`Accept: text/csv` gives the rows alone. A rule narrows mails, checks, rows and misses, not the times. With `mine=1` it is for everybody who is signed in.",
      security,
      parameters: [
        query("from", "First day, in the house's zone", true),
        query("to", "Last day", true),
        query("by", "rule (default), client, team, day or week (its key is the Monday)"),
        query("team", "Mails from this team alone"),
        query("client", "Mails to this client alone"),
        query("rule", "Mails that this rule spoke of"),
        query("mine", "1: the caller's own"),
      ],
      responses: { 200: { ...stats, content: { ...stats.content, "text/csv": text } }, ...errors(400, 403, 503) },
    }),
    async (c) => {
      const asked = validated(StatsQuery, c.req.query());
      if (asked.from > asked.to) throw new ApiError(400, "invalid", "Must not be after `to`.", "from");
      mayAsk(c, asked.mine === "1");
      const { met, ...figures } = await statsOf(store, c.var.caller, c.var.house, asked);
      if (accepted(c, ["application/json", "text/csv"]) === "application/json") return c.json(figures satisfies Stats);
      // What a spreadsheet would take for a formula is text.
      const csv = Papa.unparse({ fields: COLUMNS, data: figures.rows }, { escapeFormulae: true });
      const name = `decorum-${asked.by}-${asked.from}-${asked.to}.csv`;
      const headers = { "Content-Type": "text/csv; charset=utf-8; header=present" };
      return c.body(`${csv.trimEnd()}\r\n`, 200, {
        ...headers,
        "Content-Disposition": `attachment; filename="${name}"`,
      });
    },
  );

  const digest = ok("Subject and text", Digest)[200];
  app.get(
    "/v1/stats/digest",
    describeRoute({
      tags,
      summary: "A week in words, to be sent on",
      description:
        "`Accept: message/rfc822` gives it as a draft that a mail program opens, `text/plain` the text alone.",
      security,
      parameters: [
        query("week", "The Monday it begins with", true),
        query("team", "Mails from this team alone"),
        query("client", "Mails to this client alone"),
      ],
      responses: {
        200: { ...digest, content: { ...digest.content, "text/plain": text, "message/rfc822": text } },
        ...errors(400, 403, 503),
      },
    }),
    async (c) => {
      const { week, ...narrowed } = c.req.query();
      const { week: from } = validated(Week, { week });
      const { team, client } = validated(StatsQuery.pick({ team: true, client: true }), narrowed);
      const monday = Temporal.PlainDate.from(from);
      if (monday.dayOfWeek !== 1) throw new ApiError(400, "invalid", "Must be a Monday.", "week");
      mayAsk(c, false);
      const during = (first: Temporal.PlainDate) =>
        statsOf(store, c.var.caller, c.var.house, {
          ...{ from: first.toString(), to: first.add({ days: 6 }).toString(), by: "rule", team, client },
        });
      const told = digestOf(await during(monday), await during(monday.subtract({ days: 7 })), c.var.house);
      switch (accepted(c, ["application/json", "text/plain", "message/rfc822"])) {
        case "text/plain":
          return c.text(told.text);
        case "message/rfc822":
          c.header("Content-Type", "message/rfc822");
          c.header("Content-Disposition", `attachment; filename="decorum-${from}.eml"`);
          return c.body(emlOf(told));
        default:
          return c.json(told satisfies Digest);
      }
    },
  );
  return app;
}

/** Which of the types the caller likes best; the first where it does not matter. */
function accepted<T extends string>(c: Context, supports: [T, ...T[]]): T {
  c.header("Vary", "Accept", { append: true });
  return accepts(c, { header: "Accept", supports, default: supports[0] }) as T;
}

/** @throws ApiError 403: all figures are for who leads */
function mayAsk(c: Context<Env>, mine: boolean): void {
  const { roles } = c.var.caller;
  if (mine || LEADS.some((role) => roles.includes(role))) return;
  throw new ApiError(403, "forbidden", "This takes the role of lead: with mine=1 you see your own figures.");
}
