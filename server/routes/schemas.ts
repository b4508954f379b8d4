/** The shapes of the wire as OpenAPI names them, and how routes put them into their descriptions. */
import { resolver } from "hono-openapi";
import { z } from "zod";
import * as contract from "../../rules/contract.ts";

const named = {
  ErrorBody: contract.ErrorBody,
  House: contract.House,
  LintRequest: contract.LintRequest,
  Draft: contract.Draft,
  Mailbox: contract.Mailbox,
  Report: contract.Report,
  Finding: contract.Finding,
  Fix: contract.Fix,
  ReplyBy: contract.ReplyBy,
  Reading: contract.Reading,
  RuleEntry: contract.RuleEntry,
  StandardEntry: contract.StandardEntry,
};
for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { id });

const json = (schema: z.ZodType) => ({ "application/json": { schema: resolver(schema) } });

export const ok = (description: string, schema: z.ZodType) => ({ 200: { description, content: json(schema) } });

const reasons = {
  400: "Not JSON, not a mail, or of the wrong shape: `path` names the field",
  413: "Over 1 MiB",
  415: "Neither of the two types",
  500: "Decorum failed",
  503: "Not ready, or shutting down",
};

export function errors(...statuses: (keyof typeof reasons)[]) {
  return Object.fromEntries(
    statuses.map((status) => [status, { description: reasons[status], content: json(contract.ErrorBody) }]),
  );
}
