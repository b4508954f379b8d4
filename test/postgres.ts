/**
 * A PostgreSQL for the tests: the one that TEST_DATABASE_URL names, or one made for this run from the programs that are
 * installed here, or that the distribution has. `url` is of a database where others may be made.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "./free-port.ts";

export interface Postgres {
  url: string;
  stop(): void;
}

/** @throws Error that says what to do, when there is none and none can be installed */
export async function startPostgres(say: (line: string) => void = () => {}): Promise<Postgres> {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return { url: named, stop() {} };
  let programs = programsHere();
  if (!programs && process.platform === "linux") {
    say("No PostgreSQL here yet: installing the distribution's with apt-get.");
    const [command, before] = isRoot() ? ["apt-get", []] : ["sudo", ["-n", "apt-get"]];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const task of [["update"], ["install", "-y", "postgresql"]]) {
      const args = [...before, "-q", "-o", "DPkg::Lock::Timeout=300", ...task];
      spawnSync(command, args, { env, stdio: "ignore", timeout: 600_000 });
    }
    programs = programsHere();
  }
  if (!programs) {
    throw new Error("No PostgreSQL found, and none could be installed. Install one, or set TEST_DATABASE_URL.");
  }
  return launch(programs);
}

/** The folder of `initdb` and `pg_ctl`: on the PATH, or where Debian puts the newest. */
function programsHere(): string | undefined {
  const debian = globSync("/usr/lib/postgresql/*/bin").sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...debian];
  return folders.find((folder) => folder && ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name))));
}

async function launch(programs: string): Promise<Postgres> {
  // PostgreSQL refuses to run as root.
  const owner: { uid?: number; gid?: number } = isRoot() ? idsOf("postgres") : {};
  const folder = mkdtempSync(join(tmpdir(), "decorum-postgres-"));
  if (owner.uid !== undefined) run("chown", ["-R", "postgres", folder]);
  const data = join(folder, "data");
  const as = { ...owner, cwd: folder };
  const stop = () => {
    spawnSync(join(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], { ...as, stdio: "ignore" });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    run(join(programs, "initdb"), ["-D", data, "-U", "decorum", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], as);
    const port = await freePort();
    // Synced to the disk it would be slower by far; what a power cut does is PostgreSQL's own to test.
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
    run(join(programs, "pg_ctl"), ["-D", data, "-o", options, "-l", join(folder, "log"), "-w", "start"], as);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        stop();
        process.exit(1);
      });
    }
    return { url: `postgres://decorum@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function run(command: string, args: string[], options: object = {}): void {
  // What pg_ctl starts keeps its output open: a pipe would never end.
  const { status, stderr, error } = spawnSync(command, args, {
    timeout: 60_000,
    encoding: "utf8",
    ...options,
    stdio: ["ignore", "ignore", args.includes("start") ? "ignore" : "pipe"],
  });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr ?? `it ended with ${status}`}`);
}

const isRoot = () => process.getuid?.() === 0;

function idsOf(user: string): { uid: number; gid: number } {
  const [uid, gid] = ["-u", "-g"].map((what) => Number(spawnSync("id", [what, user], { encoding: "utf8" }).stdout));
  if (!uid || !gid) throw new Error(`PostgreSQL does not run as root, and there is no user ${user}.`);
  return { uid, gid };
}
