/** The send handler reads HTML as the server does: the same events at the same positions as htmlparser2. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Parser as Htmlparser2 } from "htmlparser2";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { Parser } from "./html-parser.ts";

/** Names that end in a semicolon, in HTML 4, but for Greek and mathematics; the ones of Latin-1 may go without. */
const latin1 = (
  "quot amp lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 " +
  "sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml " +
  "Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml " +
  "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave " +
  "eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute " +
  "ucirc uuml yacute thorn yuml QUOT AMP LT GT COPY REG"
).split(" ");
const others = (
  "OElig oelig Scaron scaron Yuml fnof circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo " +
  "rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo euro trade larr uarr rarr darr harr apos"
).split(" ");

type Make = new (
  events: ConstructorParameters<typeof Parser>[0],
) => {
  startIndex: number;
  endIndex: number;
  end(content: string): void;
  pause(): void;
};

/** What a parser tells, with the positions it gives at that moment; at the `stopAt`-th event it is told to stop. */
function events(Parser: Make, content: string, stopAt = Number.POSITIVE_INFINITY): unknown[] {
  const told: unknown[] = [];
  const tell = (...event: unknown[]) => {
    told.push([...event, parser.startIndex, parser.endIndex]);
    if (told.length >= stopAt) parser.pause();
  };
  const parser = new Parser({
    onopentag: (name, attributes, implied) => tell("open", name, { ...attributes }, implied),
    onclosetag: (name, implied) => tell("close", name, implied),
    ontext: (data) => tell("text", data),
  });
  parser.end(content);
  return told;
}

/** Where they differ: an entity in a title or text area after what may become its closing tag; what SVG and MathML hold. */
const leftOut = (content: string) =>
  (/<(?:title|textarea)/i.test(content) && /<\/?[a-z]*&/i.test(content)) ||
  (/<title|<!\[CDATA/i.test(content) && /<(?:svg|math)/.test(content));

function expectSame(content: string): void {
  expect(events(Parser, content)).toEqual(events(Htmlparser2, content));
}

const words = fc.constantFrom("Hi Peggy,", "a", " ", "\n", "\r\n", "3 < 5 & 6 > 4", "AT&T", "“ü”", "\0", "=", "'", '"');
const ampersands = fc
  .tuple(
    fc.constantFrom(
      ...latin1,
      ...others,
      ...latin1.map((name) => `${name}x`),
      "bogus",
      "am",
      "",
      "#",
      "#x",
      "#38",
      "#0",
    ),
    fc.constantFrom(";", "", "=", "1", " ", "&", "<"),
  )
  .map(([name, after]) => `&${name}${after}`);
const numbers = fc
  .tuple(fc.constantFrom("#", "#x", "#X"), fc.nat(0x11_20_00), fc.constantFrom(";", "", "g", "99999999999"))
  .map(([mark, code, after]) => `&${mark}${code.toString(mark === "#" ? 10 : 16)}${after}`);
const names = fc.constantFrom(
  ..."p p p div div br br b a td tr th table tbody thead tfoot ul li dl dd dt option optgroup select form input h1 h2".split(
    " ",
  ),
  ..."o:p st1:city hr img image body head html link meta P DIV Br button rt rp col pre blockquote font".split(" "),
);
const raws = fc.constantFrom(..."style script title textarea xmp iframe noembed noframes STYLE Title".split(" "));
const attributes = fc
  .array(
    fc.tuple(
      fc.constantFrom(" ", "\n", "  ", "/", " / ", ""),
      fc.constantFrom("class", "ID", "style", "x", "=", "__proto__", "constructor", "a:b", '"', "<"),
      fc.constantFrom("", "=", " = ", "=\n"),
      fc.oneof(
        fc.constantFrom(
          "",
          "a",
          "'a'",
          '"a b"',
          '"font-family:&quot;A&quot;"',
          "'",
          '"',
          "a/b",
          '"a"b',
          '"?a=1&copy=2&lt"',
        ),
        ampersands.map((entity) => `"${entity}"`),
        ampersands,
      ),
    ),
    { maxLength: 3 },
  )
  .map((all) => all.flat().join(""));
const tags = fc
  .tuple(fc.constantFrom("<", "</"), names, attributes, fc.constantFrom(">", ">", ">", " >", "/>", " / >", "", " "))
  .map((parts) => parts.join(""));
const rawElements = fc
  .tuple(
    raws,
    attributes,
    fc.array(fc.oneof(words, numbers, fc.constantFrom("<b>", "</p>", "<!--", "</")), { maxLength: 3 }),
  )
  .chain(([name, attribute, content]) =>
    fc
      .constantFrom(`</${name}>`, `</${name.toUpperCase()} x>`, `</${name}x>`, "", `</${name}/>`, "<")
      .map((end) => `<${name}${attribute}>${content.join(" ")}${end}`),
  );
const foreign = fc.constantFrom(
  ..."<svg> <svg/> </svg> <path/> <g> </g> <math> </math> <image> <a><br/></a> <rect/>".split(" "),
);
const odd = fc.constantFrom(
  ..."</> </ < << <> <1> <? <?xml?> <! <!> <!-> <!--> <!---> <!-- --> -- --! <!--a--!> <!----!> <!--[if <!-- <![endif]-->".split(
    " ",
  ),
  ..."<![CDATA[ ]]> ]] <![CDATA[a]]> <![CDAT <!doctype <!DOCTYPE <!dx <script <plaintext> <st </p> </br> </a\n> </p\n>".split(
    " ",
  ),
  "<!--[if gte mso 9]><xml><o:a b='c'/></xml><![endif]-->",
  "<![if !mso]>",
  '<!DOCTYPE html PUBLIC "-//W3C//DTD">',
  "</ p>",
);
const rubble = fc
  .array(fc.oneof(words, ampersands, numbers, tags, tags, tags, rawElements, odd, foreign), {
    maxLength: 24,
    size: "max",
  })
  .map((parts) => parts.join(""));

describe("the events and their positions are htmlparser2's", () => {
  test("for rubble", () => {
    fc.assert(
      fc.property(rubble, (html) => {
        fc.pre(!leftOut(html));
        expectSame(html);
      }),
      { numRuns: 5_000 },
    );
  });

  test("for rubble that breaks off anywhere", () => {
    fc.assert(
      fc.property(rubble, fc.double({ min: 0, max: 1, noNaN: true }), (html, share) => {
        fc.pre(!leftOut(html));
        expectSame(html.slice(0, html.length * share));
      }),
      { numRuns: 5_000 },
    );
  });

  test("for any characters that mean something", () => {
    const characters = fc.constantFrom(..."<<<>>>//!!--[]?=&;;#xXb1pP'\" \n\t\r\f\0é");
    fc.assert(fc.property(fc.string({ unit: characters, maxLength: 60, size: "max" }), expectSame), { numRuns: 5_000 });
  });

  test("for each entity of HTML 4 but Greek and mathematics, with and without its semicolon, in text and in an attribute", () => {
    for (const name of [...latin1, ...others])
      for (const after of [";", "", " ", "x", "=", "1"])
        expectSame(`&${name}${after}<a b="&${name}${after}" c=&${name}${after}>`);
  });

  test("for each element within each other, closed or not", () => {
    const elements = (
      "a address area article aside b base basefont blockquote body br button caption center col colgroup command datalist " +
      "dd details div dl dt embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header " +
      "hr html iframe image img input isindex keygen label legend li link main map menu meta nav noembed noframes noscript " +
      "object ol optgroup option output p param pre rp rt ruby script section select source span style table tbody td " +
      "template textarea tfoot th thead title tr track u ul wbr xmp o:p"
    ).split(" ");
    const different: string[] = [];
    for (const outer of elements)
      for (const inner of elements)
        for (const html of [`<${outer}>a<${inner}>b</${outer}>c`, `<${outer}><${inner}/>b</${inner}></${outer}>`])
          if (JSON.stringify(events(Parser, html)) !== JSON.stringify(events(Htmlparser2, html))) different.push(html);
    expect(different).toEqual([]);
  });

  test("for each code point up to 600", () => {
    for (let code = 0; code < 600; code++) expectSame(`&#${code};&#x${code.toString(16)} `);
  });

  const folder = join(import.meta.dirname, "../../test/good-mail");
  test.each(globSync("*.eml", { cwd: folder }))("for %s", async (file) => {
    const { html } = await PostalMime.parse(readFileSync(join(folder, file)));
    if (html) expectSame(html);
  });
});

test("told to stop, it stops where htmlparser2 does", () => {
  const html = '<div class="a">Hi &amp; bye<br><p>a<ul><li>b</div></p><b>c</b></body>d';
  for (let stopAt = 1; stopAt < 30; stopAt++)
    expect(events(Parser, html, stopAt)).toEqual(events(Htmlparser2, html, stopAt));
});
