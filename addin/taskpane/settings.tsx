import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Mailbox } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import type { Settings as Kept } from "../outlook/item.ts";
import { NeverList } from "./never-list.tsx";
import { RulesShown } from "./rules-shown.tsx";
import type { ThemeChoice } from "./theme.ts";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    justifyItems: "start",
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  themes: { flexWrap: "wrap" },
});

interface Props {
  theme: ThemeChoice;
  onTheme(choice: ThemeChoice): void;
  onKeyDown(event: KeyboardEvent): void;
  /** null: Outlook didn't answer. */
  kept: Kept | null;
  /** On the mail that is open. */
  people: Mailbox[];
  locale: string;
  /** What is ignored has changed. */
  onChange(): void;
  /** Shows the introduction again. */
  onIntroduce(): void;
}

/** Loaded when it is first opened. */
export default function Settings({ theme, onTheme, onKeyDown, kept, people, locale, onChange, onIntroduce }: Props) {
  const styles = useStyles();
  const words = strings.pane.settings;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Escape is listened for, from the controls in it
    <div className={styles.parts} onKeyDown={onKeyDown}>
      <Field label={words.theme}>
        <RadioGroup
          layout="horizontal"
          className={styles.themes}
          value={theme}
          onChange={(_event, { value }) => onTheme(value as ThemeChoice)}
        >
          {(["auto", "light", "dark"] as const).map((choice) => (
            <Radio key={choice} value={choice} label={words[choice]} />
          ))}
        </RadioGroup>
      </Field>
      {kept && <RulesShown settings={kept} onChange={onChange} />}
      {kept && <NeverList settings={kept} people={people} locale={locale} onChange={onChange} />}
      <Button size="small" onClick={onIntroduce}>
        {words.intro}
      </Button>
    </div>
  );
}
