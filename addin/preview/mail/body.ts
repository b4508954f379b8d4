/** A body taken apart and put together as text, so that what is not meant keeps its bytes. */

const BODY_TAG = /<body\b(?:"[^"]*"|'[^']*'|[^'">])*>/i;
const DIV_TAG = /<(\/?)div\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const SIGNATURE_TAG = /<div\b[^>]*\bid="?Signature\b[^>]*>/i;
const QUOTE_TAG = /<div\b[^>]*\bid="?(?:appendonsend|divRplyFwdMsg)\b[^>]*>/i;

/** The text before the body's content, the content, and what follows. A bare fragment is all content. */
export function splitBody(html: string): { head: string; inner: string; tail: string } {
  const tag = BODY_TAG.exec(html);
  if (!tag) return { head: "", inner: html, tail: "" };
  const start = tag.index + tag[0].length;
  const close = html.toLowerCase().lastIndexOf("</body");
  const end = close < start ? html.length : close;
  return { head: html.slice(0, start), inner: html.slice(start, end), tail: html.slice(end) };
}

export function prepend(html: string, added: string): string {
  const { head, inner, tail } = splitBody(html);
  return head + added + inner + tail;
}

/** Puts a signature where the old one stood, or above the quoted history, or at the end. */
export function withSignature(html: string, signature: string): string {
  const block = `<div id="Signature" class="elementToProof">${signature}</div>`;
  const { head, inner, tail } = splitBody(html);
  const quote = QUOTE_TAG.exec(inner)?.index ?? inner.length;
  const old = SIGNATURE_TAG.exec(inner);
  if (old && old.index < quote) {
    return head + inner.slice(0, old.index) + block + inner.slice(endOfDiv(inner, old.index)) + tail;
  }
  return head + inner.slice(0, quote) + block + inner.slice(quote) + tail;
}

/** Where the <div> that begins at `start` ends. */
function endOfDiv(html: string, start: number): number {
  let depth = 0;
  DIV_TAG.lastIndex = start;
  for (let tag = DIV_TAG.exec(html); tag; tag = DIV_TAG.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return DIV_TAG.lastIndex;
  }
  return html.length;
}
