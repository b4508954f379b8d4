/** A new mail with nothing in it: there is nothing to check, and a template may be put in. */
import type { Draft } from "../../rules/contract.ts";
import { nothingFound } from "../../rules/nothing-found.ts";
import type { Checked } from "./check.ts";

const NOTHING = nothingFound({ external: false, incomplete: false });

/** What the pane shows of it: as if it were checked, and nothing found. */
export function blank(draft: Draft): Pick<Checked, "draft" | "report" | "ignored" | "decisions"> {
  return { draft, report: NOTHING, ignored: [], decisions: null };
}
