import { expect, test } from "vitest";
import { blocksOf, partsOf } from "./markdown.ts";

test("a dialog's text becomes paragraphs and lists, whose items end with a carriage return", () => {
  expect(blocksOf("**Two to mend**\n\n- One\r- Two\r\nand 4 more")).toEqual([
    { kind: "paragraph", lines: ["**Two to mend**"] },
    { kind: "ul", lines: ["One", "Two"] },
    { kind: "paragraph", lines: ["and 4 more"] },
  ]);
  expect(blocksOf("1. First\r2. Second\r")).toEqual([{ kind: "ol", lines: ["First", "Second"] }]);
});

test("marks that are escaped stay as they are, and only https links lead anywhere", () => {
  expect(partsOf("a \\*star\\* \\_x\\_").join("")).toBe("a *star* _x_");
  expect(partsOf("[x](javascript:alert)")).toEqual(["[x](javascript:alert)"]);
  expect(partsOf("[x](https://a.example)")).toEqual([{ kind: "link", text: "x", address: "https://a.example" }]);
  expect(partsOf("**bold _both_** text")).toEqual([
    { kind: "strong", parts: ["bold ", { kind: "em", parts: ["both"] }] },
    " text",
  ]);
});
