/** The catalogue of rules as `GET /v1/rules` gives it: what each looks for, and examples that are run as its tests. */
import { rules } from "./checks/index.ts";
import type { RuleEntry } from "./contract.ts";
import { parseClauseRef } from "./standards/index.ts";

export function ruleEntries(): RuleEntry[] {
  return rules.map(({ id, title, why, severity, external = false, clauses, examples }) => ({
    id,
    title,
    why,
    severity,
    external,
    clauses: clauses.flatMap((ref) => {
      const clause = parseClauseRef(ref);
      return clause ? [{ standard: clause.standard, id: clause.id }] : [];
    }),
    examples,
  }));
}
