import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReplyBy } from "../../rules/contract.ts";
import { strings } from "./strings.ts";
import { duration, houseTimes, readerTime } from "./when.ts";

const useStyles = makeStyles({
  line: { display: "block" },
  late: { color: tokens.colorPaletteRedForeground1 },
  small: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** By when to answer, in the house's time, and how much of it is left. */
export function ReplyByLine({ replyBy, locale, received }: { replyBy: ReplyBy; locale: string; received?: boolean }) {
  const styles = useStyles();
  const words = strings.replyBy;
  const about = replyBy.basis === "quotedHeader";
  const [due, aim] = houseTimes(replyBy.dueAt, replyBy.aimFor, Date.now(), locale);
  const { days, hours, minutes } = duration(replyBy.workingTimeLeft);
  const time = words.time(days, hours, minutes);
  const elsewhere = readerTime(replyBy.dueAt, locale);
  const [line, left] = {
    onTime: [words.due(due, aim, about), words.left(time)],
    dueSoon: [words.dueSoon(due, about), words.pastAim(time)],
    overdue: [words.overdue(due, about), received ? words.lateToRead : words.late],
  }[replyBy.status] as [string, string];
  return (
    <div>
      <Text weight="semibold" className={`${styles.line} ${replyBy.status === "overdue" ? styles.late : ""}`}>
        {line}
      </Text>
      <Caption1 className={styles.small}>{left}</Caption1>
      {elsewhere && <Caption1 className={styles.small}>{words.yourTime(elsewhere)}</Caption1>}
    </div>
  );
}
