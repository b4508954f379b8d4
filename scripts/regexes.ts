/**
 * Every regular expression of the engine runs in linear time: each literal in rules/, and each one built while its
 * modules load, is put to recheck. Mail is hostile text, and a pattern that backtracks stops the writer's Outlook.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { parseAst } from "vite";

export interface Pattern {
  /** File and line, or how it came to be. */
  place: string;
  source: string;
  flags: string;
}

const root = dirname(import.meta.dirname);
const cacheFile = join(root, "node_modules/.cache/decorum/regexes.json");
/** Past this time for one pattern the answer is "unknown", which counts as a failure. */
const TIMEOUT_MS = 60_000;
/** A match is bounded by the characters it reads, not by time too: on a busy machine a slow one is taken for hostile. */
const LIMITS = { timeout: TIMEOUT_MS, attackTimeout: null, incubationTimeout: null };

interface RegExpNode {
  type: string;
  regex: { pattern: string; flags: string };
  start: number;
}

/** The regular-expression literals of a TypeScript module, in order. */
export function regexLiterals(code: string, file: string): Pattern[] {
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    const { type, regex, start } = node as Partial<RegExpNode>;
    if (type === "Literal" && regex && start !== undefined) {
      const line = code.slice(0, start).split("\n").length;
      found.push({ place: `${file}:${line}`, source: regex.pattern, flags: regex.flags });
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(code, { lang: "ts" }));
  return found;
}

/** The patterns that these modules make with `new RegExp` while they load; what their dependencies make is not ours. */
async function patternsBuiltBy(files: string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      const caller = new Error().stack?.split("\n")[2] ?? "";
      const at = caller.indexOf("/rules/");
      if (at >= 0)
        found.push({ place: caller.slice(at + 1).replace(/:\d+\)?$/, ""), source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of files) await import(join(root, file));
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

async function main(): Promise<number> {
  const files = globSync("rules/**/*.ts", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts"))
    .sort();
  const built = await patternsBuiltBy(files);
  const literals = files.flatMap((file) => regexLiterals(readFileSync(join(root, file), "utf8"), file));
  const all = new Map([...built, ...literals].map((pattern) => [hash(pattern), pattern]));

  const known = readCache();
  const fresh = [...all].filter(([key]) => known[key] !== "safe");
  const verdicts: Record<string, string> = Object.fromEntries([...all.keys()].map((key) => [key, "safe"]));
  // Its native program is faster, and on a busy machine it sometimes never answers.
  const env = { ...process.env, RECHECK_BACKEND: "pure" };
  // A pattern may take seconds: each processor takes the next.
  const threads = Array.from({ length: Math.min(availableParallelism(), fresh.length) }, async () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: "judge", env });
    for (let next = fresh.shift(); next; next = fresh.shift()) {
      worker.postMessage(next[1]);
      [verdicts[next[0]]] = await once(worker, "message");
    }
    await worker.terminate();
  });
  await Promise.all(threads);
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(verdicts));

  const unsafe = [...all].filter(([key]) => verdicts[key] !== "safe");
  for (const [key, { place, source, flags }] of unsafe) console.log(`${place} /${source}/${flags}: ${verdicts[key]}`);
  if (unsafe.length === 0) console.log(`${all.size} patterns are linear`);
  return unsafe.length === 0 ? 0 : 1;
}

/** Answers a pattern with its verdict. */
async function judge({ source, flags }: Pattern): Promise<void> {
  const { checkSync } = await import("recheck");
  parentPort!.postMessage(verdictOf(checkSync(source, flags, LIMITS)));
}

function verdictOf(result: { status: string; complexity?: { summary?: string }; error?: { kind: string } }): string {
  if (result.status === "safe") return "safe";
  return `${result.status}, ${result.complexity?.summary ?? result.error?.kind ?? "no reason given"}`;
}

const hash = ({ source, flags }: Pattern) => createHash("sha256").update(`${flags}/${source}`).digest("base64url");

function readCache(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(cacheFile, "utf8"));
  } catch {
    return {};
  }
}

if (workerData === "judge") parentPort!.on("message", judge);
else if (isMainThread && import.meta.main) process.exitCode = await main();
