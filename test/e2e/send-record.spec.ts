/** What the server is told of a mail that leaves, from the shipped add-in in the preview to the server's own figures. */
import type { Page } from "@playwright/test";
import type { SendRecord } from "../../rules/contract-kept.ts";
import { cardOf, change, isChecked, reply, sent, stateLine } from "./pane-parts.ts";
import { expect, type Server, test } from "./server.ts";

/** What the preview offers to tests: PreviewHooks in addin/preview/test-hooks.ts. */
declare const window: { preview: { draft(): object | null } };

const good =
  "Hi Peggy,\n\nThe printer takes a new file until Friday, and the seal can still go on.\n\nThank you for asking so early. Please let me know if you need anything else.\n\nBest regards,\nSam";
const greeting = "salutation-matches-signoff";
const wrong = good.replace("Hi Peggy,", "Dear Margaret,");

/** Everything that leaves the browser but the drafts to check, in order. */
function watch(page: Page): { path: string; text: string }[] {
  const told: { path: string; text: string }[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    const text = request.postData();
    if (text !== null && path !== "/v1/lint") told.push({ path, text });
  });
  return told;
}
/** Each once: what is slow to be acknowledged is told again, and is the same record. */
const records = (told: ReturnType<typeof watch>) =>
  [...new Set(told.filter(({ path }) => path === "/v1/sends").map(({ text }) => text))].map(
    (text) => JSON.parse(text) as SendRecord,
  );
const outcomeOf = (record: SendRecord | undefined, rule: string) =>
  record?.outcomes.find((one) => one.rule === rule)?.outcome;

const pressSend = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();
const dialogButton = (page: Page, name: string) => page.getByRole("alertdialog").getByRole("button", { name });

/** The writer's own figures of today. */
async function figures({ http }: Server): Promise<{ mails: number; answered: number; of: Record<string, number> }> {
  const days = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
  const answer = await fetch(`${http}/v1/stats?from=${days[0]}&to=${days[1]}&mine=1`);
  const { mails, onTime, rows } = await answer.json();
  return { mails, answered: onTime.answered, of: rows.find(({ key }: { key: string }) => key === greeting) ?? {} };
}

/** What waits in the mailbox's settings. */
const waiting = (page: Page) =>
  page.evaluate(() => {
    const { sends } = JSON.parse(localStorage.getItem("decorum.preview.roamingSettings") ?? "{}");
    return JSON.parse(sends ? JSON.parse(sends) : "[]") as { id: string; held?: string }[];
  });

/** As if the mail had been stopped some minutes earlier. */
const letPass = (page: Page) =>
  page.evaluate(() => {
    const key = "decorum.preview.roamingSettings";
    const settings = JSON.parse(localStorage.getItem(key)!);
    const sends = JSON.parse(JSON.parse(settings.sends));
    for (const one of sends) one.sentAt = new Date(Date.parse(one.sentAt) - 300_000).toISOString();
    localStorage.setItem(key, JSON.stringify({ ...settings, sends: JSON.stringify(JSON.stringify(sends)) }));
  });

/** The pane starts anew, beside a mail that was received. */
const startElsewhere = (page: Page, { https }: Server) => page.goto(`${https}/preview?mail=phone&pane=open`);

async function writeGood(page: Page, server: Server, text = good): Promise<void> {
  await reply(page, server.https, text);
  await page.getByRole("button", { name: "Insert signature" }).click();
  await isChecked(page);
}

test("a mail with nothing to mend is told as it leaves: what passed and when the original came, and its answer is off the list", async ({
  page,
  server,
}) => {
  const before = await figures(server);
  const list = `${server.http}/v1/list`;
  await fetch(`${list}/answer-peggy`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "reply", dueAt: "2031-01-06T10:00:00Z", conversation: "conversation-peggy" }),
  });
  const told = watch(page);
  await writeGood(page, server);
  await expect(stateLine(page)).toContainText("passed; read it once more before you send");
  await pressSend(page);
  await expect.poll(() => sent(page)).toBe(1);
  const [record] = records(told);
  expect(record).toMatchObject({
    client: "national-beekeepers",
    receivedAt: expect.stringMatching(/^20/),
    commitments: 0,
  });
  expect(outcomeOf(record, greeting)).toBe("passed");
  expect(record!.conversation).toBeTruthy();
  expect(told.filter(({ path }) => path === "/v1/list/answered").map(({ text }) => JSON.parse(text))).toEqual([
    { conversation: record!.conversation },
  ]);
  await expect.poll(() => figures(server)).toMatchObject({ mails: before.mails + 1, answered: before.answered + 1 });
  const { items } = await (await fetch(list)).json();
  // Other tests have left theirs on the list.
  expect(items.find(({ id }: { id: string }) => id === "answer-peggy")).toMatchObject({ status: "kept" });
  expect(await waiting(page)).toEqual([]);
});

test("a mail that is sent anyway after its warning is told so once another mail is looked at later", async ({
  page,
  server,
}) => {
  const before = await figures(server);
  const told = watch(page);
  await writeGood(page, server, wrong);
  await pressSend(page);
  await dialogButton(page, "Send anyway").click();
  await expect.poll(() => sent(page)).toBe(1);
  expect(records(told)).toEqual([]);
  expect(await waiting(page)).toMatchObject([{ held: "stopped" }]);
  await letPass(page);
  await startElsewhere(page, server);
  await expect.poll(() => records(told).length).toBe(1);
  expect(outcomeOf(records(told)[0], greeting)).toBe("sentAnyway");
  await expect.poll(async () => (await figures(server)).mails).toBe(before.mails + 1);
  await expect.poll(() => waiting(page)).toEqual([]);
});

test("a mail that is mended after its warning is told once, as mended", async ({ page, server }) => {
  const before = await figures(server);
  const told = watch(page);
  await writeGood(page, server, wrong);
  await pressSend(page);
  await expect(dialogButton(page, "Review")).toBeVisible();
  const [{ id }] = (await waiting(page)) as [{ id: string }];
  await dialogButton(page, "Review").click();
  await expect(cardOf(page, greeting)).toBeFocused();
  await change(page, "Dear Margaret,", "Hi Peggy,");
  await expect(cardOf(page, greeting)).toHaveCount(0);
  await letPass(page);
  await pressSend(page);
  await expect.poll(() => sent(page)).toBe(1);
  await startElsewhere(page, server);
  await expect(stateLine(page)).toBeVisible();
  await expect.poll(async () => (await figures(server)).of.fixed).toBe((before.of.fixed ?? 0) + 1);
  expect(records(told).map((record) => [record.id, outcomeOf(record, greeting)])).toEqual([[id, "fixed"]]);
});

test("a mail that was taken to have left and is sent later is the same mail", async ({ page, server }) => {
  const before = await figures(server);
  const told = watch(page);
  await writeGood(page, server, wrong);
  await page.getByRole("button", { name: "Decorum" }).first().click();
  await pressSend(page);
  await dialogButton(page, "Don't send").click();
  await letPass(page);
  await page
    .getByRole("tab", { name: "Inbox" })
    .or(page.getByRole("button", { name: "Inbox" }))
    .first()
    .click();
  await page.getByRole("list", { name: "Mails in Inbox" }).getByRole("listitem").nth(2).click();
  await page.getByRole("button", { name: "Decorum" }).first().click();
  await expect.poll(() => records(told).length).toBe(1);
  await expect.poll(async () => (await figures(server)).of.sentAnyway).toBe((before.of.sentAnyway ?? 0) + 1);

  await page
    .getByRole("tab", { name: "Drafts" })
    .or(page.getByRole("button", { name: "Drafts" }))
    .first()
    .click();
  await page.getByRole("list", { name: "Mails in Drafts" }).getByRole("listitem").first().click();
  await change(page, "Dear Margaret,", "Hi Peggy,");
  await isChecked(page);
  await pressSend(page);
  await expect.poll(() => sent(page)).toBe(1);
  const [first, second] = records(told);
  expect(second!.id).toBe(first!.id);
  await expect.poll(async () => (await figures(server)).of.sentAnyway).toBe(before.of.sentAnyway ?? 0);
  expect((await figures(server)).mails).toBe(before.mails + 1);
});

test("while the server is away the record waits in the mailbox, and is told by the pane's next start", async ({
  page,
  server,
}) => {
  const before = await figures(server);
  await writeGood(page, server);
  await page.route("**/v1/sends", (route) => route.abort());
  await pressSend(page);
  await expect.poll(() => sent(page)).toBe(1);
  await expect.poll(async () => (await waiting(page)).length).toBe(1);
  expect((await figures(server)).mails).toBe(before.mails);
  await page.unroute("**/v1/sends");
  await startElsewhere(page, server);
  await expect.poll(async () => (await figures(server)).mails).toBe(before.mails + 1);
  await expect.poll(() => waiting(page)).toEqual([]);
});

test("a mail read with the pane open is known to have come when it did, to the second", async ({ page, server }) => {
  const told = watch(page);
  await page.goto(`${server.https}/preview?mail=peggy&pane=open`);
  const received = () => told.find(({ path }) => path === "/v1/received");
  await expect.poll(received).toBeTruthy();
  const { messageId, receivedAt } = JSON.parse(received()!.text);
  const find = () =>
    fetch(`${server.http}/v1/received/find`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ messageId }),
    });
  await expect.poll(async () => Date.parse((await (await find()).json()).receivedAt)).toBe(Date.parse(receivedAt));

  // The library of the preview is older than `inReplyTo`: the draft is given it as a newer one would.
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(stateLine(page)).toBeVisible();
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"))!;
  await pane.evaluate((id) => {
    const { Office } = globalThis as unknown as { Office: { context: { mailbox: { item: object } } } };
    Object.assign(Office.context.mailbox.item, { inReplyTo: id });
  }, messageId);
  const exact = page.waitForRequest((request) => {
    if (!request.url().endsWith("/v1/lint")) return false;
    return request.postDataJSON().draft.original?.receivedAt !== undefined;
  });
  await change(page, "<", "<i></i><");
  expect(Date.parse((await exact).postDataJSON().draft.original.receivedAt)).toBe(Date.parse(receivedAt));
});

test("nothing of a mail is in what is told or waits: no text, name, address, subject or file", async ({
  page,
  server,
}) => {
  const told = watch(page);
  await writeGood(page, server, wrong.replace("new file", "MARKtext file"));
  await page.getByLabel("Subject").fill("MARKsubject");
  await page.getByLabel("Cc", { exact: true }).fill("MARKname@markaddress.example");
  await page.keyboard.press("Enter");
  await page
    .locator("input[type=file]:not([accept])")
    .setInputFiles({ name: "MARKfile.pdf", mimeType: "application/pdf", buffer: Buffer.from("MARKbytes") });
  const marks = () => page.evaluate(() => JSON.stringify(window.preview.draft()).match(/MARK[a-z]+/g));
  await expect.poll(marks).toEqual(["MARKname", "MARKsubject", "MARKtext", "MARKfile"]);
  await isChecked(page);
  await pressSend(page);
  await dialogButton(page, "Send anyway").click();
  await expect.poll(() => sent(page)).toBe(1);
  await letPass(page);
  const settings = await page.evaluate(() => localStorage.getItem("decorum.preview.roamingSettings"));
  await startElsewhere(page, server);
  await expect.poll(() => records(told).length).toBe(1);
  const all = `${settings} ${JSON.stringify(told.filter(({ path }) => path !== "/v1/received"))}`;
  // Outlook's id of a conversation says nothing; the preview's is made of the mail's.
  expect(all.replaceAll("conversation-peggy", "")).not.toMatch(/mark|margaret|peggy|printer|\.example|best regards/i);
});
