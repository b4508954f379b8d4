import { Caption1, Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense, use, useState } from "react";
import type { Finding, Report, RuleEntry } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { askRules } from "./catalogue.ts";
import { ClauseLine } from "./clause-line.tsx";
import { exampleText } from "./example.ts";

const useStyles = makeStyles({
  why: { display: "grid", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  quote: { margin: 0, paddingLeft: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorBrandStroke1}` },
  example: { whiteSpace: "pre-wrap", display: "block", color: tokens.colorNeutralForeground2 },
});

const MAX_EXAMPLE = 240;

/** The clause in the standard's words, why the rule is there, and a good and a bad example. */
export function Why({ finding, standards }: { finding: Finding; standards: Report["standards"] }) {
  const styles = useStyles();
  const [asked] = useState(askRules);
  return (
    <div className={styles.why}>
      <blockquote className={styles.quote}>
        <ClauseLine clause={finding.clause} standards={standards} />
      </blockquote>
      <Suspense fallback={<Caption1>…</Caption1>}>
        <FromCatalogue rule={finding.rule} asked={asked} />
      </Suspense>
    </div>
  );
}

function FromCatalogue({ rule, asked }: { rule: string; asked: Promise<RuleEntry[] | null> }) {
  const styles = useStyles();
  const entry = use(asked)?.find(({ id }) => id === rule);
  if (!entry) return <Caption1>{strings.report.noRules}</Caption1>;
  return (
    <>
      <Text size={200} lang="en">
        {entry.why}
      </Text>
      {(["good", "bad"] as const).map((kind) => {
        const text = exampleText(entry.examples[kind][0]);
        return (
          text && (
            <div key={kind}>
              <Caption1Strong>{strings.report[kind]}</Caption1Strong>
              <Caption1 lang="en" className={styles.example}>
                {text.length > MAX_EXAMPLE ? `${text.slice(0, MAX_EXAMPLE)}…` : text}
              </Caption1>
            </div>
          )
        );
      })}
    </>
  );
}
