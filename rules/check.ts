/** Runs the rules on a draft. The send check needs this much and no more: no clause texts, no reading to show. */
import { rules } from "./checks/index.ts";
import type { Client, Draft, Finding, Fix, House, RuleSettings, Severity } from "./contract.ts";
import { Directory, domainOf } from "./directory.ts";
import { Message } from "./reading/message.ts";
import type { Rule, RuleContext, Spelling } from "./rule.ts";

export interface CheckOptions {
  /** Hold the draft to this one standard only; default: the standards of the client, else of the house. */
  standard?: string | undefined;
  spelling?: Spelling | undefined;
}

export interface Checked {
  message: Message;
  /** Ids of the standards the draft was held to, in the order they are cited in. */
  upheld: readonly string[];
  /** In order of position, those without a span last. `ref` is the clause as rules name it: "bostrom 2.9". */
  findings: (Omit<Finding, "clause" | "fixes"> & { ref: string; fixes: () => Fix[] })[];
  passed: string[];
}

/** A house is read into look-up tables once, however many drafts are checked against it. */
const directories = new WeakMap<House, Directory>();

export function check(draft: Draft, house: House, now: string, options: CheckOptions = {}): Checked {
  const directory = directoryOf(house);
  const message = new Message(draft, directory, now);
  const clients = message.clients();
  const client = clients.length === 1 && message.outsiders().every((m) => directory.clientOf(m)) ? clients[0]! : null;
  const upheld = options.standard !== undefined ? [options.standard] : (client?.standards ?? house.standards);
  const findings: Checked["findings"] = [];
  const passed: string[] = [];
  const layers = settingLayers(message, client);
  const prefixes = upheld.map((standard) => `${standard} `);
  const surroundings = { draft, message, house, directory, client, upheld, now, spelling: options.spelling ?? null };
  for (const rule of rules) {
    const ref = citedClause(rule, prefixes);
    const { severity, options } = settingOf(rule, layers, message);
    if (!ref || severity === "off" || !reads(rule, message)) continue;
    const context: RuleContext = { ...surroundings, options };
    if (rule.applies && !rule.applies(context)) continue;
    const problems = rule.check(context);
    if (problems.length === 0) passed.push(rule.id);
    for (const problem of problems) {
      const span = problem.at && message.body().span(problem.at);
      const fixes = () => rule.mend?.(problem, context) ?? [];
      findings.push({ rule: rule.id, severity, message: problem.message, ref, span, fixes });
    }
  }
  findings.sort((a, b) => position(a) - position(b));
  return { message, upheld, findings, passed };
}

function directoryOf(house: House): Directory {
  const known = directories.get(house);
  if (known) return known;
  const directory = new Directory(house);
  directories.set(house, directory);
  return directory;
}

/** Cited from the first standard in force that has a clause for the rule; none: the rule isn't asked for. */
function citedClause({ clauses }: Rule, prefixes: readonly string[]): string | null {
  for (const prefix of prefixes) {
    const ref = clauses.find((clause) => clause.startsWith(prefix));
    if (ref) return ref;
  }
  return null;
}

/** What the house set for rules, the nearest to the recipients last: for all, for this client, for this domain. */
function settingLayers(message: Message, client: Client | null): RuleSettings[] {
  const { rules = {}, domainRules = {} } = message.directory.house;
  const domains = new Set(message.outsiders().map(({ address }) => domainOf(address)));
  const [domain = ""] = domains;
  const ofDomain = domains.size === 1 && Object.hasOwn(domainRules, domain) ? domainRules[domain]! : {};
  return [rules, client?.rules ?? {}, ofDomain];
}

const SOFTER = { error: "warning", warning: "suggestion", suggestion: "suggestion" } as const;

function settingOf(rule: Rule, layers: RuleSettings[], message: Message) {
  let severity: Severity | "off" = rule.softerInside && !goesOut(message) ? SOFTER[rule.severity] : rule.severity;
  let options: Record<string, unknown> = {};
  for (const layer of layers) {
    if (!Object.hasOwn(layer, rule.id)) continue;
    const setting = layer[rule.id]!;
    if (typeof setting === "string") severity = setting;
    else {
      severity = setting.severity ?? severity;
      options = { ...options, ...setting };
    }
  }
  return { severity, options };
}

function reads(rule: Rule, message: Message): boolean {
  const kinds = rule.kinds ?? ["message"];
  if (!kinds.includes(message.draft.kind ?? "message")) return false;
  if (rule.whole && message.body().truncated) return false;
  return (!rule.external || goesOut(message)) && (!rule.english || message.english());
}

/** An auto-reply has no recipients: it goes to whoever writes. */
function goesOut(message: Message): boolean {
  return message.external() || message.draft.kind === "autoReply";
}

function position({ span }: { span: Finding["span"] }): number {
  return span?.start ?? Number.POSITIVE_INFINITY;
}
