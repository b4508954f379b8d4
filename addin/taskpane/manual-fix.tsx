/** A fix that is left to the writer: to copy what it says, or to select what it replaces and have that replaced. */
import { Body1, Button, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Draft, Fix } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import type { ComposeItem } from "../outlook/item.ts";
import { passageOf, type Replaced, replaceSelection } from "../outlook/manual.ts";
import { Notice } from "../report/notice.tsx";

const useStyles = makeStyles({
  parts: { display: "grid", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  passage: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  fresh: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  item: ComposeItem;
  draft: Draft;
  fix: Fix;
  busy: boolean;
  /** It stands in the mail now. */
  onReplaced(): void;
}

export default function ManualFix({ item, draft, fix, busy, onReplaced }: Props) {
  const styles = useStyles();
  const text = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState<Exclude<Replaced, "replaced"> | "copied" | "noCopy" | null>(null);
  const [passage] = useState(() => passageOf(draft.body, fix.edits));
  if (!passage) return null;
  const { old, fresh } = passage;
  const words = strings.pane.manual;

  async function copy() {
    try {
      await navigator.clipboard.writeText(fresh);
      setSaid("copied");
    } catch {
      getSelection()?.selectAllChildren(text.current!);
      setSaid("noCopy");
    }
  }
  async function replace() {
    const outcome = await replaceSelection(item, draft.body, fix.edits, passage!);
    if (outcome === "replaced") onReplaced();
    else setSaid(outcome);
  }

  return (
    <section className={styles.parts} aria-label={words.label}>
      <h2 className={styles.heading}>
        <Caption1Strong>{words.label}</Caption1Strong>
      </h2>
      {fresh !== "" && (
        <p ref={text} className={mergeClasses(styles.passage, styles.fresh)}>
          <Body1>{fresh}</Body1>
        </p>
      )}
      <div className={styles.buttons}>
        {fresh !== "" && (
          <Button size="small" onClick={copy}>
            {words.copy}
          </Button>
        )}
        {old !== null && (
          <Button size="small" disabledFocusable={busy} onClick={replace}>
            {words.replace}
          </Button>
        )}
      </div>
      {old !== null && <Body1 className={styles.passage}>{words.select(old)}</Body1>}
      {said && <Notice intent={said === "copied" ? "success" : "warning"} text={words.said[said]} />}
    </section>
  );
}
