import { expect, test } from "vitest";
import { severityOf, withSeverity } from "./scope-settings.ts";

test("what is set here is set, and taken out again without a trace", () => {
  const set = withSeverity(undefined, "closing-thanks", "off");
  expect(set).toEqual({ "closing-thanks": "off" });
  expect(severityOf(set, "closing-thanks")).toBe("off");
  expect(withSeverity(set, "closing-thanks", undefined)).toBeUndefined();
});

test("options of a rule outlive its severity", () => {
  const options = { spelling: { severity: "warning" as const, variant: "en-GB" } };
  expect(withSeverity(options, "spelling", "off")).toEqual({ spelling: { severity: "off", variant: "en-GB" } });
  const bare = withSeverity(options, "spelling", undefined);
  expect(bare).toEqual({ spelling: { variant: "en-GB" } });
  expect(severityOf(bare, "spelling")).toBeUndefined();
});
