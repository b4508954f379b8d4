/** One check, from the body of a request to the report: in a worker, or in place where there is no pool. */
import { type Draft, type House, LintRequest, type Report } from "../rules/contract.ts";
import type { lint } from "../rules/lint.ts";
import type { Spelling } from "../rules/rule.ts";
import { standards } from "../rules/standards/index.ts";
import { parseJson, validated } from "./body.ts";
import { ApiError } from "./errors.ts";

export const TYPES = ["application/json", "message/rfc822"] as const;
const Options = LintRequest.pick({ standard: true, now: true });

export interface Job {
  type: (typeof TYPES)[number];
  body: Uint8Array;
  /** For message/rfc822, where the body has no room for them. */
  query: { standard?: string | undefined; now?: string | undefined };
}

let loaded: Promise<typeof import("./spelling.ts")> | undefined;
/** Loaded when the first draft comes, as it takes its time and room. Asked for once: each import() looks for the file. */
async function dictionary(): Promise<Spelling> {
  loaded ??= import("./spelling.ts");
  return (await loaded).spelling;
}

/** @throws ApiError 400 */
export async function examine({ type, body, query }: Job, house: House, check: typeof lint): Promise<Report> {
  if (type === "application/json") {
    const { draft, standard, now } = validated(LintRequest, parseJson(body));
    return run(draft, standard, now);
  }
  const { standard, now } = validated(Options, query);
  // Loaded when the first mail comes: most clients send JSON.
  const { draftFromEml } = await import("./eml.ts");
  const draft = await draftFromEml(body);
  return { ...(await run(draft, standard, now)), draft };

  async function run(draft: Draft, standard: string | undefined, now = new Date().toISOString()): Promise<Report> {
    if (standard !== undefined && !standards.some(({ id }) => id === standard)) {
      throw new ApiError(400, "unknown-standard", "No such standard: see GET /v1/standards.", "standard");
    }
    return check(draft, house, now, { standard, spelling: await dictionary() });
  }
}
