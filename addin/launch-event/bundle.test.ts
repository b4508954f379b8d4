import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { beforeAll, expect, test, vi } from "vitest";
import { sendHandler } from "../../vite.config.ts";
import { fakeOffice } from "../outlook/fake-office.ts";

/** Bytes: the clock of five seconds that Outlook allows starts before the script is fetched. */
const LIMIT = 60 * 1024;

let script = "";
beforeAll(async () => {
  const built = (await build({
    ...sendHandler,
    build: { ...sendHandler.build, write: false },
  })) as Rollup.RolldownOutput;
  script = [built]
    .flat()[0]!
    .output.map((chunk) => (chunk.type === "chunk" ? chunk.code : ""))
    .join("");
}, 60_000);

test("the script is small enough", () => {
  expect(gzipSync(script).length).toBeLessThanOrEqual(LIMIT);
});

test("the script stands alone: no import, no export", () => {
  expect(script).not.toMatch(/\bimport\s*[({"']|\brequire\(|^export /m);
});

test("the script decides in a runtime with nothing but the language, timers and Office", async () => {
  const { office, handlers } = fakeOffice({
    body: "<p>Hi Margaret,</p><p>The minutes are attached.</p><p>Best,<br>Sam Ruiz</p>",
    to: [{ emailAddress: "mchen@lakeshoredental.example", displayName: "Margaret Chen" }],
  });
  const bare = createContext({ Office: office, setTimeout });
  // Node's contexts bring these; Outlook's may not.
  runInContext("delete globalThis.Temporal; delete globalThis.WebAssembly", bare);
  runInContext(script, bare);
  const completed = vi.fn();
  handlers.get("onMessageSendHandler")!({ completed });
  await vi.waitFor(() => expect(completed).toHaveBeenCalledTimes(1), 2500);
  expect(completed.mock.calls[0]![0]).toMatchObject({
    allowEvent: false,
    errorMessage: expect.stringMatching(/attach/i),
  });
});
