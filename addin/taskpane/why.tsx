import { Caption1, Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import { createContext, Suspense, use, useContext } from "react";
import type { Finding, RuleEntry } from "../../rules/contract.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  why: { display: "grid", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  quote: { margin: 0, paddingLeft: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorBrandStroke1}` },
  example: { whiteSpace: "pre-wrap", display: "block", color: tokens.colorNeutralForeground2 },
});

/** Asks for the catalogue once, when the first finding is unfolded; [] where it can't be had. */
export const Catalogue = createContext<() => Promise<RuleEntry[]>>(async () => []);

/** The clause in the standard's words, why the rule is there, and a good and a bad example. */
export function Why({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { standard, id, text } = finding.clause;
  return (
    <div className={styles.why}>
      <blockquote className={styles.quote}>
        <Text size={200}>{text}</Text> <Caption1>({strings.clause(standard, id)})</Caption1>
      </blockquote>
      <Suspense fallback={<Caption1>…</Caption1>}>
        <FromCatalogue rule={finding.rule} />
      </Suspense>
    </div>
  );
}

function FromCatalogue({ rule }: { rule: string }) {
  const styles = useStyles();
  const entry = use(useContext(Catalogue)()).find(({ id }) => id === rule);
  if (!entry) return <Caption1>{strings.noRules}</Caption1>;
  return (
    <>
      <Text size={200}>{entry.why}</Text>
      {(["good", "bad"] as const).map((kind) => {
        const text = exampleText(entry.examples[kind][0]);
        return (
          text && (
            <div key={kind}>
              <Caption1Strong>{strings[kind]}</Caption1Strong>
              <Caption1 className={styles.example}>{text}</Caption1>
            </div>
          )
        );
      })}
    </>
  );
}

const MAX_EXAMPLE = 240;

/** An example is a draft in short: its `body` is what the writer typed. */
export function exampleText(example: unknown): string | null {
  const body = typeof example === "string" ? example : (example as { body?: unknown } | null)?.body;
  if (typeof body !== "string" || body.includes("<")) return null;
  return body.length > MAX_EXAMPLE ? `${body.slice(0, MAX_EXAMPLE)}…` : body;
}
