/** Tenants share nothing: whatever one does, another's answers are what they would be if they were alone. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createApp } from "../../server/app.ts";
import { exampleHouse } from "../../server/house.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import { Tenants } from "../../server/store/tenants.ts";
import { storePlace } from "../../server/store/test-store.ts";
import { type Issuer, startIssuer } from "./issuer.ts";

const RUNS = 15;
/** Each run has four of its own. */
const ids = Array.from({ length: 4 * RUNS + 8 }, (_, i) => `${String(i).padStart(8, "0")}-0000-4000-8000-000000000000`);
let [issuer, place, store, houses, app] = [] as unknown as [
  Issuer,
  Awaited<ReturnType<typeof storePlace>>,
  Store,
  Tenants,
  ReturnType<typeof createApp>,
];
beforeAll(async () => {
  issuer = await startIssuer(ids);
  place = await storePlace();
  store = await openStore(place);
  // Fewer houses at once than there are tenants: they are given up and loaded again all the time.
  houses = new Tenants(store, () => {}, 2);
  app = createApp({ house: houses, signIn: issuer.settings, clock: () => 0, log: () => {} });
});
afterAll(async () => {
  houses.stop();
  await store.destroy();
  await Promise.all([place.remove(), issuer.stop()]);
});

interface Call {
  method: string;
  path: string;
  body?: object;
}

const post = (path: string, body: object): Call => ({ method: "POST", path, body });
const get = (path: string): Call => ({ method: "GET", path });
const name = fc.constantFrom("a", "b", "c");
const outcome = fc.constantFrom("passed", "fixed", "ignored", "sentAnyway", "falseAlarm");
const time = (minutes: number) => new Date(Date.UTC(2026, 10, 17, 15, minutes)).toISOString();
const month = "from=2026-11-01&to=2026-11-30";
const draft = {
  composeType: "reply",
  from: { address: "sam.ruiz@bellwether.example" },
  to: [{ address: "mchen@lakeshoredental.example" }],
  subject: "Re: Budget",
  body: { format: "text", content: "The budget is in the post." },
};

/** Marks are words that nothing else holds: A's are in no answer of B's. */
const calls = (mark: string): fc.Arbitrary<Call> =>
  fc.oneof(
    fc.tuple(name, fc.boolean()).map(([word, off]): Call => {
      const rules = off ? { "salutation-present": "off" as const } : {};
      const { house } = exampleHouse();
      const body = { ...house, name: `${mark}-${word}`, rules, promises: { keepWords: true } };
      return { method: "PUT", path: "/v1/house", body: { ...body, statistics: { minimumPeople: 1 } } };
    }),
    fc.tuple(name, fc.nat(600), fc.constantFrom("open", "kept")).map(([id, minutes, status]): Call => {
      const body = { kind: "promise", dueAt: time(minutes), status, words: `${mark} words`, conversation: id };
      return { method: "PUT", path: `/v1/list/${id}`, body };
    }),
    name.map((id): Call => ({ method: "DELETE", path: `/v1/list/${id}` })),
    fc.tuple(name, name, fc.nat(600), outcome).map(([id, client, minutes, outcome]) =>
      post("/v1/sends", {
        id,
        client: `${mark}-${client}`,
        sentAt: time(minutes),
        receivedAt: time(0),
        conversation: client,
        outcomes: [{ rule: "spelling", outcome }],
      }),
    ),
    fc
      .tuple(name, fc.nat(600))
      .map(([id, minutes]) => post("/v1/received", { messageId: id, receivedAt: time(minutes) })),
    name.map((messageId) => post("/v1/received/find", { messageId })),
    name.map((conversation) => post("/v1/list/answered", { conversation })),
    fc.constantFrom<Call>(
      { method: "DELETE", path: "/v1/people/me" },
      post("/v1/lint", { draft, now: "2026-11-17T16:00:00Z" }),
      post("/v1/house/versions/1/restore", {}),
      ...["/v1/house", "/v1/house/versions", "/v1/house/versions/1", "/v1/list"].map(get),
      ...["client", "day", "team", "rule"].map((by) => get(`/v1/stats?${month}&by=${by}`)),
      get(`/v1/stats?${month}&mine=1&by=client`),
      get("/v1/stats/digest?week=2026-11-16"),
    ),
  );

/** The same person in every tenant, as far as ids go. */
const tokens = new Map<string, string>();
async function ask(tenant: string, { method, path, body }: Call): Promise<string> {
  const token = tokens.get(tenant) ?? (await issuer.token({ tid: tenant, roles: ["Decorum.Administrator"] }));
  tokens.set(tenant, token);
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = `${response.status} ${response.headers.get("ETag")} ${await response.text()}`;
  const thisYear = /"(createdAt|updatedAt)":"[^"]*"/g;
  return text.replace(thisYear, '"$1":""').replace(/"requestId":"[^"]*"/, "");
}

test("what two tenants are told, their calls mixed at random, is what each alone is told", async () => {
  let tenant = 0;
  const mixed = fc.array(
    fc.oneof(
      calls("Aalto").map((call) => ({ who: 0, call })),
      calls("Borealis").map((call) => ({ who: 1, call })),
    ),
    { minLength: 10, maxLength: 40 },
  );
  const property = fc.asyncProperty(mixed, async (steps) => {
    const [a, b, aloneA, aloneB] = ids.slice(tenant, tenant + 4) as [string, string, string, string];
    tenant += 4;
    const told: [string[], string[]] = [[], []];
    for (const { who, call } of steps) told[who as 0 | 1].push(await ask([a, b][who]!, call));
    const alone: [string[], string[]] = [[], []];
    for (const { who, call } of steps) alone[who as 0 | 1].push(await ask([aloneA, aloneB][who]!, call));
    expect(told).toEqual(alone);
    expect(told[0].join()).not.toContain("Borealis");
    expect(told[1].join()).not.toContain("Aalto");
  });
  // A run that fails is not made smaller: each takes tenants that nobody has been.
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
});

test("calls at the same time are answered each with its own tenant's house", async () => {
  const four = ids.slice(-8, -4);
  const house = (mark: string) => ({ ...exampleHouse().house, name: mark });
  await Promise.all(four.map((id) => ask(id, { method: "PUT", path: "/v1/house", body: house(`House ${id}`) })));
  const answers = await Promise.all(
    Array.from({ length: 80 }, async (_, i) => [four[i % 4]!, await ask(four[i % 4]!, get("/v1/house"))] as const),
  );
  for (const [id, answer] of answers) expect(answer).toContain(`"name":"House ${id}"`);
});

test("a house that another process changes is followed, once it has been asked for", async () => {
  const [tenant] = ids.slice(-4);
  const [here, there] = [new Tenants(store), new Tenants(store)];
  expect((await here.of(tenant!)).house.name).toBe(exampleHouse().house.name);
  await (await there.of(tenant!)).replace({ ...exampleHouse().house, name: "Changed" });
  await vi.waitFor(async () => expect((await here.of(tenant!)).house.name).toBe("Changed"), { timeout: 5000 });
  here.stop();
  there.stop();
});

test("a house in the store that is none refuses its tenant alone", async () => {
  const [, tenant, other] = ids.slice(-4) as [string, string, string];
  const row = { tenant, version: 1, json: "{}", source: "settings" as const, created_at: 0 };
  await store.insertInto("house_versions").values(row).execute();
  expect(await ask(tenant, get("/v1/house"))).toMatch(/^503 .*"house-not-valid"/);
  expect(await ask(other, get("/v1/house"))).toMatch(/^200 /);
});
