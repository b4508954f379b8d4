/** The charts, loaded when one is first shown: the library is large. */
import { LineChart, VerticalBarChart } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CHART_HEIGHT, PAPER_WIDTH } from "./chart-height.ts";
import { instantOf } from "./days.ts";
import { decimal, number, percent, shortDate } from "./numbers.ts";
import { usePrinting } from "./use-printing.ts";

const useStyles = makeStyles({
  // Their own texts are black in every theme otherwise.
  chart: {
    height: `${CHART_HEIGHT}px`,
    "& svg text": { fill: tokens.colorNeutralForeground1 },
    // The library writes Names Like This.
    "& [role=listbox], & [role=listbox] *": { textTransform: "none" },
  },
});

export interface Line {
  name: string;
  /** By the Monday of a week; null: nothing to measure. */
  values: { week: string; value: number | null }[];
}

/** Told apart without colour: by dashes and by the shape of the points. */
const looks = [
  { color: tokens.colorBrandForeground1, lineOptions: { strokeWidth: 2 } },
  { color: tokens.colorPaletteDarkOrangeForeground1, lineOptions: { strokeWidth: 2, strokeDasharray: "8 4" } },
  { color: tokens.colorPaletteGrapeForeground2, lineOptions: { strokeWidth: 2, strokeDasharray: "2 4" } },
  { color: tokens.colorPaletteGreenForeground1, lineOptions: { strokeWidth: 2, strokeDasharray: "12 4 2 4" } },
];

export function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const styles = useStyles();
  const width = usePrinting() ? PAPER_WIDTH : undefined;
  const data = lines.map(({ name, values }, at) => ({
    legend: name,
    ...looks[at % looks.length],
    data: values.flatMap(({ week, value }) =>
      value === null
        ? []
        : [
            {
              x: new Date(instantOf(week)),
              y: value,
              xAxisCalloutData: shortDate(week),
              yAxisCalloutData: decimal(value),
              callOutAccessibilityData: { ariaLabel: `${shortDate(week)}, ${name}: ${decimal(value)}` },
            },
          ],
    ),
  }));
  const weeks = data[0]?.data.map(({ x }) => x) ?? [];
  const step = Math.ceil(weeks.length / 8);
  return (
    <div className={styles.chart} style={{ width }}>
      <LineChart
        data={{ chartTitle: title, lineChartData: data }}
        width={width}
        height={CHART_HEIGHT - 40}
        allowMultipleShapesForPoints
        tickValues={weeks.filter((_, at) => at % step === 0)}
        customDateTimeFormatter={shortDate}
        yAxisTickFormat={decimal}
        yMinValue={0}
        enabledLegendsWrapLines
        legendProps={{ allowFocusOnLegends: true }}
      />
    </div>
  );
}

export interface Bar {
  name: string;
  /** Below the bar. */
  short: string;
  mails: number;
  share: number;
}

/** @param marks lines between the bars: `at` 0 is the left end, 1 the right */
export function Bars({
  title,
  bars,
  marks,
}: {
  title: string;
  bars: readonly Bar[];
  marks: { name: string; at: number }[];
}) {
  const styles = useStyles();
  const width = usePrinting() ? PAPER_WIDTH : undefined;
  return (
    <div className={styles.chart} style={{ width }}>
      <VerticalBarChart
        chartTitle={title}
        data={bars.map(({ name, short, mails, share }) => ({
          x: short,
          y: mails,
          legend: title,
          color: tokens.colorBrandBackground,
          barLabel: number(mails),
          xAxisCalloutData: name,
          yAxisCalloutData: `${number(mails)} (${percent(share)})`,
          callOutAccessibilityData: { ariaLabel: `${name}: ${number(mails)} (${percent(share)})` },
        }))}
        width={width}
        height={CHART_HEIGHT}
        hideLegend
        useSingleColor
        barWidth="auto"
        maxBarWidth={200}
        xAxisInnerPadding={0.2}
        xAxisOuterPadding={0.1}
        yAxisTickFormat={number}
        // Room for the names of the marks.
        yMaxValue={Math.max(...bars.map(({ mails }) => mails)) * 1.3}
        roundedTicks
        wrapXAxisLables
        // Each bar is named, on two lines where it is narrow.
        hideTickOverlap={false}
        annotations={marks.map(({ name, at }, index) => ({
          text: name,
          coordinates: { type: "relative", x: at, y: 1 },
          // On either side of their lines, so that they don't meet where it is narrow.
          layout: { align: index === 0 ? "end" : "start", verticalAlign: "bottom", offsetY: 95 - CHART_HEIGHT },
          connector: { arrow: "none", dashArray: "4 4", strokeColor: tokens.colorNeutralForeground1, endPadding: 0 },
          style: {
            backgroundColor: tokens.colorNeutralBackground1,
            textColor: tokens.colorNeutralForeground1,
            padding: "2px 6px",
          },
        }))}
      />
    </div>
  );
}
