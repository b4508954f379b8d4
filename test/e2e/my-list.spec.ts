import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { bodyText, paneOf, reply } from "./pane-parts.ts";
import { expect, expectAccessible, type Server, test } from "./server.ts";

const mails = 'iframe[title="Message"], iframe[srcdoc]';
const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const tab = (page: Page, name: string) => paneOf(page).getByRole("tab", { name });
const rows = (page: Page) => paneOf(page).getByRole("tabpanel", { name: "My list" }).getByRole("listitem");
const title = (page: Page) => paneOf(page).getByRole("heading", { level: 1 });
const openMail = (page: Page, server: Server, mail = "peggy") =>
  page.goto(`${server.https}/preview?mail=${mail}&pane=open`);

interface Item {
  id: string;
  kind: string;
  status: string;
  words?: string;
}
const kept = async (server: Server): Promise<Item[]> => (await (await fetch(`${server.http}/v1/list`)).json()).items;
async function put(server: Server, id: string, item: object): Promise<void> {
  const body = JSON.stringify(item);
  const headers = { "content-type": "application/json" };
  expect((await fetch(`${server.http}/v1/list/${id}`, { method: "PUT", headers, body })).status).toBe(200);
}

test.beforeEach(async ({ server }) => {
  for (const { id } of await kept(server)) await fetch(`${server.http}/v1/list/${id}`, { method: "DELETE" });
});

test("promises of a draft are put on the list, one or all; their words stay in the mailbox; the pane opened again knows", async ({
  page,
  server,
}) => {
  await reply(
    page,
    server.https,
    "Hi Peggy,\n\nI will send you the new file by Friday at noon. I'll call the printer. We will mail you the proof next Tuesday.\n\nSam",
  );
  const pane = paneOf(page);
  const offers = pane.getByRole("button", { name: /^You promise 3 things/ });
  await offers.press("Enter");
  const offer = pane.locator("[data-offer=promise]");
  await expect(offer).toHaveCount(3);
  await expect(offer.nth(0)).toContainText(/by Fri.* 12:00/);
  await offer.nth(1).getByLabel("Due").fill("2031-03-04T10:15");
  await expectAccessible(page, mails);
  await offer.nth(1).getByRole("button", { name: "Track" }).press("Enter");
  await expect(offers).toHaveText("You promise 3 things, 1 on your list");
  await expect(offer.nth(1).getByRole("button", { name: "Undo" })).toBeFocused();
  await pane.getByRole("button", { name: "Track all" }).press("Enter");
  await expect(offers).toHaveText("You promise 3 things, 3 on your list");
  await offer.nth(2).getByRole("button", { name: "Undo" }).press("Enter");
  await expect(offers).toHaveText("You promise 3 things, 2 on your list");

  await tab(page, "My list").click();
  await expect(title(page)).toHaveText("My list: 2 open");
  await expect(rows(page).nth(0)).toContainText("I will send you the new file by Friday at noon.");
  await expect(rows(page).nth(1)).toContainText("I'll call the printer.");
  await expect(rows(page).nth(1)).toContainText(/by Tue.*4.* 10:15/);
  expect((await kept(server)).map(({ kind, words }) => [kind, words])).toEqual([
    ["promise", undefined],
    ["promise", undefined],
  ]);

  for (const count of [0, 1]) {
    await page.getByRole("button", { name: "Decorum" }).first().click();
    await expect(page.locator('iframe[title="Decorum"]')).toHaveCount(count);
  }
  await expect(offers).toHaveText("You promise 3 things, 2 on your list");

  await tab(page, "My list").click();
  await rows(page).first().getByRole("button", { name: "Remove" }).click();
  await tab(page, "Draft").click();
  await expect(offers).toHaveText("You promise 3 things, 1 on your list");
});

test("a colleague they are handed to is offered to be checked back with", async ({ page, server }) => {
  await reply(page, server.https, "Hi Peggy,\n\nPlease contact Dana Ruiz about the seal.\n\nSam");
  await paneOf(page).getByRole("button", { name: "1 thing handed over" }).click();
  const offer = paneOf(page).locator("[data-offer=handoff]");
  await expect(offer).toContainText("Check back with Dana Ruiz in 2 business days");
  await offer.getByRole("button", { name: "Track" }).click();
  await expect(offer).toContainText("On your list.");
  await tab(page, "My list").click();
  await expect(rows(page)).toContainText("Dana Ruiz");
  await rows(page).getByRole("button", { name: "Checked back" }).click();
  await expect(title(page)).toHaveText("My list");
  expect(await kept(server)).toMatchObject([{ kind: "handoff", status: "done" }]);
});

test("the list is in order of time, says what is overdue, and takes back each act", async ({ page, server }) => {
  await put(server, "later", { kind: "promise", dueAt: inHours(48) });
  await put(server, "late", { kind: "handoff", dueAt: inHours(-2) });
  await put(server, "soon", { kind: "reply", dueAt: inHours(3) });
  await openMail(page, server);
  await tab(page, "My list").click();
  await expect(rows(page)).toHaveCount(3);
  const kinds = () => rows(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.kind));
  expect(await kinds()).toEqual(["handoff", "reply", "promise"]);
  await expect(rows(page).nth(0)).toContainText("Overdue since");
  await expect(rows(page).nth(1)).toContainText(/by \w{3} \d\d?:\d\d [AP]M/);
  await expect(rows(page).nth(2)).toContainText("The words of this promise are not kept here.");
  await expectAccessible(page, mails);

  const undo = paneOf(page).getByRole("button", { name: "Undo" });
  for (const [row, button, status] of [
    [2, "Kept", "kept"],
    [2, "Remove", undefined],
    [1, "Done", "done"],
    [0, "Checked back", "done"],
  ] as const) {
    const id = ["late", "soon", "later"][row];
    await rows(page).nth(row).getByRole("button", { name: button }).press("Enter");
    await expect(rows(page)).toHaveCount(2);
    expect((await kept(server)).find((one) => one.id === id)?.status).toBe(status);
    await expect(undo).toBeFocused();
    await undo.press("Enter");
    await expect(rows(page)).toHaveCount(3);
    expect((await kept(server)).find((one) => one.id === id)?.status).toBe("open");
  }
  expect(await kinds()).toEqual(["handoff", "reply", "promise"]);

  const download = page.waitForEvent("download");
  await paneOf(page).getByRole("button", { name: "Save for my calendar" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("my-list.ics");
  const text = readFileSync(await file.path(), "utf8");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text.match(/BEGIN:VALARM/g)).toHaveLength(3);
  await expect(paneOf(page).getByText("Saved as my-list.ics.")).toBeVisible();
});

test("a new time is asked for in a reply to the same conversation, else in a new mail, else in words to paste", async ({
  page,
  server,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reply(page, server.https, "Hi Peggy,\n\nI will send you the contract by Friday at noon.\n\nSam");
  const pane = paneOf(page);
  await pane.getByRole("button", { name: "You promise 1 thing" }).click();
  await pane.getByRole("button", { name: /^Track/ }).click();
  await expect(pane.locator("[data-offer]")).toContainText("On your list.");

  const ask = async (way: string) => {
    await tab(page, "My list").click();
    await rows(page).getByRole("button", { name: "Renegotiate" }).press("Enter");
    const time = pane.getByLabel("New date and time");
    await expect(time).toBeFocused();
    await expect(time).toHaveValue(/T12:00$/);
    await time.fill("2020-01-01T10:00");
    await expect(pane.getByText("Choose a time that is still to come.")).toBeVisible();
    await time.fill("2031-03-04T10:15");
    await expectAccessible(page, mails);
    await pane.getByRole("button", { name: way }).press("Enter");
  };
  const words =
    /I wrote: “I will send you the contract by Friday at noon\.” This needs \d+ more days; may I have until Tuesday, March 4,? at 10:15 AM\?/;

  await ask("Set, and copy the words");
  await expect(pane.getByText("The words are copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(words);
  const undo = pane.getByRole("button", { name: "Undo" });
  expect((await kept(server)).map(({ status }) => status)).toEqual(["renegotiated", "open"]);
  await undo.click();
  await expect.poll(async () => (await kept(server)).map(({ status }) => status)).toEqual(["open"]);

  await openMail(page, server, "phone");
  await ask("Set, and open a new mail");
  await expect.poll(() => bodyText(page).catch(() => "")).toMatch(words);
  await tab(page, "My list").click();
  await expect(rows(page)).toContainText(/by Tue.* 10:15/);

  await openMail(page, server);
  await tab(page, "My list").click();
  await rows(page).getByRole("button", { name: "Renegotiate" }).click();
  await pane.getByRole("button", { name: "Set, and open a reply" }).click();
  await expect.poll(() => bodyText(page).catch(() => "")).toContain("I wrote: “I will send you the contract");
  expect((await kept(server)).filter(({ status }) => status === "open")).toHaveLength(1);
});

test("a received mail is put on the list by its reply-by, and taken off again", async ({ page, server }) => {
  await openMail(page, server);
  const pane = paneOf(page);
  await pane.getByRole("button", { name: "Add to my list" }).press("Enter");
  await expect(pane.getByText(/^On your list: answer by/)).toBeVisible();
  await expect(pane.getByRole("button", { name: "Undo" })).toBeFocused();
  await expectAccessible(page, mails);
  expect(await kept(server)).toMatchObject([{ kind: "reply", status: "open" }]);
  await page.reload();
  await expect(pane.getByText(/^On your list: answer by/)).toBeVisible();
  await tab(page, "My list").click();
  await expect(rows(page)).toContainText("Margaret Chen: Name badges for the spring meeting");
  await tab(page, "Mail").click();
  await pane.getByRole("button", { name: "Undo" }).click();
  await expect(pane.getByRole("button", { name: "Add to my list" })).toBeVisible();
  expect(await kept(server)).toEqual([]);
});

test("in the last hour before closing the head of the pane says what is open, and leads there", async ({
  page,
  server,
}) => {
  await put(server, "a", { kind: "promise", dueAt: inHours(-1) });
  await put(server, "b", { kind: "reply", dueAt: inHours(1) });
  await page.route("**/v1/house", async (route) => {
    const house = await (await fetch(`${server.http}/v1/house`)).json();
    const hour = new Date().getUTCHours();
    const to = `${String(hour + 1).padStart(2, "0")}:00`;
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    await route.fulfill({
      json: { ...house, timeZone: "UTC", holidays: {}, workingHours: { days, from: "00:00", to } },
    });
  });
  await openMail(page, server);
  const notice = paneOf(page).getByRole("button", { name: "Before you go: 1 promise overdue, 1 reply open" });
  await expect(notice).toBeVisible();
  await expectAccessible(page, mails);
  await notice.press("Enter");
  await expect(tab(page, "My list")).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
  await expect(notice).toHaveCount(0);
});

test("an empty list, one that can't be read and one that can't be changed say what to do", async ({ page, server }) => {
  const pane = paneOf(page);
  await openMail(page, server);
  await tab(page, "My list").click();
  await expect(pane.getByText("Nothing is open.")).toBeVisible();
  await expectAccessible(page, mails);

  await put(server, "a", { kind: "promise", dueAt: inHours(5) });
  await page.route("**/v1/list", (route) => route.abort());
  await page.reload();
  await tab(page, "My list").click();
  await expect(pane.getByText("Your list can't be read now.")).toBeVisible();
  await page.unroute("**/v1/list");
  await page.route("**/v1/list", (route) => route.fulfill({ status: 503, json: {} }));
  await pane.getByRole("button", { name: "Try again" }).click();
  await expect(pane.getByText("Try again in a moment.")).toBeVisible();
  await page.unroute("**/v1/list");
  await pane.getByRole("button", { name: "Try again" }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.route("**/v1/list/*", (route) => route.abort());
  await rows(page).getByRole("button", { name: "Kept" }).click();
  await expect(pane.getByText("That couldn't be saved.")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test("tabs are walked with the keyboard, and lead back to where one was", async ({ page, server }) => {
  await put(server, "a", { kind: "promise", dueAt: inHours(5) });
  await openMail(page, server);
  await tab(page, "Mail").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "My list")).toBeFocused();
  await page.keyboard.press("Enter");
  const remove = rows(page).getByRole("button", { name: "Remove" });
  await remove.focus();
  await tab(page, "Auto-reply").press("Enter");
  await expect(title(page)).toHaveText("Auto-reply");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(remove).toBeFocused();
});
