import { rules } from "../../rules/checks/index.ts";
import type { House } from "../../rules/contract.ts";
import { bareHouse } from "./bare-house.ts";

/**
 * The house where nobody told us: the sender's domain is inside, nobody is known, and nothing is demanded of the
 * signature, since we can't say what it should hold.
 */
export function localHouse(sender: string): House {
  return {
    ...bareHouse(sender),
    standards: [...new Set(rules.flatMap(({ clauses }) => clauses.map((clause) => clause.split(" ")[0]!)))],
    rules: { "signature-present": "off", "signature-matches-client": "off" },
  };
}
