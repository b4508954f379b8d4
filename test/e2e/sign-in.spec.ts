/** Signing in with the real MSAL in a browser, at a stand-in for Entra. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Entra, startEntra } from "../auth/entra.ts";
import { paneOf } from "./pane-parts.ts";
import { test as base, expect, expectAccessible } from "./server.ts";

const test = base.extend<object, { entra: Entra }>({
  entra: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "decorum-entra-"));
      const entra = await startEntra(folder);
      await use(entra);
      await entra.stop();
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  serverEnv: [async ({ entra }, use) => use(entra.env), { scope: "worker" }],
});

test("a lead is told no, then signs in and is back where they were; the settings know them too", async ({
  page,
  entra,
  server,
}) => {
  entra.next = "denied";
  entra.roles = ["Decorum.Lead", "Decorum.Administrator"];
  const address = `${server.https}/dashboard?from=2026-11-02&to=2026-11-20`;
  const button = page.getByRole("button", { name: "Sign in" });
  await page.goto(address);
  await expect(page.getByText("Sign in with your work account")).toBeVisible();
  await expectAccessible(page);
  await button.click();
  await expect(page.getByText("Your account may not use Decorum here.")).toBeVisible();
  await button.click();
  await expect(page.getByRole("heading", { name: /people|figures/i }).first()).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(button).toHaveCount(0);

  await page.goto(`${server.https}/settings`);
  await expect(page.getByLabel("Name of the organisation")).toBeVisible();
  const kept = await page.evaluate(() => [localStorage, document.cookie].map((one) => JSON.stringify(one)).join());
  expect(kept).not.toMatch(/accessToken|refresh|secret/);
});

test("a writer who signs in on the settings page is told that it is for administrators", async ({
  page,
  entra,
  server,
}) => {
  entra.roles = [];
  await page.goto(`${server.https}/settings`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${server.https}/settings`);
  await expect(page.getByText(/administrator/i).first()).toBeVisible();
  await expect(page.getByLabel("Name of the organisation")).toHaveCount(0);
});

test("an Outlook without nested sign-in shows a dialog; its token is kept in memory, and renewed without one", async ({
  page,
  entra,
  server,
}) => {
  entra.next = "denied";
  entra.known = false;
  const pane = paneOf(page);
  const button = pane.getByRole("button", { name: "Sign in" });
  const checked = () =>
    page.waitForResponse((response) => response.url().endsWith("/v1/lint") && response.status() === 200);
  const press = async () => {
    const [dialog] = await Promise.all([page.waitForEvent("popup"), button.click()]);
    return dialog;
  };
  await page.goto(`${server.https}/preview?mail=peggy&action=reply&pane=open`);
  await expect(pane.getByText("Sign in with your work account")).toBeVisible();
  await press();
  await expect(pane.getByText("Your account may not use Decorum here.")).toBeVisible();

  const [first, dialog] = await Promise.all([checked(), press()]);
  expect(first.request().headers().authorization).toMatch(/^Bearer /);
  await expect(button).toHaveCount(0);
  if (!dialog.isClosed()) await dialog.waitForEvent("close");
  const frame = page.frames().find((frame) => frame.url().includes("/preview/taskpane.html"))!;
  const kept = await frame.evaluate(() =>
    [localStorage, sessionStorage, document.cookie].map((one) => JSON.stringify(one)).join(),
  );
  expect(kept).not.toMatch(/accessToken|refresh|secret|eyJ/);

  const [second] = await Promise.all([checked(), page.reload()]);
  expect(second.request().headers().authorization).toMatch(/^Bearer /);
  await expect(button).toHaveCount(0);
});

test("the page that Entra sends people to, and that of the dialog, say so when somebody opens them", async ({
  page,
  server,
}) => {
  for (const path of ["/sign-in.html", "/preview/sign-in-dialog.html"]) {
    await page.goto(server.https + path);
    await expect(page.getByRole("status")).toHaveText(/nothing to do on this page/);
  }
});
