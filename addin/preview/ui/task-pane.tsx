/** The add-in's pane: its shipped page, in a frame of 320 px, beside the mail it is about. */
import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { type AddinFrame, type AddinHost, openAddinFrame } from "../host/addin-frame.ts";
import type { ComposeItem } from "../mail/compose-item.ts";
import type { Mail } from "../mail/mail.ts";
import { strings } from "../strings.ts";

const PAGE = "/preview/taskpane.html";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  frame: {
    flexGrow: 1,
    minHeight: 0,
    "& iframe": { display: "block", width: "100%", height: "100%", border: "none" },
  },
});

interface Props {
  /** A draft has a pane of its own; received mails share one, which is told when another is selected. */
  item: ComposeItem | Mail | null;
  host: AddinHost;
  dark: boolean;
  onClose(): void;
  /** The keyboard leaves the frame, past its end or by Escape; office.js takes Tab for itself. */
  onLeave(direction: "forward" | "escape"): void;
}

export function TaskPane({ item, host, dark, onClose, onLeave }: Props) {
  const styles = useStyles();
  const parent = useRef<HTMLDivElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const frame = useRef<AddinFrame>(null);
  const shown = useRef(item);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  useEffect(() => {
    const opened = openAddinFrame({
      parent: parent.current!,
      page: PAGE,
      title: strings.pane,
      item: shown.current,
      host,
      onLeave: (direction) => (direction === "back" ? closeButton.current?.focus() : leave.current(direction)),
    });
    frame.current = opened;
    return () => opened.close();
  }, [host]);

  useEffect(() => {
    if (shown.current === item) return;
    shown.current = item;
    frame.current?.showItem(item as Mail | null);
  }, [item]);

  useEffect(() => {
    // A frame takes its colour scheme from its element, so the page's own media query sees the mail program's theme.
    if (parent.current) parent.current.style.colorScheme = dark ? "dark" : "light";
    frame.current?.tellTheme(dark);
  }, [dark]);

  return (
    <section className={styles.root} aria-label={strings.pane}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{strings.addin}</Subtitle2>
        <Button
          ref={closeButton}
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={strings.closePane}
          onClick={onClose}
        />
      </div>
      <div ref={parent} className={styles.frame} />
    </section>
  );
}
