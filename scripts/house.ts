/**
 * `npm run house -- check my-house.json`: whether a file is a house, and if not, the lines to look at.
 * `npm run house -- adopt <tenant id>`: gives a tenant the house from before people signed in. Reads DATA_DIR and
 * DATABASE_URL as the server does.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { House } from "../rules/contract.ts";
import { ids } from "../server/auth/settings.ts";
import { shownPath } from "../server/errors.ts";
import { isKnown } from "../server/holidays.ts";
import { readHouse } from "../server/house.ts";
import { StartError } from "../server/start-error.ts";
import { openStore, type StoreOptions } from "../server/store/store.ts";
import { adopt } from "../server/store/tenants.ts";
import { command, fileOf, placeOf } from "./backup.ts";

/** What to print, and whether all is well. */
export function checkFile(file: string): { lines: string[]; ok: boolean } {
  let text: string;
  try {
    text = readFileSync(fileOf(file), "utf8");
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
  const doubts = doubtsAbout(read.house).map(([path, doubt]) => {
    return `note ${file}:${read.placeOf(path)} ${shownPath(path)}: ${doubt}`;
  });
  const said = counts.map(([count, one, more]) => `${count} ${count === 1 ? one : more}`).join(", ");
  return { lines: [...doubts, `ok ${file}: ${said}`], ok: true };
}

/** What a house may say, and probably does not mean. */
function doubtsAbout({ holidays: { country, region }, staff }: House): [path: PropertyKey[], doubt: string][] {
  const doubts: [PropertyKey[], string][] = [];
  if (country && !isKnown(country)) {
    doubts.push([["holidays", "country"], "No holidays are known of it: only your own dates count."]);
  } else if (country && !isKnown(country, region)) {
    doubts.push([
      ["holidays", "region"],
      "No region of that country is known by it: the whole country's holidays count.",
    ]);
  }
  const addresses = new Set(staff.map(({ address }) => address.toLowerCase()));
  for (const [i, { standIn }] of staff.entries()) {
    if (standIn && !addresses.has(standIn.toLowerCase())) {
      doubts.push([["staff", i, "standIn"], "Is no colleague's address: no auto-reply will offer them."]);
    }
  }
  return doubts;
}

/** @throws StartError */
export async function adoptHouse(place: StoreOptions, id: string): Promise<string> {
  const [tenant] = ids("The tenant", id);
  const { dataDir, databaseUrl } = place;
  if (!databaseUrl && !existsSync(join(dataDir, "decorum.db"))) {
    throw new StartError(`There is no store in ${dataDir}: set DATA_DIR as the server has it.`);
  }
  const store = await openStore(place);
  try {
    return `${await adopt(store, tenant!)} is the house of ${tenant} now.`;
  } finally {
    await store.destroy();
  }
}

if (import.meta.main) {
  const [what, argument, ...more] = process.argv.slice(2);
  if (what === "adopt" && argument && more.length === 0) {
    await command(() => adoptHouse(placeOf(process.env), argument));
  } else if (what === "check" && argument && more.length === 0) {
    const { lines, ok } = checkFile(argument);
    for (const line of lines) (ok ? console.log : console.error)(line);
    process.exitCode = ok ? 0 : 1;
  } else {
    console.error("Say which: npm run house -- check my-house.json, or npm run house -- adopt <tenant id>");
    process.exitCode = 1;
  }
}
