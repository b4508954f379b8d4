import { defineConfig } from "@playwright/test";
import { findBrowser, launchArgs } from "./test/browser.ts";

// Workers read this file again: they find the browser that the first process has proven.
process.env.CHROMIUM_PATH = await findBrowser();

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  // Tests wait more than they compute: for pauses in typing, for answers.
  workers: 3,
  // Each worker has a server of its own; a long file is not the last one's alone.
  fullyParallel: true,
  forbidOnly: true,
  // Where a machine does other work beside, a second try tells a busy moment from a fault; it is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  // Generous: a busy machine is no failure.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: "chromium",
    ignoreHTTPSErrors: true,
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: launchArgs },
  },
});
