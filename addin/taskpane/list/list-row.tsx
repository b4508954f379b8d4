import { Button, Caption1, Card, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  Clock16Regular,
  Handshake16Regular,
  MailArrowUp16Regular,
  PeopleSwap16Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { House } from "../../../rules/contract.ts";
import type { ListItem } from "../../../rules/contract-kept.ts";
import { strings } from "../../language/strings.ts";
import type { Mail, MailItem } from "../../outlook/item.ts";
import { Renegotiate } from "./renegotiate.tsx";
import type { Entry, ListStore } from "./store.ts";
import type { Act } from "./use-acts.ts";
import { dueWords } from "./when.ts";

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  label: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  late: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const ICONS: Record<ListItem["kind"], typeof Handshake16Regular> = {
  promise: Handshake16Regular,
  reply: MailArrowUp16Regular,
  handoff: PeopleSwap16Regular,
};

interface Props {
  entry: Entry;
  house: House | null;
  now: number;
  mail: Mail;
  item: MailItem | null;
  busy: boolean;
  store: ListStore;
  act: Act;
}

/** One open item and what one may do about it. */
export function ListRow({ entry, house, now, mail, item, busy, store, act }: Props) {
  const styles = useStyles();
  const words = useId();
  const [moving, setMoving] = useState(false);
  const { kind } = entry;
  const Icon = ICONS[kind];
  const late = Date.parse(entry.dueAt) < now;
  const button = { size: "small", disabledFocusable: busy, "aria-describedby": words } as const;
  const finish = (status: "kept" | "done") => () =>
    act(
      () => store.finish(entry, status),
      () => strings.list.said[status],
    );
  return (
    <li data-kind={kind}>
      <Card className={styles.card}>
        <div className={styles.head}>
          <span className={styles.label}>
            <Icon aria-hidden />
            <Caption1>{strings.list.kind[kind]}</Caption1>
          </span>
          <span className={mergeClasses(styles.label, late && styles.late)}>
            {late ? <Warning16Filled aria-hidden /> : <Clock16Regular aria-hidden />}
            <Text weight="semibold">{dueWords(entry.dueAt, house, now, mail.locale)}</Text>
          </span>
        </div>
        <Text id={words} className={mergeClasses(styles.words, !entry.words && styles.quiet)}>
          {entry.words ?? strings.list.wordless[kind]}
        </Text>
        <div className={styles.buttons}>
          {kind === "promise" ? (
            <>
              <Button {...button} appearance="primary" onClick={finish("kept")}>
                {strings.list.kept}
              </Button>
              <Button {...button} aria-expanded={moving} onClick={() => setMoving(!moving)}>
                {strings.list.renegotiate}
              </Button>
              <Button
                {...button}
                onClick={() =>
                  act(
                    () => store.remove(entry),
                    () => strings.list.said.removed,
                  )
                }
              >
                {strings.list.remove}
              </Button>
            </>
          ) : (
            <Button {...button} appearance="primary" onClick={finish("done")}>
              {kind === "handoff" ? strings.list.checkedBack : strings.list.done}
            </Button>
          )}
        </div>
        {moving && (
          <Renegotiate
            entry={entry}
            house={house}
            now={now}
            mail={mail}
            item={item}
            busy={busy}
            onCancel={() => setMoving(false)}
            onMove={(dueAt, then) => void act(() => store.renegotiate(entry, dueAt), then)}
          />
        )}
      </Card>
    </li>
  );
}
