/** Which finding of a check is which of the check before, so that its card stays what it is. */
import type { Body, Finding } from "../../rules/contract.ts";
import { placeKey } from "../../rules/ignore.ts";

export interface Known {
  id: string;
  rule: string;
  /** `placeKey` */
  place: string;
  finding: Finding;
}

/** A finding keeps the id of one at the same place; else, as the text there may have changed, of the next one of its rule. */
export function steady(before: readonly Known[], body: Body, findings: readonly Finding[]): Known[] {
  const free = [...before];
  const take = (fits: (known: Known) => boolean): string | undefined => {
    const at = free.findIndex(fits);
    return at < 0 ? undefined : free.splice(at, 1)[0]!.id;
  };
  const placed = findings.map((finding) => {
    const place = placeKey(body, finding);
    return { finding, place, rule: finding.rule, id: take((known) => known.place === place) };
  });
  const used = new Set(placed.map(({ id }) => id));
  return placed.map(({ id, ...found }) => {
    const kept = id ?? take(({ rule }) => rule === found.rule);
    if (kept) return { ...found, id: kept };
    let n = 0;
    while (used.has(`${found.rule} ${n}`) || before.some((known) => known.id === `${found.rule} ${n}`)) n++;
    used.add(`${found.rule} ${n}`);
    return { ...found, id: `${found.rule} ${n}` };
  });
}
