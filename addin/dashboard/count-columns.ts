import type { StatsRow } from "../../rules/contract-stats.ts";
import type { Column } from "./data-table.tsx";
import { type Count, counts } from "./figures.ts";
import { number } from "./numbers.ts";
import { strings } from "./strings.ts";

/** A column for each count. */
export const countColumns: Column<StatsRow>[] = columnsOf(counts);

export function columnsOf(names: readonly Count[]): Column<StatsRow>[] {
  return names.map((id) => ({
    id,
    title: strings.columns[id],
    value: (row) => row[id] ?? 0,
    cell: (row) => number(row[id] ?? 0),
  }));
}
