import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { House } from "../../../rules/contract.ts";
import { escapeHtml } from "../../../rules/edit.ts";
import { inMail } from "../../language/en.ts";
import { mailLocale, strings } from "../../language/strings.ts";
import type { Mail, MailItem } from "../../outlook/item.ts";
import { conversationKey } from "./notes.ts";
import type { Entry } from "./store.ts";
import { daysBetween, fromWall, longTime, shortTime, toWall, workdayAhead, zoneOf } from "./when.ts";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
  },
  wide: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  words: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  entry: Entry;
  house: House | null;
  now: number;
  mail: Mail;
  item: MailItem | null;
  busy: boolean;
  onCancel(): void;
  /** @param then once it is kept; says what has become of it */
  onMove(dueAt: string, then: () => Promise<string>): void;
}

/** A new time for a promise, and the words that ask for it, put into a reply where Outlook can open one. */
export function Renegotiate({ entry, house, now, mail, item, busy, onCancel, onMove }: Props) {
  const styles = useStyles();
  const words = strings.list.newTime;
  const zone = zoneOf(house);
  const input = useRef<HTMLInputElement>(null);
  // Not from a time that has passed: the next working day is meant from now on, at the hour that was promised.
  const [wall, setWall] = useState(() => toWall(suggested(entry, house, now), zone));
  useEffect(() => input.current?.focus(), []);
  const dueAt = fromWall(wall, zone);
  const past = !(dueAt > now);
  const text = inMail.newTime.text(
    entry.words ?? null,
    daysBetween(entry.dueAt, past ? entry.dueAt : dueAt, house),
    past ? "…" : longTime(dueAt, house, mailLocale(mail.locale)),
  );
  const isReply =
    item?.mode === "read" && entry.conversation !== null && conversationKey(item.conversation) === entry.conversation;
  const way = isReply ? "reply" : item?.mode === "read" ? "mail" : "copy";

  function move(): void {
    const html = `<div>${escapeHtml(text)}</div>`;
    const open = () => {
      if (way === "mail") return mail.newMessage(inMail.newTime.subject, html);
      return way === "reply" && item?.mode === "read" && item.reply(html);
    };
    const instant = new Date(dueAt).toISOString();
    const said = strings.list.said.moved(shortTime(instant, house, now, mail.locale));
    // Once the new time is kept: the pane may go with the mail when another opens.
    onMove(instant, async () => (open() ? said : `${said} ${await copied(text)}`));
  }

  return (
    <div className={styles.parts}>
      <Field
        label={words.label}
        size="small"
        className={styles.wide}
        {...(past ? { validationMessage: words.past, validationState: "error" } : {})}
      >
        <Input ref={input} type="datetime-local" value={wall} onChange={(_event, { value }) => setWall(value)} />
      </Field>
      <Text className={styles.words} aria-label={words.preview}>
        {text}
      </Text>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy || past} onClick={move}>
          {words[way]}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function suggested(entry: Entry, house: House | null, now: number): number {
  const due = Date.parse(entry.dueAt);
  if (due > now) return workdayAhead(house, due, 1);
  const zone = zoneOf(house);
  return workdayAhead(house, fromWall(toWall(now, zone).slice(0, 10) + toWall(due, zone).slice(10), zone), 1);
}

/** Says that they are copied; where a host forbids that, the words themselves. */
async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return strings.list.newTime.copied;
  } catch {
    return `${strings.list.newTime.noCopy} ${text}`;
  }
}
