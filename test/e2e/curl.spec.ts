import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./server.ts";

test("a saved mail that is posted is answered with a report", async ({ request }) => {
  const data = readFileSync(join(import.meta.dirname, "../../addin/try/samples/internal.eml"));
  const answer = await request.post("/v1/lint", { headers: { "content-type": "message/rfc822" }, data });
  expect(answer.status()).toBe(200);
  const { findings, draft } = await answer.json();
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain("internal-thread-leak");
  for (const { span } of findings) if (span) expect(draft.body.content.slice(span.start, span.end)).not.toBe("");
});
