import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { strings } from "./strings.ts";
import type { ThemeChoice } from "./theme.ts";

interface Props {
  theme: ThemeChoice;
  onTheme(choice: ThemeChoice): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Loaded when it is first opened. */
export default function Settings({ theme, onTheme, onKeyDown }: Props) {
  const words = strings.settings;
  return (
    <Field label={words.theme} onKeyDown={onKeyDown}>
      <RadioGroup value={theme} onChange={(_event, { value }) => onTheme(value as ThemeChoice)}>
        {(["auto", "light", "dark"] as const).map((choice) => (
          <Radio key={choice} value={choice} label={words[choice]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
