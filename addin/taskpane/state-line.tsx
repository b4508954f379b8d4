import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { MailItem } from "../outlook/item.ts";
import type { CheckState } from "./check.ts";
import { stateText } from "./state-text.ts";

const useStyles = makeStyles({
  line: { margin: 0, outlineStyle: "none", textWrap: "balance" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  more: { display: "block" },
  told: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Milliseconds. What a check of half a word finds is gone with the next. */
const STANDS = 1000;

/** Where the mail stands. Screen readers are told once it has stood for a moment, and not again while it is the same. */
export function StateLine({ item, state }: { item: MailItem | null; state: CheckState }) {
  const styles = useStyles();
  const { text, more, good } = stateText(item, state);
  const now = state.phase === "loading" ? "" : [text, more].filter(Boolean).join(", ");
  const [told, setTold] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTold(now), STANDS);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <>
      <h1 className={styles.line} tabIndex={-1} data-state-line>
        <Text as="span" size={400} weight="semibold" className={good ? styles.good : undefined}>
          {text}
        </Text>
        {more && <Caption1 className={styles.more}>{more}</Caption1>}
      </h1>
      <div role="status" className={styles.told}>
        {told}
      </div>
    </>
  );
}
