/** An auto-reply as a draft, checked by the server, else here. */
import type { Draft, House, Mailbox, Report } from "../../../rules/contract.ts";
import { server } from "../server.ts";

export interface CheckedText {
  draft: Draft;
  report: Report;
  by: "server" | "here" | "guess";
  /** Who is back when, and who stands in, as the text says it; null: it doesn't. */
  told: { back: string | null; standIn: string | null };
}

export function autoReplyDraft(text: string, me: Mailbox): Draft {
  return {
    kind: "autoReply",
    composeType: "new",
    from: me,
    to: [],
    subject: "",
    body: { format: "text", content: text },
  };
}

/** @param house null: not known */
export async function checkText(text: string, me: Mailbox, house: House | null): Promise<CheckedText> {
  const draft = autoReplyDraft(text, me);
  const [answered, { told }] = await Promise.all([server.lint(draft).catch(() => null), import("./told.ts")]);
  const report = answered ?? (await import("../local.ts")).checkHere(draft, house);
  const by = answered ? "server" : house ? "here" : "guess";
  return { draft, report, by, told: told(draft, house, new Date().toISOString()) };
}
