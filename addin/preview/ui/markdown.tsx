/** The little Markdown of a send dialog: bold, italic, lists, links; items end with a carriage return. Never as HTML. */
import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";

type Block = { kind: "paragraph" | "ul" | "ol"; lines: string[] };

export function Markdown({ text }: { text: string }) {
  return blocksOf(text).map(({ kind, lines }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
    if (kind === "paragraph") return <p key={at}>{inline(lines.join(" "))}</p>;
    const List = kind;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <List key={at}>
        {lines.map((line) => (
          <li key={line}>{inline(line)}</li>
        ))}
      </List>
    );
  });
}

/** A new paragraph after an empty line, a list wherever lines begin with "-", "*" or a number. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const item = /^\s{0,3}(?:([-*])|\d{1,3}\.)\s(.*)$/.exec(line);
    const kind = item ? (item[1] ? "ul" : "ol") : "paragraph";
    const content = (item ? (item[2] ?? "") : line).trim();
    const last = blocks.at(-1);
    if (content === "") open = false;
    else if (last?.kind === kind && (open || kind !== "paragraph")) last.lines.push(content);
    else blocks.push({ kind, lines: [content] });
    if (content !== "") open = true;
  }
  return blocks;
}

const TOKEN = /\\(.)|\*\*((?:\\.|[^*\\])+)\*\*|[*_]((?:\\.|[^*_\\])+)[*_]|\[([^\]]*)\]\((https:\/\/[^)\s]*)\)/g;

export function inline(text: string): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const token of text.matchAll(TOKEN)) {
    const [all, escaped, bold, italic, label, address] = token;
    nodes.push(text.slice(at, token.index));
    at = token.index + all.length;
    if (escaped) nodes.push(escaped);
    else if (bold) nodes.push(<strong key={at}>{inline(bold)}</strong>);
    else if (italic) nodes.push(<em key={at}>{inline(italic)}</em>);
    else
      nodes.push(
        <Link key={at} href={address} target="_blank" rel="noreferrer">
          {label}
        </Link>,
      );
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== "");
}
