import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Change } from "./changes.ts";
import { strings } from "./strings.ts";
import { changeInWords, pathInWords } from "./words.ts";

const SHOWN = 50;

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  item: { overflowWrap: "anywhere" },
  what: { color: tokens.colorNeutralForeground2 },
});

export function ChangesList({ changes }: { changes: readonly Change[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.slice(0, SHOWN).map((change) => (
        <li key={`${change.path.join("/")} ${change.kind}`} className={styles.item}>
          <Text size={200} weight="semibold" block>
            {pathInWords(change)}
          </Text>
          <Caption1 className={styles.what}>{changeInWords(change)}</Caption1>
        </li>
      ))}
      {changes.length > SHOWN && (
        <li>
          <Caption1>{strings.change.more(changes.length - SHOWN)}</Caption1>
        </li>
      )}
    </ul>
  );
}
