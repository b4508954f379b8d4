import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  Spinner,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useState } from "react";
import type { HouseVersion } from "../../rules/contract-kept.ts";
import { Notice } from "../report/notice.tsx";
import { UnfoldButton } from "../report/unfold-button.tsx";
import { type Change, changesBetween } from "./changes.ts";
import { ChangesList } from "./changes-list.tsx";
import { chooseFile, download } from "./files.ts";
import { versionAt } from "./house-server.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { strings } from "./strings.ts";
import type { Editing } from "./use-house.ts";

const words = strings.versions;
const AT_ONCE = 20;

const useStyles = makeStyles({
  list: { display: "grid", listStyleType: "none", margin: 0, padding: 0 },
  version: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, display: "grid" },
});

export function VersionsSection({ editing }: { editing: Editing }) {
  const styles = useStyles();
  const [limit, setLimit] = useState(AT_ONCE);
  const [wrong, setWrong] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ value: unknown } | null>(null);
  const { versions } = editing.saved;
  const unsaved = editing.changes.length > 0;

  async function importFile(): Promise<void> {
    const file = await chooseFile(".json,application/json");
    if (!file) return;
    setWrong(null);
    try {
      setChosen({ value: JSON.parse((await file.text()).replace(/^\uFEFF/, "")) });
    } catch {
      setWrong(words.notJson);
    }
  }

  return (
    <>
      <Text>{words.intro}</Text>
      {unsaved && <Notice intent="warning" text={words.unsaved} />}
      <div>
        <Button {...useRestoreFocusTarget()} disabledFocusable={unsaved} onClick={importFile}>
          {words.import}
        </Button>
      </div>
      {wrong && <Notice intent="error" text={wrong} />}
      <ul className={styles.list}>
        {versions.slice(0, limit).map((version, at) => (
          <Version key={version.version} version={version} inForce={at === 0} editing={editing} onWrong={setWrong} />
        ))}
      </ul>
      {versions.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + AT_ONCE)}>{words.more}</Button>
        </div>
      )}
      {chosen && <ImportDialog editing={editing} value={chosen.value} onDone={() => setChosen(null)} />}
    </>
  );
}

interface VersionProps {
  version: HouseVersion;
  inForce: boolean;
  editing: Editing;
  onWrong(text: string | null): void;
}

const when = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function Version({ version: { version, createdAt, source }, inForce, editing, onWrong }: VersionProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [changes, setChanges] = useState<Change[] | null>(null);
  const unsaved = editing.changes.length > 0;

  async function look(open: boolean): Promise<void> {
    setOpen(open);
    if (!open) return;
    setChanges(null);
    try {
      setChanges(changesBetween(editing.saved.house, await versionAt(version)));
    } catch {
      setOpen(false);
      onWrong(words.failed);
    }
  }

  async function exportJson(): Promise<void> {
    try {
      const house = await versionAt(version);
      download(`house-${version}.json`, "application/json", `${JSON.stringify(house, null, 2)}\n`);
      onWrong(null);
    } catch {
      onWrong(words.failed);
    }
  }

  return (
    <li className={styles.version}>
      <div className={styles.row}>
        <div className={styles.name}>
          <Text weight="semibold">
            {words.version(version)} {inForce && <Badge appearance="tint">{words.inForce}</Badge>}
          </Text>
          <Caption1>
            {[createdAt && when.format(new Date(createdAt)), words.source[source]].filter(Boolean).join(", ")}
          </Caption1>
        </div>
        <Button size="small" aria-label={words.exportOf(version)} onClick={exportJson}>
          {words.export}
        </Button>
        {!inForce && (
          <Button
            size="small"
            aria-label={words.restoreOf(version)}
            disabledFocusable={unsaved || editing.busy}
            onClick={() => editing.restore(version)}
          >
            {words.restore}
          </Button>
        )}
      </div>
      {!inForce && (
        <div>
          <UnfoldButton label={words.lookOf(version)} open={open} onToggle={look} />
        </div>
      )}
      {open &&
        (changes === null ? (
          <Spinner size="tiny" label={strings.loading} />
        ) : changes.length === 0 ? (
          <Text>{words.same}</Text>
        ) : (
          <ChangesList changes={changes} />
        ))}
    </li>
  );
}
