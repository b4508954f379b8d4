import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { House } from "../rules/contract.ts";
import { createApp } from "./app.ts";
import exampleHouse from "./example-house.json" with { type: "json" };

const house = House.parse(exampleHouse);
const root = mkdtempSync(join(tmpdir(), "decorum-static-"));
afterAll(() => rmSync(root, { recursive: true }));

const OFFICE_JS = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const pane = `<!doctype html><head>${OFFICE_JS}<script type="module" src="/assets/a-1.js"></script></head>`;
const script = `"use strict";${"let a = 1;".repeat(500)}`;
write("dist/try/index.html", "<p>try");
write("dist/settings/index.html", "<p>settings");
write("dist/dashboard/index.html", "<p>dashboard");
write("dist/taskpane/index.html", pane);
write("dist/launch-event/index.html", pane);
write("dist/preview/index.html", "<p>preview");
write("dist/launch-event.js", `${script}"https://localhost:3443"`);
write("dist/assets/a-1.js", script);
write("dist/.stamp", "x");
write("addin/icons/icon-32.png", "png");
write("addin/preview/microsoft-ajax.js", "var Sys;");
write("manifest.xml", "<Id>31261f45-d6b3-44fd-a7f4-e412c850cdd0</Id>https://localhost:3443/");
write("package.json", "{}");
write("node_modules/@microsoft/office-js/dist/office.js", "office");
write("node_modules/@microsoft/office-js/dist/en-us/outlook_strings.js", "strings");

const app = createApp({ house, root, httpsPort: 3443, log: () => {} });
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`https://localhost:3443${path}`, { headers });

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test.each([
  ["/", "text/html; charset=UTF-8", "no-cache"],
  ["/settings", "text/html; charset=UTF-8", "no-cache"],
  ["/dashboard", "text/html; charset=UTF-8", "no-cache"],
  ["/taskpane.html", "text/html; charset=UTF-8", "no-cache"],
  ["/launch-event.html", "text/html; charset=UTF-8", "no-cache"],
  ["/launch-event.js", "text/javascript; charset=UTF-8", "no-cache"],
  ["/preview", "text/html; charset=UTF-8", "no-cache"],
  ["/manifest.xml", "application/xml; charset=UTF-8", "no-cache"],
  ["/assets/a-1.js", "text/javascript; charset=UTF-8", "public, max-age=31536000, immutable"],
  ["/icons/icon-32.png", "image/png", "public, max-age=86400"],
  ["/office-js/en-us/outlook_strings.js", "text/javascript; charset=UTF-8", "no-cache"],
])("%s is %s, kept: %s", async (path, type, cache) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers.get("Content-Type")?.toLowerCase()).toBe(type.toLowerCase());
  expect(headers.get("Cache-Control")).toBe(cache);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
});

function directives(response: Response): Record<string, string> {
  const policy = response.headers.get("Content-Security-Policy")!;
  return Object.fromEntries(policy.split("; ").map((part) => part.split(/ (.*)/).slice(0, 2)));
}

test("Outlook may frame pane and send handler, and they load office.js from Microsoft", async () => {
  for (const path of ["/taskpane.html", "/launch-event.html"]) {
    expect(directives(await get(path))).toEqual({
      "default-src": "'none'",
      "script-src": "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      "connect-src": "'self'",
      "img-src": "'self' data:",
      "style-src": "'self' 'unsafe-inline'",
      "style-src-attr": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors":
        "'self' https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://outlook.cloud.microsoft",
    });
  }
});

test("nobody frames the pages that stand alone, and the preview frames only its own", async () => {
  for (const path of ["/", "/settings", "/dashboard"]) {
    expect(directives(await get(path))).toMatchObject({ "script-src": "'self'", "frame-ancestors": "'none'" });
  }
  expect(directives(await get("/preview"))).toMatchObject({ "frame-src": "'self'", "frame-ancestors": "'none'" });
  expect(directives(await get("/preview/taskpane.html"))).toMatchObject({
    "script-src": "'self'",
    "frame-ancestors": "'self'",
  });
});

test("in the preview, the pages that ship run on the library of the npm package and nothing else changes", async () => {
  for (const name of ["taskpane", "launch-event"]) {
    const html = await (await get(`/preview/${name}.html`)).text();
    expect(html.replace(/\n/g, "")).toBe(
      pane.replace(
        OFFICE_JS,
        '<script src="/preview/microsoft-ajax.js"></script><script src="/office-js/office.js"></script>',
      ),
    );
    expect(await (await get(`/${name}.html`)).text()).toBe(pane);
  }
  expect(await (await get("/office-js/office.js")).text()).toBe("office");
  expect(await (await get("/office-js/en-US/outlook_strings.js")).text()).toBe("strings");
  expect(await (await get("/preview/microsoft-ajax.js")).text()).toBe("var Sys;");
});

test("the preview is sent from http to https, which office.js demands", async () => {
  const response = await app.request("http://localhost:3000/preview");
  expect([response.status, response.headers.get("Location")]).toEqual([302, "https://localhost:3443/preview"]);
});

test("without the npm package there is no preview", async () => {
  const bare = mkdtempSync(join(tmpdir(), "decorum-static-"));
  const other = createApp({ house, root: bare, log: () => {} });
  rmSync(bare, { recursive: true });
  for (const path of ["/preview", "/preview/taskpane.html", "/office-js/office.js"]) {
    expect((await other.request(path)).status).toBe(404);
  }
});

test.each([
  "/assets/../.stamp",
  "/assets/..%2f.stamp",
  "/assets/%2e%2e/.stamp",
  "/assets/..\\.stamp",
  "/assets/.stamp",
  "/assets/",
  "/assets/a-1.js/",
  "/assets/a-1.js%00.png",
  "/icons/..%2f..%2fpackage.json",
  "/office-js/..%2fpackage.json",
  "/package.json",
  "/dist/taskpane/index.html",
])("%s is not served", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("text is packed as the browser can take it, and is the same text", async () => {
  const body = async (response: Response) => Buffer.from(await response.arrayBuffer());
  const [br, gzip, plain] = await Promise.all([
    get("/assets/a-1.js", { "Accept-Encoding": "gzip, deflate, br" }),
    get("/assets/a-1.js", { "Accept-Encoding": "gzip, br;q=0" }),
    get("/assets/a-1.js"),
  ]);
  expect([br, gzip, plain].map((response) => response.headers.get("Content-Encoding"))).toEqual(["br", "gzip", null]);
  expect(br.headers.get("Vary")).toBe("Accept-Encoding");
  expect(brotliDecompressSync(await body(br)).toString()).toBe(script);
  expect(gunzipSync(await body(gzip)).toString()).toBe(script);
  expect((await body(plain)).toString()).toBe(script);
  const tags = [br, gzip, plain].map((response) => response.headers.get("ETag"));
  expect(new Set(tags).size).toBe(3);
});

test("what a browser has is not sent again, until it changes", async () => {
  const first = await get("/launch-event.html");
  const have = { "If-None-Match": first.headers.get("ETag")! };
  const again = await get("/launch-event.html", have);
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(again.headers.get("Content-Security-Policy")).toBe(first.headers.get("Content-Security-Policy"));
  write("dist/launch-event/index.html", `${pane}<p>new`);
  utimesSync(join(root, "dist/launch-event/index.html"), new Date(), new Date(Date.now() + 5000));
  const changed = await get("/launch-event.html", have);
  expect([changed.status, await changed.text()]).toEqual([200, `${pane}<p>new`]);
  write("dist/launch-event/index.html", pane);
});

test("HEAD tells the length without the body", async () => {
  const response = await app.request("/assets/a-1.js", { method: "HEAD" });
  expect([response.status, response.headers.get("Content-Length")]).toEqual([200, String(script.length)]);
  expect(await response.text()).toBe("");
});

test("Outlook shows icons on pages of its own", async () => {
  expect((await get("/icons/icon-32.png")).headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
});

test("classic Outlook is told that the send handler may call its own origin", async () => {
  const response = await get("/.well-known/microsoft-officeaddins-allowed.json");
  expect(await response.json()).toEqual({ allowed: ["https://localhost:3443/launch-event.js"] });
});

test("the send handler and the manifest name the host that they are asked for at", async () => {
  const text = async (url: string, headers = {}) => (await app.request(url, { headers })).text();
  for (const [asked, host] of [
    ["https://localhost:3443", "localhost:3443"],
    ["http://localhost:3000", "localhost:3443"],
    ["http://decorum.example.org", "decorum.example.org"],
    ["https://decorum.example.org:8443", "decorum.example.org:8443"],
    ['http://x"+alert(1)+"', "localhost:3443"],
  ]) {
    expect(await text(`${asked}/launch-event.js`), asked).toBe(`${script}"https://${host}"`);
    expect(await text(`${asked}/manifest.xml`), asked).toContain(`https://${host}/`);
    const allowed = { allowed: [`https://${host}/launch-event.js`] };
    expect(JSON.parse(await text(`${asked}/.well-known/microsoft-officeaddins-allowed.json`)), asked).toEqual(allowed);
  }
});
