import { bodyOf, bodyText, isChecked, paneOf, reply, stateLine } from "./pane-parts.ts";
import { expect, expectAccessible, test } from "./server.ts";

test("what they asked is a list that the engine and the writer tick; the pane opened again knows it", async ({
  page,
  server,
}) => {
  await reply(page, server.https, "Hi Peggy,\n\nThank you for writing.\n\nSam");
  const pane = paneOf(page);
  const section = pane.getByRole("button", { name: /^They asked/ });
  await expect(section).toHaveText(/^They asked \d+ things?, 0 answered/);
  const asked = Number(/\d+/.exec((await section.textContent())!)![0]);
  await section.press("Enter");
  const boxes = pane.getByRole("checkbox");
  await expect(boxes).toHaveCount(asked);
  await boxes.first().press("Space");
  await expect(section).toHaveText(/, 1 answered/);
  await expectAccessible(page, 'iframe[title="Message"]');
  await bodyOf(page).pressSequentially("Good to hear from you. ");
  await isChecked(page);
  await expect(boxes.first()).toBeChecked();

  for (const count of [0, 1]) {
    await page.getByRole("button", { name: "Decorum" }).first().click();
    await expect(page.locator('iframe[title="Decorum"]')).toHaveCount(count);
  }
  await expect(section).toHaveText(/, 1 answered/);
  await section.click();
  await boxes.first().uncheck();
  await expect(section).toHaveText(/, 0 answered/);
});

test("a template is shown filled, put below the greeting, and taken back", async ({ page, server }) => {
  await reply(page, server.https, "Hi Peggy,\n\nBest regards,\nSam");
  const pane = paneOf(page);
  await expect(stateLine(page)).toContainText("to mend");
  await pane.getByRole("button", { name: "Templates" }).press("Enter");
  await pane.getByRole("combobox", { name: "Template" }).selectOption("Request passed on");
  await expect(pane.locator("mark")).toHaveText(["[insert colleague]"]);
  await expect(pane.getByText("the result within two weeks")).toBeVisible();
  await expect(pane.getByText("1 place is left for you to fill in.")).toBeVisible();
  await expectAccessible(page, 'iframe[title="Message"]');
  const before = await bodyText(page);
  await pane.getByRole("button", { name: "Insert", exact: true }).press("Enter");
  await expect(pane.getByText("Done: Insert “Request passed on”")).toBeVisible();
  const after = await bodyText(page);
  expect(after.indexOf("Hi Peggy")).toBeLessThan(after.indexOf("Your request about"));
  expect(after.indexOf("your plans change before then.")).toBeLessThan(after.indexOf("Best regards"));
  await expect(pane.locator("[data-rule=placeholder-left]")).toContainText("[insert colleague]");
  await expect(pane.getByRole("button", { name: "Undo" })).toBeFocused();
  await pane.getByRole("button", { name: "Undo" }).press("Enter");
  await expect.poll(() => bodyText(page)).toBe(before);
});

test("without a house at hand the templates say so, and the pane goes on", async ({ page, server }) => {
  await page.route("**/v1/house", (route) => route.abort());
  await reply(page, server.https, "Hi Peggy,\n\nSam");
  await paneOf(page).getByRole("button", { name: "Templates" }).click();
  await expect(paneOf(page).getByText("The templates can't be had now.")).toBeVisible();
  await expect(paneOf(page).locator("[data-rule]").first()).toBeVisible();
});

test("parts whose scripts can't be had leave the findings as they are", async ({ page, server }) => {
  await page.route(/assets\/templates-.*\.js/, (route) => route.abort());
  await reply(page, server.https, "Hi Peggy,\n\nSam");
  const pane = paneOf(page);
  await expect(pane.locator("[data-rule]").first()).toBeVisible();
  await pane.getByRole("button", { name: "Templates" }).click();
  await expect(pane.getByText("This part can't be loaded now.")).toHaveCount(1);
  await expect(pane.locator("[data-rule]").first()).toBeVisible();
});
