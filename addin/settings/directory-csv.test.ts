import { expect, test } from "vitest";
import type { Client, Person } from "../../rules/contract.ts";
import { decoded, readCsv, writeCsv } from "./directory-csv.ts";
import { clientsDirectory, entryFrom, idFrom, staff, withEntry } from "./directory-fields.ts";

const sam: Person = {
  name: "Sam Ruiz",
  address: "sam.ruiz@bellwether.example",
  title: "Account Manager",
  phone: "+1 312 555 0110",
};
const lee: Person = { name: "Lee Park", address: "lee.park@bellwether.example" };
const lakeshore: Client = {
  id: "lakeshore-dental",
  name: "Lakeshore Dental Society",
  domains: ["lakeshoredental.example"],
  addressing: "last",
  rules: { "closing-thanks": "off" },
};
const clients = clientsDirectory(["bostrom", "customer-quality"]);

function read(text: string, present = [sam, lee]) {
  const read = readCsv(text, staff, present);
  if (typeof read === "string") throw new Error(read);
  return read;
}

test("rows are added, changed, the same or refused, each with its number in the spreadsheet", () => {
  const { rows, list } = read(
    [
      "Name,E-mail,Title",
      "Sam Ruiz,SAM.RUIZ@bellwether.example,Account Manager",
      "Lee Park,lee.park@bellwether.example,Account Executive",
      "",
      "Dana Ruiz,dana.ruiz@bellwether.example,Registration Manager",
      "Nobody,,",
      "Dana again,dana.ruiz@bellwether.example,",
      "Odd,not an address,",
    ].join("\n"),
  );
  expect(rows.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
    "2 changed",
    "3 changed",
    "5 added",
    "6 refused",
    "7 refused",
    "8 refused",
  ]);
  expect(rows[1]!.changes).toEqual([{ path: ["title"], kind: "added", after: "Account Executive" }]);
  expect(rows[3]!.reason).toBe("E-mail is missing.");
  expect(rows[4]!.reason).toContain("row further up");
  expect(list).toHaveLength(3);
  expect(list[1]).toEqual({ ...lee, title: "Account Executive" });
});

test("a column that is left out stays as it was, an empty cell takes the field out", () => {
  expect(read("name;address\nSam Ruiz;sam.ruiz@bellwether.example").list[0]).toEqual(sam);
  const { title: _title, ...untitled } = sam;
  expect(read("name,address,title\nSam Ruiz,sam.ruiz@bellwether.example,").list[0]).toEqual(untitled);
});

test("what is written comes back the same, and a cell that a spreadsheet would run does not", () => {
  const text = writeCsv([sam, { ...lee, title: "=HYPERLINK(1)" }], staff);
  expect(text).toContain("'+1 312");
  expect(text).toContain("'=HYPERLINK");
  const back = read(text, []);
  expect(back.list).toEqual([sam, { ...lee, title: "=HYPERLINK(1)" }]);
  expect(back.unknown).toEqual([]);
});

test("a file without the columns that count is refused, and strange headings are named", () => {
  expect(readCsv("Who,Where\nSam,here", staff, [])).toContain("Name");
  expect(read("Name,E-mail,Shoe size\nSam Ruiz,sam.ruiz@bellwether.example,44").unknown).toEqual(["Shoe size"]);
});

test("an export of another address book is read by its own headings, one column a field", () => {
  const text = [
    "User principal name;Display name;Job title;Mail;Department;City",
    "sruiz@bellwether.example;Sam Ruiz;Account Executive;sam.ruiz@bellwether.example;Client services;Chicago",
  ].join("\n");
  const { list, unknown } = read(text, [sam]);
  expect(list).toEqual([{ ...sam, title: "Account Executive", team: "Client services" }]);
  expect(unknown).toEqual(["User principal name", "City"]);
});

test("a client keeps its rules and its id, and a new one gets an id from its name", () => {
  const text =
    "Name,Domains,Standards\nLakeshore Dental Society,lakeshoredental.example; lds.example,\nPrairie Builders Guild,prairiebuilders.example,Bostrom\nHarbor,,unheard-of";
  const read = readCsv(text, clients, [lakeshore]);
  if (typeof read === "string") throw new Error(read);
  expect(read.list).toEqual([
    { ...lakeshore, domains: ["lakeshoredental.example", "lds.example"] },
    {
      id: "prairie-builders-guild",
      name: "Prairie Builders Guild",
      domains: ["prairiebuilders.example"],
      standards: ["bostrom"],
    },
  ]);
  expect(read.rows.at(-1)).toMatchObject({ kind: "refused", row: 4 });
  expect(idFrom("Société d'Été (Nord)")).toBe("societe-d-ete-nord");
});

test("an entry takes no other's place", () => {
  const made = entryFrom({ address: lee.address.toUpperCase() }, staff, sam);
  expect(withEntry([sam, lee], made as Person, staff, sam)).toMatchObject({ key: "address" });
  expect(withEntry([sam, lee], { ...sam, title: "Head" }, staff, sam)).toEqual([{ ...sam, title: "Head" }, lee]);
});

test("a file of Excel in western Europe is read as it was meant", () => {
  expect(decoded(new Uint8Array([0x52, 0x65, 0x6e, 0xe9]).buffer)).toBe("René");
});
