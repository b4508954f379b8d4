/** JSON with the lines and columns of what is in it, for people who write it by hand. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

export interface Places {
  value: unknown;
  /** What makes it no JSON. */
  error: { place: string; message: string } | null;
  /** "12:5", line and column, both from 1: of the value there, or of the nearest thing around it. */
  placeOf(path: readonly PropertyKey[]): string;
}

const messages: Record<string, string> = {
  InvalidCommentToken: "A comment: JSON has none, take it out.",
  PropertyNameExpected: 'A name in "double quotes" is expected here; after the last field there is no comma.',
  ValueExpected: "A value is expected here; after the last one there is no comma.",
  CommaExpected: "A comma is missing before this.",
  ColonExpected: "A colon is missing before this.",
  CloseBraceExpected: "A closing } is missing.",
  CloseBracketExpected: "A closing ] is missing.",
  EndOfFileExpected: "Something follows after the end.",
  InvalidSymbol: 'Not JSON: a word without "double quotes"?',
  UnexpectedEndOfString: "A text is not closed on its line.",
};

export function placesIn(text: string): Places {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const placeOf = (path: readonly PropertyKey[]) => place(text, root ? nearest(root, path).offset : 0);
  const [first] = errors;
  if (first) {
    const code = printParseErrorCode(first.error);
    return {
      value: undefined,
      error: { place: place(text, first.offset), message: messages[code] ?? "Not JSON." },
      placeOf,
    };
  }
  const twice = root && doubled(root);
  if (twice) {
    const message = "The name of another field in the same place: of the two, only the last would count.";
    return { value: undefined, error: { place: place(text, twice.offset), message }, placeOf };
  }
  try {
    return { value: JSON.parse(text), error: null, placeOf };
  } catch {
    // What the parser above lets pass, like a control character in a text.
    return { value: undefined, error: { place: "1:1", message: "Not JSON." }, placeOf };
  }
}

/** The first field whose name has come before in the same object. */
function doubled({ type, children = [] }: Node): Node | undefined {
  const names = new Set<unknown>();
  for (const child of children) {
    if (type === "object") {
      const name: unknown = child.children?.[0]?.value;
      if (names.has(name)) return child;
      names.add(name);
    }
    const inside = doubled(child);
    if (inside) return inside;
  }
  return undefined;
}

function nearest(root: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    // A field begins at its name.
    if (node) return node.parent?.type === "property" ? node.parent : node;
  }
  return root;
}

function place(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split("\n").length}:${offset - before.lastIndexOf("\n")}`;
}
