/**
 * `npm run bench:addin`: the speed that a writer feels, of the add-in as it ships, in the preview. On a machine that others
 * use believe processor times, and what is measured beside something else in the same run: each part says how busy it was.
 * Parts can be named: `npm run bench:addin -- sends`.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser, launchArgs } from "../browser.ts";
import { verdict, watchMachine } from "./aims.ts";
import { ports } from "./frames.ts";
import { sizes, start, typing } from "./pane.ts";
import { sends } from "./send.ts";

const root = join(import.meta.dirname, "../..");
const wanted = new Set(process.argv.slice(2));
const parts = { start, sizes, typing, sends };

// What `npm start` would serve, and not what was built for something else.
const built = spawnSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);
const scratch = mkdtempSync(join(tmpdir(), "decorum-bench-"));
const server = spawn(process.execPath, [join(root, "server/main.ts")], {
  env: { ...process.env, PORT: String(ports.http), HTTPS_PORT: String(ports.https), DATA_DIR: scratch },
  stdio: ["ignore", "pipe", "ignore"],
});
let browser: Browser | undefined;
try {
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false }))
    if (String(chunk).includes("Ctrl+C")) break;
  server.stdout.resume();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
  console.log(`Chromium ${browser.version()}, Node ${process.versions.node}`);
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.size > 0 && !wanted.has(name)) continue;
    const machine = watchMachine();
    await part(browser);
    console.log(`          (${machine()})`);
  }
  console.log(`\n${verdict()}`);
} finally {
  await browser?.close();
  if (server.exitCode === null && server.kill()) await once(server, "exit");
  rmSync(scratch, { recursive: true });
}
