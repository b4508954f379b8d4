import { Caption1, Caption1Strong, Card, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { Suspense, use, useEffect, useRef, useState } from "react";
import type { RuleEntry, StandardEntry } from "../../rules/contract.ts";
import type { BadExample } from "../../rules/rule.ts";
import { strings as shared } from "../language/en.ts";
import { askRules, askStandards, clausesOf } from "../report/catalogue.ts";
import { ClauseLine } from "../report/clause-line.tsx";
import { exampleText } from "../report/example.ts";
import { Notice } from "../report/notice.tsx";
import { WithSeverity } from "../report/severity.tsx";
import { UnfoldButton } from "../report/unfold-button.tsx";
import { factsOf } from "./example-facts.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  rules: { display: "grid", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  rule: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  clauses: { display: "grid", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  examples: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media (min-width: 700px)": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  },
  kind: { display: "grid", alignContent: "start", gap: tokens.spacingVerticalM },
  example: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  text: { whiteSpace: "pre-wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const askBoth = () => Promise.all([askRules(), askStandards()]);

/** What is checked and why, made from the catalogue that the server gives. @param id of the rule to begin with, or "" */
export function RulesPage({ id }: { id: string }) {
  const [asked, setAsked] = useState(askBoth);
  return (
    <Suspense fallback={<Spinner label={strings.rules.loading} />}>
      <Rules asked={asked} id={id} onRetry={() => setAsked(askBoth())} />
    </Suspense>
  );
}

function Rules({ asked, id, onRetry }: { asked: ReturnType<typeof askBoth>; id: string; onRetry(): void }) {
  const styles = useStyles();
  const [rules, standards] = use(asked);
  if (!rules || !standards) return <Notice intent="error" text={strings.problems.unreachable} onRetry={onRetry} />;
  return (
    <ul className={styles.rules} aria-label={strings.rules.title}>
      {rules.map((rule) => (
        <li key={rule.id}>
          <Rule rule={rule} standards={standards} asked={rule.id === id} />
        </li>
      ))}
    </ul>
  );
}

function Rule({ rule, standards, asked }: { rule: RuleEntry; standards: StandardEntry[]; asked: boolean }) {
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) card.current?.focus();
  }, [asked]);
  const [open, setOpen] = useState(false);
  const words = strings.rules;
  return (
    <Card ref={card} tabIndex={-1} className={styles.rule} data-rule={rule.id}>
      <WithSeverity severity={rule.severity}>
        <h2 className={styles.heading}>
          <Text block weight="semibold">
            {rule.title}
          </Text>
        </h2>
      </WithSeverity>
      <Text>{rule.why}</Text>
      {rule.external && <Caption1 className={styles.quiet}>{words.external}</Caption1>}
      <ul className={styles.clauses} aria-label={words.clauses}>
        {clausesOf(rule, standards).map((clause) => (
          <li key={`${clause.standard} ${clause.id}`}>
            <ClauseLine clause={clause} standards={standards} />
          </li>
        ))}
      </ul>
      <div>
        <UnfoldButton label={words.examples} open={open} onToggle={setOpen} />
      </div>
      {open && (
        <>
          <Caption1 className={styles.quiet}>{words.unsaid}</Caption1>
          <div className={styles.examples}>
            {(["good", "bad"] as const).map((kind) => (
              <section key={kind} className={styles.kind}>
                <h3 className={styles.heading}>
                  <Caption1Strong>{shared.report[kind]}</Caption1Strong>
                </h3>
                {rule.examples[kind].map((example) => (
                  <Example key={JSON.stringify(example)} example={example} />
                ))}
              </section>
            ))}
          </div>
        </>
      )}
    </Card>
  );
}

function Example({ example }: { example: unknown }) {
  const styles = useStyles();
  const text = exampleText(example);
  if (text === null) return null;
  const { before, because, mended } = factsOf(example as Partial<BadExample>);
  return (
    <div className={styles.example}>
      {before.map((fact) => (
        <Caption1 key={fact} className={styles.quiet}>
          {fact}
        </Caption1>
      ))}
      <Text size={200} className={styles.text}>
        {text || strings.rules.unwritten}
      </Text>
      {because && <Caption1 className={styles.quiet}>{because}</Caption1>}
      {mended && (
        <>
          <Caption1Strong>{strings.rules.mended}</Caption1Strong>
          <Text size={200} className={styles.text}>
            {mended}
          </Text>
        </>
      )}
    </div>
  );
}
