import { Button, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { ArrowForwardRegular, ArrowReplyAllRegular, ArrowReplyRegular } from "@fluentui/react-icons";
import type { ComposeKind } from "../mail/compose-item.ts";
import { fullAddress, type Mail, nameOf, sentLine } from "../mail/mail.ts";
import { strings } from "../strings.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { BackButton } from "./back-button.tsx";
import { MailFrame } from "./mail-frame.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  body: { flexGrow: 1, minHeight: 0 },
});

interface Props {
  mail: Mail;
  timeZone: string;
  onAnswer(kind: Exclude<ComposeKind, "new">): void;
  onBack(): void;
  /** The button that opens the add-in. */
  paneButton: React.ReactNode;
}

export function ReadingPane({ mail, timeZone, onAnswer, onBack, paneButton }: Props) {
  const styles = useStyles();
  return (
    <article className={styles.root}>
      <div className={styles.head}>
        <div className={styles.actions}>
          <BackButton onClick={onBack} />
          <Button icon={<ArrowReplyRegular />} onClick={() => onAnswer("reply")}>
            {strings.reply}
          </Button>
          <Button icon={<ArrowReplyAllRegular />} onClick={() => onAnswer("replyAll")}>
            {strings.replyAll}
          </Button>
          <Button icon={<ArrowForwardRegular />} onClick={() => onAnswer("forward")}>
            {strings.forward}
          </Button>
          {paneButton}
        </div>
        <Title3 as="h2">{mail.subject || strings.noSubject}</Title3>
        <Text weight="semibold">{nameOf(mail.from)}</Text>
        <Text size={200} className={styles.quiet}>
          {mail.from.address} · {sentLine(mail.date, timeZone)}
        </Text>
        <Text size={200} className={styles.quiet}>
          {strings.fields.to}: {mail.to.map(fullAddress).join("; ")}
        </Text>
        {mail.cc.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {strings.fields.cc}: {mail.cc.map(fullAddress).join("; ")}
          </Text>
        )}
        <AttachmentList attachments={mail.attachments} />
      </div>
      <div className={styles.body}>
        <MailFrame mail={mail} />
      </div>
    </article>
  );
}
