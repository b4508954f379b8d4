import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled, Lightbulb20Regular, Warning20Filled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Severity } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";

const useStyles = makeStyles({
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start" },
  error: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  suggestion: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  word: { display: "block", color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, suggestion: Lightbulb20Regular };

/** How grave it is, by icon and word, before what is said. */
export function WithSeverity({ severity, id, children }: { severity: Severity; id?: string; children: ReactNode }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <div className={styles.head}>
      <Icon className={styles[severity]} aria-hidden />
      <div id={id}>
        <Caption1 className={styles.word}>{strings.report.severity[severity]}</Caption1>
        {children}
      </div>
    </div>
  );
}
