/** The tables, as Kysely reads them. Instants are milliseconds since 1970, in UTC. Of a mail nothing is here. */
import type { Outcome } from "../../rules/contract-kept.ts";

export interface Tables {
  house_versions: HouseVersionRow;
  tenant_keys: { tenant: string; key: string };
  list_items: ListItemRow;
  sends: SendRow;
  send_outcomes: SendOutcomeRow;
  daily_mails: DailyMailsRow;
  daily_rules: DailyRulesRow;
}

export interface HouseVersionRow {
  tenant: string;
  /** 1, 2, 3 …: the greatest is in force. */
  version: number;
  /** As it was given, before its holidays were resolved. */
  json: string;
  source: "file" | "settings";
  created_at: number;
}

export interface ListItemRow {
  tenant: string;
  /** A pseudonym, see `pseudonym()`. */
  person: string;
  /** Chosen by the client. */
  id: string;
  kind: "promise" | "reply" | "handoff";
  due_at: number;
  status: "open" | "kept" | "renegotiated" | "done";
  /** A pseudonym of the conversation, if it is known. */
  conversation: string | null;
  /** Only where the house lets a promise's words be kept. */
  words: string | null;
  created_at: number;
  updated_at: number;
  /** Past this it is deleted. */
  keep_until: number;
}

/** A mail that was sent, and nothing of what was in it. */
export interface SendRow {
  tenant: string;
  /** A pseudonym of the writer's id for it. */
  id: string;
  /** A pseudonym. */
  person: string;
  sent_at: number;
  /** Of `sent_at` in the house's zone, ISO. */
  day: string;
  /** Of the writer, by the house; "" where it is not known. */
  team: string;
  /** Client.id, "internal" or "public". */
  client: string;
  received_at: number | null;
  /** Working time from receipt to answer; null where that is not known, as are the two that follow. */
  minutes: number | null;
  in_standard: 0 | 1 | null;
  in_aim: 0 | 1 | null;
  commitments: number;
  recorded_at: number;
}

/** How often a rule had this outcome in one mail. */
export interface SendOutcomeRow {
  tenant: string;
  send_id: string;
  rule: string;
  outcome: Outcome;
  times: number;
}

/** Of one day, team and client: counts of mails, kept in step with `sends`. */
export interface DailyMailsRow {
  tenant: string;
  day: string;
  team: string;
  client: string;
  mails: number;
  /** Nothing was found, or only what the writer called wrong. */
  clean: number;
  /** Something was found, and all of it mended. */
  mended: number;
  /** Sent with a finding ignored or left. */
  unmended: number;
  /** Those whose time to answer is known; of them, in time and in the time aimed for. */
  answered: number;
  in_standard: number;
  in_aim: number;
  commitments: number;
}

/** The same for one rule: mails it spoke of, how often with which outcome, and how many of the mails were late. */
export interface DailyRulesRow {
  tenant: string;
  day: string;
  team: string;
  client: string;
  rule: string;
  mails: number;
  passed: number;
  fixed: number;
  ignored: number;
  sent_anyway: number;
  false_alarm: number;
  late: number;
}
