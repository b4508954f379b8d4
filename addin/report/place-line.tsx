import { makeStyles, tokens } from "@fluentui/react-components";
import type { Action, Body, Finding } from "../../rules/contract.ts";
import { placeOf } from "./place.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  place: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  removed: { color: tokens.colorPaletteRedForeground1 },
  inserted: {
    color: tokens.colorPaletteGreenForeground1,
    textDecorationLine: "none",
    fontWeight: 600,
    whiteSpace: "pre-line",
  },
});

/** What stands there, what goes and what comes; and what a fix does that is not text. */
export function PlaceLine({ finding, body }: { finding: Finding; body: Body }) {
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
