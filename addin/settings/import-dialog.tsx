import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { Notice } from "../report/notice.tsx";
import { changesBetween } from "./changes.ts";
import { ChangesList } from "./changes-list.tsx";
import { Refused } from "./house-server.ts";
import { strings } from "./strings.ts";
import type { Editing } from "./use-house.ts";

const words = strings.versions;

const useStyles = makeStyles({ content: { display: "grid", gap: tokens.spacingVerticalM } });

interface Props {
  editing: Editing;
  /** Whatever the file holds: the server says whether it is a house. */
  value: unknown;
  onDone(): void;
}

export function ImportDialog({ editing, value, onDone }: Props) {
  const styles = useStyles();
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const changes = changesBetween(editing.saved.house, value);

  async function put(): Promise<void> {
    setBusy(true);
    try {
      await editing.replace(value);
      onDone();
    } catch (error) {
      setBusy(false);
      setWrong(reasonOf(error));
    }
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onDone()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.importTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {wrong && <Notice intent="error" text={wrong} />}
            <Text>{changes.length > 0 ? words.importIntro : words.importSame}</Text>
            <ChangesList changes={changes} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onDone}>{strings.cancel}</Button>
            <Button appearance="primary" disabledFocusable={busy || changes.length === 0} onClick={put}>
              {words.put}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The path is the file's own: it is given as it stands there. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Refused)) return words.failed;
  if (error.status === 412) return words.changedMeanwhile;
  return error.problem.message ? strings.bar.notSaved(error.problem.path, error.problem.message) : words.failed;
}
