import { Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Stats } from "../../rules/contract-stats.ts";
import { ChartOrTable } from "./chart-or-table.tsx";
import { DataTable } from "./data-table.tsx";
import { placeAmong, share } from "./figures.ts";
import { Bars } from "./lazy-charts.ts";
import { decimal, number, percent, time } from "./numbers.ts";
import { Question } from "./question.tsx";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))",
  },
  fact: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How long answers took, what became of promises, and how many mails a matter takes. @param client id, or "" for all */
export function Speed({ stats, client }: { stats: Stats; client: string }) {
  const styles = useStyles();
  const words = strings.speed;
  const { onTime, promises, conversations } = stats;
  return (
    <Question title={words.title} hint={words.hint}>
      {onTime.answered > 0 ? <Times stats={stats} /> : <Text>{words.none}</Text>}
      <div className={styles.facts}>
        {onTime.medianMinutes !== null && <Fact title={words.median} value={time(onTime.medianMinutes)} />}
        {onTime.p90Minutes !== null && <Fact title={words.p90} value={time(onTime.p90Minutes)} />}
        <Fact
          title={words.promises}
          value={promises.made > 0 ? `${percent(promises.kept / promises.made)} ${words.kept}` : "–"}
          text={
            promises.made > 0
              ? `${words.made(number(promises.made))}: ${(["kept", "renegotiated", "missed"] as const)
                  .map((name) => `${number(promises[name])} ${words[name]}`)
                  .join(", ")}`
              : client
                ? words.promisesOfAll
                : words.noPromises
          }
        />
        <Fact
          title={words.perConversation}
          value={conversations.begun > 0 ? decimal(conversations.mails / conversations.begun) : "–"}
          text={
            conversations.begun > 0
              ? words.conversations(number(conversations.mails), number(conversations.begun))
              : words.noConversations
          }
        />
      </div>
    </Question>
  );
}

function Fact({ title, value, text }: { title: string; value: string; text?: string }) {
  const styles = useStyles();
  return (
    <Card appearance="outline" className={styles.fact} data-whole>
      <h3 className={styles.heading}>
        <Text block weight="semibold">
          {title}
        </Text>
      </h3>
      <Text size={600} weight="semibold" block>
        {value}
      </Text>
      {text && (
        <Text block className={styles.quiet}>
          {text}
        </Text>
      )}
    </Card>
  );
}

function Times({ stats: { answerTimes, lines, onTime } }: { stats: Stats }) {
  const words = strings.speed;
  const bars = answerTimes.map(({ upTo, mails }, at) => {
    const from = time(answerTimes[at - 1]?.upTo ?? 0);
    const name = upTo === null ? words.over(from) : at === 0 ? words.upTo(time(upTo)) : words.bar(from, time(upTo));
    const short = upTo === null ? words.short.over(from) : words.short.upTo(time(upTo));
    return { at, name, short, mails, share: share(mails, onTime.answered) ?? 0 };
  });
  const marks = (["aim", "standard"] as const).flatMap((line) => {
    const minutes = lines[line];
    const at = minutes === null ? null : placeAmong(minutes, answerTimes);
    return minutes === null || at === null ? [] : [{ name: words[line](time(minutes)), at }];
  });
  return (
    <ChartOrTable
      chart={<Bars title={words.chart} bars={bars} marks={marks} />}
      table={
        <DataTable
          label={words.chart}
          columns={[
            { id: "time", title: words.time, value: ({ name }) => name },
            { id: "mails", title: words.answers, value: ({ mails }) => mails, cell: ({ mails }) => number(mails) },
            { id: "share", title: words.share, value: ({ share }) => share, cell: ({ share }) => percent(share) },
          ]}
          rows={bars}
          keyOf={({ at }) => String(at)}
        />
      }
    />
  );
}
