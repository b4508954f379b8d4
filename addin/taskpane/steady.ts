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

/**
 * A finding keeps the id of one at the same place; else, as the text there may have changed, of one that says the same;
 * else of the next one of its rule.
 */
export function steady(before: readonly Known[], body: Body, findings: readonly Finding[]): Known[] {
  const next = findings.map((finding) => ({ finding, rule: finding.rule, place: placeKey(body, finding), id: "" }));
  let free = [...before];
  const same: ((known: Known, one: Known) => boolean)[] = [
    (known, one) => known.place === one.place,
    (known, one) => known.rule === one.rule && known.finding.message === one.finding.message,
    (known, one) => known.rule === one.rule,
  ];
  for (const isSame of same) {
    for (const one of next.filter(({ id }) => id === "")) {
      const match = free.find((known) => isSame(known, one));
      one.id = match?.id ?? "";
      free = free.filter((known) => known !== match);
    }
  }
  const used = new Set([...before, ...next].map(({ id }) => id));
  for (const one of next.filter(({ id }) => id === "")) {
    for (let n = 0; one.id === "" || used.has(one.id); n++) one.id = `${one.rule} ${n}`;
    used.add(one.id);
  }
  return next;
}
