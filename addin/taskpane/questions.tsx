import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import type { Report } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import type { Ticks } from "./decisions.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    overflowWrap: "anywhere",
    // Not as faint as what one may tick or leave: it is what they want to know.
    "& label": { color: tokens.colorNeutralForeground1 },
  },
  answered: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  icon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What they asked: answered in the text, or ticked by the writer. */
export default function Questions({ questions, decisions, hint = strings.pane.questions.hint }: Props) {
  const styles = useStyles();
  const words = strings.pane.questions;
  return (
    <>
      {questions.some(({ answered }) => !answered) && (
        <Caption1 block className={styles.quiet}>
          {hint}
        </Caption1>
      )}
      <ul className={styles.list}>
        {questions.map(({ text, answered }) => (
          <li key={text}>
            {answered ? (
              <span className={styles.answered}>
                <CheckmarkCircle16Filled className={styles.icon} role="img" aria-label={words.answered} />
                <span>{text}</span>
              </span>
            ) : (
              <Checkbox
                label={text}
                checked={decisions.isTicked(text)}
                onChange={(_event, { checked }) => decisions.tick(text, checked === true)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  questions: Report["reading"]["questions"];
  decisions: Ticks;
  /** What a tick is for; default: an answer beside the text. */
  hint?: string;
}
