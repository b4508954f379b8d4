/** When mails came in, told by whoever reads them, for whoever answers them. */
import { pseudonym } from "./pseudonym.ts";
import type { Store } from "./store.ts";

/** Whoever answers later has the time from the quoted header. */
const KEPT_MS = 40 * 86_400_000;

/** The first that is said of a mail counts: it reached the house then. */
export async function noteReceived(
  store: Store,
  tenant: string,
  messageId: string,
  receivedAt: string,
  now = Date.now(),
): Promise<void> {
  const message = await pseudonym(store, tenant, "message", messageId);
  const received_at = Date.parse(receivedAt);
  await store
    .insertInto("received")
    .values({ tenant, message, received_at, keep_until: now + KEPT_MS })
    .onConflict((on) =>
      on.columns(["tenant", "message"]).doUpdateSet({ received_at }).where("received.received_at", ">", received_at),
    )
    .execute();
}

/** RFC 3339; null: nobody has said. */
export async function receivedAt(store: Store, tenant: string, messageId: string): Promise<string | null> {
  const row = await store
    .selectFrom("received")
    .select("received_at")
    .where("tenant", "=", tenant)
    .where("message", "=", await pseudonym(store, tenant, "message", messageId))
    .where("keep_until", ">", Date.now())
    .executeTakeFirst();
  return row ? new Date(row.received_at).toISOString() : null;
}
