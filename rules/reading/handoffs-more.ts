/** Rarer ways of naming several colleagues; the send handler does without them. */
import type { Given, Person } from "./handoffs.ts";
import type { Word } from "./sentences.ts";

/** Whether what is said of the person before holds for the next. */
export const SHARED: readonly ((list: readonly Word[], given: Given, other: Person) => boolean)[] = [sharesVerb];

/** One verb, then what each is for, told by the same word or in the same place. */
function sharesVerb(list: readonly Word[], { person: one, acts }: Given, other: Person): boolean {
  const what = list[one.last + 1]?.low ?? "";
  const next = list[other.last + 1]?.low ?? ".";
  const lows = list.slice(Math.max(0, other.from - 8), other.from).map(({ low }) => low);
  const before = ` ${lows.join(" ")} `;
  if (acts && /^(?:the|your|our)$/.test(next) && / (?:and|while|[,;]) $/.test(before))
    return (
      list.length < other.last + 7 || list.slice(other.last + 2, other.last + 6).some(({ low }) => /[.,;]/.test(low))
    );
  // "For badges contact Dana, for invoices Lee"
  if (/^[.,;!]$/.test(next)) {
    const at = lows.lastIndexOf("for");
    const things = lows.slice(at + 1).filter((low) => !/^(?:,|to|with)$/.test(low));
    return at > 0 && /^(?:and|[,;])$/.test(lows[at - 1]!) && things.length > 0 && things.length < 4;
  }
  return (
    /^(?:for|with|about|on|regarding|concerning|to|at|if|when)$/.test(what) &&
    next === what &&
    / (?:and|or|while|[,;&]) (?:(?:to|with) )?$/.test(before)
  );
}
