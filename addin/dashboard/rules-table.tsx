import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import type { Stats, StatsRow } from "../../rules/contract-stats.ts";
import { clausesOf } from "../report/catalogue.ts";
import type { Choice } from "./address.ts";
import { columnsOf } from "./count-columns.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { findings, isOftenWrong } from "./figures.ts";
import type { Names } from "./names.ts";
import { number, percent } from "./numbers.ts";
import { Question } from "./question.tsx";
import { RuleWeeks } from "./rule-weeks.tsx";
import { Soften } from "./soften.tsx";
import { strings } from "./strings.ts";
import { useSoftening } from "./use-softening.tsx";

const onPaper = { "@media print": { minWidth: "0" } } as const;
const clausesOnPaper = { "@media print": { minWidth: "0", paddingInlineStart: tokens.spacingHorizontalM } } as const;
const useStyles = makeStyles({
  name: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalXS,
    minWidth: "min(200px, 40vw)",
    ...onPaper,
  },
  // Forced colors would give it those of a button, which it doesn't look like.
  link: {
    textAlign: "start",
    "@media (forced-colors: active)": { color: "LinkText", textDecorationLine: "underline" },
  },
  wrong: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "start" },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  clauses: { margin: 0, padding: 0, listStyleType: "none", minWidth: "240px", ...clausesOnPaper },
});

interface Props {
  stats: Stats;
  choice: Choice;
  names: Names;
  onChoice(change: Partial<Choice>): void;
}

/** Each rule with what its checks came to; one leads to its weeks. */
export function RulesTable({ stats, choice, names, onChoice }: Props) {
  const styles = useStyles();
  const words = strings.rules;
  const softening = useSoftening(names);
  const columns: Column<StatsRow>[] = [
    {
      id: "rule",
      title: words.rule,
      value: ({ key }) => names.of("rule", key),
      cell: (row) => (
        <div className={styles.name}>
          <Link
            as="button"
            className={styles.link}
            aria-expanded={choice.rule === row.key}
            onClick={() => onChoice({ rule: choice.rule === row.key ? "" : row.key })}
          >
            {names.of("rule", row.key)}
          </Link>
          {isOftenWrong(row) && (
            <>
              <Text size={200} className={styles.wrong}>
                <Warning16Filled className={styles.icon} aria-hidden />
                {words.wrong(number(row.falseAlarm), number(findings(row)), percent(row.falseAlarm / findings(row)))}
              </Text>
              <Soften rule={row.key} softening={softening} names={names} />
            </>
          )}
        </div>
      ),
    },
    ...columnsOf(["passed", "fixed", "ignored", "sentAnyway", "falseAlarm"]),
    {
      id: "clauses",
      title: words.clauses,
      value: ({ key }) => clauseNames(key, names)[0] ?? "",
      cell: ({ key }) => (
        <ul className={styles.clauses}>
          {clauseNames(key, names).map((clause) => (
            <li key={clause}>
              <Text size={200}>{clause}</Text>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  const close = () => {
    // Back to the rule that led there.
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(choice.rule)}"] button`)?.focus();
    onChoice({ rule: "" });
  };
  return (
    <Question title={words.title} hint={words.hint}>
      {softening.notice}
      {choice.rule && <RuleWeeks key={choice.rule} choice={choice} names={names} onClose={close} />}
      {stats.rows.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <DataTable
          label={words.title}
          columns={columns}
          rows={stats.rows}
          keyOf={(row) => row.key}
          sortedBy="sentAnyway"
          most={10}
        />
      )}
    </Question>
  );
}

/** Its clauses by standard: "Client Service Standard: tel-4, ext-7". */
function clauseNames(id: string, { rules, standards }: Names): string[] {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return [];
  const clauses = Map.groupBy(clausesOf(rule, standards), ({ standard }) => standard);
  const title = (standard: string) => standards.find((one) => one.id === standard)?.title ?? standard;
  return [...clauses].map(([standard, of]) => `${title(standard)}: ${of.map(({ id }) => id).join(", ")}`);
}
