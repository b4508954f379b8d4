/**
 * `npm run bench:stats -- 1000000`: what the dashboard's questions cost over a year, beside the same over one week, on both
 * stores, with so many mails in that year (default 100,000). Year and week take turns, so that what else the machine does
 * falls on both; believe the ratios.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seed } from "../../scripts/seed.ts";
import { createApp } from "../../server/app.ts";
import { Houses } from "../../server/store/houses.ts";
import { openStore, type StoreOptions } from "../../server/store/store.ts";
import { startPostgres } from "../postgres.ts";

const TURNS = 60;
const WARM_UP = 5;
const AIM = 1.5;
const UNTIL = "2026-11-20";
const mails = Number(process.argv[2] ?? 100_000);
const scratch = mkdtempSync(join(tmpdir(), "decorum-bench-"));
const postgres = await startPostgres((line) => console.log(line));
try {
  await measure("SQLite", { dataDir: scratch });
  await measure("PostgreSQL", { dataDir: scratch, databaseUrl: postgres.url });
} finally {
  postgres.stop();
  rmSync(scratch, { recursive: true });
}

async function measure(name: string, place: StoreOptions): Promise<void> {
  const store = await openStore(place);
  const houses = await Houses.open(store, "local");
  const app = createApp({ house: houses, log: () => {} });
  const began = performance.now();
  await seed(store, houses.house, { mails, days: 365, until: UNTIL });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\n${name}: ${mails.toLocaleString("en")} mails of a year, filled in ${seconds} s`);
  const heads = ["week p50", "year p50", "ratio", "week p95", "year p95", "ratio"];
  console.log(`${"milliseconds".padEnd(30)}${heads.map((head) => head.padStart(10)).join("")}`);

  const last = Temporal.PlainDate.from(UNTIL);
  const during = (days: number) => `from=${last.subtract({ days: days - 1 })}&to=${last}`;
  // From the middle of a month to the middle of another: the most days at the edges.
  const [week, year] = [during(7), during(365)];
  const questions = [
    "by=rule",
    "by=client",
    "by=team",
    "by=day",
    "by=day&rule=closing-thanks",
    "by=rule&team=Registration",
  ];
  const times = new Map<string, { week: number[]; year: number[] }>();
  const all = { week: [] as number[], year: [] as number[] };
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    for (const which of ["week", "year"] as const) {
      let sum = 0;
      for (const question of questions) {
        const started = performance.now();
        const response = await app.request(`/v1/stats?${which === "week" ? week : year}&${question}`);
        await response.text();
        const taken = performance.now() - started;
        sum += taken;
        const known = times.get(question) ?? { week: [], year: [] };
        times.set(question, known);
        if (turn >= 0) known[which].push(taken);
      }
      if (turn >= 0) all[which].push(sum);
    }
  }
  for (const [question, { week, year }] of [...times, ["all of them", all] as const]) {
    const columns = [0.5, 0.95].flatMap((share) => {
      const [one, other] = [rank(week, share), rank(year, share)];
      return [one.toFixed(1), other.toFixed(1), (other / one).toFixed(2)];
    });
    console.log(`${question.padEnd(30)}${columns.map((column) => column.padStart(10)).join("")}`);
  }
  const ratio = rank(all.year, 0.95) / rank(all.week, 0.95);
  console.log(`${ratio <= AIM ? "met    " : "NOT MET"} a year takes at most ${AIM} times a week: ${ratio.toFixed(2)}`);
  await store.destroy();
}

function rank(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}
