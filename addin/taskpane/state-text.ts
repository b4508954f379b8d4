/** Where a mail stands, in a line; what would be better beside what is to mend, in another. */

import { strings } from "../language/strings.ts";
import type { MailItem } from "../outlook/item.ts";
import { plainText } from "../outlook/plain.ts";
import type { Checked, CheckState } from "./check.ts";

export interface StateText {
  text: string;
  more?: string;
  good: boolean;
}

export function stateText(item: MailItem | null, state: CheckState): StateText {
  const words = strings.pane.state;
  if (state.phase === "failed") return { text: words.failed, good: false };
  if (!item) return { text: words.noItem, good: false };
  if (state.phase !== "checked") return { text: words[state.phase], good: false };
  if (item.mode === "read") return { text: words.received, good: false };
  const { findings, passed } = state.report;
  if (findings.length === 0 && isUnwritten(state)) return { text: words.empty, good: false };
  const better = findings.filter(({ severity }) => severity === "suggestion").length;
  const toMend = findings.length - better;
  if (toMend > 0) {
    return { text: words.toMend(toMend), ...(better > 0 && { more: words.alsoBetter(better) }), good: false };
  }
  if (better > 0) return { text: words.better(better), good: true };
  return { text: passed.length > 0 ? words.passed(passed.length) : words.nothingApplied, good: passed.length > 0 };
}

/** A reply that holds its quoted original and nothing else yet; that no rule objects to it says nothing. */
export function isUnwritten({ draft, report }: Pick<Checked, "draft" | "report">): boolean {
  const { format, content } = draft.body;
  const quoted = report.reading.quoted[0];
  if (draft.composeType === "forward" || !quoted) return false;
  const written = content.slice(0, quoted.span.start);
  return (format === "html" ? plainText(written) : written).trim() === "";
}
