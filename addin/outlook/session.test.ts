import { expect, test } from "vitest";
import type { Draft, House, Report } from "../../rules/contract.ts";
import { exampleHouse } from "../../rules/example.ts";
import { fingerprint } from "./fingerprint.ts";
import { readHouse, readVerdict, writeHouse, writeVerdict } from "./session.ts";

const draft: Draft = {
  composeType: "reply",
  from: { address: "sam.ruiz@bellwether.example" },
  to: [{ address: "mchen@lakeshoredental.example" }],
  subject: "Re: Hall",
  body: { format: "html", content: "<p>Please call Dana Ruiz.</p>" },
};

test("a fingerprint changes with whatever a writer can change, and with nothing else", () => {
  const same = fingerprint(draft);
  expect(fingerprint({ ...draft, composeType: "replyAll", to: [{ address: "MChen@LakeshoreDental.example" }] })).toBe(
    same,
  );
  const others: Partial<Draft>[] = [
    { body: { format: "html", content: "<p>Please call Dana Ruiz!</p>" } },
    { subject: "Re: hall" },
    { to: [] },
    { to: [], cc: draft.to },
    { to: [], bcc: draft.to },
    { from: { address: "lee.park@bellwether.example" } },
    { attachments: [{ name: "Plan.pdf" }] },
  ];
  expect(new Set([same, ...others.map((other) => fingerprint({ ...draft, ...other }))]).size).toBe(others.length + 1);
});

test("a verdict names errors first and leaves suggestions out", () => {
  const finding = (rule: string, severity: string) => ({ rule, severity, message: rule });
  const findings = [finding("a", "warning"), finding("b", "suggestion"), finding("c", "error")];
  const verdict = readVerdict(writeVerdict(draft, { findings } as unknown as Report, 5))!;
  expect(verdict).toMatchObject({ hash: fingerprint(draft), at: 5, total: 2 });
  expect(verdict.warnings.map(({ rule }) => rule)).toEqual(["c", "a"]);
});

test("what is no verdict of this version is none", () => {
  for (const text of [
    null,
    "",
    "{",
    "null",
    "3",
    '{"v":2,"hash":"x","warnings":[],"total":0}',
    '{"v":1,"warnings":[]}',
  ])
    expect(readVerdict(text)).toBeNull();
});

test("of a large house the people this draft speaks of come first, within the room there is", () => {
  const crowd = Array.from({ length: 20_000 }, (_, i) => ({
    name: `Member Number${i}`,
    address: `m${i}@bellwether.example`,
  }));
  const house: House = { ...exampleHouse, staff: [...crowd, ...exampleHouse.staff] };
  const text = writeHouse(house, draft);
  expect(text.length).toBeLessThan(40_000);
  const read = readHouse(text)!;
  expect(read.staff.slice(0, 2).map(({ name }) => name)).toContain("Dana Ruiz");
  expect(read.clients[0]).toMatchObject({ id: "lakeshore", domains: ["lakeshoredental.example"] });
  expect(read.clients.slice(1)).toEqual([
    { id: "builders", name: "Prairie Builders Guild", domains: [] },
    { id: "beekeepers", name: "National Beekeepers Union", domains: [] },
  ]);
  expect(read.signature).toEqual(exampleHouse.signature);
});

test("what is no house is none", () => {
  for (const text of [null, "[]", "{}", '{"domains":["a"]}', "undefined"]) expect(readHouse(text)).toBeNull();
});

test("what a newer server grades as nobody here knows is neither named nor counted", () => {
  const findings = ["notice", "warning"].map((severity) => ({ rule: severity, severity, message: severity }));
  const verdict = readVerdict(writeVerdict(draft, { findings } as unknown as Report, 0));
  expect(verdict).toMatchObject({ warnings: [{ rule: "warning" }], total: 1 });
});
