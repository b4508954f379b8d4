/** The house file: read once at the start, refused with the path of the field that is wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { House } from "../rules/contract.ts";
import { standards } from "../rules/standards/index.ts";
import { firstIssue } from "./errors.ts";

const exampleHouse = join(import.meta.dirname, "example-house.json");

/** A reason not to start, in one line that the operator can act on. */
export class StartError extends Error {}

/**
 * @param file the JSON file that HOUSE_FILE names; default: the example house
 * @throws StartError
 */
export async function loadHouse(file = exampleHouse): Promise<House> {
  const parsed = House.safeParse(parse(file, read(file)));
  if (!parsed.success) {
    const { path, message } = firstIssue(parsed.error);
    throw new StartError(`The house file ${file} is not valid at ${path ?? "its top"}. ${message}`);
  }
  const house = parsed.data;
  const known = standards.map((standard) => standard.id);
  const lists = [
    { path: "standards", ids: house.standards },
    ...house.clients.map((client, i) => ({ path: `clients[${i}].standards`, ids: client.standards ?? [] })),
  ];
  for (const { path, ids } of lists) {
    const unknown = ids.findIndex((id) => !known.includes(id));
    if (unknown >= 0) {
      throw new StartError(
        `The house file ${file} is not valid at ${path}[${unknown}]. Must be one of: ${known.join(", ")}.`,
      );
    }
  }
  // The tables of holidays are large and slow to load: only for a house that asks for a country's.
  return house.holidays.country ? (await import("./holidays.ts")).withHolidays(house) : house;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new StartError(`The house file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new StartError(`The house file ${file} is not JSON.`);
  }
}
