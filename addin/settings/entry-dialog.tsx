import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { StandardEntry } from "../../rules/contract.ts";
import {
  type Cells,
  cellsOf,
  type Directory,
  type DirectoryField,
  entryFrom,
  isRefusal,
  type Refusal,
  valuesOf,
  withEntry,
} from "./directory-fields.ts";
import { StandardsOrder } from "./standards-order.tsx";
import { strings } from "./strings.ts";

const words = strings.directory;

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

interface Props<T extends object> {
  directory: Directory<T>;
  list: readonly T[];
  /** Which is changed; none: one is added. */
  base: T | undefined;
  standards: StandardEntry[];
  /** Ids, as the house upholds them. */
  upheld: readonly string[];
  /** The list with the entry in it; null: nothing is to change. */
  onDone(next: T[] | null): void;
}

export function EntryDialog<T extends object>({ directory, list, base, standards, upheld, onDone }: Props<T>) {
  const styles = useStyles();
  const [cells, setCells] = useState<Cells>(() => (base ? cellsOf(base, directory) : {}));
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);

  function done(): void {
    const entry = entryFrom(base ? cells : directory.completed(cells, []), directory, base);
    const next = isRefusal(entry) ? entry : withEntry(list, entry, directory, base);
    if (Array.isArray(next)) onDone(next);
    else setRefusal(next);
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onDone(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {base ? words.editThis(cellsOf(base, directory).name!) : words.addOne[directory.name]}
          </DialogTitle>
          <DialogContent>
            <form
              ref={form}
              noValidate
              className={styles.fields}
              onSubmit={(event) => {
                event.preventDefault();
                done();
              }}
            >
              {directory.fields.map((field) => (
                <Cell
                  key={field.key}
                  field={field}
                  value={cells[field.key] ?? ""}
                  problem={refusal?.key === field.key ? refusal.reason : undefined}
                  standards={standards}
                  upheld={upheld}
                  onChange={(value) => setCells({ ...cells, [field.key]: value })}
                />
              ))}
            </form>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onDone(null)}>{strings.cancel}</Button>
            {/* Not by the form's own submit: the policy of the page allows no form to go anywhere. */}
            <Button appearance="primary" onClick={done}>
              {words.done}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface CellProps {
  field: DirectoryField;
  value: string;
  problem: string | undefined;
  standards: StandardEntry[];
  upheld: readonly string[];
  onChange(value: string): void;
}

function Cell({ field, value, problem, standards, upheld, onChange }: CellProps) {
  const { key, label, hint, list, required, choices } = field;
  if (key === "standards") return <OwnStandards {...{ value, standards, upheld, onChange }} />;
  const changed = (_event: unknown, data: { value: string }) => onChange(data.value);
  return (
    <Field label={label} hint={hint} required={required ?? false} validationMessage={problem}>
      {choices ? (
        <Select value={value} onChange={changed}>
          <option value="">{words.optional}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {nameOfChoice(choice)}
            </option>
          ))}
        </Select>
      ) : list ? (
        <Textarea value={value.replaceAll("; ", "\n")} rows={3} spellCheck={false} onChange={changed} />
      ) : (
        <Input value={value} autoComplete="off" onChange={changed} />
      )}
    </Field>
  );
}

function nameOfChoice(choice: string): string {
  const names: Record<string, string> = { ...strings.choices.addressing, ...strings.choices.replyWithin };
  return names[choice] ?? choice;
}

function OwnStandards({ value, standards, upheld, onChange }: Omit<CellProps, "field" | "problem">) {
  const [own, setOwn] = useState(value !== "");
  return (
    <div>
      <Checkbox
        label={words.ownStandards}
        checked={own}
        onChange={(_event, { checked }) => {
          setOwn(checked === true);
          onChange(checked ? upheld.join("; ") : "");
        }}
      />
      {own && (
        <StandardsOrder
          value={valuesOf(value)}
          standards={standards}
          none={words.noStandards}
          onChange={(next) => onChange(next.join("; "))}
        />
      )}
    </div>
  );
}
