import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { kept } from "./kept.ts";

const sources = [Buffer.from("a"), Buffer.from("b")];
const value = { table: new Uint16Array([1, 2, 3]), flagged: new Map([["x", ["!"]]]), rules: [/^1st$/i] };
const make = vi.fn(() => value);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "decorum-kept-"));
  vi.stubEnv("NODE_COMPILE_CACHE", folder);
  make.mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("it is made once, and read the next time, with all that it holds", () => {
  expect(kept("v1", sources, make)).toBe(value);
  expect(kept("v1", sources, make)).toEqual(value);
  expect(make).toHaveBeenCalledTimes(1);
  expect(readdirSync(folder)).toHaveLength(1);
});

test("other sources and another shape are made anew", () => {
  kept("v1", sources, make);
  kept("v1", [Buffer.from("c")], make);
  kept("v2", sources, make);
  expect(make).toHaveBeenCalledTimes(3);
});

test("what is damaged, or can't be written, is made anew", () => {
  kept("v1", sources, make);
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), "x");
  expect(kept("v1", sources, make)).toEqual(value);
  expect(kept("v1", sources, make)).toEqual(value);
  expect(make).toHaveBeenCalledTimes(2);
  vi.stubEnv("NODE_COMPILE_CACHE", join(folder, readdirSync(folder)[0]!));
  expect(kept("v1", sources, make)).toBe(value);
  vi.stubEnv("NODE_COMPILE_CACHE", "");
  expect(kept("v1", sources, make)).toBe(value);
});
