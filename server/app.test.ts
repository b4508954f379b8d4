import { expect, test, vi } from "vitest";
import { type Draft, ErrorBody, House, Report } from "../rules/contract.ts";
import { lint } from "../rules/lint.ts";
import { createApp } from "./app.ts";
import exampleHouse from "./example-house.json" with { type: "json" };
import type { Log, LogLine } from "./log.ts";

const house = House.parse(exampleHouse);
const check = vi.fn(lint);
const lines: unknown[] = [];
const app = createApp({ house, check, log: (line) => lines.push(line) });

const draft: Draft = {
  composeType: "reply",
  from: { address: "sam.ruiz@bellwether.example" },
  to: [{ address: "ngozi@lakeshoredental.example" }],
  subject: "Re: Budget",
  body: { format: "text", content: "Dear Ngozi,\n\nThank you." },
};
const JSON_TYPE = { "Content-Type": "application/json" };
const MAIL_TYPE = { "Content-Type": "message/rfc822" };
const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE, query = "") =>
  app.request(`/v1/lint${query}`, { method: "POST", headers, body });
const sendDraft = (changes: object) => send(JSON.stringify({ draft: { ...draft, ...changes } }));

async function errorOf(response: Response) {
  const { error } = ErrorBody.parse(await response.json());
  expect(response.headers.get("X-Request-Id")).toBe(error.requestId);
  return { status: response.status, code: error.code, path: error.path, message: error.message };
}

test("a draft is checked as sent, at the time given, by the standard given", async () => {
  const now = "2026-11-16T15:00:00Z";
  const response = await send(JSON.stringify({ draft, now, standard: "bostrom" }));
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(Report.parse(await response.json()).draft).toBeUndefined();
  expect(check).toHaveBeenLastCalledWith(draft, house, now, expect.objectContaining({ standard: "bostrom" }));
});

test("without a time, the server's clock counts", async () => {
  const before = Date.now();
  await send(JSON.stringify({ draft }));
  const now = Date.parse(check.mock.lastCall![2]);
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test("a saved mail is checked with the options of the query, and its draft comes back", async () => {
  const mail =
    "From: sam.ruiz@bellwether.example\r\nTo: ngozi@lakeshoredental.example\r\nSubject: Re: x\r\n\r\nDear Ngozi,";
  const response = await send(mail, MAIL_TYPE, "?standard=bostrom&now=2026-11-16T15:00:00%2B01:00");
  expect(response.status).toBe(200);
  const report = Report.parse(await response.json());
  expect(report.draft?.body.content).toContain("Dear Ngozi,");
  expect(check).toHaveBeenLastCalledWith(
    report.draft,
    house,
    "2026-11-16T15:00:00+01:00",
    expect.objectContaining({ standard: "bostrom" }),
  );
});

test.each([
  ["lone surrogates", { body: { format: "text", content: "a \ud800 b \udfff" } }],
  ["NUL and other controls", { subject: "\u0000\u001b", body: { format: "html", content: "<p>\u0000</p>" } }],
  ["5,000 recipients", { to: Array.from({ length: 5000 }, (_, i) => ({ address: `a${i}@beekeepers.example` })) }],
  ["nobody to send to", { to: [] }],
  ["fields of a newer add-in", { importance: { level: "high" } }],
])("%s are no fault", async (_, changes) => {
  expect((await sendDraft(changes)).status).toBe(200);
});

test("deep nesting and prototype keys in unknown fields are dropped", async () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const response = await send(
    `{"draft":${JSON.stringify(draft).slice(0, -1)},"__proto__":{"kind":"x"},"deep":${deep}}}`,
  );
  expect(response.status).toBe(200);
  expect(check.mock.lastCall![0]).toEqual(draft);
  expect(Object.hasOwn(check.mock.lastCall![0], "__proto__")).toBe(false);
});

test.each([
  ["nothing", ""],
  ["half of an object", '{"draft":'],
  ["bytes that are not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d])],
])("%s is not JSON", async (_, body) => {
  expect(await errorOf(await send(body))).toMatchObject({ status: 400, code: "malformed-json", path: undefined });
});

test.each([
  ["[]", undefined],
  ["{}", "draft"],
  [{ draft: null }, "draft"],
  [{ draft: { ...draft, to: [{}] } }, "draft.to[0].address"],
  [{ draft: { ...draft, to: "x" } }, "draft.to"],
  [{ draft: { ...draft, composeType: "answer" } }, "draft.composeType"],
  [{ draft: { ...draft, body: { format: "rtf", content: "" } } }, "draft.body.format"],
  [{ draft: { ...draft, attachments: [{ name: "a" }, { name: 1 }] } }, "draft.attachments[1].name"],
  [{ draft: { ...draft, original: { receivedAt: "yesterday" } } }, "draft.original.receivedAt"],
  [{ draft: { ...draft, to: Array(5001).fill({ address: "" }) } }, "draft.to"],
  [{ draft, now: "2026-11-16T15:00:00" }, "now"],
  [{ draft, standard: 3 }, "standard"],
  [{ draft, standard: "house-rules" }, "standard"],
])("a request of the wrong shape is refused with its path: %j", async (body, path) => {
  const response = await send(typeof body === "string" ? body : JSON.stringify(body));
  expect(await errorOf(response)).toMatchObject({ status: 400, path });
});

test.each([
  ["?standard=house-rules", "standard"],
  ["?now=soon", "now"],
])("the query of a saved mail is checked too: %s", async (query, path) => {
  expect(await errorOf(await send("From: a@b.example\r\n\r\nHi", MAIL_TYPE, query))).toMatchObject({
    status: 400,
    path,
  });
});

const large = `{"draft":"${"x".repeat(1024 * 1024)}"}`;
test.each([
  ["its length told", { "Content-Length": String(large.length) }],
  ["its length not told", {}],
  ["its length told wrongly", { "Content-Length": "20" }],
])("more than 1 MiB is refused, %s", async (_, headers) => {
  expect(await errorOf(await send(large, { ...JSON_TYPE, ...headers }))).toMatchObject({
    status: 413,
    code: "too-large",
  });
});

test("1 MiB to the byte is read", async () => {
  const room = 1024 * 1024 - JSON.stringify({ draft, more: "" }).length;
  expect((await send(JSON.stringify({ draft, more: "x".repeat(room) }))).status).toBe(200);
});

test.each([
  [{ "Content-Type": "text/plain" }],
  [{ "Content-Type": "application/jsonp" }],
  [{ "Content-Type": "" }],
  [{ "Content-Type": "application/json; charset=iso-8859-1" }],
  [{ "Content-Type": "application/json", "Content-Encoding": "gzip" }],
])("%j is not a type that is read", async (headers) => {
  expect(await errorOf(await send(JSON.stringify({ draft }), headers))).toMatchObject({ status: 415 });
});

test("the type may be spelled in any case and carry its charset", async () => {
  expect((await send(JSON.stringify({ draft }), { "Content-Type": "Application/JSON; charset=UTF-8" })).status).toBe(
    200,
  );
});

test.each([
  ["GET", "/v1/lint", "POST, OPTIONS"],
  ["HEAD", "/v1/lint", "POST, OPTIONS"],
  ["PUT", "/v1/rules", "GET, HEAD, OPTIONS"],
  ["POST", "/livez", "GET, HEAD, OPTIONS"],
  ["DELETE", "/taskpane.html", "GET, HEAD, OPTIONS"],
])("%s %s is answered with what is allowed", async (method, path, allow) => {
  const response = await app.request(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("Allow")).toBe(allow);
});

test("OPTIONS tells what an address takes; nobody else's site is let in", async () => {
  const response = await app.request("/v1/lint", { method: "OPTIONS" });
  expect([response.status, response.headers.get("Allow")]).toEqual([204, "POST, OPTIONS"]);
  const headers = { Origin: "https://beekeepers.example" };
  const refused = await app.request("/v1/lint", { method: "OPTIONS", headers });
  expect(refused.status).toBe(403);
  expect(refused.headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test("what is not there is 404, for any method", async () => {
  for (const method of ["GET", "POST", "OPTIONS"]) {
    expect(await errorOf(await app.request("/v1/nothing", { method }))).toMatchObject({
      status: 404,
      code: "not-found",
    });
  }
});

test("rules, standards and house are told", async () => {
  const ids = async (path: string) => (await (await app.request(path)).json()).map(({ id }: { id: string }) => id);
  expect(await ids("/v1/rules")).toContain("cc-on-handoff");
  expect(await ids("/v1/standards")).toContain("ten-commandments");
  const told = await app.request("/v1/house");
  expect(told.headers.get("Cache-Control")).toBe("no-store");
  expect(House.parse(await told.json())).toEqual(house);
});

test("health: alive always, ready until the server shuts down", async () => {
  let ready = true;
  const other = createApp({ house, isReady: () => ready, log: () => {} });
  expect((await other.request("/readyz")).status).toBe(200);
  ready = false;
  expect((await other.request("/readyz")).status).toBe(503);
  expect((await other.request("/livez")).status).toBe(200);
});

test("the OpenAPI document describes every route of the API, its bodies and its errors", async () => {
  const { openapi, paths, components } = await (await app.request("/openapi.json")).json();
  expect(openapi).toMatch(/^3\.1\./);
  expect(Object.keys(paths).sort()).toEqual([
    ...["/livez", "/metrics", "/openapi.json", "/readyz"],
    ...["/v1/house", "/v1/lint", "/v1/rules", "/v1/sign-in", "/v1/standards"],
  ]);
  const { requestBody, responses } = paths["/v1/lint"].post;
  expect(Object.keys(requestBody.content)).toEqual(["application/json", "message/rfc822"]);
  expect(Object.keys(responses)).toEqual(["200", "400", "401", "403", "413", "415", "429", "500", "503"]);
  for (const [, ref] of JSON.stringify(paths).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    expect(components.schemas).toHaveProperty(ref!);
  }
});

test("what the API says may not be framed, guessed at or kept", async () => {
  const { headers } = await send(JSON.stringify({ draft }));
  expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("X-Frame-Options")).toBe("DENY");
});

test("a request that is open to all is named by its route in the log", async () => {
  lines.length = 0;
  for (const path of ["/v1/standards", "/v1/sign-in", "/v1/house"]) await app.request(path);
  expect(lines).toMatchObject([{ route: "/v1/standards" }, { route: "/v1/sign-in" }, { route: "/v1/house" }]);
});

test("a request is one line in the log, and nothing in it was sent", async () => {
  lines.length = 0;
  const body = JSON.stringify({ draft });
  const response = await app.request("/v1/lint?x=secret", { method: "POST", headers: JSON_TYPE, body });
  expect(lines).toEqual([
    {
      requestId: response.headers.get("X-Request-Id")!,
      route: "/v1/lint",
      status: 200,
      ms: expect.any(Number),
      bytesIn: body.length,
      bytesOut: expect.any(Number),
      tenant: expect.stringMatching(/^[\w-]{12}$/),
    } satisfies LogLine,
  ]);
});

test("an error is one line in the log: code, route and time, with the id of the answer", async () => {
  lines.length = 0;
  const response = await app.request("/v1/lint?secret", { method: "POST", headers: JSON_TYPE, body: "{" });
  const { error } = await response.json();
  expect(lines).toEqual([
    {
      code: "malformed-json",
      route: "/v1/lint",
      status: 400,
      ms: expect.any(Number),
      bytesIn: 1,
      bytesOut: expect.any(Number),
      tenant: expect.any(String),
      requestId: error.requestId,
    },
  ]);
});

test("no error repeats what was sent, to the caller or to the log", async () => {
  const MARK = "Zwetschgendatschi";
  const marked: Draft = {
    ...draft,
    from: { address: `${MARK}@bellwether.example`, name: MARK },
    to: [{ address: `${MARK}@lakeshoredental.example`, name: MARK }],
    subject: MARK,
    body: { format: "html", content: `<p>${MARK}</p>` },
    attachments: [{ name: `${MARK}.pdf` }],
  };
  const output: string[] = [];
  const spies = [
    ...(["log", "error", "warn", "info"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words) => void output.push(words.join(" "))),
    ),
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((chunk) => output.push(String(chunk)) > 0),
    ),
  ];
  const failing = (): never => {
    throw new TypeError(`${MARK}\n    at ${MARK} (file:///rules/${MARK}.ts:1:1)`);
  };
  const odd = (): never => {
    throw MARK;
  };
  const mail = `From: ${MARK} <${MARK}@x.example>\r\nSubject: ${MARK}\r\n\r\n${MARK}`;
  const body = JSON.stringify({ draft: marked });
  const cases: [status: number, request: [string, RequestInit], engine?: () => never][] = [
    [400, ["/v1/lint", { headers: JSON_TYPE, body: MARK }]],
    [400, ["/v1/lint", { headers: JSON_TYPE, body: `{"draft":{"${MARK}":"${MARK}` }]],
    [400, ["/v1/lint", { headers: JSON_TYPE, body: `{"draft":{"subject":"${MARK}","${MARK}":1}}` }]],
    [400, ["/v1/lint", { headers: JSON_TYPE, body: JSON.stringify({ draft: { ...marked, composeType: MARK } }) }]],
    [400, ["/v1/lint", { headers: JSON_TYPE, body: JSON.stringify({ draft: marked, standard: MARK }) }]],
    [400, ["/v1/lint", { headers: JSON_TYPE, body: JSON.stringify({ draft: marked, now: MARK }) }]],
    [400, [`/v1/lint?standard=${MARK}`, { headers: MAIL_TYPE, body: mail }]],
    [400, [`/v1/lint?now=${MARK}`, { headers: MAIL_TYPE, body: mail }]],
    [400, ["/v1/lint", { headers: MAIL_TYPE, body: MARK }]],
    [400, ["/v1/lint", { headers: MAIL_TYPE, body: `Subject: ${MARK.repeat(1000)}\r\n\r\n` }]],
    [404, [`/v1/${MARK}`, { headers: JSON_TYPE, body }]],
    [404, [`/assets/${MARK}.js`, { method: "GET" }]],
    [405, ["/v1/lint", { method: MARK, headers: JSON_TYPE, body }]],
    [413, ["/v1/lint", { headers: JSON_TYPE, body: MARK.repeat(100_000) }]],
    [415, ["/v1/lint", { headers: { "Content-Type": `text/${MARK}` }, body }]],
    [415, ["/v1/lint", { headers: { ...JSON_TYPE, "Content-Encoding": MARK }, body }]],
    [500, ["/v1/lint", { headers: { ...JSON_TYPE, "X-Request-Id": MARK }, body }], failing],
    [500, ["/v1/lint", { headers: MAIL_TYPE, body: mail }], failing],
    [500, ["/v1/lint", { headers: JSON_TYPE, body }], odd],
  ];
  try {
    for (const [status, [path, init], engine] of cases) {
      const response = await createApp({ house, check: engine ?? lint }).request(path, { method: "POST", ...init });
      const said = `${await response.text()}${JSON.stringify([...response.headers])}`;
      expect([response.status, said]).toEqual([status, expect.not.stringContaining(MARK)]);
      expect(JSON.parse(said.slice(0, said.lastIndexOf("}") + 1))).toHaveProperty("error.requestId");
    }
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(output).toHaveLength(cases.length);
  expect(output.join("\n")).not.toContain(MARK);
});

test("an unexpected error leaves the places in our code that it came from", async () => {
  const noted: Parameters<Log>[0][] = [];
  const failing = (): never => {
    throw new SyntaxError("Dear Ngozi");
  };
  const other = createApp({ house, check: failing, log: (line) => noted.push(line) });
  await other.request("/v1/lint", { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ draft }) });
  expect(noted[0]).toMatchObject({ code: "internal", status: 500, route: "/v1/lint" });
  expect(noted[0]!.at!.join()).toMatch(/server\/routes\/lint\.ts:\d+:\d+/);
  expect(JSON.stringify(noted)).not.toContain("Ngozi");
});
