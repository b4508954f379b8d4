/** Deletes what has been kept for long enough: at the start and every hour, in whichever process comes first. */
import type { House } from "../../rules/contract.ts";
import { dayIn, spansOf } from "./counts.ts";
import { removeMails } from "./people.ts";
import type { Store } from "./store.ts";

const HOUR = 3_600_000;
/** What is known of mails that were sent, and the counts of them; the house may say another time. */
const KEEP_DAYS = 400;

export async function forget(store: Store, tenant: string, house: House, now = Date.now()): Promise<void> {
  await store.deleteFrom("list_items").where("keep_until", "<=", now).execute();
  await store.deleteFrom("received").where("keep_until", "<=", now).execute();
  const oldest = dayIn(house, now - (house.statistics?.keepDays ?? KEEP_DAYS) * 86_400_000);
  await removeMails(store, tenant, (sends) => sends.where("day", "<", oldest));
  // A week stays as long as one of its days does. Periods of one length begin with the same letter, days with none.
  for (const period of spansOf(oldest)) {
    const old = store.deleteFrom("promise_counts").where("tenant", "=", tenant);
    await old.where("period", ">", period.slice(0, -"2026-11-17".length)).where("period", "<", period).execute();
  }
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
export function forgetHourly(
  store: Store,
  tenants: readonly string[],
  houseOf: (tenant: string) => Promise<{ house: House }>,
): () => void {
  const run = async () => {
    for (const tenant of tenants) {
      await houseOf(tenant)
        .then(({ house }) => forget(store, tenant, house))
        .catch(() => {});
    }
  };
  void run();
  const timer = setInterval(() => void run(), HOUR).unref();
  return () => clearInterval(timer);
}
