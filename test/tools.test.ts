import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runStep } from "../scripts/check.ts";
import { newRule } from "../scripts/new-rule.ts";
import { regexLiterals } from "../scripts/regexes.ts";

const root = dirname(import.meta.dirname);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "decorum-tools-"));
  cpSync(join(root, "tsconfig.base.json"), join(folder, "tsconfig.base.json"));
  cpSync(join(root, "rules"), join(folder, "rules"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a new rule is a module that loads, and the catalogue lists it in good order", async () => {
  const checks = join(folder, "rules/checks");
  const before = readFileSync(join(checks, "index.ts"), "utf8");
  const file = newRule("quote-is-short", checks);
  const { quoteIsShort } = await import(/* @vite-ignore */ file);
  expect(quoteIsShort.id).toBe("quote-is-short");
  const after = readFileSync(join(checks, "index.ts"), "utf8");
  const imports = after.split("\n").filter((line) => line.startsWith("import { "));
  expect(imports).toEqual([...imports].sort((a, b) => (a.split('"')[1]! < b.split('"')[1]! ? -1 : 1)));
  const added = after.split("\n").filter((line) => !before.includes(line));
  expect(added).toEqual(['import { quoteIsShort } from "./quote-is-short.ts";', "  quoteIsShort,"]);
});

test("an id that is no id, or that is taken, is refused and nothing is written", () => {
  const checks = join(folder, "rules/checks");
  const before = readFileSync(join(checks, "index.ts"), "utf8");
  for (const id of ["", "Quote", "quote_is", "../quote", "quote--is", "quote-", "9-lives"]) {
    expect(() => newRule(id, checks), id).toThrow("lower-case words");
  }
  expect(() => newRule("cc-on-handoff", checks)).toThrow("already");
  expect(readFileSync(join(checks, "index.ts"), "utf8")).toBe(before);
});

test("a regular expression is told from a division, a comment and a text", () => {
  const code = 'type A = 1;\nconst a: RegExp = /x\\/(y)+/iu; // /no/\nconst b = 8 / 4 / 2;\nconst c = ["/no/", /z/];';
  expect(regexLiterals(code, "a.ts")).toEqual([
    { place: "a.ts:2", source: "x\\/(y)+", flags: "iu" },
    { place: "a.ts:4", source: "z", flags: "" },
  ]);
});

test("a tool that does not start is a step that failed, and says why", async () => {
  const step = await runStep("none", "no-such-tool-of-ours", []);
  expect(step.ok).toBe(false);
  expect(step.output).not.toBe("");
});

test("a tool that is stopped is a step that failed, and says why", async () => {
  const step = await runStep("stopped", "node", [
    "-e",
    "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 5000)",
  ]);
  expect(step.ok).toBe(false);
  expect(step.output).toContain("SIGTERM");
});
