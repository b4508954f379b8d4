/** What holds for every draft, tried on generated ones: mail made of the pieces that real mail is made of, and of rubble. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft, Finding, Mailbox } from "../rules/contract.ts";
import { escapeHtml } from "../rules/edit.ts";
import { exampleHouse, exampleNow } from "../rules/example.ts";
import { applyEdits, applyFix, inverseEdits } from "../rules/fix.ts";
import { lint } from "../rules/lint.ts";

const people: Mailbox[] = [
  { address: "mchen@lakeshoredental.example", name: "Margaret Chen" },
  { address: "jo@beekeepers.example", name: "Jo Fry" },
  { address: "info@prairiebuilders.example" },
  { address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" },
  { address: "pat@elsewhere.example", name: "Dr. Pat O’Neil" },
  { address: "", name: "Somebody" },
];

const openings = [
  "",
  "Hi Peggy,",
  "Dear Margaret,",
  "Hello,",
  "Dear Ms. Chen:",
  "Peggy,",
  "Dear all,",
  "Thanks, Peggy.",
  "Hi Peggi",
];
const sentences = [
  "The spring meeting is on 14 May.",
  "Please find the budget attached.",
  "I've attached Budget-2026.xlsx.",
  "Please contact Dana Ruiz about your badge.",
  "Lee will follow up with you on Monday.",
  "Chris will call you.",
  "Could you confirm the date by Friday?",
  "I will send the contract by Tuesday noon.",
  "Thank you for your membership.",
  "Please call me if you need anything else.",
  "Prices rise by 3 < 5 & more.",
  "Voilà: naïve façade – “quoted” … 👩‍👩‍👧 שלום 日本語",
  "> a line that begins like a quote",
];
const closings = [
  "",
  "Best regards,\nSam",
  "Thanks,\nSam",
  "Sam",
  "Kind regards,\n\nSam Ruiz\nAccount Manager\nPrairie Builders Guild\n312-555-0100",
  "-- \nSam Ruiz",
];
const histories = [
  "",
  "On Fri, Sep 18, 2026 at 4:30 PM Margaret Chen <mchen@lakeshoredental.example> wrote:\n> When is it?\n>\n> Peggy",
  "From: Margaret Chen <mchen@lakeshoredental.example>\nSent: Friday, September 18, 2026 4:30 PM\nTo: Sam Ruiz <sam.ruiz@bellwether.example>\nSubject: Hall\n\nWhen is it?\n\nPeggy",
  "From: Dana Ruiz <dana.ruiz@bellwether.example>\nSent: Friday, September 18, 2026 4:40 PM\nTo: Sam Ruiz <sam.ruiz@bellwether.example>\nSubject: Hall\n\nShe again.\n\nFrom: Margaret Chen <mchen@lakeshoredental.example>\nSent: Friday, September 18, 2026 4:30 PM\nTo: Dana Ruiz <dana.ruiz@bellwether.example>\nSubject: Hall\n\nWhen?\n\nPeggy",
];

const htmlLooks: ((lines: string[]) => string)[] = [
  (lines) => lines.map((line) => `<div class="elementToProof">${escapeHtml(line) || "<br>"}</div>`).join("\n"),
  (lines) =>
    lines
      .map(
        (line) => `<p class=MsoNormal><span style='color:black'>${escapeHtml(line) || "&nbsp;"}<o:p></o:p></span></p>`,
      )
      .join(""),
  (lines) => `<div dir="ltr">${lines.map(escapeHtml).join("<br>")}</div>`,
  (lines) =>
    `<html><body><table><tr><td>${lines.filter(Boolean).map(escapeHtml).join("</td></tr><tr><td>")}</td></tr></table></body></html>`,
  (lines) => `<p>${lines.filter(Boolean).map(escapeHtml).join("</p><p>")}</p>`,
];

const parts = fc.record({
  opening: fc.constantFrom(...openings),
  middle: fc.array(fc.constantFrom(...sentences), { maxLength: 6 }),
  closing: fc.constantFrom(...closings),
  history: fc.constantFrom(...histories),
});
const plain = parts.map(({ opening, middle, closing, history }) =>
  [opening, ...middle, closing, history].filter(Boolean).join("\n\n"),
);
const mail = fc.oneof(
  plain.map((content) => ({ format: "text" as const, content })),
  plain.map((content) => ({ format: "text" as const, content: content.replaceAll("\n", "\r\n") })),
  fc
    .tuple(plain, fc.constantFrom(...htmlLooks))
    .map(([text, look]) => ({ format: "html" as const, content: look(text.split("\n")) })),
);
const shards =
  "<p> </p> <div> </div> <br> <b> </b> <blockquote type=cite> </blockquote> <li> <td> &nbsp; &amp; &bogus; <!-- --> <a href=x> </a> <style> </style> \0 \ud800 \u200f \u00ad > >> \r \n @ <".split(
    " ",
  );
const rubble = fc
  .array(
    fc.oneof(
      fc.constantFrom(...shards, ...sentences, ...openings, ...histories),
      fc.string({ maxLength: 8, unit: "binary" }),
    ),
    { maxLength: 40 },
  )
  .chain((pieces) =>
    fc.constantFrom("html" as const, "text" as const).map((format) => ({ format, content: pieces.join("") })),
  );

const mailboxes = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3, selector: ({ address }) => address });
function draftOf(body: fc.Arbitrary<Draft["body"]>): fc.Arbitrary<Draft> {
  return fc.record({
    composeType: fc.constantFrom("new", "reply", "replyAll", "forward"),
    from: fc.constantFrom(
      { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" },
      { address: "new@bellwether.example" },
    ),
    to: mailboxes,
    cc: mailboxes,
    subject: fc.constantFrom("", "Re: Hall", "Hall"),
    body,
    attachments: fc
      .uniqueArray(fc.constantFrom("Budget-2026.xlsx", "Minutes (final).pdf", "IMG_2041.jpg"), { maxLength: 2 })
      .map((names) => names.map((name) => ({ name }))),
    original: fc.option(
      fc.record({
        from: fc.constantFrom(...people.slice(0, 5)),
        subject: fc.constant("Hall"),
        receivedAt: fc.constantFrom("2026-09-18T16:30:00-05:00", "2030-01-01T00:00:00Z"),
        body: fc.option(fc.constant({ format: "text" as const, content: "When is it?\n\nPeggy" }), { nil: undefined }),
      }),
      { nil: undefined },
    ),
  });
}

const loud = (findings: Finding[]) => findings.filter(({ severity }) => severity !== "suggestion");
const count = (findings: Finding[], rule: string) => findings.filter((finding) => finding.rule === rule).length;

describe.each([
  { kind: "mail", drafts: draftOf(mail) },
  { kind: "rubble", drafts: draftOf(rubble) },
])("every draft of $kind", ({ kind, drafts }) => {
  test("is read without an error, twice alike, with spans and edits inside the content that can be taken back", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const report = lint(draft, exampleHouse, exampleNow);
        expect(lint(structuredClone(draft), exampleHouse, exampleNow)).toEqual(report);
        const { content } = draft.body;
        const { reading } = report;
        const spans = [
          ...report.findings,
          reading.salutation,
          reading.signOff,
          reading.signature,
          ...reading.quoted,
        ].flatMap((one) => one?.span ?? []);
        for (const { start, end } of [...spans, ...reading.attachmentsMentioned]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(content.length);
        }
        for (const { edits } of report.findings.flatMap(({ fixes }) => fixes))
          expect(applyEdits(applyEdits(content, edits), inverseEdits(content, edits))).toBe(content);
      }),
    );
  });

  // Rubble has no paragraphs that a fix could fit into.
  if (kind !== "mail") return;
  test("is mended by a fix: its finding goes, and no other error or warning comes", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const before = lint(draft, exampleHouse, exampleNow).findings;
        for (const finding of before)
          for (const fix of finding.fixes) {
            const after = lint(applyFix(draft, fix), exampleHouse, exampleNow).findings;
            expect(count(after, finding.rule), finding.rule).toBeLessThan(count(before, finding.rule));
            // Whom a mail goes to decides what is asked of it: with somebody taken off, other rules may apply.
            const taken = fix.actions.some(({ type }) => type === "removeRecipient");
            for (const { rule } of taken ? [] : loud(after))
              expect(count(after, rule), `${rule} after ${finding.rule}`).toBeLessThanOrEqual(count(before, rule));
          }
      }),
    );
  });
});
