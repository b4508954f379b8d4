/** The mail program: list, mail or draft, and the add-in's pane at its right. */
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Switch,
  Title3,
  Toast,
  Toaster,
  ToastTitle,
  tokens,
  useId,
  useToastController,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissRegular, MailRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { House } from "../../rules/contract.ts";
import type { AddinHost } from "./host/addin-frame.ts";
import { answer, newMail, signatureOf } from "./mail/answer.ts";
import { ComposeItem, type ComposeKind } from "./mail/compose-item.ts";
import { readEml } from "./mail/eml.ts";
import { type Mail, nameOf } from "./mail/mail.ts";
import { knownPeople, sentMail } from "./mail/mailbox.ts";
import { SAM } from "./mailbox/sample.ts";
import { remember, remembered, roamingSettings } from "./remembered.ts";
import { firstView, startsDark, startsWithPane } from "./start.ts";
import { strings } from "./strings.ts";
import { hooks } from "./test-hooks.ts";
import { ComposePane } from "./ui/compose-pane.tsx";
import { draftEntry, type Folder, MailList, mailEntry } from "./ui/mail-list.tsx";
import { ReadingPane } from "./ui/reading-pane.tsx";
import { useSending } from "./ui/send.tsx";
import { TaskPane } from "./ui/task-pane.tsx";

const DEFAULT_MAILBOX_SET = "1.12";
const NARROW = "@media (max-width: 899px)";
const MIDDLE = "@media (max-width: 1199px)";
const PHONE = "@media (max-width: 639px)";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  name: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexGrow: 1 },
  parts: { display: "flex", flexGrow: 1, minHeight: 0, gap: "1px", backgroundColor: tokens.colorNeutralStroke2 },
  part: { backgroundColor: tokens.colorNeutralBackground1, minWidth: 0, minHeight: 0 },
  list: { width: "300px", flexShrink: 0, [MIDDLE]: { width: "260px" }, [NARROW]: { flexGrow: 1 } },
  listBesideMail: { [NARROW]: { display: "none" } },
  listBesideDraft: { [MIDDLE]: { display: "none" } },
  main: { flexGrow: 1, flexBasis: 0 },
  mainEmpty: { [NARROW]: { display: "none" } },
  pane: {
    width: "320px",
    flexShrink: 0,
    [PHONE]: { position: "fixed", inset: 0, width: "100%", zIndex: 1 },
  },
  nothing: { display: "grid", placeItems: "center", height: "100%", color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** null when the service did not answer. */
  house: House | null;
  domains: string[];
  timeZone: string;
  received: Mail[];
  /** The address's parameters, see main.tsx. */
  wishes: URLSearchParams;
}

export function App(props: Props) {
  const [dark, setDark] = useState(() => startsDark(props.wishes));
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ height: "100%" }}>
      <MailProgram
        {...props}
        dark={dark}
        onDark={(next) => {
          remember("theme", next ? "dark" : "light");
          setDark(next);
        }}
      />
    </FluentProvider>
  );
}

function MailProgram(props: Props & { dark: boolean; onDark(dark: boolean): void }) {
  const { house, domains, timeZone, wishes, dark, onDark } = props;
  const styles = useStyles();
  const [inbox, setInbox] = useState(props.received);
  const [sent, setSent] = useState<Mail[]>([]);
  const start = useMemo(() => firstView(wishes, props.received, timeZone), [wishes, props.received, timeZone]);
  const [drafts, setDrafts] = useState<ComposeItem[]>(start instanceof ComposeItem ? [start] : []);
  const [open, setOpen] = useState<Mail | ComposeItem | null>(start);
  const [folder, setFolder] = useState<Folder>("inbox");
  const [paneOpen, setPaneOpen] = useState(() => startsWithPane(wishes));
  /** Counts the times that the pane was asked to start anew with something to show. */
  const [reviews, setReviews] = useState(0);
  const [hint, setHint] = useState(() => remembered("hint") !== "dismissed");
  const [trouble, setTrouble] = useState(house ? "" : strings.house);
  const files = useRef<HTMLInputElement>(null);
  const paneButton = useRef<HTMLButtonElement>(null);
  const firstButton = useRef<HTMLButtonElement>(null);
  const toaster = useId("toaster");
  const { dispatchToast } = useToastController(toaster);

  const draft = open instanceof ComposeItem ? open : null;
  const mail = open instanceof ComposeItem ? null : open;

  const write = (item: ComposeItem) => {
    setDrafts((all) => [item, ...all]);
    setOpen(item);
  };
  const answerMail = (to: Mail, kind: Exclude<ComposeKind, "new">, added?: string) =>
    write(new ComposeItem(answer(to, kind, SAM, timeZone, added)));
  const drop = (item: ComposeItem) => {
    setDrafts((all) => all.filter((one) => one !== item));
    setOpen(item.original && inbox.includes(item.original) ? item.original : null);
  };
  const togglePane = (next: boolean) => {
    // Opened from the button, the pane is told nothing: only Review hands it something.
    if (draft) draft.initializationContext = "";
    remember("pane", next ? "open" : "closed");
    setPaneOpen(next);
  };
  const review = (item: ComposeItem, contextData: unknown) => {
    item.initializationContext = typeof contextData === "string" ? contextData : JSON.stringify(contextData ?? "");
    setPaneOpen(true);
    setReviews((count) => count + 1);
  };

  const now = useRef({ open, sent, write, answerMail, drop, togglePane });
  now.current = { open, sent, write, answerMail, drop, togglePane };
  const [host, calls] = useMemo(() => {
    const calls: { id: number; succeeded: boolean }[] = [];
    const host: AddinHost = {
      me: SAM,
      timeZone,
      mailboxSet: wishes.get("mailbox") ?? DEFAULT_MAILBOX_SET,
      language: wishes.get("language") ?? "en-us",
      misbehaviour: {},
      onCall: (id, succeeded) => calls.push({ id, succeeded }),
      room: {
        houseDomains: domains,
        roamingSettings,
        readProperties: new Map(),
        reply: (kind, html) => {
          const { open, answerMail } = now.current;
          if (open && !(open instanceof ComposeItem)) answerMail(open, kind, html);
        },
        newMessage: (subject, html) => now.current.write(new ComposeItem({ ...newMail(SAM, html), subject })),
        closeItem: () => {
          if (now.current.open instanceof ComposeItem) now.current.drop(now.current.open);
        },
        closePane: () => now.current.togglePane(false),
      },
    };
    return [host, calls] as const;
  }, [timeZone, wishes, domains]);

  useEffect(() => {
    window.preview = hooks(() => now.current, host, calls);
  }, [host, calls]);

  const sending = useSending(draft, host, {
    onSend: (item) => {
      setSent((all) => [sentMail(item, new Date()), ...all]);
      drop(item);
      dispatchToast(
        <Toast>
          <ToastTitle media={<CheckmarkCircleRegular />}>{strings.sendCheck.sent}</ToastTitle>
        </Toast>,
        { intent: "success" },
      );
    },
    onReview: review,
  });

  const takeIn = async (chosen: Iterable<File>) => {
    for (const file of chosen) {
      try {
        const read = await readEml(file);
        setInbox((all) => [read, ...all]);
        setFolder("inbox");
        setOpen(read);
        setTrouble("");
      } catch {
        setTrouble(strings.notAMail(file.name));
      }
    }
  };

  const known = useMemo(() => knownPeople(house?.staff ?? [], inbox, SAM), [house, inbox]);
  const signature = useMemo(() => house && signatureOf(house, SAM), [house]);
  const entries = {
    inbox: inbox.map((one) => mailEntry(one, nameOf(one.from), timeZone)),
    sent: sent.map((one) => mailEntry(one, one.to.map(nameOf).join(", "), timeZone)),
    drafts: drafts.map(draftEntry),
  }[folder];
  const choose = (id: string) =>
    setOpen([...inbox, ...sent].find((one) => one.id === id) ?? drafts.find((one) => one.id === id) ?? null);

  const openPaneButton = (
    <Button
      ref={paneButton}
      icon={<CheckmarkCircleRegular />}
      aria-pressed={paneOpen}
      onClick={() => togglePane(!paneOpen)}
    >
      {strings.pane}
    </Button>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file here is a shortcut for the button
    <div
      className={styles.root}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void takeIn(event.dataTransfer.files);
      }}
    >
      <section aria-label={strings.program}>
        <div className={styles.bar}>
          <div className={styles.name}>
            <MailRegular fontSize={24} />
            <Title3 as="h1">{strings.title}</Title3>
          </div>
          <Button ref={firstButton} appearance="subtle" title={strings.dropHere} onClick={() => files.current?.click()}>
            {strings.openFile}
          </Button>
          <input
            ref={files}
            type="file"
            accept=".eml,message/rfc822"
            multiple
            hidden
            aria-label={strings.openFile}
            onChange={(event) => void takeIn([...(event.currentTarget.files ?? [])])}
          />
          <Switch label={strings.darkTheme} checked={dark} onChange={(_event, { checked }) => onDark(checked)} />
        </div>
        {hint && (
          <Bar
            text={strings.tryFirst}
            onDismiss={() => {
              remember("hint", "dismissed");
              setHint(false);
            }}
          />
        )}
        {trouble && <Bar text={trouble} warning onDismiss={() => setTrouble("")} />}
      </section>
      <main className={styles.parts} aria-label={strings.mails}>
        <div
          className={mergeClasses(
            styles.part,
            styles.list,
            open !== null && styles.listBesideMail,
            draft !== null && styles.listBesideDraft,
          )}
        >
          <MailList
            folder={folder}
            entries={entries}
            chosen={open?.id ?? null}
            onFolder={setFolder}
            onChoose={choose}
            onNew={() => write(new ComposeItem(newMail(SAM)))}
          />
        </div>
        <div className={mergeClasses(styles.part, styles.main, !open && styles.mainEmpty)}>
          {mail && (
            <ReadingPane
              key={mail.id}
              mail={mail}
              timeZone={timeZone}
              paneButton={openPaneButton}
              onAnswer={(kind) => answerMail(mail, kind)}
              onBack={() => setOpen(null)}
            />
          )}
          {draft && (
            <ComposePane
              key={draft.id}
              item={draft}
              known={known}
              signature={signature}
              sendNote={sending.note}
              sending={sending.busy}
              sendButton={sending.button}
              paneButton={openPaneButton}
              onSend={sending.start}
              onDiscard={() => drop(draft)}
              onBack={() => setOpen(null)}
              onNotificationAction={(contextData) => review(draft, contextData)}
            />
          )}
          {!open && <p className={styles.nothing}>{strings.nothingOpen}</p>}
        </div>
        {open && paneOpen && (
          <div className={mergeClasses(styles.part, styles.pane)}>
            <TaskPane
              key={draft ? `${draft.id} ${reviews}` : "read"}
              item={open}
              host={host}
              dark={dark}
              onClose={() => togglePane(false)}
              onLeave={(direction) => (direction === "escape" ? paneButton : firstButton).current?.focus()}
            />
          </div>
        )}
      </main>
      {sending.dialog}
      <Toaster toasterId={toaster} position="bottom" />
    </div>
  );
}

function Bar({ text, warning, onDismiss }: { text: string; warning?: boolean; onDismiss(): void }) {
  return (
    <MessageBar intent={warning ? "warning" : "info"} layout="auto" shape="square">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={strings.dismiss} icon={<DismissRegular />} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}
