import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { strings } from "./strings.ts";

const SHOWN = 40;

export interface Choice {
  value: string;
  name: string;
}

interface Props {
  label: string;
  hint?: string;
  required?: boolean;
  problem?: string | undefined;
  value: string;
  choices: readonly Choice[];
  onChoose(value: string): void;
}

/** One of many: a part of its name finds it. */
export function SearchField({ label, hint, required = false, problem, value, choices, onChoose }: Props) {
  /** What is typed; null: nothing, the choice is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const sought = (typed ?? "").toLowerCase().trim();
  const chosen = choices.find((choice) => choice.value === value) ?? { value, name: value };
  const shown =
    typed === null ? [chosen] : choices.filter(({ name }) => name.toLowerCase().includes(sought)).slice(0, SHOWN);
  return (
    <Field label={label} hint={hint} required={required} validationMessage={problem}>
      <Combobox
        value={typed ?? chosen.name}
        selectedOptions={[value]}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(null)}
        onOpenChange={(_event, { open }) => open && setTyped((last) => last ?? "")}
        onOptionSelect={(_event, { optionValue }) => {
          // Typing something else unselects first.
          if (!optionValue) return;
          onChoose(optionValue);
          setTyped(null);
        }}
        autoComplete="off"
      >
        {shown.map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.name}
          </Option>
        ))}
        {shown.length === 0 && (
          <Option value="" disabled>
            {strings.noneFound}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
