import { Button, Field, Input, makeStyles, Tag, TagGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useProblem } from "./form.tsx";
import type { Lens } from "./lens.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  field: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  tags: { flexWrap: "wrap", gap: tokens.spacingVerticalXS, margin: 0 },
});

const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const inWords = (day: string) => (Number.isNaN(Date.parse(day)) ? day : format.format(new Date(day)));

/** ISO dates, sorted, each with a button that takes it out. */
export function DaysField({ of, label }: { of: Lens<string[] | undefined>; label: string }) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
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
        <TagGroup
          className={styles.tags}
          aria-label={label}
          onDismiss={(_event, { value }) => set(days.filter((day) => day !== value))}
        >
          {days.map((day) => (
            <Tag
              key={day}
              value={day}
              size="small"
              dismissible
              dismissIcon={{ "aria-label": strings.removeThis(inWords(day)) }}
            >
              {inWords(day)}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
