/**
 * A Chromium for the browser tests, on a machine where nothing was prepared: one that is named or installed, Playwright's
 * own, one that Playwright can fetch, or the distribution's. A candidate counts once it has opened a page.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "@playwright/test";

const root = dirname(import.meta.dirname);
const remembered = join(root, "node_modules/.cache/decorum/browser.json");
const asRoot = process.getuid?.() === 0;

/** Arguments for every launch: no calls home, and no sandbox where the kernel refuses root one. */
export const launchArgs = [
  ...(asRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of a browser that runs.
 * @throws Error that says what to do, when there is none and none can be installed
 */
export async function findBrowser(say: (line: string) => void = () => {}): Promise<string> {
  const known = recall();
  if (known) return known;
  for (const candidates of [named, installed, playwrights, fetched, packaged]) {
    for (const path of candidates(say)) {
      if (!existsSync(path)) continue;
      const refusal = await refusalOf(path);
      if (refusal === null) return remember(path);
      say(`${path} does not run: ${refusal}`);
    }
  }
  throw new Error("No Chromium found, and none could be installed. Install one, or set CHROMIUM_PATH to its program.");
}

const named = () => (process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []);

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
}

const playwrights = () => [chromium.executablePath()].filter(Boolean);

function fetched(say: (line: string) => void): string[] {
  say("No browser here yet: asking Playwright for one.");
  run("npx", ["playwright", "install", "chromium"]);
  return playwrights();
}

function packaged(say: (line: string) => void): string[] {
  if (process.platform !== "linux") return [];
  say("Installing the distribution's Chromium with apt-get.");
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  const [command, before] = asRoot ? ["apt-get", []] : ["sudo", ["-n", "apt-get"]];
  run(command, [...before, "-q", ...wait, "update"]);
  run(command, [...before, "-q", ...wait, "install", "-y", "chromium"]);
  return installed();
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, args, { cwd: root, env, stdio: "ignore", timeout: 600_000, shell: process.platform === "win32" });
}

async function refusalOf(executablePath: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({ executablePath, args: launchArgs, timeout: 60_000 });
    const page = await browser.newPage();
    const answer = await page.evaluate(() => 6 * 7);
    await browser.close();
    return answer === 42 ? null : "it does not compute";
  } catch (error) {
    return String(error).split("\n")[0] ?? "it does not start";
  }
}

/** A browser proven before is not proven again while its file is the same. */
function recall(): string | null {
  try {
    const { path, modified } = JSON.parse(readFileSync(remembered, "utf8"));
    if (process.env.CHROMIUM_PATH && process.env.CHROMIUM_PATH !== path) return null;
    return statSync(path).mtimeMs === modified ? path : null;
  } catch {
    return null;
  }
}

function remember(path: string): string {
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, JSON.stringify({ path, modified: statSync(path).mtimeMs }));
  return path;
}

if (import.meta.main) console.log(await findBrowser((line) => console.error(line)));
