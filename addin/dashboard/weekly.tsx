import type { StatsRow } from "../../rules/contract-stats.ts";
import { ChartOrTable } from "./chart-or-table.tsx";
import type { Line } from "./charts.tsx";
import { columnsOf } from "./count-columns.ts";
import { DataTable } from "./data-table.tsx";
import { type Count, share } from "./figures.ts";
import { Lines } from "./lazy-charts.ts";
import { date, percent } from "./numbers.ts";
import { strings } from "./strings.ts";

/** What each line is so many of, for every 100 of what: null where that is not known. */
const drawn = {
  fixed: ({ fixed, mails }) => share(fixed, mails),
  open: ({ ignored, sentAnyway, mails }) => share(ignored + sentAnyway, mails),
  late: ({ late, mails }) => share(late, mails),
  falseAlarm: ({ falseAlarm, mails }) => share(falseAlarm, mails),
  onTime: ({ late, answered = 0 }) => share(answered - late, answered),
} satisfies Record<string, (week: StatsRow) => number | null>;
type LineName = keyof typeof drawn;

interface Props {
  title: string;
  /** Of weeks. */
  rows: readonly StatsRow[];
  /** What each line is called. */
  lines: Partial<Record<LineName, string>>;
  columns: readonly Count[];
}

/** Counts of weeks for every 100 mails as a chart, and the counts themselves as its table. */
export function Weekly({ title, rows, lines, columns }: Props) {
  const shown: Line[] = (Object.keys(lines) as LineName[]).map((line) => ({
    name: lines[line] ?? line,
    values: rows.map((row) => {
      const value = drawn[line](row);
      return { week: row.key, value: value === null ? null : value * 100 };
    }),
  }));
  const week = {
    id: "week",
    title: strings.week,
    value: (row: StatsRow) => row.key,
    cell: (row: StatsRow) => date(row.key),
  };
  const inTime = {
    id: "inTime",
    title: strings.course.onTime,
    value: (row: StatsRow) => drawn.onTime(row) ?? -1,
    cell: (row: StatsRow) => orDash(drawn.onTime(row)),
  };
  return (
    <ChartOrTable
      chart={<Lines title={title} lines={shown} />}
      table={
        <DataTable
          label={title}
          columns={[week, ...columnsOf(columns), ...(lines.onTime ? [inTime] : [])]}
          rows={rows}
          keyOf={(row) => row.key}
          sortedBy="week"
        />
      }
    />
  );
}

const orDash = (share: number | null) => (share === null ? "–" : percent(share));
