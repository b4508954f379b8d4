import type { StandardEntry } from "../../rules/contract.ts";
import { expect, expectAccessible, test } from "./server.ts";

test("every clause of the standards can be read, in the order of the house, with what stands behind it", async ({
  page,
  request,
}) => {
  const [standards, house] = await Promise.all(
    ["/v1/standards", "/v1/house"].map(async (path) => (await request.get(path)).json()),
  );
  await page.goto("/");
  await page.getByRole("link", { name: "The standards" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The standards" })).toBeFocused();
  const cards = page.locator("[data-standard]");
  await expect(cards).toHaveCount(standards.length);
  await expect(cards.first()).toHaveAttribute("data-standard", house.standards[0]);
  await expect(cards.first()).toContainText("No. 1 here");
  await expectAccessible(page);

  for (const { id, clauses } of standards as StandardEntry[]) {
    const card = page.locator(`[data-standard=${id}]`);
    await card.getByRole("button", { name: "Clauses" }).click();
    await expect(card.getByRole("listitem")).toHaveCount(clauses.length);
  }
  await expect(page.getByRole("heading", { name: "Time to answer" })).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await page.getByRole("link", { name: "Copy the colleague", exact: false }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "All rules" })).toBeVisible();
  await expect(page.locator("[data-rule=cc-on-handoff]")).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "The standards" })).toBeVisible();
});

test("standards that can't be had can be asked for again", async ({ page }) => {
  await page.route("**/v1/standards", (route) => route.abort(), { times: 1 });
  await page.goto("/#standards");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("[data-standard]").first()).toBeVisible();
});
