/** Sending as Outlook does it with the mode PromptUser: the add-in may warn, the writer decides. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AddinHost } from "../host/addin-frame.ts";
import { checkBeforeSending, type SendCheck, type SendVerdict } from "../host/send-check.ts";
import type { ComposeItem } from "../mail/compose-item.ts";
import { strings } from "../strings.ts";
import { MarkdownView } from "./markdown-view.tsx";

const text = strings.sendCheck;
/** After this long Outlook says that the add-in takes its time, and lets the writer send without it. */
const SLOW_AFTER = 5000;
/** Longer messages are cut by Outlook. */
const MAX_MESSAGE = 500;

type Phase =
  | { kind: "idle" | "checking" | "slow" | "unavailable" | "noRecipient" }
  | { kind: "stopped"; verdict: SendVerdict };

export interface Sending {
  busy: boolean;
  start(): void;
  /** The Send button, for the focus to go back to. */
  button: React.RefObject<HTMLButtonElement | null>;
  /** What to show under the buttons of the draft. */
  note: React.ReactNode;
  dialog: React.ReactNode;
}

interface Actions {
  onSend(item: ComposeItem): void;
  /** Opens the pane with what the handler has to tell it. */
  onReview(item: ComposeItem, contextData: unknown): void;
}

export function useSending(item: ComposeItem | null, host: AddinHost, { onSend, onReview }: Actions): Sending {
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const check = useRef<SendCheck>(null);
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = () => {
    clearTimeout(timer.current);
    check.current?.cancel();
    check.current = null;
    setPhase({ kind: "idle" });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft, or none: its check is no longer ours
  useEffect(() => stop, [item]);

  if (!item) return { busy: false, start: () => {}, button, note: null, dialog: null };
  const send = () => {
    stop();
    onSend(item);
  };
  const start = () => {
    stop();
    const { to, cc, bcc } = item.recipients;
    if (to.length + cc.length + bcc.length === 0) return setPhase({ kind: "noRecipient" });
    setPhase({ kind: "checking" });
    timer.current = setTimeout(() => setPhase({ kind: "slow" }), SLOW_AFTER);
    const started = checkBeforeSending(item, host);
    check.current = started;
    void started.outcome.then((outcome) => {
      clearTimeout(timer.current);
      if (check.current !== started) return;
      if (outcome.kind === "allowed") send();
      else setPhase(outcome);
    });
  };

  const busy = phase.kind === "checking" || phase.kind === "slow";
  return {
    busy,
    start,
    button,
    note:
      phase.kind === "idle" || phase.kind === "stopped" ? null : (
        <Note phase={phase.kind} onSend={send} onStop={stop} />
      ),
    dialog:
      phase.kind === "stopped" ? (
        <StoppedDialog
          verdict={phase.verdict}
          onSend={send}
          onStop={() => {
            stop();
            requestAnimationFrame(() => button.current?.focus());
          }}
          onReview={() => {
            stop();
            onReview(item, phase.verdict.contextData);
          }}
        />
      ) : null,
  };
}

const NOTES = {
  slow: [text.slow, text.slowMore],
  unavailable: [text.unavailable, text.unavailableMore],
  noRecipient: [text.noRecipient, text.noRecipientMore],
} as const;

interface NoteProps {
  phase: "checking" | keyof typeof NOTES;
  onSend(): void;
  onStop(): void;
}

function Note({ phase, onSend, onStop }: NoteProps) {
  if (phase === "checking") return <Spinner size="tiny" label={text.checking} labelPosition="after" />;
  const [title, more] = NOTES[phase];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {more}
      </MessageBarBody>
      <MessageBarActions>
        {phase !== "noRecipient" && <Button onClick={onSend}>{text.sendAnyway}</Button>}
        <Button onClick={onStop}>{phase === "noRecipient" ? text.close : text.dontSend}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  message: { whiteSpace: "pre-line", "& ul, & ol": { marginBlock: "4px", paddingInlineStart: "20px" } },
});

interface DialogProps {
  verdict: SendVerdict;
  onReview(): void;
  onSend(): void;
  onStop(): void;
}

function StoppedDialog({ verdict, onReview, onSend, onStop }: DialogProps) {
  const styles = useStyles();
  const { errorMessage, errorMessageMarkdown, commandId, cancelLabel } = verdict;
  return (
    <Dialog open modalType="alert" onOpenChange={onStop}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.addin}</DialogTitle>
          <DialogContent className={styles.message}>
            {errorMessageMarkdown ? (
              <MarkdownView text={errorMessageMarkdown.slice(0, MAX_MESSAGE)} />
            ) : (
              (errorMessage ?? text.defaultMessage).slice(0, MAX_MESSAGE)
            )}
          </DialogContent>
          <DialogActions fluid>
            {commandId && (
              <Button appearance="primary" onClick={onReview}>
                {cancelLabel ?? text.takeAction}
              </Button>
            )}
            <Button onClick={onStop}>{text.dontSend}</Button>
            <Button onClick={onSend}>{text.sendAnyway}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
