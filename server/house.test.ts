import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import exampleHouse from "./example-house.json" with { type: "json" };
import { loadHouse, StartError } from "./house.ts";

const folder = mkdtempSync(join(tmpdir(), "decorum-house-"));
const file = join(folder, "house.json");
afterAll(() => rmSync(folder, { recursive: true }));

test("without a file, the example house is used, its country's holidays written out", async () => {
  const house = await loadHouse();
  expect(house.name).toBe(exampleHouse.name);
  expect(house.holidays.dates).toContain(`${new Date().getUTCFullYear()}-12-25`);
});

test("a file may begin with a byte order mark", async () => {
  writeFileSync(file, `\uFEFF${JSON.stringify(exampleHouse)}`);
  expect((await loadHouse(file)).name).toBe(exampleHouse.name);
});

const [person] = exampleHouse.staff;
test.each([
  ["at staff[1].name", { staff: [person, { ...person, name: 7 }] }],
  ["at staff[0]", { staff: [{ ...person, adress: "x" }] }],
  ["at timeZone", { timeZone: "America/Chikago" }],
  ["at workingHours.from", { workingHours: { ...exampleHouse.workingHours, from: "9 am" } }],
  ["at standards[1]", { standards: ["bostrom", "bostrum"] }],
  ["at clients[0].standards[0]", { clients: [{ ...exampleHouse.clients[0], standards: ["bostrum"] }] }],
  ["at nicknames.…", { nicknames: { "peggy@lakeshoredental.example": "Peg" } }],
])("a house that is wrong %s is refused there", async (where, changes) => {
  writeFileSync(file, JSON.stringify({ ...exampleHouse, ...changes }));
  const error = await loadHouse(file).catch((error) => error);
  expect(error).toBeInstanceOf(StartError);
  expect(error.message).toContain(`${where}.`);
  expect(error.message).not.toMatch(/\n|peggy/);
});

test("a file that is not JSON or not there is named", async () => {
  writeFileSync(file, "{ name: 'Bellwether'");
  await expect(loadHouse(file)).rejects.toThrow(`The house file ${file} is not JSON.`);
  const missing = join(folder, "none.json");
  await expect(loadHouse(missing)).rejects.toThrow(`The house file ${missing} cannot be read (ENOENT).`);
});
