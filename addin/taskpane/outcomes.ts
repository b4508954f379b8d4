/** What has become of each rule in a draft, for the record of the mail once it is sent: rule ids and nothing else. */
import type { Report } from "../../rules/contract.ts";
import type { Decided } from "../outlook/session.ts";

export const OUTCOMES_KEY = "decorum.outcomes";

/** `open`: found, and neither mended nor ignored; a mail that is sent so was sent anyway. */
export type RuleOutcome = "passed" | "fixed" | "ignored" | "falseAlarm" | "open";

/** @param report without the findings that are ignored */
export function outcomesOf(
  report: Pick<Report, "findings" | "passed">,
  ignored: Report["findings"],
  { here, fixed }: Decided,
): Record<string, RuleOutcome> {
  const wrong = Object.keys(here).filter((key) => here[key] === "falseAlarm");
  const all = (rules: string[], outcome: RuleOutcome) => rules.map((rule) => [rule, outcome] as const);
  // A rule with several outcomes has the last of these.
  return Object.fromEntries([
    ...all(report.passed, "passed"),
    ...all(fixed, "fixed"),
    ...all(
      ignored.map(({ rule }) => rule),
      "ignored",
    ),
    ...all(
      wrong.map((key) => key.split(" ", 1)[0]!),
      "falseAlarm",
    ),
    ...all(
      report.findings.map(({ rule }) => rule),
      "open",
    ),
  ]);
}
