import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { MailItem } from "../outlook/item.ts";
import type { CheckState } from "./check.ts";
import { stateText } from "./state-text.ts";

const useStyles = makeStyles({
  line: { margin: 0, outlineStyle: "none" },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** The one line that says where the mail stands; told to screen readers when it changes. */
export function StateLine({ item, state }: { item: MailItem | null; state: CheckState }) {
  const styles = useStyles();
  const { text, good } = stateText(item, state);
  return (
    <h1 className={styles.line} aria-live="polite" tabIndex={-1} data-state-line>
      <Text as="span" size={400} weight="semibold" className={good ? styles.good : undefined}>
        {text}
      </Text>
    </h1>
  );
}
