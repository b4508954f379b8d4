import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Add16Regular, ArrowUndo16Regular, Checkmark16Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Draft, Report } from "../../../rules/contract.ts";
import { strings } from "../../language/strings.ts";
import type { Mail, ReadItem } from "../../outlook/item.ts";
import { Notice } from "../../report/notice.tsx";
import { conversationKey } from "./notes.ts";
import { useList } from "./store.ts";
import { useActs } from "./use-acts.ts";
import { dueWords, fromWall, halfHour, toWall, workdayAhead, zoneOf } from "./when.ts";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
  },
  due: { maxWidth: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  item: ReadItem;
  draft: Draft;
  report: Report;
  mail: Mail;
}

/** Puts a received mail on the list, to be answered by its reply-by; where there is none, by when the reader says. */
export default function AddReply({ item, draft, report, mail }: Props) {
  const styles = useStyles();
  const words = strings.list.answer;
  const [{ entries, house }, store] = useList(mail.settings);
  const { said, busy, act } = useActs();
  const root = useRef<HTMLDivElement>(null);
  const [now] = useState(Date.now);
  const zone = zoneOf(house);
  const [chosen, setChosen] = useState<string | null>(null);
  const known = report.replyBy?.dueAt ?? null;
  const wall = chosen ?? toWall(workdayAhead(house, halfHour(now), 1), zone);
  const key = conversationKey(item.conversation);
  const on = entries.find(
    (entry) => entry.kind === "reply" && entry.status === "open" && key !== null && entry.conversation === key,
  );

  /** The button that was pressed has become another: the focus goes on there. */
  const focusOn = () => requestAnimationFrame(() => root.current?.querySelector("button")?.focus());
  const add = async () => {
    const dueAt = new Date(known ?? fromWall(wall, zone)).toISOString();
    const from = draft.original?.from;
    const about = [from?.name ?? from?.address, draft.original?.subject].filter(Boolean).join(": ");
    await act(
      async () => {
        await store.add({ kind: "reply", dueAt, words: about || null, conversation: item.conversation });
      },
      () => strings.list.said.tracked,
    );
    focusOn();
  };
  const takeBack = async () => {
    await act(
      async () => {
        if (on) await store.remove(on);
      },
      () => strings.list.said.undone,
    );
    focusOn();
  };

  return (
    <div ref={root} className={styles.parts}>
      {said?.intent === "warning" && <Notice intent="warning" text={said.text} />}
      {on ? (
        <div className={styles.line}>
          <Checkmark16Regular aria-hidden />
          <Text>{words.on(dueWords(on.dueAt, house, now, mail.locale))}</Text>
          <Button size="small" icon={<ArrowUndo16Regular />} disabledFocusable={busy} onClick={() => void takeBack()}>
            {strings.list.undo}
          </Button>
        </div>
      ) : (
        <>
          {!known && (
            <Field label={words.due} size="small" className={styles.due}>
              <Input type="datetime-local" value={wall} onChange={(_event, { value }) => setChosen(value)} />
            </Field>
          )}
          <Button
            size="small"
            icon={<Add16Regular />}
            disabledFocusable={busy || Number.isNaN(fromWall(wall, zone))}
            onClick={() => void add()}
          >
            {words.add}
          </Button>
        </>
      )}
    </div>
  );
}
