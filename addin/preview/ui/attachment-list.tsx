import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons";
import type { MailAttachment } from "../mail/mail.ts";
import { strings } from "../strings.ts";
import { dataUrl } from "./mail-frame.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});

interface Props {
  attachments: readonly MailAttachment[];
  onRemove?(id: string): void;
}

/** Files of a mail, each to be saved, and removed where the mail is being written. */
export function AttachmentList({ attachments, onRemove }: Props) {
  const styles = useStyles();
  const files = attachments.filter(({ inline }) => !inline);
  if (files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={strings.attachments}>
      {files.map((file) => (
        <li key={file.id}>
          <InteractionTag size="small" appearance="outline">
            <InteractionTagPrimary icon={<AttachRegular />} hasSecondaryAction={!!onRemove} onClick={() => save(file)}>
              {`${file.name} (${strings.size(file.size)})`}
            </InteractionTagPrimary>
            {onRemove && (
              <InteractionTagSecondary aria-label={strings.remove(file.name)} onClick={() => onRemove(file.id)} />
            )}
          </InteractionTag>
        </li>
      ))}
    </ul>
  );
}

function save(file: MailAttachment): void {
  const link = document.createElement("a");
  link.href = dataUrl(file);
  link.download = file.name;
  link.click();
}
