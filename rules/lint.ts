/** The one door: read the message, run the rules, order the findings. */
import { replyBy } from "./calendar/reply-by.ts";
import { rules } from "./checks/index.ts";
import type { Clause, Draft, Finding, House, Report, Severity } from "./contract.ts";
import { Directory } from "./directory.ts";
import { Message } from "./reading/message.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { parseClauseRef, standards } from "./standards/index.ts";

export interface LintOptions {
  /** Hold the draft to this one standard only; default: the standards of the client, else of the house. */
  standard?: string | undefined;
}

/** A house is read into look-up tables once, however many drafts are checked against it. */
const directories = new WeakMap<House, Directory>();

/**
 * Checks one draft. Pure: the same draft, house and time give the same report.
 * @param house its holidays are those in `holidays.dates`: country and region are for the caller to resolve
 * @param now what the clock says, RFC 3339
 */
export function lint(draft: Draft, house: House, now: string, options: LintOptions = {}): Report {
  const directory = directoryOf(house);
  const message = new Message(draft, directory, now);
  const clients = message.clients();
  const client = clients.length === 1 && message.outsiders().every((m) => directory.clientOf(m)) ? clients[0]! : null;
  const upheld = options.standard !== undefined ? [options.standard] : (client?.standards ?? house.standards);

  const findings: Finding[] = [];
  const passed: string[] = [];
  for (const rule of rules) {
    const clause = citedClause(rule, upheld);
    const { severity, options } = settingOf(rule, house);
    if (!clause || severity === "off" || !reads(rule, message)) continue;
    const context = { draft, message, house, directory, client, now, options };
    if (rule.applies && !rule.applies(context)) continue;
    const found = find(rule, context, clause, severity);
    if (found.length === 0) passed.push(rule.id);
    findings.push(...found);
  }
  findings.sort((a, b) => position(a) - position(b));

  return {
    standards: standards.filter(({ id }) => upheld.includes(id)).map(({ id, title }) => ({ id, title })),
    findings,
    passed,
    replyBy: dueTime(message, upheld),
    reading: message.reading(),
    incomplete: message.body().truncated,
  };
}

function directoryOf(house: House): Directory {
  const known = directories.get(house);
  if (known) return known;
  const directory = new Directory(house);
  directories.set(house, directory);
  return directory;
}

function reads(rule: Rule, message: Message): boolean {
  const kinds = rule.kinds ?? ["message"];
  if (!kinds.includes(message.draft.kind ?? "message")) return false;
  return (!rule.external || message.external()) && (!rule.english || message.english());
}

function find(rule: Rule, context: RuleContext, clause: Clause, severity: Severity): Finding[] {
  return rule.check(context).map(({ at, message, fixes }) => {
    const span = at && context.message.body().span(at);
    return { rule: rule.id, severity, message, clause, span, fixes };
  });
}

/** Cited from the first standard in force that has a clause for the rule; none: the rule isn't asked for. */
function citedClause(rule: Rule, upheld: readonly string[]): Clause | null {
  for (const standard of upheld) {
    const ref = rule.clauses.find((clause) => clause.startsWith(`${standard} `));
    if (ref) return parseClauseRef(ref);
  }
  return null;
}

function settingOf(rule: Rule, house: House): { severity: Severity | "off"; options: Record<string, unknown> } {
  const setting = house.rules && Object.hasOwn(house.rules, rule.id) ? house.rules[rule.id] : undefined;
  if (typeof setting === "string") return { severity: setting, options: {} };
  return { severity: setting?.severity ?? rule.severity, options: setting ?? {} };
}

function dueTime(message: Message, upheld: readonly string[]): Report["replyBy"] {
  const original = message.isReply() ? message.original() : null;
  if (!original?.receivedAt) return null;
  const { receivedAt, basis } = original;
  return replyBy({ house: message.directory.house, standards: upheld, receivedAt, basis, now: message.now });
}

function position({ span }: Finding): number {
  return span ? span.start : Number.POSITIVE_INFINITY;
}
