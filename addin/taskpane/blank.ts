/** A new mail with nothing in it: there is nothing to check, and a template may be put in. */
import type { Draft, Report } from "../../rules/contract.ts";
import type { Checked } from "./check.ts";

const NOTHING: Report = {
  standards: [],
  findings: [],
  passed: [],
  replyBy: null,
  reading: {
    external: false,
    salutation: null,
    closing: { thanks: null, invitation: null },
    signOff: null,
    signature: null,
    quoted: [],
    original: null,
    questions: [],
    handoffs: [],
    commitments: [],
    attachmentsMentioned: [],
    language: "und",
  },
  incomplete: false,
};

/** What the pane shows of it: as if it were checked, and nothing found. */
export function blank(draft: Draft): Pick<Checked, "draft" | "report" | "ignored" | "decisions"> {
  return { draft, report: NOTHING, ignored: [], decisions: null };
}
