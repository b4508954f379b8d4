import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Body, Finding, Fix, Report } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { ClauseLine } from "./clause-line.tsx";
import { PlaceLine } from "./place-line.tsx";
import { WithSeverity } from "./severity.tsx";
import { UnfoldButton } from "./unfold-button.tsx";
import { Why } from "./why.tsx";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    // Seen where the system's own colours are forced on the page.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  selected: { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  message: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fix: { textAlign: "start", minWidth: 0 },
  // Beside the fixes where there is room for both, else below them; what the menu shows takes the whole width.
  more: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    "&:has([role=group])": { flexBasis: "100%" },
  },
});

interface Props {
  finding: Finding;
  /** Those of the report. */
  standards: Report["standards"];
  busy: boolean;
  onFix(fix: Fix): void;
  /** Where the mail itself stands elsewhere: the card tells the place from it, and folds the clause under "Why". */
  body?: Body;
  /** Where the mail is shown beside the card: shows the place there. */
  onShow?(): void;
  /** Pointed out, and brought into view. */
  selected?: boolean;
  /** What applies the best fix, as `aria-keyshortcuts` has it; its button is then marked `data-fix`. */
  fixKey?: string;
  /** What else one may do about it. */
  menu?: ReactNode;
}

export function FindingCard({ finding, standards, busy, onFix, body, onShow, selected = false, fixKey, menu }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const message = useId();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div
      ref={card}
      role="group"
      tabIndex={-1}
      aria-labelledby={message}
      data-rule={finding.rule}
      data-fixes
      className={mergeClasses(styles.card, selected && styles.selected)}
    >
      <WithSeverity severity={finding.severity} id={message}>
        <h3 className={styles.message}>
          <Text block lang="en">
            {finding.message}
          </Text>
        </h3>
      </WithSeverity>
      {body ? (
        <PlaceLine finding={finding} body={body} />
      ) : (
        <ClauseLine clause={finding.clause} standards={standards} />
      )}
      <div className={styles.buttons}>
        {finding.fixes.map((fix, i) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: the best fix stays the same button when a new check words it anew
            key={i}
            lang="en"
            size="small"
            appearance={i === 0 ? "primary" : "secondary"}
            className={styles.fix}
            disabledFocusable={busy}
            {...(fixKey && i === 0 && { "data-fix": true, "aria-keyshortcuts": fixKey })}
            onClick={() => onFix(fix)}
          >
            {fix.title}
          </Button>
        ))}
        {onShow && finding.span && (
          <Button size="small" appearance="subtle" onClick={onShow}>
            {strings.report.show}
          </Button>
        )}
        <div className={styles.more}>
          {body && <UnfoldButton label={strings.report.why} open={open} onToggle={setOpen} />}
          {menu}
        </div>
      </div>
      {open && <Why finding={finding} standards={standards} />}
    </div>
  );
}
