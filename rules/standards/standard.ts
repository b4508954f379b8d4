/** How a standard is written down: one row a clause, and what upholds it. */
import type { StandardEntry } from "../contract.ts";

type Upheld = StandardEntry["clauses"][number]["upheldBy"][number];

/**
 * `rules`: ids, separated by spaces. For what is not a rule: a few words on what upholds the clause, and for
 * `notInSoftware` the reason why nothing does.
 */
type UpheldBy = { rules?: string } & { [kind in Exclude<Upheld["kind"], "rule">]?: string };

/** The wording of the clause is our own. */
export type Row = readonly [id: string, text: string, upheldBy: UpheldBy];

export function defineStandard(id: string, title: string, rows: readonly Row[]): StandardEntry {
  return {
    id,
    title,
    clauses: rows.map(([clause, text, { rules, ...others }]) => ({
      id: clause,
      text,
      upheldBy: [
        ...(rules?.split(" ") ?? []).map((rule): Upheld => ({ kind: "rule", rule })),
        ...Object.entries(others).map(([kind, note]): Upheld => ({ kind: kind as Upheld["kind"], note })),
      ],
    })),
  };
}
