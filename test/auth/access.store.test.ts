/** Who may do what: every route of the server by everybody who may ask. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { exampleHouse } from "../../server/house.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import { Tenants } from "../../server/store/tenants.ts";
import { storePlace } from "../../server/store/test-store.ts";
import { BELLWETHER, HARBOR, type Issuer, startIssuer } from "./issuer.ts";

let [issuer, place, store, houses, app] = [] as unknown as [
  Issuer,
  Awaited<ReturnType<typeof storePlace>>,
  Store,
  Tenants,
  ReturnType<typeof createApp>,
];
const lines: object[] = [];
beforeAll(async () => {
  issuer = await startIssuer();
  place = await storePlace();
  store = await openStore(place);
  houses = new Tenants(store);
  app = createApp({ house: houses, signIn: issuer.settings, log: (line) => lines.push(line) });
});
afterAll(async () => {
  houses.stop();
  await store.destroy();
  await Promise.all([place.remove(), issuer.stop()]);
});

type Who = (typeof everybody)[number];
const everybody = ["nobody", "expired", "elsewhere", "stranger", "writer", "lead", "administrator", "ticket"] as const;
/** What somebody who is not let in is told: 401 and this. */
const reasons: Partial<Record<Who, string>> = {
  nobody: "sign-in-needed",
  expired: "token-expired",
  elsewhere: "token-audience",
  stranger: "token-tenant",
};
const SIGNED_IN: Who[] = ["writer", "lead", "administrator"];
const [LEADS, ADMINISTRATORS] = [["lead", "administrator"] as Who[], ["administrator"] as Who[]];

const access: Record<string, readonly Who[]> = {
  "GET /": everybody,
  "GET /settings": everybody,
  "GET /dashboard": everybody,
  "GET /sign-in.html": everybody,
  "GET /sign-in-dialog.html": everybody,
  "GET /taskpane.html": everybody,
  "GET /launch-event.html": everybody,
  "GET /launch-event.js": everybody,
  "GET /manifest.xml": everybody,
  "GET /favicon.ico": everybody,
  "GET /assets/*": everybody,
  "GET /icons/*": everybody,
  "GET /.well-known/microsoft-officeaddins-allowed.json": everybody,
  "GET /preview": everybody,
  "GET /preview/taskpane.html": everybody,
  "GET /preview/launch-event.html": everybody,
  "GET /preview/sign-in-dialog.html": everybody,
  "GET /preview/microsoft-ajax.js": everybody,
  "GET /office-js/*": everybody,
  "GET /livez": everybody,
  "GET /readyz": everybody,
  "GET /openapi.json": everybody,
  "GET /v1/rules": everybody,
  "GET /v1/standards": everybody,
  "GET /v1/sign-in": everybody,
  // From this machine it is open: see below.
  "GET /metrics": ADMINISTRATORS,
  "POST /v1/ticket": SIGNED_IN,
  "POST /v1/lint": [...SIGNED_IN, "ticket"],
  "POST /v1/sends": [...SIGNED_IN, "ticket"],
  "GET /v1/house": SIGNED_IN,
  "PUT /v1/house": ADMINISTRATORS,
  "GET /v1/house/versions": ADMINISTRATORS,
  "GET /v1/house/versions/:version": ADMINISTRATORS,
  "POST /v1/house/versions/:version/restore": ADMINISTRATORS,
  "GET /v1/list": SIGNED_IN,
  "PUT /v1/list/:id": SIGNED_IN,
  "DELETE /v1/list/:id": SIGNED_IN,
  "POST /v1/list/answered": [...SIGNED_IN, "ticket"],
  "POST /v1/received": SIGNED_IN,
  "POST /v1/received/find": SIGNED_IN,
  // With ?mine=1 everybody who is signed in: see below.
  "GET /v1/stats": LEADS,
  "GET /v1/stats/digest": LEADS,
  "DELETE /v1/people/me": SIGNED_IN,
  "POST /v1/people/erase": ADMINISTRATORS,
};

const queries: Record<string, string> = {
  "GET /v1/stats": "?from=2026-11-01&to=2026-11-30",
  "GET /v1/stats/digest": "?week=2026-11-16",
};

async function headersOf(who: Who): Promise<Record<string, string>> {
  if (who === "nobody") return {};
  if (who === "ticket") {
    const { ticket } = await (await ask("POST /v1/ticket", "writer")).json();
    return { Authorization: `Bearer ${ticket}` };
  }
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    expired: { exp: seconds - 3600, roles: ["Decorum.Administrator"] },
    elsewhere: { aud: "00000003-0000-0000-c000-000000000000", roles: ["Decorum.Administrator"] },
    stranger: { tid: "99999999-9999-4999-8999-999999999999", roles: ["Decorum.Administrator"] },
    writer: {},
    lead: { roles: ["Decorum.Lead"] },
    administrator: { roles: ["Decorum.Administrator"] },
  }[who];
  return { Authorization: `Bearer ${await issuer.token(claims)}` };
}

async function ask(route: string, who: Who, query = queries[route] ?? ""): Promise<Response> {
  const [method, path] = route.split(" ") as [string, string];
  const body = ["POST", "PUT"].includes(method) ? { body: "{}" } : {};
  const headers = { "Content-Type": "application/json", ...(await headersOf(who)) };
  return app.request(`${path.replace(/:\w+|\*/g, "1")}${query}`, { method, headers, ...body });
}

test("every route is in the table, and nothing else", () => {
  const routes = app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(access).sort()).toEqual([...new Set(routes)].sort());
  // What takes any method only passes on: an answer to all of them would be in no table.
  const answers = app.routes.filter(({ method, handler }) => method === "ALL" && handler.length < 2);
  expect(answers.map(({ path }) => path)).toEqual([]);
});

test.each(Object.entries(access))("%s is for %j", async (route, allowed) => {
  for (const who of everybody) {
    const response = await ask(route, who);
    const { status } = response;
    if (allowed.includes(who)) {
      expect([who, status]).not.toEqual([who, expect.toBeOneOf([401, 403, 405, 500, 503])]);
    } else if (reasons[who]) {
      const { code } = (await response.json()).error;
      expect([who, status, code]).toEqual([who, 401, reasons[who]]);
      expect(response.headers.get("WWW-Authenticate")).toBe(
        who === "nobody" ? 'Bearer realm="Decorum"' : 'Bearer realm="Decorum", error="invalid_token"',
      );
    } else {
      const { code } = (await response.json()).error;
      expect([who, status, code]).toEqual([who, 403, who === "ticket" ? "ticket-scope" : "forbidden"]);
    }
  }
});

test("the document of the API says of each route who may ask it, and what others are told", async () => {
  const { paths, components } = await (await ask("GET /openapi.json", "nobody")).json();
  expect(components.securitySchemes).toMatchObject({
    token: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
    ticket: { type: "http", scheme: "bearer" },
  });
  const documented = Object.keys(access).filter((route) => /\/(?:v1\/|livez|readyz|metrics|openapi)/.test(route));
  expect(Object.values<object>(paths).flatMap(Object.keys)).toHaveLength(documented.length);
  for (const route of documented) {
    const [method, path] = route.toLowerCase().split(" ") as [string, string];
    const { security, responses, description = "" } = paths[path.replace(/:(\w+)/g, "{$1}")][method];
    const allowed = access[route]!;
    const ticket = allowed.includes("ticket") ? [{ ticket: [] }] : [];
    const nobody = route === "GET /metrics" ? [{}] : [];
    if (allowed === everybody) {
      expect([route, security]).toEqual([route, []]);
      continue;
    }
    const roles = [ADMINISTRATORS, LEADS].find((roles) => roles === allowed) ?? [];
    const tokens = roles.length > 0 ? roles.map((role) => ({ token: [role] })) : [{ token: [] }];
    expect([route, security]).toEqual([route, [...tokens, ...ticket, ...nobody]]);
    for (const role of roles) expect(description).toMatch(new RegExp(`Takes the role of .*${role}`));
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["401", "403", "503"]));
  }
  expect(Object.keys(paths["/v1/lint"].post.responses)).toContain("429");
});

test("a route that is not there tells nobody so who is not signed in", async () => {
  expect((await ask("GET /v1/other", "nobody")).status).toBe(401);
  expect((await ask("GET /v1/other", "writer")).status).toBe(404);
  expect((await ask("PATCH /v1/house", "nobody")).status).toBe(401);
});

test("a writer sees their own figures", async () => {
  const response = await ask("GET /v1/stats", "writer", "?from=2026-11-01&to=2026-11-30&mine=1");
  expect([response.status, (await response.json()).withheld]).toEqual([200, false]);
});

test("figures of few people are withheld from leads and administrators alike", async () => {
  const record = { id: "m1", sentAt: "2026-11-17T18:00:00Z", outcomes: [] };
  const headers = { "Content-Type": "application/json", ...(await headersOf("writer")) };
  await app.request("/v1/sends", { method: "POST", headers, body: JSON.stringify(record) });
  for (const who of LEADS) {
    expect(await (await ask("GET /v1/stats", who)).json()).toMatchObject({ withheld: true, mails: 0 });
  }
});

test.each([
  ["127.0.0.1", {}, 200],
  ["::ffff:127.0.0.1", {}, 200],
  ["::1", {}, 200],
  ["127.0.0.1", { "X-Forwarded-For": "127.0.0.1" }, 401],
  ["192.0.2.7", {}, 401],
  ["192.0.2.7", { "X-Forwarded-For": "127.0.0.1" }, 401],
])("metrics asked for from %s with %j: %i", async (remoteAddress, headers, status) => {
  const bindings = { incoming: { socket: { remoteAddress } } };
  expect((await app.request("/metrics", { headers: headers as Record<string, string> }, bindings)).status).toBe(status);
});

test("pages are told where to sign in; where there is one tenant, with it", async () => {
  const { authority, audience } = issuer.settings;
  const scopes = [`${audience}/access_as_user`];
  const signIn = { required: true, clientId: issuer.settings.clientId, scopes };
  expect(await (await ask("GET /v1/sign-in", "nobody")).json()).toEqual({
    ...signIn,
    authority: `${authority}/organizations`,
  });
  const one = createApp({ house: houses, signIn: { ...issuer.settings, tenants: [HARBOR] }, log: () => {} });
  expect(await (await one.request("/v1/sign-in")).json()).toEqual({ ...signIn, authority: `${authority}/${HARBOR}` });
  const open = createApp({ house: exampleHouse().house, log: () => {} });
  expect(await (await open.request("/v1/sign-in")).json()).toEqual({ required: false });
});

test("the pages that people sign in on, and no others, may ask for tokens", async () => {
  const root = mkdtempSync(join(tmpdir(), "decorum-pages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of ["settings", "dashboard", "taskpane", "launch-event", "try", "sign-in"]) {
    mkdirSync(join(root, "dist", name), { recursive: true });
    writeFileSync(join(root, "dist", name, "index.html"), '<!doctype html><script src="a.js"></script>');
  }
  const app = createApp({ house: houses, signIn: issuer.settings, log: () => {}, root });
  const policyOf = async (path: string) => (await app.request(path)).headers.get("Content-Security-Policy") ?? "";
  const there = ` ${issuer.settings.authority};`;
  for (const path of ["/", "/settings", "/dashboard", "/taskpane.html", "/sign-in-dialog.html"])
    expect(await policyOf(path)).toContain(there);
  for (const path of ["/sign-in.html", "/launch-event.html", "/livez"])
    expect(await policyOf(path)).not.toContain(there);
  // Where people are signed in without a window, and there alone.
  expect(await policyOf("/taskpane.html")).toContain(`frame-src 'self'${there}`);
  for (const path of ["/", "/settings", "/dashboard", "/sign-in.html", "/sign-in-dialog.html"])
    expect(await policyOf(path)).not.toContain("frame-src");
});

test("the page of Outlook's dialog is the one Entra sends people to, with office.js before its own script", async () => {
  const root = mkdtempSync(join(tmpdir(), "decorum-pages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "dist/sign-in"), { recursive: true });
  writeFileSync(join(root, "dist/sign-in/index.html"), '<head><script src="/a.js"></script></head>');
  const app = createApp({ house: houses, signIn: issuer.settings, log: () => {}, root });
  const scripts = async (path: string) => (await (await app.request(path)).text()).match(/(?<=src=")[^"]+/g);
  for (const _ of ["first", "kept"]) {
    expect(await scripts("/sign-in.html")).toEqual(["/a.js"]);
    expect(await scripts("/sign-in-dialog.html")).toEqual([expect.stringMatching(/office\.js$/), "/a.js"]);
  }
});

test("sign-in without the houses of tenants is no server", () => {
  expect(() => createApp({ house: exampleHouse().house, signIn: issuer.settings })).toThrow(TypeError);
});

test("what was refused is logged with its reason, and nothing of the token", async () => {
  const token = await issuer.token({ oid: "deadbeef-0000-4000-8000-000000000000", aud: "other" });
  lines.length = 0;
  await app.request("/v1/list", { headers: { Authorization: `Bearer ${token}` } });
  await app.request("/v1/list", { headers: { Authorization: "Basic c2FtOnNlY3JldA==" } });
  expect(lines).toMatchObject([
    { code: "token-audience", route: "/v1/list", status: 401 },
    { code: "sign-in-needed", route: "/v1/list", status: 401 },
  ]);
  const text = JSON.stringify(lines);
  for (const part of [...token.split("."), "deadbeef", BELLWETHER, "sam.ruiz", "other", "c2FtOnN"]) {
    expect(text).not.toContain(part);
  }
});

test("a page of another site can't have a request made for somebody who is signed in", async () => {
  const headers = { ...(await headersOf("writer")), "Sec-Fetch-Site": "cross-site" };
  const response = await app.request("/v1/people/me", { method: "DELETE", headers });
  expect([response.status, (await response.json()).error.code]).toEqual([403, "cross-site"]);
});
