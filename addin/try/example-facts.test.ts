import { expect, test } from "vitest";
import { factsOf } from "./example-facts.ts";

const dana = { address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" };

test("a plain reply needs no word around it", () => {
  expect(factsOf({ body: "Hi Peggy," })).toEqual({ before: [], because: "", mended: "" });
});

test("what makes an example is said before its text", () => {
  const example = { composeType: "forward", quote: false } as const;
  expect(factsOf({ ...example, cc: [dana], attachments: [{ name: "Minutes.pdf" }] }).before).toEqual([
    "A forward.",
    "Cc: Dana Ruiz <dana.ruiz@bellwether.example>.",
    "Attached: Minutes.pdf.",
    "Nothing is quoted but what stands here.",
  ]);
});

test("why it is right, and how it is mended, follow", () => {
  expect(factsOf({ because: "nobody is left out" }).because).toBe("Right, because nobody is left out.");
  expect(factsOf({ html: true, after: "<p>Hi Peggy,</p><p>Yes.</p>" }).mended).toBe("Hi Peggy,\nYes.");
  expect(factsOf({ after: { cc: [dana] } }).mended).toBe("Cc: Dana Ruiz <dana.ruiz@bellwether.example>.");
  expect(factsOf({ after: { attachments: [] } }).mended).toBe("Attached: none.");
});
