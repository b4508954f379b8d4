/** What has become of each rule in a draft, for the record of the mail once it is sent: rule ids, and of the mail no word. */
import type { Draft, House, Mailbox, Report } from "../../rules/contract.ts";
import type { SendRecord } from "../../rules/contract-kept.ts";
import type { Decided } from "../outlook/session.ts";

export const OUTCOMES_KEY = "decorum.outcomes";

/** `open`: found, and neither mended nor ignored. */
export type RuleOutcome = "passed" | "fixed" | "ignored" | "falseAlarm" | "open";

/** What the pane leaves for the send handler, under OUTCOMES_KEY. */
export interface SendFacts extends Pick<SendRecord, "client" | "receivedAt" | "commitments"> {
  outcomes: Record<string, RuleOutcome>;
}

/** The engine of the send handler knows neither reading nor reply-by. */
type Known = { findings: { rule: string }[]; passed: string[] } & Partial<Pick<Report, "reading" | "replyBy">>;

/**
 * @param report without the findings that are ignored
 * @param ignored may hold the others too
 * @param house null: not known
 */
export function factsOf(
  draft: Draft,
  report: Known,
  ignored: { rule: string }[],
  decided: Decided,
  house: House | null,
): SendFacts {
  return {
    outcomes: outcomesOf(report, ignored, decided),
    client: house ? clientOf(draft, house) : undefined,
    receivedAt: report.replyBy?.receivedAt,
    commitments: report.reading?.commitments.length,
  };
}

/** The one client that the mail goes to. */
function clientOf({ to, cc = [], bcc = [] }: Draft, { domains, clients }: House): string {
  const isOf = ({ address }: Mailbox, domains: string[]) =>
    domains.some((domain) =>
      `.${address.slice(address.lastIndexOf("@") + 1)}`.toLowerCase().endsWith(`.${domain.toLowerCase()}`),
    );
  const outside = [...to, ...cc, ...bcc].filter((mailbox) => !isOf(mailbox, domains));
  const [client, ...others] = clients.filter((one) => outside.some((mailbox) => isOf(mailbox, one.domains)));
  if (outside.length === 0) return "internal";
  return client && others.length === 0 ? client.id : "public";
}

/** @param report without the findings that are ignored */
export function outcomesOf(
  report: { findings: { rule: string }[]; passed: string[] },
  ignored: { rule: string }[],
  { here, fixed }: Decided,
): SendFacts["outcomes"] {
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
