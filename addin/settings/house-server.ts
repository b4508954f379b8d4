/** The house on the server, as an administrator reads and changes it. */
import type { ErrorBody, House } from "../../rules/contract.ts";
import type { HouseVersion } from "../../rules/contract-kept.ts";
import { authorised } from "../outlook/sign-in.ts";

/** Milliseconds: a house may be large. */
const PATIENCE = 20_000;

/** The server's own words on what is wrong, and where. */
export interface Problem {
  path: string;
  message: string;
}

export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(`status ${status}`);
    this.name = "Refused";
    this.status = status;
    this.problem = problem;
  }
}

export interface Loaded {
  /** As it was given: holidays of the country are not written out. */
  house: House;
  version: number;
  /** Newest first. */
  versions: HouseVersion[];
  /** ISO days off, sorted, as the server counts with them. */
  daysOff: string[];
}

/** @throws Refused, or what fetch throws where no answer comes */
export async function load(): Promise<Loaded> {
  const [versions, inForce] = await Promise.all([askVersions(), ask<House>("/v1/house")]);
  const { version } = versions[0]!;
  const house = await versionAt(version);
  const not = new Set(inForce.holidays.not);
  return { house, version, versions, daysOff: (inForce.holidays.dates ?? []).filter((day) => !not.has(day)) };
}

export async function askVersions(): Promise<HouseVersion[]> {
  return (await ask<{ versions: HouseVersion[] }>("/v1/house/versions")).versions;
}

export const versionAt = (version: number) => ask<House>(`/v1/house/versions/${version}`);

/** @param from the version it was made from: a newer one makes it fail with status 412 */
export const save = (house: unknown, from: number) => put("/v1/house", "PUT", from, house);

export const restore = (version: number, from: number) => put(`/v1/house/versions/${version}/restore`, "POST", from);

async function put(path: string, method: string, from: number, body?: unknown): Promise<void> {
  const headers = { "If-Match": `"${from}"`, ...(body === undefined ? {} : { "Content-Type": "application/json" }) };
  await ask(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await authorised(path, init, PATIENCE);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer) return answer as T;
  const { error } = (answer ?? {}) as Partial<ErrorBody>;
  throw new Refused(response.status, { path: error?.path ?? "", message: error?.message ?? "" });
}
