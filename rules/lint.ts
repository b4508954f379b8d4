/** The one door: run the rules, cite the clauses, tell by when to answer and what was read. */
import { type CheckOptions, check } from "./check.ts";
import { rules } from "./checks/index.ts";
import type { Draft, House, Report } from "./contract.ts";
import { describe } from "./reading/describe.ts";
import { replyByOf } from "./reading/resolved.ts";
import { parseClauseRef, standards } from "./standards/index.ts";

const safe = new Set(rules.filter((rule) => rule.safe).map(({ id }) => id));
const titles = new Map(standards.map(({ id, title }) => [id, title]));

/**
 * Checks one draft. Pure: the same draft, house and time give the same report.
 * @param house its holidays are those in `holidays.dates`: country and region are for the caller to resolve
 * @param now what the clock says, RFC 3339
 */
export function lint(draft: Draft, house: House, now: string, options: CheckOptions = {}): Report {
  const checked = check(draft, house, now, options);
  return {
    standards: checked.upheld.flatMap((id) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, title }];
    }),
    findings: checked.findings.map(({ ref, rule, severity, message, span, fixes: mend }) => {
      const all = mend();
      // Several are a choice, which is the writer's.
      const fixes = safe.has(rule) && all.length === 1 ? all.map((fix) => ({ ...fix, safe: true as const })) : all;
      return { rule, severity, message, clause: parseClauseRef(ref)!, span, fixes };
    }),
    passed: checked.passed,
    replyBy: replyByOf(checked.message, checked.upheld),
    reading: describe(checked.message),
    incomplete: checked.message.body().truncated,
  };
}
