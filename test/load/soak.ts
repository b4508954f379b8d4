/**
 * `npm run bench:soak`: the server as it ships under a steady load of mixed drafts, for memory that grows and answers that
 * fail. SOAK_MINUTES: how long (30). Where the machine can't keep up with the load, the rate it reached is what is measured.
 */
import { load } from "./client.ts";
import { bodyOf, rssOf, start, stopAll } from "./servers.ts";

const minutes = Number(process.env.SOAK_MINUTES || 30);
const port = Number(process.env.PORT || 4600);
const PER_SECOND = 200;
const CONNECTIONS = 20;
/** Minutes in which caches fill and code is compiled. */
const SETTLING = 2;
const AIMS = { rss: 300, slope: 1, errors: 0 };
/** Kilobytes: most drafts are short, one in twenty is a long thread. */
const sizes = [4, 4, 4, 16, 4, 4, 4, 16, 4, 64, 4, 4, 4, 16, 4, 4, 4, 16, 4, 190];

try {
  const server = await start("server/main.ts", port);
  const body = sizes.map((kilobytes) => bodyOf(kilobytes * 1024));
  console.log(`${PER_SECOND} requests/s for ${minutes} minutes; ${Math.round(rssOf(server))} MB at the start`);
  console.log(["minute", "req/s", "p99 ms", "max ms", "errors", "RSS MB"].map(cell).join(""));
  /** Of each minute, the middle of what was seen every second: what the collector frees comes and goes. */
  const memory: number[] = [];
  let errors = 0;
  for (let minute = 1; minute <= minutes; minute++) {
    const seen: number[] = [];
    const watch = setInterval(() => seen.push(rssOf(server)), 1000);
    const loaded = await load({ port, connections: CONNECTIONS, ms: 60_000, body, perSecond: PER_SECOND });
    clearInterval(watch);
    memory.push(seen.sort((a, b) => a - b)[seen.length >> 1]!);
    errors += loaded.errors;
    const { perSecond, p99, max } = loaded;
    console.log([minute, ...[perSecond, p99, max, loaded.errors, memory.at(-1)!].map(Math.round)].map(cell).join(""));
    if (server.exitCode !== null) throw new Error("the server has ended");
  }
  const settled = memory.slice(SETTLING - 1);
  const [first, last] = [settled[0]!, settled.at(-1)!];
  console.log(`\nRSS after ${SETTLING} minutes ${first.toFixed(1)} MB, at the end ${last.toFixed(1)} MB`);
  judge("MB at the end", last, AIMS.rss);
  judge("MB more in 10 minutes", slopeOf(settled) * 10, AIMS.slope);
  judge("errors", errors, AIMS.errors);
} finally {
  await stopAll();
}

/** Least squares: how much more from one value to the next. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const over = values.reduce((sum, value, n) => sum + (n - middle) * value, 0);
  return over / values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
}

function judge(what: string, value: number, aim: number): void {
  console.log(
    `${value <= aim ? "  met     " : "  NOT MET "} row 10 ${what}: ${Math.round(value * 10) / 10}, aim ≤ ${aim}`,
  );
}

function cell(value: string | number): string {
  return String(value).padStart(9);
}
