import { expect, test } from "vitest";
import { type Example, exampleDraft, exampleHouse, exampleNow } from "../example.ts";
import { applyFix } from "../fix.ts";
import { lint } from "../lint.ts";

const sam = { name: "Sam Ruiz", address: "sam.ruiz@bellwether.example" };

/** The finding's words, and the body once it is mended: null without a fix. */
function mended(example: Example, template = exampleHouse.signature.html, staff = exampleHouse.staff) {
  const house = { ...exampleHouse, clients: [], staff, signature: { ...exampleHouse.signature, html: template } };
  const draft = exampleDraft({ composeType: "new", ...example });
  const found = lint(draft, house, exampleNow).findings.find(({ rule }) => rule === "signature-present")!;
  const fix = found.fixes[0];
  return { message: found.message, body: fix ? applyFix(draft, fix).body.content : null };
}

test("a template in a table is filled for a writer without title or phone", () => {
  const row = (text: string) => `<tr><td>${text}</td></tr>`;
  const table = (rows: string[]) => `<table>${rows.map(row).join("")}</table>`;
  const template = table(["{{name}}", "{{title}}", "Bellwether Association Management", "{{phone}}"]);
  expect(mended({ body: "<p>It is on 14 May.</p>", html: true }, template, [sam]).body).toBe(
    `<p>It is on 14 May.</p>${table(["Sam Ruiz", "Bellwether Association Management"])}`,
  );
});

test.each(["<p>{{title}}</p>", "<p>{{name}}</p>", "<img src=a>"])(
  "a template that leaves fields out is no fix: %s",
  (template) => {
    expect(mended({ body: "It is on 14 May." }, template, [sam]).body).toBeNull();
  },
);

test.each(["Sent from my iPhone", 'Get <a href="https://aka.example">Outlook for iOS</a>'])(
  "a mail with nothing but %j below it has no signature, and gets one above that",
  (device) => {
    const below = `<div><br></div><div id="ms-outlook-mobile-signature"><div>${device}</div></div>`;
    expect(mended({ body: `<div>It is on 14 May.</div>${below}`, html: true })).toEqual({
      message: "There is no signature; sign as Bellwether Association Management.",
      body: `<div>It is on 14 May.</div><p>Sam Ruiz<br>Account Manager<br>Bellwether Association Management<br>312-555-0100</p>${below}`,
    });
  },
);

test("what a signature lacks is put above what a phone adds", () => {
  const body = "It is on 14 May.\n\nSam Ruiz\nAccount Manager\nBellwether Association Management";
  expect(mended({ body: `${body}\n\nSent from my iPhone` }).body).toBe(`${body}\n312-555-0100\n\nSent from my iPhone`);
});
