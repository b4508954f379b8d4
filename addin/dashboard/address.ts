/** What is asked for, kept in the address: a link shows the same, and Back goes back. */
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { StatsQuery } from "../../rules/contract-stats.ts";
import { type Days, isDay, periods } from "./days.ts";

export const tiles = ["firstSight", "mended", "unmended", "onTime"] as const;
export type Tile = (typeof tiles)[number];

export interface Choice extends Days {
  team: string;
  client: string;
  /** Whose weeks are shown. */
  rule: string;
  mine: boolean;
  compare: boolean;
  /** The tile whose list is shown. */
  list: Tile | null;
}

/** What is missing or makes no sense is as it is at first: the last 30 days of everyone. */
export function readChoice(search: string, today: string): Choice {
  const given = new URLSearchParams(search);
  const word = (name: string) => given.get(name) ?? "";
  const [from, to] = [word("from"), word("to")];
  const days = isDay(from) && isDay(to) && from <= to ? { from, to } : periods.last30(today);
  const list = tiles.find((tile) => tile === word("list")) ?? null;
  const [team, client, rule] = [word("team"), word("client"), word("rule")];
  return { ...days, team, client, rule, mine: word("mine") === "1", compare: word("compare") !== "0", list };
}

export function writeChoice({ from, to, team, client, rule, mine, compare, list }: Choice): string {
  const said = { from, to, team, client, rule, mine: mine && "1", compare: !compare && "0", list };
  return `?${parameters(said)}`;
}

/** The query of GET /v1/stats. */
export function queryOf({ team, client, mine }: Choice, { from, to }: Days, by: StatsQuery["by"], rule = ""): string {
  const said = { from, to, by, team, client, rule, mine: mine && "1" };
  return parameters(said);
}

/** The query of GET /v1/stats/digest. @param week its Monday */
export function digestQueryOf({ team, client }: Choice, week: string): string {
  return parameters({ week, team, client });
}

function parameters(said: Record<string, string | false | null>): string {
  return `${new URLSearchParams(Object.entries(said).filter((one): one is [string, string] => Boolean(one[1])))}`;
}

const MOVED = "choice-moved";

export function useChoice(today: string): [Choice, (change: Partial<Choice>) => void] {
  const search = useSyncExternalStore(
    (changed) => {
      const names = ["popstate", MOVED];
      for (const name of names) addEventListener(name, changed);
      return () => {
        for (const name of names) removeEventListener(name, changed);
      };
    },
    () => location.search,
  );
  const choice = useMemo(() => readChoice(search, today), [search, today]);
  const change = useCallback(
    (changed: Partial<Choice>) => {
      history.pushState(null, "", writeChoice({ ...readChoice(location.search, today), ...changed }));
      dispatchEvent(new Event(MOVED));
    },
    [today],
  );
  return [choice, change];
}
