/** `npm run new-rule my-rule`: a rule to fill in, listed in the catalogue. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Writes the rule's file and adds it at the end of the catalogue.
 * @param checks the folder rules/checks
 * @returns the path of the new file
 * @throws Error that says what is wrong with the id
 */
export function newRule(id: string, checks: string): string {
  if (!ID.test(id)) throw new Error("A rule's id is lower-case words joined by hyphens, like cc-on-handoff.");
  const file = join(checks, `${id}.ts`);
  if (existsSync(file)) throw new Error(`There is a rule ${id} already.`);
  const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const index = join(checks, "index.ts");
  const lines = readFileSync(index, "utf8").split("\n");
  const isImport = (line: string) => line.startsWith("import { ") && line.includes('from "./');
  const imports = [...lines.filter(isImport), `import { ${name} } from "./${id}.ts";`];
  const byPath = (a: string, b: string) => (a.split('"')[1]! < b.split('"')[1]! ? -1 : 1);
  lines.splice(lines.findIndex(isImport), imports.length - 1, ...imports.sort(byPath));
  lines.splice(lines.lastIndexOf("];"), 0, `  ${name},`);
  writeFileSync(file, template(id, name), { flag: "wx" });
  writeFileSync(index, lines.join("\n"));
  return file;
}

const template = (id: string, name: string) => `import { defineRule } from "../rule.ts";

export const ${name} = defineRule({
  id: "${id}",
  title: "What to do, as an instruction",
  why: "What it gives the reader of the mail.",
  clauses: [],
  severity: "suggestion",
  check: () => [],
  examples: {
    bad: [
      { body: "Hi Peggy,\\n\\nText that gives one finding." },
    ],
    good: [
      { body: "Hi Peggy,\\n\\nText that looks like it.", because: "it is right all the same" },
    ],
  },
});
`;

if (import.meta.main) {
  const root = dirname(import.meta.dirname);
  try {
    const file = newRule(process.argv[2] ?? "", join(root, "rules/checks"));
    console.log(`Wrote ${file} and listed it in rules/checks/index.ts. Next:`);
    console.log("  1. Say what it upholds: its clauses, and its id at those clauses in rules/standards/.");
    console.log("  2. Write three bad and three good examples, then the check that tells them apart.");
    console.log("  3. Give its title in addin/language/de.ts, fr.ts and es.ts.");
    console.log("  4. npm run catalogue writes its page, npm test runs its examples.");
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
