import { Button, Caption1, Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import { strings } from "../language/strings.ts";
import { ChangeLines } from "../report/place-line.tsx";
import { WithSeverity } from "../report/severity.tsx";

const useStyles = makeStyles({
  intro: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    overflowWrap: "anywhere",
  },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
  sample: {
    margin: 0,
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    // Dashed, as nothing in it is to be done.
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Once in each mailbox, and again from the settings: what the pane is for, and a finding that is about no mail. */
export default function Introduction({ onDone }: { onDone(): void }) {
  const styles = useStyles();
  const words = strings.pane.intro;
  const { left, removed, inserted, right } = words.place;
  return (
    <section className={styles.intro} aria-label={words.heading} data-intro>
      <h2 className={styles.heading}>
        <Caption1Strong>{words.heading}</Caption1Strong>
      </h2>
      <ul className={styles.list}>
        {words.sentences.map((sentence) => (
          <li key={sentence}>
            <Text size={200}>{sentence}</Text>
          </li>
        ))}
      </ul>
      <figure className={styles.sample}>
        <figcaption>
          <Caption1>{words.sample}</Caption1>
        </figcaption>
        <WithSeverity severity="warning">
          <Text block>{words.message}</Text>
        </WithSeverity>
        <ChangeLines
          places={[
            [
              { kind: "kept", text: left },
              { kind: "removed", text: removed },
              { kind: "inserted", text: inserted },
              { kind: "kept", text: right },
            ],
          ]}
          actions={[]}
        />
      </figure>
      <Button size="small" appearance="primary" onClick={onDone}>
        {words.done}
      </Button>
    </section>
  );
}
