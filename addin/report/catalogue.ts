/** The rules and the standards, asked for when they are first wanted. */
import type { Clause, House, RuleEntry, StandardEntry } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";
import { authorised } from "../outlook/sign-in.ts";

/** Milliseconds. Nothing waits for it but what explains. */
const PATIENCE = 10_000;

export const askRules = askedOnce<RuleEntry[]>("/v1/rules", Array.isArray);
export const askStandards = askedOnce<StandardEntry[]>("/v1/standards", Array.isArray);
export const askHouse = askedOnce<House>("/v1/house", (house) => Array.isArray((house as House | null)?.standards));

/** What a rule is called; its id in words where the catalogue can't be had. */
export function titleOf(rule: string, rules: readonly RuleEntry[] | null): string {
  return strings.ruleTitles[rule] ?? rules?.find(({ id }) => id === rule)?.title ?? rule.replaceAll("-", " ");
}

/** What a rule upholds, in the standards' words; a clause that no standard has is left out. */
export function clausesOf(rule: RuleEntry, standards: readonly StandardEntry[]): Clause[] {
  return rule.clauses.flatMap(({ standard, id }) => {
    const clause = standards.find((one) => one.id === standard)?.clauses.find((one) => one.id === id);
    return clause ? [{ standard, id, text: clause.text }] : [];
  });
}

/** Answers null where it can't be had; the next call asks again then. */
function askedOnce<T>(path: string, isSound: (answer: unknown) => boolean): () => Promise<T | null> {
  let asked: Promise<T | null> | null = null;
  return () => {
    asked ??= ask(path)
      .then((answer) => {
        if (!isSound(answer)) throw new Error("not what was asked for");
        return answer as T;
      })
      .catch(() => {
        asked = null;
        return null;
      });
    return asked;
  };
}

async function ask(path: string): Promise<unknown> {
  const response = await authorised(path, {}, PATIENCE);
  return response.ok ? response.json() : null;
}
