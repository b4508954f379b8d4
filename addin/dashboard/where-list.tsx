import { makeStyles, Spinner, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Notice } from "../report/notice.tsx";
import { type Choice, queryOf, type Tile } from "./address.ts";
import { countColumns } from "./count-columns.ts";
import { DataTable } from "./data-table.tsx";
import type { Count } from "./figures.ts";
import type { Names } from "./names.ts";
import { askStats } from "./server.ts";
import { strings } from "./strings.ts";
import { useAnswer } from "./use-answer.ts";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const ways = ["client", "team", "day"] as const;
/** What a tile's list begins with the most of. */
const first: Record<Tile, Count> = { firstSight: "passed", mended: "fixed", unmended: "sentAnyway", onTime: "late" };

/** Where a tile's number comes from: by client, team or day. */
export function WhereList({ tile, choice, names }: { tile: Tile; choice: Choice; names: Names }) {
  const styles = useStyles();
  const [by, setBy] = useState<(typeof ways)[number]>("client");
  const { value, failure, retry } = useAnswer(queryOf(choice, choice, by), askStats);
  const title = strings.list.title(strings.standing.tiles[tile]);
  const rows = value?.by === by ? value.rows : null;
  return (
    <div className={styles.list} data-list={tile}>
      <h3 className={styles.heading}>
        <Text block size={400} weight="semibold">
          {title}
        </Text>
        <Text block size={300} weight="regular" className={styles.quiet}>
          {strings.list.hint[tile]}
        </Text>
      </h3>
      <TabList
        data-screen
        selectedValue={by}
        onTabSelect={(_event, { value }) => setBy(value as typeof by)}
        aria-label={title}
      >
        {ways.map((way) => (
          <Tab key={way} value={way}>
            {strings.list.by[way]}
          </Tab>
        ))}
      </TabList>
      {failure && <Notice intent="error" text={strings.failures[failure]} onRetry={retry} />}
      {rows ? (
        <DataTable
          key={by}
          label={`${title}, ${strings.list.by[by]}`}
          columns={[
            {
              id: "name",
              title: strings.list.by1[by],
              value: (row) => (by === "day" ? row.key : names.of(by, row.key)),
              cell: (row) => names.of(by, row.key),
            },
            ...countColumns,
          ]}
          rows={rows}
          keyOf={(row) => row.key}
          sortedBy={first[tile]}
          most={10}
        />
      ) : (
        !failure && <Spinner label={strings.loading} />
      )}
    </div>
  );
}
