import { Link } from "@fluentui/react-components";
import { blocksOf, type Part, partsOf } from "./markdown.ts";

/** The text of a send dialog, which an add-in may write with a little Markdown. */
export function MarkdownView({ text }: { text: string }) {
  return blocksOf(text).map(({ kind, lines }) => {
    if (kind === "paragraph") return <p key={lines[0]}>{partsOf(lines.join(" ")).map(view)}</p>;
    const List = kind;
    return (
      <List key={lines[0]}>
        {lines.map((line) => (
          <li key={line}>{partsOf(line).map(view)}</li>
        ))}
      </List>
    );
  });
}

function view(part: Part, at: number): React.ReactNode {
  if (typeof part === "string") return part;
  if (part.kind === "link") {
    return (
      <Link key={at} href={part.address} target="_blank" rel="noreferrer">
        {part.text}
      </Link>
    );
  }
  const Mark = part.kind;
  return <Mark key={at}>{part.parts.map(view)}</Mark>;
}
