import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkFile } from "../scripts/house.ts";
import exampleHouse from "./example-house.json" with { type: "json" };
import { loadHouse, readHouse } from "./house.ts";
import { StartError } from "./start-error.ts";

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
  ["staff[1].name", { staff: [person, { ...person, name: 7 }] }],
  ["staff[0].adress", { staff: [{ ...person, adress: "x" }] }],
  ["timeZone", { timeZone: "America/Chikago" }],
  ["workingHours.from", { workingHours: { ...exampleHouse.workingHours, from: "9 am" } }],
  ["workingHours.from", { workingHours: { ...exampleHouse.workingHours, from: "17:00" } }],
  ["standards[1]", { standards: ["bostrom", "bostrum"] }],
  ["clients[0].standards[0]", { clients: [{ ...exampleHouse.clients[0], standards: ["bostrum"] }] }],
  [
    "clients[1].id",
    { clients: [exampleHouse.clients[0], { ...exampleHouse.clients[1], id: exampleHouse.clients[0]!.id }] },
  ],
  ["clients[0].id", { clients: [{ ...exampleHouse.clients[0], id: "public" }] }],
  ["clients[0].rules.closing-thank", { clients: [{ ...exampleHouse.clients[0], rules: { "closing-thank": "off" } }] }],
  ["staff[1].address", { staff: [person, { ...person, address: person!.address.toUpperCase() }] }],
  ["staff[0].address", { staff: [{ ...person, address: "sam.ruiz" }] }],
  [
    "clients[1].domains[0]",
    { clients: [exampleHouse.clients[0], { ...exampleHouse.clients[1], domains: ["LakeshoreDental.example"] }] },
  ],
  ["clients[0].domains[0]", { clients: [{ ...exampleHouse.clients[0], domains: ["bellwether.example"] }] }],
  ["templates[0].text", { templates: [{ name: "Thanks", text: " " }] }],
  ["rules.closing-thanks", { rules: { "closing-thanks": "warn" } }],
  ["domains[1]", { domains: ["bellwether.example", "@bellwether.example"] }],
  ["rules.toString", { rules: { toString: "off" } }],
  ["domainRules.….closing-thank", { domainRules: { "beekeepers.example": { "closing-thank": "off" } } }],
  ["signature", { signature: undefined }],
  ["nicknames.…", { nicknames: { "peggy@lakeshoredental.example": "Peg" } }],
])("a house that is wrong at %s is refused there", async (where, changes) => {
  writeFileSync(file, JSON.stringify({ ...exampleHouse, ...changes }));
  const error = await loadHouse(file).catch((error) => error);
  expect(error).toBeInstanceOf(StartError);
  expect(error.message).toMatch(/house\.json:1:\d+ /);
  expect(error.message).toContain(` ${where}: `);
  expect(error.message).not.toMatch(/\n|peggy|bostrum|Chikago|sam\.ruiz/i);
});

test("a file that is not JSON or not there is named", async () => {
  writeFileSync(file, "{ name: 'Bellwether'");
  await expect(loadHouse(file)).rejects.toThrow(`The house file is not valid. ${file}:1:3 Not JSON`);
  const missing = join(folder, "none.json");
  await expect(loadHouse(missing)).rejects.toThrow(`The house file ${missing} cannot be read (ENOENT).`);
});

test.each([
  ["a comment", '{\n  "name": "x", // ours\n}', "h.json:2:16 A comment: JSON has none"],
  ["a comma after the last field", '{\n  "name": "x",\n}', "h.json:3:1 A name in"],
  ["a missing comma", '{\n  "name": "x"\n  "domains": []\n}', "h.json:3:3 A comma is missing"],
  ["an end that comes too soon", '{\n  "domains": ["x"', "h.json:2:18 A closing ] is missing."],
  ["nothing at all", "", "h.json:1:1 A value is expected"],
  ["a line break in a text", '{"name": "Bell\nwether"}', "h.json:1:10 A text is not closed"],
])("%s is no JSON, and the place is told", (_, text, told) => {
  const read = readHouse("h.json", text);
  expect("wrong" in read && read.wrong[0]).toContain(told);
});

test("everything wrong is told at once, each with the line it is on; what is missing, with what it is missing from", () => {
  const house = { ...exampleHouse, name: 7, staff: [{ address: person!.address }] };
  const read = readHouse("h.json", JSON.stringify(house, null, 2));
  const lines = JSON.stringify(house, null, 2).split("\n");
  expect("wrong" in read && read.wrong).toEqual([
    "h.json:2:3 name: Must be of type string.",
    `h.json:${lines.indexOf('  "staff": [') + 2}:5 staff[0].name: Is missing.`,
  ]);
});

test("npm run house -- check counts what is in a house that is right, and tells what is wrong with one that is not", () => {
  writeFileSync(file, JSON.stringify({ ...exampleHouse, rules: { "closing-thanks": "off" } }));
  const { staff, clients } = exampleHouse;
  expect(checkFile(file)).toEqual({
    ok: true,
    lines: [
      expect.stringContaining(`house.json: 5 standards, ${staff.length} colleagues, ${clients.length} clients, `),
    ],
  });
  expect(checkFile(file).lines[0]).toMatch(/^ok .*1 rule set otherwise$/);
  writeFileSync(file, "{}");
  expect(checkFile(file)).toMatchObject({
    ok: false,
    lines: expect.arrayContaining([`${file}:1:1 name: Is missing.`]),
  });
  expect(checkFile(join(folder, "none.json"))).toMatchObject({
    ok: false,
    lines: [expect.stringContaining("cannot be read (ENOENT)")],
  });
});

test("a name that stands twice in one place is refused, as only the last would count", () => {
  const text = JSON.stringify(exampleHouse, null, 2).replace('"clients": [', '"standards": [],\n  "clients": [');
  const line = text.split("\n").lastIndexOf('  "standards": [],') + 1;
  expect(readHouse("house.json", text)).toMatchObject({
    wrong: [expect.stringMatching(`^house\\.json:${line}:3 The name of another field`)],
  });
});

test("the check of a house file notes what is allowed and hardly meant", () => {
  const staff = [{ ...person, standIn: "nobody@bellwether.example" }];
  const notes = (changes: object) => {
    writeFileSync(file, JSON.stringify({ ...exampleHouse, ...changes }));
    return checkFile(file).lines.map((line) => /^note \S+house\.json:1:\d+ (\S+):/.exec(line)?.[1] ?? line.slice(0, 3));
  };
  expect(notes({ staff })).toEqual(["staff[0].standIn", "ok "]);
  expect(notes({ holidays: { country: "XX" } })).toEqual(["holidays.country", "ok "]);
  expect(notes({ holidays: { country: "US", region: "US-ZZ" } })).toEqual(["holidays.region", "ok "]);
  expect(notes({ holidays: { country: "US", region: "US-IL" } })).toEqual(["ok "]);
});
