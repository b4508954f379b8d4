/** How places in the house and what stands there are called. */
import type { House } from "../../rules/contract.ts";
import type { Change } from "./changes.ts";
import { strings } from "./strings.ts";

export type Section = keyof typeof strings.sections;

const LONGEST = 120;

/** Where a field of this path is changed: "clients[2].rules.closing-thanks" among the rules. */
export function sectionOf(path: string): Section {
  const [first = "", ...more] = keysOf(path);
  if (first === "rules" || first === "domainRules" || (first === "clients" && more[1] === "rules")) return "rules";
  if (first === "signature" || (first === "clients" && more[1] === "signature")) return "signatures";
  if (first === "standards" || first === "replyWithin") return "standards";
  if (first === "staff" || first === "clients" || first === "templates") return first;
  return "organisation";
}

/** "clients[2].domains[0]" is "Clients, Lakeshore Dental Society, Domains, No. 1". */
export function placeInWords(path: string, house: House): string {
  let value: unknown = house;
  return keysOf(path)
    .map((key) => {
      value = (value as Record<string, unknown> | undefined)?.[key];
      return /^\d+$/.test(key)
        ? (value as { name?: string } | undefined)?.name || strings.entry(Number(key) + 1)
        : wordFor(key);
    })
    .join(", ");
}

export const pathInWords = ({ path }: Change) => path.map(wordFor).join(", ");

export function changeInWords({ kind, before, after }: Change): string {
  const words = strings.change;
  if (kind === "order") return words.order;
  if (kind === "added") return words.added(inWords(after));
  if (kind === "removed") return words.removed(inWords(before));
  return words.changed(inWords(before), inWords(after));
}

function inWords(value: unknown): string {
  if (typeof value === "boolean") return value ? strings.change.on : strings.change.off;
  const text =
    typeof value === "object" && value !== null
      ? Object.values(value)
          .map((inner) => (typeof inner === "object" ? inWords(inner) : String(inner)))
          .join(", ")
      : String(value);
  return (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text) || strings.empty;
}

const wordFor = (key: string) => (Object.hasOwn(strings.fields, key) ? strings.fields[key]! : key);
const keysOf = (path: string) => path.split(/[.[\]]+/).filter(Boolean);
