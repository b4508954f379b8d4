/**
 * `npm run bench:server`: the server as it ships under load, beside a bare Hono route on the same machine in the same
 * minute. On a machine that others use, believe the ratios. BENCH_SECONDS: how long each row is measured (5).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { grown, owaQuoted, owaReply } from "../bench/mails.ts";
import { type Loaded, load } from "./client.ts";

const ms = Number(process.env.BENCH_SECONDS || 5) * 1000;
const ports = { decorum: Number(process.env.PORT || 4600), bare: Number(process.env.PORT || 4600) + 1 };
const scratch = mkdtempSync(join(tmpdir(), "decorum-bench-"));
const root = join(import.meta.dirname, "../..");

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

const started: ChildProcess[] = [];
try {
  const decorum = await start("server/main.ts", ports.decorum);
  await start("test/load/baseline.ts", ports.bare);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)} before\n`,
  );
  console.log(["row", "draft", "conn.", "", "req/s", "p50", "p95", "p99", "max ms", "errors"].map(cell).join(""));
  const missed: string[] = [];
  for (const { row, name, kilobytes, connections, aims } of rows) {
    const body = bodyOf(kilobytes * 1024);
    const of = (port: number, duration = ms) => load({ port, connections, ms: duration, body });
    for (const port of Object.values(ports)) await of(port, ms / 5);
    const [bare, ours] = [await of(ports.bare), await of(ports.decorum)];
    print([row, name, connections, "bare"], bare);
    print(["", "", "", "Decorum"], ours);
    for (const [what, aim] of Object.entries(aims) as [keyof Loaded, number][]) {
      const met = what === "perSecond" ? ours[what] >= aim : ours[what] <= aim;
      const share = what === "perSecond" ? `, ${(ours[what] / bare[what]).toFixed(2)} of the bare route` : "";
      const line = `row ${row} ${what}: ${round(ours[what])}, aim ${what === "perSecond" ? "≥" : "≤"} ${aim}${share}`;
      console.log(`${met ? "  met     " : "  NOT MET "} ${line}`);
      if (!met) missed.push(line);
    }
  }
  console.log(`\nMemory of the server after all that: ${rssOf(decorum)} MB`);
  console.log(
    `Load ${loadavg()[0]!.toFixed(1)} after; ${missed.length === 0 ? "all aims met" : `${missed.length} aims not met`}`,
  );
} finally {
  for (const child of started) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(scratch, { recursive: true });
}

async function start(script: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, script)], {
    env: { PORT: String(port), HTTPS_PORT: String(port + 10), DATA_DIR: join(scratch, String(port)) },
    // What is logged is written, as in earnest, but to nowhere.
    stdio: ["ignore", "pipe", "ignore"],
  });
  started.push(child);
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false }))
    if (String(chunk).includes("Ctrl+C")) break;
  child.stdout!.resume();
  const isReady = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status !== 503);
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
  return child;
}

/** A reply with as many quoted mails below it as the size takes; what is left is filled with the last one's text. */
function bodyOf(bytes: number): string {
  const content = bytes < 8192 ? small(bytes) : grown(bytes, owaReply, owaQuoted);
  return JSON.stringify({
    draft: {
      composeType: "reply",
      from: { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" },
      to: [{ address: "mlind@beekeepers.example", name: "Margaret Lind" }],
      subject: "Re: Spring conference",
      body: { format: "html", content },
    },
    now: "2026-03-24T12:00:00-05:00",
  });
}

/** The reply alone, without the style of each line. */
function small(bytes: number): string {
  const plain = owaReply(owaQuoted(0)).replaceAll(/ style="[^"]*"/g, "");
  if (plain.length < bytes * 0.8 || plain.length > bytes * 1.2)
    throw new Error(`the small draft has ${plain.length} bytes`);
  return plain;
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

function rssOf({ pid }: ChildProcess): number | string {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024);
  } catch {
    return "unknown";
  }
}
