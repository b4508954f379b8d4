import { makeStyles, tokens } from "@fluentui/react-components";
import type { Action, Body, Finding } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { type Piece, placesOf } from "./place.ts";

const useStyles = makeStyles({
  place: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  removed: { color: tokens.colorPaletteRedForeground1 },
  inserted: { color: tokens.colorPaletteGreenForeground1, fontWeight: 600 },
});

/** What stands there, what goes and what comes; and what a fix does that is not text. */
export function PlaceLine({ finding, body }: { finding: Finding; body: Body }) {
  return <ChangeLines places={placesOf(body, finding)} actions={finding.fixes[0]?.actions ?? []} />;
}

/** Struck through and underlined, so that it is read without colours; screen readers are told by `del` and `ins`. */
export function ChangeLines({ places, actions }: { places: Piece[][]; actions: Action[] }) {
  const styles = useStyles();
  const done = actions.map(actionLine).filter((line) => line !== null);
  if (places.length === 0 && done.length === 0) return null;
  return (
    <div className={styles.place}>
      {places.map((pieces) => (
        <div key={pieces.map(({ text }) => text).join("|")}>
          {pieces.map(({ kind, text }, i) => {
            const key = `${i} ${kind}`;
            if (kind === "kept") return text;
            if (kind === "removed") {
              return (
                <del key={key} className={styles.removed}>
                  {text}
                </del>
              );
            }
            return [
              pieces[i - 1]?.kind === "removed" && " ",
              <ins key={key} className={styles.inserted}>
                {text}
              </ins>,
            ];
          })}
        </div>
      ))}
      {done.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

function actionLine(action: Action): string | null {
  const words = strings.report.action;
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
