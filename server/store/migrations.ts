/** How the store came to its present shape, step by step, in SQL that SQLite and PostgreSQL both speak. */
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { StartError } from "../start-error.ts";

/** Run in the order of their names, each once. A step that has been released is never changed; `ifNotExists` lets one that was cut short run again. */
const migrations: Record<string, Migration> = {
  "001-house-and-list": {
    async up(db) {
      await db.schema
        .createTable("house_versions")
        .ifNotExists()
        .addColumn("tenant", "text", (column) => column.notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("json", "text", (column) => column.notNull())
        .addColumn("source", "text", (column) => column.notNull())
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("house_versions_key", ["tenant", "version"])
        .execute();
      await db.schema
        .createTable("tenant_keys")
        .ifNotExists()
        .addColumn("tenant", "text", (column) => column.primaryKey())
        .addColumn("key", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("list_items")
        .ifNotExists()
        .addColumn("tenant", "text", (column) => column.notNull())
        .addColumn("person", "text", (column) => column.notNull())
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("due_at", "bigint", (column) => column.notNull())
        .addColumn("status", "text", (column) => column.notNull())
        .addColumn("conversation", "text")
        .addColumn("words", "text")
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .addColumn("updated_at", "bigint", (column) => column.notNull())
        .addColumn("keep_until", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("list_items_key", ["tenant", "person", "id"])
        .execute();
      await db.schema
        .createIndex("list_items_keep_until")
        .ifNotExists()
        .on("list_items")
        .column("keep_until")
        .execute();
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
