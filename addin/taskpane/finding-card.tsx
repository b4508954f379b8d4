import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  ChevronDown16Regular,
  ChevronUp16Regular,
  ErrorCircle20Filled,
  Lightbulb20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Action, Body, Finding, Fix } from "../../rules/contract.ts";
import { placeOf } from "./place.ts";
import { strings } from "./strings.ts";
import { Why } from "./why.tsx";

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalS },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start" },
  error: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  suggestion: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  severity: { display: "block", color: tokens.colorNeutralForeground2 },
  place: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  removed: { color: tokens.colorPaletteRedForeground1 },
  inserted: { color: tokens.colorPaletteGreenForeground1, textDecorationLine: "none", fontWeight: 600 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fix: { textAlign: "start", minWidth: 0 },
});

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, suggestion: Lightbulb20Regular };

export interface FindingCardProps {
  finding: Finding;
  body: Body;
  busy: boolean;
  onFix(fix: Fix): void;
}

export function FindingCard({ finding, body, busy, onFix }: FindingCardProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const message = useId();
  const Icon = icons[finding.severity];
  return (
    <Card role="group" tabIndex={-1} aria-labelledby={message} className={styles.card} data-rule={finding.rule}>
      <div className={styles.head}>
        <Icon className={styles[finding.severity]} aria-hidden />
        <div id={message}>
          <Caption1 className={styles.severity}>{strings.severity[finding.severity]}</Caption1>
          <Text>{finding.message}</Text>
        </div>
      </div>
      <PlaceLine finding={finding} body={body} />
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
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          iconPosition="after"
          onClick={() => setOpen(!open)}
        >
          {strings.why}
        </Button>
      </div>
      {open && <Why finding={finding} />}
    </Card>
  );
}

/** What stands there, what goes and what comes; and what a fix does that is not text. */
function PlaceLine({ finding, body }: { finding: Finding; body: Body }) {
  const styles = useStyles();
  const place = placeOf(body, finding);
  const actions = (finding.fixes[0]?.actions ?? []).map(actionLine).filter((line) => line !== null);
  if (!place && actions.length === 0) return null;
  return (
    <div className={styles.place}>
      {place && (
        <div>
          {place.left}
          {place.removed && <del className={styles.removed}>{place.removed}</del>}
          {place.removed && place.inserted && " "}
          {place.inserted && <ins className={styles.inserted}>{place.inserted}</ins>}
          {place.right}
        </div>
      )}
      {actions.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

function actionLine(action: Action): string | null {
  const words = strings.action;
  switch (action.type) {
    case "addRecipient":
    case "removeRecipient":
      return words[action.type](words.field[action.field], action.mailbox.name ?? action.mailbox.address);
    case "removeAttachment":
      return words.removeAttachment(action.name);
    case "setSubject":
      return words.setSubject(action.subject);
    case "trackCommitment":
      return null;
  }
}
