import { bodyOf, cardOf, paneOf, stateLine } from "./pane-parts.ts";
import { expect, test } from "./server.ts";

test("Outlook's language is that of pane, times and send dialog; mails and what is said of them stay English", async ({
  page,
  server,
}) => {
  const open = (language: string, rest = "") =>
    page.goto(`${server.https}/preview?mail=peggy&pane=open&language=${language}${rest}`);
  const pane = paneOf(page);

  await open("de-de", "&action=reply");
  await expect(stateLine(page)).toHaveText("Noch nichts zu prüfen");
  await expect(pane.locator("html")).toHaveAttribute("lang", "de");
  await expect(pane.getByText(/^Antwort bis etwa (?:Mo|Di|Mi|Do|Fr) \d\d:\d\d, möglichst bis /)).toBeVisible();
  await bodyOf(page).press("ControlOrMeta+Home");
  await bodyOf(page).pressSequentially("Dear Margaret,\n\nYes.\n\nSam", { delay: 0 });
  const card = cardOf(page, "salutation-matches-signoff");
  await expect(card.getByText("They signed as Peggy")).toHaveAttribute("lang", "en");
  await expect(stateLine(page)).toHaveText(/^\d Punkte vor dem Senden zu beheben/);
  await pane.getByRole("button", { name: /^\d+ Prüfungen ohne Hinweis$/ }).click();
  await expect(pane.getByText("Rechtschreibung korrigieren")).toBeVisible();

  await page.getByRole("button", { name: "Send", exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText(/\d Punkte vor dem Senden zu beheben/);
  await expect(dialog.getByRole("button", { name: "Überprüfen" })).toBeVisible();

  await open("fr-ca");
  await expect(stateLine(page)).toHaveText("Ce message");
  await open("es-mx");
  await expect(stateLine(page)).toHaveText("Este mensaje");
});
