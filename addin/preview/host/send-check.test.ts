import { expect, test } from "vitest";
import { outcomeOf } from "./send-check.ts";

test("only a plain yes sends; everything else the writer is asked about", () => {
  const done = (completedContext?: object) => outcomeOf(JSON.stringify({ type: "OnMessageSend", completedContext }));
  expect(done({ allowEvent: true })).toEqual({ kind: "allowed" });
  expect(done({ allowEvent: false, errorMessage: "Wait" })).toEqual({
    kind: "stopped",
    verdict: { allowEvent: false, errorMessage: "Wait" },
  });
  expect(done()).toEqual({ kind: "stopped", verdict: {} });
  expect(outcomeOf("")).toEqual({ kind: "unavailable" });
});
