import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import type { Ref } from "react";
import { strings } from "../language/strings.ts";
import { UNDO_KEY } from "./keys.ts";

const useStyles = makeStyles({
  // It takes no room, but is there before it says something: else a screen reader wouldn't tell it.
  none: { position: "absolute" },
  // Wherever the writer has scrolled to.
  bar: {
    position: "sticky",
    bottom: tokens.spacingVerticalS,
    zIndex: 1,
    boxShadow: tokens.shadow8,
    "@media (height < 240px)": { position: "static" },
  },
});

export interface Said {
  text: string;
  intent: "success" | "warning";
  /** One more each time, so that the same words are told again. */
  serial: number;
}

interface Props {
  said: Said | null;
  busy: boolean;
  button: Ref<HTMLButtonElement>;
  /** null: there is nothing to take back. */
  onUndo: (() => void) | null;
  onClose(): void;
}

/** What has just been done, told to screen readers too, and the way back. */
export function UndoBar({ said, busy, button, onUndo, onClose }: Props) {
  const styles = useStyles();
  return (
    <div role="status" className={said ? styles.bar : styles.none}>
      {said && (
        <MessageBar key={said.serial} intent={said.intent} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={strings.pane.close}
                onClick={onClose}
              />
            }
          >
            {onUndo && (
              <Button
                ref={button}
                size="small"
                icon={<ArrowUndo16Regular />}
                disabledFocusable={busy}
                aria-keyshortcuts={UNDO_KEY}
                onClick={onUndo}
              >
                {strings.pane.undo}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
