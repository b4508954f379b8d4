import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { AttachRegular, EditRegular } from "@fluentui/react-icons";
import type { ComposeItem } from "../mail/compose-item.ts";
import { type Mail, nameOf } from "../mail/mail.ts";
import { strings } from "../strings.ts";

export type Folder = keyof typeof strings.folders;

/** A line of the list, whatever it stands for. */
export interface ListEntry {
  id: string;
  who: string;
  subject: string;
  when: string;
  attached: boolean;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: { padding: tokens.spacingHorizontalM, paddingBottom: 0 },
  folders: { display: "flex", margin: 0, padding: tokens.spacingHorizontalS, border: "none" },
  list: { margin: 0, padding: 0, listStyle: "none", overflowY: "auto", flexGrow: 1, minHeight: 0 },
  entry: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, borderLeftColor: tokens.colorBrandStroke1 },
  clip: { justifySelf: "end" },
  quiet: { color: tokens.colorNeutralForeground2 },
  empty: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

interface Props {
  folder: Folder;
  entries: ListEntry[];
  chosen: string | null;
  onFolder(folder: Folder): void;
  onChoose(id: string): void;
  onNew(): void;
}

export function MailList({ folder, entries, chosen, onFolder, onChoose, onNew }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={strings.title}>
      <div className={styles.head}>
        <Button appearance="primary" icon={<EditRegular />} onClick={onNew}>
          {strings.newMail}
        </Button>
      </div>
      <fieldset className={styles.folders} aria-label={strings.folderList}>
        {(Object.keys(strings.folders) as Folder[]).map((name) => (
          <Button
            key={name}
            size="small"
            appearance={name === folder ? "outline" : "subtle"}
            aria-pressed={name === folder}
            onClick={() => onFolder(name)}
          >
            {strings.folders[name]}
          </Button>
        ))}
      </fieldset>
      {entries.length === 0 && <Text className={styles.empty}>{strings.empty[folder]}</Text>}
      <ul className={styles.list} aria-label={strings.mailList(strings.folders[folder])}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={mergeClasses(styles.entry, entry.id === chosen && styles.chosen)}
              aria-current={entry.id === chosen}
              onClick={() => onChoose(entry.id)}
            >
              <Text weight="semibold" truncate wrap={false}>
                {entry.who}
              </Text>
              <Text size={200} className={styles.quiet}>
                {entry.when}
              </Text>
              <Text size={300} truncate wrap={false}>
                {entry.subject || strings.noSubject}
              </Text>
              {entry.attached && <AttachRegular className={styles.clip} aria-label={strings.attachments} role="img" />}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function mailEntry(mail: Mail, who: string, timeZone: string): ListEntry {
  const today = new Date().toDateString() === mail.date.toDateString();
  const format: Intl.DateTimeFormatOptions = today
    ? { hour: "numeric", minute: "2-digit" }
    : { weekday: "short", day: "numeric", month: "short" };
  return {
    id: mail.id,
    who,
    subject: mail.subject,
    when: new Intl.DateTimeFormat("en-US", { ...format, timeZone }).format(mail.date),
    attached: mail.attachments.some(({ inline }) => !inline),
  };
}

export const draftEntry = (item: ComposeItem): ListEntry => ({
  id: item.id,
  who: item.recipients.to.map(nameOf).join(", ") || strings.newMail,
  subject: item.subject,
  when: "",
  attached: item.attachments.some(({ inline }) => !inline),
});
