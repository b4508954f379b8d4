import { Button, FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from "react";
import type { Draft } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import type { Mail, MailItem } from "../outlook/item.ts";
import { Notice } from "../report/notice.tsx";
import { ReplyByLine } from "../report/reply-by.tsx";
import { SignInNotice } from "../report/sign-in-notice.tsx";
import { blank } from "./blank.ts";
import { type CheckState, type Surroundings, type Watch, watch } from "./check.ts";
import { DraftView } from "./draft-view.tsx";
import { focusSoon, stateLine } from "./focus.ts";
import { lazyPart } from "./lazy-part.tsx";
import { server } from "./server.ts";
import { StateLine } from "./state-line.tsx";
import { isUnwritten } from "./state-text.ts";
import { TabPanel, useTabs } from "./tabs.tsx";
import { useTheme } from "./theme.ts";

const Introduction = lazyPart(() => import("./introduction.tsx"));
const Received = lazyPart(() => import("./received.tsx"));
const Settings = lazyPart(() => import("./settings.tsx"));
const PaneTabs = lazyPart(() => import("./pane-tabs.tsx"));
const MyList = lazyPart(() => import("./list/my-list.tsx"));
const DayEnd = lazyPart(() => import("./list/day-end.tsx"));
const Offers = lazyPart(() => import("./list/offers.tsx"));
const AddReply = lazyPart(() => import("./list/add-reply.tsx"));
const AutoReply = lazyPart(() => import("./auto-reply/auto-reply.tsx"));

const useStyles = makeStyles({
  frame: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // With large text, or in a low window, it would leave no room for what it is about.
    "@media (width < 240px) or (height < 480px)": { position: "static" },
  },
  bar: {
    display: "flex",
    minHeight: "32px",
    alignItems: "center",
    justifyContent: "space-between",
    "& [role=tablist]": { flexWrap: "wrap", flexShrink: 1 },
  },
  state: { minWidth: 0, display: "grid", gap: tokens.spacingVerticalXS },
  panel: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  main: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

const engine = () => import("./local.ts");
/** Milliseconds after the first check: for when the network goes, and not while there is other work. */
const ENGINE_LATER = 2000;

const around: Omit<Surroundings, "settings"> = {
  server,
  checkHere: async (draft, house) => (await engine()).checkHere(draft, house),
  visible: () => document.visibilityState === "visible",
  now: Date.now,
};

/** @param mail null: Outlook didn't answer */
export function Pane({ mail }: { mail: Mail | null }) {
  const styles = useStyles();
  const { dark, choice, choose } = useTheme(mail);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const settingsButton = useRef<HTMLButtonElement>(null);
  const { item, serial } = useItem(mail);
  const tabs = useTabs(item);
  const { state, watching } = useCheck(mail, item);
  const locale = mail?.locale ?? "en";
  const checked = state.phase === "checked" ? state : null;
  const written = state.phase === "empty" ? blank(state.draft) : checked;
  const intro = useIntroduction(mail);
  const retry = () => void watching.current?.retry();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !settingsOpen) return;
    event.stopPropagation(); // Outlook takes Escape as leaving the pane.
    setSettingsOpen(false);
    settingsButton.current?.focus();
  };
  return (
    // The class stands on an element of its own: Fluent gives the provider's to every menu that it lays over the page.
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <div className={styles.frame} style={{ colorScheme: dark ? "dark" : "light" }}>
        <header className={styles.head}>
          <div className={styles.bar}>
            <Suspense fallback={<span />}>
              <PaneTabs tabs={tabs} received={item?.mode === "read"} />
            </Suspense>
            <Button
              ref={settingsButton}
              appearance="subtle"
              size="small"
              icon={<Settings20Regular />}
              aria-label={strings.pane.settings.label}
              aria-expanded={settingsOpen}
              onClick={() => setSettingsOpen(!settingsOpen)}
              onKeyDown={closeOnEscape}
            />
          </div>
          {tabs.open === "draft" && (
            <div className={styles.state}>
              <StateLine item={item} state={state} />
              {checked?.report.replyBy && checked.by !== "guess" && (
                <ReplyByLine replyBy={checked.report.replyBy} locale={locale} received={item?.mode === "read"} />
              )}
            </div>
          )}
          {mail && tabs.open !== "list" && (
            <Suspense>
              <DayEnd mail={mail} onOpen={() => tabs.go("list")} />
            </Suspense>
          )}
        </header>
        <main className={styles.main}>
          {(!checked || checked.by === "server" || tabs.open !== "draft") && <SignInNotice onSignedIn={retry} />}
          {settingsOpen && (
            <Suspense>
              <Settings
                theme={choice}
                onTheme={choose}
                onKeyDown={closeOnEscape}
                kept={mail?.settings ?? null}
                people={checked ? recipientsOf(checked.draft) : []}
                locale={locale}
                onChange={() => watching.current?.sortOut()}
                onIntroduce={() => {
                  intro.show();
                  setSettingsOpen(false);
                  tabs.choose("draft");
                  focusSoon(stateLine);
                }}
              />
            </Suspense>
          )}
          <TabPanel of="draft" tabs={tabs} className={styles.panel}>
            {intro.open && (
              <Suspense>
                <Introduction
                  onDone={() => {
                    intro.close();
                    focusSoon(stateLine);
                  }}
                />
              </Suspense>
            )}
            {!mail && <Notice intent="error" text={strings.pane.hint.noOutlook} />}
            {mail && !item && <Notice intent="info" text={strings.pane.hint.noItem} />}
            {(state.phase === "empty" || (item?.mode === "compose" && checked && isUnwritten(checked))) && (
              <Notice intent="info" text={strings.pane.hint.empty} />
            )}
            {item && state.phase === "failed" && (
              <Notice intent="error" text={strings.pane.hint.failed} onRetry={retry} />
            )}
            {checked && checked.by !== "server" && (
              <SignInNotice
                onSignedIn={retry}
                instead={
                  <Notice
                    intent="warning"
                    text={checked.by === "guess" ? strings.pane.hint.offline : strings.pane.hint.offlineWithHouse}
                    onRetry={retry}
                  />
                }
              />
            )}
            {mail && !mail.checksOnSend && written && <Notice intent="info" text={strings.pane.hint.noSendCheck} />}
            {checked?.report.incomplete && <Notice intent="info" text={strings.pane.hint.incomplete} />}
            {checked && item?.mode === "read" && (
              <Suspense>
                <Received key={serial} checked={checked} />
              </Suspense>
            )}
            {mail && checked && item?.mode === "read" && (
              <Suspense>
                <AddReply key={serial} item={item} draft={checked.draft} report={checked.report} mail={mail} />
              </Suspense>
            )}
            {written && item?.mode === "compose" && (
              <DraftView
                key={serial}
                item={item}
                checked={written}
                locale={locale}
                check={() => watching.current?.checkNow() ?? Promise.resolve()}
              >
                {mail && checked && (
                  <Suspense>
                    <Offers item={item} checked={checked} mail={mail} />
                  </Suspense>
                )}
              </DraftView>
            )}
          </TabPanel>
          {mail && (
            <>
              <TabPanel of="list" tabs={tabs}>
                <MyList mail={mail} item={item} />
              </TabPanel>
              <TabPanel of="autoReply" tabs={tabs}>
                <AutoReply mail={mail} />
              </TabPanel>
            </>
          )}
        </main>
      </div>
    </FluentProvider>
  );
}

const INTRODUCED_KEY = "introduced";

/** Shown until the writer has put it away once, in whichever Outlook. */
function useIntroduction(mail: Mail | null) {
  const [open, setOpen] = useState(() => mail !== null && mail.settings.get(INTRODUCED_KEY) === null);
  return {
    open,
    show: () => setOpen(true),
    close() {
      setOpen(false);
      mail?.settings.set(INTRODUCED_KEY, "1");
    },
  };
}

function recipientsOf({ to, cc = [], bcc = [] }: Draft) {
  return [...to, ...cc, ...bcc];
}

/** The item beside the pane; a pinned pane sees several. `serial` tells one from another. */
function useItem(mail: Mail | null): { item: MailItem | null; serial: number } {
  const [shown, setShown] = useState(() => ({ item: mail?.item() ?? null, serial: 0 }));
  useEffect(
    () => mail?.onItemChange(() => setShown(({ serial }) => ({ item: mail.item(), serial: serial + 1 }))),
    [mail],
  );
  return shown;
}

function useCheck(mail: Mail | null, item: MailItem | null) {
  const [state, setState] = useState<CheckState>({ phase: "loading" });
  const watching = useRef<Watch | null>(null);
  const found = state.phase === "checked";
  useEffect(() => {
    if (!found) return;
    const timer = setTimeout(() => void engine().catch(() => {}), ENGINE_LATER);
    return () => clearTimeout(timer);
  }, [found]);
  useEffect(() => {
    if (!mail || !item) return setState({ phase: mail ? "loading" : "failed" });
    const started = watch(item, { ...around, settings: mail.settings }, setState);
    watching.current = started;
    return () => {
      watching.current = null;
      started.stop();
    };
  }, [mail, item]);
  return { state, watching };
}
