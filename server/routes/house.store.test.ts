import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ErrorBody, House, type Report } from "../../rules/contract.ts";
import { createApp } from "../app.ts";
import { exampleHouse } from "../house.ts";
import { Houses } from "../store/houses.ts";
import { openStore, type Store } from "../store/store.ts";
import { storePlace } from "../store/test-store.ts";

let place: Awaited<ReturnType<typeof storePlace>>;
let store: Store;
let app: ReturnType<typeof createApp>;
const log = vi.fn();
beforeAll(async () => {
  place = await storePlace();
  store = await openStore(place);
  app = createApp({ house: await Houses.open(store, "local"), log });
});
afterAll(async () => {
  await store.destroy();
  await place.remove();
});

const example = exampleHouse().house;
const request = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
const errorOf = async (response: Response) => {
  const { error } = ErrorBody.parse(await response.json());
  return { status: response.status, code: error.code, path: error.path, message: error.message };
};
const versions = async () => (await (await request("GET", "/v1/house/versions")).json()).versions;

test("a house that is put is answered with its holidays, and the next check is held to it", async () => {
  const draft = {
    composeType: "reply",
    from: { address: "sam.ruiz@bellwether.example" },
    to: [{ address: "mchen@lakeshoredental.example" }],
    subject: "Re: Budget",
    body: { format: "text", content: "The budget is in the post." },
  };
  const rules = async () => {
    const { findings }: Report = await (await request("POST", "/v1/lint", { draft })).json();
    return findings.map(({ rule }) => rule);
  };
  expect(await rules()).toContain("salutation-present");
  const house = { ...example, rules: { "salutation-present": "off" as const } };
  const response = await request("PUT", "/v1/house", house, { "If-Match": '"0"' });
  expect([response.status, response.headers.get("ETag")]).toEqual([200, '"1"']);
  const answer = House.parse(await response.json());
  expect(answer.rules).toEqual(house.rules);
  expect(answer.holidays.dates).toContain(`${new Date().getUTCFullYear()}-12-25`);
  expect(await (await request("GET", "/v1/house")).json()).toEqual(answer);
  expect(await rules()).not.toContain("salutation-present");
});

test("each version is kept as it was given, and can be put in force again", async () => {
  await request("PUT", "/v1/house", { ...example, name: "Another" });
  const [newest, before] = await versions();
  expect([newest.source, newest.version - before.version]).toEqual(["settings", 1]);
  expect(Date.parse(newest.createdAt)).toBeGreaterThan(Date.now() - 60_000);
  const exported = await (await request("GET", `/v1/house/versions/${before.version}`)).json();
  expect(exported.holidays).toEqual(example.holidays);
  const response = await request("POST", `/v1/house/versions/${before.version}/restore`);
  expect((await response.json()).name).toBe(exported.name);
  expect((await versions())[0].version).toBe(newest.version + 1);
  for (const path of ["999", "0", "x", "-1"]) {
    expect((await request("GET", `/v1/house/versions/${path}`)).status).toBe(404);
  }
  expect((await request("POST", "/v1/house/versions/999/restore")).status).toBe(404);
});

test("a change made from a version that is no longer in force is refused, and says what to do", async () => {
  const { version } = (await versions())[0];
  for (const tag of [`"${version - 1}"`, `W/"${version - 1}"`, `"${version + 1}"`]) {
    expect(await errorOf(await request("PUT", "/v1/house", example, { "If-Match": tag }))).toEqual({
      status: 412,
      code: "house-changed",
      path: undefined,
      message: "Somebody else has changed the house meanwhile: load it again, then make your change.",
    });
  }
  expect((await versions())[0].version).toBe(version);
  expect((await request("PUT", "/v1/house", example, { "If-Match": `W/"${version}"` })).status).toBe(200);
  expect((await request("PUT", "/v1/house", example, { "If-Match": "*" })).status).toBe(200);
  expect((await errorOf(await request("PUT", "/v1/house", example, { "If-Match": "new" }))).path).toBe("If-Match");
});

test("a house that is wrong is refused with the path, never the value", async () => {
  const before = await versions();
  const MARK = "Zwetschgendatschi";
  const [person] = example.staff;
  for (const [changes, path] of [
    [{ standards: [MARK] }, "standards[0]"],
    [{ staff: [person, { ...person, [MARK]: 1 }] }, `staff[1].${MARK}`],
    [{ staff: [person, person] }, "staff[1].address"],
    [{ timeZone: MARK }, "timeZone"],
    [{ nicknames: { [`${MARK}@beekeepers.example`]: MARK } }, "nicknames.…"],
  ] as const) {
    const error = await errorOf(await request("PUT", "/v1/house", { ...example, ...changes }));
    expect(error).toMatchObject({ status: 400, code: "invalid", path });
    expect(error.message).not.toContain(MARK);
  }
  expect((await errorOf(await request("PUT", "/v1/house", []))).status).toBe(400);
  expect(await versions()).toEqual(before);
  expect(JSON.stringify(log.mock.calls)).not.toContain(MARK);
});

test("what a house may hold has an end, which is told with its place", async () => {
  const keys = (count: number, value: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, value]));
  const { signature, workingHours, clients } = example;
  for (const [changes, path, most] of [
    [{ signature: { ...signature, requires: Array(21).fill("name") } }, "signature.requires", 20],
    [{ workingHours: { ...workingHours, days: Array(8).fill("mon") } }, "workingHours.days", 7],
    [{ nicknames: keys(50_001, ["Peg"]) }, "nicknames", 50_000],
    [{ rules: keys(501, "off") }, "rules", 500],
    [{ rules: { "closing-thanks": keys(101, 1) } }, "rules.closing-thanks", 100],
    [{ clients: [{ ...clients[0], rules: keys(501, "off") }] }, "clients[0].rules", 500],
    [{ domainRules: keys(5001, {}) }, "domainRules", 5000],
  ] as const) {
    const error = await errorOf(await request("PUT", "/v1/house", { ...example, ...changes }));
    expect(error).toMatchObject({ status: 400, code: "invalid", path });
    expect(error.message).toMatch(new RegExp(`[Tt]oo .*${most}\\.$`));
  }
  const nicknames = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`p${i}@beekeepers.example`, ["Peg"]]));
  expect((await request("PUT", "/v1/house", { ...example, nicknames })).status).toBe(200);
  const { components } = await (await request("GET", "/openapi.json")).json();
  expect(components.schemas.House.properties.nicknames.maxProperties).toBe(50_000);
});

test("a house of many people is taken, one without end is not", async () => {
  const [person] = example.staff;
  const staff = Array.from({ length: 12_000 }, (_, i) => ({ ...person!, address: `p${i}@bellwether.example` }));
  expect((await request("PUT", "/v1/house", { ...example, staff })).status).toBe(200);
  const endless = await request("PUT", "/v1/house", { ...example, more: "x".repeat(16 * 1024 * 1024) });
  expect((await errorOf(endless)).status).toBe(413);
  expect((await request("PUT", "/v1/house", example)).status).toBe(200);
});

test("a page of another site can't act for the administrator", async () => {
  const headers = { "Sec-Fetch-Site": "cross-site" };
  const { version } = (await versions())[0];
  expect((await errorOf(await request("POST", `/v1/house/versions/${version}/restore`, undefined, headers))).code).toBe(
    "cross-site",
  );
  expect((await request("GET", "/v1/house", undefined, headers)).status).toBe(200);
});

test("with the store gone, changes are refused for now and checks go on with the last house", async () => {
  const { name } = await (await request("GET", "/v1/house")).json();
  await store.destroy();
  const response = await request("PUT", "/v1/house", example);
  expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
  expect((await errorOf(response)).code).toBe("store-unavailable");
  expect((await request("GET", "/v1/list")).status).toBe(503);
  expect((await (await request("GET", "/v1/house")).json()).name).toBe(name);
  const draft = {
    composeType: "new",
    from: { address: "" },
    to: [],
    subject: "",
    body: { format: "text", content: "" },
  };
  expect((await request("POST", "/v1/lint", { draft })).status).toBe(200);
  store = await openStore(place);
});
