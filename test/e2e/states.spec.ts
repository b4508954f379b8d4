/**
 * Every state of the pane, at 320 px: in light, dark and forced colours axe finds nothing, and neither there nor with text
 * twice as large is anything cut off. SHOTS=<folder> keeps a picture of each, <state>-<theme>.png.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { cardOf, type Draft, expect, mend, paneOf, stateLine, test, write } from "./corners.ts";

const shots = process.env.SHOTS;
// Into the frame itself: the package for Playwright puts it into every frame of the page, which takes far longer.
const axe = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

const themes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Looks at the pane as it is now. */
async function look(page: Page, state: string): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes("/preview/taskpane.html"))!;
  const element = page.locator('iframe[title="Decorum"]');
  const width = (value: string) =>
    element.evaluate((frame, value) => {
      frame.style.width = value;
    }, value);
  await expect(paneOf(page).locator("[aria-disabled=true]")).toHaveCount(0);
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe);
  for (const [theme, media] of Object.entries(themes)) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await frame.evaluate(settled);
    // All else is the same in each.
    const runOnly = theme === "light" ? undefined : ["color-contrast", "link-in-text-block"];
    expect(await frame.evaluate(violations, runOnly), `${state}, ${theme}`).toEqual([]);
    expect(await frame.evaluate(cutOff), `${state}, ${theme}`).toEqual([]);
    if (theme === "light") {
      await width("160px");
      expect(await frame.evaluate(cutOff), `${state} in large text`).toEqual([]);
      await width("");
    }
    if (shots) {
      const high = await frame.evaluate(() => document.querySelector("#pane")!.scrollHeight);
      await page.setViewportSize({ width: 1400, height: Math.max(500, high + 140) });
      await element.screenshot({ path: `${shots}/${state}-${theme}.png` });
      await page.setViewportSize({ width: 1400, height: 900 });
    }
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
}

/** As it will stay: drawn, and no colour on its way to another. */
async function settled(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  await Promise.all(
    document.getAnimations().map((one) => one instanceof CSSTransition && one.finished.catch(() => {})),
  );
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { failureSummary: string; html: string }[] }[] }>;
}
async function violations(runOnly: string[] | undefined): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe };
  const found = await axe.run({ ...(runOnly && { runOnly }), resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((one) => `${id}: ${one.html} ${one.failureSummary}`));
}

function cutOff(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [...document.querySelectorAll("body *")].filter((one) => {
    const { right, width } = one.getBoundingClientRect();
    return width > 1 && right > clientWidth + 1;
  });
  return scrollWidth > clientWidth || wide.length > 0 ? ["cut off", ...wide.map(({ outerHTML }) => outerHTML)] : [];
}

const inPane = (page: Page, text: string | RegExp) => paneOf(page).getByText(text);
const press = (page: Page, name: string | RegExp) =>
  paneOf(page)
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
const tab = (page: Page, name: string) => paneOf(page).getByRole("tab", { name }).click();
/** Selects a received mail in the list. */
const open = (page: Page, subject: string) =>
  page.getByRole("list", { name: "Mails in Inbox" }).getByRole("listitem").filter({ hasText: subject }).click();

const slip = "<p>Hi Lee,</p><p>You will recieve the keys at the desk.</p><p>Best regards,<br>Sam</p>";
const peggy = { address: "margaret.chen@beekeepers.example", name: "Margaret Chen" };
/** An hour ago, as Outlook writes it. */
const sent = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeStyle: "short", timeZone: "America/Chicago" });
const quoted = `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Margaret Chen &lt;margaret.chen@beekeepers.example&gt;<br><b>Sent:</b> ${sent.format(Date.now() - 3_600_000)}<br><b>To:</b> Sam Ruiz &lt;sam.ruiz@bellwether.example&gt;<br><b>Subject:</b> Badges</div><div><p>Hi Sam,</p><p>Can the printer still take a new file? Where may our board members leave their coats?</p><p>Thanks so much,<br>Peggy</p></div>`;

test("before anything is checked: introduced, no mail, loading, not readable, offline, not signed in", async ({
  host,
  server,
}) => {
  await host.evaluate(() => localStorage.clear());
  await host.goto(`${server.https}/preview?pane=open`);
  await host.getByRole("button", { name: "New mail" }).waitFor();
  await write(host, { html: "", subject: "", to: [] });
  await expect(inPane(host, "A sample finding")).toBeVisible();
  await look(host, "introduction");
  await press(host, "Start");
  await press(host, "Templates");
  await expect(paneOf(host).getByRole("combobox", { name: "Template" })).toBeVisible();
  await look(host, "blank-mail");

  await host.evaluate(() => {
    window.preview.host.initialData = () => null;
  });
  await write(host, { html: slip });
  await expect(stateLine(host)).toHaveText("No mail is open");
  await look(host, "no-mail");
  await host.evaluate(() => {
    Reflect.deleteProperty(window.preview.host, "initialData");
    // Nobody loses patience.
    window.patchAddin = (frame) => Object.assign(frame.AbortSignal, { timeout: () => new AbortController().signal });
  });
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await host.route("**/v1/lint", async (route) => {
    await late;
    await route.abort();
  });
  await write(host, { html: slip });
  await expect(stateLine(host)).toHaveText("Reading the mail…");
  await look(host, "loading");
  arrive();
  await expect(inPane(host, "Checked here, without your directory.")).toBeVisible();
  await look(host, "offline");

  await host.unroute("**/v1/lint");
  const nonsense = { standards: [], findings: [], passed: [], reading: { questions: [null], quoted: [] } };
  await host.route("**/v1/lint", (route) => route.fulfill({ json: nonsense }));
  await open(host, "Spring trade show");
  await expect(stateLine(host)).toHaveText("The check has stopped");
  await look(host, "stopped");

  await host.unroute("**/v1/lint");
  await host.route("**/v1/lint", (route) => route.fulfill({ status: 401, json: {} }));
  const entra = { clientId: "a", authority: "https://login.entra.example/b", scopes: ["c"] };
  await host.route("**/v1/sign-in", (route) => route.fulfill({ json: entra }));
  await write(host, { html: slip });
  await expect(inPane(host, "Sign in with your work account")).toBeVisible();
  await look(host, "sign-in");

  await host.evaluate(() => {
    window.preview.host.answer = async () => ({ error: true, errorCode: 9020 });
  });
  await write(host, { html: slip });
  await expect(stateLine(host)).toHaveText("The mail can't be read");
  await look(host, "not-readable");
  await host.evaluate(() => {
    window.patchAddin = (frame) =>
      void frame.Office.onReady(() => {
        frame.Office = Object.create(frame.Office, { context: { value: undefined } });
      });
  });
  await write(host, { html: slip });
  await expect(inPane(host, "Outlook didn't answer.")).toBeVisible();
  await look(host, "no-outlook");
});

test("a draft: its findings, one unfolded, all mended at once, taken back, ignored, and all passed", async ({
  host,
}) => {
  const html = `<p>Dear Margaret,</p><p>The printer takes a new file until [date], and Dana Ruiz will call you about the the seal. You must send it by Friday. I will send you the proof by Monday at noon.</p><p>Best regards,<br>Sam</p>${quoted}`;
  const draft: Omit<Draft, "html"> = { kind: "reply", subject: "Re: Badges", to: [peggy] };
  await write(host, { ...draft, html });
  const greeting = cardOf(host, "salutation-matches-signoff");
  await expect(greeting).toBeVisible();
  await stateLine(host).focus();
  await host.keyboard.press("F8");
  // Seen where the system's own colours are forced on the page.
  await expect(greeting).toHaveCSS("outline-style", "solid");
  await expect(greeting).toHaveCSS("border-top-style", "solid");
  await look(host, "findings");
  await greeting.getByRole("button", { name: "Why" }).click();
  await expect(inPane(host, "Not so good")).toBeVisible();
  await greeting.getByRole("button", { name: "Ignore" }).click();
  await look(host, "finding-unfolded");

  await press(host, /^Fix all that is safe/);
  await expect(paneOf(host).getByRole("region", { name: "Before and after" })).toBeVisible();
  await look(host, "fix-all");
  await press(host, /^Make these/);
  await expect(inPane(host, /^Done: \d safe fixes/)).toBeVisible();
  await look(host, "fixed");
  await press(host, "Undo");
  await expect(greeting).toBeVisible();
  await greeting.getByRole("button", { name: "Ignore" }).click();
  await press(host, "Not here");
  for (const list of ["1 finding ignored here", /^They asked/, /^You promise/, /handed over$/, /checks? passed$/])
    await press(host, list);
  await expect(inPane(host, "Check it again")).toBeVisible();
  await expect(paneOf(host).getByRole("listitem").filter({ hasText: "Open with a salutation" })).toHaveCount(1);
  await look(host, "lists-unfolded");
});

test("a draft in other Outlooks: a picture lost, by hand and the settings in German, plain text, nothing to mend", async ({
  host,
}) => {
  await host.evaluate(() => {
    window.preview.host.answer = async (id, parameters, usual) => {
      if (id !== 38) return usual(parameters);
      const { data } = parameters as { data: string };
      return usual({ ...parameters, data: data.replace(/<img[^>]*>/, "") });
    };
    window.preview.host.appContext = (usual) => ({ ...usual, _requirementMatrix: '{"Mailbox":"1.8"}' });
  });
  await write(host, {
    html: `${slip}<img src="cid:logo@1" alt="Bellwether">`,
    attachments: [{ id: "p1", name: "logo.png", inline: true, kind: "file", contentId: "logo@1" }],
  });
  await mend(host, "spelling");
  await expect(inPane(host, "Outlook has lost a picture in the mail.")).toBeVisible();
  await look(host, "picture-lost");
  await host.evaluate(() => {
    window.preview.host.answer = async (id, parameters, usual) => (id === 38 ? { error: false } : usual(parameters));
    // With longer words.
    window.preview.host.appContext = (usual) => ({ ...usual, _appUILocale: "de-de" });
  });
  await write(host, { html: slip });
  await mend(host, "spelling");
  await expect(paneOf(host).getByRole("button", { name: "Ersetzen" })).toBeVisible();
  await look(host, "by-hand");

  await press(host, "Einstellungen");
  await press(host, /^Angezeigte Hinweise/);
  await expect(paneOf(host).getByRole("checkbox").nth(9)).toBeVisible();
  await look(host, "settings");
  await host.evaluate(() => {
    for (const key of ["answer", "appContext"]) Reflect.deleteProperty(window.preview.host, key);
  });
  await host.route("**/v1/lint", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), incomplete: true } });
  });
  await write(host, { html: "Hi Lee,\n\nYou will recieve the keys at the desk.\n\nSam", format: "text" });
  await expect(cardOf(host, "spelling")).toBeVisible();
  await look(host, "plain-text");
  await host.unroute("**/v1/lint");
  await write(host, { html: slip.replace("recieve", "receive") });
  await press(host, "Add your signature");
  await expect(stateLine(host)).toHaveText(/passed; read it once more/);
  await press(host, "Close");
  await look(host, "passed");
});

test("a received mail, my list, an auto-reply", async ({ host, server }) => {
  await open(host, "Spring trade show");
  await expect(inPane(host, "Copy “Hi Walter,”").or(inPane(host, "Hi Walter,")).first()).toBeVisible();
  await look(host, "received");
  await open(host, "Fw: Group rate for the hotel");
  await expect(inPane(host, "This mail is between colleagues")).toBeVisible();
  await look(host, "received-internal");
  await open(host, "Charged twice");
  await expect(inPane(host, "They signed “Tomas Aguirre”.")).toBeVisible();
  await look(host, "received-overdue");

  await tab(host, "My list");
  await expect(inPane(host, "Nothing is open.")).toBeVisible();
  await look(host, "list-empty");
  const put = (id: string, kind: string, hours: number) =>
    fetch(`${server.http}/v1/list/${id}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind, dueAt: new Date(Date.now() + hours * 3_600_000).toISOString() }),
    });
  await Promise.all([put("a", "handoff", -2), put("b", "reply", 3), put("c", "promise", 48)]);
  await host.route("**/v1/lint", (route) => route.abort());
  await write(host, { html: slip });
  await tab(host, "My list");
  await press(host, "Renegotiate");
  await expect(paneOf(host).getByLabel("New date and time")).toBeFocused();
  await look(host, "list");
  await host.unroute("**/v1/lint");

  await tab(host, "Auto-reply");
  await expect(inPane(host, "paste it here")).toBeVisible();
  await look(host, "auto-reply-empty");
  await paneOf(host)
    .getByRole("textbox", { name: "Text of your auto-reply" })
    .fill("I am out of the office.\n\nSam Ruiz");
  await press(host, "Write one from two dates");
  await expect(cardOf(host, "auto-reply-return-date")).toBeVisible();
  await paneOf(host).getByLabel("First day away").fill("2031-03-06");
  await paneOf(host).getByLabel("Last day away").fill("2031-03-04");
  await look(host, "auto-reply");
});
