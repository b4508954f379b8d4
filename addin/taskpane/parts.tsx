import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { MailItem } from "../outlook/item.ts";
import { plainText } from "../outlook/plain.ts";
import type { Checked, CheckState } from "./check.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  line: { margin: 0, outlineStyle: "none" },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** The one line that says where the mail stands; told to screen readers when it changes. */
export function StateLine({ item, state }: { item: MailItem | null; state: CheckState }) {
  const styles = useStyles();
  const { text, good } = stateText(item, state);
  return (
    <h1 className={styles.line} aria-live="polite" tabIndex={-1} data-state-line>
      <Text as="span" size={400} weight="semibold" className={good ? styles.good : undefined}>
        {text}
      </Text>
    </h1>
  );
}

export function stateText(item: MailItem | null, state: CheckState): { text: string; good: boolean } {
  const words = strings.state;
  if (!item) return { text: words.noItem, good: false };
  if (state.phase !== "checked") return { text: words[state.phase], good: false };
  if (item.mode === "read") return { text: words.received, good: false };
  const { findings, passed } = state.report;
  if (findings.length === 0 && isUnwritten(state)) return { text: words.empty, good: false };
  const better = findings.filter(({ severity }) => severity === "suggestion").length;
  const toMend = findings.length - better;
  if (toMend > 0) return { text: words.toMend(toMend), good: false };
  if (better > 0) return { text: words.better(better), good: true };
  return { text: passed.length > 0 ? words.passed(passed.length) : words.nothingApplied, good: passed.length > 0 };
}

/** A reply that holds its quoted original and nothing else yet; that no rule objects to it says nothing. */
export function isUnwritten({ draft, report }: Checked): boolean {
  const { format, content } = draft.body;
  const quoted = report.reading.quoted[0];
  if (draft.composeType === "forward" || !quoted) return false;
  const written = content.slice(0, quoted.span.start);
  return (format === "html" ? plainText(written) : written).trim() === "";
}

export interface NoticeProps {
  intent: "info" | "warning" | "error" | "success";
  text: string;
  onRetry?: () => void;
}

/** What is the matter and what to do about it. */
export function Notice({ intent, text, onRetry }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {strings.retry}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
