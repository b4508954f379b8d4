import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "@playwright/test";
import PostalMime from "postal-mime";
import type { Stats } from "../../rules/contract-stats.ts";
import exampleHouse from "../../server/example-house.json" with { type: "json" };
import { storePlace } from "../../server/store/test-store.ts";
import { freePort } from "../free-port.ts";
import { figuresFor, noMails, withheldFor } from "./dashboard-figures.ts";
import { expect, expectAccessible as expectAccessibleBut, test } from "./server.ts";

/** Stand-ins of the focus keeper that no screen reader is shown. */
const expectAccessible = (page: Page) => expectAccessibleBut(page, "[data-tabster-dummy]");

const digest = {
  subject: "Twelve replies met every standard",
  text: "Twelve replies met every standard.\n\nWell done.",
};

/** Figures of our own and a day of our own, so that what is on the page is known. @returns the addresses asked for */
async function answer(page: Page, figures: (search: string) => Stats = figuresFor): Promise<URL[]> {
  const asked: URL[] = [];
  await page.clock.setFixedTime("2026-11-20T18:00:00Z");
  await page.route("**/v1/stats?*", (route) => {
    const url = new URL(route.request().url());
    asked.push(url);
    return route.request().headers().accept === "text/csv"
      ? route.fulfill({ contentType: "text/csv", body: `key,mails\r\n${url.searchParams.get("by")},530\r\n` })
      : route.fulfill({ json: figures(url.search) });
  });
  await page.route("**/v1/stats/digest?*", (route) =>
    route.request().headers().accept === "message/rfc822"
      ? route.fulfill({ contentType: "message/rfc822", body: `Subject: ${digest.subject}\r\n\r\n${digest.text}` })
      : route.fulfill({ json: digest }),
  );
  return asked;
}

const tile = (page: Page, name: string) => page.locator(`[data-tile=${name}]`);
const table = (page: Page, name: string) => page.getByRole("table", { name });

test("a lead reads what went well first, each number with what it counts and how it was before", async ({ page }) => {
  await answer(page);
  await page.goto("/");
  await page.getByRole("link", { name: "For team leads" }).click();
  await expect(page.getByText("413 of 530 mails met every check at first sight.")).toBeVisible();
  await expect(tile(page, "firstSight")).toContainText(/78%413 of 530 mails8 points more than before \(70%\)/);
  await expect(tile(page, "onTime")).toContainText("276 of 300 answers whose time is known");
  await expect(tile(page, "onTime")).toContainText("Within the time aimed for: 71% (213)");
  await expect(page.locator("[data-client=lakeshore-dental]")).toContainText("Address people as they signed: 5 times");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "How did we keep the standard?",
    /^Where did it slip again/,
    "Which rule?",
    "How fast?",
    "How did it move?",
  ]);
  await expect(page.getByText("Standard: 8 hr")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Compare with the period before").uncheck();
  await expect(page.getByText("than before")).toHaveCount(0);
});

test("the address keeps what is chosen, and Back goes back", async ({ page }) => {
  const asked = await answer(page);
  await page.goto("/dashboard?from=2026-01-01&to=2026-03-31&client=lakeshore-dental");
  await expect(page.getByLabel("From")).toHaveValue("2026-01-01");
  await expect(page.getByLabel("Client", { exact: true })).toHaveValue("lakeshore-dental");
  await page.getByLabel("Team").selectOption("Registration");
  await expect(page).toHaveURL(/from=2026-01-01&to=2026-03-31&team=Registration&client=lakeshore-dental$/);
  await page.getByLabel("My own figures").check();
  await expect(page.getByText("Nobody else is shown them.")).toBeVisible();
  await expect.poll(() => asked.at(-1)?.searchParams.get("mine")).toBe("1");
  await page.goBack();
  await expect(page.getByLabel("My own figures")).not.toBeChecked();
  await page.getByLabel("Period", { exact: true }).selectOption("Last week");
  await expect(page.getByLabel("From")).toHaveCount(0);
  await expect.poll(() => asked.some(({ search }) => search.includes("from=2026-11-09&to=2026-11-15"))).toBe(true);
});

test("a tile leads to its list, a rule to its weeks, a chart to its table", async ({ page }) => {
  const asked = await answer(page);
  await page.goto("/dashboard?from=2026-09-01&to=2026-11-20");
  await page.getByRole("button", { name: "Show where: Sent with findings open" }).click();
  const list = table(page, "Sent with findings open: where, By client");
  await expect(list.getByRole("row").nth(1)).toContainText("Lakeshore Dental Society");
  await page.getByRole("tab", { name: "By team" }).click();
  await expect(table(page, "Sent with findings open: where, By team")).toContainText("Client services");
  await expectAccessible(page);

  const rules = table(page, "Which rule?");
  await expect(rules.getByRole("row").nth(1)).toContainText("Address people as they signed");
  await rules.getByRole("columnheader", { name: "Called wrong" }).getByRole("button").click();
  const first = rules.getByRole("row").nth(1);
  await expect(first).toContainText("Thank them before you close");
  await expect(first).toContainText("Client service guidelines (Bostrom): 2.8a");
  await first.getByRole("button", { name: "Thank them before you close", exact: true }).press("Enter");
  const weeks = page.locator("[data-weeks=closing-thanks]");
  await expect(weeks.getByRole("heading")).toBeFocused();
  await expect(weeks.locator("svg path").first()).toBeVisible();
  expect(asked.some(({ search }) => search.includes("by=week") && search.includes("rule=closing-thanks"))).toBe(true);
  await expectAccessible(page);
  await weeks.getByLabel("Show as table").check();
  // From the week of 31 August to that of 16 November, and the head.
  await expect(weeks.getByRole("row")).toHaveCount(13);
  await page.reload();
  await expect(weeks.locator("svg path").first()).toBeVisible();
  await weeks.getByRole("button", { name: "Close" }).click();
  await expect(weeks).toHaveCount(0);
  await expect(page.locator("[data-row=closing-thanks]").getByRole("button").first()).toBeFocused();
});

test("a rule called wrong too often is marked; softening it is confirmed, in force at once, and undone", async ({
  page,
  request,
}) => {
  expect((await request.put("/v1/house", { data: exampleHouse })).status()).toBe(200);
  const severity = async () => (await (await request.get("/v1/house")).json()).rules?.["closing-thanks"];
  const before = await severity();
  await answer(page);
  await page.goto("/dashboard?from=2026-10-22&to=2026-11-20");
  const row = page.locator("[data-row=closing-thanks]");
  await expect(row).toContainText("Called wrong in 9 of 60 findings (15%): more than one in twenty");
  await expect(page.locator("[data-row=salutation-matches-signoff]")).not.toContainText("more than one in twenty");
  await row.getByRole("button", { name: "Soften…" }).click();
  await expect(page.getByRole("dialog")).toContainText("It would become an idea that holds up no mail.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave it as it is" }).click();
  expect(await severity()).toEqual(before);
  await row.getByRole("button", { name: "Soften…" }).click();
  await page.getByRole("button", { name: "Yes, soften it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is now: Idea" })).toBeVisible();
  expect(await severity()).toBe("suggestion");
  await expect(row).toContainText("For the house now: Idea");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is as it was" })).toBeVisible();
  expect(await severity()).toEqual(before);
});

test("figures are taken along: as a file, on paper, and as a digest to be sent on", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.emulateMedia({ colorScheme: "dark" });
  await answer(page);
  await page.goto("/dashboard?from=2026-10-22&to=2026-11-20&team=Registration");
  await expect(page.getByText("Team: Registration. All clients.")).toBeHidden();
  await page.getByRole("button", { name: "Export CSV" }).click();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "By client" }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe("standard-by-client-2026-10-22-to-2026-11-20.csv");

  await page.getByRole("button", { name: "Weekly digest" }).click();
  await expect(page.getByLabel("Text of the digest")).toHaveValue(digest.text);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(digest.text);
  const [eml] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as .eml" }).click(),
  ]);
  expect(eml.suggestedFilename()).toMatch(/^digest-\d{4}-\d\d-\d\d\.eml$/);
  await page.getByRole("button", { name: "Close" }).click();

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText("165 of 212 mails")).toHaveCount(2);
  await expect(page.getByText("Team: Registration. All clients.")).toBeVisible();
  // No chart and no table is wider than a sheet.
  await expect(page.locator("svg.fui-cart__chart").first()).toHaveAttribute("width", "620");
  await page.setViewportSize({ width: 703, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(703);
  for (const control of ["Export CSV", "Weekly digest", "Print"]) {
    await expect(page.getByRole("button", { name: control })).toBeHidden();
  }
  await expect(page.getByLabel("Show as table").first()).toBeHidden();
  const provider = page.locator(".fui-FluentProvider").first();
  await expect(provider).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("what there is no figure for says why, and what to do", async ({ page }) => {
  await answer(page, (search) =>
    search.includes("team=")
      ? withheldFor(search)
      : search.includes("mine=1")
        ? figuresFor(search)
        : noMails(figuresFor(search)),
  );
  await page.goto("/dashboard?team=Finance");
  await expect(page.getByRole("heading", { name: "fewer than 5 people stand behind them" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Count all teams and clients" }).click();
  await expect(page.getByRole("heading", { name: "No mails were counted in this time" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("My own figures").check();
  await expect(page.getByText("of your 53 mails met every check at first sight.")).toBeVisible();
});

test("figures that did not come are asked for again; those from before stay, and say so", async ({ page, context }) => {
  await answer(page);
  await page.route("**/v1/stats?*", (route) => route.fulfill({ status: 503, json: {} }), { times: 2 });
  await page.goto("/dashboard");
  await expect(page.getByText("The figures did not come.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("met every check at first sight.")).toBeVisible();
  await expect(page.getByText("The figures did not come.")).toHaveCount(0);

  await context.setOffline(true);
  await page.unroute("**/v1/stats?*");
  await page.getByLabel("Period", { exact: true }).selectOption("Last 90 days");
  await expect(page.getByText("You are offline.").first()).toContainText("the figures from before");
  await expect(page.getByText("413 of 530 mails met every check")).toBeVisible();
  await answer(page);
  await context.setOffline(false);
  await expect(page.getByText("1,240 of 1,590 mails met every check")).toBeVisible();
});

test("who leads nobody is offered their own figures", async ({ page }) => {
  await answer(page);
  await page.route(
    (url) => url.pathname === "/v1/stats" && !url.searchParams.has("mine"),
    (route) => route.fulfill({ status: 403, json: {} }),
  );
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "This page is for team leads" })).toBeVisible();
  await page.getByRole("button", { name: "Show my own figures" }).click();
  await expect(page.getByText("of your 53 mails met every check at first sight.")).toBeVisible();
});

test("it fits a narrow screen and stays in place while it loads", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await answer(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/dashboard?rule=closing-thanks&list=unmended");
  await expect(page.locator("[data-weeks] svg path").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/dashboard");
  await expect(page.locator("svg path").first()).toBeVisible();
  await page.getByLabel("Period", { exact: true }).selectOption("Last 90 days");
  await expect(page.getByText("1,240 of 1,590 mails met every check")).toBeVisible();
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
});

test("a store that was filled is shown as the server counts it, up to the files it makes", async ({ page }) => {
  test.setTimeout(180_000);
  const place = await storePlace();
  const [port, httpsPort] = [await freePort(), await freePort()];
  const ports = { PORT: String(port), HTTPS_PORT: String(httpsPort) };
  const env = { ...process.env, ...ports, DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? "" };
  const cwd = dirname(dirname(import.meta.dirname));
  const seeded = spawnSync("node", ["scripts/seed.ts", "--mails", "600"], { cwd, env, encoding: "utf8" });
  expect(seeded.status, seeded.stderr).toBe(0);
  const server = spawn("node", ["server/main.ts"], { cwd, env, stdio: "ignore" });
  try {
    const base = `http://localhost:${port}`;
    const isReady = () =>
      fetch(`${base}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(isReady, { timeout: 20_000 }).toBe(true);
    await page.goto(`${base}/dashboard`);
    await page.getByLabel("Period", { exact: true }).selectOption("Last 365 days");
    await expect(page).toHaveURL(/from=/);
    const asked = new URL(page.url()).search;
    const stats: Stats = await (await fetch(`${base}/v1/stats${asked}`)).json();
    expect(stats.mails).toBeGreaterThan(400);
    const written = (count: number) => count.toLocaleString("en-US");
    const lede = `${written(stats.checks.firstSight)} of ${written(stats.mails)} mails met every check at first sight.`;
    await expect(page.getByText(lede)).toBeVisible();
    await expect(tile(page, "onTime")).toContainText(
      `${written(stats.onTime.withinStandard)} of ${written(stats.onTime.answered)} answers`,
    );
    await expect(page.locator("[data-client]").first()).toContainText(`${written(stats.repeatMisses[0]!.total)} times`);
    const rules = table(page, "Which rule?");
    await page.getByRole("button", { name: `Show all ${stats.rows.length}` }).click();
    await expect(rules.getByRole("row")).toHaveCount(stats.rows.length + 1);
    await rules.getByRole("row").nth(1).getByRole("button").first().click();
    await expect(page.locator("[data-weeks] svg path").first()).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("button", { name: "Export CSV" }).click();
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "By rule" }).click(),
    ]);
    const lines = readFileSync(await csv.path(), "utf8")
      .trim()
      .split("\r\n");
    expect(lines[0]).toBe("key,mails,passed,fixed,ignored,sentAnyway,falseAlarm,late,answered");
    expect(lines).toHaveLength(stats.rows.length + 1);

    await page.getByRole("button", { name: "Weekly digest" }).click();
    const text = await page.getByLabel("Text of the digest").inputValue();
    const [eml] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as .eml" }).click(),
    ]);
    const mail = await PostalMime.parse(readFileSync(await eml.path()));
    expect(mail.text?.replaceAll("\r\n", "\n").trim()).toBe(text.trim());
  } finally {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    if (server.exitCode === null && server.kill()) await ended;
    await place.remove();
  }
});
