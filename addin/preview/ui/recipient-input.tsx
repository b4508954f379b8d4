/** One recipient field: people as tags, and a box to add one by name or address. */
import {
  Combobox,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Option,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Mailbox } from "../../../rules/contract.ts";
import { isSamePerson, nameOf } from "../mail/mail.ts";
import { strings } from "../strings.ts";

const MAX_SUGGESTIONS = 6;

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: "2px",
  },
  label: { minWidth: "32px", color: tokens.colorNeutralForeground2 },
  input: { flexGrow: 1, flexBasis: "80px", minWidth: "80px" },
});

interface Props {
  label: string;
  people: Mailbox[];
  known: Mailbox[];
  onChange(people: Mailbox[]): void;
}

export function RecipientInput({ label, people, known, onChange }: Props) {
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const suggestions = known
    .filter((one) => !people.some((other) => isSamePerson(one, other)))
    .filter((one) => wanted !== "" && `${nameOf(one)} ${one.address}`.toLowerCase().includes(wanted))
    .slice(0, MAX_SUGGESTIONS);

  const add = (person: Mailbox) => {
    onChange([...people, person]);
    setTyped("");
  };
  /** What is typed becomes a person when it is an address. */
  const addTyped = () => {
    const address = typed.trim().replace(/[,;]$/, "");
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) return false;
    add(known.find((one) => isSamePerson(one, { address })) ?? { address });
    return true;
  };

  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {people.map((person) => (
        <InteractionTag key={person.address} size="small" appearance="outline">
          <InteractionTagPrimary hasSecondaryAction title={person.address}>
            {nameOf(person)}
          </InteractionTagPrimary>
          <InteractionTagSecondary
            aria-label={strings.remove(nameOf(person))}
            onClick={() => onChange(people.filter((other) => other !== person))}
          />
        </InteractionTag>
      ))}
      <Combobox
        id={id}
        className={styles.input}
        freeform
        appearance="filled-lighter"
        size="small"
        expandIcon={null}
        value={typed}
        selectedOptions={[]}
        open={suggestions.length > 0}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onOptionSelect={(_event, { optionValue }) => {
          const person = known.find(({ address }) => address === optionValue);
          if (person) add(person);
        }}
        onKeyDown={(event) => {
          const last = people.at(-1);
          if (["Enter", ",", ";"].includes(event.key) && addTyped()) event.preventDefault();
          else if (event.key === "Backspace" && typed === "" && last) onChange(people.slice(0, -1));
        }}
        onBlur={addTyped}
      >
        {suggestions.map((person) => (
          <Option key={person.address} value={person.address} text={nameOf(person)}>
            {nameOf(person)} · {person.address}
          </Option>
        ))}
      </Combobox>
    </div>
  );
}
