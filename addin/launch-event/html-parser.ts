/**
 * Stands in for the `Parser` of htmlparser2 in the send handler, whose size is bounded: the same events at the same
 * positions, for a sixth of the bytes. Left out is what no mail has, or what is hidden in it: names of entities beyond
 * the letters, punctuation and arrows of HTML 4 (Outlook writes a handful), HTML, CDATA and names in mixed case within
 * SVG and MathML, an entity in a title or text area right after a `<`, control characters that htmlparser2 takes for `<`
 * and `/`, and reading in pieces.
 */
import type { Handler } from "htmlparser2";

type Events = Pick<Handler, "onopentag" | "onclosetag" | "ontext">;

const set = (names: string) => new Set(names.split(" "));
const VOID = set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr",
);
const FOREIGN = set("svg math");
const RAW = "iframe noembed noframes plaintext script style textarea title xmp".split(" ");
/** What an opening tag closes, as long as that is the innermost element. */
const CLOSES = new Map(
  Object.entries({
    tr: "tr th td",
    th: "th",
    td: "thead th td",
    body: "head link script",
    a: "a",
    li: "li",
    option: "option",
    optgroup: "optgroup option",
    "dd dt": "dd dt",
    "rt rp": "rt rp",
    "tbody tfoot": "thead tbody",
    "h1 h2 h3 h4 h5 h6": "h1 h2 h3 h4 h5 h6 p",
    "select input output button datalist textarea": "input option optgroup select button datalist textarea",
    "address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul":
      "p",
  }).flatMap(([opened, closed]) => opened.split(" ").map((name) => [name, set(closed)] as const)),
);

/** Entities that need no semicolon; how the lists are written: see `entities`. */
const LEGACY = entities(
  "34 quot 34 QUOT 38 amp 38 AMP 60 lt 60 LT 62 gt 62 GT 169 COPY 174 REG 160 nbsp iexcl cent pound curren yen brvbar " +
    "sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo " +
    "frac14 frac12 frac34 iquest +192 Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml " +
    "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute " +
    "THORN 223 szlig 247 divide 255 yuml",
);
const ENTITIES = new Map([
  ...LEGACY,
  ...entities(
    "39 apos 338 OElig oelig 352 Scaron scaron 376 Yuml 402 fnof 710 circ 732 tilde 8194 ensp emsp 8201 thinsp 8204 zwnj " +
      "zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 " +
      "permil 8242 prime Prime 8249 lsaquo rsaquo 8364 euro 8482 trade 8592 larr uarr rarr darr harr",
  ),
]);
const ENTITY = /&(?:#(\d+|x[\da-f]+)|([a-z][a-z\d]*))(;?)/gi;
/** What the numbers from 128 on stand for, as browsers read them. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const LETTER = /[a-z]/i;
const NAME_END = /[ \t\n\f\r/>]/g;
const ATTRIBUTE_END = /[ \t\n\f\r/>=]/g;
const VALUE_END = /[ \t\n\f\r>]/g;
const AFTER_SPACE = /[^ \t\n\f\r]/g;
const TAG_END = />/g;
const COMMENT_END = /--!?>/g;
const CDATA_END = /]]>/g;

export class Parser {
  startIndex = 0;
  endIndex = 0;
  #content = "";
  #running = true;
  readonly #events: Events;
  /** Names of the open elements, the innermost last. */
  readonly #open: string[] = [];
  /** How many of these are SVG or MathML. */
  #foreign = 0;

  constructor(events: Events) {
    this.#events = events;
  }

  pause(): void {
    this.#running = false;
  }

  end(content: string): void {
    this.#content = content;
    let from = 0;
    for (let at = 0; at >= 0; ) {
      const next = content.indexOf("<", at);
      this.#text(from, next < 0 ? content.length : next);
      if (next < 0 || !this.#running) break;
      from = this.#markup(next);
      // Where no markup begins, the `<` begins the next text.
      at = from === next ? next + 1 : from;
    }
    if (!this.#running) return;
    this.endIndex = this.startIndex;
    for (const name of this.#open.reverse()) this.#events.onclosetag?.(name, true);
  }

  // Each of these reads from `at`, and gives where it ends: -1 for the end of the content.

  #markup(at: number): number {
    const content = this.#content;
    const [first, second] = [content[at + 1] ?? "", content[at + 2] ?? ""];
    if (LETTER.test(first)) return this.#openTag(at + 1);
    if (first === "!") return this.#declaration(at + 2);
    if (first === "?") return this.#skip(TAG_END, at + 2);
    if (first !== "/" || second === "") return at;
    if (second === ">") return at + 3;
    return LETTER.test(second) ? this.#closeTag(at + 2) : this.#skip(TAG_END, at + 2);
  }

  #declaration(at: number): number {
    const begin = this.#content.slice(at, at + 7);
    if (begin === "[CDATA[") return this.#skip(CDATA_END, at + 7);
    if (/^--(?!-?>)/.test(begin)) return this.#skip(COMMENT_END, at + 2);
    // What is broken at the end counts as a comment, but not a doctype.
    return /^doctype/i.test(begin) && this.#find(TAG_END, at) < 0 ? -1 : this.#skip(TAG_END, at);
  }

  #skip(end: RegExp, at: number): number {
    const found = this.#find(end, at);
    this.endIndex = found < 0 ? this.#content.length : found;
    this.startIndex = this.endIndex + 1;
    return found < 0 ? -1 : found + 1;
  }

  #openTag(begin: number): number {
    const content = this.#content;
    const nameEnd = this.#find(NAME_END, begin);
    const name = this.#name(begin, nameEnd);
    const raw = this.#foreign ? undefined : RAW.find((one) => (nameEnd < 0 ? one.startsWith(name) : one === name));
    if (nameEnd < 0) {
      // htmlparser2 takes it for text as long as it may become one of these.
      if (raw) this.#emit(content.slice(begin), content.length);
      return -1;
    }
    const start = this.startIndex;
    this.endIndex = nameEnd;
    // A form within a form is passed over.
    const counts = name !== "form" || !this.#open.includes(name);
    if (counts) this.#begin(name);
    const attributes: Record<string, string> = {};
    let at = nameEnd;
    let slash = false;
    for (; ; slash = false) {
      for (at = this.#after(at); content[at] === "/"; at = this.#after(at + 1)) slash = true;
      if (at < 0) return slash ? this.#lastCharacter() : -1;
      if (content[at] === ">") break;
      const end = this.#find(ATTRIBUTE_END, at + 1);
      if (end < 0) return -1;
      this.startIndex = at;
      const attribute = content.slice(at, end).toLowerCase();
      let value = "";
      at = this.#after(end);
      if (content[at] === "=") {
        at = this.#after(at + 1);
        const quote = content[at];
        const quoted = quote === '"' || quote === "'";
        const valueEnd = at < 0 ? -1 : quoted ? content.indexOf(quote, ++at) : this.#find(VALUE_END, at);
        if (valueEnd < 0) return -1;
        value = decodeAttribute(content.slice(at, valueEnd));
        at = quoted ? valueEnd + 1 : valueEnd;
      }
      if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
    }
    this.startIndex = start;
    this.endIndex = at;
    if (counts) {
      this.#events.onopentag?.(name, attributes, false);
      if (VOID.has(name)) this.#events.onclosetag?.(name, true);
      else if (slash && this.#foreign) this.#close(true);
    }
    this.startIndex = ++at;
    if (!raw) return at;
    const end = raw === "plaintext" ? -1 : content.slice(at).search(new RegExp(`</${raw}[ \t\n\f\r/>]`, "i"));
    this.#text(at, end < 0 ? content.length : at + end, raw === "title" || raw === "textarea");
    return end < 0 ? -1 : at + end;
  }

  #closeTag(begin: number): number {
    const nameEnd = this.#find(NAME_END, begin);
    if (nameEnd < 0) return -1;
    const name = this.#name(begin, nameEnd);
    this.endIndex = nameEnd;
    if (name === "br") {
      this.#events.onopentag?.(name, {}, true);
      this.#events.onclosetag?.(name, false);
    }
    if (name === "p" && !this.#open.includes(name)) {
      this.#begin(name);
      this.#events.onopentag?.(name, {}, true);
    }
    const depth = this.#open.lastIndexOf(name);
    while (depth >= 0 && this.#open.length > depth) this.#close(this.#open.length > depth + 1);
    // So it is in htmlparser2, though the tag may hold more than its name.
    this.startIndex = nameEnd + 1;
    const end = this.#find(TAG_END, nameEnd);
    return end < 0 ? this.#lastCharacter() : end + 1;
  }

  #begin(name: string): void {
    const closes = CLOSES.get(name);
    while (closes?.has(this.#open.at(-1)!)) this.#close(true);
    if (VOID.has(name)) return;
    this.#open.push(name);
    if (FOREIGN.has(name)) this.#foreign++;
  }

  #close(implied: boolean): void {
    const name = this.#open.pop()!;
    if (FOREIGN.has(name)) this.#foreign--;
    this.#events.onclosetag?.(name, implied);
  }

  #text(from: number, to: number, decode = true): void {
    const data = this.#content.slice(from, to);
    let done = 0;
    if (decode && data.includes("&"))
      for (const { 0: whole, 1: number, 2: name, 3: semicolon, index } of data.matchAll(ENTITY)) {
        let text = character(number, name, semicolon);
        let { length } = whole;
        // Names that need no semicolon have two to six letters; the longest counts.
        for (let letters = Math.min(6, (name?.length ?? 0) - 1); !text && letters > 1; letters--) {
          text = LEGACY.get(name!.slice(0, letters));
          length = letters + 1;
        }
        if (!text || !this.#running) continue;
        if (index > done) this.#emit(data.slice(done, index), from + index);
        done = index + length;
        this.#emit(text, from + done);
      }
    if (done < data.length && this.#running) this.#emit(data.slice(done), to);
  }

  #emit(data: string, end: number): void {
    this.endIndex = end - 1;
    this.#events.ontext?.(data);
    this.startIndex = end;
  }

  /** What htmlparser2 makes of content that breaks off after the name of a closing tag or the `/` of another. */
  #lastCharacter(): number {
    this.#emit(this.#content.slice(-1), this.#content.length);
    return -1;
  }

  #name(from: number, to: number): string {
    const name = this.#content.slice(from, to < 0 ? undefined : to).toLowerCase();
    return name === "image" && !this.#foreign ? "img" : name;
  }

  /** Where the pattern's next match ends: at its last character; -1 for nowhere. */
  #find(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.#content) ? pattern.lastIndex - 1 : -1;
  }

  #after(at: number): number {
    return at < 0 ? -1 : this.#find(AFTER_SPACE, at);
  }
}

function decodeAttribute(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(ENTITY, (whole, number, name, semicolon, at) =>
    name && !semicolon && value[at + whole.length] === "=" ? whole : (character(number, name, semicolon) ?? whole),
  );
}

function character(number: string | undefined, name = "", semicolon = ""): string | undefined {
  if (!number) return (semicolon ? ENTITIES : LEGACY).get(name);
  const code = Number(/^\d/.test(number) ? number : `0${number}`);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\ufffd";
  return WINDOWS_1252[code - 128] ?? String.fromCodePoint(code);
}

/** A number is the code point of the name after it, which the next ones follow; with a plus, 32 on are the small letters. */
function entities(list: string): Map<string, string> {
  const found = new Map<string, string>();
  let code = 0;
  let letters = false;
  for (const word of list.split(" ")) {
    if (Number(word)) [code, letters] = [Number(word), word.startsWith("+")];
    else {
      if (letters) found.set(word.toLowerCase(), String.fromCharCode(code + 32));
      found.set(word, String.fromCharCode(code++));
    }
  }
  return found;
}
