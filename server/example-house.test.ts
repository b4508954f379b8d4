import { expect, test } from "vitest";
import { workCalendar } from "../rules/calendar/working-time.ts";
import { House } from "../rules/contract.ts";
import { standards } from "../rules/standards/index.ts";
import exampleHouse from "./example-house.json" with { type: "json" };

const house = House.parse(exampleHouse);

test("the example house is a house, and its calendar can be worked with", () => {
  expect(house).toEqual(exampleHouse);
  expect(() => workCalendar(house)).not.toThrow();
});

test("its standards, the house's and each client's, are those there are", () => {
  const ids = standards.map(({ id }) => id);
  for (const list of [house.standards, ...house.clients.map(({ standards }) => standards ?? [])]) {
    for (const id of list) expect(ids).toContain(id);
  }
  expect(house.standards).toHaveLength(5);
});

test("every stand-in is a colleague, and somebody else", () => {
  const addresses = house.staff.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const { address, standIn } of house.staff) {
    expect(addresses).toContain(standIn);
    expect(standIn).not.toBe(address);
  }
});

test("two colleagues share a first name, so that a mail can leave open who is meant", () => {
  const firstNames = house.staff.map(({ name }) => name.split(" ")[0]);
  expect(firstNames.filter((name) => name === "Maria")).toHaveLength(2);
});

test("each signature shows what it demands", () => {
  for (const { requires, html, organization, website } of [
    house.signature,
    ...house.clients.flatMap(({ signature }) => signature ?? []),
  ]) {
    expect(html).toContain(organization);
    for (const field of requires) {
      if (field !== "organization") expect(html).toContain(field === "website" ? website : `{{${field}}}`);
    }
  }
});

test("names, numbers and addresses are invented ones", () => {
  const text = JSON.stringify(exampleHouse);
  for (const [address] of text.matchAll(/@[\w.-]+/g)) expect(address).toMatch(/\.example$/);
  for (const { phone } of house.staff) expect(phone).toMatch(/^312-555-01\d\d$/);
});
