/** The closing of a mail to a client: what is missing of it, and where lines are put that belong before the sign-off. */
import type { Fix, TextEdit } from "./contract.ts";
import { insertBefore, insertParagraph } from "./edit.ts";
import { isCommon } from "./phrases/not-names.ts";
import { asksForReply } from "./reading/closing.ts";
import type { Message } from "./reading/message.ts";
import { fix } from "./rule.ts";

const THANKS = "Thank you for getting in touch.";
const THANKS_NEW = "Thank you for your time.";
const INVITATION = "Please let me know if you need anything else.";

export function lacksThanks(message: Message): boolean {
  return message.closing().thanks === null;
}

/** A question that itself asks for an answer invites them too. */
export function lacksInvitation(message: Message): boolean {
  return message.closing().invitation === null && !asksForReply(message.sentences());
}

/** Both halves at once when both are missing, so that one click mends both findings. */
export function closingFix(message: Message): Fix {
  const thanks = message.isReply() ? THANKS : THANKS_NEW;
  const lacking = lacksThanks(message);
  const parts = [...(lacking ? [thanks] : []), ...(lacksInvitation(message) ? [INVITATION] : [])];
  const title = parts.length === 2 ? "Thank them and invite them back" : lacking ? "Thank them" : "Invite them back";
  return fix(title, [insertAtClosing(message, parts.join(" "))]);
}

/** A line of its own just above the sign-off, or at the end of what the writer typed. */
export function insertAtClosing(message: Message, text: string): TextEdit {
  const lines = message.authored().filter((line) => line.text !== "");
  const start = message.signOff()?.start;
  // A name alone is a sign-off that nothing stands above yet; "Noted." is none.
  const [line] = lines;
  const nameAlone =
    lines.length === 1 && message.wordCount() <= 2 && !message.salutation() && !message.vocative() && isName(line!.text)
      ? line
      : undefined;
  const signOff = start === undefined ? nameAlone : lines.find((line) => line.end > start);
  return signOff ? insertBefore(message.body(), signOff, [text]) : insertParagraph(message.body(), lines.at(-1)!, text);
}

function isName(text: string): boolean {
  return !text
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .some(isCommon);
}

/** A line of its own above the paragraph that thanks them and invites them back. */
export function insertAboveClosing(message: Message, text: string): TextEdit {
  const { thanks, invitation } = message.closing();
  const closing = [thanks, invitation].filter((sentence) => sentence !== null).sort((a, b) => a.start - b.start)[0];
  const opens = closing && message.sentences().find(({ paragraph }) => paragraph === closing.paragraph) === closing;
  const lines = message.authored();
  const line = opens ? lines.find(({ end }) => end > closing.start) : undefined;
  return line && line !== lines.find((other) => other.text !== "")
    ? insertBefore(message.body(), line, [text])
    : insertAtClosing(message, text);
}
