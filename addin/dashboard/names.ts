import type { House, RuleEntry, StandardEntry } from "../../rules/contract.ts";
import { titleOf } from "../report/catalogue.ts";
import { date } from "./numbers.ts";
import { strings } from "./strings.ts";

/** What the keys of the figures are called. */
export interface Names {
  house: House;
  rules: readonly RuleEntry[];
  standards: readonly StandardEntry[];
  of(by: "client" | "team" | "day" | "rule", key: string): string;
}

/** Null where the catalogue can't be had: then keys stand for themselves. */
export function namesOf(
  house: House,
  rules: readonly RuleEntry[] | null,
  standards: readonly StandardEntry[] | null,
): Names {
  const clients = new Map(house.clients.map(({ id, name }) => [id, name]));
  return {
    house,
    rules: rules ?? [],
    standards: standards ?? [],
    of(by, key) {
      switch (by) {
        case "client":
          return clients.get(key) ?? strings.kinds[key] ?? key;
        case "team":
          return key || strings.noTeam;
        case "day":
          return date(key);
        case "rule":
          return titleOf(key, rules);
      }
    },
  };
}
