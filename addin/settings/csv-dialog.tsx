import {
  Button,
  Caption1,
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
import { Notice } from "../report/notice.tsx";
import type { Imported, ImportedRow } from "./directory-csv.ts";
import { strings } from "./strings.ts";
import { changeInWords, pathInWords } from "./words.ts";

const words = strings.directory;
const SHOWN = 200;

const useStyles = makeStyles({
  content: { display: "grid", gap: tokens.spacingVerticalM },
  list: { display: "grid", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  item: { overflowWrap: "anywhere" },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  title: string;
  imported: Imported<object>;
  onDone(taken: boolean): void;
}

/** What a file would do, row by row, before it does. Refused rows come first: they need somebody. */
export function CsvDialog({ title, imported: { rows, unknown }, onDone }: Props) {
  const styles = useStyles();
  const count = (kind: ImportedRow["kind"]) => rows.filter((row) => row.kind === kind).length;
  const told = (["refused", "changed", "added"] as const).flatMap((kind) => rows.filter((row) => row.kind === kind));
  const takes = count("added") + count("changed") > 0;
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onDone(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text weight="semibold">
              {words.importSum(count("added"), count("changed"), count("same"), count("refused"))}
            </Text>
            <Text>{words.importKeeps}</Text>
            {unknown.length > 0 && <Notice intent="warning" text={words.importUnknown(unknown.join(", "))} />}
            <ul className={styles.list}>
              {told.slice(0, SHOWN).map(({ row, name, kind, reason, changes }) => (
                <li key={row} className={styles.item}>
                  <Text size={200} weight="semibold" className={kind === "refused" ? styles.refused : undefined}>
                    {words.kind[kind as keyof typeof words.kind]}
                  </Text>{" "}
                  <Text size={200}>{words.importRow(row, name)}</Text>
                  {reason && <Caption1 block>{reason}</Caption1>}
                  {changes.map((change) => (
                    <Caption1 key={change.path.join()} block>
                      {pathInWords(change)}: {changeInWords(change)}
                    </Caption1>
                  ))}
                </li>
              ))}
            </ul>
            {told.length > SHOWN && <Text>{strings.change.more(told.length - SHOWN)}</Text>}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onDone(false)}>{strings.cancel}</Button>
            <Button appearance="primary" disabledFocusable={!takes} onClick={() => takes && onDone(true)}>
              {words.take}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
