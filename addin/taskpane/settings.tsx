import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { strings } from "./strings.ts";
import type { ThemeChoice } from "./theme.ts";

/** Loaded when it is first opened. */
export default function Settings({ theme, onTheme }: { theme: ThemeChoice; onTheme(choice: ThemeChoice): void }) {
  const words = strings.settings;
  return (
    <Field label={words.theme}>
      <RadioGroup value={theme} onChange={(_event, { value }) => onTheme(value as ThemeChoice)}>
        {(["auto", "light", "dark"] as const).map((choice) => (
          <Radio key={choice} value={choice} label={words[choice]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
