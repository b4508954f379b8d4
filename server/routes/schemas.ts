/** The shapes of the wire as OpenAPI names them, and how routes put them into their descriptions. */
import { resolver } from "hono-openapi";
import { z } from "zod";
import * as contract from "../../rules/contract.ts";
import * as kept from "../../rules/contract-kept.ts";
import * as stats from "../../rules/contract-stats.ts";

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
  HouseVersion: kept.HouseVersion,
  List: kept.List,
  ListItem: kept.ListItem,
  ListItemInput: kept.ListItemInput,
  Answered: kept.Answered,
  SendRecord: kept.SendRecord,
  Received: kept.Received,
  Stats: stats.Stats,
  StatsRow: stats.StatsRow,
  Digest: stats.Digest,
};
for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { id });

const json = (schema: z.ZodType) => ({ "application/json": { schema: resolver(schema) } });

export const ok = (description: string, schema: z.ZodType) => ({ 200: { description, content: json(schema) } });

const reasons = {
  400: "Not JSON, not a mail, or of the wrong shape: `path` names the field",
  401: "Nobody is signed in, or with a token that is none: `code` tells why",
  403: "The caller may not do this",
  404: "There is no such thing",
  409: "There is no room",
  412: "Somebody else was faster: `If-Match` names a version that is not in force",
  413: "Over 1 MiB; a house, over 16 MiB",
  415: "Not of a type that is read here",
  429: "Too many checks in a minute: `Retry-After` tells when to come back",
  500: "Decorum failed",
  503: "Not ready, shutting down, or the store does not answer",
};

export function errors(...statuses: (keyof typeof reasons)[]) {
  return Object.fromEntries(
    statuses.map((status) => [status, { description: reasons[status], content: json(contract.ErrorBody) }]),
  );
}

export const takes = (schema: z.ZodType) => ({ required: true, content: json(schema) });
