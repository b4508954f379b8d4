import type { Report } from "../../rules/contract.ts";

/**
 * What the pages take for granted. A proxy's page or another version's answer is as good as none, and so is the report
 * on a mail that the server had no time to read: no rule has found anything, none has passed.
 */
export function isReport(answer: unknown): answer is Report {
  const { standards, findings, passed, reading, incomplete } = (answer ?? {}) as Partial<Report>;
  if (incomplete && findings?.length === 0 && passed?.length === 0) return false;
  return [standards, findings, passed, reading?.quoted, reading?.questions].every(Array.isArray);
}
