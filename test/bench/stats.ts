/**
 * `npm run bench:stats -- 1000000`: what the dashboard's questions cost over a year, beside the same over one week, on both
 * stores, with so many mails in that year (default 100,000). Year and week take turns, so that what else the machine does
 * falls on both; believe the ratios. DATA_DIR and TEST_DATABASE_URL name stores to keep: filled once, measured again.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { seed } from "../../scripts/seed.ts";
import { createApp } from "../../server/app.ts";
import type { Env } from "../../server/errors.ts";
import { local } from "../../server/identity.ts";
import { statsRoutes } from "../../server/routes/stats.ts";
import { Houses } from "../../server/store/houses.ts";
import { openStore, type StoreOptions } from "../../server/store/store.ts";
import { startPostgres } from "../postgres.ts";

const TURNS = 60;
const WARM_UP = 5;
const AIM = 1.5;
/** From the middle of a month to the middle of another: a year has many days at its edges. */
const UNTIL = "2026-11-18";
/** What a page asks for as it opens (twice, with the period before), what its tiles and rules lead to, and the same of one team and one client. */
const opens = ["by=rule", "by=week"];
const leadsTo = ["by=client", "by=team", "by=day", "by=week&rule=closing-thanks"];
const narrowed = ["team=Registration", "client=lakeshore-dental"].flatMap((of) => opens.map((by) => `${by}&${of}`));
const questions = [...opens, ...leadsTo, ...narrowed];

const mails = Number(process.argv[2] ?? 100_000);
const scratch = mkdtempSync(join(tmpdir(), "decorum-bench-"));
const dataDir = process.env.DATA_DIR || scratch;
const postgres = await startPostgres((line) => console.log(line));
try {
  await measure("SQLite", { dataDir });
  await measure("PostgreSQL", { dataDir, databaseUrl: postgres.url });
} finally {
  postgres.stop();
  rmSync(scratch, { recursive: true });
}

async function measure(name: string, place: StoreOptions): Promise<void> {
  const store = await openStore(place);
  const houses = await Houses.open(store, local.tenant);
  const filled = await store.selectFrom("sends").select("id").limit(1).executeTakeFirst();
  const began = performance.now();
  if (!filled) await seed(store, houses.house, { mails, days: 365, until: UNTIL });
  const took = filled ? "" : `, filled in ${Math.round((performance.now() - began) / 1000)} s`;
  const { kept } = await store
    .selectFrom("sends")
    .select((of) => of.fn.countAll<number>().as("kept"))
    .executeTakeFirstOrThrow();
  console.log(`\n${name}: ${kept.toLocaleString("en")} mails of a year${took}`);

  const open = createApp({ house: houses, log: () => {} });
  const signedIn = new Hono<Env>();
  signedIn.use(async (c, next) => {
    c.set("caller", { tenant: local.tenant, person: "ingrid.solberg", roles: ["lead"] });
    c.set("house", houses.house);
    await next();
  });
  signedIn.route("/", statsRoutes(store));
  for (const [who, app] of [
    ["open server", open],
    ["signed in as a lead", signedIn],
  ] as const) {
    await compare(who, async (query) => {
      const response = await app.request(`/v1/stats?${query}`);
      const { mails } = await response.json();
      if (!mails) throw new Error(`no figures for ${query}: ${response.status}`);
    });
  }
  await store.destroy();
}

type Pair = Record<"week" | "year", number>;

async function compare(who: string, ask: (query: string) => Promise<void>): Promise<void> {
  const last = Temporal.PlainDate.from(UNTIL);
  const during = (days: number) => `from=${last.subtract({ days: days - 1 })}&to=${last}`;
  const times = new Map<string, Pair[]>([...questions, "the page opens", "all of them"].map((one) => [one, []]));
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    const page = { week: 0, year: 0 };
    const all = { week: 0, year: 0 };
    for (const question of questions) {
      const taken = { week: 0, year: 0 };
      for (const which of ["week", "year"] as const) {
        const started = performance.now();
        await ask(`${during(which === "week" ? 7 : 365)}&${question}`);
        taken[which] = performance.now() - started;
        all[which] += taken[which];
        if (opens.includes(question)) page[which] += taken[which];
      }
      if (turn >= 0) times.get(question)!.push(taken);
    }
    if (turn < 0) continue;
    times.get("the page opens")!.push(page);
    times.get("all of them")!.push(all);
  }
  const heads = ["week p50", "year p50", "ratio", "week p95", "year p95", "ratio"];
  console.log(`${`${who}, milliseconds`.padEnd(36)}${heads.map((head) => head.padStart(10)).join("")}`);
  for (const [question, pairs] of times) {
    const columns = [0.5, 0.95].flatMap((share) => {
      const [week, year] = (["week", "year"] as const).map((which) => rank(pairs, which, share)) as [number, number];
      return [week.toFixed(1), year.toFixed(1), (year / week).toFixed(2)];
    });
    console.log(`${question.padEnd(36)}${columns.map((column) => column.padStart(10)).join("")}`);
  }
  const all = times.get("all of them")!;
  const ratio = rank(all, "year", 0.95) / rank(all, "week", 0.95);
  console.log(`${ratio <= AIM ? "met    " : "NOT MET"} a year takes at most ${AIM} times a week: ${ratio.toFixed(2)}`);
}

function rank(pairs: readonly Pair[], which: keyof Pair, share: number): number {
  return pairs.map((pair) => pair[which]).sort((a, b) => a - b)[Math.floor(pairs.length * share)]!;
}
