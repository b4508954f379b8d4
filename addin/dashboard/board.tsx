import {
  makeStyles,
  mergeClasses,
  ProgressBar,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { Notice } from "../report/notice.tsx";
import { SignInNotice } from "../report/sign-in-notice.tsx";
import { Actions } from "./actions.tsx";
import { queryOf, useChoice } from "./address.ts";
import { Course } from "./course.tsx";
import { daysBefore, todayIn } from "./days.ts";
import { Filters } from "./filters.tsx";
import type { Names } from "./names.ts";
import { days } from "./numbers.ts";
import { RulesTable } from "./rules-table.tsx";
import { askStats } from "./server.ts";
import { Slips } from "./slips.tsx";
import { Speed } from "./speed.tsx";
import { Standing } from "./standing.tsx";
import { strings } from "./strings.ts";
import { useAnswer } from "./use-answer.ts";
import { Empty, Forbidden, Withheld } from "./without-figures.tsx";

const useStyles = makeStyles({
  board: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  rows: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXXL },
  old: { opacity: 0.6 },
  progress: { height: "2px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  skeleton: { display: "grid", gap: tokens.spacingVerticalL },
  block: { height: "180px" },
});

/** One question a row. */
export function Board({ names }: { names: Names }) {
  const styles = useStyles();
  const [today] = useState(() => todayIn(names.house.timeZone));
  const [choice, onChoice] = useChoice(today);
  const { value: stats, loading, failure, retry } = useAnswer(queryOf(choice, choice, "rule"), askStats);
  const earlier = choice.compare ? daysBefore(choice) : null;
  const before = useAnswer(earlier && queryOf(choice, earlier, "rule"), askStats);
  const comparable = before.loading || before.failure || before.value?.withheld ? null : before.value;

  return (
    <div className={styles.board}>
      <Filters house={names.house} today={today} choice={choice} onChoice={onChoice} />
      <Actions choice={choice} today={today} />
      <div>
        <Text block className={styles.quiet}>
          {strings.counted(days(choice.from, choice.to), earlier && days(earlier.from, earlier.to))}
          {choice.mine && ` ${strings.mineOnly}`}
        </Text>
        <Text block className={styles.quiet} data-paper>
          {strings.narrowedTo(choice.team, choice.client && names.of("client", choice.client))}
        </Text>
        <div className={styles.progress} data-screen>
          {loading && <ProgressBar aria-label={strings.loading} />}
        </div>
      </div>
      {failure && (
        <div role="alert">
          {failure === "forbidden" ? (
            <Forbidden onMine={() => onChoice({ mine: true })} />
          ) : (
            <SignInNotice
              instead={
                <Notice
                  intent="error"
                  text={[strings.failures[failure], stats && strings.stale].filter(Boolean).join(" ")}
                  onRetry={retry}
                />
              }
            />
          )}
        </div>
      )}
      {!stats || failure === "forbidden" ? (
        loading && <Waiting />
      ) : stats.withheld ? (
        <Withheld minimum={stats.minimum} today={today} choice={choice} onChoice={onChoice} />
      ) : stats.mails === 0 ? (
        <Empty today={today} choice={choice} onChoice={onChoice} />
      ) : (
        <div className={mergeClasses(styles.rows, (loading || failure !== null) && styles.old)} aria-busy={loading}>
          <Standing stats={stats} before={comparable} choice={choice} names={names} onChoice={onChoice} />
          <Slips stats={stats} names={names} />
          <RulesTable stats={stats} choice={choice} names={names} onChoice={onChoice} />
          <Speed stats={stats} client={choice.client} />
          <Course choice={choice} />
        </div>
      )}
    </div>
  );
}

function Waiting() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={strings.loading} className={styles.skeleton}>
      {["a", "b", "c", "d"].map((row) => (
        <SkeletonItem key={row} className={styles.block} />
      ))}
    </Skeleton>
  );
}
