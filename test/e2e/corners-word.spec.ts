/** A reply in the HTML that Word writes for Outlook on Windows: whatever a fix changes, the rest looks as it did. */
import type { Page } from "@playwright/test";
import { bodyOf, bodyText, cardOf, expect, mend, paneOf, test, writeWith } from "./corners.ts";

const paragraph = (text: string) =>
  `<p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif;color:#1F3864'>${text || "<o:p>&nbsp;</o:p>"}${text && "<o:p></o:p>"}</span></p>\r\n`;
const item = (text: string) =>
  `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\r\n`;
const cell = (text: string) =>
  `<td width=208 valign=top style='width:155.8pt;border:solid windowtext 1.0pt;padding:0in 5.4pt 0in 5.4pt'><p class=MsoNormal>${text}<o:p></o:p></p></td>`;

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!--
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0in;
	font-size:11.0pt;
	font-family:"Calibri",sans-serif;}
p.MsoListParagraph
	{margin-left:.5in;}
div.WordSection1
	{page:WordSection1;}
--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head><body lang=EN-US link="#0563C1" vlink="#954F72" style='word-wrap:break-word'><div class=WordSection1>\r
${paragraph("Dear Margaret,")}${paragraph("")}${paragraph("The printer takes a new file until <b>Thursday, 14 May 2027</b>, and these are the steps:")}${item("You will recieve a proof from us.")}${item("The seal goes on the <i>second</i> line.")}${paragraph("")}<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'><tr>${cell("Badge")}${cell("Price")}</tr><tr>${cell("Speaker")}${cell("$4")}</tr></table>\r
${paragraph("")}${paragraph("Best regards,")}${paragraph("Sam")}<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>From:</b> Margaret Chen &lt;margaret.chen@beekeepers.example&gt; <br><b>Sent:</b> Monday, November 16, 2026 9:00 AM<br><b>To:</b> Sam Ruiz &lt;sam.ruiz@bellwether.example&gt;<br><b>Subject:</b> Name badges<o:p></o:p></p></div></div>\r
<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r
${paragraph("Hi Sam,")}${paragraph("Can the printer still take a new file for the badges?")}${paragraph("Thanks so much,")}${paragraph("Peggy")}</div></body></html>`;
const draft = {
  html: word,
  kind: "reply" as const,
  subject: "Re: Name badges",
  to: [{ address: "margaret.chen@beekeepers.example", name: "Margaret Chen" }],
};

interface Look {
  text: string;
  look: string;
  top: number;
}

/** Every element that holds text of its own: how it is set and where it stands. */
const looks = (page: Page) =>
  bodyOf(page).evaluate((body): Look[] => {
    const shown = [
      "fontFamily",
      "fontSize",
      "fontWeight",
      "fontStyle",
      "color",
      "backgroundColor",
      "lineHeight",
    ] as const;
    const set = [
      "textAlign",
      "textIndent",
      "textDecorationLine",
      "marginTop",
      "marginBottom",
      "borderTopWidth",
    ] as const;
    const own = (element: Element) =>
      [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent!.trim() : "")).join("");
    return [...body.querySelectorAll("*")]
      .filter((element) => own(element) !== "")
      .map((element) => {
        const style = getComputedStyle(element);
        const { left, top } = element.getBoundingClientRect();
        const look = [...shown, ...set].map((name) => style[name]).concat(String(Math.round(left)));
        return { text: own(element), look: look.join("; "), top };
      });
  });

/** What stood there before stands there as it did, but for the line that the fix is about; below it all moves together. */
function expectSameLook(before: Look[], after: Look[], rule: string): void {
  const shifts = new Set<number>();
  let gone = 0;
  let at = 0;
  for (const { text, look, top } of before) {
    const found = after.findIndex((one, i) => i >= at && one.text === text);
    if (found < 0) {
      gone++;
      continue;
    }
    at = found + 1;
    expect(after[found]!.look, `${rule}: ${text}`).toBe(look);
    shifts.add(Math.round(after[found]!.top - top));
  }
  expect(gone, rule).toBeLessThanOrEqual(1);
  expect([...shifts][0], rule).toBe(0);
  expect(shifts.size, `${rule}: ${[...shifts]}`).toBeLessThanOrEqual(2);
}

test("the host writes Word's HTML: after every fix all else looks as it did, and undo gives the same bytes", async ({
  host,
}) => {
  await writeWith(host, "salutation-matches-signoff", draft);
  const rules = await paneOf(host)
    .locator("[data-rule]")
    .evaluateAll((cards) => [...new Set(cards.map((card) => (card as HTMLElement).dataset.rule!))]);
  expect(rules).toEqual(
    expect.arrayContaining(["weekday-date-mismatch", "spelling", "closing-thanks", "signature-present"]),
  );
  const before = await looks(host);
  for (const rule of rules) {
    await mend(host, rule);
    const undo = paneOf(host).getByRole("button", { name: "Undo" });
    await expect(undo).toBeEnabled();
    expect(await bodyText(host)).not.toBe(word);
    expectSameLook(before, await looks(host), rule);
    await undo.click();
    await expect(undo).toHaveCount(0);
    expect(await bodyText(host)).toBe(word);
  }
});

test("a fix of one word in Word's HTML: above and below its line every pixel stays", async ({ host }) => {
  // A reply has the caret in it, which blinks; to hide it Playwright would write into the body.
  await writeWith(host, "spelling", { ...draft, kind: "new" });
  const frame = host.locator('iframe[title="Message"]');
  const line = host.frameLocator('iframe[title="Message"]').getByText(/rec(ie|ei)ve a proof/);
  const outside = async () => {
    const [all, one] = [(await frame.boundingBox())!, (await line.boundingBox())!];
    const above = { ...all, height: one.y - all.y - 2 };
    const below = { ...all, y: one.y + one.height + 2, height: all.y + all.height - one.y - one.height - 2 };
    return Promise.all([above, below].map((clip) => host.screenshot({ clip, caret: "initial" })));
  };
  const before = await outside();
  await mend(host, "spelling");
  await expect(cardOf(host, "spelling")).toHaveCount(0);
  const after = await outside();
  expect(after.map((one, i) => one.equals(before[i]!))).toEqual([true, true]);
});

test("the writer types elsewhere after a fix, and the editor writes all markup anew: undo takes back the fix alone", async ({
  host,
}) => {
  await writeWith(host, "spelling", draft);
  await mend(host, "spelling");
  await expect(cardOf(host, "spelling")).toHaveCount(0);
  await host.frameLocator('iframe[title="Message"]').getByText("Dear Margaret,").click();
  await host.keyboard.press("End");
  await host.keyboard.type(" and all,");
  await expect.poll(() => bodyText(host)).toContain("Dear Margaret, and all,");
  await paneOf(host).getByRole("button", { name: "Undo" }).click();
  await expect(cardOf(host, "spelling")).toBeVisible();
  const body = await bodyText(host);
  expect(body).toContain("Dear Margaret, and all,");
  expect(body).toContain("You will recieve a proof from us.");
  expect(body).toContain("mso-list:l0 level1 lfo1");
});
