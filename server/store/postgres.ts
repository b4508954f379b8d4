/** The store of many processes: a PostgreSQL. */
import { type Dialect, PostgresDialect } from "kysely";
import pg from "pg";

/** Nobody waits longer than this for a store that does not answer. */
const PATIENCE_MS = 5000;
const INT8 = 20;

/** @throws when `url` is not one; whether something answers there shows at the first query */
export function openPostgres(url: string): Dialect {
  pg.types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: 2 * PATIENCE_MS,
    application_name: "decorum",
  });
  // A connection that breaks while nobody uses it, or between two queries of a transaction: unheard, either would end
  // the process. The next query takes another connection, or says what is wrong.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new PostgresDialect({ pool });
}
