import { Hono } from "hono";
import { expect, test } from "vitest";
import { type Env, onError } from "./errors.ts";
import { local } from "./identity.ts";
import { Buckets, limitChecks } from "./limits.ts";

test("a bucket gives its burst at once, then what a minute gives", () => {
  const buckets = new Buckets({ perMinute: 60, burst: 20 });
  const taken = (now: number, times: number) =>
    Array.from({ length: times }, () => buckets.take("sam", now)).filter((ms) => ms === 0).length;
  expect(taken(0, 30)).toBe(20);
  expect(taken(999, 1)).toBe(0);
  expect(buckets.take("sam", 1000)).toBe(0);
  expect(buckets.take("sam", 1000)).toBe(1000);
  expect(taken(61_000, 100)).toBe(20);
  expect(taken(3_600_000, 100)).toBe(20);
});

test("one person's bucket is nobody else's", () => {
  const buckets = new Buckets({ perMinute: 60, burst: 1 });
  expect([buckets.take("sam", 0), buckets.take("sam", 0), buckets.take("dana", 0)]).toEqual([0, 1000, 0]);
});

test("however many ask, memory is bounded, and who asked last is not forgotten", () => {
  const buckets = new Buckets({ perMinute: 60, burst: 1 }, 100);
  for (let n = 0; n < 1000; n++) {
    buckets.take("sam", 0);
    buckets.take(`person ${n}`, 0);
  }
  expect(buckets.size).toBe(100);
  expect(buckets.take("sam", 0)).toBeGreaterThan(0);
});

let now = 0;
function limited(): (tenant: string, person: string) => Promise<Response> {
  const app = new Hono<Env>();
  app.onError(onError);
  app.use(async (c, next) => {
    c.set("requestId", "1");
    c.set("caller", { tenant: c.req.header("Tenant")!, person: c.req.header("Person")!, roles: [] });
    await next();
  });
  app.get(
    "/",
    limitChecks(() => now),
    (c) => c.text("checked"),
  );
  return async (Tenant, Person) => app.request("/", { headers: { Tenant, Person } });
}

test("past a person's limit the answer is 429 and tells when to come back", async () => {
  const ask = limited();
  for (let n = 0; n < 20; n++) expect((await ask("bellwether", "sam")).status).toBe(200);
  const refused = await ask("bellwether", "sam");
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "1"]);
  expect(await refused.json()).toMatchObject({ error: { code: "too-many-checks", requestId: "1" } });
  expect((await ask("bellwether", "dana")).status).toBe(200);
  expect((await ask("prairie", "sam")).status).toBe(200);
  now += 1000;
  expect((await ask("bellwether", "sam")).status).toBe(200);
});

test("a tenant has a limit of its own, and another tenant does not feel it", async () => {
  const ask = limited();
  let allowed = 0;
  for (let n = 0; n < 2100; n++) if ((await ask("bellwether", `person ${n}`)).ok) allowed++;
  expect(allowed).toBe(2000);
  expect((await ask("prairie", "sam")).status).toBe(200);
  now += 60_000;
  for (let n = 0; n < 2100; n++) if ((await ask("bellwether", `person ${n}`)).ok) allowed++;
  expect(allowed).toBe(4000);
});

test("without sign-in there is no limit", async () => {
  const ask = limited();
  for (let n = 0; n < 100; n++) expect((await ask(local.tenant, local.person)).status).toBe(200);
});
