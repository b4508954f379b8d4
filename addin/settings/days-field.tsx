import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useProblem } from "./form.tsx";
import type { Lens } from "./lens.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  field: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  days: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});

const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const inWords = (day: string) => (Number.isNaN(Date.parse(day)) ? day : format.format(new Date(day)));

/** ISO dates, sorted, each with a button that takes it out. */
export function DaysField({ of, label }: { of: Lens<string[] | undefined>; label: string }) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const days = of.value ?? [];
  const set = (next: string[]) => of.set(next.length > 0 ? next : undefined);
  const add = () => {
    if (typed) set([...new Set([...days, typed])].sort());
    setTyped("");
  };
  return (
    <div className={styles.field}>
      <div className={styles.row}>
        <Field label={label} validationMessage={useProblem(of.path)}>
          <Input
            ref={input}
            type="date"
            value={typed}
            onChange={(_event, { value }) => setTyped(value)}
            onKeyDown={({ key }) => key === "Enter" && add()}
          />
        </Field>
        <Button aria-label={`${strings.add}: ${label}`} disabledFocusable={!typed} onClick={add}>
          {strings.add}
        </Button>
      </div>
      {days.length === 0 ? (
        <Text size={200}>{strings.organisation.noDays}</Text>
      ) : (
        <ul className={styles.days} aria-label={label}>
          {days.map((day) => (
            <li key={day}>
              <Button
                size="small"
                icon={<Dismiss16Regular />}
                iconPosition="after"
                aria-label={strings.removeThis(inWords(day))}
                onClick={() => {
                  set(days.filter((other) => other !== day));
                  input.current?.focus();
                }}
              >
                {inWords(day)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
