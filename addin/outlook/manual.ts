/**
 * A fix that Outlook didn't make, or that would lose a picture if it wrote the whole mail anew: the writer selects the
 * passage, and what is selected is replaced, or they paste it.
 */
import type { Body, TextEdit } from "../../rules/contract.ts";
import { escapeHtml } from "../../rules/edit.ts";
import { applyEdits } from "../../rules/fix.ts";
import { BodyText } from "../../rules/reading/text.ts";
import { sameText } from "./apply.ts";
import type { ComposeItem } from "./item.ts";
import { plainLines } from "./plain.ts";

export interface Passage {
  /** What the writer is to select; null where that is too much, or holds a picture. Text, without line breaks. */
  old: string | null;
  /** What stands there once it is mended: text, with line breaks. "" where the passage only goes. */
  fresh: string;
}

/**
 * `elsewhere`: what is selected is not the passage, or nothing is; nothing was touched. `astray`: Outlook put it in
 * another place than the one that was selected.
 */
export type Replaced = "replaced" | "elsewhere" | "changed" | "notApplied" | "astray";

/** Characters that one can be asked to select. */
const SELECTABLE = 300;

/** The words that the edits replace; whole lines where they put in lines or take in markup. null where no text changes. */
export function passageOf(body: Body, edits: readonly TextEdit[]): Passage | null {
  if (edits.length === 0) return null;
  const html = body.format === "html";
  let start = Math.min(...edits.map((edit) => edit.start));
  let end = Math.max(...edits.map((edit) => edit.end));
  const words = [body.content.slice(start, end), ...edits.map(({ replacement }) => replacement)];
  if (words[0]!.trim() === "" || words.some((text) => (html ? /[<>]/ : /\n/).test(text))) {
    const text = new BodyText(body);
    const lines = text.lines.filter((line) => line.text.trim() !== "").map((line) => text.span(line));
    const first = lines.findLast((line) => line.start <= start) ?? lines[0];
    start = Math.min(start, first?.start ?? start);
    end = Math.max(end, first?.end ?? end, ...lines.filter((line) => line.start < end).map((line) => line.end));
  }
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const passage = body.content.slice(start, end);
  const old = inLines({ ...body, content: passage }).replaceAll("\n", " ");
  const canSelect = old !== "" && old.length <= SELECTABLE && !(html && /<img\b/i.test(passage));
  return { old: canSelect ? old : null, fresh: inLines({ ...body, content: applyEdits(passage, moved) }) };
}

/** Puts the passage in place of what the writer has selected, if that is what is to be replaced. */
export async function replaceSelection(
  item: ComposeItem,
  before: Body,
  edits: readonly TextEdit[],
  { old, fresh }: Passage,
): Promise<Replaced> {
  const { format } = before;
  try {
    const now = await item.readBody();
    if (now.content !== before.content) return "changed";
    const selected = await item.readSelection(format);
    const wanted = old ?? "";
    if (
      selected === null ||
      wanted === "" ||
      !sameText({ format, content: selected }, { format: "text", content: wanted })
    )
      return "elsewhere";
    const content = format === "html" ? escapeHtml(fresh).replaceAll("\n", "<br>") : fresh;
    await item.replaceSelection({ format, content });
    const after = await item.readBody();
    if (sameText(after, { format, content: applyEdits(before.content, edits) })) return "replaced";
    return sameText(after, before) ? "notApplied" : "astray";
  } catch {
    return "notApplied";
  }
}

function inLines(passage: Body): string {
  const lines = plainLines(passage).map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n");
}
