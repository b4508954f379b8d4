/**
 * What is kept between the pane's openings and for the send handler: in the item's session data (at most 50,000
 * characters in all) of this draft, in the roaming settings (32 KB) of the writer. Of a mail's text, names and addresses
 * what was decided about them holds hashes alone.
 */
import type { Draft, Finding, House, Report } from "../../rules/contract.ts";
import type { Ignored } from "../../rules/ignore.ts";
import { fingerprint } from "./fingerprint.ts";

export const VERDICT_KEY = "decorum.verdict";
export const HOUSE_KEY = "decorum.house";
export const DECIDED_KEY = "decorum.decided";
/** For the send handler to show the server, where people sign in. */
export const TICKET_KEY = "decorum.ticket";
/** In the roaming settings. */
export const NEVER_KEY = "never";

const MAX_HOUSE = 36_000;
const MAX_SIGNATURE = 10_000;
const MAX_MESSAGE = 300;
const MAX_WARNINGS = 20;

/** What reaches the send dialog. */
export interface Warning {
  rule: string;
  message: string;
}
export interface Warnings {
  /** Errors first, then in the order of the mail; the first twenty at most. */
  first: Warning[];
  total: number;
}
export interface Verdict {
  v: 1;
  /** `fingerprint` of the draft as it was checked. */
  hash: string;
  /** Milliseconds since 1970. */
  at: number;
  warnings: Warning[];
  total: number;
}

/** Suggestions stay in the pane, and so does what a newer server may call its findings. */
export function warningsOf(report: { findings: Pick<Finding, "rule" | "severity" | "message">[] }): Warnings {
  const all = ["error", "warning"].flatMap((grave) => report.findings.filter(({ severity }) => severity === grave));
  return { first: all.slice(0, MAX_WARNINGS).map(({ rule, message }) => ({ rule, message })), total: all.length };
}

export function writeVerdict(draft: Draft, report: Report, at: number): string {
  const { first, total } = warningsOf(report);
  const warnings = first.map(({ rule, message }) => ({ rule, message: message.slice(0, MAX_MESSAGE) }));
  return JSON.stringify({ v: 1, hash: fingerprint(draft), at, warnings, total } satisfies Verdict);
}

/** null for anything but a verdict of this version: a newer pane may have written it. */
export function readVerdict(text: string | null): Verdict | null {
  const found = parse(text) as Partial<Verdict> | null;
  const sound =
    found?.v === 1 &&
    typeof found.hash === "string" &&
    typeof found.total === "number" &&
    Array.isArray(found.warnings) &&
    found.warnings.every((warning) => typeof warning?.rule === "string" && typeof warning.message === "string");
  return sound ? (found as Verdict) : null;
}

/** The part of the house that matters to this draft: its own people first, the rest as far as there is room. */
export function writeHouse(house: House, draft: Draft): string {
  const people = [draft.from, ...draft.to, ...(draft.cc ?? []), ...(draft.bcc ?? [])];
  const addresses = new Set(people.map(({ address }) => address.toLowerCase()));
  const domains = [...addresses].map((address) => address.slice(address.lastIndexOf("@") + 1));
  const isOnMail = (client: House["clients"][number]) =>
    client.domains.some((domain) => domains.some((one) => within(one, domain.toLowerCase())));
  const { templates: _unused, nicknames = {}, ...rest } = house;
  const long = house.signature.html.length > MAX_SIGNATURE;
  const extract: House = {
    ...rest,
    signature: long ? { ...house.signature, html: "" } : house.signature,
    clients: house.clients
      .filter(isOnMail)
      .map(({ signature, ...client }) =>
        signature && signature.html.length <= MAX_SIGNATURE ? { ...client, signature } : client,
      ),
    staff: [],
    nicknames: Object.fromEntries(
      Object.entries(nicknames).filter(([address]) => addresses.has(address.toLowerCase())),
    ),
  };
  let room = MAX_HOUSE - JSON.stringify(extract).length;
  // Of the other clients no more than what tells that a signature is theirs.
  for (const { id, name, signature } of house.clients.filter((client) => !isOnMail(client))) {
    const other = { id, name, domains: [], ...(signature && { signature: { ...signature, requires: [], html: "" } }) };
    room -= JSON.stringify(other).length + 1;
    if (room < MAX_HOUSE / 2) break;
    extract.clients.push(other);
  }
  const text = draft.body.content.toLowerCase();
  const named = ({ name, address, goesBy }: House["staff"][number]) =>
    [address, goesBy ?? name, ...name.split(" ")].some((word) => word.length > 1 && text.includes(word.toLowerCase()));
  for (const person of [...house.staff.filter(named), ...house.staff.filter((one) => !named(one))]) {
    room -= JSON.stringify(person).length + 1;
    if (room < 0) break;
    extract.staff.push(person);
  }
  return JSON.stringify(extract);
}

export function readHouse(text: string | null): House | null {
  const found = parse(text) as Partial<House> | null;
  const sound =
    Array.isArray(found?.domains) &&
    Array.isArray(found.standards) &&
    Array.isArray(found.staff) &&
    Array.isArray(found.clients) &&
    Array.isArray(found.signature?.requires) &&
    typeof found.timeZone === "string" &&
    Array.isArray(found.workingHours?.days) &&
    typeof found.holidays === "object";
  return sound ? (found as House) : null;
}

/** What the writer decided about one draft. */
export interface Decided {
  v: 1;
  /** By `placeKey`. */
  here: Record<string, "ignored" | "falseAlarm">;
  /** `personKey`s that matter to this draft, for a send handler without roaming settings. */
  never: string[];
  /** Hashes of the questions that the writer says are answered. */
  ticked: string[];
  /** Rules that a fix was taken for. */
  fixed: string[];
}

/** Nothing decided, for anything but a record of this version. */
export function readDecided(text: string | null): Decided {
  const found = parse(text) as Partial<Decided> | null;
  const sound = found?.v === 1 && !!found.here && typeof found.here === "object" && Array.isArray(found.never);
  const { here, never, ticked = [], fixed = [] } = (sound ? found : { here: {}, never: [] }) as Decided;
  return { v: 1, here, never, ticked, fixed };
}

/** `personKey` -> the rule, and the day (ISO date) the writer said so. */
export type Never = Record<string, [rule: string, day: string]>;

export function readNever(text: string | null): Never {
  const found = parse(text) as { v?: unknown; people?: unknown } | null;
  return found?.v === 1 && typeof found.people === "object" ? ((found.people ?? {}) as Never) : {};
}

export function writeNever(people: Never): string {
  return JSON.stringify({ v: 1, people });
}

export function readIgnored(decided: string | null, never: string | null): Ignored {
  const { here, never: left } = readDecided(decided);
  const people = readNever(never);
  return { here: { has: (key) => key in here }, never: { has: (key) => key in people || left.includes(key) } };
}

function within(domain: string, outer: string): boolean {
  return domain === outer || domain.endsWith(`.${outer}`);
}

/** null for what is no JSON. */
export function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
