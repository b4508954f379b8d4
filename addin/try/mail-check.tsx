import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo20Regular, FolderOpen20Regular, Save20Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RuleEntry } from "../../rules/contract.ts";
import { askRules, titleOf } from "../report/catalogue.ts";
import { FindingCard } from "../report/finding-card.tsx";
import { Notice } from "../report/notice.tsx";
import { ReplyByLine } from "../report/reply-by.tsx";
import { SignInNotice } from "../report/sign-in-notice.tsx";
import { MailView } from "./mail-view.tsx";
import { marksOf } from "./marks.ts";
import { ReadingList } from "./reading-list.tsx";
import { type OpenMail, type Session, type State, savedMail } from "./session.ts";
import { strings } from "./strings.ts";
import { showTime } from "./times.ts";

const useStyles = makeStyles({
  all: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media (min-width: 900px)": { gridTemplateColumns: "400px minmax(0, 1fr)" },
  },
  side: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: { margin: 0, outlineStyle: "none" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  cards: { display: "grid", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** An open mail: where it stands and its findings, beside the mail itself. */
export function MailCheck({ session, state }: { session: Session; state: Extract<State, { phase: "open" }> }) {
  const styles = useStyles();
  const { mail, busy, problem, retry, undone } = state;
  const step = mail.steps.at(-1)!;
  const { draft, report } = step;
  const marks = useMemo(() => marksOf(step.report.findings, step.changed), [step]);
  const [selected, setSelected] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const rules = useRules();

  // A step is a new list of cards: the eye goes to what was put in, the keyboard to the line that says where things stand.
  useEffect(() => {
    setSelected(step.changed.length > 0 ? step.report.findings.length : null);
    heading.current?.focus({ preventScroll: true });
  }, [step]);

  const said = undone ? strings.undone : step.fixed ? strings.fixed(step.fixed.title) : "";
  return (
    <div className={styles.all}>
      <div className={styles.side}>
        <div className={styles.bar}>
          <Button icon={<FolderOpen20Regular />} onClick={session.close}>
            {strings.another}
          </Button>
          <Button
            icon={<ArrowUndo20Regular />}
            disabledFocusable={busy || mail.steps.length < 2}
            onClick={session.undo}
          >
            {strings.undo}
          </Button>
          <Button icon={<Save20Regular />} onClick={() => save(mail)}>
            {strings.save}
          </Button>
        </div>
        <div>
          <StateLine step={step} headingRef={heading} />
          <Caption1 role="status" className={styles.quiet}>
            {said}
          </Caption1>
        </div>
        {problem && (
          <SignInNotice instead={<Notice intent="error" text={strings.problems[problem]} onRetry={retry} />} />
        )}
        {report.incomplete && <Notice intent="warning" text={strings.incomplete} />}
        {report.replyBy && (
          <div>
            <ReplyByLine replyBy={report.replyBy} locale={navigator.language} />
            {mail.now && (
              <Caption1 className={styles.quiet}>{strings.asOf(showTime(mail.now, navigator.language))}</Caption1>
            )}
          </div>
        )}
        {report.findings.length > 0 && (
          <ol className={styles.cards} aria-label={strings.findings}>
            {report.findings.map((finding, i) => (
              <li key={`${finding.rule} ${finding.span?.start} ${finding.message}`}>
                <FindingCard
                  finding={finding}
                  standards={report.standards}
                  selected={selected === i}
                  busy={busy}
                  onFix={session.fix}
                  onShow={() => setSelected(i)}
                />
              </li>
            ))}
          </ol>
        )}
        <Accordion collapsible multiple>
          {report.passed.length > 0 && (
            <AccordionItem value="passed">
              <AccordionHeader as="h2">{strings.passed(report.passed.length)}</AccordionHeader>
              <AccordionPanel>
                <ul className={styles.list}>
                  {report.passed.map((id) => (
                    <li key={id}>
                      <Text>{titleOf(id, rules)}</Text>
                    </li>
                  ))}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          )}
          <AccordionItem value="reading">
            <AccordionHeader as="h2">{strings.reading}</AccordionHeader>
            <AccordionPanel>
              <ReadingList reading={report.reading} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      </div>
      <MailView
        draft={draft}
        language={report.reading.language}
        marks={marks}
        selected={selected}
        onSelect={(mark) => setSelected(mark)}
      />
    </div>
  );
}

function StateLine({ step, headingRef }: { step: OpenMail["steps"][0]; headingRef: React.Ref<HTMLHeadingElement> }) {
  const styles = useStyles();
  const { findings, passed } = step.report;
  const better = findings.filter(({ severity }) => severity === "suggestion").length;
  const toMend = findings.length - better;
  const counts = [toMend > 0 && strings.toMend(toMend), better > 0 && strings.better(better)].filter(Boolean);
  return (
    <h2 ref={headingRef} tabIndex={-1} className={styles.heading}>
      <Text size={400} weight="semibold" className={toMend === 0 ? styles.good : undefined}>
        {findings.length === 0 ? strings.allPassed(passed.length) : counts.join(", ")}
      </Text>
    </h2>
  );
}

function useRules(): RuleEntry[] | null {
  const [rules, setRules] = useState<RuleEntry[] | null>(null);
  useEffect(() => {
    void askRules().then(setRules);
  }, []);
  return rules;
}

function save(mail: OpenMail): void {
  const file = savedMail(mail);
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
