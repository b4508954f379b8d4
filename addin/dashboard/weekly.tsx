import type { StatsRow } from "../../rules/contract-stats.ts";
import { ChartOrTable } from "./chart-or-table.tsx";
import type { Line } from "./charts.tsx";
import { columnsOf } from "./count-columns.ts";
import { DataTable } from "./data-table.tsx";
import { type Count, share } from "./figures.ts";
import { Lines } from "./lazy-charts.ts";
import { date } from "./numbers.ts";
import { strings } from "./strings.ts";

const counted = {
  fixed: ["fixed"],
  open: ["ignored", "sentAnyway"],
  late: ["late"],
  falseAlarm: ["falseAlarm"],
} satisfies Record<string, readonly Count[]>;

interface Props {
  title: string;
  /** Of weeks. */
  rows: readonly StatsRow[];
  /** What each line is called. */
  lines: Partial<Record<keyof typeof counted, string>>;
  columns: readonly Count[];
}

/** Counts of weeks for every 100 mails as a chart, and the counts themselves as its table. */
export function Weekly({ title, rows, lines, columns }: Props) {
  const drawn: Line[] = (Object.keys(lines) as (keyof typeof counted)[]).map((line) => ({
    name: lines[line] ?? line,
    values: rows.map((row) => {
      const part = counted[line].reduce((sum, count) => sum + row[count], 0);
      const all = share(part, row.mails);
      return { week: row.key, value: all === null ? null : all * 100 };
    }),
  }));
  const week = {
    id: "week",
    title: strings.week,
    value: (row: StatsRow) => row.key,
    cell: (row: StatsRow) => date(row.key),
  };
  return (
    <ChartOrTable
      chart={<Lines title={title} lines={drawn} />}
      table={
        <DataTable
          label={title}
          columns={[week, ...columnsOf(columns)]}
          rows={rows}
          keyOf={(row) => row.key}
          sortedBy="week"
        />
      }
    />
  );
}
