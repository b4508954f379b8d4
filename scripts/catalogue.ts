/**
 * Writes rules/CATALOGUE.md from the rules themselves; `--check` only says whether it is current. The rule table of the
 * README is made the same way.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rules } from "../rules/checks/index.ts";
import type { Example } from "../rules/example.ts";
import type { Rule } from "../rules/rule.ts";
import { parseClauseRef, standards } from "../rules/standards/index.ts";

const root = dirname(import.meta.dirname);
const TABLE = /(<!-- rules -->\n)[\s\S]*(<!-- \/rules -->)/;

/** Each file that is made from the rules, as it should stand. */
export function madeFromRules(): { path: string; text: string }[] {
  const readme = join(root, "README.md");
  return [
    { path: join(root, "rules/CATALOGUE.md"), text: cataloguePage() },
    {
      path: readme,
      text: readFileSync(readme, "utf8").replace(TABLE, (_all, open, close) => `${open}${ruleTable()}\n${close}`),
    },
  ];
}

function cataloguePage(): string {
  const intro =
    "# The rules\n\nMade from the rules by `npm run catalogue`; every example is run as a test. What isn't said of a draft is a reply of\nSam Ruiz to Margaret Chen, who signs as Peggy.";
  return `${[intro, ...rules.map(section)].join("\n\n")}\n`;
}

function ruleTable(): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](rules/CATALOGUE.md#${rule.id}) | ${rule.title} | ${rule.severity} | ${readsOf(rule)} |`,
  );
  return ["", "| rule | what it asks | severity | reads |", "|---|---|---|---|", ...rows, ""].join("\n");
}

function readsOf({ kinds = ["message"], external }: Rule): string {
  const mail = external ? "mail to outsiders" : "all mail";
  if (!kinds.includes("autoReply")) return mail;
  return kinds.length === 1 ? "auto-replies" : `${mail}, auto-replies`;
}

function section(rule: Rule): string {
  const { id, title, why, severity, clauses, examples } = rule;
  const { bad, good } = examples;
  return [
    `## ${id}`,
    `**${title}.** ${why} *${severity}; reads ${readsOf(rule)}*`,
    `Upholds: ${clauses.map(clauseLine).join("; ")}.`,
    `Found in:\n\n${bad.map((example) => block(example, "after" in example ? example.after : undefined)).join("\n\n")}`,
    `Silent on:\n\n${good.map((example) => block(example)).join("\n\n")}`,
  ].join("\n\n");
}

function clauseLine(ref: string): string {
  const clause = parseClauseRef(ref)!;
  const standard = standards.find(({ id }) => id === clause.standard)!;
  return `“${clause.text}” (${standard.title}, ${clause.id})`;
}

function block(example: Example, after?: unknown): string {
  const facts = [
    example.because && `Why: ${example.because}.`,
    example.to && `To ${list(example.to)}.`,
    example.cc && `Cc ${list(example.cc)}.`,
    example.attachments && `Attached: ${example.attachments.map(({ name }) => name).join(", ")}.`,
    example.theirs && `They wrote: “${oneLine(example.theirs)}”.`,
  ].filter(Boolean);
  const mended = typeof after === "string" ? `\n\nmended:\n\n${fence(after)}` : "";
  return `${facts.length > 0 ? `${facts.join(" ")}\n\n` : ""}${fence(example.body || "(nothing typed)")}${mended}`;
}

function list(mailboxes: { address: string; name?: string | undefined }[]): string {
  return mailboxes.map(({ address, name }) => name ?? address).join(", ");
}

const oneLine = (text: string): string => text.replace(/\n+/g, " / ");
const fence = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

if (import.meta.main) {
  const stale = madeFromRules().filter(({ path, text }) => !isCurrent(path, text));
  if (process.argv.includes("--check")) {
    for (const { path } of stale)
      console.log(`${path.slice(root.length + 1)} is not what the rules say: npm run catalogue`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else for (const { path, text } of stale) writeFileSync(path, text);
}

function isCurrent(path: string, text: string): boolean {
  try {
    return readFileSync(path, "utf8") === text;
  } catch {
    return false;
  }
}
