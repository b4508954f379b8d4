import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { MAX_DEPTH, MAX_TEXT } from "../limits.ts";
import { type BodyLine, BodyText } from "./text.ts";

const html = (content: string) => new BodyText({ format: "html", content });
const plain = (content: string) => new BodyText({ format: "text", content });
const texts = (body: BodyText) => body.lines.map((line) => line.text);

/** The content behind a line, what lies between its runs marked by a bar. */
const behind = (body: BodyText, line: number | BodyLine) =>
  body
    .runs(typeof line === "number" ? body.lines[line]! : line)
    .map(({ start, end }) => body.content.slice(start, end))
    .join("|");

/** The content behind the first place where the words stand. */
function source(body: BodyText, words: string): string {
  const start = body.text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const span = body.span({ start, end: start + words.length });
  return body.content.slice(span.start, span.end);
}

describe("a body in HTML", () => {
  test.each<[name: string, content: string, lines: string[]]>([
    ["blocks", "<div>Hi Peggy,</div><p>It is on May 13.</p>Sam", ["Hi Peggy,", "It is on May 13.", "Sam"]],
    ["blocks in blocks", "<div><div><p>a</p></div><div>b</div></div>", ["a", "b"]],
    ["line breaks", "a<br>b<br/>\n<br>c", ["a", "b", "", "c"]],
    ["an empty line as Outlook writes it", "<div>a</div><div><br></div><div>b</div>", ["a", "", "b"]],
    ["an empty line as Word writes it", "<p>a</p><p><o:p>&nbsp;</o:p></p><p>b</p>", ["a", "", "b"]],
    ["cells", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a", "b", "c"]],
    ["cells that are not closed", "<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]],
    ["items", "<ul><li>a<li>b</ul>c", ["a", "b", "c"]],
    ["white space that collapses", "<p>\n  a\t\r\n b  <b> c</b> </p>\n", ["a b c"]],
    ["a space that begins an element", "<p><b>From:</b> Peggy<i> Chen</i></p>", ["From: Peggy Chen"]],
    ["a space that ends an element", "<p><b>From: </b>Peggy <i>Chen</i></p>", ["From: Peggy Chen"]],
    ["white space written as entities", "<p>a&#13;&#10;b&#32; c</p>", ["a b c"]],
    ["spaces that do not collapse", "<p>a&nbsp; b\u00a0\u2003c</p>", ["a  b  c"]],
    ["entities", "<p>Fish &amp; chips &lt;5 &#8364; &#x1F600; caf&eacute</p>", ["Fish & chips <5 € 😀 café"]],
    ["signs that are no markup", "<p>3 < 5 & 6 > 4 </> AT&T</p>", ["3 < 5 & 6 > 4 AT&T"]],
    [
      "soft hyphens and what has no width",
      "<p>con\u00adtract &shy;a\u200b\u200db\ufeff &zwnj;c</p>",
      ["contract ab c"],
    ],
    ["comments", "a<!-- b --><!--[if mso]><p>c</p><![endif]--><![if !mso]>d<![endif]>", ["ad"]],
    ["what is not shown", "<style>p{}</style><title>a</title><script>b</script><div>c</div>", ["c"]],
    ["what a style hides", '<div style="color:red; DISPLAY: none">a<p>b</p></div><div>c</div>', ["c"]],
    ["preformatted text", "<p>a</p><pre>b  c\n\n d\r\ne</pre>f", ["a", "b  c", "", "d", "e", "f"]],
    [
      "white space that a style keeps",
      '<div style="white-space: pre-wrap">a\nb<b>\nc</b></div>d\ne',
      ["a", "b", "c", "d e"],
    ],
    ["tags with a space before their end", "<div >a</div >b<b\n>c d</b\n> e</p >f", ["a", "bc d e", "f"]],
  ])("has the lines a reader sees: %s", (_name, content, lines) => {
    expect(texts(html(content))).toEqual(lines);
  });

  test("each stretch of text leads back to its place in the content", () => {
    const body = html("<p>Tea &amp; cake,\n  Dr.<b>&nbsp;Mar</b>ga<!-- -->ret\u00ad Chen</p>");
    expect(body.text).toBe("Tea & cake, Dr. Margaret Chen\n");
    expect(source(body, "Tea")).toBe("Tea");
    expect(source(body, "&")).toBe("&amp;");
    expect(source(body, "& cake")).toBe("&amp; cake");
    expect(source(body, ", D")).toBe(",\n  D");
    expect(source(body, ". ")).toBe(".<b>&nbsp;");
    expect(source(body, "garet")).toBe("ga<!-- -->ret");
    expect(source(body, "argar")).toBe("ar</b>ga<!-- -->r");
    expect(behind(body, 0)).toBe("Tea &amp; cake,\n  Dr.|&nbsp;Mar|ga|ret| Chen");
  });

  test("a place between two characters is an empty span", () => {
    const body = html("<p>a&amp;b</p>");
    expect([0, 1, 2].map((at) => body.span({ start: at, end: at }))).toEqual([
      { start: 3, end: 3 },
      { start: 4, end: 4 },
      { start: 9, end: 9 },
    ]);
    expect(body.runs({ start: 1, end: 1 })).toEqual([]);
  });

  test("text after a closing tag with a space keeps its place, and so do elements", () => {
    const body = html("<div>a</div ><div>Hi &amp; bye</div\n><p>c</p >&lt;");
    expect(source(body, "Hi")).toBe("Hi");
    expect(source(body, "&")).toBe("&amp;");
    expect(source(body, "<")).toBe("&lt;");
    expect(body.elements.map(({ start, end }) => body.content.slice(start, end))).toEqual([
      "<div>a</div >",
      "<div>Hi &amp; bye</div\n>",
      "<p>c</p >",
    ]);
  });

  test("an element runs to where it is closed, by its tag or by what follows", () => {
    const body = html("<ul><li>a<li>b</ul><p>c<div>d<br></div><img src=e>");
    expect(body.elements.map(({ start, end }) => body.content.slice(start, end))).toEqual([
      "<ul><li>a<li>b</ul>",
      "<li>a",
      "<li>b",
      "<p>c",
      "<div>d<br></div>",
      "<br>",
      "<img src=e>",
    ]);
    expect(body.elements.map(({ parent }) => parent)).toEqual([-1, 0, 0, -1, -1, 4, -1]);
  });

  test.each([
    ['<div class="ydp3b28840fyahoo_quoted">', "</div>"],
    ['<div id="yahoo_quoted_2142999335">', "</div>"],
    ['<div name="messageReplySection">', "</div>"],
    ['<div data-marker="__QUOTED_TEXT__">', "</div>"],
    ['<blockquote class="a x_gmail_quote b">', "</blockquote>"],
    ['<blockquote type="cite">', "</blockquote>"],
    ['<div id="x_x_mail-editor-reference-message-container">', "</div>"],
  ])("what a mail program quotes is marked by its outermost container: %s", (open, close) => {
    const body = html(`<div>a</div>${open}<p>b</p><blockquote type=cite>c</blockquote>d${close}<p>e</p>`);
    const quote = body.elements.findIndex(({ start }) => start === 12);
    expect(body.lines.map((line) => line.quote)).toEqual([-1, quote, quote, quote, -1]);
  });

  test("an indented paragraph is no quote", () => {
    expect(html("<blockquote>a</blockquote>").lines[0]).toMatchObject({ quote: -1, indent: 0 });
  });

  test("a header that a mail program marks is told from the message below it", () => {
    const body = html('<div class="gmail_quote"><div class="gmail_attr">a<br>b</div>c</div>');
    expect(body.lines.map(({ head }) => head)).toEqual([1, 1, -1]);
  });

  test.each(['id="Signature"', 'id="x_Signature"', 'class="gmail_signature"', "class='x_x_moz-signature a'"])(
    "a signature is marked by its container: %s",
    (attribute) => {
      const body = html(`<p>a</p><div ${attribute}><div>Sam</div>Ruiz</div><p>b</p>`);
      expect(body.lines.map((line) => line.signature)).toEqual([-1, 1, 1, -1]);
    },
  );

  test.each([
    '<div id="appendonsend"></div>',
    '<hr><div id="x_divRplyFwdMsg"></div>',
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"></div>',
  ])("the line after the mark of a reply begins the quoted mail: %s", (mark) => {
    expect(html(`<p>a</p>${mark}<p>b</p><p>c</p>`).lines.map((line) => line.tail)).toEqual([false, true, false]);
  });

  test("more text than is read ends at the limit, and says so", () => {
    const body = html(`<body><p>${"a".repeat(MAX_TEXT - 10)}</p><p>b</p><p>${"c".repeat(20)}</p><p>d</p></body>`);
    expect(body.truncated).toBe(true);
    expect(texts(body).slice(1)).toEqual(["b"]);
    expect(body.elements[0]).toMatchObject({ name: "body", end: body.content.length });
  });

  test("elements that nest deeper than is read end the text, and say so", () => {
    const body = html(`<p>a</p>${"<b>".repeat(MAX_DEPTH + 1)}b`);
    expect(body.truncated).toBe(true);
    expect(texts(body)).toEqual(["a"]);
    expect(html("<p>a</p>".repeat(MAX_DEPTH + 1)).truncated).toBe(false);
  });
});

describe("a body in plain text", () => {
  test("has its lines, whatever ends them, and white space as it is", () => {
    const body = plain("Hi Peggy,\r\n\r\n  It is  on\tMay 13.\n\nSam\rRuiz\r\n");
    expect(texts(body)).toEqual(["Hi Peggy,", "", "It is  on\tMay 13.", "", "Sam", "Ruiz"]);
    expect(behind(body, 2)).toBe("It is  on\tMay 13.");
    expect(source(body, ",\n\n  It")).toBe(",\r\n\r\n  It");
  });

  test("takes markup and entities for text", () => {
    expect(texts(plain("<p>a &amp; b</p>"))).toEqual(["<p>a &amp; b</p>"]);
  });

  test("has no lines when it is empty", () => {
    expect(plain("").lines).toEqual([]);
    expect(html("").span({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});

/** Text of HTML without markup. */
function decoded(content: string): string {
  let text = "";
  const parser = new Parser({
    ontext: (data) => {
      text += data;
    },
  });
  parser.end(content.replaceAll("<", "&lt;"));
  return text;
}
const shown = (text: string) =>
  text
    .replace(/[ \t\n\f\r]+/g, " ")
    .replace(/[\u00a0\u2003]/g, " ")
    .trim();

const pieces = fc.constantFrom(
  ..."Hi Peggy, a b|a| |  |\n|\r\n|&nbsp;|\u00a0|\u2003|&amp;|&#38;|&#x1F600;|&eacute|&notit;|&bogus;|&#13;|&#32;|\u00ad|&shy;|\u200b|é|😀|3 < 5|&|</>".split(
    "|",
  ),
  ..."<b>|</b>|<b |</b\n>|<p>|</p>|</p >|<div >|</div >|<br>|<br/>|</br>|<!-- a -->|<td>|<table>|</table>|<a href='&amp;'>|</a>".split(
    "|",
  ),
  "<blockquote type=cite>",
  "</blockquote>",
  '<div style="display:none">',
  "<style>a</style>",
);
const rubble = fc.array(pieces, { maxLength: 30, size: "max" }).map((all) => all.join(""));

describe("of any HTML", () => {
  test("the content behind a line is the line, entities and white space aside", () => {
    fc.assert(
      fc.property(rubble, (content) => {
        const body = html(content);
        for (const line of body.lines) {
          expect(body.text.slice(line.start, line.end)).toBe(line.text);
          const runs = body.runs(line).map(({ start, end }) => decoded(content.slice(start, end)));
          expect(shown(runs.join(""))).toBe(line.text);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("elements lie within each other, and hold the lines that begin in them", () => {
    fc.assert(
      fc.property(rubble, (content) => {
        const body = html(content);
        const { elements } = body;
        for (const { start, openEnd, closeStart, end, parent } of elements) {
          expect([start, openEnd, closeStart, end]).toEqual([start, openEnd, closeStart, end].sort((a, b) => a - b));
          const around = elements[parent] ?? { openEnd: 0, closeStart: content.length };
          expect(start).toBeGreaterThanOrEqual(around.openEnd);
          expect(end).toBeLessThanOrEqual(around.closeStart);
        }
        for (const line of body.lines) {
          const element = elements[line.element];
          // What is blank at the start is not the line's, but its element is where that stands.
          if (!element || line.text === "" || (body.text[line.start - 1] ?? "\n") !== "\n") continue;
          const { start } = body.span(line);
          expect(start).toBeGreaterThanOrEqual(element.openEnd);
          expect(start).toBeLessThan(element.closeStart);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
