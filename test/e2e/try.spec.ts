import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./server.ts";

const samples = join(import.meta.dirname, "../../addin/try/samples");
const sample = (name: string) => readFileSync(join(samples, name));
const mailText = (page: Page) => page.frameLocator("iframe").locator("body");

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "message/rfc822", buffer });
}

async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as .eml" }).click(),
  ]);
  return readFileSync(await download.path());
}

test.beforeEach(async ({ page }) => {
  await page.goto("/");
});

test("a mail is shown with its findings in place, mended with a click, taken back and saved", async ({ page }) => {
  await page.getByText("She signs as Peggy").click();
  await expect(page.getByRole("heading", { name: "2 to mend before sending" })).toBeFocused();
  await expect(mailText(page).locator("mark")).toHaveText("Margaret");
  const card = page.locator("[data-rule=salutation-matches-signoff]");
  await expect(card).toContainText("They signed as Peggy");
  await expect(card).toContainText("Client service guidelines (Bostrom), 2.2a: ");
  await expect(page.getByText(/Answer by about Wed/)).toBeVisible();

  await card.getByRole("button", { name: "Address them as Peggy" }).click();
  await expect(mailText(page)).toContainText("Dear Peggy,");
  await expect(page.getByRole("status")).toHaveText("Done: Address them as Peggy.");
  await expect(page.getByRole("heading", { name: "1 to mend before sending" })).toBeVisible();
  await expect(card).toHaveCount(0);

  const mended = (await saved(page)).toString();
  expect(mended).toContain("Dear Peggy,");
  expect(mended).not.toContain("Dear Margaret,");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(mailText(page)).toContainText("Dear Margaret,");
  expect(await saved(page)).toEqual(sample("nickname.eml"));
});

test("a mended mail that is opened again has lost its finding and kept its files", async ({ page }) => {
  await page.getByText("Two files, neither named").click();
  await page.locator("[data-rule=attachments-listed]").getByRole("button").first().click();
  await expect(page.getByRole("heading", { name: /^All \d+ checks passed; read it once more/ })).toBeVisible();
  const mended = await saved(page);
  await page.getByRole("button", { name: "Open another" }).click();
  await choose(page, "mended.eml", mended);
  await expect(page.getByRole("heading", { name: /^All \d+ checks passed; read it once more/ })).toBeVisible();
  await expect(page.getByText("Ledger_2025-final.xlsx; Minutes finance committee.docx")).toBeVisible();
});

test("a fix that is not text is applied and saved", async ({ page }) => {
  await page.getByText("Pointing to a colleague").click();
  await page.getByRole("button", { name: "Copy Dana Ruiz" }).click();
  await expect(page.getByText("Dana Ruiz <dana.ruiz@bellwether.example>")).toBeVisible();
  expect((await saved(page)).toString()).toMatch(/^Cc: Dana Ruiz <dana\.ruiz@bellwether\.example>$/m);
});

test("a finding leads to its place in the mail, and the place to its finding", async ({ page }) => {
  await page.getByText("Sent from a phone").click();
  const mark = page.locator("pre mark");
  await page.getByRole("button", { name: "Show in the mail" }).first().click();
  await expect(mark).toHaveAttribute("data-selected", "");
  await expect(mark).toBeInViewport();
  await page.getByRole("button", { name: "Open another" }).click();

  await page.setViewportSize({ width: 320, height: 480 });
  await page.getByText("Words between colleagues").click();
  await mailText(page).locator("mark").first().click();
  await expect(page.locator("[data-rule=internal-thread-leak]").first()).toBeInViewport();
});

test("a mail can be dropped on the page, and its own script and pictures stay dead", async ({ page }) => {
  const asked: string[] = [];
  // What the page's policy blocks never comes as far as this.
  await page.route(/bellwether\.example/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const mail = [
    "From: Sam Ruiz <sam.ruiz@bellwether.example>",
    "To: Otto Brandt <otto.brandt@beekeepers.example>",
    "Subject: Booth",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p onclick='top.ran=1'>Hi Otto, <b>yes</b></p><script>top.ran = 1</script>",
    '<img src="https://pictures.bellwether.example/a.png" onerror="top.ran=1"><a href="https://x.bellwether.example/">link</a>',
  ].join("\r\n");
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "booth.eml", { type: "message/rfc822" }));
    return transfer;
  }, mail);
  await page.getByText("Drop a mail here").dispatchEvent("drop", { dataTransfer: data });
  await expect(mailText(page)).toContainText("Hi Otto, yes");
  await mailText(page).getByRole("link").click();
  await mailText(page).getByText("Hi Otto").click();
  await expect(mailText(page)).toContainText("Hi Otto, yes");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(asked).toEqual([]);
});

test("what went wrong is said, with what to do", async ({ page }) => {
  await choose(page, "notes.eml", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]));
  await expect(page.getByText("could not be read as a mail")).toBeVisible();
  await choose(page, "long.eml", Buffer.from(`Subject: Long\n\n${"Words and words. ".repeat(70_000)}`));
  await expect(page.getByText("larger than 1 MB")).toBeVisible();

  await page.route("**/v1/lint*", (route) => route.abort());
  await page.getByText("Nothing to mend").click();
  await expect(page.getByText("The server did not answer")).toBeVisible();
  await page.unroute("**/v1/lint*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: /^All \d+ checks passed/ })).toBeVisible();
});

test("a fix that could not be checked changes nothing", async ({ page }) => {
  await page.getByText("She signs as Peggy").click();
  const fix = page.getByRole("button", { name: "Address them as Peggy" });
  await fix.waitFor();
  await page.route("**/v1/lint*", (route) => route.fulfill({ status: 500, body: "{}" }));
  await fix.click();
  await expect(page.getByText("The check did not work this time")).toBeVisible();
  await expect(mailText(page)).toContainText("Dear Margaret,");
  await page.unroute("**/v1/lint*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(mailText(page)).toContainText("Dear Peggy,");
});

test("a mail with large files is checked without their contents", async ({ page }) => {
  const big = sample("files.eml")
    .toString()
    .replace(/bGVkZ2Vy/, "A".repeat(76).concat("\n").repeat(20_000));
  await choose(page, "big.eml", Buffer.from(big));
  await expect(page.locator("[data-rule=attachments-listed]")).toBeVisible();
});

test("everything can be done with the keyboard alone", async ({ page }) => {
  await page.getByText("She signs as Peggy").waitFor();
  const focused = () => page.evaluate(() => document.querySelector(":focus")?.textContent ?? "");
  const tabTo = async (text: string) => {
    for (let i = 0; i < 30 && !(await focused()).includes(text); i++) await page.keyboard.press("Tab");
    expect(await focused()).toContain(text);
  };
  await tabTo("She signs as Peggy");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "2 to mend before sending" })).toBeFocused();
  await tabTo("Address them as Peggy");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "1 to mend before sending" })).toBeFocused();
  for (let i = 0; i < 5 && !(await focused()).includes("Undo"); i++) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(mailText(page)).toContainText("Dear Margaret,");
});

test("all rules are there to read, as the catalogue has them", async ({ page, request }) => {
  await page.getByText("She signs as Peggy").click();
  // The check that was asked for takes the focus when it is there.
  await expect(page.getByRole("heading", { name: "2 to mend before sending" })).toBeFocused();
  await page.getByRole("link", { name: "All rules" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "All rules" })).toBeFocused();
  const catalogue: { id: string; why: string }[] = await (await request.get("/v1/rules")).json();
  await expect(page.locator("[data-rule]")).toHaveCount(catalogue.length);
  const rule = page.locator("[data-rule=cc-on-handoff]");
  await expect(rule).toContainText(catalogue.find(({ id }) => id === "cc-on-handoff")!.why);
  await expect(rule).toContainText("Client service guidelines (Bostrom), 2.9: ");
  await rule.getByRole("button", { name: "Examples" }).press("Enter");
  await expect(rule.getByRole("heading", { name: "Good", exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "2 to mend before sending" })).toBeFocused();
});

test("rules that can't be had can be asked for again", async ({ page }) => {
  await page.route("**/v1/standards", (route) => route.abort());
  await page.getByRole("link", { name: "All rules" }).click();
  await expect(page.getByText("The server did not answer")).toBeVisible();
  await page.unroute("**/v1/standards");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("[data-rule]").first()).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing is in the way of assistive technology, nor wider than 320 px (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 640 });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    await expectAccessible(page);
    expect(await fits()).toBe(true);
    await page.getByText("Words between colleagues").click();
    await page.getByRole("button", { name: "What was read" }).click();
    await page.getByRole("button", { name: /checks passed/ }).click();
    await expectAccessible(page);
    expect(await fits()).toBe(true);
    await page.getByRole("link", { name: "All rules" }).click();
    await page.getByRole("button", { name: "Examples" }).first().click();
    await expectAccessible(page);
    expect(await fits()).toBe(true);
  });
}
