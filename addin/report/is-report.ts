import type { Report } from "../../rules/contract.ts";

/** What the pages take for granted: a proxy's page or another version's answer is as good as none. */
export function isReport(answer: unknown): answer is Report {
  const { standards, findings, passed, reading } = (answer ?? {}) as Partial<Report>;
  return [standards, findings, passed, reading?.quoted, reading?.questions].every(Array.isArray);
}
