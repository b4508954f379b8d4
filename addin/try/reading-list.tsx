import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Mailbox, Reading } from "../../rules/contract.ts";
import { strings } from "./strings.ts";
import { showTime } from "./times.ts";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** What the check understood, so that a wrong finding can be seen to come from a wrong reading. */
export function ReadingList({ reading }: { reading: Reading }) {
  const styles = useStyles();
  const words = strings.read;
  const rows: [label: string, values: string[]][] = [
    [words.outside, [reading.external ? strings.yes : strings.no]],
    [words.greets, reading.salutation?.names ?? []],
    [words.signer, some(reading.signOff?.signer)],
    [words.originalSigner, some(reading.original?.signer)],
    [
      words.questions,
      reading.questions.map(({ text, answered }) => `${text} (${answered ? strings.answered : strings.unanswered})`),
    ],
    [
      words.handoffs,
      reading.handoffs.map(({ person, copied }) => `${person} (${copied ? strings.copied : strings.notCopied})`),
    ],
    [words.commitments, reading.commitments.map(({ text, dueAt }) => (dueAt ? `${text} (${time(dueAt)})` : text))],
    [
      words.quoted,
      reading.quoted.map(({ from, sentAt }) => [who(from), sentAt && time(sentAt)].filter(Boolean).join(", ")),
    ],
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([label, values]) => (
        <div key={label}>
          <dt className={styles.name}>
            <Text>{label}</Text>
          </dt>
          {(values.length > 0 ? values : [strings.none]).map((value, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
            <dd key={i} className={styles.value}>
              <Text>{value}</Text>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

const time = (instant: string) => showTime(instant, navigator.language);
const some = (name: string | null | undefined) => (name ? [name] : []);
const who = (mailbox: Mailbox | null) => mailbox?.name || mailbox?.address || strings.unknownSender;
