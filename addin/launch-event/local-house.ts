import { rules } from "../../rules/checks/index.ts";
import type { House } from "../../rules/contract.ts";

/**
 * The house where nobody told us: the sender's domain is inside, nobody is known, and nothing is demanded of the
 * signature, since we can't say what it should hold.
 */
export function localHouse(sender: string): House {
  const domain = sender.slice(sender.lastIndexOf("@") + 1).toLowerCase();
  return {
    name: domain,
    domains: [domain],
    standards: [...new Set(rules.flatMap(({ clauses }) => clauses.map((clause) => clause.split(" ")[0]!)))],
    timeZone: "UTC",
    workingHours: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" },
    holidays: {},
    signature: { organization: "", requires: [], html: "" },
    staff: [],
    clients: [],
    rules: { "signature-present": "off", "signature-matches-client": "off" },
  };
}
