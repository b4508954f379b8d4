/** What a mail holds is found in no line of the log, in no metric and in no answer to others, whatever goes wrong. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { House } from "../rules/contract.ts";
import { createApp } from "./app.ts";
import exampleHouse from "./example-house.json" with { type: "json" };
import { LintPool } from "./lint-pool.ts";
import { jsonLog, type LogLine } from "./log.ts";
import { Metrics } from "./metrics.ts";

const house = House.parse(exampleHouse);
/** A marker for each place a mail can hold something in. */
const marker = (place: string) => `Zwetschgendatschi-${place}`;
const MARK = /zwetschgendatschi/i;
const metrics = new Metrics();
const written: string[] = [];
const log = jsonLog("info", { write: (line) => void written.push(line) });
const pool = new LintPool({
  ...{ size: 2, deadlineMs: 1000, script: join(import.meta.dirname, "../test/load/hanging-worker.ts") },
  onCheck: (ms) => metrics.checked(ms),
  onLost: (code, at) => {
    metrics.workerLost(code);
    log({ code, ...(at && { at }) });
  },
});
metrics.watch(() => pool.state);
const app = createApp({ house, pool, log, metrics });
const server = createServer(getRequestListener(app.fetch));
let url = "";

beforeAll(async () => {
  pool.open();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  while (pool.state.ready < 2) await new Promise((resolve) => setTimeout(resolve, 50));
}, 60_000);
afterAll(async () => {
  server.close();
  await pool.close();
});

const mailbox = (place: string) => ({ address: `${marker(place)}@x.example`, name: marker(place) });
const draft = (subject = "") => ({
  composeType: "reply",
  id: marker("id"),
  from: mailbox("from"),
  to: [mailbox("to")],
  cc: [mailbox("cc")],
  bcc: [mailbox("bcc")],
  subject: `${subject} ${marker("subject")}`,
  body: { format: "html", content: `<p>Dear ${marker("name")},</p><p>${marker("body")}</p>` },
  attachments: [{ name: `${marker("file")}.pdf`, participants: [mailbox("participant")] }],
  original: { from: mailbox("asker"), subject: marker("asked"), body: { format: "text", content: marker("question") } },
});
const JSON_TYPE = {
  "Content-Type": "application/json",
  "X-Request-Id": marker("request"),
  "User-Agent": marker("agent"),
  Cookie: `mail=${marker("cookie")}`,
};
const send = (body: string, headers: Record<string, string> = JSON_TYPE, path = "/v1/lint") =>
  fetch(`${url}${path}`, { method: "POST", headers, body });
const mail = `From: ${marker("from")} <a@x.example>\r\nSubject: ${marker("subject")}\r\n\r\n${marker("body")}`;

test.each<[what: string, status: number, request: () => Promise<Response>]>([
  ["a check", 200, () => send(JSON.stringify({ draft: draft() }))],
  ["a saved mail", 200, () => send(mail, { "Content-Type": "message/rfc822" })],
  ["JSON that is none", 400, () => send(`{"draft":${marker("json")}`)],
  ["the wrong shape", 400, () => send(JSON.stringify({ draft: { ...draft(), composeType: marker("kind") } }))],
  ["a field that is too long", 400, () => send(JSON.stringify({ draft: draft(marker("long").repeat(500)) }))],
  ["a query", 400, () => send(mail, { "Content-Type": "message/rfc822" }, `/v1/lint?now=${marker("query")}`)],
  ["a path", 404, () => send(mail, JSON_TYPE, `/v1/${marker("path")}`)],
  ["a type", 415, () => send(mail, { "Content-Type": `text/${marker("type")}` })],
  ["too much", 413, () => send(marker("large").repeat(70_000))],
  ["a thread that hangs", 200, () => send(JSON.stringify({ draft: draft("please hang") }))],
  ["a thread that ends", 200, () => send(JSON.stringify({ draft: draft("please exit") }))],
  ["a thread that throws the mail", 200, () => send(JSON.stringify({ draft: draft("please throw") }))],
])("%s", async (_, status, request) => {
  const response = await request();
  const answer = await response.text();
  expect(response.status).toBe(status);
  expect(JSON.stringify([...response.headers])).not.toMatch(MARK);
  if (status !== 200) expect(answer).not.toMatch(MARK);
  while (pool.state.ready < 2) await new Promise((resolve) => setTimeout(resolve, 50));
});

test("the engine that fails leaves nothing but the place in our code", async () => {
  const failing = (): never => {
    throw new TypeError(marker("error"));
  };
  const response = await createApp({ house, log, metrics, check: failing }).request("/v1/lint", {
    ...{ method: "POST", headers: JSON_TYPE, body: JSON.stringify({ draft: draft() }) },
  });
  expect([response.status, await response.text()]).toEqual([500, expect.not.stringMatching(MARK)]);
});

test("the log has a line for each, every one JSON of known fields", () => {
  const lines = written.map((line) => JSON.parse(line) as LogLine & { time: string });
  expect(written.join("")).not.toMatch(MARK);
  expect(lines.filter(({ requestId }) => requestId).length).toBe(13);
  const known = "at bytesIn bytesOut code level ms requestId route status tenant time".split(" ");
  expect(lines.flatMap((line) => Object.keys(line)).filter((key) => !known.includes(key))).toEqual([]);
  expect(lines.map(({ code }) => code).filter((code) => code?.startsWith("lint"))).toEqual([
    ...["lint-worker-stuck", "lint-worker-ended", "lint-worker-ended"],
  ]);
  expect(lines[0]).toMatchObject({ level: "info", route: "/v1/lint", status: 200 });
  expect(lines[0]!.bytesOut).toBeGreaterThan(500);
  expect(lines.find(({ status }) => status === 500)?.at?.join()).toMatch(/server\/examine\.ts:\d+/);
});

test("metrics count it all, by route and status alone", async () => {
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).not.toMatch(MARK);
  expect(text).toMatch(/^decorum_http_request_duration_seconds_count\{route="\/v1\/lint",status="413"\} 1$/m);
  expect(text).toMatch(/^decorum_lint_workers_lost_total\{reason="lint-worker-stuck"\} 1$/m);
  expect(text).toMatch(/^decorum_lint_workers 2$/m);
  expect(text).toMatch(/^decorum_lint_queue 0$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  const routes = [...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route);
  expect(new Set(routes)).toEqual(new Set(["/v1/lint", "/v1/*"]));
});
