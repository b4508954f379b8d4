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
import type { Draft, Finding, Fix, RuleEntry } from "../../rules/contract.ts";
import { applyToItem, type Step, undo } from "../outlook/apply.ts";
import type { ComposeItem } from "../outlook/item.ts";
import { askRules, titleOf } from "../report/catalogue.ts";
import { FindingCard } from "../report/finding-card.tsx";
import type { Checked } from "./check.ts";
import type { Ignoring } from "./decisions.ts";
import { FindingMenu } from "./finding-menu.tsx";
import { Folded } from "./folded.tsx";
import { IgnoredList } from "./ignored-list.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { oneAtATime } from "./one-at-a-time.ts";
import { useReview } from "./review.ts";
import { isUnwritten } from "./state-text.ts";
import { type Known, steady } from "./steady.ts";
import { strings } from "./strings.ts";

const Questions = lazyPart(() => import("./questions.tsx"));
const ManualFix = lazyPart(() => import("./manual-fix.tsx"));
const Templates = lazyPart(() => import("./templates.tsx"));

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
  locale: string;
  check(): Promise<void>;
}

/** The findings of a draft, and what was done about them. */
export function DraftView({ item, checked, locale, check }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const [steps, setSteps] = useState<Step[]>([]);
  const [said, setSaid] = useState<{ text: string; intent: "success" | "warning" } | null>(null);
  /** What Outlook didn't do, and the draft it was for. */
  const [manual, setManual] = useState<{ rule: string | null; fix: Fix; draft: Draft } | null>(null);
  const [busy, setBusy] = useState(false);
  const [run] = useState(() => oneAtATime(setBusy));
  const known = useSteady(checked);
  useReview(item, root);
  useFindingKeys(root);

  const { draft, report, ignored, decisions } = checked;
  const { passed, standards, reading } = report;
  const isIdea = ({ finding }: Known) => finding.severity === "suggestion";
  const groups: [string, Known[]][] = [
    [strings.group.mend, known.filter((one) => !isIdea(one))],
    [strings.group.better, known.filter(isIdea)],
  ];
  const answered = reading.questions.filter((one) => one.answered || decisions?.isTicked(one.text)).length;
  const last = steps.at(-1);

  async function whileBusy(work: () => Promise<void>) {
    const failed = () => setSaid({ text: strings.outcome.notApplied, intent: "warning" });
    const done = await run(async () => {
      await work().catch(failed);
      await check();
    });
    // The button that was pressed may be gone with its card: go on from where it can be taken back.
    if (done) focusSoon(() => undoButton.current);
  }

  /** @param rule null where the fix is no finding's */
  const applyFix = (rule: string | null, fix: Fix) =>
    whileBusy(async () => {
      const outcome = await applyToItem(item, draft, fix);
      setManual(outcome.status === "applied" || outcome.status === "changed" ? null : { rule, fix, draft });
      if (outcome.status !== "applied") return setSaid({ text: strings.outcome[outcome.status], intent: "warning" });
      const note = outcome.step.undoable ? "" : ` ${strings.outcome.noUndo}`;
      setSaid({ text: strings.fixed(fix.title) + note, intent: "success" });
      setSteps(outcome.step.undoable ? [...steps, outcome.step] : []);
      if (rule !== null) decisions?.noteFixed(rule);
    });

  const madeByHand = () =>
    whileBusy(async () => {
      setSaid({ text: strings.fixed(manual!.fix.title), intent: "success" });
      setManual(null);
      if (manual!.rule !== null) decisions?.noteFixed(manual!.rule);
    });

  const ignore = (finding: Finding, how: Ignoring) => {
    decisions?.ignore(draft, finding, how);
    focusSoon(() => root.current?.querySelector("[data-ignored] button"));
  };
  const restore = (finding: Finding) => {
    decisions?.restore(draft, [finding]);
    focusSoon(() => root.current?.querySelector(`[data-rule="${finding.rule}"]`));
  };

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
      {manual && manual.draft.body.content === draft.body.content && (
        <Suspense>
          <ManualFix key={manual.fix.title} {...manual} item={item} busy={busy} onReplaced={madeByHand} />
        </Suspense>
      )}
      {groups.map(
        ([title, members]) =>
          members.length > 0 && (
            <section key={title} className={styles.group} aria-label={title}>
              <h2 className={styles.heading}>
                <Caption1Strong>{title}</Caption1Strong>
              </h2>
              {members.map(({ id, finding }) => (
                <FindingCard
                  key={id}
                  finding={finding}
                  standards={standards}
                  body={draft.body}
                  busy={busy}
                  onFix={(fix) => applyFix(finding.rule, fix)}
                  menu={
                    decisions && (
                      <FindingMenu
                        people={finding.severity === "error" ? [] : decisions.people(draft)}
                        onIgnore={(how) => ignore(finding, how)}
                      />
                    )
                  }
                />
              ))}
            </section>
          ),
      )}
      {known.length > 1 && <Caption1 className={styles.quiet}>{strings.keyHint}</Caption1>}
      {ignored.length > 0 && <IgnoredList findings={ignored} onRestore={restore} />}
      {decisions && reading.questions.length > 0 && (
        <Folded label={strings.questions.label(reading.questions.length, answered)}>
          <Questions questions={reading.questions} decisions={decisions} />
        </Folded>
      )}
      <Folded label={strings.templates.label}>
        <Templates checked={checked} locale={locale} busy={busy} onInsert={(fix) => applyFix(null, fix)} />
      </Folded>
      {passed.length > 0 && !isUnwritten(checked) && (
        <Folded label={strings.passedList(passed.length)}>
          <PassedList rules={passed} />
        </Folded>
      )}
    </div>
  );
}

function PassedList({ rules }: { rules: string[] }) {
  const [asked] = useState(askRules);
  return (
    <Suspense>
      <Titles rules={rules} asked={asked} />
    </Suspense>
  );
}

function Titles({ rules, asked }: { rules: string[]; asked: Promise<RuleEntry[] | null> }) {
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

/** The findings with ids that outlast a check, so that what is unfolded or focused in a card stays so. */
function useSteady({ draft, report }: Checked): Known[] {
  const [seen, setSeen] = useState(() => ({ report, known: steady([], draft.body, report.findings) }));
  if (seen.report === report) return seen.known;
  const known = steady(seen.known, draft.body, report.findings);
  setSeen({ report, known });
  return known;
}

/** Once what was decided is on screen. */
function focusSoon(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => (find() ?? stateLine())?.focus());
}

function stateLine(): HTMLElement | null {
  return document.querySelector("[data-state-line]");
}
