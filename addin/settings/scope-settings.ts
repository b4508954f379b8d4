/** Settings of rules by whose mail they hold for: the whole house, a client, or a domain of recipients. */
import type { House, RuleSettings, Severity } from "../../rules/contract.ts";
import type { Lens } from "./lens.ts";

export type Setting = Severity | "off";
export type Scope = { kind: "house" } | { kind: "client"; id: string } | { kind: "domain"; domain: string };

export function settingsIn(house: Lens<House>, scope: Scope): Lens<RuleSettings | undefined> {
  if (scope.kind === "house") return house.at("rules");
  if (scope.kind === "domain") {
    const domains = house.at("domainRules") as Lens<Record<string, RuleSettings> | undefined>;
    return {
      ...domains.at(scope.domain),
      // Stays, even empty: it has been added by name.
      set: (next) => domains.set({ ...domains.value, [scope.domain]: next ?? {} }),
    };
  }
  const at = house.value.clients.findIndex(({ id }) => id === scope.id);
  return house.at("clients").at(at).at("rules");
}

/** undefined: nothing is set, though options of the rule may be. */
export function severityOf(settings: RuleSettings | undefined, rule: string): Setting | undefined {
  const setting = settings?.[rule];
  return typeof setting === "string" ? setting : setting?.severity;
}

/** Options of the rule beside its severity stay. */
export function withSeverity(
  settings: RuleSettings | undefined,
  rule: string,
  severity: Setting | undefined,
): RuleSettings | undefined {
  const { [rule]: was, ...others } = settings ?? {};
  const { severity: _severity, ...options } = typeof was === "object" ? was : {};
  const bare = Object.keys(options).length === 0;
  const next: RuleSettings =
    severity === undefined
      ? bare
        ? others
        : { ...others, [rule]: options }
      : { ...settings, [rule]: bare ? severity : { ...options, severity } };
  return Object.keys(next).length > 0 ? next : undefined;
}
