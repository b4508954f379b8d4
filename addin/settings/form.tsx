/** Fields of the house: each shows a place in it, changes it, and says what the server found wrong there. */
import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { createContext, type ReactNode, use, useState } from "react";
import type { Problem } from "./house-server.ts";
import type { Lens } from "./lens.ts";
import { strings } from "./strings.ts";

/** What the last save was refused for. */
export const ProblemContext = createContext<Problem | null>(null);

const useStyles = makeStyles({
  group: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  boxes: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexWrap: "wrap" },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** What is wrong at this place or inside it; of a list, in which line. */
export function useProblem(path: string): string | undefined {
  const problem = use(ProblemContext);
  if (
    !problem ||
    !(problem.path === path || (problem.path.startsWith(path) && /^[.[]/.test(problem.path.slice(path.length))))
  ) {
    return undefined;
  }
  const [, at] = /^\[(\d+)\]$/.exec(problem.path.slice(path.length)) ?? [];
  return at === undefined ? problem.message : strings.line(Number(at) + 1, problem.message);
}

interface Props<T> {
  of: Lens<T>;
  label: string;
  hint?: string | undefined;
}

interface TextProps extends Props<string | undefined> {
  required?: boolean;
  /** Lines of it that are seen; default: one, and no more can be typed. */
  rows?: number;
  code?: boolean;
}

/** Left empty, a field that is not required is taken out. */
export function TextField({ of, label, hint, required = false, rows, code = false }: TextProps) {
  const styles = useStyles();
  const problem = useProblem(of.path);
  const shared = {
    value: of.value ?? "",
    onChange: (_event: unknown, { value }: { value: string }) => of.set(value === "" && !required ? undefined : value),
  };
  const textarea = code ? { className: styles.code } : undefined;
  return (
    <Field label={label} hint={hint} required={required} validationMessage={problem}>
      {rows ? (
        <Textarea {...shared} textarea={textarea} rows={rows} resize="vertical" spellCheck={!code} />
      ) : (
        <Input {...shared} autoComplete="off" />
      )}
    </Field>
  );
}

interface LinesProps extends Props<string[] | undefined> {
  rows?: number;
  /** Stays, even empty. */
  required?: boolean;
}

/** A list of words, one on each line. */
export function LinesField({ of, label, hint = strings.perLine, rows = 4, required = false }: LinesProps) {
  const value = of.value ?? [];
  const problem = useProblem(of.path);
  const [text, setText] = useState(() => value.join("\n"));
  // Changed from elsewhere: discarded, or loaded again.
  const shown = linesOf(text).join("\n") === value.join("\n") ? text : value.join("\n");
  return (
    <Field label={label} hint={hint} required={required} validationMessage={problem}>
      <Textarea
        value={shown}
        rows={rows}
        resize="vertical"
        spellCheck={false}
        onChange={(_event, { value }) => {
          setText(value);
          const lines = linesOf(value);
          of.set(lines.length > 0 || required ? lines : undefined);
        }}
      />
    </Field>
  );
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

interface ChoiceProps<T extends string> extends Props<T | undefined> {
  choices: Readonly<Record<T, string>>;
  /** What it is when nothing is chosen. */
  unset: string;
}

export function ChoiceField<T extends string>({ of, label, hint, choices, unset }: ChoiceProps<T>) {
  return (
    <Field label={label} hint={hint} validationMessage={useProblem(of.path)}>
      <Select value={of.value ?? ""} onChange={(_event, { value }) => of.set((value || undefined) as T | undefined)}>
        <option value="">{unset}</option>
        {Object.entries<string>(choices).map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface BoxesProps<T extends string> extends Props<T[]> {
  choices: Readonly<Record<T, string>>;
}

/** Which of a few, in the order in which they are shown. */
export function BoxesField<T extends string>({ of, label, hint, choices }: BoxesProps<T>) {
  const styles = useStyles();
  const all = Object.entries<string>(choices) as [T, string][];
  return (
    <Field label={label} hint={hint} validationMessage={useProblem(of.path)}>
      <fieldset className={styles.boxes}>
        {all.map(([choice, name]) => (
          <Checkbox
            key={choice}
            label={name}
            checked={of.value.includes(choice)}
            onChange={(_event, { checked }) =>
              of.set(all.flatMap(([one]) => ((one === choice ? checked : of.value.includes(one)) ? [one] : [])))
            }
          />
        ))}
      </fieldset>
    </Field>
  );
}

/** Fields that belong together, under a heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
