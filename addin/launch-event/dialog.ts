/** The words of the send dialog, within what Outlook takes: 500 characters of text, 20 on the button. */
import { send as de } from "../language/de.ts";
import { send as en } from "../language/en.ts";
import { send as es } from "../language/es.ts";
import { send as fr } from "../language/fr.ts";
import type { Send } from "../language/strings.ts";
import type { Warnings } from "../outlook/session.ts";

export const MAX_DIALOG = 500;
const NAMED = 3;

const languages: Record<string, Send> = { de, fr, es };

/** The control in manifest.xml that opens the pane. */
export const PANE_BUTTON = "msgComposeOpenPaneButton";

/** Options for `event.completed`: stop, say what is wrong, offer the pane. */
export interface Stop {
  allowEvent: false;
  errorMessage: string;
  errorMessageMarkdown: string;
  cancelLabel: string;
  commandId: string;
  contextData: string;
}

/** What the pane is told when the writer chooses to review. `nonce` differs each time: hosts hand out an old context again. */
export interface ReviewContext {
  v: 1;
  rule: string;
  nonce: string;
}

/** @param locale of the writer, such as "de-CH"; what the rules found is told in English */
export function stop(warnings: Warnings, nonce: string, locale = ""): Stop {
  const words = languages[locale.slice(0, 2).toLowerCase()] ?? en;
  const context: ReviewContext = { v: 1, rule: warnings.first[0]?.rule ?? "", nonce };
  return {
    allowEvent: false,
    errorMessage: plain(warnings, words),
    errorMessageMarkdown: markdown(warnings, words),
    cancelLabel: words.review,
    commandId: PANE_BUTTON,
    // Older hosts take a string and nothing else.
    contextData: JSON.stringify(context),
  };
}

function plain(warnings: Warnings, words: Send): string {
  return fitted(
    warnings,
    words,
    (text) => text,
    words.title(warnings.total),
    (line) => `\n• ${line}`,
    "\n",
  );
}

/** Outlook's Markdown: bold, list items that end with a carriage return, and two line feeds for a new line. */
function markdown(warnings: Warnings, words: Send): string {
  const escaped = (text: string) => text.replace(/[\\`*_[\]()#~<>]/g, "\\$&");
  return fitted(warnings, words, escaped, `**${words.title(warnings.total)}**\n\n`, (line) => `- ${line}\r`, "\n\n");
}

/** Shortens the messages alike until all fits; the rest is counted, never dropped silently. */
function fitted(
  { first, total }: Warnings,
  words: Send,
  dress: (text: string) => string,
  head: string,
  item: (line: string) => string,
  gap: string,
): string {
  const named = first.slice(0, NAMED);
  const more = total > named.length ? `${gap}… ${words.more(total - named.length)}` : "";
  for (let room = MAX_DIALOG; ; room -= 5) {
    const text = head + named.map(({ message }) => item(dress(cut(message, room)))).join("") + more;
    if (text.length <= MAX_DIALOG) return text;
  }
}

function cut(text: string, room: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= room ? line : `${line.slice(0, Math.max(0, room - 1)).trimEnd()}…`;
}
