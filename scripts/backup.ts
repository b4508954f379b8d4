/**
 * `npm run backup -- decorum.bak`: a copy of all that is kept, as it was at one instant, while Decorum runs. Reads
 * DATA_DIR and DATABASE_URL as the server does. `npm run restore` takes it back.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "../server/start-error.ts";
import type { StoreOptions } from "../server/store/store.ts";

/** Where the server keeps things, by the environment it is started with. */
export function placeOf(env: NodeJS.ProcessEnv): StoreOptions {
  const dataDir = resolve(env.DATA_DIR || join(dirname(import.meta.dirname), "data"));
  return { dataDir, databaseUrl: env.DATABASE_URL || undefined };
}

/** The file a command was given: beside the person who typed it, not beside package.json. */
export const fileOf = (name: string) => resolve(process.env.INIT_CWD ?? ".", name);

/** Runs a command and prints its last line; what is wrong is one line, and an exit code of 1. */
export async function command(run: () => string | Promise<string>): Promise<void> {
  try {
    console.log(await run());
  } catch (error) {
    // Not the message of what we did not expect: it may quote what is kept.
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    console.error(error instanceof StartError ? error.message : `It failed (${code}); nothing was changed.`);
    process.exitCode = 1;
  }
}

/**
 * Makes `file`, which is there whole or not at all, readable by its owner alone.
 * @throws StartError
 */
export function backup({ dataDir, databaseUrl }: StoreOptions, file: string): void {
  if (existsSync(file)) throw new StartError(`${file} is there already: name another file.`);
  if (!existsSync(dirname(file))) throw new StartError(`There is no folder ${dirname(file)}.`);
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    if (databaseUrl) {
      runTool("pg_dump", databaseUrl, ["--format=custom", "--no-owner", "--no-privileges", `--file=${unfinished}`]);
    } else {
      copySqlite(join(dataDir, "decorum.db"), unfinished);
    }
    chmodSync(unfinished, 0o600);
    sync(unfinished);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** One read transaction, so that whoever writes meanwhile neither waits nor is seen in part. */
function copySqlite(from: string, to: string): void {
  if (!existsSync(from)) throw new StartError(`There is no store ${from}: set DATA_DIR as the server has it.`);
  const db = new DatabaseSync(from, { timeout: 5000, readOnly: true });
  try {
    db.prepare("VACUUM INTO ?").run(to);
  } finally {
    db.close();
  }
  const copy = new DatabaseSync(to, { readOnly: true });
  const [found] = Object.values(copy.prepare("PRAGMA integrity_check(1)").get() ?? {});
  copy.close();
  if (found !== "ok") throw new StartError(`The store ${from} is damaged: it has no whole copy to give.`);
}

/** Its bytes are on the disk when this returns. */
export function sync(file: string): void {
  const descriptor = openSync(file, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/**
 * One of PostgreSQL's own programs, the password kept off the command line, where others would see it.
 * @throws StartError
 */
export function runTool(tool: "pg_dump" | "pg_restore", databaseUrl: string, args: string[]): void {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = "";
  const env = { ...process.env, ...(password && { PGPASSWORD: password }), LC_ALL: "C" };
  const { error, status, stderr } = spawnSync(tool, ["--no-password", `--dbname=${url.href}`, ...args], {
    env,
    encoding: "utf8",
  });
  if (error) throw new StartError(`${tool} is not on the PATH: install PostgreSQL's client programs.`);
  if (status === 0) return;
  // Its first line names the reason; those that follow may hold rows.
  const [reason = "no reason given"] = stderr.split("\n").filter((line) => /error|fatal/i.test(line));
  throw new StartError(`${tool} failed: ${reason.replace(/^pg_\w+: (?:error: )?/, "")}`);
}

if (import.meta.main) {
  await command(() => {
    const [name = `decorum-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}Z.bak`] = process.argv.slice(2);
    const file = fileOf(name);
    backup(placeOf(process.env), file);
    return `Wrote ${file} (${Math.ceil(statSync(file).size / 1024)} KB).`;
  });
}
