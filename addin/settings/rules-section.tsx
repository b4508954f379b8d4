import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { House, RuleEntry, RuleSettings } from "../../rules/contract.ts";
import { strings as shared } from "../language/en.ts";
import { isDomain } from "./directory-fields.ts";
import type { Lens } from "./lens.ts";
import { type Scope, type Setting, settingsIn, severityOf, withSeverity } from "./scope-settings.ts";
import { strings } from "./strings.ts";

const words = strings.rules;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  heading: { textAlign: "start", padding: `${tokens.spacingVerticalS} 0`, fontWeight: tokens.fontWeightSemibold },
  cell: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  // The default stands among the choices too: where there is little room, that is enough.
  usual: { width: "15%", "@media (max-width: 699px)": { display: "none" } },
  here: { width: "45%", "@media (max-width: 399px)": { width: "165px" } },
  select: { minWidth: 0, width: "100%" },
});

export function RulesSection({ house, rules }: { house: Lens<House>; rules: RuleEntry[] }) {
  const styles = useStyles();
  const [key, setKey] = useState("house");
  const [sought, setSought] = useState("");
  const domains = Object.keys(house.value.domainRules ?? {});
  const scope = scopeOf(key, house.value);
  const settings = settingsIn(house, scope);
  const shown = rules.filter(({ title, id }) => `${title} ${id}`.toLowerCase().includes(sought.toLowerCase().trim()));
  return (
    <>
      <div className={styles.head}>
        <Field label={words.scope}>
          <Select value={keyOf(scope)} onChange={(_event, { value }) => setKey(value)}>
            <option value="house">{words.house}</option>
            {house.value.clients.map(({ id, name }) => (
              <option key={id} value={`client ${id}`}>
                {words.client(name)}
              </option>
            ))}
            {domains.map((domain) => (
              <option key={domain} value={`domain ${domain}`}>
                {words.domain(domain)}
              </option>
            ))}
          </Select>
        </Field>
        <AddDomain
          onAdd={(domain) => {
            settingsIn(house, { kind: "domain", domain }).set(house.value.domainRules?.[domain]);
            setKey(`domain ${domain}`);
          }}
        />
      </div>
      <Text>
        {words.hint[scope.kind]} {words.set(rules.filter(({ id }) => severityOf(settings.value, id)).length)}
      </Text>
      {scope.kind === "domain" && (
        <div>
          <Button
            onClick={() => {
              const { [scope.domain]: _gone, ...others } = house.value.domainRules ?? {};
              house.at("domainRules").set(Object.keys(others).length > 0 ? others : undefined);
              setKey("house");
            }}
          >
            {words.removeDomain}
          </Button>
        </div>
      )}
      <SearchBox
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={(_e, d) => setSought(d.value)}
      />
      {shown.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.heading}>
                {words.rule}
              </th>
              <th scope="col" className={mergeClasses(styles.heading, styles.usual)}>
                {words.usual}
              </th>
              <th scope="col" className={mergeClasses(styles.heading, styles.here)}>
                {words.here}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((rule) => (
              <tr key={rule.id} data-rule={rule.id}>
                <th scope="row" className={styles.cell}>
                  <Link href={`/#rules/${rule.id}`} target="_blank">
                    {rule.title}
                  </Link>
                </th>
                <td className={mergeClasses(styles.cell, styles.usual)}>{shared.report.severity[rule.severity]}</td>
                <td className={styles.cell}>
                  <Select
                    className={styles.select}
                    aria-label={words.hereOf(rule.title)}
                    value={severityOf(settings.value, rule.id) ?? ""}
                    onChange={(_event, { value }) =>
                      settings.set(withSeverity(settings.value, rule.id, (value || undefined) as Setting | undefined))
                    }
                  >
                    <option value="">{unset(scope, rule, house.value.rules)}</option>
                    {Object.entries(strings.choices.setting).map(([setting, name]) => (
                      <option key={setting} value={setting}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function AddDomain({ onAdd }: { onAdd(domain: string): void }) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string>();
  if (typed === null) return <Button onClick={() => setTyped("")}>{words.addDomain}</Button>;
  const add = () => {
    const domain = typed.trim().toLowerCase();
    if (!isDomain(domain)) {
      onAdd(domain);
      setTyped(null);
    }
    setWrong(isDomain(domain) ?? undefined);
  };
  return (
    <div className={styles.head}>
      <Field label={words.domainLabel} validationMessage={wrong}>
        <Input
          autoFocus
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
          onKeyDown={({ key }) => (key === "Enter" ? add() : key === "Escape" && setTyped(null))}
        />
      </Field>
      <Button onClick={add}>{strings.add}</Button>
    </div>
  );
}

/** A client that has been removed, or a domain that has been discarded, leaves the house. */
function scopeOf(key: string, { clients, domainRules }: House): Scope {
  const [kind, name = ""] = key.split(" ");
  if (kind === "client" && clients.some(({ id }) => id === key.slice(7))) return { kind, id: key.slice(7) };
  if (kind === "domain" && domainRules?.[name]) return { kind, domain: name };
  return { kind: "house" };
}

function keyOf(scope: Scope): string {
  return scope.kind === "client" ? `client ${scope.id}` : scope.kind === "domain" ? `domain ${scope.domain}` : "house";
}

/** What holds where nothing is set. */
function unset({ kind }: Scope, { id, severity }: RuleEntry, ofHouse: RuleSettings | undefined): string {
  if (kind === "domain") return words.asAbove;
  const names = strings.choices.setting;
  return kind === "house" ? words.asUsual(names[severity]) : words.asHouse(names[severityOf(ofHouse, id) ?? severity]);
}
