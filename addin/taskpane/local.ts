/** The engine in the pane, loaded only when the server is away. */
import type { Draft, House, Report } from "../../rules/contract.ts";
import { lint } from "../../rules/lint.ts";
import { localHouse } from "../launch-event/local-house.ts";

export function checkHere(draft: Draft, house: House | null): Report {
  return lint(draft, house ?? localHouse(draft.from.address), new Date().toISOString());
}
