/** What is said of a rule's example around its text. */
import type { Draft } from "../../rules/contract.ts";
import type { BadExample } from "../../rules/rule.ts";
import { linesOf } from "../report/example.ts";
import { people } from "./people.ts";
import { strings } from "./strings.ts";

export interface Facts {
  /** What one has to know before the text. */
  before: string[];
  /** Why it is right although it looks wrong; "" where nothing is said. */
  because: string;
  /** What the first fix makes of it; "" where there is none. */
  mended: string;
}

export function factsOf(example: Partial<BadExample>): Facts {
  const { composeType = "reply", quote, theirs, because, after, html } = example;
  const words = strings.rules;
  return {
    before: [
      words.kind[composeType],
      ...headers(example),
      quote === false ? words.unquoted : "",
      theirs ? words.theirs(theirs) : "",
    ].filter((fact) => fact !== ""),
    because: because ? words.because(because) : "",
    mended: typeof after === "string" ? (html ? linesOf(after) : after) : headers(after ?? {}).join("\n"),
  };
}

function headers({ to, cc, subject, attachments }: Omit<Partial<Draft>, "body">): string[] {
  const rows: [label: string, value: string | undefined][] = [
    [strings.headers.to, to && people(to)],
    [strings.headers.cc, cc && people(cc)],
    [strings.headers.subject, subject],
    [strings.headers.attachments, attachments?.map(({ name }) => name).join("; ")],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : `${label}: ${value || strings.rules.nobody}.`));
}
