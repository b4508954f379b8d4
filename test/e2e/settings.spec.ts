import type { APIRequestContext, Page } from "@playwright/test";
import exampleHouse from "../../server/example-house.json" with { type: "json" };
import { expect, expectAccessible, test } from "./server.ts";

const sections = ["organisation", "standards", "rules", "signatures", "staff", "clients", "templates", "versions"];

const putHouse = async ({ request }: { request: APIRequestContext }) =>
  expect((await request.put("/v1/house", { data: exampleHouse })).status()).toBe(200);
test.beforeEach(putHouse);
// Other tests meet the same server.
test.afterEach(putHouse);

const house = async (request: APIRequestContext) => (await request.get("/v1/house")).json();
const versions = async (request: APIRequestContext) =>
  (await (await request.get("/v1/house/versions")).json()).versions as { version: number }[];

async function open(page: Page, section: string): Promise<void> {
  await page.goto(`/settings#${section}`);
  await expect(page.getByRole("tabpanel").locator("> *").nth(1)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Saved as version \d+\./)).toBeVisible();
}

async function choose(page: Page, button: string, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

test("hours are changed and a rule is switched off for a client: the next check goes by it, and undo takes it back", async ({
  page,
  request,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("From").fill("08:30");
  await page.getByRole("tab", { name: "Rules" }).click();
  await page.getByLabel("Whose mail").selectOption({ label: "Client: National Beekeepers Union" });
  await page.getByLabel("Thank them before you close: here").selectOption("Off");
  await expect(page.getByText("2 changes not saved")).toBeVisible();

  const draft = {
    composeType: "new",
    from: { address: "sam.ruiz@bellwether.example" },
    to: [{ address: "joan@beekeepers.example", name: "Joan Hill" }],
    subject: "Hives",
    body: { format: "text", content: "Dear Joan,\n\nThe hives come on Friday.\n\nBest regards,\nSam Ruiz\n" },
  };
  const rules = async () => {
    const { findings } = await (await request.post("/v1/lint", { data: { draft } })).json();
    return (findings as { rule: string }[]).map(({ rule }) => rule);
  };
  expect(await rules()).toContain("closing-thanks");
  await save(page);
  expect(await rules()).not.toContain("closing-thanks");
  expect((await house(request)).workingHours.from).toBe("08:30");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/Taken back/)).toBeVisible();
  expect(await rules()).toContain("closing-thanks");
});

test("standards are put in another order by keyboard, and the button stays under the finger", async ({
  page,
  request,
}) => {
  await open(page, "standards");
  const [first, second] = exampleHouse.standards;
  const down = page.locator(`[data-id=${first}] [data-move=down]`);
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/is now number 2 of 5/)).toBeAttached();
  await expect(down).toBeFocused();
  await page.locator(`[data-id=${second}] [data-move=drop]`).press("Enter");
  await expect(page.locator(`[data-id=${second}] [data-move=uphold]`)).toBeFocused();
  await save(page);
  const [, , ...others] = exampleHouse.standards;
  expect((await house(request)).standards).toEqual([first, ...others]);
});

test("a list of staff is imported: what it would do is shown by row, and only that is done", async ({
  page,
  request,
}) => {
  await open(page, "staff");
  const rows = [
    "Name;E-mail;Title;Floor",
    "Sam Ruiz;sam.ruiz@bellwether.example;Senior Account Manager;2",
    "Nia Brandt;nia.brandt@bellwether.example;Analyst;3",
    "Nowhere;;;",
  ];
  await choose(page, "Import CSV", "staff.csv", rows.join("\r\n"));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 to add, 1 to change, 0 the same, 1 refused");
  await expect(dialog).toContainText("Account Manager → Senior Account Manager");
  await expect(dialog).toContainText("Row 4, Nowhere");
  await expect(dialog).toContainText("Floor");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Take over" }).click();
  await page.getByRole("searchbox", { name: "Search staff" }).fill("nia");
  await expect(page.getByRole("button", { name: "Edit Nia Brandt" })).toBeVisible();
  await save(page);
  const { staff } = await house(request);
  expect(staff).toHaveLength(exampleHouse.staff.length + 1);
  expect(staff[0]).toMatchObject({ title: "Senior Account Manager", phone: "312-555-0110" });
});

test("clients are added, changed and removed, and what can't be is said at its field", async ({ page, request }) => {
  await open(page, "clients");
  await page.getByRole("button", { name: "Add a client" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(dialog.getByText("Name is missing.")).toBeVisible();
  await expect(dialog.getByLabel("Name", { exact: false }).first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Add a client" })).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Name", { exact: false }).first().fill("Summit Bakers");
  await dialog.getByLabel("Domains").fill("summitbakers.example\nbakers@summit");
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(dialog.getByText(/must be a bare domain/)).toBeVisible();
  await dialog.getByLabel("Domains").fill("summitbakers.example");
  await dialog.getByLabel("Time to answer").selectOption({ label: "Four working hours" });
  await dialog.getByRole("button", { name: "OK" }).press("Enter");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Remove Harbor Nurses Association" }).click();
  await save(page);
  const { clients } = await house(request);
  expect(clients.at(-1)).toEqual({
    id: "summit-bakers",
    name: "Summit Bakers",
    domains: ["summitbakers.example"],
    replyWithin: "4h-business",
  });
  expect(clients).toHaveLength(exampleHouse.clients.length);
});

test("what the server refuses is said where it stands, and what is discarded can be brought back", async ({ page }) => {
  await open(page, "organisation");
  await page.getByLabel("Your own mail domains").fill("bellwether.example\n@wrong");
  await page.getByRole("tab", { name: "Versions" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Not saved\. Domains, No\. 2: Must be a bare domain/)).toBeVisible();
  await page.getByRole("link", { name: "Go there" }).click();
  await expect(page.getByText(/^Line 2: Must be a bare domain/)).toBeVisible();
  await expect(page.getByLabel("Your own mail domains")).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByLabel("Your own mail domains")).toHaveValue("bellwether.example");
  await page.getByRole("button", { name: "Bring them back" }).click();
  await expect(page.getByLabel("Your own mail domains")).toHaveValue("bellwether.example\n@wrong");
  const asked = page.waitForEvent("dialog");
  const closed = page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe("beforeunload");
  await (await asked).accept();
  await closed;
});

test("who saved meanwhile is not overwritten unawares", async ({ page, request }) => {
  await open(page, "organisation");
  await page.getByLabel("Name of the organisation").fill("Bellwether & Partners");
  await request.put("/v1/house", { data: { ...exampleHouse, terms: ["apiary"] } });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/somebody else has saved version \d+ meanwhile/)).toBeVisible();
  await expect(page.getByText("Words of the trade", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Load theirs, drop mine" }).click();
  await expect(page.getByLabel("Words of the trade")).toHaveValue("apiary");
  await expect(page.getByLabel("Name of the organisation")).toHaveValue(exampleHouse.name);

  await page.getByLabel("Name of the organisation").fill("Bellwether & Partners");
  await request.put("/v1/house", { data: exampleHouse });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(page.getByText(/Saved as version \d+\./)).toBeVisible();
  expect(await house(request)).toMatchObject({ name: "Bellwether & Partners", terms: ["apiary"] });
});

test("an earlier version is looked at and restored; a house goes out as a file and comes in as one", async ({
  page,
  request,
}) => {
  const [{ version }] = (await versions(request)) as [{ version: number }];
  await request.put("/v1/house", { data: { ...exampleHouse, name: "Bellwether, renamed" } });
  await open(page, "versions");
  await page.getByRole("button", { name: `What version ${version} would change` }).click();
  await expect(page.getByText("Bellwether, renamed → Bellwether Association Management")).toBeVisible();
  await page.getByRole("button", { name: `Restore version ${version}`, exact: true }).click();
  await expect(page.getByText(`Version ${version} is in force again, as version ${version + 2}.`)).toBeVisible();
  expect((await house(request)).name).toBe(exampleHouse.name);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: `Export version ${version + 1}`, exact: true }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const exported = JSON.parse(Buffer.concat(chunks).toString());
  expect(exported.name).toBe("Bellwether, renamed");

  await choose(page, "Import a house", "house.json", JSON.stringify({ ...exported, timeZone: "Nowhere/Land" }));
  await page.getByRole("button", { name: "Put in force" }).click();
  await expect(page.getByRole("dialog").getByText(/^Not saved\. timeZone: /)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await choose(page, "Import a house", "house.json", JSON.stringify(exported));
  await page.getByRole("button", { name: "Put in force" }).click();
  await expect(page.getByText(`Saved as version ${version + 3}.`)).toBeVisible();
  expect((await house(request)).name).toBe("Bellwether, renamed");
});

test("a signature is seen as it will look, and one that lacks what it must hold says so", async ({ page, request }) => {
  await open(page, "signatures");
  const preview = page.frameLocator('iframe[title="As it looks"]');
  await expect(preview.getByText("Sam Ruiz")).toBeVisible();
  await page.getByRole("combobox", { name: "Filled for" }).pressSequentially("dana");
  await page.getByRole("option", { name: "Dana Ruiz" }).click();
  await expect(preview.getByText("Registration Manager")).toBeVisible();
  await page
    .getByLabel("Text, as HTML")
    .fill("<p>{{name}}<br>{{titel}}</p><script>parent.document.title = 'run'</script>");
  await expect(page.getByText(/Required, but not in the text: Title, Organisation, Phone/)).toBeVisible();
  await expect(page.getByText("Not known, so left out: {{titel}}.")).toBeVisible();
  await expect(page).toHaveTitle("Settings of the house");

  await page.getByLabel("Whose signature").selectOption({ label: "Harbor Nurses Association" });
  await page.getByRole("button", { name: "Sign as the house again" }).click();
  await page.getByRole("button", { name: "Give it a signature of its own" }).click();
  await page.getByLabel("Text, as HTML").fill("<p>{{name}}, {{title}}<br>{{organization}}<br>{{phone}}</p>");
  await save(page);
  const { clients } = await house(request);
  expect(clients.find(({ id }: { id: string }) => id === "harbor-nurses").signature).toMatchObject({
    organization: "Harbor Nurses Association",
    html: "<p>{{name}}, {{title}}<br>{{organization}}<br>{{phone}}</p>",
  });
});

test("time zone, days off and a template are set by keyboard", async ({ page, request }) => {
  await open(page, "organisation");
  await page.getByRole("combobox", { name: "Time zone" }).fill("new york");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("America/New York");
  await page.getByLabel("More days off", { exact: true }).first().fill("2027-03-05");
  await page.getByLabel("More days off", { exact: true }).first().press("Enter");
  await page.getByRole("tab", { name: "Organisation" }).focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Templates", selected: true })).toBeFocused();
  await page.getByRole("button", { name: "New template" }).press("Enter");
  await page.keyboard.type("Thanks");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Thank you, {{name}}.");
  await save(page);
  const { timeZone, holidays, templates } = await house(request);
  expect(timeZone).toBe("America/New_York");
  expect(holidays.dates).toContain("2027-03-05");
  expect(templates.at(-1)).toEqual({ name: "Thanks", text: "Thank you, {{name}}." });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every section can be read by everybody, also on a small screen: ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    for (const section of sections) {
      await page.setViewportSize({ width: 1200, height: 800 });
      await open(page, section);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), section).toBe(320);
    }
    await expectAccessible(page);
  });
}

test("settings that can't be had can be asked for again", async ({ page }) => {
  await page.route("**/v1/house/versions", (route) => route.abort(), { times: 1 });
  await page.goto("/settings");
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByLabel("Name of the organisation")).toHaveValue(exampleHouse.name);
});
