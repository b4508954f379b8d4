/** How the store came to its present shape, step by step, in SQL that SQLite and PostgreSQL both speak. */
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { StartError } from "../start-error.ts";

/** Run in the order of their names, each once. A step that has been released is never changed; `ifNotExists` lets one that was cut short run again. */
const migrations: Record<string, Migration> = {
  "001-house-and-list": {
    async up(db) {
      await table(db, "house_versions", ["tenant", "version:integer"], {
        json: "text",
        source: "text",
        created_at: "bigint",
      });
      await table(db, "tenant_keys", ["tenant"], { key: "text" });
      await table(db, "list_items", ["tenant", "person", "id"], {
        kind: "text",
        due_at: "bigint",
        status: "text",
        conversation: "text?",
        words: "text?",
        created_at: "bigint",
        updated_at: "bigint",
        keep_until: "bigint",
      });
      await index(db, "list_items_keep_until", "list_items", ["keep_until"]);
    },
  },
  "002-statistics": {
    async up(db) {
      await table(db, "sends", ["tenant", "id"], {
        person: "text",
        sent_at: "bigint",
        day: "text",
        team: "text",
        client: "text",
        conversation: "text?",
        minutes: "integer?",
        in_standard: "integer?",
        in_aim: "integer?",
        outcomes: "text",
        commitments: "integer",
      });
      await index(db, "sends_day", "sends", ["tenant", "day", "team", "client", "minutes"]);
      await index(db, "sends_person", "sends", ["tenant", "person", "day"]);
      await index(db, "sends_conversation", "sends", ["tenant", "conversation"]);
      await table(db, "conversations", ["tenant", "conversation"], {
        person: "text",
        day: "text",
        team: "text",
        client: "text",
        mails: "integer",
      });
      await index(db, "conversations_person", "conversations", ["tenant", "person", "day"]);
      const integers = (...names: string[]) => Object.fromEntries(names.map((name) => [name, "integer"]));
      const outcomes = ["passed", "fixed", "ignored", "sent_anyway", "false_alarm"];
      const mails = integers("mails", ...outcomes, "late", "clean", "mended", "unmended");
      const times = integers("answered", "in_standard", "in_aim", "met", "begun", "begun_mails");
      const where = ["tenant", "period", "team", "client"];
      await table(db, "mail_counts", where, { ...mails, ...times });
      await index(db, "mail_counts_team", "mail_counts", ["tenant", "period", "client", "team"]);
      await table(db, "rule_counts", [...where, "rule"], mails);
      await table(db, "answer_times", [...where, "minutes:integer"], integers("mails"));
      await table(db, "senders", [...where, "person"], integers("mails"));
      await table(
        db,
        "promise_counts",
        ["tenant", "period", "team", "person"],
        integers("made", "kept", "renegotiated", "late"),
      );
      await table(db, "received", ["tenant", "message"], { received_at: "bigint", keep_until: "bigint" });
      await index(db, "received_keep_until", "received", ["keep_until"]);
    },
  },
};

/**
 * Brings the store to the present shape. PostgreSQL holds an advisory lock meanwhile, so several processes may start at once.
 * @throws StartError when the store was made by a newer Decorum; what the store itself throws
 */
// biome-ignore lint/suspicious/noExplicitAny: what Kysely's migrator takes
export async function migrate(db: Kysely<any>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: "decorum_migrations",
    migrationLockTableName: "decorum_migrations_lock",
  });
  const known = Object.keys(migrations);
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const done = await db
    .selectFrom("decorum_migrations")
    .select("name")
    .execute()
    .catch(() => []);
  if (done.some(({ name }) => !known.includes(name))) {
    throw new StartError("The store was made by a newer Decorum: start that one, or restore an older backup.");
  }
  throw error;
}

type Type = "text" | "integer" | "bigint";

/**
 * @param key columns of the primary key, of text unless the type is said
 * @param columns the others; "?" for those that may be null
 */
// biome-ignore lint/suspicious/noExplicitAny: the tables of the time, not of today
async function table(db: Kysely<any>, name: string, key: string[], columns: Record<string, string>): Promise<void> {
  const keys = key.map((column) => column.split(":") as [name: string, type?: Type]);
  let made = db.schema.createTable(name).ifNotExists();
  for (const [column, type = "text"] of keys) made = made.addColumn(column, type, (one) => one.notNull());
  for (const [column, said] of Object.entries(columns)) {
    const type = said.replace("?", "") as Type;
    made = made.addColumn(column, type, (one) => (said.endsWith("?") ? one : one.notNull()));
  }
  const names = keys.map(([column]) => column) as never[];
  await made.addPrimaryKeyConstraint(`${name}_key`, names).execute();
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function index(db: Kysely<any>, name: string, on: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(name).ifNotExists().on(on).columns(columns).execute();
}
