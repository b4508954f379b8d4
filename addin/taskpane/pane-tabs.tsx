import { Tab, TabList } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { strings } from "../language/strings.ts";
import { idOf, panelOf, type TabId, type Tabs } from "./tabs.tsx";

const ORDER: TabId[] = ["draft", "list", "autoReply"];
/**
 * In place of Fluent's own arrow keys: those put focusable elements around the tabs that assistive technology is not to
 * see, and take the Tab key.
 */
const OWN_KEYS = { "data-tabster": undefined };

/** The arrow keys walk the tabs; Tab leads to where the focus was last in what is open. */
export default function PaneTabs({ tabs, received }: { tabs: Tabs; received: boolean }) {
  const words = strings.pane.tabs;
  const labels: Record<TabId, string> = { ...words, draft: received ? words.mail : words.draft };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = ORDER.findIndex((tab) => idOf(tab) === (event.target as HTMLElement).id);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const last = event.key === "Tab" && !event.shiftKey ? tabs.last[tabs.open] : undefined;
    const target = to === undefined ? last : document.getElementById(idOf(ORDER.at(to % ORDER.length)!));
    if (!target?.isConnected) return;
    event.preventDefault();
    event.stopPropagation(); // office.js moves the focus itself on Tab.
    target.focus();
  };
  return (
    <TabList
      {...OWN_KEYS}
      size="small"
      aria-label={words.label}
      selectedValue={tabs.open}
      onTabSelect={(_event, { value }) => tabs.choose(value as TabId)}
      onKeyDown={onKeyDown}
    >
      {ORDER.map((tab) => (
        <Tab
          {...OWN_KEYS}
          key={tab}
          id={idOf(tab)}
          value={tab}
          tabIndex={tabs.open === tab ? 0 : -1}
          aria-controls={panelOf(tab)}
        >
          {labels[tab]}
        </Tab>
      ))}
    </TabList>
  );
}
