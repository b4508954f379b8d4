import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, Suspense, useRef, useState } from "react";
import type { Draft, Finding, Fix } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { applyToItem, type Step, undo } from "../outlook/apply.ts";
import type { ComposeItem } from "../outlook/item.ts";
import type { Passage } from "../outlook/manual.ts";
import { FindingCard } from "../report/finding-card.tsx";
import type { Checked } from "./check.ts";
import type { Ignoring } from "./decisions.ts";
import { FindingMenu } from "./finding-menu.tsx";
import { focusSoon, isFocusLost, stateLine } from "./focus.ts";
import { Folded } from "./folded.tsx";
import { IgnoredList } from "./ignored-list.tsx";
import { cardsIn, FIX_KEY, keyHint, useFindingKeys, WALK_KEYS, withKeys } from "./keys.ts";
import { lazyPart } from "./lazy-part.tsx";
import { oneAtATime } from "./one-at-a-time.ts";
import { useReview } from "./review.ts";
import { allSafe } from "./safe.ts";
import { isUnwritten } from "./state-text.ts";
import { type Known, steady } from "./steady.ts";
import { type Said, UndoBar } from "./undo-bar.tsx";

const FixAll = lazyPart(() => import("./fix-all.tsx"));
const ManualFix = lazyPart(() => import("./manual-fix.tsx"));
const PassedList = lazyPart(() => import("./passed-list.tsx"));
const Questions = lazyPart(() => import("./questions.tsx"));
const Templates = lazyPart(() => import("./templates.tsx"));

const useStyles = makeStyles({
  group: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { justifySelf: "start" },
});

interface Props {
  item: ComposeItem;
  checked: Pick<Checked, "draft" | "report" | "ignored" | "decisions">;
  locale: string;
  check(): Promise<void>;
  /** What else there is to do about it. */
  children?: ReactNode;
}

/** A fix that was made, and what it mended. */
interface Done {
  step: Step;
  rules: string[];
}

interface Manual {
  rules: string[];
  fix: Fix;
  draft: Draft;
}

/** The findings of a draft, and what was done about them. */
export function DraftView({ item, checked, locale, check, children }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const fixAllButton = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState<Done[]>([]);
  const [said, setSaid] = useState<Said | null>(null);
  /** What Outlook didn't do, and the draft it was for. */
  const [manual, setManual] = useState<Manual | null>(null);
  const [busy, setBusy] = useState(false);
  const [run] = useState(() => oneAtATime(setBusy));
  const [showsAll, setShowsAll] = useState(false);
  const known = useSteady(checked);
  const last = done.at(-1);
  useReview(item, root);
  useFindingKeys(root, last ? () => void takeBack(last) : null);

  const { draft, report, ignored, decisions } = checked;
  const { passed, standards, reading } = report;
  const isIdea = ({ finding }: Known) => finding.severity === "suggestion";
  const groups: [string, Known[]][] = [
    [strings.pane.group.mend, known.filter((one) => !isIdea(one))],
    [strings.pane.group.better, known.filter(isIdea)],
  ];
  const ordered = groups.flatMap(([, members]) => members);
  const safe = allSafe(ordered.map(({ finding }) => finding));
  if (showsAll && safe.findings.length === 0) setShowsAll(false);
  const answered = reading.questions.filter((one) => one.answered || decisions?.isTicked(one.text)).length;

  const say = (text: string, intent: Said["intent"]) =>
    setSaid((before) => ({ text, intent, serial: (before?.serial ?? 0) + 1 }));

  async function whileBusy(work: () => Promise<void>, goOn: () => HTMLElement | null | undefined) {
    const done = await run(async () => {
      await work().catch(() => say(strings.pane.outcome.notApplied, "warning"));
      await check();
    });
    if (done) focusSoon(goOn);
  }

  /** @param rules one for each finding that it mends; none where it is no finding's */
  async function make(rules: string[], fix: Fix): Promise<void> {
    const outcome = await applyToItem(item, draft, fix);
    // Of many fixes at once each is left to be made alone.
    const byHand = outcome.status !== "applied" && outcome.status !== "changed" && rules.length < 2;
    setManual(byHand ? { rules, fix, draft } : null);
    if (outcome.status !== "applied") return say(withKeys(strings.pane.outcome[outcome.status]), "warning");
    const { step } = outcome;
    say(strings.pane.fixed(fix.title) + (step.undoable ? "" : ` ${strings.pane.outcome.noUndo}`), "success");
    setDone(step.undoable ? [...done, { step, rules }] : []);
    setShowsAll(false);
    for (const rule of rules) decisions?.noteFixed(rule);
  }

  /** The card that was mended is gone: on with the next, else with the one before. */
  const mend = ({ id, finding }: Known, fix: Fix) => {
    const cards = cardsIn(root.current);
    const at = ordered.findIndex((one) => one.id === id);
    const near = [...cards.slice(at), ...cards.slice(0, at).reverse()];
    return whileBusy(
      () => make([finding.rule], fix),
      () => (isFocusLost() ? (near.find((card) => card.isConnected) ?? undoButton.current ?? stateLine()) : null),
    );
  };
  const mendAll = () =>
    whileBusy(
      () => {
        const rules = safe.findings.map(({ rule }) => rule);
        return make(rules, { title: strings.pane.fixAll.title(rules.length), ...safe.fix });
      },
      () => (isFocusLost() ? (cardsIn(root.current)[0] ?? undoButton.current ?? stateLine()) : null),
    );
  const insert = (fix: Fix) =>
    whileBusy(
      () => make([], fix),
      () => undoButton.current,
    );

  const replace = ({ rules, fix, draft }: Manual, passage: Passage) =>
    whileBusy(
      async () => {
        // It takes the HTML parser along.
        const { replaceSelection } = await import("../outlook/manual.ts");
        const outcome = await replaceSelection(item, draft.body, fix.edits, passage);
        if (outcome !== "replaced") return say(withKeys(strings.pane.manual.said[outcome]), "warning");
        say(strings.pane.fixed(fix.title), "success");
        setManual(null);
        for (const rule of rules) decisions?.noteFixed(rule);
      },
      () => (isFocusLost() ? (cardsIn(root.current)[0] ?? stateLine()) : null),
    );

  const ignore = (finding: Finding, how: Ignoring) => {
    decisions?.ignore(draft, finding, how);
    focusSoon(() => root.current?.querySelector<HTMLElement>("[data-ignored] button") ?? stateLine());
  };
  const restore = (finding: Finding) => {
    decisions?.restore(draft, [finding]);
    focusSoon(() => cardOf([finding.rule]) ?? stateLine());
  };
  const cardOf = (rules: string[]) => cardsIn(root.current).find(({ dataset }) => rules.includes(dataset.rule!));

  function takeBack({ step, rules }: Done) {
    const work = async () => {
      const outcome = await undo(item, step);
      if (outcome !== "notApplied") setDone(done.slice(0, -1));
      const text = {
        undone: strings.pane.undone(step.title, done.at(-2)?.step.title ?? null),
        changed: strings.pane.outcome.undoChanged,
        notApplied: strings.pane.outcome.notApplied,
      };
      say(text[outcome], outcome === "undone" ? "success" : "warning");
    };
    return whileBusy(work, () => (isFocusLost() ? (undoButton.current ?? cardOf(rules) ?? stateLine()) : null));
  }

  const closeAll = () => {
    setShowsAll(false);
    focusSoon(() => fixAllButton.current);
  };

  return (
    <div ref={root} className={styles.group}>
      {safe.findings.length > 1 && !showsAll && (
        <Button ref={fixAllButton} size="small" className={styles.start} onClick={() => setShowsAll(true)}>
          {strings.pane.fixAll.open(safe.findings.length)}
        </Button>
      )}
      {showsAll && (
        <Suspense>
          <FixAll safe={safe} body={draft.body} busy={busy} onApply={mendAll} onCancel={closeAll} />
        </Suspense>
      )}
      {manual && manual.draft.body.content === draft.body.content && (
        <Suspense>
          <ManualFix
            key={manual.fix.title}
            draft={manual.draft}
            fix={manual.fix}
            busy={busy}
            onReplace={(passage) => void replace(manual, passage)}
          />
        </Suspense>
      )}
      {groups.map(
        ([title, members]) =>
          members.length > 0 && (
            <section key={title} className={styles.group} aria-label={title} aria-keyshortcuts={WALK_KEYS}>
              <h2 className={styles.heading}>
                <Caption1Strong>{title}</Caption1Strong>
              </h2>
              {members.map((one) => (
                <FindingCard
                  key={one.id}
                  finding={one.finding}
                  standards={standards}
                  body={draft.body}
                  busy={busy}
                  fixKey={FIX_KEY}
                  onFix={(fix) => mend(one, fix)}
                  menu={
                    decisions && (
                      <FindingMenu
                        people={one.finding.severity === "error" ? [] : decisions.people(draft)}
                        mayHide={one.finding.severity !== "error"}
                        onIgnore={(how) => ignore(one.finding, how)}
                      />
                    )
                  }
                />
              ))}
            </section>
          ),
      )}
      {known.length > 0 && <Caption1 className={styles.quiet}>{keyHint()}</Caption1>}
      {ignored.length > 0 && <IgnoredList findings={ignored} onRestore={restore} />}
      {decisions && reading.questions.length > 0 && (
        <Folded label={strings.pane.questions.label(reading.questions.length, answered)}>
          <Questions questions={reading.questions} decisions={decisions} />
        </Folded>
      )}
      <Folded label={strings.pane.templates.label}>
        <Templates checked={checked} locale={locale} busy={busy} onInsert={insert} />
      </Folded>
      {passed.length > 0 && !isUnwritten(checked) && (
        <Folded label={strings.pane.passedList(passed.length)}>
          <PassedList rules={passed} />
        </Folded>
      )}
      {children}
      <UndoBar
        said={said}
        busy={busy}
        button={undoButton}
        onUndo={last ? () => void takeBack(last) : null}
        onClose={() => setSaid(null)}
      />
    </div>
  );
}

/** The findings with ids that outlast a check, so that what is unfolded or focused in a card stays so. */
function useSteady({ draft, report }: Props["checked"]): Known[] {
  const [seen, setSeen] = useState(() => ({ report, known: steady([], draft.body, report.findings) }));
  if (seen.report === report) return seen.known;
  const known = steady(seen.known, draft.body, report.findings);
  setSeen({ report, known });
  return known;
}
