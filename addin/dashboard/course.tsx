import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { Notice } from "../report/notice.tsx";
import { type Choice, queryOf } from "./address.ts";
import { CHART_HEIGHT } from "./chart-height.ts";
import { allWeeks, counts } from "./figures.ts";
import { Question } from "./question.tsx";
import { askStats } from "./server.ts";
import { strings } from "./strings.ts";
import { useAnswer } from "./use-answer.ts";
import { Weekly } from "./weekly.tsx";

/** The weeks of the time counted. */
export function Course({ choice }: { choice: Choice }) {
  const words = strings.course;
  const { value, failure, retry } = useAnswer(queryOf(choice, choice, "week"), askStats);
  return (
    <Question title={words.title} hint={words.hint}>
      {failure && <Notice intent="error" text={strings.failures[failure]} onRetry={retry} />}
      {value ? (
        <Weekly title={words.chart} rows={allWeeks(value.rows, value)} lines={strings.line} columns={counts} />
      ) : (
        !failure && (
          <Skeleton aria-label={strings.loading}>
            <SkeletonItem style={{ height: CHART_HEIGHT }} />
          </Skeleton>
        )
      )}
    </Question>
  );
}
