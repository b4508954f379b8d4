import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { strings } from "../language/strings.ts";

interface Props {
  intent: "info" | "warning" | "error" | "success";
  text: string;
  onRetry?: (() => void) | undefined;
  /** What the button says; default: Try again. */
  action?: string;
}

/** What is the matter and what to do about it. */
export function Notice({ intent, text, onRetry, action = strings.report.retry }: Props) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {action}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
