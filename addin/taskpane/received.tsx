import { Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import { strings } from "../language/strings.ts";
import type { Checked } from "./check.ts";
import { lazyPart } from "./lazy-part.tsx";
import Questions from "./questions.tsx";

// It takes the engine along, and the questions don't wait for that.
const Thread = lazyPart(() => import("./thread.tsx"));

const useStyles = makeStyles({
  sections: { display: "grid", gap: tokens.spacingVerticalL, overflowWrap: "anywhere" },
  heading: { margin: 0 },
});

/** A received mail: what it asks, ticked here for the reply; how to greet its writer; who else is on the thread. */
export default function Received({ checked }: { checked: Checked }) {
  const styles = useStyles();
  const words = strings.pane.read;
  const { draft, report, house, ticks } = checked;
  const { questions } = report.reading;
  const answered = questions.filter(({ text }) => ticks.isTicked(text)).length;
  return (
    <div className={styles.sections}>
      <section>
        <h2 className={styles.heading}>
          <Caption1Strong>
            {questions.length > 0 ? strings.pane.questions.label(questions.length, answered) : words.asked}
          </Caption1Strong>
        </h2>
        {questions.length > 0 ? (
          <Questions questions={questions} decisions={ticks} hint={words.askedHint} />
        ) : (
          <Text>{words.askedNothing}</Text>
        )}
      </section>
      {house !== undefined && (
        <Suspense>
          <Thread draft={draft} house={house} />
        </Suspense>
      )}
    </div>
  );
}
