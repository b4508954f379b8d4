import type { StoreOptions } from "../server/store/store.ts";
import { storePlace } from "../server/store/test-store.ts";
import { startPostgres } from "./postgres.ts";

/** For commands: an empty place in SQLite, then one in a PostgreSQL. */
export async function onEachStore(work: (name: string, place: StoreOptions) => Promise<void>): Promise<void> {
  const postgres = await startPostgres((line) => console.log(line));
  try {
    for (const [name, url] of [
      ["SQLite", undefined],
      ["PostgreSQL", postgres.url],
    ] as const) {
      delete process.env.TEST_DATABASE_URL;
      if (url) process.env.TEST_DATABASE_URL = url;
      const place = await storePlace();
      await work(name, place).finally(place.remove);
    }
  } finally {
    postgres.stop();
  }
}
