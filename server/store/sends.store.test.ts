import { afterEach, beforeEach, expect, test } from "vitest";
import type { Outcome, SendRecord } from "../../rules/contract-kept.ts";
import { createApp } from "../app.ts";
import { exampleHouse, withDates } from "../house.ts";
import type { Caller } from "../identity.ts";
import { teamOf } from "./counts.ts";
import { Houses } from "./houses.ts";
import { recount } from "./recount.ts";
import { forget } from "./retention.ts";
import { keepSend } from "./sends.ts";
import { openStore, type Store } from "./store.ts";
import { storePlace } from "./test-store.ts";

let place: Awaited<ReturnType<typeof storePlace>>;
let store: Store;
beforeEach(async () => {
  place = await storePlace();
  store = await openStore(place);
});
afterEach(async () => {
  await store.destroy();
  await place.remove();
});

const house = await withDates(exampleHouse().house);
const sam: Caller = {
  tenant: "local",
  person: "sam",
  roles: ["writer"],
  team: teamOf(house, "Sam.Ruiz@bellwether.example"),
};
const record: SendRecord = {
  id: "m1",
  sentAt: "2026-11-17T20:00:00Z",
  client: "lakeshore-dental",
  receivedAt: "2026-11-17T15:00:00Z",
  outcomes: [
    { rule: "closing-thanks", outcome: "fixed" },
    { rule: "closing-thanks", outcome: "fixed" },
    { rule: "cc-on-handoff", outcome: "passed" },
  ],
  commitments: 2,
};
const keep = (changes: Partial<SendRecord> = {}, caller = sam) =>
  keepSend(store, caller, house, { ...record, ...changes });
/** Of one day, team and client. */
const finest = { mails: ["<>", 0], team: ["<>", ""], client: ["<>", ""], period: ["like", "2%"] } as const;
const mails = () => {
  let rows = store.selectFrom("mail_counts").selectAll();
  for (const [name, [is, value]] of Object.entries(finest)) rows = rows.where(name as "period", is, value as string);
  return rows.execute();
};
const rules = () => {
  let rows = store.selectFrom("rule_counts").selectAll().orderBy("rule");
  for (const [name, [is, value]] of Object.entries(finest)) rows = rows.where(name as "period", is, value as string);
  return rows.execute();
};

test("a mail is counted on its day in the house's zone, for its writer's team and its client", async () => {
  await keep({ sentAt: "2026-11-18T05:59:00Z" });
  const key = { tenant: "local", period: "2026-11-17", team: "=Client services", client: "=lakeshore-dental" };
  const one = { ...key, mails: 1, ignored: 0, sent_anyway: 0, false_alarm: 0, late: 1, unmended: 0 };
  const mended = { fixed: 2, clean: 0, mended: 1 };
  expect(await mails()).toEqual([
    {
      ...one,
      passed: 1,
      ...mended,
      answered: 1,
      in_standard: 0,
      in_aim: 0,
      met: 0,
      begun: 0,
      begun_mails: 0,
      people: 1,
    },
  ]);
  expect(await rules()).toEqual([
    { ...one, rule: "cc-on-handoff", passed: 1, fixed: 0, clean: 1, mended: 0 },
    { ...one, rule: "closing-thanks", passed: 0, ...mended },
  ]);
});

test.each<[string, Partial<SendRecord>, object]>([
  ["within half of a business day", {}, { minutes: 300, in_standard: 1, in_aim: 0 }],
  ["at once", { sentAt: "2026-11-17T15:10:00Z" }, { minutes: 10, in_standard: 1, in_aim: 1 }],
  ["two days later", { sentAt: "2026-11-19T16:00:00Z" }, { minutes: 1020, in_standard: 0, in_aim: 0 }],
  ["to nothing that was received", { receivedAt: undefined }, { minutes: null, in_standard: null, in_aim: null }],
  [
    "before it was received",
    { receivedAt: "2026-11-18T15:00:00Z" },
    { minutes: null, in_standard: null, in_aim: null },
  ],
])("an answer %s is timed in working time", async (_, changes, times) => {
  await keep(changes);
  expect(await store.selectFrom("sends").selectAll().executeTakeFirstOrThrow()).toMatchObject(times);
});

test("the same id is the same mail, for one writer; what is said last counts", async () => {
  await keep();
  await keep({
    client: "internal",
    outcomes: [{ rule: "closing-thanks", outcome: "sentAnyway" }],
    receivedAt: undefined,
  });
  await keep({}, { ...sam, person: "dana", team: teamOf(house, "dana.ruiz@bellwether.example") });
  await keep({}, { ...sam, tenant: "other" });
  expect(
    (await mails()).map(({ tenant, team, client, mails, unmended }) => [tenant, team, client, mails, unmended]).sort(),
  ).toEqual([
    ["local", "=Client services", "=internal", 1, 1],
    ["local", "=Registration", "=lakeshore-dental", 1, 0],
    ["other", "=Client services", "=lakeshore-dental", 1, 0],
  ]);
  await expectRecount(3);
});

test("told of the same mails at once, again and again, the counts are those of the records", async () => {
  const outcomes: Outcome[] = ["passed", "fixed", "ignored", "sentAnyway", "falseAlarm"];
  const telling = Array.from({ length: 120 }, (_, i) =>
    keep({
      id: `m${i % 9}`,
      sentAt: `2026-11-${16 + (i % 3)}T20:00:00Z`,
      client: ["internal", "public", "lakeshore-dental"][i % 2],
      conversation: i % 7 ? `c${i % 4}` : undefined,
      receivedAt: i % 5 ? record.receivedAt : undefined,
      outcomes: outcomes.slice(i % 4).map((outcome, n) => ({ rule: `rule-${(i + n) % 4}`, outcome })),
    }),
  );
  await Promise.all(telling);
  await expectRecount();
});

test("what is older than 400 days is forgotten, with its counts", async () => {
  await keep();
  await keep({ id: "m2", sentAt: "2026-11-18T20:00:00Z" });
  await forget(store, "local", house, Date.parse("2026-11-18T20:00:00Z") + 400 * 86_400_000);
  expect((await mails()).map(({ period }) => period)).toEqual(["2026-11-18"]);
  await expectRecount(1);
});

test("over HTTP a record is kept by any 2xx, and refused with its path", async () => {
  const app = createApp({ house: await Houses.open(store, "local"), log: () => {} });
  const send = (body: object) =>
    app.request("/v1/sends", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  expect((await send(record)).status).toBe(204);
  expect((await send({ ...record, outcomes: [{ rule: "of-an-older-add-in", outcome: "passed" }] })).status).toBe(204);
  expect((await rules()).map(({ rule }) => rule)).toEqual(["of-an-older-add-in"]);
  for (const [path, changes] of [
    ["id", { id: "" }],
    ["sentAt", { sentAt: "2026-11-17" }],
    ["client", { client: "somebody@lakeshoredental.example" }],
    ["outcomes[0].outcome", { outcomes: [{ rule: "closing-thanks", outcome: "lost" }] }],
    ["outcomes[0].rule", { outcomes: [{ rule: "Dear Ngozi", outcome: "passed" }] }],
  ] as const) {
    const response = await send({ ...record, ...changes });
    expect([response.status, (await response.json()).error.path]).toEqual([400, path]);
  }
});

/** The counts of all scopes are what counting the records anew gives; those of the finest, what a plain count gives. */
async function expectRecount(mailsKept?: number): Promise<void> {
  for (const tenant of ["local", "other"]) expect(await recount(store, tenant)).toEqual([]);
  const sends = await store.selectFrom("sends").selectAll().execute();
  if (mailsKept !== undefined) expect(sends).toHaveLength(mailsKept);
  const byMail = new Map<string, number[]>();
  const byRule = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, at: string, values: number[]) =>
    to.set(
      at,
      values.map((value, i) => value + (to.get(at)?.[i] ?? 0)),
    );
  for (const { tenant, day, team, client, outcomes, in_standard, in_aim } of sends) {
    const key = [tenant, day, `=${team}`, `=${client}`].join("|");
    const rules: [string, number[]][] = Object.entries(JSON.parse(outcomes));
    const times = (at: number) => rules.reduce((sum, [, times]) => sum + (times[at] ?? 0), 0);
    const left = times(2) + times(3) > 0;
    const mended = !left && times(1) > 0;
    const answered = in_standard === null ? 0 : 1;
    const [clean, fixed, open] = [!left && !mended, mended, left].map(Number) as [number, number, number];
    add(byMail, key, [1, clean, fixed, open, answered, in_standard ?? 0, in_aim ?? 0]);
    for (const [rule, times] of rules) {
      const late = in_standard === 0 ? 1 : 0;
      add(byRule, `${key}|${rule}`, [1, ...[0, 1, 2, 3, 4].map((at) => times[at] ?? 0), late]);
    }
  }
  const keyOf = (row: { tenant: string; period: string; team: string; client: string }) =>
    [row.tenant, row.period, row.team, row.client].join("|");
  const counted = (await mails()).map((row): [string, number[]] => [
    keyOf(row),
    [row.mails, row.clean, row.mended, row.unmended, row.answered, row.in_standard, row.in_aim],
  ]);
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(byMail));
  const ofRules = (await rules()).map((row): [string, number[]] => [
    `${keyOf(row)}|${row.rule}`,
    [row.mails, row.passed, row.fixed, row.ignored, row.sent_anyway, row.false_alarm, row.late],
  ]);
  expect(Object.fromEntries(ofRules)).toEqual(Object.fromEntries(byRule));
}
