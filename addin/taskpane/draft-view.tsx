import {
  Button,
  Caption1,
  Caption1Strong,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo16Regular, Checkmark16Regular } from "@fluentui/react-icons";
import { Suspense, use, useEffect, useRef, useState } from "react";
import type { Finding, Fix, RuleEntry } from "../../rules/contract.ts";
import { applyToItem, type Step, undo } from "../outlook/apply.ts";
import type { ComposeItem } from "../outlook/item.ts";
import { askRules, titleOf } from "../report/catalogue.ts";
import { FindingCard } from "../report/finding-card.tsx";
import { UnfoldButton } from "../report/unfold-button.tsx";
import type { Checked } from "./check.ts";
import { useReview } from "./review.ts";
import { isUnwritten } from "./state-text.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  group: { display: "grid", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalXS },
  passed: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "start" },
});

interface Props {
  item: ComposeItem;
  checked: Checked;
  check(): Promise<void>;
}

/** The findings of a draft, and what was done about them. */
export function DraftView({ item, checked, check }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const [steps, setSteps] = useState<Step[]>([]);
  const [said, setSaid] = useState<{ text: string; intent: "success" | "warning" } | null>(null);
  const [busy, setBusy] = useState(false);
  useReview(item, root);
  useFindingKeys(root);

  const { findings, passed, standards } = checked.report;
  const groups: [string, Finding[]][] = [
    [strings.group.mend, findings.filter(({ severity }) => severity !== "suggestion")],
    [strings.group.better, findings.filter(({ severity }) => severity === "suggestion")],
  ];
  const last = steps.at(-1);

  async function whileBusy(work: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    await work();
    await check();
    setBusy(false);
    // The button that was pressed may be gone with its card: go on from where it can be taken back.
    requestAnimationFrame(() => (undoButton.current ?? stateLine())?.focus());
  }

  const applyFix = (fix: Fix) =>
    whileBusy(async () => {
      const outcome = await applyToItem(item, checked.draft, fix);
      if (outcome.status !== "applied") return setSaid({ text: strings.outcome[outcome.status], intent: "warning" });
      const note = outcome.step.undoable ? "" : ` ${strings.outcome.noUndo}`;
      setSaid({ text: strings.fixed(fix.title) + note, intent: "success" });
      setSteps(outcome.step.undoable ? [...steps, outcome.step] : []);
    });

  const takeBack = (step: Step) =>
    whileBusy(async () => {
      const outcome = await undo(item, step);
      setSteps(outcome === "notApplied" ? steps : steps.slice(0, -1));
      const text = {
        undone: strings.undone,
        changed: strings.outcome.undoChanged,
        notApplied: strings.outcome.notApplied,
      };
      // With an earlier step left, the bar goes on to name that one.
      setSaid(
        outcome === "undone" && steps.length > 1
          ? null
          : { text: text[outcome], intent: outcome === "undone" ? "success" : "warning" },
      );
    });

  return (
    <div ref={root} className={styles.group}>
      {(said || last) && (
        <MessageBar intent={said?.intent ?? "success"} layout="multiline">
          <MessageBarBody>{said?.text ?? strings.fixed(last!.title)}</MessageBarBody>
          {last && (
            <MessageBarActions>
              <Button
                ref={undoButton}
                size="small"
                icon={<ArrowUndo16Regular />}
                disabledFocusable={busy}
                onClick={() => takeBack(last)}
              >
                {strings.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {groups.map(
        ([title, members]) =>
          members.length > 0 && (
            <section key={title} className={styles.group} aria-label={title}>
              <h2 className={styles.heading}>
                <Caption1Strong>{title}</Caption1Strong>
              </h2>
              {members.map((finding, i) => (
                <FindingCard
                  key={`${finding.rule} ${members.slice(0, i).filter(({ rule }) => rule === finding.rule).length}`}
                  finding={finding}
                  standards={standards}
                  body={checked.draft.body}
                  busy={busy}
                  onFix={applyFix}
                />
              ))}
            </section>
          ),
      )}
      {findings.length > 1 && <Caption1 className={styles.quiet}>{strings.keyHint}</Caption1>}
      {passed.length > 0 && !isUnwritten(checked) && <Passed rules={passed} />}
    </div>
  );
}

function Passed({ rules }: { rules: string[] }) {
  const [asked, setAsked] = useState<ReturnType<typeof askRules> | null>(null);
  return (
    <section>
      <UnfoldButton
        label={strings.passedList(rules.length)}
        open={asked !== null}
        onToggle={(open) => setAsked(open ? askRules() : null)}
      />
      {asked && (
        <Suspense>
          <PassedList rules={rules} asked={asked} />
        </Suspense>
      )}
    </section>
  );
}

function PassedList({ rules, asked }: { rules: string[]; asked: Promise<RuleEntry[] | null> }) {
  const styles = useStyles();
  const catalogue = use(asked);
  return (
    <ul className={styles.list}>
      {rules.map((rule) => (
        <li key={rule} className={styles.passed}>
          <Checkmark16Regular aria-hidden />
          <Caption1>{titleOf(rule, catalogue)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

/** F8 walks the findings, Shift+F8 back: the keys of an editor's next problem, and free in Outlook's panes. */
function useFindingKeys(root: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      const cards = [...(root.current?.querySelectorAll<HTMLElement>("[data-rule]") ?? [])];
      const at = cards.findIndex((card) => card.contains(document.activeElement));
      const next = event.shiftKey ? (at <= 0 ? cards.length : at) - 1 : (at + 1) % cards.length;
      cards[next]?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [root]);
}

function stateLine(): HTMLElement | null {
  return document.querySelector("[data-state-line]");
}
