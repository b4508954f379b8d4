import { expect, test } from "vitest";
import { prepend, splitBody, withSignature } from "./body.ts";

test("a body is parted and put together to the same text", () => {
  for (const html of [
    '<html><body lang=EN title="a>b"><p>x</p></body></html>\n',
    "<p>x</p>",
    "<body><p>x",
    "",
    "<BODY\n>x</BODY >",
  ]) {
    const { head, inner, tail } = splitBody(html);
    expect(head + inner + tail).toBe(html);
  }
  expect(splitBody('<body title="a>b"><p>x</p></body>').inner).toBe("<p>x</p>");
});

test("what is put first goes inside the body", () => {
  expect(prepend("<html><body><p>x</p></body></html>", "<b>y</b>")).toBe("<html><body><b>y</b><p>x</p></body></html>");
});

test("a signature goes above the quoted history and takes the place of the last one", () => {
  const html = '<body><div>Hi</div><div id="appendonsend"></div><hr><div id="Signature">theirs</div></body>';
  const once = withSignature(html, "<div>Sam</div>");
  expect(once).toBe(
    '<body><div>Hi</div><div id="Signature" class="elementToProof"><div>Sam</div></div><div id="appendonsend"></div><hr><div id="Signature">theirs</div></body>',
  );
  expect(withSignature(once, "<div>Lee</div>")).toBe(once.replace("Sam", "Lee"));
});
