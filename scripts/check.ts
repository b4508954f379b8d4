/** The quick check: types, lint, format and the engine's regular expressions, side by side. */
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

export interface Step {
  name: string;
  ok: boolean;
  seconds: number;
  /** What the tool printed, colours left out. */
  output: string;
}

const root = dirname(import.meta.dirname);
const sources = ["rules", "server", "addin", "test", "scripts"];
const LONG_FILE = 300;
/** A tool that hangs has failed. */
const LIMIT_MINUTES = 15;

const steps: [name: string, command: string, ...args: string[]][] = [
  ["types of rules", "tsc", "-p", "rules"],
  ["types of addin", "tsc", "-p", "addin"],
  ["types of server, scripts and tests", "tsc", "-p", "."],
  // Named paths: left to itself a linter walks node_modules.
  ["lint, format, imports", "biome", "ci", "--colors=off", ...sources, ...globSync("*.{ts,json}", { cwd: root })],
  ["regular expressions are linear", "node", "scripts/regexes.ts"],
  ["rule page and table are what the rules say", "node", "scripts/catalogue.ts", "--check"],
];

export function runChecks(): Promise<Step[]> {
  return Promise.all(steps.map(([name, command, ...args]) => runStep(name, command, args)));
}

/** One tool of node_modules/.bin, with all it prints. A tool that does not start is a step that failed. */
export function runStep(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Step> {
  const began = performance.now();
  const bin = join(root, "node_modules/.bin");
  const PATH = `${bin}${delimiter}${process.env.PATH ?? ""}`;
  return new Promise((resolve) => {
    let output = "";
    const end = (ok: boolean) => resolve({ name, ok, output, seconds: (performance.now() - began) / 1000 });
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
      shell: process.platform === "win32",
      timeout: LIMIT_MINUTES * 60_000,
    });
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => {
      output += error.message;
      end(false);
    });
    // Not "close" then: what it started may hold its output open.
    child.on("exit", (_code, signal) => {
      if (!signal) return;
      output += `\n${command} was stopped by ${signal} (the limit is ${LIMIT_MINUTES} minutes)`;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

export function report({ name, ok, seconds, output }: Step): string {
  const line = `${ok ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`;
  return ok ? line : `${line}\n${output.trimEnd()}\n`;
}

/** Files long enough to ask why: a note, since lists of data may be long. */
export function longFiles(): string[] {
  return globSync(`{${sources.join(",")}}/**/*.{ts,tsx}`, { cwd: root })
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > LONG_FILE)
    .map(({ file, lines }) => `note: ${file} has ${lines} lines`);
}

if (import.meta.main) {
  const results = await runChecks();
  for (const line of [...results.map(report), ...longFiles()]) console.log(line);
  process.exitCode = results.every((step) => step.ok) ? 0 : 1;
}
