import fc from "fast-check";
import { expect, test } from "vitest";
import type { TextEdit } from "./contract.ts";
import { applyEdits, inverseEdits } from "./fix.ts";

test("edits apply in order of position, insertions at one place in the order given", () => {
  const edits = [
    { start: 6, end: 11, replacement: "there" },
    { start: 0, end: 0, replacement: "Oh, " },
    { start: 0, end: 0, replacement: "well: " },
  ];
  expect(applyEdits("hello world", edits)).toBe("Oh, well: hello there");
});

test("overlapping edits are refused", () => {
  const edits = [
    { start: 0, end: 3, replacement: "" },
    { start: 2, end: 4, replacement: "" },
  ];
  expect(() => applyEdits("hello", edits)).toThrow(RangeError);
});

test("apply, then the inverse, gives the same bytes", () => {
  const cuts = fc.array(fc.nat(40), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ minLength: 41, maxLength: 60 }), cuts, fc.array(fc.string()), (content, points, texts) => {
      const sorted = [...points].sort((a, b) => a - b);
      const edits: TextEdit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2)
        edits.push({ start: sorted[i]!, end: sorted[i + 1]!, replacement: texts[i] ?? "" });
      expect(applyEdits(applyEdits(content, edits), inverseEdits(content, edits))).toBe(content);
    }),
    { numRuns: 10_000 },
  );
});
