import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { UnfoldButton } from "../report/unfold-button.tsx";
import { type Change, changesBetween } from "./changes.ts";
import { ChangesList } from "./changes-list.tsx";
import { strings } from "./strings.ts";
import type { Editing } from "./use-house.ts";
import { placeInWords, sectionOf } from "./words.ts";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "grid",
    gap: tokens.spacingVerticalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  said: { flexGrow: 1 },
  button: { minWidth: 0 },
  changes: { maxHeight: "30vh", overflowY: "auto" },
});

/** What is not saved yet, what became of the last save, and what to do about it. */
export function SaveBar({ editing }: { editing: Editing }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { changes, busy } = editing;
  const words = strings.bar;
  const unsaved = changes.length > 0;
  return (
    <section className={styles.bar} aria-label={words.label}>
      <div aria-live="polite">
        <Said editing={editing} />
      </div>
      {open && unsaved && <Changes label={words.show} changes={changes} />}
      <div className={styles.row}>
        <Text className={styles.said}>{unsaved ? words.changes(changes.length) : words.none}</Text>
        {unsaved && <UnfoldButton label={words.show} open={open} onToggle={setOpen} />}
        <Button className={styles.button} disabledFocusable={!unsaved || busy} onClick={editing.discard}>
          {words.discard}
        </Button>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={!unsaved || busy}
          onClick={editing.save}
        >
          {busy ? words.saving : words.save}
        </Button>
      </div>
    </section>
  );
}

function Changes({ label, changes }: { label: string; changes: readonly Change[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className={useStyles().changes} aria-label={label} tabIndex={0}>
      <ChangesList changes={changes} />
    </section>
  );
}

/** Once its section is there. */
function focusWrong(): void {
  setTimeout(() => document.querySelector<HTMLElement>('#section [aria-invalid="true"]')?.focus(), 100);
}

function Said({ editing }: { editing: Editing }) {
  const { outcome, house, saved, busy } = editing;
  const words = strings.bar;
  switch (outcome?.kind) {
    case "saved":
      return (
        <Message intent="success" text={words.saved(outcome.version)}>
          <Button size="small" disabledFocusable={busy} onClick={() => editing.undo(outcome.before)}>
            {words.undo}
          </Button>
        </Message>
      );
    case "undone":
      return <Message intent="success" text={words.undone(outcome.version)} />;
    case "restored":
      return <Message intent="success" text={strings.versions.restored(outcome.which, outcome.version)} />;
    case "discarded":
      return (
        <Message intent="info" text={words.discarded}>
          <Button size="small" onClick={() => editing.bringBack(outcome.draft)}>
            {words.bringBack}
          </Button>
        </Message>
      );
    case "refused": {
      const { path, message } = outcome.problem;
      return (
        <Message intent="error" text={words.notSaved(placeInWords(path, house.value), message)}>
          {path && (
            <Link href={`#${sectionOf(path)}`} onClick={focusWrong}>
              {words.goThere}
            </Link>
          )}
        </Message>
      );
    }
    case "conflict":
      return (
        <Message
          intent="warning"
          text={words.conflict(outcome.theirs.version)}
          more={
            <>
              <Text weight="semibold">{words.theirs}</Text>
              <Changes label={words.theirs} changes={changesBetween(saved.house, outcome.theirs.house)} />
            </>
          }
        >
          <Button size="small" disabledFocusable={busy} onClick={() => editing.takeTheirs(outcome.theirs)}>
            {words.reload}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => outcome.again()}>
            {words.overwrite}
          </Button>
        </Message>
      );
    case "failed":
      return <Message intent="error" text={words.failed} />;
    default:
      return null;
  }
}

interface MessageProps {
  intent: "info" | "success" | "warning" | "error";
  text: string;
  more?: ReactNode;
  children?: ReactNode;
}

function Message({ intent, text, more, children }: MessageProps) {
  return (
    <MessageBar intent={intent} layout={more ? "multiline" : "auto"}>
      <MessageBarBody>
        <div>{text}</div>
        {more}
      </MessageBarBody>
      {children && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
