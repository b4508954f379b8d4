/** How the store came to its present shape, step by step, in SQL that SQLite and PostgreSQL both speak. */
import { type Kysely, sql } from "kysely";
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
  "003-weeks-and-people": {
    up: (db) => wholly(db, fillWeeksAndPeople),
  },
};

/**
 * Counts by one, four and sixteen weeks, in place of those by month and its thirds; senders of all teams and clients, and
 * how many they are beside the counts of mails.
 */
// biome-ignore lint/suspicious/noExplicitAny: the tables of the time, not of today
async function fillWeeksAndPeople(db: Kysely<any>): Promise<void> {
  const sums = (names: readonly string[]) => sql.join(names.map((name) => sql`sum(${sql.ref(name)})`));
  const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const outcomes = ["mails", "passed", "fixed", "ignored", "sent_anyway", "false_alarm", "late"];
  const checks = [...outcomes, "clean", "mended", "unmended"];
  const times = ["answered", "in_standard", "in_aim", "met", "begun", "begun_mails"];
  const tables: [name: string, key: string[], counts: string[]][] = [
    ["mail_counts", ["team", "client"], [...checks, ...times]],
    ["rule_counts", ["team", "client", "rule"], checks],
    ["answer_times", ["team", "client", "minutes"], ["mails"]],
    ["senders", ["team", "client", "person"], ["mails"]],
    ["promise_counts", ["team", "person"], ["made", "kept", "renegotiated", "late"]],
  ];
  for (const [name, key, counts] of tables) {
    const t = sql.table(name);
    await sql`delete from ${t} where period like 'M%' or period like 'T%'`.execute(db);
    const tenants = await sql<Record<"tenant" | "from" | "to", string>>`
      select tenant, min(period) as "from", max(period) as "to" from ${t} group by tenant`.execute(db);
    for (const { tenant, from, to } of tenants.rows) {
      for (const [letter, weeks] of Object.entries({ W: 1, X: 4, Y: 16 })) {
        for (const [first, last] of blocksOf(from, to, weeks)) {
          await sql`insert into ${t} (tenant, period, ${refs([...key, ...counts])})
            select tenant, ${sql.lit(`${letter}${first}`)}, ${refs(key)}, ${sums(counts)}
            from ${t} where tenant = ${tenant} and period >= ${first} and period <= ${last}
            group by tenant, ${refs(key)}`.execute(db);
        }
      }
    }
  }
  const all = sql`''`;
  for (const [team, client] of [
    [sql`team`, all],
    [all, sql`client`],
    [all, all],
  ]) {
    await sql`insert into senders (tenant, period, team, client, person, mails)
      select tenant, period, ${team}, ${client}, person, sum(mails)
      from senders where team <> '' and client <> '' group by 1, 2, 3, 4, 5`.execute(db);
  }
  await db.schema
    .alterTable("mail_counts")
    .addColumn("people", "integer", (one) => one.notNull().defaultTo(0))
    .execute();
  await sql`update mail_counts set people = (
      select count(*) from senders where senders.tenant = mail_counts.tenant and senders.period = mail_counts.period
      and senders.team = mail_counts.team and senders.client = mail_counts.client and senders.mails > 0
    )`.execute(db);
  // Of one team and client, or all, the days of a time lie side by side; of one rule its periods.
  await index(db, "mail_counts_days", "mail_counts", ["tenant", "team", "client", "period"]);
  await index(db, "rule_counts_rule", "rule_counts", ["tenant", "rule", "team", "period", "client"]);
}

/** Their first and last days: those that days of this time are in, counted from Monday, 5 January 1970. */
function blocksOf(from: string, to: string, weeks: number): [first: string, last: string][] {
  const [day, length, epoch] = [86_400_000, weeks * 7 * 86_400_000, Date.parse("1970-01-05")];
  const text = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const blocks: [string, string][] = [];
  const start = Math.floor((Date.parse(from) - epoch) / length) * length + epoch;
  for (let at = start; at <= Date.parse(to); at += length) blocks.push([text(at), text(at + length - day)]);
  return blocks;
}

/** All of a step or nothing; where the store can, the migrator has begun a transaction for it. */
// biome-ignore lint/suspicious/noExplicitAny: as above
function wholly(db: Kysely<any>, step: (db: Kysely<any>) => Promise<void>): Promise<void> {
  return db.isTransaction ? step(db) : db.transaction().execute(step);
}

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
