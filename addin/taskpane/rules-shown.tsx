import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, use, useState } from "react";
import type { RuleEntry } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import type { Settings } from "../outlook/item.ts";
import { askRules, titleOf } from "../report/catalogue.ts";
import { UnfoldButton } from "../report/unfold-button.tsx";
import { hiddenRules, showRule } from "./hidden.ts";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

interface Props {
  settings: Settings;
  onChange(): void;
}

/** The rules whose findings the writer may do without. */
export function RulesShown({ settings, onChange }: Props) {
  const [asked] = useState(askRules);
  return (
    <Suspense fallback={<Caption1>…</Caption1>}>
      <Rules settings={settings} onChange={onChange} asked={asked} />
    </Suspense>
  );
}

function Rules({ settings, onChange, asked }: Props & { asked: Promise<RuleEntry[] | null> }) {
  const styles = useStyles();
  const words = strings.pane.settings;
  const catalogue = use(asked);
  const [open, setOpen] = useState(false);
  const [hidden, setHidden] = useState(() => hiddenRules(settings));
  // An auto-reply is checked in a tab of its own, where nothing is hidden.
  const rules = (catalogue ?? []).filter(({ id, severity }) => severity !== "error" && !id.startsWith("auto-reply-"));
  const show = (rule: string, shown: boolean) => {
    showRule(settings, rule, shown);
    setHidden(hiddenRules(settings));
    onChange();
  };
  return (
    <section className={styles.section}>
      <UnfoldButton
        label={words.rules(rules.filter(({ id }) => !hidden.has(id)).length, rules.length)}
        open={open}
        onToggle={setOpen}
      />
      {open && <Caption1>{catalogue ? words.rulesHint : words.rulesGone}</Caption1>}
      {open && (
        <ul className={styles.list}>
          {rules.map(({ id }) => (
            <li key={id}>
              <Checkbox
                label={titleOf(id, catalogue)}
                checked={!hidden.has(id)}
                onChange={(_event, { checked }) => show(id, checked === true)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
