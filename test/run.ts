/**
 * `npm test`: every suite, in order. What passes is said in a line, what fails in full; the last line is
 * "N passed, N failed" over all of them.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report, runChecks, runStep, type Step } from "../scripts/check.ts";
import { findBrowser } from "./browser.ts";
import { startPostgres } from "./postgres.ts";

interface Result {
  passed: number;
  failed: number;
  /** What to read when something failed. */
  details: string;
}

/** Run once on each store. */
const STORE_TESTS = "**/*.store.test.ts";
const NO_POSTGRES = { TEST_DATABASE_URL: undefined };
const scratch = mkdtempSync(join(tmpdir(), "decorum-test-"));
const browser = findBrowser((line) => console.log(line));
browser.catch(() => {}); // Told by the suite that needs it.

type Suite = [name: string, run: () => Promise<Result>];

/**
 * In the order they run, those of a line side by side: what is cheap and explains the rest comes first, and what is built
 * before who asks for it.
 */
const suites: Suite[][] = [
  [["check", async () => ofSteps(await runChecks())]],
  [["build", async () => ofSteps([await runStep("build", "node", ["scripts/build.ts", "--force"])])]],
  [["unit and conformance", () => vitest("unit", ["--exclude", STORE_TESTS], NO_POSTGRES)]],
  // They wait for a disk, and one of them for another process.
  [
    ["store (SQLite)", () => vitest("sqlite", [".store.test.ts"], NO_POSTGRES)],
    ["store (PostgreSQL)", onPostgres],
  ],
  [["browser", inBrowser]],
];

let passed = 0;
let failed = 0;
for (const group of suites) {
  for (const [line, result] of await Promise.all(group.map(timed))) {
    passed += result.passed;
    failed += result.failed;
    console.log(line);
    if (result.failed > 0) console.log(`${result.details.trimEnd()}\n`);
  }
}
rmSync(scratch, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

async function timed([name, run]: Suite): Promise<[line: string, result: Result]> {
  const began = performance.now();
  const result = await run().catch((error: Error) => ({ passed: 0, failed: 1, details: error.message }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return [`${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`, result];
}

async function vitest(name: string, which: string[], env: NodeJS.ProcessEnv): Promise<Result> {
  const outputFile = join(scratch, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`];
  const step = await runStep("vitest", "vitest", ["run", ...which, ...reporters], env);
  const { numPassedTests, numFailedTests } = readJson(outputFile, step);
  return counted(step, numPassedTests, numFailedTests);
}

async function onPostgres(): Promise<Result> {
  const { url, stop } = await startPostgres((line) => console.log(line));
  try {
    return await vitest("postgres", [".store.test.ts"], { TEST_DATABASE_URL: url });
  } finally {
    stop();
  }
}

async function inBrowser(): Promise<Result> {
  const outputFile = join(scratch, "playwright.json");
  const step = await runStep("playwright", "playwright", ["test", "--reporter=line,json"], {
    CHROMIUM_PATH: await browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile,
  });
  const { expected, unexpected, flaky } = readJson(outputFile, step).stats;
  if (flaky > 0) console.log(`note: ${flaky} browser tests passed at the second try`);
  return counted(step, expected + flaky, unexpected);
}

/** A tool that ran nothing, or went wrong without a test to blame, has failed once. */
function counted(step: Step, passed: number, failed: number): Result {
  const crashed = failed === 0 && (!step.ok || passed === 0);
  return { passed, failed: crashed ? 1 : failed, details: step.output };
}

function ofSteps(steps: Step[]): Result {
  const wrong = steps.filter((step) => !step.ok);
  return { passed: steps.length - wrong.length, failed: wrong.length, details: wrong.map(report).join("\n") };
}

function readJson(file: string, step: Step) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error(`${step.name} left no report.\n${step.output}`);
  }
}
