import type { Page } from "@playwright/test";
import { bodyOf, bodyText, cardOf, paneOf, reply, stateLine } from "./pane-parts.ts";
import { expect, test } from "./server.ts";

/** Greets her by a name she doesn't use, points to a colleague who is not copied, and closes without a word. */
const text =
  "Dear Margaret,\n\nThe printer takes a new file until Friday, and Dana Ruiz will call you about the the seal.\n\nBest regards,\nSam";
const greeting = "salutation-matches-signoff";

const told = (page: Page) => paneOf(page).getByRole("status").filter({ hasText: /\S/ });
const cards = (page: Page) => paneOf(page).locator("[data-rule]");
const copied = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { preview: { draft(): { recipients: { cc: { address: string }[] } } } }).preview
      .draft()
      .recipients.cc.map(({ address }) => address),
  );

test("keys alone walk the findings, fix one and take it back; what has changed is told once", async ({
  page,
  server,
}) => {
  await reply(page, server.https, text);
  const before = await bodyText(page);
  const line = await stateLine(page).innerText();
  const [toMend] = /^\d+/.exec(line)!;
  await expect(told(page)).toHaveText(line.replace("\n", ", ").replace(/\s*\n\s*/g, ", "));
  await expect(bodyOf(page)).toBeFocused();

  await stateLine(page).focus();
  await page.keyboard.press("F8");
  const first = cardOf(page, greeting);
  await expect(first).toBeFocused();
  await expect(first.locator("[data-fix]")).toHaveAttribute("aria-keyshortcuts", "Alt+Enter");
  await page.keyboard.press("F8");
  await expect(first).not.toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(first).toBeFocused();

  await page.keyboard.press("Alt+Enter");
  await expect(first).toHaveCount(0);
  expect(await bodyText(page)).toBe(before.replace("Dear Margaret,", "Dear Peggy,"));
  await expect(told(page).filter({ hasText: "Done: Address them as Peggy" })).toHaveCount(1);
  await expect(told(page).filter({ hasText: `${Number(toMend) - 1} to mend` })).toHaveCount(1);
  await expect(cards(page).first()).toBeFocused();

  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => bodyText(page)).toBe(before);
  await expect(told(page).filter({ hasText: "Taken back: Address them as Peggy" })).toHaveCount(1);
  await expect(cards(page).first()).toHaveAttribute("data-rule", greeting);
});

test("all that is safe is shown before and after, made in one step and taken back in one", async ({ page, server }) => {
  await reply(page, server.https, text);
  const pane = paneOf(page);
  const before = await bodyText(page);
  await pane.getByRole("button", { name: /^Fix all that is safe/ }).click();
  const all = pane.getByRole("region", { name: "Before and after" });
  await expect(all.getByRole("heading")).toBeFocused();
  await expect(all.locator("del").first()).toHaveText("Margaret");
  await expect(all.locator("ins").first()).toHaveText("Peggy");
  await expect(all).toContainText("Cc: add Dana Ruiz");
  expect(await bodyText(page)).toBe(before);

  await page.keyboard.press("Escape");
  await expect(pane.getByRole("button", { name: /^Fix all that is safe/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await all.getByRole("button", { name: /^Make these/ }).press("Enter");
  await expect(all).toHaveCount(0);
  await expect.poll(() => bodyText(page)).toContain("Dear Peggy,");
  const after = await bodyText(page);
  expect(after).toContain("about the seal.");
  expect(after).toContain("Thank you for getting in touch.");
  expect(await copied(page)).toEqual(["dana.ruiz@bellwether.example"]);
  await expect(cardOf(page, greeting)).toHaveCount(0);
  await expect(cardOf(page, "cc-on-handoff")).toHaveCount(0);

  await pane.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => bodyText(page)).toBe(before);
  await expect.poll(() => copied(page)).toEqual([]);
  await expect(cardOf(page, greeting)).toBeVisible();

  // Once there is nothing left to fix it is over, and with the next finding it does not open by itself.
  await pane.getByRole("button", { name: /^Fix all that is safe/ }).click();
  await expect(all).toBeVisible();
  await page.route("**/v1/lint", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), findings: [] } });
  });
  await page.evaluate((html) => window.preview.setBody(`${html}<p>&nbsp;</p>`), before);
  await expect(all).toHaveCount(0);
  await page.unroute("**/v1/lint");
  await page.evaluate((html) => window.preview.setBody(html), before);
  await expect(cardOf(page, greeting)).toBeVisible();
  await expect(all).toHaveCount(0);
});

test("the pane introduces itself once, offers templates in a blank mail, and shows what the writer wants to see", async ({
  page,
  server,
}) => {
  await page.goto(`${server.https}/preview?action=new&pane=open&theme=light`);
  const pane = paneOf(page);
  const intro = pane.getByRole("region", { name: "What this pane does" });
  await expect(intro.getByRole("listitem")).toHaveCount(3);
  await expect(intro.getByRole("figure")).toContainText("A sample finding");
  await intro.getByRole("button").click();
  await expect(intro).toHaveCount(0);
  await expect(stateLine(page)).toBeFocused();
  const blank = await bodyText(page);
  await pane.getByRole("button", { name: "Templates" }).click();
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await expect.poll(() => bodyText(page)).not.toBe(blank);
  await pane.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => bodyText(page)).toBe(blank);

  await reply(page, server.https, text);
  await expect(intro).toHaveCount(0);
  await cardOf(page, greeting).getByRole("button", { name: "Ignore" }).click();
  await pane.getByRole("button", { name: "Never for anyone" }).click();
  await expect(cardOf(page, greeting)).toHaveCount(0);
  await expect(pane.getByRole("button", { name: "1 finding ignored here" })).toBeFocused();
  await pane.getByRole("button", { name: "Settings" }).click();
  await pane.getByRole("button", { name: /^Findings you are shown \(\d+ of/ }).click();
  await pane.getByRole("checkbox", { name: "Address people as they signed" }).check();
  await expect(cardOf(page, greeting)).toBeVisible();
  // What Outlook says of its theme may be wrong: the writer's own choice counts.
  const ground = () =>
    pane.locator("body > #pane > * > *").evaluate((frame) => getComputedStyle(frame).backgroundColor);
  const light = await ground();
  await pane.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(ground).not.toBe(light);
  await pane.getByRole("button", { name: "Show the introduction again" }).click();
  await expect(intro).toBeVisible();
  await expect(stateLine(page)).toBeFocused();
});
