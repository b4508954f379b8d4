/** Who may frame, keep and run what: every route that answers GET, so that a new one has to be put into the table. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { Houses } from "./store/houses.ts";
import { openStore } from "./store/store.ts";

const root = mkdtempSync(join(tmpdir(), "decorum-headers-"));
for (const file of [
  ...["try", "settings", "dashboard", "sign-in", "taskpane", "launch-event", "preview"].map(
    (name) => `dist/${name}/index.html`,
  ),
  ...["dist/launch-event.js", "dist/assets/a-1.js", "addin/icons/icon-32.png", "addin/preview/microsoft-ajax.js"],
  ...["manifest.xml", "node_modules/@microsoft/office-js/dist/office.js"],
]) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), "x");
}
const store = await openStore({ dataDir: join(root, "data") });
const app = createApp({ house: await Houses.open(store, "local"), root, log: () => {} });
afterAll(async () => {
  await store.destroy();
  rmSync(root, { recursive: true });
});

type Framed = "by nobody" | "by Outlook" | "by our own pages";
const pages: Record<string, Framed> = {
  "/": "by nobody",
  "/settings": "by nobody",
  "/dashboard": "by nobody",
  "/preview": "by nobody",
  "/sign-in.html": "by Outlook",
  "/sign-in-dialog.html": "by nobody",
  "/taskpane.html": "by Outlook",
  "/launch-event.html": "by Outlook",
  "/preview/taskpane.html": "by our own pages",
  "/preview/launch-event.html": "by our own pages",
  "/preview/sign-in-dialog.html": "by nobody",
};
/** Not pages: a browser that is sent there runs nothing. */
const files: Record<string, { cache: string; resource?: string }> = {
  "/launch-event.js": { cache: "no-cache" },
  "/manifest.xml": { cache: "no-cache" },
  "/favicon.ico": { cache: "public, max-age=86400" },
  "/assets/a-1.js": { cache: "public, max-age=31536000, immutable" },
  "/icons/icon-32.png": { cache: "public, max-age=86400", resource: "cross-origin" },
  "/office-js/office.js": { cache: "no-cache" },
  "/preview/microsoft-ajax.js": { cache: "no-cache" },
  "/.well-known/microsoft-officeaddins-allowed.json": { cache: "no-store" },
  "/openapi.json": { cache: "no-store" },
  "/livez": { cache: "no-store" },
  "/readyz": { cache: "no-store" },
  "/metrics": { cache: "no-store" },
  "/nothing-here": { cache: "no-store" },
};
const ancestors: Record<Framed, string> = {
  "by nobody": "'none'",
  "by Outlook":
    "'self' https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://outlook.cloud.microsoft",
  "by our own pages": "'self'",
};

const routes = app.routes
  .filter(({ method, path }) => method === "GET" && !path.endsWith("/*"))
  .map(({ path }) => path);
const api = [...new Set(routes.filter((path) => path.startsWith("/v1/")))];

test("every route is in the table", () => {
  const known = new Set([...Object.keys(pages), ...Object.keys(files), ...api]);
  expect(routes.filter((path) => !known.has(path))).toEqual([]);
});

async function headersOf(path: string, method = "GET") {
  // Over https, where the preview is a page.
  const { headers } = await app.request(`https://localhost:3443${path}`, { method });
  const policy = headers.get("Content-Security-Policy")!.split("; ");
  return { headers, policy: Object.fromEntries(policy.map((part) => part.split(/ (.*)/).slice(0, 2))) };
}

function expectSafe(headers: Headers): void {
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(headers.get("X-Request-Id")).toMatch(/^[\da-f-]{36}$/);
  expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
  // Would cut the sign-in dialog off from the pane that opened it.
  expect(headers.get("Cross-Origin-Opener-Policy")).toBeNull();
}

test.each(Object.entries(pages))("%s is framed %s, and runs only scripts that are files", async (path, framed) => {
  const { headers, policy } = await headersOf(path);
  expect(policy["frame-ancestors"]).toBe(ancestors[framed]);
  expect(headers.get("X-Frame-Options")).toBe(framed === "by nobody" ? "DENY" : null);
  expect(headers.get("Cache-Control")).toBe("no-cache");
  expect(policy).toMatchObject({ "default-src": "'none'", "base-uri": "'none'", "form-action": "'none'" });
  expect(policy["script-src"]).toMatch(/^'self'(?: https:\/\/(?:appsforoffice\.microsoft|ajax\.aspnetcdn)\.com)*$/);
  expectSafe(headers);
});

test("style attributes are taken where mails and signatures are shown alone; no string becomes script on the dashboard", async () => {
  const policies = await Promise.all(
    Object.keys(pages).map(async (path) => ({ path, ...(await headersOf(path)).policy })),
  );
  const having = (name: string) => policies.filter((policy) => name in policy).map(({ path }) => path);
  expect(Object.keys(pages).filter((path) => !having("style-src-attr").includes(path))).toEqual([
    ...["/", "/settings", "/preview"],
  ]);
  expect(having("require-trusted-types-for")).toEqual(["/dashboard"]);
});

test.each(Object.entries(files))(
  "%s runs nothing and is framed by nobody",
  async (path, { cache, resource = null }) => {
    const { headers, policy } = await headersOf(path);
    expect(policy).toEqual({ "default-src": "'none'", "frame-ancestors": "'none'" });
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Cache-Control")).toBe(cache);
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe(resource);
    expectSafe(headers);
  },
);

test.each<[method: string, path: string]>([
  ...api.map((path): [string, string] => ["GET", path]),
  ["POST", "/v1/lint"],
  ["DELETE", "/v1/nothing"],
])("%s %s is neither kept, framed, nor given to other sites", async (method, path) => {
  const { headers, policy } = await headersOf(path, method);
  expect(policy).toEqual({ "default-src": "'none'", "frame-ancestors": "'none'" });
  expect(headers.get("X-Frame-Options")).toBe("DENY");
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  expectSafe(headers);
});
