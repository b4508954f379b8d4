import { expect, test } from "vitest";
import type { Body } from "../../rules/contract.ts";
import { changesOf, type Piece, placesOf } from "./place.ts";

function at(content: string, passage: string, replacement?: string, format: Body["format"] = "html") {
  const start = content.indexOf(passage);
  const span = { start, end: start + passage.length };
  const fixes = replacement === undefined ? [] : [{ title: "", edits: [{ ...span, replacement }], actions: [] }];
  return told(placesOf({ format, content }, { span, fixes })[0]!);
}

/** What stands left and right of the one change. */
function told(line: Piece[]) {
  const at = line.findIndex(({ kind }) => kind !== "kept");
  const written = (pieces: Piece[], kind: Piece["kind"]) =>
    pieces.map((piece) => (piece.kind === kind ? piece.text : "")).join("");
  return {
    left: written(at < 0 ? line : line.slice(0, at), "kept"),
    removed: written(line, "removed"),
    inserted: written(line, "inserted"),
    right: at < 0 ? "" : written(line.slice(at), "kept"),
  };
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
  const place = at(long, "Margaret", "Peggy");
  expect(`${place.left}|${place.right}`).toBe("Hi | & Sam! <3");
});

test.each([
  ["a stylesheet", "<style><!--", "p > b {margin-bottom:0;}", "--></STYLE>"],
  ["a comment", "<!--[if gte mso 9]>", "<o:p>96</o:p>", "<![endif]-->"],
])("what is left of %s that begins far before never shows", (_name, begin, inside, end) => {
  expect(at(`${begin}${inside.repeat(100)}${end}<p>Dear Margaret</p>`, "Margaret", "Peggy").left).toBe("Dear ");
});

test("an insertion has nothing that goes, and stands in lines of its own as in the mail", () => {
  const place = at("<p>Best,</p>", "", "<p>Thank you.</p>");
  expect(place).toEqual({ left: "", removed: "", inserted: "Thank you.\n", right: "Best," });
  expect(at("Best,\nSam", "\nSam", "\nThank you.\nSam", "text").inserted).toBe("\nThank you.\nSam\n");
  expect(at("Best,\nSam", "\n", "\n\nThank you.\n", "text")).toMatchObject({
    left: "Best,",
    inserted: "\nThank you.\n",
  });
});

test("a signature that comes stands in lines of its own", () => {
  const place = at("<p>Best,</p><p></p>", "<p></p>", "<p>Sam Ruiz<br>Account Manager</p>\n<p>312-555-0110</p>");
  expect(place.inserted).toBe("\nSam Ruiz\nAccount Manager\n312-555-0110\n");
});

test("a finding without a fix shows the passage where it stands; one without a place shows nothing", () => {
  expect(at("See Dana.\nBye", "Dana", undefined, "text").left).toBe("See Dana.");
  expect(placesOf({ format: "text", content: "x" }, { span: null, fixes: [] })).toEqual([]);
});

test("changes of one line near each other are told together, in the order of the mail; others apart", () => {
  const content = `<p>Hi Margret,</p><p>${"The hall is free. ".repeat(6)}We have recieved it.</p>`;
  const edit = (passage: string, replacement: string) => {
    const start = content.indexOf(passage);
    return { start, end: start + passage.length, replacement };
  };
  const edits = [edit("recieved", "received"), edit("Margret", "Peggy"), edit("Hi", "Dear")];
  const changes = changesOf({ format: "html", content }, edits);
  const marks = { kept: "", removed: "-", inserted: "+" };
  expect(changes.map(({ pieces }) => pieces.map(({ kind, text }) => `${marks[kind]}${text}`))).toEqual([
    ["-Hi", "+Dear", " ", "-Margret", "+Peggy", ","],
    ["… hall is free. We have ", "-recieved", "+received", " it."],
  ]);
  expect(changes.map(({ edits }) => edits.length)).toEqual([2, 1]);
});

test("what stands to either side is cut between words, a word that is longer anywhere", () => {
  const told = (left: string, right: string) => at(`${left}SLIP${right}`, "SLIP", "x", "text");
  expect(told("Please see that the files are ", " with the printers before noon.")).toMatchObject({
    left: "… see that the files are ",
    right: " with the printers …",
  });
  const word = "x".repeat(30);
  expect(told(`${word} `, word)).toMatchObject({ left: `…${word.slice(7)} `, right: `${word.slice(6)}…` });
});

test("a long passage is cut", () => {
  expect(at(`<p>${"word ".repeat(5000)}</p>`, "word ".repeat(5000), "").removed).toMatch(/^(word ){32}…$/);
});
