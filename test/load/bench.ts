/**
 * `npm run bench:server`: the server as it ships under load, beside a bare Hono route on the same machine in the same
 * minute. On a machine that others use, believe the ratios. BENCH_SECONDS: how long each row is measured (5).
 */
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { loadHouse } from "../../server/house.ts";
import { LintPool } from "../../server/lint-pool.ts";
import { type Loaded, load } from "./client.ts";
import { bodyOf, rssOf, start, stopAll } from "./servers.ts";

const ms = Number(process.env.BENCH_SECONDS || 5) * 1000;
const ports = { decorum: Number(process.env.PORT || 4600), bare: Number(process.env.PORT || 4600) + 1 };

interface Row {
  row: number;
  name: string;
  kilobytes: number;
  connections: number;
  aims: Partial<Record<"perSecond" | "p95" | "p99" | "errors", number>>;
}
/** Two cores, nothing else running. */
const rows: Row[] = [
  { row: 2, name: "4 KB", kilobytes: 4, connections: 10, aims: { perSecond: 1500, p95: 15, p99: 30 } },
  { row: 3, name: "4 KB", kilobytes: 4, connections: 50, aims: { p95: 50, p99: 100, errors: 0 } },
  { row: 4, name: "64 KB", kilobytes: 64, connections: 10, aims: { p99: 80 } },
  { row: 5, name: "190 KB", kilobytes: 190, connections: 10, aims: { p99: 250 } },
];

const missed: string[] = [];
try {
  const decorum = await start("server/main.ts", ports.decorum);
  await start("test/load/baseline.ts", ports.bare);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)} before\n`,
  );
  console.log(["row", "draft", "conn.", "", "req/s", "p50", "p95", "p99", "max ms", "errors"].map(cell).join(""));
  for (const { row, name, kilobytes, connections, aims } of rows) {
    const body = bodyOf(kilobytes * 1024);
    const of = (port: number, duration = ms) => load({ port, connections, ms: duration, body });
    for (const port of Object.values(ports)) await of(port, ms / 5);
    const [bare, ours] = [await of(ports.bare), await of(ports.decorum)];
    print([row, name, connections, "bare"], bare);
    print(["", "", "", "Decorum"], ours);
    for (const [what, aim] of Object.entries(aims) as [keyof Loaded, number][]) {
      const share = what === "perSecond" ? `, ${(ours[what] / bare[what]).toFixed(2)} of the bare route` : "";
      judge(row, what, ours[what], aim, share);
    }
  }
  const { replaced, p99, lost } = await stuck();
  console.log(`\nA draft that never ends, beside others of 4 KB: ${lost} thread lost`);
  judge(9, "ms without its replacement", replaced, 100);
  judge(9, "p99 of the others", p99, 100);
  console.log(`\nMemory of the server after all that: ${round(rssOf(decorum))} MB`);
  console.log(
    `Load ${loadavg()[0]!.toFixed(1)} after; ${missed.length === 0 ? "all aims met" : `${missed.length} aims not met`}`,
  );
} finally {
  await stopAll();
}

/** One thread gets a draft that never ends: how long there is one too few, and what others wait meanwhile. */
async function stuck(): Promise<{ replaced: number; p99: number; lost: number }> {
  let lost = 0;
  let lostAt = Number.NaN;
  const pool = new LintPool({
    size: 2,
    script: join(import.meta.dirname, "hanging-worker.ts"),
    onLost: () => {
      lost++;
      lostAt = performance.now();
    },
  });
  pool.open();
  const house = await loadHouse();
  const order = (body: string) => pool.run({ type: "application/json", body: Buffer.from(body), query: {} }, house);
  const body = bodyOf(4096);
  while (pool.state.ready < 2) await pause(10);
  for (let n = 0; n < 300; n++) await order(body);
  order(body.replace("Spring conference", "please hang"));
  const times: number[] = [];
  let replaced = Number.NaN;
  while (Number.isNaN(replaced) || performance.now() < lostAt + 1000) {
    const began = performance.now();
    await order(body);
    times.push(performance.now() - began);
    if (Number.isNaN(replaced) && lost > 0 && pool.state.ready >= 2) replaced = performance.now() - lostAt;
    await pause(10);
  }
  await pool.close();
  times.sort((a, b) => a - b);
  return { replaced, p99: times[Math.floor(times.length * 0.99)]!, lost };
}

function judge(row: number, what: string, value: number, aim: number, more = ""): void {
  const atLeast = what === "perSecond";
  const met = atLeast ? value >= aim : value <= aim;
  const line = `row ${row} ${what}: ${round(value)}, aim ${atLeast ? "≥" : "≤"} ${aim}${more}`;
  console.log(`${met ? "  met     " : "  NOT MET "} ${line}`);
  if (!met) missed.push(line);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function print(head: (string | number)[], { perSecond, p50, p95, p99, max, errors }: Loaded): void {
  console.log([...head, ...[perSecond, p50, p95, p99, max, errors].map(round)].map(cell).join(""));
}

function cell(value: string | number): string {
  return String(value).padStart(9);
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
}
