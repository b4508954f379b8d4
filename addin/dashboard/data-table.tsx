import {
  Button,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { number } from "./numbers.ts";
import { strings } from "./strings.ts";
import { usePrinting } from "./use-printing.ts";

const useStyles = makeStyles({
  frame: { overflowX: "auto", "@media print": { overflowX: "visible" } },
  table: { tableLayout: "auto", width: "100%" },
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    height: "auto",
    overflowWrap: "anywhere",
    "@media print": { fontSize: tokens.fontSizeBase200, paddingInline: tokens.spacingHorizontalXS },
  },
  all: { marginTop: tokens.spacingVerticalS },
  name: { minWidth: "140px", "@media print": { minWidth: "0" } },
  count: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  countHead: {
    "& > [role=button]": { justifyContent: "flex-end" },
    whiteSpace: "nowrap",
    "@media print": { whiteSpace: "normal", textAlign: "end", overflowWrap: "normal" },
  },
});

export interface Column<Row> {
  id: string;
  title: string;
  /** What is sorted by: numbers stand at the right, the greatest first. */
  value(row: Row): number | string;
  /** Default: the value. */
  cell?(row: Row): ReactNode;
}

interface Props<Row> {
  label: string;
  /** The first names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** Column id; default: in the order of the rows, which no click changes. */
  sortedBy?: string;
  /** So many rows at first. */
  most?: number;
}

/** A table that can be sorted by each column, and scrolls in its own frame where it is too wide. */
export function DataTable<Row>({ label, columns, rows, keyOf, sortedBy, most }: Props<Row>) {
  const styles = useStyles();
  const [order, setOrder] = useState({ by: sortedBy, reverse: false });
  const [all, setAll] = useState(false);
  const isCount = ({ value }: Column<Row>) => rows.length > 0 && typeof value(rows[0]!) === "number";
  const column = columns.find(({ id }) => id === order.by);
  const sorted = column ? [...rows].sort((a, b) => compare(column.value(a), column.value(b))) : [...rows];
  if (order.reverse) sorted.reverse();
  const printing = usePrinting();
  const shown = all || printing ? sorted : sorted.slice(0, most);
  const direction = (one: Column<Row>) => (isCount(one) === order.reverse ? "ascending" : "descending");
  const sort = (by: string) => setOrder((last) => ({ by, reverse: last.by === by && !last.reverse }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={styles.frame} aria-label={strings.scrolls(label)} tabIndex={0}>
      <Table sortable={Boolean(sortedBy)} aria-label={label} className={styles.table} size="small">
        <TableHeader>
          <TableRow>
            {columns.map((one, at) => (
              <TableHeaderCell
                key={one.id}
                className={mergeClasses(styles.cell, at === 0 && styles.name, isCount(one) && styles.countHead)}
                {...(sortedBy && {
                  sortDirection: one.id === order.by ? direction(one) : undefined,
                  onClick: () => sort(one.id),
                })}
              >
                {one.title}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {shown.map((row) => (
            <TableRow key={keyOf(row)} data-row={keyOf(row)}>
              {columns.map((one, at) => (
                <TableCell
                  key={one.id}
                  role={at === 0 ? "rowheader" : undefined}
                  className={mergeClasses(styles.cell, isCount(one) && styles.count)}
                >
                  {one.cell ? one.cell(row) : one.value(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown.length < sorted.length && (
        <Button data-screen className={styles.all} onClick={() => setAll(true)}>
          {strings.all(number(sorted.length))}
        </Button>
      )}
    </section>
  );
}

/** Numbers from the greatest, words from A. */
function compare(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? b - a : String(a).localeCompare(String(b));
}
