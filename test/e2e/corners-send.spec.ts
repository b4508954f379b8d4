/** Corners of time, network and memory: what the pane and the check on Send do when any of them fails. */
import type { Page } from "@playwright/test";
import { bodyText, cardOf, change, expect, mend, paneOf, stateLine, test, write, writeWith } from "./corners.ts";
import { sent } from "./pane-parts.ts";

const spelling = "spelling";
const unsigned = "signature-present";
const slip = "<p>Hi Lee,</p><p>You will recieve the keys at the desk.</p><p>Best regards,<br>Sam</p>";
const plain = slip.replace("recieve", "receive");
const inPane = (page: Page, text: string | RegExp) => paneOf(page).getByText(text);

const pressSend = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();
/** Only a decision brings it: a handler that has none in time lets the mail go. */
const warning = (page: Page) => page.getByRole("alertdialog").getByText("to mend before sending");
const sendAnyway = (page: Page) => page.getByRole("alertdialog").getByRole("button", { name: "Send anyway" });

/** Requests by path, from now on. */
function watchRequests(page: Page): { path: string; body: Record<string, unknown> }[] {
  const told: { path: string; body: Record<string, unknown> }[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/v1/")) told.push({ path: pathname, body: request.postDataJSON() ?? {} });
  });
  return told;
}

test("session data is lost as soon as it is set: the pane goes on, and Send asks the server anew", async ({ host }) => {
  await host.evaluate(() => {
    window.preview.host.answer = async (id, parameters, usual) =>
      id === 186 ? { error: true, errorCode: 9050 } : id === 185 ? { error: false } : usual(parameters);
  });
  await writeWith(host, spelling, { html: slip });
  await cardOf(host, spelling).getByRole("button", { name: "Ignore" }).click();
  await paneOf(host).getByRole("button", { name: "Not here" }).click();
  await expect(cardOf(host, spelling)).toHaveCount(0);
  const before = await sent(host);
  const told = watchRequests(host);
  await pressSend(host);
  await expect(warning(host)).toBeVisible();
  expect(told.some(({ path }) => path === "/v1/lint")).toBe(true);
  await sendAnyway(host).click();
  await expect.poll(() => sent(host)).toBe(before + 1);
});

test("session data never answers: findings are there all the same, and Send is decided in time", async ({ host }) => {
  await host.evaluate(() => {
    window.preview.host.answer = (id, parameters, usual) =>
      id === 185 || id === 186 ? new Promise(() => {}) : usual(parameters);
  });
  await writeWith(host, spelling, { html: slip });
  await mend(host, spelling);
  await expect(cardOf(host, spelling)).toHaveCount(0);
  await pressSend(host);
  await expect(warning(host)).toBeVisible();
  await host.getByRole("alertdialog").getByRole("button", { name: "Don't send" }).click();
});

test("the handler is started three times for one Send: one question, one mail, one record", async ({ host }) => {
  await host.evaluate(() => {
    window.preview.host.handlers = 3;
  });
  await writeWith(host, unsigned, { html: plain });
  await pressSend(host);
  await expect(warning(host)).toHaveCount(1);
  await host.getByRole("alertdialog").getByRole("button", { name: "Don't send" }).click();
  await mend(host, unsigned);
  await expect(stateLine(host)).toContainText("passed");
  const before = await sent(host);
  const told = watchRequests(host);
  await pressSend(host);
  await expect.poll(() => sent(host)).toBe(before + 1);
  await expect(host.getByRole("alertdialog")).toHaveCount(0);
  const ids = told.filter(({ path }) => path === "/v1/sends").map(({ body }) => body.id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(1);
});

test("the host slows timers to 900 ms: findings follow, and Send is decided in time", async ({ host }) => {
  await host.evaluate(() => {
    window.patchAddin = (frame) => {
      const { setTimeout } = frame;
      const slowed = (work: () => void, ms = 0) => setTimeout(work, Math.max(900, ms));
      Object.assign(frame, { setTimeout: slowed });
    };
  });
  await writeWith(host, spelling, { html: slip });
  await change(host, "recieve", "receive");
  await expect(cardOf(host, spelling)).toHaveCount(0);
  await change(host, "desk", "door"); // so that the pane's verdict is of another text
  await pressSend(host);
  await expect(warning(host)).toBeVisible();
  await host.getByRole("alertdialog").getByRole("button", { name: "Don't send" }).click();
});

test("the network is gone at the start: the engine in the pane checks, and says so until the server is back", async ({
  host,
}) => {
  await host.route("**/v1/**", (route) => route.abort());
  await writeWith(host, "blame-language", { html: slip.replace("You will recieve", "You failed to return") });
  await expect(inPane(host, "The server doesn't answer. Checked here, without your directory.")).toBeVisible();
  await host.unrouteAll();
  await paneOf(host).getByRole("button", { name: "Try again" }).click();
  await expect(inPane(host, "The server doesn't answer.")).toHaveCount(0);
});

test("the network goes in mid-check: the engine, fetched before, checks with the directory as last seen", async ({
  host,
}) => {
  // The engine is fetched while there is nothing else to do; not to wait for that here.
  await host.evaluate(() => {
    window.patchAddin = (frame) => {
      const { setTimeout } = frame;
      const hurried = (work: () => void, ms = 0) => setTimeout(work, ms === 2000 ? 0 : ms);
      Object.assign(frame, { setTimeout: hurried });
    };
  });
  const engine = host.waitForResponse(/\/assets\/local-[^h].*\.js/);
  await writeWith(host, unsigned, { html: plain });
  await engine;
  await host.context().setOffline(true);
  try {
    await change(host, "You will receive", "You failed to return");
    await expect(inPane(host, "Checked here, with the directory as last seen.")).toBeVisible();
    await expect(cardOf(host, "blame-language")).toBeVisible();
  } finally {
    await host.context().setOffline(false);
  }
});

test("the network is gone at Send: the pane's verdict decides, and nothing is asked", async ({ host }) => {
  await writeWith(host, unsigned, { html: plain });
  await host.route("**/v1/**", (route) => route.abort());
  const told = watchRequests(host);
  await pressSend(host);
  await expect(warning(host)).toBeVisible();
  expect(told.filter(({ path }) => path === "/v1/lint")).toEqual([]);
  await host.getByRole("alertdialog").getByRole("button", { name: "Don't send" }).click();
});

test("the server is newer than pane and handler: what they don't know of a report and a house does no harm", async ({
  host,
}) => {
  await host.route("**/v1/lint", async (route) => {
    const answer = await route.fetch();
    const report = await answer.json();
    const [first] = report.findings;
    const later = { tone: "warm", span: first.span && { ...first.span, line: 3 } };
    const unknown = {
      ...first,
      rule: "of-next-year",
      severity: "notice",
      message: "Next year's finding.",
      fixes: [{ title: "Next year's fix", edits: [], actions: [{ type: "setImportance", importance: "high" }] }],
    };
    const findings = [unknown, ...report.findings.map((one: object) => ({ ...one, ...later }))];
    await route.fulfill({
      response: answer,
      json: { ...report, findings, version: 9, reading: { ...report.reading, mood: [] } },
    });
  });
  await host.route("**/v1/house", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      json: { ...(await answer.json()), version: 9, offices: [{ city: "Omaha" }] },
    });
  });
  await writeWith(host, spelling, { html: slip });
  await expect(cardOf(host, "of-next-year")).toBeVisible();
  await mend(host, "of-next-year");
  await expect(inPane(host, "Outlook didn't make the change.")).toBeVisible();
  await mend(host, spelling);
  await expect(cardOf(host, spelling)).toHaveCount(0);
  expect(await bodyText(host)).toBe(plain);
  // Without what the pane left, the handler asks the newer server itself.
  await host.evaluate(() => {
    window.preview.host.answer = async (id, parameters, usual) =>
      id === 186 ? { error: true, errorCode: 9050 } : usual(parameters);
  });
  await pressSend(host);
  await expect(warning(host)).toBeVisible();
  await host.getByRole("alertdialog").getByRole("button", { name: "Don't send" }).click();
});

test("the server no longer has the routes that pane and handler ask: both check for themselves", async ({ host }) => {
  await host.route("**/v1/**", (route) => route.fulfill({ status: 404, json: { error: "not found" } }));
  const peggy = { address: "margaret.chen@beekeepers.example", name: "Margaret Chen" };
  await write(host, { html: slip.replace("You will recieve", "You failed to return"), to: [peggy] });
  await expect(cardOf(host, "blame-language")).toBeVisible();
  await pressSend(host);
  await expect(warning(host)).toBeVisible();
  await host.getByRole("alertdialog").getByRole("button", { name: "Don't send" }).click();
});

test("two panes stand beside two drafts: what is done in one leaves the other as it is", async ({ host, server }) => {
  await writeWith(host, spelling, { html: slip });
  const other = await host.context().newPage();
  await other.goto(`${server.https}/preview?pane=open`);
  await other.getByRole("button", { name: "New mail" }).waitFor();
  await writeWith(other, spelling, { html: slip.replace("Lee", "Dana") });
  await cardOf(other, spelling).getByRole("button", { name: "Ignore" }).click();
  await paneOf(other).getByRole("button", { name: "Not here" }).click();
  await expect(cardOf(other, spelling)).toHaveCount(0);
  await expect(cardOf(host, spelling)).toBeVisible();
  await mend(host, spelling);
  await expect(cardOf(host, spelling)).toHaveCount(0);
  expect(await bodyText(host)).toBe(plain);
  expect(await bodyText(other)).toBe(slip.replace("Lee", "Dana"));
  await pressSend(other);
  await expect(warning(other)).toBeVisible();
  await other.close();
});
