/** The five standards, clause by clause, and what upholds each clause. */
import type { Clause, StandardEntry } from "../contract.ts";
import { bostrom } from "./bostrom.ts";
import { clientService } from "./client-service.ts";
import { customerQuality } from "./customer-quality.ts";
import { tenCommandments } from "./ten-commandments.ts";
import { unspokenContract } from "./unspoken-contract.ts";

export const standards: readonly StandardEntry[] = [
  bostrom,
  clientService,
  tenCommandments,
  unspokenContract,
  customerQuality,
];

const clauses = new Map<string, Clause>(
  standards.flatMap(({ id: standard, clauses }) =>
    clauses.map(({ id, text }) => [`${standard} ${id}`, { standard, id, text }] as const),
  ),
);

/** null where that standard has no such clause; of a number that is split ("2.3" into 2.3a, 2.3b), the first part. */
export function clauseOf(standard: string, id: string): Clause | null {
  return parseClauseRef(`${standard} ${id}`);
}

/** As `clauseOf`, from the way rules cite: "bostrom 2.9". */
export function parseClauseRef(ref: string): Clause | null {
  return clauses.get(ref) ?? clauses.get(`${ref}a`) ?? null;
}
