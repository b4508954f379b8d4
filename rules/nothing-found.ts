import type { Report } from "./contract.ts";

/** The report on a draft that no rule was asked about: nothing was found, nothing has passed. */
export function nothingFound({ external, incomplete }: { external: boolean; incomplete: boolean }): Report {
  return {
    standards: [],
    findings: [],
    passed: [],
    replyBy: null,
    reading: {
      external,
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
    incomplete,
  };
}
