/**
 * `npm run test:many`: three servers on one PostgreSQL behind HAProxy, one of them killed every few seconds under load.
 * No check fails that the client does not repair by asking once more, and no record is lost or doubled. Uses
 * server/deploy/haproxy.cfg with other addresses. Ports 4650 and up, or from PORT.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pseudonym } from "../../server/store/pseudonym.ts";
import { short } from "../../server/store/sends.ts";
import { openStore } from "../../server/store/store.ts";
import { startPostgres } from "../postgres.ts";

const SECONDS = Number(process.env.SECONDS || 30);
const KILL_EVERY_MS = 3000;
/** A busy machine takes its time to start a server again: the load goes on until so many were killed. */
const KILLS = 5;
const CLIENTS = 8;
/** Each client rests so long between two requests: this looks for losses, not for the most that a machine can do. */
const REST_MS = 20;
const GIVE_UP_MS = 10_000;

const root = join(import.meta.dirname, "../..");
const first = Number(process.env.PORT || 4650);
const ports = [1, 2, 3].map((number) => first + number);
const folder = mkdtempSync(join(tmpdir(), "decorum-many-"));
const agent = new Agent({ keepAlive: true });
const children = new Set<ChildProcess>();
const figures = {
  checks: 0,
  records: 0,
  "asked once more": 0,
  "failed twice": 0,
  "told to slow down": 0,
  kills: 0,
};
const times: number[] = [];
/** Record ids that were acknowledged, and those that never were. */
const [acknowledged, unknown] = [new Set<string>(), new Set<string>()];

process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});
const haproxy = findHaproxy();
const postgres = await startPostgres((line) => console.log(line));
let failed = true;
try {
  failed = !(await run(postgres.url));
} finally {
  postgres.stop();
}
process.exit(failed ? 1 : 0);

async function run(databaseUrl: string): Promise<boolean> {
  const servers = ports.map((port) => startServer(port, databaseUrl));
  await Promise.all(ports.map(untilReady));
  startHaproxy();
  await untilReady(first);

  const began = performance.now();
  const isOver = () => performance.now() - began > SECONDS * 1000 && figures.kills >= KILLS;
  const killing = killInTurn(servers, databaseUrl, isOver);
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number, isOver)));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  await killing;

  const store = await openStore({ dataDir: folder, databaseUrl });
  const rows = await store.selectFrom("sends").select(["tenant", "id"]).execute();
  const kept = new Set(rows.map(({ id }) => id));
  const { counted } = await store
    .selectFrom("mail_counts")
    .select((of) => of.fn.sum<string>("mails").as("counted"))
    .where("period", "like", "Y%")
    .where("team", "=", "")
    .where("client", "=", "")
    .executeTakeFirstOrThrow();
  const nameOf = async (id: string) => short(await pseudonym(store, "local", "send", `local\n${id}`));
  const names = await Promise.all([...acknowledged].map(nameOf));
  const maybe = new Set(await Promise.all([...unknown].map(nameOf)));
  await store.destroy();

  const lost = names.filter((name) => !kept.has(name)).length;
  const expected = new Set(names);
  const extra = [...kept].filter((name) => !expected.has(name) && !maybe.has(name)).length;
  const doubled = rows.length - kept.size + (Number(counted) - rows.length);
  times.sort((a, b) => a - b);
  const at = (share: number) => `${times[Math.floor(times.length * share)]!.toFixed(0)} ms`;
  console.log(`${seconds} s, ${CLIENTS} clients, three servers, HAProxy ${haproxyVersion()}`);
  for (const [name, count] of Object.entries(figures)) console.log(`  ${name}: ${count}`);
  console.log(`  answer times: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1 - 1e-9)}`);
  console.log(`  records acknowledged ${names.length}, kept ${kept.size}, counted in the statistics ${counted}`);
  console.log(`  lost ${lost}, doubled ${doubled}, of unknown origin ${extra}`);
  const ok = figures["failed twice"] === 0 && lost === 0 && doubled === 0 && extra === 0;
  console.log(ok ? "ok" : "FAILED");
  return ok;
}

/** A check, then a record of the mail, and each third record told again, as a client does that heard no answer. */
async function client(number: number, isOver: () => boolean): Promise<void> {
  const draft = {
    composeType: "new",
    subject: "Re: Badges",
    from: { name: "Sam Ruiz", address: "sam.ruiz@bellwether.example" },
    to: [{ name: "Ada Moore", address: "ada.moore@lakeshoredental.example" }],
    cc: [],
    bcc: [],
    attachments: [],
    body: { format: "text", content: "Dear Ada,\n\nThe badges are on their way.\n\nKind regards,\nSam Ruiz" },
  };
  for (let turn = 0; !isOver(); turn++) {
    figures.checks++;
    await ask("/v1/lint", { draft });
    const id = `${number}-${turn}`;
    const record = {
      id,
      sentAt: "2026-11-17T20:00:00Z",
      client: "lakeshore-dental",
      conversation: `c${number}-${turn >> 1}`,
      outcomes: [{ rule: "closing-thanks", outcome: turn % 2 ? "fixed" : "sentAnyway" }],
    };
    figures.records++;
    unknown.add(id);
    let isKept = await ask("/v1/sends", record);
    if (turn % 3 === 0) isKept = (await ask("/v1/sends", record)) || isKept;
    if (isKept) {
      acknowledged.add(id);
      unknown.delete(id);
    }
  }
}

/** Whether it was answered, at the second try if need be. */
async function ask(path: string, body: object): Promise<boolean> {
  for (let tries = 1; ; ) {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const began = performance.now();
    const { status, retryAfter } = await post(path, JSON.stringify(body));
    times.push(performance.now() - began);
    if (status >= 200 && status < 300) return true;
    if (status === 429) {
      figures["told to slow down"]++;
      await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000));
      continue;
    }
    if (tries === 2 || (status >= 400 && status < 500)) {
      if (figures["failed twice"]++ === 0) console.log(`${path} answered ${status}`);
      return false;
    }
    tries++;
    figures["asked once more"]++;
  }
}

/** status 0: no answer. */
function post(path: string, body: string): Promise<{ status: number; retryAfter: number }> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asked = request({
      host: "127.0.0.1",
      port: first,
      path,
      method: "POST",
      headers,
      agent,
      timeout: GIVE_UP_MS,
    });
    const none = () => resolve({ status: 0, retryAfter: 0 });
    asked.on("response", (answer) => {
      answer.resume();
      answer.on("error", none);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, retryAfter: Number(answer.headers["retry-after"] ?? 1) }),
      );
    });
    asked.on("error", none);
    asked.on("timeout", () => asked.destroy());
    asked.end(body);
  });
}

async function killInTurn(servers: ChildProcess[], databaseUrl: string, isOver: () => boolean): Promise<void> {
  for (let turn = 0; ; turn++) {
    await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS));
    if (isOver()) return;
    const which = turn % servers.length;
    const ended = once(servers[which]!, "exit");
    servers[which]!.kill("SIGKILL");
    figures.kills++;
    await ended;
    servers[which] = startServer(ports[which]!, databaseUrl);
    // Never two at once: that would leave a single one, and no proof of anything else.
    await untilReady(ports[which]!);
  }
}

function startServer(port: number, databaseUrl: string): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    HTTPS_PORT: String(port + 10),
    DATA_DIR: join(folder, String(port)),
    DATABASE_URL: databaseUrl,
    LINT_WORKERS: "1",
    LOG_LEVEL: "error",
  };
  return start(process.execPath, [join(root, "server/main.ts")], env);
}

function startHaproxy(): void {
  const shipped = readFileSync(join(root, "server/deploy/haproxy.cfg"), "utf8");
  const config = shipped
    .replace(/^ *bind .*$/m, `    bind 127.0.0.1:${first}`)
    .replace("-i decorum.example.org", "-i 127.0.0.1")
    .replace(/10\.0\.0\.1(\d):3000/g, (_, number) => `127.0.0.1:${ports[Number(number) - 1]}`);
  const file = join(folder, "haproxy.cfg");
  writeFileSync(file, config);
  const { status, stderr } = spawnSync(haproxy, ["-c", "-f", file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`HAProxy refuses server/deploy/haproxy.cfg:\n${stderr}`);
  start(haproxy, ["-db", "-f", file], { PATH: process.env.PATH });
}

function start(command: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  children.add(child);
  let output = "";
  child.stderr!.on("data", (chunk) => {
    output = `${output}${chunk}`.slice(-2000);
  });
  child.on("exit", (code) => {
    children.delete(child);
    if (code) console.log(`${command} ended with ${code}: ${output}`);
  });
  return child;
}

async function untilReady(port: number): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const { ok } = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => ({ ok: false }));
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing is ready on port ${port}.`);
}

function findHaproxy(): string {
  const here = () => ["haproxy", "/usr/sbin/haproxy"].find((name) => !spawnSync(name, ["-v"]).error);
  const found = here();
  if (found) return found;
  if (process.getuid?.() === 0) {
    console.log("No HAProxy here yet: installing the distribution's with apt-get.");
    for (const task of [["update"], ["install", "-y", "--no-install-recommends", "haproxy"]]) {
      spawnSync("apt-get", ["-q", ...task], { stdio: "ignore", timeout: 600_000 });
    }
    const installed = here();
    if (installed) return installed;
  }
  console.error("HAProxy is needed and not here: install it (apt-get install haproxy), then run this again.");
  process.exit(1);
}

function haproxyVersion(): string {
  return /version (\S+)/.exec(spawnSync(haproxy, ["-v"], { encoding: "utf8" }).stdout)?.[1] ?? "";
}
