import { expect, test } from "vitest";
import { type Mark, markedPieces, markHtml } from "./marks.ts";

function mark(html: string, text: string, tone: Mark["tone"] = "warning"): Mark {
  const start = html.indexOf(text);
  return { span: { start, end: start + text.length }, tone };
}

const plain = (html: string) => html.replace(/<\/?mark[^>]*>/g, "");

test("a mark stands around the words of a finding", () => {
  const html = "<p>Dear Margaret,</p>";
  expect(markHtml(html, [mark(html, "Margaret")])).toBe(
    '<p>Dear <mark data-marks="0" data-tone="warning">Margaret</mark>,</p>',
  );
});

test("a finding across tags marks each run of text and leaves the tags whole", () => {
  const html = "<table>\n<tr><td>Dear <b>Marg</b>aret</td>\n<td>yes</td></tr></table>";
  const marked = markHtml(html, [mark(html, "Dear <b>Marg</b>aret</td>\n<td>yes")]);
  expect(plain(marked)).toBe(html);
  expect(marked.match(/<mark/g)).toHaveLength(4);
  expect(marked).toContain("</td>\n<td>");
});

test("of two findings that overlap the shared words take the graver colour", () => {
  const html = "<p>one two three</p>";
  const marked = markHtml(html, [mark(html, "one two"), mark(html, "two three", "error")]);
  expect(plain(marked)).toBe(html);
  expect(marked).toContain('data-marks="0 1" data-tone="error">two</mark>');
});

test("text that is not shown is not marked, and a character reference is never cut", () => {
  const html = "<style>p { color: red }</style><p title='a > b'>R&amp;D &lt;now&gt;</p>";
  expect(markHtml(html, [mark(html, "color")])).toBe(html);
  const marked = markHtml(html, [mark(html, "R&amp;D &lt;now")]);
  expect(plain(marked)).toBe(html);
  expect(marked).toContain("&amp;");
  expect(markHtml(html, [mark(html, "a > b")])).toBe(html);
});

test("a finding without a place leaves the mail as it is", () => {
  const html = "<p>Yes.</p>";
  expect(markHtml(html, [{ span: null, tone: "error" }])).toBe(html);
  expect(markHtml(html, [{ span: { start: 3, end: 3 }, tone: "error" }])).toBe(html);
});

test("bare text is one run: its pieces are the marks", () => {
  const text = "Dear Margaret, thanks";
  const pieces = markedPieces(
    [{ start: 0, end: text.length }],
    [mark(text, "Margaret"), mark(text, "thanks", "changed")],
  );
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(["Margaret", "thanks"]);
});
