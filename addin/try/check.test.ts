import { afterEach, expect, test, vi } from "vitest";
import type { Draft } from "../../rules/contract.ts";
import { checkDraft, checkMail } from "./check.ts";

afterEach(() => vi.unstubAllGlobals());

const report = { standards: [], findings: [], passed: [], reading: { quoted: [], questions: [] } };
const answering = (body: string, status = 200) => vi.stubGlobal("fetch", async () => new Response(body, { status }));

test("a report is taken as it is", async () => {
  answering(JSON.stringify(report));
  expect(await checkDraft({} as Draft)).toEqual(report);
});

test.each([
  ["a proxy's page", "<html>"],
  ["nothing", "null"],
  ["another shape", JSON.stringify({ ...report, reading: null })],
  ["a mail the server had no time to read", JSON.stringify({ ...report, incomplete: true })],
])("%s is a check that failed", async (_name, body) => {
  answering(body);
  await expect(checkDraft({} as Draft)).rejects.toMatchObject({ problem: "failed" });
  await expect(checkMail(new Uint8Array())).rejects.toMatchObject({ problem: "failed" });
});

test("a report on a mail comes with the draft that was read from it", async () => {
  answering(JSON.stringify(report));
  await expect(checkMail(new Uint8Array())).rejects.toMatchObject({ problem: "failed" });
});
