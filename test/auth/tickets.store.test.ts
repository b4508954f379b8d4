/** Tickets for the send check: what they are good for, how long, and where. */
import { EncryptJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { readTicket, writeTicket } from "../../server/auth/tickets.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import { Tenants } from "../../server/store/tenants.ts";
import { onPostgres, storePlace } from "../../server/store/test-store.ts";
import { BELLWETHER, HARBOR, type Issuer, startIssuer } from "./issuer.ts";

const HOURS = 3_600_000;
const OID = "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f";
let [issuer, place, store, houses, app] = [] as unknown as [
  Issuer,
  Awaited<ReturnType<typeof storePlace>>,
  Store,
  Tenants,
  ReturnType<typeof createApp>,
];
beforeAll(async () => {
  issuer = await startIssuer();
  place = await storePlace();
  store = await openStore(place);
  houses = new Tenants(store);
  app = createApp({ house: houses, signIn: issuer.settings, log: () => {} });
});
afterAll(async () => {
  houses.stop();
  await store.destroy();
  await Promise.all([place.remove(), issuer.stop()]);
});

const tenants = [BELLWETHER, HARBOR];
const sam = { tenant: BELLWETHER, person: `${BELLWETHER}.${OID}`, roles: ["writer"] as const, team: "Client services" };
const post = (path: string, bearer: string, body: object) =>
  app.request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${bearer}` },
    body: JSON.stringify(body),
  });
const statusOf = async (ticket: string) => {
  const response = await post("/v1/sends", ticket, { id: "m2", sentAt: "2026-11-17T18:00:00Z", outcomes: [] });
  return [response.status, response.ok ? null : (await response.json()).error.code];
};

test("a mail that was told of with a ticket is its writer's, and counts in their team", async () => {
  const token = await issuer.token();
  const { ticket, expiresAt } = await (await post("/v1/ticket", token, {})).json();
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(11.9 * HOURS);
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(12 * HOURS);
  const record = { sentAt: "2026-11-17T18:00:00Z", outcomes: [{ rule: "spelling", outcome: "passed" }] };
  expect((await post("/v1/sends", token, { ...record, id: "m1" })).status).toBe(204);
  expect((await post("/v1/sends", ticket, { ...record, id: "m2" })).status).toBe(204);
  const rows = await store.selectFrom("sends").select(["tenant", "person", "team"]).execute();
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual(rows[0]);
  expect(rows[0]).toMatchObject({ tenant: BELLWETHER, team: "Client services" });
});

test("a ticket tells nobody whose it is, and is short", async () => {
  const { ticket } = await writeTicket(store, sam);
  const readable = ticket.split(".").map((part) => Buffer.from(part, "base64url").toString());
  expect(readable.join(" ")).not.toMatch(new RegExp(`${OID}|Client|sam`, "i"));
  expect(ticket.length).toBeLessThan(500);
});

test("a ticket is good for twelve hours", async () => {
  const { ticket } = await writeTicket(store, sam, Date.now() - 12 * HOURS + 5000);
  expect(await statusOf(ticket)).toEqual([204, null]);
  const old = await writeTicket(store, sam, Date.now() - 12 * HOURS - 1000);
  expect(await statusOf(old.ticket)).toEqual([401, "ticket-expired"]);
});

test("it is read by every process on the store, and by none once its tenant is no longer let in", async () => {
  // The embedded store has one process.
  const second = onPostgres ? await openStore(place) : store;
  const { ticket } = await writeTicket(store, sam);
  expect(await readTicket(second, tenants, ticket)).toEqual({ ...sam, roles: [] });
  if (second !== store) await second.destroy();
  await expect(readTicket(store, [HARBOR], ticket)).rejects.toMatchObject({ status: 401, code: "ticket-tenant" });
});

test("what is changed, of another tenant's key or made by somebody else is no ticket", async () => {
  const { ticket } = await writeTicket(store, sam);
  const parts = ticket.split(".");
  const [, , iv, text, tag] = parts;
  for (const i of [2, 3, 4]) {
    const changed = parts.map((part, at) => (at === i ? `${part[0] === "A" ? "B" : "A"}${part.slice(1)}` : part));
    expect(await statusOf(changed.join("."))).toEqual([401, "ticket-form"]);
  }
  const headerOf = (kid: string) =>
    Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM", kid })).toString("base64url");
  expect(await statusOf([headerOf(HARBOR), "", iv, text, tag].join("."))).toEqual([401, "ticket-form"]);
  expect(await statusOf([headerOf("local"), "", iv, text, tag].join("."))).toEqual([401, "ticket-tenant"]);
  const forged = (alg: string, key: Uint8Array) =>
    new EncryptJWT({ sub: sam.person, aud: "send-check", exp: 4_000_000_000 })
      .setProtectedHeader({ alg, enc: "A256GCM", kid: BELLWETHER })
      .encrypt(key);
  expect(await statusOf(await forged("dir", new Uint8Array(32)))).toEqual([401, "ticket-form"]);
  expect(await statusOf(await forged("A256GCMKW", new Uint8Array(32)))).toEqual([401, "ticket-form"]);
  expect(await statusOf("....")).toEqual([401, "ticket-form"]);
  expect(await statusOf("a.b.c.d.e")).toEqual([401, "ticket-form"]);
});

test("a ticket gets no other ticket", async () => {
  const { ticket } = await writeTicket(store, sam);
  expect((await post("/v1/ticket", ticket, {})).status).toBe(403);
});
