import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons";
import { type KeyboardEvent, useSyncExternalStore } from "react";
import { strings } from "./strings.ts";
import type { Section } from "./words.ts";

export const sections = Object.keys(strings.sections) as Section[];
/** Where the tabs stand beside what they show. */
const WIDE = "(min-width: 700px)";
/** In place of Fluent's own arrow keys, which put focusable elements around the tabs that nobody is to see. */
const OWN_KEYS = { "data-tabster": undefined };
const idOf = (section: Section) => `tab-${section}`;

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap" },
  // Fluent centres each word in the room that its bold form would take.
  word: { justifySelf: "start", textAlign: "start" },
});

/** @param wrong where something is to correct */
export function SectionTabs({ open, wrong }: { open: Section; wrong: Section | null }) {
  const styles = useStyles();
  const wide = useMatches(WIDE);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = sections.findIndex((section) => idOf(section) === (event.target as HTMLElement).id);
    const next = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to = next === undefined ? { Home: 0, End: -1 }[event.key] : (at + next) % sections.length;
    if (to === undefined) return;
    event.preventDefault();
    document.getElementById(idOf(sections.at(to)!))?.focus();
  };
  return (
    <TabList
      {...OWN_KEYS}
      className={styles.tabs}
      vertical={wide}
      size={wide ? "medium" : "small"}
      aria-label={strings.sectionsLabel}
      selectedValue={open}
      onTabSelect={(_event, { value }) => {
        location.hash = String(value);
      }}
      onKeyDown={onKeyDown}
    >
      {sections.map((section) => (
        <Tab
          {...OWN_KEYS}
          key={section}
          id={idOf(section)}
          value={section}
          tabIndex={section === open ? 0 : -1}
          aria-controls={section === open ? "section" : undefined}
          content={{ className: styles.word }}
          icon={section === wrong ? <ErrorCircle16Filled aria-label={strings.hasProblem} /> : undefined}
        >
          {strings.sections[section]}
        </Tab>
      ))}
    </TabList>
  );
}

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}
