import { expect, test } from "vitest";
import type { Draft, TextEdit } from "../../rules/contract.ts";
import { type Example, exampleDraft, exampleHouse, exampleNow } from "../../rules/example.ts";
import { applyEdits } from "../../rules/fix.ts";
import { lint } from "../../rules/lint.ts";
import { insertTemplate } from "./insert-template.ts";
import { fillTemplate, knownFields } from "./template.ts";

function filled(template: string, example: Partial<Example> = {}, house = exampleHouse) {
  const draft = exampleDraft({ body: "", ...example });
  const report = lint(draft, house, exampleNow);
  const known = knownFields(draft, report, house, new Date(exampleNow), "en-US");
  return fillTemplate(template, known)
    .map(({ text }) => text)
    .join("");
}

test("a template is filled with what is known of the mail, the house and the writer", () => {
  const [lakeshore, ...others] = exampleHouse.clients;
  const house = { ...exampleHouse, clients: [{ ...lakeshore!, processTime: "five business days" }, ...others] };
  const attachments = [{ name: "Agenda.pdf" }, { name: "logo.png", inline: true }, { name: "Map.pdf" }];
  expect(
    filled(
      "{{name}}, {{ CLIENT }}, {{me}}, {{organisation}}, {{subject}}, {{today}}, {{process_time}}, {{files}}, {{email}}",
      { attachments },
      house,
    ),
  ).toBe(
    "Peggy, Lakeshore Dental Society, Sam Ruiz, Bellwether Association Management, Spring meeting, September 21, 2026, five business days, Agenda.pdf; Map.pdf, sam.ruiz@bellwether.example",
  );
});

test("what isn't known stays marked, in a way that the rule on placeholders finds", () => {
  const text = filled("I will write again by {{date}}. The {{badge colour}} is in {{roomNumber2}}, {{}} and {{a\nb}}.");
  expect(text).toBe(
    "I will write again by [insert date]. The [insert badge colour] is in [insert room number], {{}} and [insert a\nb].",
  );
  const { findings } = lint(exampleDraft({ body: `Hi Peggy,\n\n${text}` }), exampleHouse, exampleNow);
  expect(findings.filter(({ rule }) => rule === "placeholder-left").length).toBeGreaterThanOrEqual(3);
});

test("a name is only filled in where it is plain how they are called", () => {
  const unsigned = { theirs: "When is the meeting?" };
  const to = (name: string) => ({ ...unsigned, to: [{ address: "x@harbornurses.example", name }] });
  expect(filled("{{name}}", { ...to("Elizabeth Osei"), original: {} })).toBe("Elizabeth");
  expect(filled("{{name}}", { ...to("Osei, Elizabeth"), original: {} })).toBe("Elizabeth");
  for (const unclear of ["Elizabeth", "", "Dr. Osei"])
    expect(filled("{{name}}", { ...to(unclear), original: {}, quote: false }), unclear).toBe("[insert name]");
  const formal = {
    ...exampleHouse,
    clients: exampleHouse.clients.map((client) => ({ ...client, addressing: "last" as const })),
  };
  expect(filled("{{name}}", {}, formal)).toBe("[insert name]");
});

function editsOf(draft: Draft, text: string): TextEdit[] {
  return insertTemplate(draft, lint(draft, exampleHouse, exampleNow), "After our call", text).edits;
}
const inserted = (draft: Draft, text: string) => applyEdits(draft.body.content, editsOf(draft, text));
const text = "Next steps:\n- your form\n- our answer\n\nThank you <3.";

test("a template goes below the salutation and takes the look of the mail; the rest stays as it was", () => {
  const content =
    '<div class="a">Hi Peggy,</div><div class="a"><br></div><div id="Signature"><p>Sam Ruiz</p></div>' +
    '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: Peggy</div>';
  const draft = exampleDraft({ body: content, html: true });
  const [edit, ...more] = editsOf(draft, text);
  expect(more).toEqual([]);
  expect(edit).toMatchObject({ start: edit!.end });
  expect(edit!.replacement).toContain(
    '<div class="a">Next steps:<br>- your form<br>- our answer</div><div class="a"><br></div><div class="a">Thank you &lt;3.</div>',
  );
  expect(edit!.start).toBeGreaterThan(content.indexOf("Hi Peggy"));
  expect(edit!.start).toBeLessThan(content.indexOf('<div id="Signature"'));
});

test("without a salutation it goes first, above signature and quoted mail", () => {
  const draft = exampleDraft({ body: '<div><br></div><div id="Signature"><p>Sam Ruiz</p></div>', html: true });
  const after = inserted(draft, text);
  expect(after.indexOf("Next steps")).toBeLessThan(after.indexOf("Signature"));
  expect(inserted({ ...draft, composeType: "new", body: { format: "html", content: "" } }, "A\nB")).toBe("A<br>B");
  const plain = exampleDraft({ body: "Sam" });
  expect(inserted(plain, text)).toContain("Next steps:\n- your form\n- our answer\n\nThank you <3.\n\nSam");
});
