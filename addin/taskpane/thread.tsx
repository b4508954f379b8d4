import { Button, Caption1, Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Checkmark16Regular, Copy16Regular } from "@fluentui/react-icons";
import { type ReactNode, useMemo, useState } from "react";
import type { Draft, House } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { bareHouse } from "../launch-event/bare-house.ts";
import { Notice } from "../report/notice.tsx";
import { type Outsider, readThread } from "./read-thread.ts";

/** More clients, and more people of one, than these are counted. */
const NAMED = 5;

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalXXS },
  heading: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How to greet who wrote a received mail, who of its thread is outside, and what of it was written for colleagues. */
export default function Thread({ draft, house }: { draft: Draft; house: House | null }) {
  const styles = useStyles();
  const words = strings.pane.read;
  const thread = useMemo(() => readOrNull(draft, house), [draft, house]);
  if (!thread) return <Notice intent="warning" text={strings.pane.unavailable} />;
  const { signed, greeting, outside, internal } = thread;
  return (
    <>
      {(greeting || signed) && (
        <Section title={words.greet}>
          {greeting && <Greeting key={greeting} line={greeting} />}
          <Caption1 className={styles.quiet}>
            {signed ? words.signed(signed.name, signed.earlier) : words.unsigned}
          </Caption1>
        </Section>
      )}
      <Section title={words.outside}>
        {outside.length === 0 && <Text>{words.outsideNobody}</Text>}
        <ul className={styles.list}>
          {outside.slice(0, NAMED).map(({ title, domain, people }) => (
            <li key={title} className={styles.section}>
              <span>
                <Text weight="semibold">{title}</Text>
                {title !== domain && <Caption1 className={styles.quiet}> {domain}</Caption1>}
              </span>
              <Text>{namesOf(people)}</Text>
            </li>
          ))}
          {outside.length > NAMED && <li>{words.moreOutside(outside.length - NAMED)}</li>}
        </ul>
      </Section>
      {internal.length > 0 && (
        <Section title={words.internal}>
          <Notice
            intent="warning"
            text={words.takeOut(
              internal.filter(({ itself }) => !itself).length,
              internal.some(({ itself }) => itself),
            )}
          />
          <ul className={styles.list}>
            {internal.map(({ from, to, itself }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a thread stay in their order
              <li key={i}>
                <Caption1>
                  {words.between(from, namesOf(to.map((name) => ({ name, earlier: false }))), itself)}
                </Caption1>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What the engine can't read of one mail must not take the rest of the pane along. */
function readOrNull(draft: Draft, house: House | null) {
  try {
    return readThread(draft, house ?? bareHouse(draft.from.address), new Date().toISOString());
  } catch {
    return null;
  }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <Caption1Strong>{title}</Caption1Strong>
      </h2>
      {children}
    </section>
  );
}

function Greeting({ line }: { line: string }) {
  const styles = useStyles();
  const words = strings.pane.read;
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <div className={styles.line}>
        <Text size={400} weight="semibold" data-greeting>
          {line}
        </Text>
        <Button
          size="small"
          icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
          aria-label={copied ? undefined : words.copyGreeting(line)}
          onClick={() => void copy()}
        >
          {copied ? words.copied : words.copy}
        </Button>
      </div>
      <Caption1 aria-live="polite">{copied === false && words.noCopy}</Caption1>
    </>
  );
}

function namesOf(people: Outsider[]): string {
  const words = strings.pane.read;
  const shown = people.slice(0, NAMED).map(({ name, earlier }) => (earlier ? words.earlier(name) : name));
  return [...shown, ...(people.length > NAMED ? [words.more(people.length - NAMED)] : [])].join(", ");
}
