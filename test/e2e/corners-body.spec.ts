/** Corners of the body: what hosts make of the text that is read from them and given to them. */
import type { Page } from "@playwright/test";
import { bodyOf, bodyText, cardOf, expect, mend, paneOf, test, writeWith } from "./corners.ts";
import { expectAccessible } from "./server.ts";

const spelling = "spelling";
const slip = "<p>Hi Lee,</p><p>You will recieve the keys at the desk.</p><p>Best regards,<br>Sam</p>";
const mended = slip.replace("recieve", "receive");
const PICTURE = '<img src="cid:logo@1" alt="Bellwether">';
const logo = { id: "p1", name: "logo.png", inline: true, kind: "file", contentId: "logo@1" } as const;

/** From now on each write of the body costs its pictures; answers how to count the writes. */
async function dropPictures(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.kept.writes = 0;
    window.preview.host.answer = async (id, parameters, usual) => {
      if (id !== 38) return usual(parameters);
      window.kept.writes!++;
      return usual({ ...parameters, data: (parameters as { data: string }).data.replace(/<img[^>]*>/, "") });
    };
  });
  return () => page.evaluate(() => window.kept.writes!);
}

/** Selects words in the mail, as a writer does. */
const select = (page: Page, words: string) =>
  bodyOf(page).evaluate((body, words) => {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent!.indexOf(words);
      if (at >= 0)
        body.ownerDocument
          .getSelection()!
          .setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
    }
  }, words);
const inPane = (page: Page, text: string) => paneOf(page).getByText(text);

test("setAsync reports success and changes nothing: the pane says so, and Copy has the mended words", async ({
  host,
}) => {
  await host.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await writeWith(host, spelling, { html: slip });
  await host.evaluate(() => {
    window.preview.host.answer = async (id, parameters, usual) => (id === 38 ? { error: false } : usual(parameters));
  });
  await mend(host, spelling);
  await expect(inPane(host, "Outlook didn't make the change.")).toBeVisible();
  await paneOf(host).getByRole("button", { name: "Copy" }).click();
  await expect(inPane(host, "Copied.")).toBeVisible();
  expect(await host.evaluate(() => navigator.clipboard.readText())).toBe("receive");
  await expectAccessible(host, 'iframe[title="Message"]');
  expect(await bodyText(host)).toBe(slip);
});

test("the host rewrites the HTML that it is given: the fix counts as made, and Undo brings the text back", async ({
  host,
}) => {
  const html = `<p class="MsoNormal" style="margin:0">Hi Lee, it’s – “fine” – &amp; caf&eacute;&nbsp;Müller 1 &lt; 2…</p>${slip}`;
  await writeWith(host, spelling, { html });
  await host.evaluate(() => {
    const names: Record<string, string> = {
      "’": "&rsquo;",
      "–": "&ndash;",
      "“": "&ldquo;",
      "”": "&#8221;",
      ü: "&uuml;",
      "…": "&hellip;",
    };
    window.preview.host.answer = async (id, parameters, usual) => {
      if (id !== 38) return usual(parameters);
      const { data } = parameters as { data: string };
      const rewritten = data
        .replace(/[’–“”ü…]/g, (one) => names[one]!)
        .replaceAll("&eacute;", "é")
        .replaceAll("&nbsp;", "&#xA0;")
        .replace(/<p class="MsoNormal" style="margin:0">/g, "<p style='margin:0' class=MsoNormal>")
        .replaceAll("<p>", '<p dir="ltr">\r\n')
        .replace(/<br>/g, "<br />");
      return usual({ ...parameters, data: `<div class="WordSection1">\u200b${rewritten}</div>` });
    };
  });
  await mend(host, spelling);
  await expect(cardOf(host, spelling)).toHaveCount(0);
  const after = await bodyText(host);
  expect(after).toContain("You will receive the keys");
  expect(after).toContain("it&rsquo;s &ndash; &ldquo;fine&#8221;");
  await paneOf(host).getByRole("button", { name: "Undo" }).click();
  await expect(cardOf(host, spelling)).toBeVisible();
  expect(await bodyText(host)).toContain("You will recieve the keys");
});

test("the host drops a signature's picture whenever it is given the mail: it is told, no fix is written again, and Replace mends what is selected", async ({
  host,
}) => {
  await dropPictures(host);
  await writeWith(host, spelling, { html: slip + PICTURE, attachments: [logo] });
  await mend(host, spelling);
  await expect(inPane(host, "Outlook has lost a picture in the mail.")).toBeVisible();

  await writeWith(host, spelling, { html: slip + PICTURE, attachments: [logo] });
  const writes = await dropPictures(host);
  await mend(host, spelling);
  await expect(inPane(host, "Outlook would lose a picture in the mail, so nothing was changed.")).toBeVisible();
  expect(await writes()).toBe(0);
  expect(await bodyText(host)).toBe(slip + PICTURE);

  const replace = paneOf(host).getByRole("button", { name: "Replace" });
  await select(host, "keys");
  await replace.click();
  await expect(inPane(host, "That isn't what is selected in the mail.")).toBeVisible();
  expect(await bodyText(host)).toBe(slip + PICTURE);

  // Told for as long as it takes to undo it, and then the passage is there to be copied again.
  await host.evaluate((html) => {
    const usually = window.preview.host.answer;
    window.preview.host.answer = async (id, parameters, usual) => {
      if (id !== 13) return usually!(id, parameters, usual);
      window.preview.setBody(`receive${html}`);
      return { error: false };
    };
  }, slip + PICTURE);
  await select(host, "recieve");
  await replace.click();
  await expect(inPane(host, "Outlook put it in another place.")).toBeVisible();
  await expect(replace).toHaveCount(0);
  await expect(inPane(host, "Outlook put it in another place.")).toBeVisible();
  await dropPictures(host);
  await host.evaluate((html) => window.preview.setBody(html), slip + PICTURE);

  await expect(replace).toBeVisible();
  await select(host, "recieve");
  await replace.click();
  await expect(inPane(host, "Done:")).toBeVisible();
  await expect(cardOf(host, spelling)).toHaveCount(0);
  expect(await bodyText(host)).toBe(mended + PICTURE);
  await host.evaluate(() => localStorage.removeItem("decorum.preview.roamingSettings"));
});

test("a fix takes in a quoted picture: it is refused before anything is written, and only Copy is offered", async ({
  host,
}) => {
  const html = `<p>Hi Lee,</p><p>You will recieve ${PICTURE}the keys at the desk.</p><p>Best regards,<br>Sam</p>`;
  const at = { start: html.indexOf("recieve"), end: html.indexOf("the keys") };
  await host.route("**/v1/lint", async (route) => {
    const answer = await route.fetch();
    const report = await answer.json();
    for (const finding of report.findings) finding.fixes[0].edits = [{ ...at, replacement: "receive " }];
    await route.fulfill({ response: answer, json: report });
  });
  const writes = await dropPictures(host);
  await writeWith(host, spelling, { html, attachments: [logo] });
  await mend(host, spelling);
  await expect(inPane(host, "Outlook would lose a picture in the mail, so nothing was changed.")).toBeVisible();
  await expect(paneOf(host).getByRole("button", { name: "Copy" })).toBeVisible();
  await expect(paneOf(host).getByRole("button", { name: "Replace" })).toHaveCount(0);
  expect(await writes()).toBe(0);
});

test("the mail is plain text: it is mended as plain text, and taken back", async ({ host }) => {
  const html = "Hi Lee,\n\nYou will recieve the keys at the desk.\n\nBest regards,\nSam";
  await writeWith(host, spelling, { html, format: "text" });
  await mend(host, spelling);
  await expect(cardOf(host, spelling)).toHaveCount(0);
  expect(await bodyText(host)).toBe(html.replace("recieve", "receive"));
  await paneOf(host).getByRole("button", { name: "Undo" }).click();
  await expect(cardOf(host, spelling)).toBeVisible();
  expect(await bodyText(host)).toBe(html);
});

test("the body is 900 KB: it is checked, and mended where its top is wrong", async ({ host }) => {
  const row = `<tr><td style="border:solid windowtext 1.0pt;padding:0in 5.4pt"><p class="MsoNormal">Row of the old list</p></td></tr>`;
  const html = `${slip}<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Lee Park &lt;lee.park@bellwether.example&gt;<br><b>Sent:</b> Monday, November 16, 2026 9:00 AM<br><b>To:</b> Sam Ruiz &lt;sam.ruiz@bellwether.example&gt;<br><b>Subject:</b> Hall B</div><table>${row.repeat(Math.ceil(900_000 / row.length))}</table>`;
  await writeWith(host, spelling, { html, kind: "reply", subject: "Re: Hall B" });
  await mend(host, spelling);
  await expect(cardOf(host, spelling)).toHaveCount(0);
  expect((await bodyText(host)) === html.replace("recieve", "receive")).toBe(true);
});

for (const [where, html] of [
  [
    "a table cell",
    '<table><tbody><tr><td>Keys</td><td style="color:red">You will recieve them at the desk.</td></tr></tbody></table>',
  ],
  ["a list", "<ul><li>You will be met.</li><li>You will recieve the keys at the desk.</li></ul>"],
  ["a right-to-left paragraph", '<p dir="rtl">You will recieve the keys of the hall at the desk. תודה רבה</p>'],
  ["a link", '<p>You will <a href="https://bellwether.example/keys?recieve=1">recieve the keys</a> at the desk.</p>'],
] as const) {
  test(`the slip stands in ${where}: nothing around it changes`, async ({ host }) => {
    const body = `<p>Hi Lee,</p>${html}<p>Best regards,<br>Sam</p>`;
    await writeWith(host, spelling, { html: body });
    await mend(host, spelling);
    await expect(cardOf(host, spelling)).toHaveCount(0);
    expect(await bodyText(host)).toBe(body.replace(/(?<!\?)recieve/, "receive"));
  });
}
