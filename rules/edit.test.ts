import { expect, test } from "vitest";
import { continueBlock, insertAfter, insertBefore, insertMarkup } from "./edit.ts";
import { applyEdits } from "./fix.ts";
import { BodyText } from "./reading/text.ts";

/** The edit made at the line that reads "here". */
function edited(content: string, edit: typeof insertAfter, format: "html" | "text" = "html"): string {
  const body = new BodyText({ format, content });
  return applyEdits(content, [edit(body, body.lines.find(({ text }) => text === "here")!, ["1", "2"])]);
}

test.each([
  ["<p>a</p><p><br></p><ul><li>here</li></ul>", "<p>a</p><p><br></p><ul><li>here</li><li>1</li><li>2</li></ul>"],
  [
    "<ul><li id=x><p><b>here</b></p></li></ul>",
    "<ul><li id=x><p><b>here</b></p></li><li><p>1</p></li><li><p>2</p></li></ul>",
  ],
  ["<ul><li>a<br>here</li><li>b</li></ul>", "<ul><li>a<br>here</li><li>1</li><li>2</li><li>b</li></ul>"],
])("an item of a list is followed by new items: %s", (before, after) => {
  expect(edited(before, insertAfter)).toBe(after);
});

test("an item of a list is preceded by new items", () => {
  expect(edited("<p>a</p><br><ul><li>here</li></ul>", insertBefore)).toBe(
    "<p>a</p><br><ul><li>1</li><li>2</li><li>here</li></ul>",
  );
});

test.each([
  ["<p>a</p><br><p>b<br>here</p>", "<p>a</p><br><p>b<br>here<br>1<br>2</p>"],
  ["<p>a</p><p>here</p>", "<p>a</p><p>here</p><p>1</p><p>2</p>"],
  ["<div>a</div><div><br></div><div>here</div>", "<div>a</div><div><br></div><div>here</div><div>1</div><div>2</div>"],
  ["<table><tr><td>here</td></tr></table>", "<table><tr><td>here<br>1<br>2</td></tr></table>"],
  ["<p>a<br><a href=x><b>here</b></a></p>", "<p>a<br><a href=x><b>here</b></a><br>1<br>2</p>"],
  ["<p><b>a<br>here</b></p>", "<p><b>a<br>here<br>1<br>2</b></p>"],
  ["<p>a<br><b>here<br>b</b></p>", "<p>a<br><b>here<br>1<br>2<br>b</b></p>"],
])("a block goes on with its own breaks: %s", (before, after) => {
  expect(edited(before, continueBlock)).toBe(after);
});

test("a block of plain text goes on line by line", () => {
  expect(edited("a\r\n\r\nb\r\nhere\r\n\r\nc", continueBlock, "text")).toBe("a\r\n\r\nb\r\nhere\r\n1\r\n2\r\n\r\nc");
});

test.each([
  ["<ul><li>a</li><li>here</li></ul>", "<ul><li>a</li><li>here</li></ul><hr>"],
  ["<div><ul><li>a<ul><li>here</li></ul></li></ul></div>", "<div><ul><li>a<ul><li>here</li></ul></li></ul><hr></div>"],
  ["<div><div>here</div></div><p>a</p>", "<div><div>here</div></div><hr><p>a</p>"],
])("markup stands below the whole list that ends with the line: %s", (before, after) => {
  expect(edited(before, (body, line) => insertMarkup(body, line, "<hr>", "-"))).toBe(after);
});
