import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    // In a grid a heading is left at the foot of a page.
    "@media print": { display: "block", "& > * + *": { marginTop: tokens.spacingVerticalM } },
  },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** A row of the page: what it answers, and what its numbers count. */
export function Question({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div data-head>
        <h2 id={id} className={styles.heading}>
          <Text size={500} weight="semibold">
            {title}
          </Text>
        </h2>
        {hint && <Text className={styles.hint}>{hint}</Text>}
      </div>
      {children}
    </section>
  );
}
