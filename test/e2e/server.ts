/** The server as `npm start` runs it, on ports and a data folder of its own: one for each worker. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { freePort } from "../free-port.ts";

export interface Server {
  http: string;
  https: string;
}

export const test = base.extend<{ baseURL: string }, { server: Server; serverEnv: Record<string, string> }>({
  serverEnv: [{}, { scope: "worker", option: true }],
  server: [
    async ({ serverEnv }, use) => {
      const [port, httpsPort] = [await freePort(), await freePort()];
      const data = mkdtempSync(join(tmpdir(), "decorum-e2e-"));
      const env = { ...process.env, PORT: String(port), HTTPS_PORT: String(httpsPort), DATA_DIR: data, ...serverEnv };
      const child = spawn("node", ["server/main.ts"], { cwd: dirname(dirname(import.meta.dirname)), env });
      let output = "";
      child.stdout.on("data", (chunk) => (output += chunk));
      child.stderr.on("data", (chunk) => (output += chunk));
      const server = { http: `http://localhost:${port}`, https: `https://localhost:${httpsPort}` };
      try {
        await expect
          .poll(
            () =>
              fetch(`${server.http}/readyz`).then(
                ({ ok }) => ok,
                () => false,
              ),
            { timeout: 60_000 },
          )
          .toBe(true)
          .catch(() => {
            throw new Error(`The server did not start.\n${output}`);
          });
        await use(server);
      } finally {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        if (child.exitCode === null && child.kill()) await ended;
        rmSync(data, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 70_000 },
  ],
  baseURL: async ({ server }, use) => use(server.http),
  /** No page asks for what its Content-Security-Policy forbids, but in frames that show what others have written. */
  page: async ({ page }, use) => {
    const violations: string[] = [];
    page.on("console", (message) => {
      const isOurs = message.location().url !== "about:srcdoc";
      if (isOurs && /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
        violations.push(message.text());
    });
    await use(page);
    expect(violations).toEqual([]);
  },
});

export { expect };

/** axe finds nothing on the page and in its frames, but for those that hold a mail: what is in it is its writer's. */
export async function expectAccessible(page: Page, mails = "iframe[srcdoc]"): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude(mails).analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" ")}`,
    ),
  ).toEqual([]);
}
