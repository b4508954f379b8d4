import { expect, test } from "vitest";
import type { Body, Finding } from "../../rules/contract.ts";
import { placeOf } from "./place.ts";

function at(content: string, passage: string, replacement?: string, format: Body["format"] = "html") {
  const start = content.indexOf(passage);
  const span = { start, end: start + passage.length };
  const fixes = replacement === undefined ? [] : [{ title: "", edits: [{ ...span, replacement }], actions: [] }];
  return placeOf({ format, content }, { span, fixes } as unknown as Finding);
}

test("a replacement shows what goes and what comes, in its line", () => {
  expect(at("<p>Hi <b>Margaret</b>, thanks</p>", "Margaret", "Peggy")).toEqual({
    left: "Hi ",
    removed: "Margaret",
    inserted: "Peggy",
    right: ", thanks",
  });
});

test("markup never shows, whole or cut off in the middle", () => {
  const long = `<p style="${"x:y;".repeat(400)}">Hi <!-- note --><style>p{color:red}</style>Margaret &amp; Sam&#33; &lt;3<a title="${"z".repeat(700)}">x</a></p>`;
  const place = at(long, "Margaret", "Peggy")!;
  expect(`${place.left}|${place.right}`).toBe("Hi | & Sam! <3");
});

test.each([
  ["a stylesheet", "<style><!--", "p > b {margin-bottom:0;}", "--></STYLE>"],
  ["a comment", "<!--[if gte mso 9]>", "<o:p>96</o:p>", "<![endif]-->"],
])("what is left of %s that begins far before never shows", (_name, begin, inside, end) => {
  expect(at(`${begin}${inside.repeat(100)}${end}<p>Dear Margaret</p>`, "Margaret", "Peggy")!.left).toBe("Dear ");
});

test("an insertion has nothing that goes", () => {
  const place = placeOf({ format: "html", content: "<p>Best,</p>" }, {
    span: null,
    fixes: [{ edits: [{ start: 0, end: 0, replacement: "<p>Thank you.</p>" }] }],
  } as unknown as Finding)!;
  expect(place).toMatchObject({ removed: "", inserted: " Thank you. ", right: " Best," });
  expect(at("Best,\nSam", "\nSam", "\nThank you.\nSam", "text")!.inserted).toBe("\nThank you.\nSam\n");
  expect(at("Best,\nSam", "\n", "\n\nThank you.\n", "text")!.inserted).toBe(" Thank you. ");
});

test("a signature that comes stands in lines of its own", () => {
  const place = at("<p>Best,</p><p></p>", "<p></p>", "<p>Sam Ruiz<br>Account Manager</p>\n<p>312-555-0110</p>")!;
  expect(place.inserted).toBe("\nSam Ruiz\nAccount Manager\n312-555-0110\n");
});

test("a finding without a fix shows the passage where it stands; one without a place shows nothing", () => {
  expect(at("See Dana.\nBye", "Dana", undefined, "text")).toEqual({
    left: "See ",
    removed: "",
    inserted: "",
    right: "Dana. Bye",
  });
  expect(placeOf({ format: "text", content: "x" }, { span: null, fixes: [] } as unknown as Finding)).toBeNull();
});

test("a long passage is cut", () => {
  expect(at(`<p>${"word ".repeat(5000)}</p>`, "word ".repeat(5000), "")!.removed).toMatch(/^(word ){32}…$/);
});
