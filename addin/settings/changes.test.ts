import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";
import { lensOf } from "./lens.ts";

const sam = { name: "Sam Ruiz", address: "sam.ruiz@bellwether.example", phone: "312-555-0110" };
const lee = { name: "Lee Park", address: "lee.park@bellwether.example" };

test("a field that differs is named with what it was and is", () => {
  const before = { workingHours: { from: "09:00", to: "17:00" }, domains: ["bellwether.example"] };
  const after = { workingHours: { from: "08:30", to: "17:00" }, domains: ["bellwether.example"] };
  expect(changesBetween(before, after)).toEqual([
    { path: ["workingHours", "from"], kind: "changed", before: "09:00", after: "08:30" },
  ]);
});

test("a colleague is known by the address, wherever in the list", () => {
  const promoted = { ...lee, title: "Account Executive" };
  expect(changesBetween({ staff: [sam, lee] }, { staff: [promoted] })).toEqual([
    { path: ["staff", "Sam Ruiz"], kind: "removed", before: sam },
    { path: ["staff", "Lee Park", "title"], kind: "added", after: "Account Executive" },
  ]);
});

test("another order of the same entries is one change, of plain values too", () => {
  expect(changesBetween({ staff: [sam, lee] }, { staff: [lee, sam] })).toEqual([{ path: ["staff"], kind: "order" }]);
  expect(changesBetween([1, 2], [2, 1])).toEqual([{ path: [], kind: "changed", before: [1, 2], after: [2, 1] }]);
});

test("entries that can't be told apart count as a whole", () => {
  const twice = [{ name: "Reminder" }, { name: "reminder" }];
  expect(changesBetween(twice, [{ name: "Reminder" }])).toMatchObject([{ kind: "changed" }]);
});

test("two houses that say the same in another order of fields don't differ", () => {
  expect(changesBetween({ a: 1, b: [{ name: "x", y: 1 }] }, { b: [{ y: 1, name: "x" }], a: 1 })).toEqual([]);
});

test("a place in the house is changed without touching the rest, and named as the server names it", () => {
  interface Small {
    clients: { domains?: string[] }[];
    name: string;
  }
  let house: Small = { clients: [{}, { domains: ["a.example"] }], name: "Bellwether" };
  const place = () =>
    lensOf(house, (change) => {
      house = change(house);
    });
  const [first] = house.clients;
  const domains = place().at("clients").at(1).at("domains");
  expect(domains.path).toBe("clients[1].domains");
  domains.set(["b.example"]);
  expect(house).toEqual({ clients: [{}, { domains: ["b.example"] }], name: "Bellwether" });
  expect(house.clients[0]).toBe(first);
  place().at("clients").at(1).at("domains").set(undefined);
  expect(house.clients).toEqual([{}, {}]);
});
