import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { MailItem } from "../outlook/item.ts";

export type TabId = "draft" | "list" | "autoReply";

export interface Tabs {
  open: TabId;
  /** From a link in another tab: focus goes along. */
  go(tab: TabId): void;
  choose(tab: TabId): void;
  /** Where the focus was last in each. */
  last: Partial<Record<TabId, HTMLElement>>;
}

/** Another mail leaves the tab as it is; Review, in the send dialog, leads to the draft. */
export function useTabs(item: MailItem | null): Tabs {
  const [open, choose] = useState<TabId>("draft");
  const last = useRef<Tabs["last"]>({});
  useEffect(
    () => (item?.mode === "compose" ? item.onChange((what) => what === "context" && choose("draft")) : undefined),
    [item],
  );
  const go = (tab: TabId) => {
    choose(tab);
    document.getElementById(idOf(tab))?.focus();
  };
  return { open, go, choose, last: last.current };
}

/** Made when it is first opened; it then stays, so that nothing written in it is lost. */
export function TabPanel({
  of,
  tabs,
  className,
  children,
}: {
  of: TabId;
  tabs: Tabs;
  className?: string;
  children: ReactNode;
}) {
  const open = tabs.open === of;
  const [made, setMade] = useState(open);
  if (open && !made) setMade(true);
  return (
    <div
      id={panelOf(of)}
      role="tabpanel"
      aria-labelledby={idOf(of)}
      hidden={!open}
      className={open ? className : undefined}
      onFocus={({ target }) => {
        tabs.last[of] = target as HTMLElement;
      }}
    >
      {made && <Suspense>{children}</Suspense>}
    </div>
  );
}

export const idOf = (tab: TabId) => `tab-${tab}`;
export const panelOf = (tab: TabId) => `panel-${tab}`;
