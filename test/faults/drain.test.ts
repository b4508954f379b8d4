/** Told to stop, a server answers what it has begun, takes nothing new, and is gone within five seconds. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { draft, post, type Running, startServer } from "./server.ts";

async function started(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "decorum-drain-"));
  const server = await startServer({ DATA_DIR: folder, LINT_WORKERS: "1" });
  onTestFinished(() => {
    server.child.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });
  return server;
}

/** A request of which the last byte is still to come. */
async function halfSent({ port }: Running, path: string, body: string): Promise<{ socket: Socket; answer(): string }> {
  const socket = connect(port, "127.0.0.1").on("error", () => {});
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk));
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
  socket.write(`${head}\r\n\r\n${body.slice(0, -1)}`);
  await once(socket, "connect");
  return { socket, answer: () => answer };
}

test("checks that take their time, a record and an upload are answered, and nobody new", async () => {
  const server = await started();
  const record = { id: "m1", sentAt: "2026-11-17T18:00:00Z", outcomes: [] };
  const upload = await halfSent(server, "/v1/lint", JSON.stringify({ draft }));
  const telling = await halfSent(server, "/v1/sends", JSON.stringify(record));
  // Two wait for the one thread, each takes it some hundred milliseconds.
  const long = { ...draft, body: { format: "text", content: "We will look into it by Friday. ".repeat(1000) } };
  const checks = Array.from({ length: 3 }, () => post(server.url, "/v1/lint", { draft: long }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  server.child.kill("SIGTERM");
  await expect
    .poll(() => post(server.url, "/v1/lint", { draft }).catch(() => "refused"), { timeout: 4000 })
    .toBe("refused");
  upload.socket.write("}");
  telling.socket.write("}");
  const answers = await Promise.all(checks.map(async (check) => (await check).json()));
  expect(answers.every(({ findings }) => findings.length > 0)).toBe(true);
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(8000);
  expect(upload.answer()).toMatch(/^HTTP\/1\.1 200 .*"findings":/s);
  expect(telling.answer()).toMatch(/^HTTP\/1\.1 204 /);
});

test("an upload that never ends is not waited for longer than five seconds", async () => {
  const server = await started();
  await halfSent(server, "/v1/lint", JSON.stringify({ draft }));
  await (await post(server.url, "/v1/lint", { draft })).text();
  const began = performance.now();
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  // Five seconds, and what a busy machine takes to notice.
  expect(performance.now() - began).toBeLessThan(8000);
});
