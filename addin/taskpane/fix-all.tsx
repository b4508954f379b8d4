import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Body } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { changesOf } from "../report/place.ts";
import { ChangeLines } from "../report/place-line.tsx";
import { FIX_KEY } from "./keys.ts";
import { type SafeFix, titlesOf } from "./safe.ts";

const useStyles = makeStyles({
  all: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, outlineStyle: "none" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  safe: SafeFix;
  body: Body;
  busy: boolean;
  onApply(): void;
  onCancel(): void;
}

/** Before and after, of everything that would be changed. Nothing is until the writer says so. */
export default function FixAll({ safe, body, busy, onApply, onCancel }: Props) {
  const styles = useStyles();
  const words = strings.pane.fixAll;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation(); // Outlook takes Escape as leaving the pane.
    onCancel();
  };
  const { fix, findings, leftOut } = safe;
  const beside = findings.filter(({ fixes }) => fixes[0]!.edits.length === 0);
  return (
    <section className={styles.all} aria-label={words.heading} data-fixes onKeyDown={closeOnEscape}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <Caption1Strong>{words.heading}</Caption1Strong>
      </h2>
      <ul className={styles.list}>
        {changesOf(body, fix.edits).map(({ edits, pieces }) => (
          <li key={edits[0]!.start}>
            <Caption1>{titlesOf(findings, edits).join("; ")}</Caption1>
            <ChangeLines places={[pieces]} actions={[]} />
          </li>
        ))}
        {beside.map(({ fixes: [one] }) => (
          <li key={one!.title}>
            <Caption1>{one!.title}</Caption1>
            <ChangeLines places={[]} actions={one!.actions.filter((action) => fix.actions.includes(action))} />
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && <Caption1>{words.leftOut(leftOut.length)}</Caption1>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          data-fix
          aria-keyshortcuts={FIX_KEY}
          onClick={onApply}
        >
          {words.apply(findings.length)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
