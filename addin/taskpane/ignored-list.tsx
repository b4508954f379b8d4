import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { UnfoldButton } from "../report/unfold-button.tsx";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  one: { display: "grid", justifyItems: "start", overflowWrap: "anywhere" },
});

/** What the writer ignores in this draft, and the way back. */
export function IgnoredList({ findings, onRestore }: { findings: Finding[]; onRestore(finding: Finding): void }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <section data-ignored>
      <UnfoldButton label={strings.pane.ignored.some(findings.length)} open={open} onToggle={setOpen} />
      {open && (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.span?.start}`} className={styles.one}>
              <Caption1>{finding.message}</Caption1>
              <Button size="small" onClick={() => onRestore(finding)}>
                {strings.pane.ignored.restore}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
