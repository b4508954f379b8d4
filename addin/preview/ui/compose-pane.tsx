/** The window a mail is written in. */
import {
  Button,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Switch,
  tokens,
} from "@fluentui/react-components";
import {
  AttachRegular,
  DeleteRegular,
  DismissRegular,
  LinkRegular,
  SendRegular,
  SignatureRegular,
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextItalicRegular,
} from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Mailbox } from "../../../rules/contract.ts";
import { withSignature } from "../mail/body.ts";
import type { ComposeItem, ItemNotification, RecipientField } from "../mail/compose-item.ts";
import { htmlToText } from "../mail/mail.ts";
import { strings } from "../strings.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { BackButton } from "./back-button.tsx";
import { BodyEditor, type EditorCommands } from "./body-editor.tsx";
import { RecipientInput } from "./recipient-input.tsx";
import { useItem } from "./use-item.ts";

const FIELDS: RecipientField[] = ["to", "cc", "bcc"];
const TOOL = { appearance: "subtle", size: "small" } as const;
const INTENTS = {
  informationalMessage: "info",
  progressIndicator: "info",
  errorMessage: "error",
  insightMessage: "info",
} as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, overflowY: "auto" },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  toolbar: { display: "flex", flexWrap: "wrap", alignItems: "center", margin: 0, padding: 0, border: "none" },
  link: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  body: { flexGrow: 1, minHeight: "240px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  item: ComposeItem;
  known: Mailbox[];
  /** The house's signature for this writer; null without one. */
  signature: string | null;
  /** What goes on while Send is being decided, shown under the buttons. */
  sendNote: React.ReactNode;
  sending: boolean;
  sendButton: React.Ref<HTMLButtonElement>;
  paneButton: React.ReactNode;
  onSend(): void;
  onDiscard(): void;
  onBack(): void;
  onNotificationAction(contextData: unknown): void;
}

export function ComposePane({ item, known, signature, sendNote, sending, sendButton, paneButton, ...on }: Props) {
  const styles = useStyles();
  useItem(item);
  const commands = useRef<EditorCommands>(null);
  const files = useRef<HTMLInputElement>(null);
  const html = item.format === "html";
  const [linking, setLinking] = useState(false);

  return (
    <section className={styles.root} aria-label={item.subject || strings.newMail}>
      <div className={styles.head}>
        <div className={styles.actions}>
          <BackButton onClick={on.onBack} />
          <Button ref={sendButton} appearance="primary" icon={<SendRegular />} disabled={sending} onClick={on.onSend}>
            {strings.send}
          </Button>
          <Button icon={<DeleteRegular />} onClick={on.onDiscard}>
            {strings.discard}
          </Button>
          {paneButton}
        </div>
        {sendNote}
        {FIELDS.map((field) => (
          <RecipientInput
            key={field}
            label={strings.fields[field]}
            people={item.recipients[field]}
            known={known}
            onChange={(people) => item.setRecipients(field, people)}
          />
        ))}
        <Field>
          <Input
            aria-label={strings.subject}
            placeholder={strings.subject}
            appearance="underline"
            value={item.subject}
            onChange={(_event, { value }) => {
              item.subject = value;
            }}
          />
        </Field>
        <AttachmentList attachments={item.attachments} onRemove={(id) => item.removeAttachment(id)} />
        <fieldset className={styles.toolbar} aria-label={strings.toolbar}>
          {html && (
            <>
              <Button
                {...TOOL}
                aria-label={strings.bold}
                icon={<TextBoldRegular />}
                onClick={() => commands.current?.format("bold")}
              />
              <Button
                {...TOOL}
                aria-label={strings.italic}
                icon={<TextItalicRegular />}
                onClick={() => commands.current?.format("italic")}
              />
              <Button
                {...TOOL}
                aria-label={strings.list}
                icon={<TextBulletListLtrRegular />}
                onClick={() => commands.current?.format("insertUnorderedList")}
              />
              <Button
                {...TOOL}
                aria-label={strings.link}
                aria-expanded={linking}
                icon={<LinkRegular />}
                onClick={() => setLinking(!linking)}
              />
            </>
          )}
          <Button {...TOOL} icon={<AttachRegular />} onClick={() => files.current?.click()}>
            {strings.attach}
          </Button>
          {signature && (
            <Button {...TOOL} icon={<SignatureRegular />} onClick={() => sign(item, signature)}>
              {strings.signature}
            </Button>
          )}
          <Switch
            label={strings.plainText}
            checked={!html}
            onChange={(_event, { checked }) => item.setFormat(checked ? "text" : "html")}
          />
        </fieldset>
        {linking && (
          <LinkForm
            onInsert={(address) => {
              setLinking(false);
              commands.current?.format("createLink", address);
            }}
          />
        )}
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={strings.attach}
          onChange={async (event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            for (const file of chosen) await attach(item, file);
          }}
        />
        {item.notifications.map((notification) => (
          <Notice
            key={notification.key}
            notification={notification}
            onAction={on.onNotificationAction}
            onDismiss={() => item.removeNotification(notification.key)}
          />
        ))}
      </div>
      <div className={styles.body}>
        <BodyEditor item={item} commands={commands} />
      </div>
    </section>
  );
}

function LinkForm({ onInsert }: { onInsert(address: string): void }) {
  const styles = useStyles();
  const [address, setAddress] = useState("https://");
  return (
    <form
      className={styles.link}
      onSubmit={(event) => {
        event.preventDefault();
        onInsert(address);
      }}
    >
      <Field label={strings.linkAddress} size="small">
        <Input size="small" type="url" required value={address} onChange={(_event, { value }) => setAddress(value)} />
      </Field>
      <Button size="small" type="submit">
        {strings.insert}
      </Button>
    </form>
  );
}

interface NoticeProps {
  notification: ItemNotification;
  onAction(contextData: unknown): void;
  onDismiss(): void;
}

function Notice({ notification, onAction, onDismiss }: NoticeProps) {
  const action = notification.actions?.[0];
  return (
    <MessageBar intent={INTENTS[notification.type]}>
      <MessageBarBody>
        {strings.addin}: {notification.message}{" "}
        {action && (
          <Link as="button" onClick={() => onAction(action.contextData)}>
            {action.actionText}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={strings.dismiss} icon={<DismissRegular />} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}

function sign(item: ComposeItem, signature: string): void {
  if (item.format === "html") item.setContent(withSignature(item.content, signature));
  else item.setContent(`${item.content}\n\n${htmlToText(signature)}`);
}

async function attach(item: ComposeItem, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  item.addAttachment({
    id: `attachment-${crypto.randomUUID()}`,
    name: file.name,
    size: file.size,
    contentType: file.type || "application/octet-stream",
    inline: false,
    kind: file.name.toLowerCase().endsWith(".eml") ? "item" : "file",
    base64: bytes.toBase64(),
  });
}
