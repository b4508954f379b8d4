import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { Suspense, use, useState } from "react";
import type { RuleEntry } from "../../rules/contract.ts";
import { askRules, titleOf } from "../report/catalogue.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  passed: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "start" },
  icon: { flexShrink: 0 },
});

/** What the rules are called that found nothing. */
export default function PassedList({ rules }: { rules: string[] }) {
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
          <Checkmark16Regular className={styles.icon} aria-hidden />
          <Caption1>{titleOf(rule, catalogue)}</Caption1>
        </li>
      ))}
    </ul>
  );
}
