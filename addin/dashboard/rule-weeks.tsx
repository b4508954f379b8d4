import { Button, Card, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { Notice } from "../report/notice.tsx";
import { type Choice, queryOf } from "./address.ts";
import { allWeeks } from "./figures.ts";
import type { Names } from "./names.ts";
import { askStats } from "./server.ts";
import { strings } from "./strings.ts";
import { useAnswer } from "./use-answer.ts";
import { Weekly } from "./weekly.tsx";

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: tokens.spacingHorizontalM },
  heading: { margin: 0, outlineStyle: "none" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The course of one rule. */
export function RuleWeeks({ choice, names, onClose }: { choice: Choice; names: Names; onClose(): void }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = strings.weeks;
  const { value, failure, retry } = useAnswer(queryOf(choice, choice, "week", choice.rule), askStats);
  const title = names.of("rule", choice.rule);
  return (
    <Card appearance="outline" className={styles.card} data-weeks={choice.rule} data-whole>
      <div className={styles.head} data-head>
        <h3 ref={heading} tabIndex={-1} className={styles.heading}>
          <Text block size={400} weight="semibold">
            {words.title(title)}
          </Text>
          <Text block weight="regular" className={styles.quiet}>
            {words.hint}
          </Text>
        </h3>
        <Button
          data-screen
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={words.close}
          onClick={onClose}
        />
      </div>
      {failure && <Notice intent="error" text={strings.failures[failure]} onRetry={retry} />}
      {!value ? (
        !failure && <Spinner label={strings.loading} />
      ) : value.rows.length === 0 ? (
        <Text>{words.empty}</Text>
      ) : (
        <Weekly
          title={words.chart(title)}
          rows={allWeeks(value.rows, value)}
          lines={strings.ruleLine}
          columns={["mails", "passed", "fixed", "ignored", "sentAnyway", "falseAlarm"]}
        />
      )}
    </Card>
  );
}
