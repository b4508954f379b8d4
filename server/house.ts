/** What makes a house valid, and the file one is read from: refused with the place of what is wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { rules } from "../rules/checks/index.ts";
import { House, type RuleSettings } from "../rules/contract.ts";
import { standards } from "../rules/standards/index.ts";
import { sentenceFor, shownPath } from "./errors.ts";
import type { Asked } from "./holidays-thread.ts";
import { type Places, placesIn } from "./json-places.ts";
import { StartError } from "./start-error.ts";

const SETTING = "Must be one of: error, warning, suggestion, off.";
const exampleFile = join(import.meta.dirname, "example-house.json");

export interface Problem {
  /** Keys and indices from the top. */
  path: PropertyKey[];
  /** A sentence that does not repeat the value. */
  message: string;
}

/** Either the house or at least one problem. */
export type CheckedHouse = { house: House; problems: [] } | { house: null; problems: [Problem, ...Problem[]] };

/** Holds a value to the schema, then to what a schema can't say. */
export function checkHouse(value: unknown): CheckedHouse {
  const parsed = House.safeParse(value);
  const problems = parsed.success
    ? [...meaningOf(parsed.data)]
    : parsed.error.issues.map((issue): Problem => {
        // The unknown field itself is what to look at.
        if (issue.code === "unrecognized_keys") {
          return { path: [...issue.path, issue.keys[0]!], message: "Is not a field that is known here." };
        }
        // Of the rules alone: either one word or an object with it.
        if (issue.code === "invalid_union") return { path: issue.path, message: SETTING };
        const missing = issue.code === "invalid_type" && at(value, issue.path) === undefined;
        return { path: issue.path, message: missing ? "Is missing." : sentenceFor(issue) };
      });
  const [first, ...more] = problems;
  if (first) return { house: null, problems: [first, ...more] };
  return { house: parsed.data!, problems: [] };
}

function* meaningOf(house: House): Generator<Problem> {
  const { from, to } = house.workingHours;
  if (from >= to) yield { path: ["workingHours", "from"], message: "Must be earlier than the end of work." };
  yield* domains(house.domains, ["domains"]);
  yield* standardIds(house.standards, ["standards"]);
  yield* ruleIds(house.rules, ["rules"]);
  for (const [domain, settings] of Object.entries(house.domainRules ?? {})) {
    yield* ruleIds(settings, ["domainRules", domain]);
  }
  for (const [i, client] of house.clients.entries()) {
    const path = ["clients", i];
    // Statistics count what goes to no client under these two.
    if (["internal", "public"].includes(client.id)) {
      yield { path: [...path, "id"], message: "Must be another word: internal and public have a meaning." };
    }
    yield* domains(client.domains, [...path, "domains"]);
    yield* standardIds(client.standards ?? [], [...path, "standards"]);
    yield* ruleIds(client.rules, [...path, "rules"]);
  }
  yield* domainsOfOne(house);
  yield* repeated(house.clients.map(({ id }) => id)).map((i): Problem => {
    return { path: ["clients", i, "id"], message: "Is the id of another client, further up." };
  });
  yield* repeated(house.staff.map(({ address }) => address.toLowerCase())).map((i): Problem => {
    return { path: ["staff", i, "address"], message: "Is the address of another colleague, further up." };
  });
  for (const [i, { address }] of house.staff.entries()) {
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
      yield { path: ["staff", i, "address"], message: "Must be an e-mail address, like name@bellwether.example." };
    }
  }
  for (const [i, template] of (house.templates ?? []).entries()) {
    for (const field of ["name", "text"] as const) {
      if (template[field].trim() === "") yield { path: ["templates", i, field], message: "Must not be empty." };
    }
  }
}

function* standardIds(ids: readonly string[], path: PropertyKey[]): Generator<Problem> {
  const known = standards.map(({ id }) => id);
  for (const [i, id] of ids.entries()) {
    if (!known.includes(id)) yield { path: [...path, i], message: `Must be one of: ${known.join(", ")}.` };
  }
}

function* ruleIds(settings: RuleSettings | undefined, path: PropertyKey[]): Generator<Problem> {
  for (const id of Object.keys(settings ?? {})) {
    if (!rules.some((rule) => rule.id === id)) {
      yield { path: [...path, id], message: "Is no rule: see rules/CATALOGUE.md or GET /v1/rules." };
    }
  }
}

function* domains(names: readonly string[], path: PropertyKey[]): Generator<Problem> {
  for (const [i, name] of names.entries()) {
    if (!/^[^\s@/:*.][^\s@/:*]*$/.test(name)) {
      yield { path: [...path, i], message: "Must be a bare domain, like bellwether.example." };
    }
  }
}

/** Whose mail it is must be one answer. */
function* domainsOfOne(house: House): Generator<Problem> {
  const own = new Set(house.domains.map((name) => name.toLowerCase()));
  const taken = new Set<string>();
  for (const [i, client] of house.clients.entries()) {
    for (const [j, domain] of client.domains.entries()) {
      const name = domain.toLowerCase();
      const path = ["clients", i, "domains", j];
      if (own.has(name)) yield { path, message: "Is a domain of the house itself." };
      else if (taken.has(name)) yield { path, message: "Is a domain of another client, further up." };
    }
    for (const domain of client.domains) taken.add(domain.toLowerCase());
  }
}

/** Where a value comes that has come before. */
function repeated(values: readonly string[]): number[] {
  const seen = new Set<string>();
  return [...values.keys()].filter((i) => seen.size === seen.add(values[i]!).size);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** A file of JSON that is a house: its value as read, too. */
export interface HouseFile {
  value: unknown;
  house: House;
}

/** @returns lines like "house.json:12:5 staff[3].name: Is missing." when the text is no house */
export function readHouse(file: string, text: string): (HouseFile & Pick<Places, "placeOf">) | { wrong: string[] } {
  const { value, error, placeOf } = placesIn(text.replace(/^\uFEFF/, ""));
  if (error) return { wrong: [`${file}:${error.place} ${error.message}`] };
  const { house, problems } = checkHouse(value);
  if (house) return { value, house, placeOf };
  const wrong = problems.map(({ path, message }) => {
    return `${file}:${placeOf(path)} ${shownPath(path) ?? "the house"}: ${message}`;
  });
  return { wrong };
}

/**
 * @param file the JSON file that HOUSE_FILE names
 * @throws StartError
 */
export function houseFile(file: string): HouseFile {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new StartError(`The house file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const read = readHouse(file, text);
  if (!("wrong" in read)) return read;
  const [first, ...more] = read.wrong;
  const rest = more.length > 0 ? ` And ${more.length} more: npm run house -- check ${file}` : "";
  throw new StartError(`The house file is not valid. ${first}${rest}`);
}

/** The house that is used where there is no other. */
export const exampleHouse = () => houseFile(exampleFile);

/**
 * The house of a file, its holidays as dates.
 * @param file default: the example house
 * @throws StartError
 */
export async function loadHouse(file = exampleFile): Promise<House> {
  return withDates(houseFile(file).house);
}

const holidays = new Map<string, Promise<string[]>>();

/**
 * The house with the holidays of its country and region written into `holidays.dates`, sorted, beside its own dates, as
 * the engine wants it. What it takes out (`not`) stays for the calendar to take out.
 * @param years default: two before and after the current one
 */
export async function withDates(house: House, years = yearsAround(new Date().getUTCFullYear())): Promise<House> {
  const { country, region, dates = [] } = house.holidays;
  if (!country) return house;
  const asked: Asked = { country, region, years };
  const key = JSON.stringify(asked);
  const found = holidays.get(key) ?? askThread(asked);
  holidays.set(key, found);
  found.catch(() => holidays.delete(key));
  return { ...house, holidays: { ...house.holidays, dates: [...new Set([...dates, ...(await found)])].sort() } };
}

const yearsAround = (year: number) => [-2, -1, 0, 1, 2].map((offset) => year + offset);

function askThread(asked: Asked): Promise<string[]> {
  return new Promise((resolve, reject) => {
    new Worker(new URL("./holidays-thread.ts", import.meta.url), { workerData: asked })
      .on("message", resolve)
      .on("error", reject)
      // After an answer this says nothing more.
      .on("exit", () => reject(new Error("The thread that knows the holidays ended without an answer.")));
  });
}
