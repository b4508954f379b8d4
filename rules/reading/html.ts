/** One walk over the HTML of a mail: text for the builder, the elements, and what mail programs mark in them. */
import { Parser } from "htmlparser2";
import { MAX_DEPTH } from "../limits.ts";
import type { Element } from "./text.ts";
import type { TextBuilder } from "./text-builder.ts";

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr " +
    "html li main nav ol p pre section table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const HIDDEN = new Set(["head", "style", "script", "title", "template", "noscript", "select", "svg", "object"]);

/** Containers of quoted history, by id and by class, as the mail programs write them. */
const QUOTE_IDS = new Set([
  "mail-editor-reference-message-container",
  "OLK_SRC_BODY_SECTION",
  "isReplyContent",
  "isForwardContent",
]);
const QUOTE_CLASSES = new Set(
  "gmail_quote gmail_quote_container yahoo_quoted protonmail_quote zmail_extra moz-forward-container tutanota_quote iCloudForwardContainer".split(
    " ",
  ),
);
/** Where the quoted message begins; it runs on to the end of the mail. */
const TAIL_IDS = new Set(["appendonsend", "divRplyFwdMsg", "stopSpelling", "reply-intro", "replySplit"]);
const SIGNATURE_IDS = /^(?:Signature|signature|AppleMailSignature|ms-outlook-mobile-signature|ms-outlook-signature)$/;
const SIGNATURE_CLASSES = new Set([
  "gmail_signature",
  "moz-signature",
  "protonmail_signature_block",
  "email-signature",
]);
/** The rule above a header block in Word's HTML: classic Outlook. */
const WORD_RULE = /border-top:solid #(?:E1E1E1|B5C4DF) 1\.0pt/i;

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function readHtml(content: string, builder: TextBuilder): Element[] {
  const elements: Element[] = [];
  const open: { element: number; hidden: boolean; pre: boolean; quote: number; signature: number }[] = [];
  let hidden = false;

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const parent = builder.element;
      const start = parser.startIndex;
      const openEnd = parser.endIndex + 1;
      open.push({ element: parent, hidden, pre: builder.pre, quote: builder.quote, signature: builder.signature });
      elements.push({ name, start, openEnd, closeStart: openEnd, end: openEnd, parent });
      if (open.length > MAX_DEPTH) builder.truncated = true;
      if (name === "br" && !hidden) builder.newLine(start);
      else if (BLOCKS.has(name) && !hidden) builder.edge(start);
      builder.element = elements.length - 1;
      const style = attributes.style;
      if (HIDDEN.has(name) || (style && /display:\s?none/i.test(style))) hidden = true;
      if (name === "pre" || name === "textarea" || (style && /white-space:\s?(?:pre|break)/i.test(style)))
        builder.pre = true;
      mark(name, attributes);
    },
    onclosetag(name, implied) {
      const element = elements[builder.element];
      // A tag that the content breaks off in is closed without having been opened.
      if (element?.name !== name) return;
      const before = open.pop()!;
      if (name !== "br") {
        element.closeStart = Math.min(parser.startIndex, content.length);
        element.end = implied ? element.closeStart : parser.endIndex + 1;
        if (element.end < element.openEnd) element.end = element.closeStart = element.openEnd;
      }
      if (BLOCKS.has(name) && !hidden) builder.edge(element.closeStart);
      hidden = before.hidden;
      builder.element = before.element;
      builder.pre = before.pre;
      builder.quote = before.quote;
      builder.signature = before.signature;
    },
    ontext(data) {
      if (hidden) return;
      const start = parser.startIndex;
      const end = parser.endIndex + 1;
      const verbatim = end - start === data.length && content.charCodeAt(start) === data.charCodeAt(0);
      if (verbatim) builder.addText(data, start);
      else builder.addEntity(data, start, end);
    },
  });

  function mark(name: string, attributes: Record<string, string>): void {
    const { id, style } = attributes;
    const classes = attributes.class;
    if (builder.quote < 0 && isQuote(name, attributes)) builder.quote = builder.element;
    if (style && name === "div" && WORD_RULE.test(style)) builder.tail = true;
    if (id) {
      const plain = unprefixed(id);
      if (TAIL_IDS.has(plain)) builder.tail = true;
      if (builder.signature < 0 && SIGNATURE_IDS.test(plain)) builder.signature = builder.element;
    }
    if (classes && builder.signature < 0 && classes.split(" ").some((c) => SIGNATURE_CLASSES.has(unprefixed(c))))
      builder.signature = builder.element;
  }

  // Written in pieces so that a mail past the limits stops being parsed.
  for (let at = 0; at < content.length && !builder.truncated; at += 65_536)
    parser.write(content.slice(at, at + 65_536));
  parser.end();
  return elements;
}

function isQuote(name: string, { type, id, class: classes }: Record<string, string>): boolean {
  if (name === "blockquote" && type === "cite") return true;
  if (id && QUOTE_IDS.has(unprefixed(id))) return true;
  return classes?.split(" ").some((c) => QUOTE_CLASSES.has(unprefixed(c))) ?? false;
}

/** Outlook on the web writes `x_` before the ids and classes of a quoted message, once for each time it was quoted. */
function unprefixed(name: string): string {
  let at = 0;
  while (name.startsWith("x_", at)) at += 2;
  return at === 0 ? name : name.slice(at);
}
