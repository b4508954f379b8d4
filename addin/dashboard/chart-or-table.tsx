import { makeStyles, Skeleton, SkeletonItem, Switch } from "@fluentui/react-components";
import { Component, type ReactNode, Suspense, useState } from "react";
import { CHART_HEIGHT } from "./chart-height.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  // As high before the chart is there as after.
  chart: { minHeight: `${CHART_HEIGHT}px`, minWidth: 0 },
  item: { height: `${CHART_HEIGHT}px` },
});

/** A chart, and the table it was drawn from: as one likes, and where the chart can't be loaded. */
export function ChartOrTable({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <div data-screen>
        <Switch label={strings.asTable} checked={asTable} onChange={(_event, { checked }) => setAsTable(checked)} />
      </div>
      {asTable ? (
        table
      ) : (
        <Otherwise show={table}>
          <div className={styles.chart} data-whole>
            <Suspense
              fallback={
                <Skeleton aria-label={strings.loading}>
                  <SkeletonItem className={styles.item} />
                </Skeleton>
              }
            >
              {chart}
            </Suspense>
          </div>
        </Otherwise>
      )}
    </>
  );
}

class Otherwise extends Component<{ show: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.show : this.props.children;
  }
}
