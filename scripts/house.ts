/** `npm run house -- check my-house.json`: whether a file is a house, and if not, the lines to look at. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readHouse } from "../server/house.ts";

/** What to print, and whether all is well. */
export function checkFile(file: string): { lines: string[]; ok: boolean } {
  let text: string;
  try {
    text = readFileSync(resolve(process.env.INIT_CWD ?? ".", file), "utf8");
  } catch (error) {
    return { lines: [`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`], ok: false };
  }
  const read = readHouse(file, text);
  if ("wrong" in read) return { lines: read.wrong, ok: false };
  const { standards, staff, clients, templates = [], rules = {} } = read.house;
  const counts: [number, one: string, more: string][] = [
    [standards.length, "standard", "standards"],
    [staff.length, "colleague", "colleagues"],
    [clients.length, "client", "clients"],
    [templates.length, "template", "templates"],
    [Object.keys(rules).length, "rule set otherwise", "rules set otherwise"],
  ];
  const said = counts.map(([count, one, more]) => `${count} ${count === 1 ? one : more}`).join(", ");
  return { lines: [`ok ${file}: ${said}`], ok: true };
}

if (import.meta.main) {
  const [command, file, ...more] = process.argv.slice(2);
  if (command !== "check" || !file || more.length > 0) {
    console.error("Say which file: npm run house -- check my-house.json");
    process.exitCode = 1;
  } else {
    const { lines, ok } = checkFile(file);
    for (const line of lines) (ok ? console.log : console.error)(line);
    process.exitCode = ok ? 0 : 1;
  }
}
