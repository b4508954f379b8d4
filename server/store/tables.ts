/** The tables, as Kysely reads them. Instants are milliseconds since 1970, in UTC. Of a mail nothing is here. */

export interface Tables {
  house_versions: HouseVersionRow;
  tenant_keys: { tenant: string; key: string };
  list_items: ListItemRow;
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
