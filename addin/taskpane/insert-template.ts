/** A filled template as a fix: below the salutation, else above what is written. It is applied and taken back as one. */
import type { Draft, Fix, Report, TextEdit } from "../../rules/contract.ts";
import { insertAfter, insertBefore } from "../../rules/edit.ts";
import { BodyText } from "../../rules/reading/text.ts";
import { strings } from "../language/strings.ts";

/** Stands for a line break within a paragraph until its markup is made. */
const BREAK = "\ue000";

export function insertTemplate(draft: Draft, report: Report, name: string, text: string): Fix {
  return { title: strings.pane.templates.inserted(name), edits: [place(draft, report, text)], actions: [] };
}

function place(draft: Draft, { reading }: Report, text: string): TextEdit {
  const body = new BodyText(draft.body);
  const html = body.format === "html";
  const eol = body.content.includes("\r\n") ? "\r\n" : "\n";
  const paragraphs = text
    .trim()
    .split(/\n\n+/)
    .map((paragraph) => paragraph.replaceAll("\n", BREAK));
  const salutation = reading.salutation;
  const after = salutation && body.lines.find((line) => body.span(line).end >= salutation.span.end);
  const before = body.lines.find((line) => line.quote < 0 && line.signature < 0) ?? body.lines[0];
  const edit = after
    ? insertAfter(body, after, paragraphs)
    : before
      ? insertBefore(body, before, paragraphs)
      : { start: 0, end: 0, replacement: paragraphs.join(eol + eol) };
  return { ...edit, replacement: edit.replacement.replaceAll(BREAK, html ? "<br>" : eol) };
}
