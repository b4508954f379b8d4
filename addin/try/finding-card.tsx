import { Button, Caption1, Card, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled, Lightbulb20Regular, Warning20Filled } from "@fluentui/react-icons";
import { useEffect, useId, useRef } from "react";
import type { Finding, Fix } from "../../rules/contract.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalS },
  selected: { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start" },
  error: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  suggestion: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  message: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fix: { textAlign: "start", minWidth: 0 },
});

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, suggestion: Lightbulb20Regular };

export interface FindingCardProps {
  finding: Finding;
  /** What the standard of its clause is called. */
  standard: string;
  selected: boolean;
  busy: boolean;
  onFix(fix: Fix): void;
  onShow(): void;
}

export function FindingCard({ finding, standard, selected, busy, onFix, onShow }: FindingCardProps) {
  const styles = useStyles();
  const message = useId();
  const card = useRef<HTMLDivElement>(null);
  const Icon = icons[finding.severity];
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, [selected]);
  return (
    <Card
      ref={card}
      role="group"
      aria-labelledby={message}
      data-rule={finding.rule}
      className={mergeClasses(styles.card, selected && styles.selected)}
    >
      <div className={styles.head}>
        <Icon className={styles[finding.severity]} aria-hidden />
        <div id={message}>
          <Caption1 className={styles.quiet}>{strings.severity[finding.severity]}</Caption1>
          <h3 className={styles.message}>
            <Text>{finding.message}</Text>
          </h3>
        </div>
      </div>
      <Caption1 className={styles.quiet}>
        {finding.clause.text} ({standard}, {finding.clause.id})
      </Caption1>
      <div className={styles.buttons}>
        {finding.fixes.map((fix, i) => (
          <Button
            key={fix.title}
            size="small"
            appearance={i === 0 ? "primary" : "secondary"}
            className={styles.fix}
            disabledFocusable={busy}
            onClick={() => onFix(fix)}
          >
            {fix.title}
          </Button>
        ))}
        {finding.span && (
          <Button size="small" appearance="subtle" onClick={onShow}>
            {strings.show}
          </Button>
        )}
      </div>
    </Card>
  );
}
