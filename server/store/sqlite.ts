/** The embedded store: one file in the data folder, for one process. */
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type Dialect, type SqliteDatabase, SqliteDialect } from "kysely";
import { StartError } from "../start-error.ts";

const SQLITE_BUSY = 5;
/** Beyond this a start would wait too long for every page to be looked at. */
const CHECKED_PAGES = 10_000;

/**
 * Opens, or makes, `decorum.db`. Every write is on the disk before it is acknowledged.
 * @throws StartError when another process has it, or it is damaged; what the file system throws
 */
export function openSqlite(dataDir: string): Dialect {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataDir);
  const file = join(dataDir, "decorum.db");
  try {
    const db = new DatabaseSync(file, { timeout: 5000 });
    chmodSync(file, 0o600);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    // In KiB, taken as they are needed: a year's counts of a large house are more than the 2 MiB it keeps otherwise.
    db.exec("PRAGMA cache_size = -32768");
    const pages = Number(Object.values(db.prepare("PRAGMA page_count").get()!)[0]);
    if (pages < CHECKED_PAGES && Object.values(db.prepare("PRAGMA quick_check(1)").get()!)[0] !== "ok") {
      throw new StartError(
        `The store ${file} is damaged: restore a backup of it, or move it away. It was not changed.`,
      );
    }
    // From now on nobody waits for another program that holds the file: it would be this thread, and everybody with it.
    db.exec("PRAGMA busy_timeout = 0");
    return new SqliteDialect({ database: forKysely(db, lock) });
  } catch (error) {
    lock.close();
    const { errcode } = error as { errcode?: number };
    // SQLITE_CORRUPT, SQLITE_NOTADB
    if (errcode === 11 || errcode === 26) {
      throw new StartError(
        `The store ${file} is damaged: restore a backup of it, or move it away. It was not changed.`,
      );
    }
    throw error;
  }
}

/**
 * Holds `decorum.lock` against a second process. The lock is the operating system's, on a file that SQLite keeps open:
 * it ends with the process, however that ends, and no process id is there to be mistaken for another's.
 */
function lockFolder(dataDir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dataDir, "decorum.lock"));
  try {
    lock.exec("PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new StartError(
      `The data folder ${dataDir} is in use by another Decorum: stop that one, or choose another folder with DATA_DIR=….`,
    );
  }
}

function forKysely(db: DatabaseSync, lock: DatabaseSync): SqliteDatabase {
  return {
    prepare(sql) {
      const statement = db.prepare(sql);
      const plain = (values: readonly unknown[]) => values as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...plain(values)),
        run: (values) => statement.run(...plain(values)),
        iterate: (values) => statement.iterate(...plain(values)),
      };
    },
    close() {
      db.close();
      lock.close();
    },
  };
}
