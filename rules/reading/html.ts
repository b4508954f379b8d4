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

/**
 * Containers of quoted history and of the signature; `head`: the header of a quoted message, which stands below it;
 * `tail`: from there to the end of the mail all is quoted.
 */
type Mark = "quote" | "signature" | "head" | "tail";
/** By id, by class, and by the other attributes that name a part, as the mail programs write them. */
const IDS = marks({
  quote:
    "mail-editor-reference-message-container OLK_SRC_BODY_SECTION isReplyContent isForwardContent origbody " +
    "reply139content oriMsgHtmlSeperator sub-body-container",
  head: "reply-intro",
  tail: "appendonsend divRplyFwdMsg stopSpelling replySplit zwchr",
  signature:
    "Signature signature AppleMailSignature ms-outlook-mobile-signature ms-outlook-signature composer_signature " +
    "ymail_android_signature _rc_sig",
});
const CLASSES = marks({
  quote:
    "yahoo_quoted iosymail protonmail_quote zmail_extra moz-forward-container tutanota_quote iCloudForwardContainer " +
    "ntes-mailmaster-quote alimail-quote oneComWebmail-html fairemail_quote ik_mail_quote forwardContentMessage " +
    "skiff_quote cm_quote notion-mail-quote front-blockquote missive_quote freshdesk_quote outreach-quote hs_reply " +
    "quotedReply",
  head: "gmail_attr gmail_quote_attribution moz-cite-prefix airmail_on yahoo-quoted-begin",
  tail: "ms-outlook-mobile-reference-message OutlookMessageHeader",
  signature: "gmail_signature moz-signature protonmail_signature_block email-signature bloop_sign editorUserSignature",
});
const NAMES = marks({
  quote: "quote messageReplySection __QUOTED_TEXT__",
  tail: "__DIVIDER__ __HEADERS__ beforequote:::",
  signature: "messageSignatureSection",
});
/** A number behind the name: yahoo_quoted_2142999335, AOLMsgPart_1_4f8c2d16. */
const NUMBERED = /^(?:yahoo_quoted|AOLMsgPart)_[\w-]{4,60}$/;
/**
 * Before the name: `x_` by Outlook on the web, once for each time it was quoted; a number by Gmail and by Yahoo; what is
 * left of quoted-printable.
 */
const PREFIX = /^(?:x_|m_-?\d{1,24}|ydp[\da-f]{6,10}(?=yahoo_)|3D"?)/;

/** What of a style matters, in one pass: most styles have none of it. */
const STYLE = /display:\s?none|white-space:\s?(?:pre|break)|border-top:/i;
const INVISIBLE = /display:\s?none/i;
const PREFORMATTED = /white-space:\s?(?:pre|break)/i;
/** The rule above a header block in Word's HTML, as classic Outlook writes it and as browsers write that again. */
const WORD_RULE =
  /border-top:\s?(?:solid (?:#E1E1E1|#B5C4DF) 1(?:\.0)?pt|(?:1(?:\.0)?pt solid )?(?:#E1E1E1|#B5C4DF|rgb\((?:225, 225, 225|181, 196, 223)\))(?: 1(?:\.0)?pt solid)?)/i;

const LESS_THAN = 60;
const GREATER_THAN = 62;

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function readHtml(content: string, builder: TextBuilder): Element[] {
  const elements: Element[] = [];
  let depth = 0;
  // The outermost element that hides its content, and that keeps its white space; -1 for none.
  let hidden = -1;
  let pre = -1;

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const start = tagStart();
      if (hidden < 0) {
        if (name === "br") builder.newLine(start);
        else if (BLOCKS.has(name)) builder.edge(start);
      }
      // Until it is closed it runs to the end, as where the reading stops before.
      const { length } = content;
      const openEnd = tagEnd();
      const index =
        elements.push({ name, start, openEnd, closeStart: length, end: length, parent: builder.element }) - 1;
      builder.element = index;
      const { id, class: classes, style } = attributes;
      const telling = style !== undefined && STYLE.test(style);
      if (hidden < 0 && (HIDDEN.has(name) || (telling && INVISIBLE.test(style)))) hidden = index;
      if (pre < 0 && (name === "pre" || name === "textarea" || (telling && PREFORMATTED.test(style)))) pre = index;
      builder.pre = pre >= 0;
      if (telling && name === "div" && WORD_RULE.test(style)) builder.tail = true;
      // Gmail's div of the same class also holds what is typed below the quote.
      if (name === "blockquote" && (attributes.type === "cite" || classes?.includes("gmail_quote"))) mark("quote");
      if (name === "blockquote" && builder.indent < 0) builder.indent = index;
      if (id) mark(IDS.get(unprefixed(id)) ?? (NUMBERED.test(id) ? "quote" : undefined));
      if (classes?.includes(" ")) for (const one of classes.split(" ")) mark(CLASSES.get(unprefixed(one)));
      else if (classes) mark(CLASSES.get(unprefixed(classes)));
      if (name === "div" || name === "hr")
        mark(NAMES.get(attributes.name ?? attributes["data-marker"] ?? attributes.title ?? ""));
      if (++depth > MAX_DEPTH) builder.truncated = true;
      if (builder.truncated) parser.pause();
    },
    onclosetag(name, implied) {
      const index = builder.element;
      const element = elements[index];
      // A tag that the content breaks off in is closed without having been opened.
      if (element?.name !== name) return;
      depth--;
      // What has no closing tag of its own, as `<br>`, is closed where it is opened.
      element.closeStart = Math.max(element.openEnd, tagStart());
      element.end = implied ? element.closeStart : Math.max(element.openEnd, tagEnd());
      if (hidden < 0 && BLOCKS.has(name)) builder.edge(element.closeStart);
      if (hidden === index) hidden = -1;
      if (pre === index) pre = -1;
      if (builder.quote === index) builder.quote = -1;
      if (builder.signature === index) builder.signature = -1;
      if (builder.head === index) builder.head = -1;
      if (builder.indent === index) builder.indent = -1;
      builder.pre = pre >= 0;
      builder.element = element.parent;
    },
    ontext(data) {
      if (hidden >= 0) return;
      const end = parser.endIndex + 1;
      const start = end - data.length;
      // An entity is longer than what it stands for, and holds no `>`.
      if (start === parser.startIndex || content[start - 1] === ">") builder.addText(data, start);
      else builder.addEntity(data, parser.startIndex + content.slice(parser.startIndex, end).lastIndexOf(">") + 1, end);
      if (builder.truncated) parser.pause();
    },
  });

  // A closing tag may hold more than its name, and the parser then counts the rest to what follows: `</p >`.
  function tagStart(): number {
    const { startIndex } = parser;
    if (content.charCodeAt(startIndex) === LESS_THAN) return startIndex;
    const at = content.indexOf("<", startIndex);
    return at < 0 ? content.length : at;
  }

  function tagEnd(): number {
    const { endIndex } = parser;
    if (content.charCodeAt(endIndex) === GREATER_THAN) return endIndex + 1;
    return content.indexOf(">", endIndex) + 1 || content.length;
  }

  function mark(kind: Mark | undefined): void {
    if (kind === "tail") builder.tail = true;
    else if (kind && builder[kind] < 0) builder[kind] = builder.element;
  }

  parser.end(content);
  return elements;
}

function marks(names: Partial<Record<Mark, string>>): ReadonlyMap<string, Mark> {
  return new Map(
    Object.entries(names).flatMap(([kind, list]) => list.split(" ").map((name) => [name, kind as Mark] as const)),
  );
}

function unprefixed(name: string): string {
  let rest = name;
  for (let prefix = PREFIX.exec(rest); prefix; prefix = PREFIX.exec(rest)) rest = rest.slice(prefix[0].length);
  return rest === name ? name : rest.replace(/"$/, "");
}
