import { Field, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import type { House } from "../../rules/contract.ts";
import { DaysField } from "./days-field.tsx";
import { BoxesField, Group, LinesField, TextField, useProblem } from "./form.tsx";
import type { Lens } from "./lens.ts";
import { SearchField } from "./search-field.tsx";
import { strings } from "./strings.ts";

const words = strings.organisation;
const NEXT_DAYS = 4;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))",
    alignItems: "start",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** @param daysOff ISO dates, as the server counts with them */
export function OrganisationSection({ house, daysOff }: { house: Lens<House>; daysOff: string[] }) {
  const styles = useStyles();
  const hours = house.at("workingHours");
  const holidays = house.at("holidays");
  const promises = house.at("promises");
  const zone = house.at("timeZone");
  const { country } = holidays.value;
  return (
    <>
      <Group title={words.who}>
        <TextField of={house.at("name")} label={words.name} required />
        <LinesField of={house.at("domains")} label={words.domains} hint={words.domainsHint} rows={3} required />
      </Group>
      <Group title={words.time}>
        <SearchField
          label={words.timeZone}
          hint={words.timeZoneHint}
          required
          problem={useProblem(zone.path)}
          value={zone.value}
          choices={zones}
          onChoose={zone.set}
        />
        <BoxesField of={hours.at("days")} label={words.days} choices={strings.weekdays} />
        <div className={styles.row}>
          <TextField of={hours.at("from")} label={words.from} hint={words.hoursHint} required />
          <TextField of={hours.at("to")} label={words.to} hint={words.hoursHint} required />
        </div>
      </Group>
      <Group title={words.holidays}>
        <div className={styles.row}>
          <TextField
            of={upperCase(holidays.at("country"))}
            label={words.country}
            hint={countryName(country) ?? words.countryHint}
          />
          <TextField of={upperCase(holidays.at("region"))} label={words.region} hint={words.regionHint} />
        </div>
        <Text className={styles.quiet}>{nextDaysOff(daysOff)}</Text>
        <div className={styles.row}>
          <DaysField of={holidays.at("dates")} label={words.added} />
          <DaysField of={holidays.at("not")} label={words.notOff} />
        </div>
      </Group>
      <Group title={words.words}>
        <LinesField of={house.at("terms")} label={words.terms} hint={words.termsHint} rows={5} />
        <Field hint={words.keepWordsHint}>
          <Switch
            label={words.keepWords}
            checked={promises.value?.keepWords ?? false}
            onChange={(_event, { checked }) => promises.set(checked ? { keepWords: true } : undefined)}
          />
        </Field>
      </Group>
    </>
  );
}

const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, name: zone.replaceAll("_", " ") }));

/** Codes are written in capitals. */
function upperCase(of: Lens<string | undefined>): Lens<string | undefined> {
  return { ...of, set: (next) => of.set(next?.toUpperCase().trim()) };
}

/** null: no country has this code. */
function countryName(code: string | undefined): string | null {
  if (!code || !/^[A-Z]{2}$/.test(code)) return null;
  const name = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(code);
  return name ? `${code}: ${name}` : null;
}

function nextDaysOff(daysOff: string[]): string {
  const today = new Date().toISOString().slice(0, 10);
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
  const next = daysOff.filter((day) => day >= today).slice(0, NEXT_DAYS);
  return next.length > 0 ? words.next(next.map((day) => format.format(new Date(day))).join("; ")) : words.noNext;
}
