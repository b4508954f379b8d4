import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  Spinner,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { Notice } from "../report/notice.tsx";
import { download } from "../settings/files.ts";
import { type Choice, digestQueryOf } from "./address.ts";
import { addDays, pastWeeks } from "./days.ts";
import { days } from "./numbers.ts";
import { askDigest, askDigestEml } from "./server.ts";
import { strings } from "./strings.ts";
import { useAnswer } from "./use-answer.ts";

const useStyles = makeStyles({
  content: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  // As high while it is loaded.
  text: { minHeight: "300px", display: "grid", alignContent: "start", gap: tokens.spacingVerticalS },
  area: { "& > textarea": { height: "260px", maxHeight: "260px" } },
});

const WEEKS = 12;

/** A week's digest to send on: copied, or as a draft. */
export function WeekDigest({ today, choice, onClose }: { today: string; choice: Choice; onClose(): void }) {
  const styles = useStyles();
  const words = strings.digest;
  const weeks = pastWeeks(today, WEEKS);
  const [week, setWeek] = useState(weeks[0]!);
  const [said, setSaid] = useState("");
  const query = digestQueryOf(choice, week);
  const { value, loading, failure, retry } = useAnswer(query, askDigest);
  const digest = loading || failure ? null : value;
  const copy = () => {
    if (!digest) return;
    navigator.clipboard.writeText(digest.text).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  };
  const save = () => {
    askDigestEml(query).then(
      (eml) => download(words.name(week), "message/rfc822", eml),
      () => setSaid(words.notSaved),
    );
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{words.hint}</Text>
            <Field label={words.week}>
              <Select
                value={week}
                onChange={(_event, { value }) => {
                  setWeek(value);
                  setSaid("");
                }}
              >
                {weeks.map((monday) => (
                  <option key={monday} value={monday}>
                    {days(monday, addDays(monday, 6))}
                  </option>
                ))}
              </Select>
            </Field>
            <div className={styles.text}>
              {failure ? (
                <Notice intent="error" text={strings.failures[failure]} onRetry={retry} />
              ) : digest ? (
                <>
                  <Text weight="semibold">{digest.subject}</Text>
                  <Textarea readOnly className={styles.area} aria-label={words.text} value={digest.text} />
                </>
              ) : (
                <Spinner label={strings.loading} />
              )}
            </div>
            <Text role="status">{said}</Text>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{words.close}</Button>
            <Button disabledFocusable={!digest} onClick={copy}>
              {words.copy}
            </Button>
            <Button appearance="primary" disabledFocusable={!digest} onClick={() => digest && save()}>
              {words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
