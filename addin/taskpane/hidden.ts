/** Rules that the writer doesn't want to be shown: their findings are ignored in every mail, but for what is an error. */
import type { Finding } from "../../rules/contract.ts";
import type { Settings } from "../outlook/item.ts";
import { parse } from "../outlook/session.ts";

/** In the roaming settings: rule ids, a kilobyte at most. */
const KEY = "hidden";

export function hiddenRules(settings: Settings): ReadonlySet<string> {
  const found = parse(settings.get(KEY)) as { v?: unknown; rules?: unknown } | null;
  return new Set(found?.v === 1 && Array.isArray(found.rules) ? (found.rules as string[]) : []);
}

export function showRule(settings: Settings, rule: string, shown: boolean): void {
  const hidden = hiddenRules(settings);
  if (hidden.has(rule) !== shown) return;
  const others = [...hidden].filter((one) => one !== rule);
  settings.set(KEY, JSON.stringify({ v: 1, rules: shown ? others : [...others, rule] }));
}

export function isHidden({ rule, severity }: Pick<Finding, "rule" | "severity">, hidden: ReadonlySet<string>): boolean {
  return severity !== "error" && hidden.has(rule);
}
