import { afterEach, expect, test, vi } from "vitest";
import type { Draft } from "../../rules/contract.ts";
import { server } from "./server.ts";

afterEach(() => vi.unstubAllGlobals());

const report = { standards: [], findings: [], passed: [], reading: { quoted: [], questions: [] } };
const answering = (body: string, status = 200) => vi.stubGlobal("fetch", async () => new Response(body, { status }));

test("a report is taken as it is", async () => {
  answering(JSON.stringify(report));
  expect(await server.lint({} as Draft)).toEqual(report);
});

test("a mail that was read in part is checked", async () => {
  const part = { ...report, passed: ["salutation-present"], incomplete: true };
  answering(JSON.stringify(part));
  expect(await server.lint({} as Draft)).toEqual(part);
});

test("a severity that only a newer server knows is a suggestion here", async () => {
  const findings = [
    { rule: "a", severity: "notice" },
    { rule: "b", severity: "error" },
  ];
  answering(JSON.stringify({ ...report, findings }));
  const known = (await server.lint({} as Draft)).findings;
  expect(known.map(({ severity }) => severity)).toEqual(["suggestion", "error"]);
});

test.each([
  ["an error", '{"error":{}}', 429],
  ["a proxy's page", "<html>", 200],
  ["half an answer", '{"findings":[', 200],
  ["another shape", JSON.stringify({ ...report, reading: null }), 200],
  ["no standards", JSON.stringify({ ...report, standards: undefined }), 200],
  ["nothing", "null", 200],
  ["what the server had no time to read", JSON.stringify({ ...report, incomplete: true }), 200],
])("%s is no report", async (_name, body, status) => {
  answering(body, status);
  await expect(server.lint({} as Draft)).rejects.toThrow();
});
