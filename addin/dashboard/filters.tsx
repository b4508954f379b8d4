import { Field, Input, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { House } from "../../rules/contract.ts";
import type { Choice } from "./address.ts";
import { type Days, isDay, type Period, periodOf, periods } from "./days.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  field: { flex: "1 1 160px", maxWidth: "260px" },
  switches: { display: "flex", flexWrap: "wrap" },
});

interface Props {
  house: House;
  today: string;
  choice: Choice;
  onChoice(change: Partial<Choice>): void;
}

/** Of which days, teams and clients. */
export function Filters({ house, today, choice, onChoice }: Props) {
  const styles = useStyles();
  const period = periodOf(choice, today);
  const [own, setOwn] = useState(period === null);
  const teams = [...new Set([...house.staff.flatMap(({ team }) => team ?? []), ...(choice.team ? [choice.team] : [])])];
  const clients = [...house.clients].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <search className={styles.filters} data-screen aria-label={strings.filters}>
      <Field label={strings.period} className={styles.field}>
        <Select
          value={own ? "own" : (period ?? "own")}
          onChange={(_event, { value }) => {
            setOwn(value === "own");
            if (value !== "own") onChoice(periods[value as Period](today));
          }}
        >
          {(Object.keys(periods) as Period[]).map((name) => (
            <option key={name} value={name}>
              {strings.periods[name]}
            </option>
          ))}
          <option value="own">{strings.ownDates}</option>
        </Select>
      </Field>
      {(own || period === null) && (
        <OwnDates key={`${choice.from} ${choice.to}`} choice={choice} today={today} onDays={onChoice} />
      )}
      <Field label={strings.team} className={styles.field}>
        <Select value={choice.team} onChange={(_event, { value }) => onChoice({ team: value })}>
          <option value="">{strings.allTeams}</option>
          {teams.sort().map((team) => (
            <option key={team}>{team}</option>
          ))}
        </Select>
      </Field>
      <Field label={strings.client} className={styles.field}>
        <Select value={choice.client} onChange={(_event, { value }) => onChoice({ client: value })}>
          <option value="">{strings.allClients}</option>
          {clients.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {Object.entries(strings.kinds).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.switches}>
        <Switch
          label={strings.compare}
          checked={choice.compare}
          onChange={(_event, { checked }) => onChoice({ compare: checked })}
        />
        <Switch
          label={strings.mine}
          checked={choice.mine}
          onChange={(_event, { checked }) => onChoice({ mine: checked })}
        />
      </div>
    </search>
  );
}

/** Taken once both are days in order. */
function OwnDates({ choice, today, onDays }: { choice: Days; today: string; onDays(days: Days): void }) {
  const styles = useStyles();
  const [typed, setTyped] = useState({ from: choice.from, to: choice.to });
  const wrong = isDay(typed.from) && isDay(typed.to) && typed.from > typed.to;
  const type = (change: Partial<Days>) => {
    const days = { ...typed, ...change };
    setTyped(days);
    // Years are typed digit by digit: 0202 is none yet.
    if (isDay(days.from) && isDay(days.to) && days.from <= days.to && days.from >= "2000") onDays(days);
  };
  return (["from", "to"] as const).map((end) => (
    <Field
      key={end}
      label={strings[end]}
      className={styles.field}
      validationMessage={wrong && end === "to" ? strings.badDates : undefined}
    >
      <Input type="date" max={today} value={typed[end]} onChange={(_event, { value }) => type({ [end]: value })} />
    </Field>
  ));
}
