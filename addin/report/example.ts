/** Examples of rules as text. On the wire they are drafts in short: `body` is what the writer typed. */
import { plainText } from "../outlook/plain.ts";

/** null for what is no example. */
export function exampleText(example: unknown): string | null {
  const { body, html } = (example ?? {}) as { body?: unknown; html?: unknown };
  if (typeof body !== "string") return null;
  return html === true ? linesOf(body) : body;
}

export function linesOf(html: string): string {
  const lines = html.split(/<(?:br|hr)>|<\/(?:p|div|tr)>/i).map((line) => plainText(line).trim());
  return lines.filter((line) => line !== "").join("\n");
}
