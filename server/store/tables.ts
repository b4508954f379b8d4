/** The tables, as Kysely reads them. Instants are milliseconds since 1970, in UTC. Of a mail nothing is here. */

export interface Tables {
  house_versions: HouseVersionRow;
  tenant_keys: { tenant: string; key: string };
  list_items: ListItemRow;
  sends: SendRow;
  conversations: ConversationRow;
  mail_counts: MailCountsRow;
  rule_counts: RuleCountsRow;
  answer_times: AnswerTimesRow;
  senders: SendersRow;
  promise_counts: PromiseCountsRow;
  received: ReceivedRow;
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
  /** A pseudonym, if it is known. */
  conversation: string | null;
  /** Working time from receipt to answer; null where that is not known, as are the two that follow. */
  minutes: number | null;
  in_standard: 0 | 1 | null;
  in_aim: 0 | 1 | null;
  /** JSON: rule id -> how often it passed, was fixed, ignored, sent anyway, a false alarm; zeros at the end left out. */
  outcomes: string;
  commitments: number;
}

/** A conversation that a mail in `sends` belongs to: whose and where its first mail is, and how many there are. */
export interface ConversationRow {
  tenant: string;
  conversation: string;
  person: string;
  day: string;
  team: string;
  client: string;
  mails: number;
}

/** What a count is of. Every mail is counted 16 times: for its day, week, four weeks and sixteen weeks; its team and all; its client and all. */
export interface Scope {
  tenant: string;
  /** As `spansOf()` writes it. */
  period: string;
  /** As `only()` and `ALL` write it. */
  team: string;
  client: string;
}

/** Counts of mails by what became of their findings. Kept in step with `sends`, as are those that follow. */
export interface Counts {
  mails: number;
  /** How often, not in how many mails. */
  passed: number;
  fixed: number;
  ignored: number;
  sent_anyway: number;
  false_alarm: number;
  /** Answered past the standard's time. */
  late: number;
  /** Nothing was found, or only what the writer called wrong. */
  clean: number;
  /** Something was found, and all of it mended. */
  mended: number;
  /** Sent with a finding ignored or left. */
  unmended: number;
}

export interface MailCounts extends Counts {
  /** Those whose time to answer is known; of them, in time and in the time aimed for. */
  answered: number;
  in_standard: number;
  in_aim: number;
  /** Answered in time with nothing left open. */
  met: number;
  /** Conversations whose first mail this is, and all mails of those. */
  begun: number;
  begun_mails: number;
}
export interface MailCountsRow extends Scope, MailCounts {
  /** How many have sent mails: the rows of `senders` with one at least. Of several periods together not their sum. */
  people: number;
}

/** Mails that one rule spoke of. */
export type RuleCountsRow = Scope & { rule: string } & Counts;

/** Mails by the working time that it took to answer. */
export interface AnswerTimesRow extends Scope {
  /** At most so many, and more than the step before: see `stepOf()`. */
  minutes: number;
  mails: number;
}

/** Who has sent mails, to tell whether figures have enough people behind them. */
export interface SendersRow extends Scope {
  person: string;
  mails: number;
}

/** Promises by the day they were due: of all; of one team; of one person in a team. Outlives the lists' items. */
export interface PromiseCountsRow {
  tenant: string;
  period: string;
  team: string;
  person: string;
  made: number;
  /** Both in time. */
  kept: number;
  renegotiated: number;
  /** Finished after it was due. What is still open is none of the three. */
  late: number;
}

/** When a mail came in, for whoever answers it. */
export interface ReceivedRow {
  tenant: string;
  /** A pseudonym of its message id. */
  message: string;
  received_at: number;
  keep_until: number;
}
