import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Mailbox } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { UnfoldButton } from "../report/unfold-button.tsx";
import type { Ignoring } from "./decisions.ts";

const useStyles = makeStyles({
  choices: { flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  /** Whom the mail is for; empty where it can't be silenced for a person. */
  people: Mailbox[];
  /** False for what is always shown. */
  mayHide: boolean;
  onIgnore(how: Ignoring): void;
}

/** What one may do about a finding other than mend it. In the card: Fluent's menu brings hidden places to tab to. */
export function FindingMenu({ people, mayHide, onIgnore }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const words = strings.pane.menu;
  const [first] = people;
  const who = people.length > 1 ? words.people(people.length) : (first?.name ?? first?.address);
  const choices: [Ignoring, string][] = [
    ["ignored", words.here],
    ...(who === undefined ? [] : ([["never", words.never(who)]] as [Ignoring, string][])),
    ...(mayHide ? ([["hidden", words.hidden]] as [Ignoring, string][]) : []),
    ["falseAlarm", words.wrong],
  ];
  return (
    <>
      <UnfoldButton label={words.label} open={open} onToggle={setOpen} />
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div role="group" aria-label={words.label} className={styles.choices}>
          {choices.map(([how, label]) => (
            <Button key={how} size="small" onClick={() => onIgnore(how)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
