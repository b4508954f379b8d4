import { Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Report } from "../../rules/contract.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  sections: { display: "grid", gap: tokens.spacingVerticalL, overflowWrap: "anywhere" },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** A received mail: how its writer signed, and what it asks. */
export function Received({ report }: { report: Report }) {
  const styles = useStyles();
  const words = strings.read;
  const signer = report.reading.original?.signer;
  const questions = report.reading.questions;
  return (
    <div className={styles.sections}>
      <section>
        <h2 className={styles.heading}>
          <Caption1Strong>{words.greet}</Caption1Strong>
        </h2>
        <Text>{signer ? words.signed(signer) : words.unsigned}</Text>
      </section>
      <section>
        <h2 className={styles.heading}>
          <Caption1Strong>{words.asked}</Caption1Strong>
        </h2>
        {questions.length === 0 && <Text>{words.askedNothing}</Text>}
        <ul className={styles.list}>
          {questions.map(({ text }) => (
            <li key={text}>
              <Text>{text}</Text>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
