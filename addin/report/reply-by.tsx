import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReplyBy } from "../../rules/contract.ts";
import { replyByWords } from "./when.ts";

const useStyles = makeStyles({
  line: { display: "block", textWrap: "pretty" },
  late: { color: tokens.colorPaletteRedForeground1 },
  small: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** By when to answer, in the house's time, and how much of it is left. */
export function ReplyByLine({ replyBy, locale, received }: { replyBy: ReplyBy; locale: string; received?: boolean }) {
  const styles = useStyles();
  const { line, left, elsewhere } = replyByWords(replyBy, Date.now(), locale, received === true);
  return (
    <div>
      <Text weight="semibold" className={mergeClasses(styles.line, replyBy.status === "overdue" && styles.late)}>
        {line}
      </Text>
      <Caption1 className={styles.small}>{left}</Caption1>
      {elsewhere && <Caption1 className={styles.small}>{elsewhere}</Caption1>}
    </div>
  );
}
