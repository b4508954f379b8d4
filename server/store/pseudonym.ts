/** Names for what must be recognised again but never read: keyed, since a plain hash of a short text can be guessed. */
import { createHmac, randomBytes } from "node:crypto";
import type { Store } from "./store.ts";

const keys = new WeakMap<Store, Map<string, Promise<string>>>();

/** HMAC-SHA256 with the tenant's own random key, which never leaves the store; in hex. */
export async function pseudonym(
  store: Store,
  tenant: string,
  of: "person" | "conversation" | "send" | "message",
  value: string,
) {
  const key = await keyOf(store, tenant);
  return createHmac("sha256", Buffer.from(key, "base64")).update(`${of}\n${value}`).digest("hex");
}

/** 32 bytes for one use, made from the same key. */
export async function tenantKey(store: Store, tenant: string, use: "ticket"): Promise<Uint8Array> {
  return createHmac("sha256", Buffer.from(await keyOf(store, tenant), "base64"))
    .update(`key\n${use}`)
    .digest();
}

function keyOf(store: Store, tenant: string): Promise<string> {
  const known = keys.get(store) ?? new Map<string, Promise<string>>();
  keys.set(store, known);
  const key = known.get(tenant) ?? readKey(store, tenant);
  known.set(tenant, key);
  key.catch(() => known.delete(tenant));
  return key;
}

async function readKey(store: Store, tenant: string): Promise<string> {
  const fresh = randomBytes(32).toString("base64");
  // Another process may make it at the same time: the first one counts.
  await store
    .insertInto("tenant_keys")
    .values({ tenant, key: fresh })
    .onConflict((on) => on.doNothing())
    .execute();
  const row = await store
    .selectFrom("tenant_keys")
    .select("key")
    .where("tenant", "=", tenant)
    .executeTakeFirstOrThrow();
  return row.key;
}
