import { Button, Caption1, Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense, use, useRef, useState } from "react";
import type { Mailbox, RuleEntry } from "../../rules/contract.ts";
import { personKey } from "../../rules/ignore.ts";
import { strings } from "../language/strings.ts";
import type { Settings } from "../outlook/item.ts";
import { NEVER_KEY, readNever } from "../outlook/session.ts";
import { askRules, titleOf } from "../report/catalogue.ts";
import { forget } from "./decisions.ts";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  heading: { margin: 0, outlineStyle: "none" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalS, width: "100%" },
  one: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start", justifyContent: "space-between" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  settings: Settings;
  /** On the mail that is open: of nobody else is it known whom an entry is about. */
  people: Mailbox[];
  locale: string;
  onChange(): void;
}

/** What is never pointed out again, for whom, and the way back. */
export function NeverList(props: Props) {
  const [asked] = useState(askRules);
  return (
    <Suspense fallback={<Caption1>…</Caption1>}>
      <Entries {...props} asked={asked} />
    </Suspense>
  );
}

function Entries({ settings, people, locale, onChange, asked }: Props & { asked: Promise<RuleEntry[] | null> }) {
  const styles = useStyles();
  const words = strings.pane.settings;
  const catalogue = use(asked);
  const heading = useRef<HTMLHeadingElement>(null);
  const [entries, setEntries] = useState(() => Object.entries(readNever(settings.get(NEVER_KEY))));
  const undo = (keys: string[]) => {
    forget(settings, new Set(keys));
    setEntries(entries.filter(([key]) => !keys.includes(key)));
    onChange();
    heading.current?.focus();
  };
  const dayOf = (day: string) =>
    new Date(`${day}T00:00`).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric" });
  const nameOf = (key: string, rule: string) => {
    const person = people.find((one) => personKey(rule, one) === key);
    return person ? (person.name ?? person.address) : null;
  };
  return (
    <section className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <Caption1Strong>{words.ignored}</Caption1Strong>
      </h2>
      {entries.length === 0 && <Caption1>{words.ignoredNone}</Caption1>}
      <ul className={styles.list}>
        {entries.map(([key, [rule, day]]) => (
          <li key={key} className={styles.one}>
            <span>
              <Text size={200}>{titleOf(rule, catalogue)}</Text>
              <Caption1 className={styles.quiet}>{words.ignoredFor(nameOf(key, rule), dayOf(day))}</Caption1>
            </span>
            <Button size="small" aria-label={words.undoOne(titleOf(rule, catalogue))} onClick={() => undo([key])}>
              {strings.pane.undo}
            </Button>
          </li>
        ))}
      </ul>
      {entries.length > 1 && (
        <Button size="small" onClick={() => undo(entries.map(([key]) => key))}>
          {words.undoAll}
        </Button>
      )}
    </section>
  );
}
