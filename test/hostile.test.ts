/**
 * What somebody who wishes us ill may send, byte by byte, to the server as it ships: each gets the answer beside it, none
 * gets back what it sent, none is found in what the server wrote, and the server lives on.
 */
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createApp } from "../server/app.ts";
import { openStore } from "../server/store/store.ts";
import { Tenants } from "../server/store/tenants.ts";
import { startIssuer } from "./auth/issuer.ts";
import { type Running, startServer } from "./faults/server.ts";
import { drafts, json, MARK, many, type Sent } from "./hostile-requests.ts";
import { routes } from "./hostile-routes.ts";

const folder = mkdtempSync(join(tmpdir(), "decorum-hostile-"));
let server: Running;

beforeAll(async () => {
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: "info" });
}, 60_000);

afterAll(async () => {
  server.child.kill("SIGTERM");
  await server.ended;
  rmSync(folder, { recursive: true });
  expect(server.output()).not.toMatch(new RegExp(MARK, "i"));
});

function bytesOf({
  line = "POST /v1/lint",
  host = "localhost",
  headers = ["Content-Type: application/json"],
  body = "",
  bytes,
}: Sent): Buffer {
  if (bytes !== undefined) return Buffer.from(bytes, "latin1");
  const content = Buffer.from(body);
  const head = [`${line} HTTP/1.1`, `Host: ${host}`, "Connection: close", `X-Mark: ${MARK}`, ...headers];
  if (content.length > 0) head.push(`Content-Length: ${content.length}`);
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), content]);
}

/** All that comes back until the connection ends; at most so long. */
async function answerTo(sent: Buffer, ms = 20_000): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1").on("data", (chunk) => (answer += chunk));
  socket.on("error", () => {});
  socket.write(sent);
  await Promise.race([once(socket, "close"), new Promise((resolve) => setTimeout(resolve, ms))]);
  socket.destroy();
  return answer;
}

test.each([...drafts, ...routes])("%s", async (_, sent, expected) => {
  const answer = await answerTo(bytesOf(sent));
  const [head, body = ""] = answer.split("\r\n\r\n");
  const [, code] = /^\{"error":\{"code":"([a-z-]+)"/.exec(body) ?? [];
  expect([head!.slice(9, 12), code].filter(Boolean).join(" ")).toBe(expected);
  expect(head).not.toMatch(/access-control-/i);
  const isReport = !sent.line && !sent.bytes && expected === "200";
  if (isReport) expect(answer).toContain('"findings":');
  // A report tells of the draft; a redirect goes to a place of ours; all else repeats nothing, nor where it failed.
  else expect(answer).not.toMatch(new RegExp(`${MARK}|\\.ts:\\d`, "i"));
  // Nobody answers twice, or for what was not asked.
  expect(answer.match(/^HTTP\/1\.1 /gm) ?? []).toHaveLength(expected ? 1 : 0);
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
});

test("a body that comes a byte at a time holds up nobody else", async () => {
  const socket = connect(server.port, "127.0.0.1").on("error", () => {});
  socket.write(
    `POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
  );
  for (let n = 0; n < 5; n++) {
    socket.write(" ");
    expect(await answerTo(bytesOf({ body: json() }))).toMatch(/^HTTP\/1\.1 200 /);
  }
  socket.destroy();
});

test("200 connections that say nothing hold up nobody else", async () => {
  const idle = many(200, () => connect(server.port, "127.0.0.1").on("error", () => {}));
  expect(await answerTo(bytesOf({ body: json() }))).toMatch(/^HTTP\/1\.1 200 /);
  for (const socket of idle) socket.destroy();
});

test("none of it is on the disk", () => {
  const kept = readdirSync(folder).filter((name) => name.startsWith("decorum.db"));
  expect(kept).toContain("decorum.db-wal");
  const found = (name: string) => readFileSync(join(folder, name), "latin1").toLowerCase().includes(MARK.toLowerCase());
  expect(kept.filter(found)).toEqual([]);
});

test("where people sign in, it is asked by any name: who they are counts alone", async () => {
  const [dataDir, issuer] = [mkdtempSync(join(tmpdir(), "decorum-named-")), await startIssuer()];
  const store = await openStore({ dataDir });
  const houses = new Tenants(store);
  const app = createApp({ house: houses, signIn: issuer.settings, log: () => {} });
  onTestFinished(async () => {
    houses.stop();
    await Promise.all([store.destroy(), issuer.stop()]);
    rmSync(dataDir, { recursive: true });
  });
  const ask = (Authorization = "") =>
    app.request("http://decorum.example.org/v1/house", { headers: { Authorization } });
  expect((await ask()).status).toBe(401);
  expect((await ask(`Bearer ${await issuer.token()}`)).status).toBe(200);
});
