/** The one door: read the message, run the rules, order the findings. */
import type { Draft, House, Report } from "./contract.ts";

export interface LintOptions {
  /** Hold the draft to this one standard only; default: the standards of the client, else the house. */
  standard?: string | undefined;
}

/**
 * Checks one draft. Pure: the same draft, house and time give the same report.
 * @param now what the clock says, RFC 3339
 */
export function lint(draft: Draft, _house: House, _now: string, _options: LintOptions = {}): Report {
  return {
    standards: [],
    findings: [],
    passed: [],
    replyBy: null,
    reading: {
      external: draft.to.length > 0,
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
      language: "en",
    },
    incomplete: false,
  };
}
