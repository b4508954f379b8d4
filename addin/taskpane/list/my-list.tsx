import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo16Regular, CalendarArrowDownRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { strings } from "../../language/strings.ts";
import type { Mail, MailItem } from "../../outlook/item.ts";
import { Notice } from "../../report/notice.tsx";
import { ListRow } from "./list-row.tsx";
import { useList } from "./store.ts";
import { useActs } from "./use-acts.ts";
import { zoneOf } from "./when.ts";

const useStyles = makeStyles({
  parts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  title: { margin: 0, outlineStyle: "none" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  end: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** Overdue is told by the minute. */
const TICK = 60_000;

interface Props {
  mail: Mail;
  /** What is open beside the pane. */
  item: MailItem | null;
}

/** Promises, replies that are due and what was handed over, in the order of their times. */
export default function MyList({ mail, item }: Props) {
  const styles = useStyles();
  const [{ phase, entries, house }, store] = useList(mail.settings);
  const { said, undo, busy, act, say } = useActs();
  const now = useNow();
  const root = useRef<HTMLDivElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const open = entries.filter(({ status }) => status === "open");
  const retry = () => void store.load();
  // The row that was pressed is gone: go on from where it can be taken back, and after that from the list.
  useEffect(() => {
    if (undo) undoButton.current?.focus();
  }, [undo]);

  const takeBack = () =>
    undo &&
    act(undo, () => strings.list.said.undone).then(() =>
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>("li button, h1")?.focus()),
    );

  async function save() {
    try {
      const { saveCalendar } = await import("./ics.ts");
      say(strings.list.exported(saveCalendar(open)), "success");
    } catch {
      say(strings.list.failed, "warning");
    }
  }

  return (
    <div ref={root} className={styles.parts}>
      <h1 className={styles.title} tabIndex={-1}>
        <Text as="span" size={400} weight="semibold">
          {strings.list.title(open.length)}
        </Text>
      </h1>
      {phase === "loading" && <Spinner size="tiny" label={strings.list.loading} />}
      {phase === "offline" && <Notice intent="warning" text={strings.list.offline} onRetry={retry} />}
      {phase === "stale" && <Notice intent="warning" text={strings.list.stale} onRetry={retry} />}
      {phase === "failed" && <Notice intent="error" text={strings.list.failed} onRetry={retry} />}
      {said && (
        <MessageBar intent={said.intent} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
          {undo && (
            <MessageBarActions>
              <Button
                ref={undoButton}
                size="small"
                icon={<ArrowUndo16Regular />}
                disabledFocusable={busy}
                onClick={takeBack}
              >
                {strings.list.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {phase === "ready" && open.length === 0 && <Notice intent="info" text={strings.list.empty} />}
      {open.length > 0 && (
        <>
          <ul className={styles.list}>
            {open.map((entry) => (
              <ListRow
                key={entry.id}
                entry={entry}
                house={house}
                now={now}
                mail={mail}
                item={item}
                busy={busy}
                store={store}
                act={act}
              />
            ))}
          </ul>
          <div className={styles.end}>
            <Button size="small" icon={<CalendarArrowDownRegular />} onClick={() => void save()}>
              {strings.list.export}
            </Button>
            {zoneOf(house) !== zoneOf(null) && (
              <Caption1 className={styles.quiet}>{strings.list.zone(zoneOf(house))}</Caption1>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
