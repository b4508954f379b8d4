/** Deletes what has been kept for long enough: at the start and every hour, in whichever process comes first. */
import type { House } from "../../rules/contract.ts";
import type { Store } from "./store.ts";

const HOUR = 3_600_000;
/** What is known of mails that were sent, and the days' counts of them. */
const SENDS_KEPT_DAYS = 400;

export async function forget(store: Store, tenant: string, house: House, now = Date.now()): Promise<void> {
  await store.deleteFrom("list_items").where("keep_until", "<=", now).execute();
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(house.timeZone).toPlainDate();
  const oldest = today.subtract({ days: SENDS_KEPT_DAYS }).toString();
  await store.transaction().execute(async (store) => {
    const old = store.selectFrom("sends").select("id").where("tenant", "=", tenant).where("day", "<", oldest);
    await store.deleteFrom("send_outcomes").where("tenant", "=", tenant).where("send_id", "in", old).execute();
    for (const table of ["sends", "daily_mails", "daily_rules"] as const) {
      await store.deleteFrom(table).where("tenant", "=", tenant).where("day", "<", oldest).execute();
    }
  });
  if (house.promises?.keepWords) return;
  // The house has kept words before, and does no longer.
  await store
    .updateTable("list_items")
    .set({ words: null })
    .where("tenant", "=", tenant)
    .where("words", "is not", null)
    .execute();
}

/** @returns how to stop it. A store that is gone is tried again in an hour. */
export function forgetHourly(store: Store, tenant: string, house: () => House): () => void {
  const run = () => void forget(store, tenant, house()).catch(() => {});
  run();
  const timer = setInterval(run, HOUR).unref();
  return () => clearInterval(timer);
}
