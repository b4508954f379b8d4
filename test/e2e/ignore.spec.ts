import { bodyOf, cardOf, change, isChecked, paneOf, reply, sent, stateLine } from "./pane-parts.ts";
import { expect, expectAccessible, test } from "./server.ts";

/** Lacks thanks, and greets her by a name she doesn't use; nothing else is to mend before sending. */
const text =
  "Dear Margaret,\n\nThe printer takes a new file until Friday, and Dana Ruiz has the seal.\n\nPlease let me know if you need anything else.\n\nBest regards,\nSam";
const greeting = "salutation-matches-signoff";

test("what is ignored here stays so while one types and when the pane is opened again, and Send honours it", async ({
  page,
  server,
}) => {
  await reply(page, server.https, text);
  const pane = paneOf(page);
  await expect(cardOf(page, greeting)).toBeVisible();
  const rules = await pane
    .locator("[data-rule]")
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.rule!));
  for (const [i, rule] of rules.entries()) {
    await cardOf(page, rule).getByRole("button", { name: "Ignore" }).click();
    await pane.getByRole("button", { name: i % 2 === 0 ? "Not here" : "This is wrong" }).click();
    await expect(cardOf(page, rule)).toHaveCount(0);
    await expect(pane.getByRole("button", { name: /ignored here/ })).toBeFocused();
  }
  await expect(stateLine(page)).toContainText("passed");
  await bodyOf(page).press("ControlOrMeta+Home");
  for (let i = 0; i < 3; i++) await bodyOf(page).press("ArrowDown");
  await bodyOf(page).pressSequentially("It is in good hands. ");
  await isChecked(page);
  await expect(pane.locator("[data-rule]")).toHaveCount(0);

  await page.getByRole("button", { name: "Decorum" }).first().click();
  await expect(page.locator('iframe[title="Decorum"]')).toHaveCount(0);
  await page.getByRole("button", { name: "Decorum" }).first().click();
  await expect(pane.getByRole("button", { name: `${rules.length} findings ignored here` })).toBeVisible();
  await expect(pane.locator("[data-rule]")).toHaveCount(0);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => sent(page)).toBe(1);
});

test("what was ignored can be checked again, and the writer is asked before sending again", async ({
  page,
  server,
}) => {
  await reply(page, server.https, text);
  const pane = paneOf(page);
  const card = cardOf(page, greeting);
  await card.getByRole("button", { name: "Ignore" }).press("Enter");
  await pane.getByRole("button", { name: "Not here" }).press("Enter");
  await expect(card).toHaveCount(0);
  await pane.getByRole("button", { name: "1 finding ignored here" }).press("Enter");
  await expectAccessible(page, 'iframe[title="Message"]');
  await pane.getByRole("button", { name: "Check it again" }).press("Enter");
  await expect(card).toBeFocused();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("button", { name: "Send anyway" })).toBeVisible();
});

test("never for this person: silent on the next mail to her, listed in the settings, and undone there", async ({
  page,
  server,
}) => {
  await reply(page, server.https, text);
  const pane = paneOf(page);
  const card = cardOf(page, greeting);
  await card.getByRole("button", { name: "Ignore" }).click();
  await pane.getByRole("button", { name: "Never for Margaret Chen" }).click();
  await expect(card).toHaveCount(0);

  await reply(page, server.https, text);
  await expect(pane.getByRole("button", { name: "1 finding ignored here" })).toBeVisible();
  await expect(card).toHaveCount(0);
  await pane.getByRole("button", { name: "Settings" }).click();
  await expect(pane.getByText("For Margaret Chen, since")).toBeVisible();
  await expectAccessible(page, 'iframe[title="Message"]');
  await pane.getByRole("button", { name: /^Undo: / }).click();
  await expect(card).toBeVisible();
  await expect(pane.getByText("Nothing yet.")).toBeVisible();
});

test("the ways to ignore are in nobody's way, and fold again", async ({ page, server }) => {
  await reply(page, server.https, text);
  const card = cardOf(page, greeting);
  await card.getByRole("button", { name: "Ignore" }).press("Enter");
  await expect(card.getByRole("button", { name: "Never for Margaret Chen" })).toBeVisible();
  await expectAccessible(page, 'iframe[title="Message"]');
  await card.getByRole("button", { name: "Ignore" }).press("Enter");
  await expect(card.getByRole("button", { name: "Not here" })).toHaveCount(0);
});

test("an unfolded Why stays open and keeps the focus when the mail is checked again", async ({ page, server }) => {
  await reply(page, server.https, text);
  const why = cardOf(page, greeting).getByRole("button", { name: "Why" });
  await why.click();
  await expect(cardOf(page, greeting).locator("blockquote")).toBeVisible();
  for (const [from, to] of [
    ["The printer", "You should know that the printer"],
    ["Please let me know if you need anything else.", "Please ask Lee Park."],
    ["Dear Margaret,", "Dear Margret,"],
    ["Dear Margret,", "Good morning Margret,"],
  ] as const) {
    await change(page, from, to);
    await isChecked(page);
    await page.waitForTimeout(200);
    await expect(cardOf(page, greeting).locator("blockquote")).toBeVisible();
    await expect(why).toBeFocused();
  }
});

test("of two findings of one rule the second stays unfolded when the first is mended", async ({ page, server }) => {
  await reply(
    page,
    server.https,
    text.replace("Dana Ruiz has the seal.", "please write to Dana Ruiz or call Lee Park."),
  );
  const cards = cardOf(page, "cc-on-handoff");
  await expect(cards).toHaveCount(2);
  const second = cards.filter({ hasText: "You point them to Lee Park" });
  await second.getByRole("button", { name: "Why" }).click();
  await change(page, "write to Dana Ruiz or ", "");
  await isChecked(page);
  await expect(cards).toHaveCount(1);
  await expect(second.locator("blockquote")).toBeVisible();
  await expect(second.getByRole("button", { name: "Why" })).toBeFocused();
});

test("a pinned pane that failed on one mail goes on with the next", async ({ page, server }) => {
  const nonsense = { standards: [], findings: [], passed: [], reading: { questions: [null], quoted: [] } };
  await page.route("**/v1/lint", (route) => route.fulfill({ json: nonsense }));
  await page.goto(`${server.https}/preview?mail=peggy&pane=open`);
  await expect(stateLine(page)).toHaveText("The check has stopped");
  await page.unroute("**/v1/lint");
  await page.getByRole("list", { name: "Mails in Inbox" }).getByRole("listitem").nth(3).click();
  await expect(stateLine(page)).toHaveText("This mail");
});
