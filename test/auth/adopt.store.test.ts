/** A server that ran open gets sign-in: the house that was set up is the organisation's, what one person tried is not. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { adoptHouse } from "../../scripts/house.ts";
import { createApp } from "../../server/app.ts";
import { exampleHouse } from "../../server/house.ts";
import { openStore, type StoreOptions } from "../../server/store/store.ts";
import { Tenants } from "../../server/store/tenants.ts";
import { storePlace } from "../../server/store/test-store.ts";
import { BELLWETHER, HARBOR, type Issuer, startIssuer } from "./issuer.ts";

let issuer: Issuer;
let place: Awaited<ReturnType<typeof storePlace>>;
beforeAll(async () => {
  issuer = await startIssuer();
  place = await storePlace();
});
afterAll(async () => {
  await Promise.all([place.remove(), issuer.stop()]);
});

const { house } = exampleHouse();
const week = "from=2026-11-16&to=2026-11-22&mine=1";

/** A server, for as long as `use` takes. */
async function served<T>(signedIn: boolean, use: (ask: ReturnType<typeof asker>) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  const houses = new Tenants(store);
  try {
    return await use(asker(createApp({ house: houses, signIn: signedIn ? issuer.settings : null, log: () => {} })));
  } finally {
    houses.stop();
    await store.destroy();
  }
}

const asker =
  (app: ReturnType<typeof createApp>) => async (method: string, path: string, body?: object, tid?: string) => {
    const token = tid && (await issuer.token({ tid, roles: ["Decorum.Administrator"] }));
    const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
    const answer = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    expect(answer.status).toBeLessThan(300);
    return answer.status === 204 ? null : answer.json();
  };

test("there is nothing to adopt where nobody has set up a house, and no store is made by asking", async () => {
  const nowhere: StoreOptions = { dataDir: `${place.dataDir}-other` };
  await expect(adoptHouse(nowhere, BELLWETHER)).rejects.toThrow("There is no store in");
  await served(false, (ask) => ask("GET", "/v1/house"));
  await expect(adoptHouse(place, BELLWETHER)).rejects.toThrow("there is none to adopt");
  await expect(adoptHouse(place, "bellwether")).rejects.toThrow("The tenant must be an id as Entra shows it");
});

test("a tenant adopts the house in force as its first version; lists and figures stay with who tried it out", async () => {
  const record = { id: "m1", sentAt: "2026-11-17T18:00:00Z", outcomes: [] };
  await served(false, async (ask) => {
    await ask("PUT", "/v1/house", { ...house, name: "Bellwether, first try" });
    await ask("PUT", "/v1/house", { ...house, name: "Bellwether" });
    await ask("POST", "/v1/sends", record);
  });
  expect(await adoptHouse(place, BELLWETHER.toUpperCase())).toBe(`Bellwether is the house of ${BELLWETHER} now.`);
  await served(true, async (ask) => {
    expect((await ask("GET", "/v1/house", undefined, BELLWETHER)).name).toBe("Bellwether");
    expect((await ask("GET", "/v1/house/versions", undefined, BELLWETHER)).versions).toMatchObject([{ version: 1 }]);
    // As given: holidays of a country are written out anew each year.
    const { holidays } = await ask("GET", "/v1/house/versions/1", undefined, BELLWETHER);
    expect(holidays).toEqual(house.holidays);
    expect((await ask("GET", `/v1/stats?${week}`, undefined, BELLWETHER)).mails).toBe(0);
    expect((await ask("GET", "/v1/house", undefined, HARBOR)).name).toBe(house.name);
  });
  await served(false, async (ask) => expect((await ask("GET", `/v1/stats?${week}`)).mails).toBe(1));
});

test("a tenant that has a house keeps it", async () => {
  await served(true, (ask) => ask("PUT", "/v1/house", { ...house, name: "Harbor Nurses" }, HARBOR));
  for (const tenant of [BELLWETHER, HARBOR]) {
    await expect(adoptHouse(place, tenant)).rejects.toThrow("This tenant has a house of its own already");
  }
  await served(true, async (ask) => {
    expect((await ask("GET", "/v1/house", undefined, HARBOR)).name).toBe("Harbor Nurses");
  });
});
