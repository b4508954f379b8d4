/** A fix that is left to the writer: to copy what it says, or to select what it replaces and have that replaced. */
import { Body1, Button, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Draft, Fix } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { type Passage, passageOf } from "../outlook/manual.ts";
import { Notice } from "../report/notice.tsx";
import { withKeys } from "./keys.ts";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0 },
  passage: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  fresh: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalS },
});

interface Props {
  draft: Draft;
  fix: Fix;
  busy: boolean;
  /** The writer says that the passage is selected. */
  onReplace(passage: Passage): void;
}

export default function ManualFix({ draft, fix, busy, onReplace }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  // The finding that was pressed may be far below.
  useEffect(() => {
    root.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const [said, setSaid] = useState<"copied" | "noCopy" | null>(null);
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

  return (
    <section ref={root} className={styles.parts} aria-label={words.label}>
      <h2 className={styles.heading}>
        <Caption1Strong>{words.label}</Caption1Strong>
      </h2>
      {fresh !== "" && (
        <>
          <p ref={text} className={mergeClasses(styles.passage, styles.fresh)}>
            <Body1>{fresh}</Body1>
          </p>
          <Button size="small" onClick={copy}>
            {words.copy}
          </Button>
        </>
      )}
      {old !== null && (
        <>
          <Body1 className={styles.passage}>{words.select(old)}</Body1>
          <Button size="small" disabledFocusable={busy} onClick={() => onReplace(passage)}>
            {words.replace}
          </Button>
        </>
      )}
      {said && <Notice intent={said === "copied" ? "success" : "warning"} text={withKeys(words.said[said])} />}
    </section>
  );
}
