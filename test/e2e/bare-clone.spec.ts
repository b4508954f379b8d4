import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { freePort } from "../free-port.ts";
import { expect, test } from "./server.ts";

const root = dirname(dirname(import.meta.dirname));
/** Cold: the packages come from the registry. */
const COLD_MS = 120_000;

/** Without the project's own Node, as on a machine that has never seen it. */
const PATH = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .join(delimiter);

test("a bare clone sets itself up, says where it is, and neither installs nor builds the next time", async ({
  page,
}) => {
  test.skip(!process.env.CI, "Takes minutes and the registry: .ci/run does it.");
  test.setTimeout(COLD_MS + 60_000);
  const clone = mkdtempSync(join(tmpdir(), "decorum-clone-"));
  try {
    const { status } = spawnSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, clone]);
    expect(status).toBe(0);
    const cold = await start(clone, COLD_MS);
    expect(cold.output()).toContain(`http://localhost:${cold.port}`);
    expect(cold.output()).toContain(`https://localhost:${cold.httpsPort}/preview`);
    await page.goto(`http://localhost:${cold.port}/`);
    await page.getByText("She signs as Peggy").click();
    await expect(page.locator("[data-rule=salutation-matches-signoff]")).toBeVisible();
    await cold.stop();

    const warm = await start(clone, COLD_MS);
    await warm.stop();
    expect(cold.output()).toMatch(/Installing[\s\S]*Built/);
    expect(warm.output()).not.toMatch(/Installing|Built/);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});

async function start(folder: string, patience: number) {
  const [port, httpsPort] = [await freePort(), await freePort()];
  const env = { PATH, HOME: process.env.HOME, PORT: String(port), HTTPS_PORT: String(httpsPort) };
  // A group of its own: npm starts a shell that starts the server.
  const child = spawn("npm", ["start"], { cwd: folder, env, detached: true });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null) {
      process.kill(-child.pid!, "SIGTERM");
      await ended;
    }
  };
  try {
    await expect(async () => {
      if (child.exitCode !== null) throw new Error("npm start ended");
      expect((await fetch(`http://localhost:${port}/readyz`)).ok).toBe(true);
    }).toPass({ timeout: patience, intervals: [50] });
  } catch {
    await stop();
    throw new Error(`npm start was not ready in ${patience / 1000} s.\n${output}`);
  }
  return { port, httpsPort, output: () => output, stop };
}
