import type { Page } from "@playwright/test";
import { cardOf, paneOf } from "./pane-parts.ts";
import { expect, expectAccessible, type Server, test } from "./server.ts";

const mails = 'iframe[title="Message"], iframe[srcdoc]';
const text = (page: Page) => paneOf(page).getByRole("textbox", { name: "Text of your auto-reply" });
const told = (page: Page) => paneOf(page).getByRole("tabpanel", { name: "Auto-reply" }).getByRole("listitem");

async function openTab(page: Page, server: Server): Promise<void> {
  await page.goto(`${server.https}/preview?mail=peggy&pane=open`);
  await paneOf(page).getByRole("tab", { name: "Auto-reply" }).click();
}

test("a pasted auto-reply is checked, mended in place, taken back and copied", async ({ page, server, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTab(page, server);
  const pane = paneOf(page);
  await expect(pane.getByText(/paste it here/)).toBeVisible();
  await expectAccessible(page, mails);

  await text(page).fill("I am out of the office.\n\nSam Ruiz");
  await expect(cardOf(page, "auto-reply-return-date")).toBeVisible();
  await expect(told(page)).toHaveText(["Back: missing", "Stand-in: missing", "Greeting or thanks: missing"]);
  await expectAccessible(page, mails);
  await cardOf(page, "auto-reply-contact").getByRole("button", { name: "Name Lee Park" }).press("Enter");
  await expect(text(page)).toHaveValue(/For urgent matters, please write to Lee Park/);
  await expect(cardOf(page, "auto-reply-contact")).toHaveCount(0);
  await expect(told(page).nth(1)).toHaveText("Stand-in: Lee Park");
  const undo = pane.getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await cardOf(page, "auto-reply-courtesy").getByRole("button", { name: "Thank them for writing" }).press("Enter");
  await expect(told(page).nth(2)).toHaveText("Greeting or thanks: there");
  await undo.press("Enter");
  await undo.press("Enter");
  await expect(text(page)).toHaveValue("I am out of the office.\n\nSam Ruiz");
  await expect(cardOf(page, "auto-reply-contact")).toBeVisible();

  const right = "Hello,\n\nI am back on 4 March 2031. For urgent matters write to Dana Ruiz, 312-555-0114.\n\nSam Ruiz";
  await text(page).fill(right);
  await expect(pane.locator("[data-rule]")).toHaveCount(0);
  await expect(told(page)).toHaveText(["Back: 4 March 2031", "Stand-in: Dana Ruiz", "Greeting or thanks: there"]);
  await pane.getByRole("button", { name: "Copy" }).press("Enter");
  await expect(pane.getByText("Copied. Paste it into Outlook's settings")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(right);

  await pane.getByRole("tab", { name: "Mail" }).click();
  await pane.getByRole("tab", { name: "Auto-reply" }).click();
  await expect(text(page)).toHaveValue(right);
});

test("one is written from two dates and a stand-in, and passes its own check", async ({ page, server }) => {
  await openTab(page, server);
  const pane = paneOf(page);
  await pane.getByRole("button", { name: "Write one from two dates" }).press("Enter");
  const write = pane.getByRole("button", { name: "Write it" });
  await pane.getByLabel("First day away").fill("2031-03-06");
  await pane.getByLabel("Last day away").fill("2031-03-04");
  await expect(pane.getByText("The last day is before the first.")).toBeVisible();
  await expectAccessible(page, mails);
  await pane.getByLabel("Last day away").fill("2031-03-07");
  await pane.getByRole("combobox", { name: "Stand-in" }).selectOption("Dana Ruiz");
  await write.press("Enter");
  await expect(text(page)).toHaveValue(/will be back on Monday, March 10, 2031\.[\s\S]*Dana Ruiz at dana\.ruiz@/);
  await expect(told(page)).toHaveText([/^Back: .*March 10/, "Stand-in: Dana Ruiz", "Greeting or thanks: there"]);
  await expect(pane.locator("[data-rule]")).toHaveCount(0);
  await pane.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(text(page)).toHaveValue("");
});

test("without a connection the text is checked here", async ({ page, server }) => {
  await page.goto(`${server.https}/preview?mail=peggy&pane=open`);
  const house = page.waitForResponse("**/v1/house");
  await house;
  await page.route("**/v1/lint", (route) => route.abort());
  await paneOf(page).getByRole("tab", { name: "Auto-reply" }).click();
  await text(page).fill("Thanks for your mail. I am away.\n\nSam Ruiz");
  await expect(paneOf(page).getByText("Checked here, with the directory as last seen.")).toBeVisible();
  await expect(cardOf(page, "auto-reply-return-date")).toBeVisible();
  await expect(cardOf(page, "auto-reply-contact").getByRole("button", { name: "Name Lee Park" })).toBeVisible();
});
