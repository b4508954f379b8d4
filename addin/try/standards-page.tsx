import { Badge, Caption1, Card, Link, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { Suspense, use, useState } from "react";
import type { RuleEntry, StandardEntry } from "../../rules/contract.ts";
import { conflicts } from "../../rules/standards/conflicts.ts";
import { askHouse, askRules, askStandards, titleOf } from "../report/catalogue.ts";
import { Notice } from "../report/notice.tsx";
import { UnfoldButton } from "../report/unfold-button.tsx";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalM },
  list: { display: "grid", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  card: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  heading: { margin: 0 },
  clause: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    "@media (min-width: 700px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Clause = StandardEntry["clauses"][number];

const askAll = () => Promise.all([askStandards(), askRules(), askHouse()]);
const isUpheld = ({ upheldBy }: Clause) => upheldBy.some(({ kind }) => kind !== "notInSoftware");

/** Every clause of the standards with what stands behind it, in the order of the house. */
export function StandardsPage() {
  const [asked, setAsked] = useState(askAll);
  return (
    <Suspense fallback={<Spinner label={strings.standards.loading} />}>
      <Standards asked={asked} onRetry={() => setAsked(askAll())} />
    </Suspense>
  );
}

function Standards({ asked, onRetry }: { asked: ReturnType<typeof askAll>; onRetry(): void }) {
  const styles = useStyles();
  const [standards, rules, house] = use(asked);
  const words = strings.standards;
  if (!standards || !rules || !house) {
    return <Notice intent="error" text={strings.problems.unreachable} onRetry={onRetry} />;
  }
  const place = ({ id }: StandardEntry) => {
    const at = house.standards.indexOf(id);
    return at < 0 ? house.standards.length : at;
  };
  return (
    <div className={styles.page}>
      <Text>{words.order}</Text>
      {[...standards]
        .sort((a, b) => place(a) - place(b))
        .map((standard) => (
          <Standard
            key={standard.id}
            standard={standard}
            rules={rules}
            place={house.standards.indexOf(standard.id) + 1}
          />
        ))}
      <Conflicts standards={standards} />
    </div>
  );
}

/** @param place 1 for the first that the house upholds, 0 where it upholds it not */
function Standard({ standard, rules, place }: { standard: StandardEntry; rules: RuleEntry[]; place: number }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const words = strings.standards;
  const { id, title, clauses } = standard;
  return (
    <Card className={styles.card} data-standard={id}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <Text block weight="semibold">
            {title}
          </Text>
        </h2>
        <Badge appearance="tint" color={place > 0 ? "brand" : "subtle"}>
          {place > 0 ? words.inForce(place) : words.notInForce}
        </Badge>
      </div>
      <Caption1 className={styles.quiet}>{words.sum(clauses.length, clauses.filter(isUpheld).length)}</Caption1>
      <div>
        <UnfoldButton label={words.clauses} open={open} onToggle={setOpen} />
      </div>
      {open && (
        <ul className={styles.list}>
          {clauses.map((clause) => (
            <li key={clause.id} className={styles.clause}>
              <Text size={200}>
                {clause.id}: {clause.text}
              </Text>
              <div>
                {clause.upheldBy.map(({ kind, rule, note }) => (
                  <Caption1 key={rule ?? note} block>
                    <span className={styles.quiet}>{words.kind[kind]}: </span>
                    {rule ? <Link href={`#rules/${rule}`}>{titleOf(rule, rules)}</Link> : note}
                  </Caption1>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Conflicts({ standards }: { standards: StandardEntry[] }) {
  const styles = useStyles();
  const words = strings.standards;
  const titleOfStandard = (ref: string) => standards.find(({ id }) => id === ref.split(" ")[0])?.title ?? ref;
  return (
    <Card className={styles.card}>
      <h2 className={styles.heading}>
        <Text block weight="semibold">
          {words.conflicts}
        </Text>
      </h2>
      <Text>{words.conflictsIntro}</Text>
      <ul className={styles.list}>
        {conflicts.map(({ topic, asked, holds, setting }) => (
          <li key={topic} className={styles.clause}>
            <div>
              <h3 className={styles.heading}>
                <Text size={200} weight="semibold">
                  {topic}
                </Text>
              </h3>
              {asked.map(([ref, asks]) => (
                <Caption1 key={ref} block className={styles.quiet}>
                  {titleOfStandard(ref)}, {ref.slice(ref.indexOf(" ") + 1)}: {asks}
                </Caption1>
              ))}
            </div>
            <div>
              <Caption1 block>
                <span className={styles.quiet}>{words.holds}: </span>
                {holds}
              </Caption1>
              {setting && (
                <Caption1 block className={styles.quiet}>
                  {words.setting(setting)}
                </Caption1>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
