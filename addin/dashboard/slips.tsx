import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Stats } from "../../rules/contract-stats.ts";
import type { Names } from "./names.ts";
import { number } from "./numbers.ts";
import { Question } from "./question.tsx";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  clients: {
    display: "grid",
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 300px), 1fr))",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  client: {
    height: "100%",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    gap: tokens.spacingVerticalXS,
  },
  heading: { margin: 0, display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  total: { whiteSpace: "nowrap" },
  misses: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  more: { justifySelf: "start", alignSelf: "start" },
});

/** Clients, and misses of one. */
const SHOWN = { clients: 6, misses: 5 };

/** The same miss more than once with one client: the first commandment is not to. */
export function Slips({ stats, names }: { stats: Stats; names: Names }) {
  const styles = useStyles();
  const words = strings.slips;
  const [all, setAll] = useState(false);
  const shown = all ? stats.repeatMisses : stats.repeatMisses.slice(0, SHOWN.clients);
  const rest = stats.repeatMisses.length - shown.length;
  return (
    <Question title={words.title} hint={words.hint}>
      {shown.length === 0 && <Text>{words.none}</Text>}
      <ul className={styles.clients} hidden={shown.length === 0}>
        {shown.map((one) => (
          <li key={one.client} data-client={one.client}>
            <Client {...one} names={names} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button data-screen className={styles.more} onClick={() => setAll(true)}>
          {words.more(number(rest))}
        </Button>
      )}
    </Question>
  );
}

function Client({ client, total, misses, names }: Stats["repeatMisses"][number] & { names: Names }) {
  const styles = useStyles();
  const words = strings.slips;
  const [all, setAll] = useState(false);
  const shown = all ? misses : misses.slice(0, SHOWN.misses);
  const rest = misses.length - shown.length;
  return (
    <Card appearance="outline" className={styles.client}>
      <h3 className={styles.heading}>
        <Text weight="semibold">{names.of("client", client)}</Text>
        <Text weight="semibold" className={styles.total}>
          {words.total(number(total))}
        </Text>
      </h3>
      <ul className={styles.misses}>
        {shown.map(({ what, times }) => (
          <li key={what}>
            <Text>{words.times(what === "late" ? words.late : names.of("rule", what), number(times))}</Text>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          data-screen
          size="small"
          className={styles.more}
          aria-label={`${words.more(number(rest))}: ${names.of("client", client)}`}
          onClick={() => setAll(true)}
        >
          {words.more(number(rest))}
        </Button>
      )}
    </Card>
  );
}
