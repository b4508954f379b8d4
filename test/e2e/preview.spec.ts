import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./server.ts";

/** What the preview offers to tests: PreviewHooks in addin/preview/app.tsx. */
declare const window: {
  preview: {
    draft(): { kind: string; subject: string; body: string } | null;
    sent(): unknown[];
    calls(): { id: number; succeeded: boolean }[];
    setBody(content: string): void;
  };
};

const paneOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Decorum"]');
const bodyOf = (page: Page) => page.frameLocator('iframe[title="Message"]').getByRole("textbox", { name: "Message" });
const stateLine = (page: Page) => paneOf(page).getByRole("heading", { level: 1 });
const draft = (page: Page) => page.evaluate(() => window.preview.draft()!);
const sent = (page: Page) => page.evaluate(() => window.preview.sent().length);

const wrong = "Dear Margaret,\n\nThe printer takes a new file until Friday.\n\nBest regards,\nSam";
const right =
  "Hi Peggy,\n\nThe printer takes a new file until Friday, and the seal can still go on.\n\nThank you for asking so early. Please let me know if you need anything else.\n\nBest regards,\nSam";

async function reply(page: Page, https: string, text: string, pane: "open" | "closed" = "open"): Promise<void> {
  await page.goto(`${https}/preview?mail=peggy&action=reply&pane=${pane}`);
  await bodyOf(page).press("ControlOrMeta+Home");
  await bodyOf(page).pressSequentially(text, { delay: 0 });
}

test("a mailbox of at least ten mails can be read, answered, forwarded and added to", async ({ page, server }) => {
  await page.goto(`${server.https}/preview?pane=closed`);
  const mails = page.getByRole("list", { name: "Mails in Inbox" }).getByRole("listitem");
  await expect(mails.nth(9)).toBeAttached();
  await mails.filter({ hasText: "Margaret Chen" }).first().click();
  for (const [button, prefix] of [
    ["Reply", "Re:"],
    ["Reply all", "Re:"],
    ["Forward", "Fw:"],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).click();
    const { subject, body } = await draft(page);
    expect(subject.slice(0, 3).toLowerCase()).toBe(prefix.toLowerCase());
    expect(body).toContain("Peggy");
    await page.getByRole("button", { name: "Discard" }).click();
  }
  await page.getByRole("button", { name: "New mail" }).click();
  expect((await draft(page)).kind).toBe("new");

  const buffer = readFileSync(join(import.meta.dirname, "../../addin/try/samples/nickname.eml"));
  await page
    .locator('input[type=file][accept*="eml"]')
    .setInputFiles({ name: "nickname.eml", mimeType: "message/rfc822", buffer });
  await expect(mails.filter({ hasText: "Booth at the honey show" })).toHaveCount(1);
});

test("the pane checks while one writes, mends in place, and takes it back to the same bytes", async ({
  page,
  server,
}) => {
  await reply(page, server.https, wrong);
  await expect(paneOf(page).locator("[data-rule=salutation-matches-signoff]")).toContainText("Peggy");
  await expect(stateLine(page)).toContainText("to mend before sending");
  await expect(
    paneOf(page)
      .getByText(/Answer by|Was due/)
      .first(),
  ).toBeVisible();
  const before = await draft(page);

  const card = paneOf(page).locator("[data-rule=salutation-matches-signoff]");
  // A fix for a check of the text half typed is refused, and the draft checked again.
  await expect(async () => {
    await card.getByRole("button", { name: "Address them as Peggy" }).click({ timeout: 2000 });
    await expect(card).toHaveCount(0, { timeout: 2000 });
  }).toPass();
  expect((await draft(page)).body).toBe(before.body.replace("Dear Margaret,", "Dear Peggy,"));

  await paneOf(page).getByRole("button", { name: "Undo" }).click();
  await expect(card).toBeVisible();
  expect(await draft(page)).toEqual(before);
  const calls = await page.evaluate(() => window.preview.calls());
  // Session data that was never set is asked for once, and that fails.
  expect(calls.filter(({ id, succeeded }) => !succeeded && id !== 186)).toEqual([]);
});

test("findings are there within a second of a pause in typing", async ({ page, server }) => {
  await reply(page, server.https, right);
  const card = paneOf(page).locator("[data-rule=salutation-matches-signoff]");
  const change = (from: string, to: string) =>
    page.evaluate(([from, to]) => window.preview.setBody(window.preview.draft()!.body.replace(from!, to!)), [from, to]);
  const taken: number[] = [];
  // The best of three: what else the machine does is not our doing.
  while (taken.length < 3 && !taken.some((ms) => ms < 1000)) {
    await change("Hi Peggy,", "Hi Margaret,");
    const began = Date.now();
    await card.waitFor();
    taken.push(Date.now() - began);
    await change("Hi Margaret,", "Hi Peggy,");
    await expect(card).toHaveCount(0);
  }
  expect(Math.min(...taken)).toBeLessThan(1000);
});

test("a fix on text that has changed since is refused, and the draft is checked again", async ({ page, server }) => {
  await reply(page, server.https, wrong);
  const card = paneOf(page).locator("[data-rule=salutation-matches-signoff]");
  await expect(card).toBeVisible();
  // The next checks wait, so that the pane still shows what it found before.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/v1/lint", async (route) => {
    await held;
    await route.continue();
  });
  const changed = (await draft(page)).body.replace("Dear Margaret,", "Dear Margaret and all,");
  await page.evaluate((content) => window.preview.setBody(content), changed);
  await card.getByRole("button", { name: "Address them as Peggy" }).click();
  await expect(paneOf(page).getByText("The text has changed since")).toBeVisible();
  expect((await draft(page)).body).toBe(changed);
  release();
  await expect(stateLine(page)).not.toContainText("Reading");
});

test("Send names what is to mend; Review opens the pane at the finding, and one may send anyway", async ({
  page,
  server,
}) => {
  await reply(page, server.https, wrong, "closed");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(dialog).toContainText("to mend before sending");
  await expect(dialog).toContainText("Peggy");
  await dialog.getByRole("button", { name: "Don't send" }).click();
  expect(await sent(page)).toBe(0);

  await page.getByRole("button", { name: "Send", exact: true }).click();
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(paneOf(page).locator("[data-rule]").first()).toBeFocused();

  await page.getByRole("button", { name: "Send", exact: true }).click();
  await dialog.getByRole("button", { name: "Send anyway" }).click();
  await expect.poll(() => sent(page)).toBe(1);
});

test("a mail with nothing to mend is sent without a word", async ({ page, server }) => {
  await reply(page, server.https, right);
  await page.getByRole("button", { name: "Insert signature" }).click();
  await expect(stateLine(page)).toContainText("passed; read it once more before you send");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => sent(page)).toBe(1);
});

for (const [name, fate] of [
  ["is down", "abort"],
  ["answers nonsense", "nonsense"],
  ["never answers", "hang"],
] as const) {
  test(`when the server ${name}, Send is decided all the same and in time`, async ({ page, server }) => {
    await page.route("**/v1/lint", (route) => {
      if (fate === "abort") return route.abort();
      if (fate === "nonsense") return route.fulfill({ status: 200, body: "<html>Welcome to the hotel network" });
    });
    await reply(page, server.https, wrong, "closed");
    const began = Date.now();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("button", { name: "Send anyway" }).waitFor();
    // Outlook takes over after 5 s; the handler itself answers within 2.5.
    expect(Date.now() - began).toBeLessThan(5000);
    await expect(page.getByText("to mend before sending")).toBeVisible();
  });
}

test("a pane that fails says what to do, and goes on when it is tried again", async ({ page, server }) => {
  const nonsense = { standards: [], findings: [{ rule: "x" }], passed: [], reading: { quoted: [], questions: [] } };
  await page.route("**/v1/lint", (route) => route.fulfill({ json: nonsense }));
  await page.goto(`${server.https}/preview?mail=peggy&action=reply&pane=open`);
  await expect(stateLine(page)).toHaveText("The check has stopped");
  await expectAccessible(page, 'iframe[title="Message"]');
  await page.unroute("**/v1/lint");
  await paneOf(page).getByRole("button", { name: "Try again" }).click();
  await expect(stateLine(page)).not.toHaveText("The check has stopped");
});

test("a pane whose script can't be had says what to do", async ({ page, server }) => {
  await page.route("**/assets/*.js", (route) =>
    route.request().frame().url().includes("taskpane") ? route.abort() : route.continue(),
  );
  await page.goto(`${server.https}/preview?mail=peggy&action=reply&pane=open`);
  await expect(paneOf(page).getByText("close this pane and open it again")).toBeVisible();
});

test("what Why needs and can't have is asked for once", async ({ page, server }) => {
  let asked = 0;
  await page.route("**/v1/rules", (route) => {
    asked++;
    return route.abort();
  });
  await reply(page, server.https, wrong);
  // A check of the text half typed, when it is replaced by the last one, takes an open card with it.
  await expect(stateLine(page)).toContainText("to mend before sending");
  await page.waitForTimeout(2000);
  await paneOf(page).getByRole("button", { name: "Why" }).first().click();
  await expect(paneOf(page).getByText("More about this rule needs the server.")).toBeVisible();
  await page.waitForTimeout(300);
  expect(asked).toBe(1);
});

for (const theme of ["light", "dark"] as const) {
  test(`nothing in preview, pane and dialog is in the way of assistive technology (${theme})`, async ({
    page,
    server,
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto(`${server.https}/preview?mail=peggy&action=reply&pane=open&theme=${theme}`);
    await bodyOf(page).press("ControlOrMeta+Home");
    await bodyOf(page).pressSequentially(wrong);
    await expect(paneOf(page).locator("[data-rule]").first()).toBeVisible();
    await expectAccessible(page, 'iframe[title="Message"]');
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("button", { name: "Send anyway" })).toBeVisible();
    await expectAccessible(page, 'iframe[title="Message"]');
  });
}
