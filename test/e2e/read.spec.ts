import { bodyOf, cardOf, isChecked, paneOf, reply, stateLine } from "./pane-parts.ts";
import { expect, expectAccessible, test } from "./server.ts";

test("what a received mail tells is there when it is answered: questions ticked, the greeting, by when", async ({
  page,
  context,
  server,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${server.https}/preview?mail=questions&pane=open`);
  const pane = paneOf(page);
  await expect(stateLine(page)).toHaveText("This mail");
  const due = pane.getByText(/^(?:Answer by|Was due) /);
  const line = (await due.textContent())!;
  const asked = pane.getByRole("heading", { name: "They asked 3 things, 0 answered" });
  await expect(asked).toBeVisible();
  const second = pane.getByRole("checkbox", { name: "Does the price include power and internet?" });
  await second.press("Space");
  await expect(pane.getByRole("heading", { name: "They asked 3 things, 1 answered" })).toBeVisible();
  await pane.getByRole("button", { name: "Copy “Hi Walter,”" }).press("Enter");
  await expect(pane.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Hi Walter,");
  await expect(pane.getByText("Prairie Builders Guild")).toBeVisible();
  await expect(pane.getByText("between colleagues")).toHaveCount(0);

  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await bodyOf(page).press("ControlOrMeta+Home");
  await bodyOf(page).pressSequentially("The booth is yours. Sam", { delay: 0 });
  // The library of the preview is older than `inReplyTo`: in the reply the time is that of the quoted header, "about".
  await expect(due).toContainText(line.replace(/^(?:Answer by|Was due) /, ""));
  await expect(cardOf(page, "salutation-present")).toContainText("Hi Walter,");
  await pane.getByRole("button", { name: /^They asked 3 things/ }).press("Enter");
  await expect(second).toBeChecked();
  await expect(pane.getByRole("checkbox", { checked: true })).toHaveCount(1);
});

test("who is outside and what was between colleagues is told beside the mail, in light and dark at 320 px", async ({
  page,
  server,
}) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`${server.https}/preview?mail=internal-thread&pane=open`);
  const pane = paneOf(page);
  await expect(pane.getByText("1 message between colleagues is below. Take it out before you reply")).toBeVisible();
  await expect(pane.getByText("Lee Park to Dana Ruiz")).toBeVisible();
  await expect(pane.getByText("Prairie Builders Guild")).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect(pane.locator('[style*="dark"]')).toBeVisible();
  await expectAccessible(page);
  expect(await pane.locator("body").evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
});

test("a mail that was checked is stopped without a call; Review leads from another tab to the first finding", async ({
  page,
  server,
}) => {
  await reply(page, server.https, "Hi Margaret,\n\nThe printer takes a new file until Friday.\n\nSam");
  const pane = paneOf(page);
  await expect(cardOf(page, "salutation-matches-signoff")).toBeVisible();
  await isChecked(page);
  await pane.getByRole("tab", { name: "My list" }).click();
  await expect(pane.getByRole("tabpanel", { name: "My list" })).toContainText(/\w/);
  const calls: string[] = [];
  page.on("request", (request) => request.url().includes("/v1/") && calls.push(request.url()));
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(dialog.getByRole("listitem").first()).toContainText("They signed as Peggy");
  expect(calls).toEqual([]);
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(cardOf(page, "salutation-matches-signoff")).toBeFocused();
});
