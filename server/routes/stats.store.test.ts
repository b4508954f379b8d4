import { afterEach, beforeEach, expect, test } from "vitest";
import type { Outcome, SendRecord } from "../../rules/contract-kept.ts";
import { Digest, Stats, type StatsQuery } from "../../rules/contract-stats.ts";
import { createApp } from "../app.ts";
import { exampleHouse } from "../house.ts";
import { type Caller, local } from "../identity.ts";
import { partsOf, periodsOf, spansOf, teamOf } from "../store/counts.ts";
import { Houses } from "../store/houses.ts";
import { List } from "../store/list.ts";
import { recount } from "../store/recount.ts";
import { forget } from "../store/retention.ts";
import { keepSend } from "../store/sends.ts";
import { quantile, statsOf } from "../store/stats.ts";
import { openStore, type Store } from "../store/store.ts";
import { storePlace } from "../store/test-store.ts";

const DAY = 86_400_000;
let place: Awaited<ReturnType<typeof storePlace>>;
let store: Store;
let houses: Houses;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  place = await storePlace();
  store = await openStore(place);
  houses = await Houses.open(store, "local");
  app = createApp({ house: houses, log: () => {} });
});
afterEach(async () => {
  await store.destroy();
  await place.remove();
});

const by = (name: string): Caller => {
  const person = `${name}@bellwether.example`;
  return { tenant: "local", person, roles: ["lead"], team: teamOf(exampleHouse().house, person) };
};
const [sam, dana, lee, maria, omar] = ["sam.ruiz", "dana.ruiz", "lee.park", "maria.santos", "omar.haddad"].map(by) as [
  Caller,
  ...Caller[],
];
let sent = 0;
/** By default on Tuesday, 17 November 2026, an answer after an hour. */
const keep = (caller: Caller, outcomes: Record<string, Outcome>, changes: Partial<SendRecord> = {}) =>
  keepSend(store, caller, houses.house, {
    id: `m${sent++}`,
    sentAt: "2026-11-17T18:00:00Z",
    receivedAt: "2026-11-17T17:00:00Z",
    client: "lakeshore-dental",
    outcomes: Object.entries(outcomes).map(([rule, outcome]) => ({ rule, outcome })),
    ...changes,
  });
const get = (path: string, accept = "application/json") => app.request(path, { headers: { Accept: accept } });
const stats = async (query: string) => {
  const response = await get(`/v1/stats?from=2026-11-01&to=2026-11-30${query}`);
  expect(response.status).toBe(200);
  return Stats.parse(await response.json());
};
const seen = (caller: Caller, query: Partial<StatsQuery> = {}) =>
  statsOf(store, caller, houses.house, { from: "2026-11-01", to: "2026-11-30", by: "rule", ...query });
const post = (path: string, body: object) =>
  app.request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

test("mails are counted by rule, client, day and team, at once", async () => {
  await keep(sam, { "closing-thanks": "fixed", spelling: "passed" });
  await keep(dana!, { "closing-thanks": "sentAnyway" }, { sentAt: "2026-11-18T18:00:00Z", client: "internal" });
  await keep(lee!, { "closing-thanks": "falseAlarm" }, { receivedAt: undefined });
  const all = await stats("");
  expect(all).toMatchObject({ mails: 3, by: "rule", withheld: false, minimum: 5 });
  expect(all.checks).toEqual({ firstSight: 1, mended: 1, unmended: 1 });
  expect(all.onTime).toMatchObject({ answered: 2, withinStandard: 1, withinAim: 1 });
  expect(all.lines).toEqual({ standard: 480, aim: 240 });
  const none = { passed: 0, fixed: 0, ignored: 0, sentAnyway: 0, falseAlarm: 0, late: 0 };
  expect(all.rows).toEqual([
    { ...none, key: "closing-thanks", mails: 3, fixed: 1, sentAnyway: 1, falseAlarm: 1, late: 1 },
    { ...none, key: "spelling", mails: 1, passed: 1 },
  ]);
  const keys = async (query: string) => (await stats(query)).rows.map(({ key, mails }) => `${key} ${mails}`);
  expect(await keys("&by=client")).toEqual(["internal 1", "lakeshore-dental 2"]);
  expect(await keys("&by=day")).toEqual(["2026-11-17 2", "2026-11-18 1"]);
  expect(await keys("&by=week")).toEqual(["2026-11-16 3"]);
  expect(await keys("&by=team")).toEqual(["Client services 2", "Registration 1"]);
  expect(await keys("&by=team&rule=spelling")).toEqual(["Client services 1"]);
  expect(await keys("&by=client&rule=spelling")).toEqual(["lakeshore-dental 1"]);
  expect(await keys("&by=day&rule=closing-thanks&client=internal")).toEqual(["2026-11-18 1"]);
  expect(await keys("&by=rule&team=Registration")).toEqual(["closing-thanks 1"]);
  expect(await keys("&by=team&team=Registration&client=lakeshore-dental")).toEqual([]);
  expect((await stats("&rule=spelling")).mails).toBe(1);
  expect((await stats("&client=internal")).checks).toEqual({ firstSight: 0, mended: 0, unmended: 1 });
});

test("a year of whole months and edge days counts each day once", async () => {
  const days = ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-15", "2026-11-30", "2026-12-01"];
  for (const day of days)
    await keep(sam, { spelling: "passed" }, { sentAt: `${day}T18:00:00Z`, receivedAt: undefined });
  const mails = async (from: string, to: string, more = "") =>
    (await (await get(`/v1/stats?from=${from}&to=${to}${more}`)).json()).mails;
  for (const more of ["", "&by=day", "&by=client"]) {
    expect(await mails("2025-12-31", "2026-12-01", more)).toBe(6);
    expect(await mails("2026-01-01", "2026-11-30", more)).toBe(4);
    expect(await mails("2026-01-02", "2026-03-14", more)).toBe(1);
    expect(await mails("2026-03-15", "2026-03-15", more)).toBe(1);
    expect(await mails("1800-01-01", "9999-12-31", more)).toBe(6);
  }
});

test("a time is made of sixteen weeks, four weeks, weeks and days, each day once", () => {
  const first = Temporal.PlainDate.from("2025-01-01");
  const all = Array.from({ length: 1461 }, (_, days) => first.add({ days }).toString());
  for (const [from, to] of [
    ["2025-11-21", "2026-11-20"],
    ["2025-11-12", "2026-11-11"],
    ["2026-02-11", "2026-02-28"],
    ["2028-02-21", "2028-02-29"],
    ["2026-01-31", "2026-03-01"],
    ["2026-12-31", "2026-12-31"],
  ] as const) {
    const periods = periodsOf(from, to);
    const days = (period: string) => all.filter((day) => spansOf(day).includes(period));
    expect(periods.flatMap(days)).toEqual(all.filter((day) => day >= from && day <= to));
    expect(periods.length).toBeLessThanOrEqual(26);
    const times = new Map(all.map((day) => [day, 0]));
    for (const { period, sign } of partsOf(from, to)) {
      for (const day of days(period)) times.set(day, times.get(day)! + sign);
    }
    expect(all.filter((day) => times.get(day) !== 0)).toEqual(periods.flatMap(days));
    expect(Math.max(...times.values())).toBe(1);
    expect(partsOf(from, to).length).toBeLessThanOrEqual(Math.min(16, periods.length));
  }
  expect(periodsOf("2026-11-16", "2026-11-22")).toEqual(["W2026-11-16"]);
  expect(periodsOf("2025-11-19", "2026-11-18")).toHaveLength(17);
  expect(periodsOf("2026-11-18", "2026-11-17")).toEqual([]);
  expect(partsOf("2025-11-19", "2026-11-18")).toHaveLength(14);
  expect(partsOf("2026-11-18", "2026-11-17")).toEqual([]);
  expect(spansOf("2026-11-22")).toEqual(["2026-11-22", "W2026-11-16", "X2026-10-26", "Y2026-09-28"]);
});

test("median and 90th percentile are exact, and the chart's bars add up to the answers", async () => {
  for (const minutes of [5, 10, 20, 61, 300, 7]) {
    const sentAt = new Date(Date.parse("2026-11-17T15:00:00Z") + minutes * 60_000).toISOString();
    await keep(sam, {}, { receivedAt: "2026-11-17T15:00:00Z", sentAt });
  }
  const { onTime, answerTimes } = await stats("");
  expect(onTime).toEqual({ answered: 6, withinStandard: 6, withinAim: 5, medianMinutes: 15, p90Minutes: 300 });
  expect(answerTimes.filter(({ mails }) => mails > 0)).toEqual([
    { upTo: 30, mails: 4 },
    { upTo: 120, mails: 1 },
    { upTo: 480, mails: 1 },
  ]);
  expect(answerTimes.at(-1)!.upTo).toBeNull();
  expect((await stats("&client=internal")).onTime).toMatchObject({ medianMinutes: null, p90Minutes: null });
});

test("from steps, a quantile lies within its step", () => {
  const steps = [
    { minutes: 60, mails: 10 },
    { minutes: 75, mails: 10 },
    { minutes: 1_000_000, mails: 1 },
  ];
  expect([0.25, 0.5, 0.9, 1].map((share) => quantile(steps, share, false))).toEqual([58, 61, 73, 9600]);
  expect(quantile([], 0.5, false)).toBeNull();
});

test("the same miss for the same client twice is a repeat miss, of rules and of answers that came late", async () => {
  for (const client of ["lakeshore-dental", "lakeshore-dental", "prairie-builders", "internal", "internal"]) {
    await keep(sam, { "closing-thanks": "ignored", spelling: "fixed" }, { client });
  }
  for (let i = 0; i < 3; i++) {
    await keep(dana!, { spelling: "sentAnyway" }, { client: "prairie-builders", sentAt: "2026-11-25T18:00:00Z" });
  }
  const builders = [
    { what: "late", times: 3 },
    { what: "spelling", times: 3 },
  ];
  const dental = { client: "lakeshore-dental", total: 2, misses: [{ what: "closing-thanks", times: 2 }] };
  expect((await stats("")).repeatMisses).toEqual([{ client: "prairie-builders", total: 6, misses: builders }, dental]);
  expect((await stats("&team=Client%20services")).repeatMisses).toEqual([dental]);
  expect((await stats("&rule=spelling&client=prairie-builders")).repeatMisses).toEqual([
    { client: "prairie-builders", total: 3, misses: builders.slice(1) },
  ]);
});

test("a conversation counts where its first mail does, with all its mails, whatever is said later", async () => {
  const conversation = "AAQk1";
  await keep(dana!, {}, { conversation, sentAt: "2026-11-18T18:00:00Z" });
  await keep(sam, {}, { conversation, sentAt: "2026-12-02T18:00:00Z" });
  await keep(sam, {}, { conversation: "AAQk2" });
  expect((await stats("")).conversations).toEqual({ begun: 2, mails: 3 });
  await keep(lee!, {}, { id: "first", conversation, sentAt: "2026-10-30T18:00:00Z" });
  expect((await stats("")).conversations).toEqual({ begun: 1, mails: 1 });
  expect((await stats("&mine=1")).conversations).toEqual({ begun: 0, mails: 0 });
  expect(await recount(store, "local")).toEqual([]);
  await keep(lee!, {}, { id: "first", sentAt: "2026-10-30T18:00:00Z" });
  expect((await stats("&team=Registration")).conversations).toEqual({ begun: 1, mails: 2 });
  expect((await seen(sam, { mine: "1" })).conversations).toEqual({ begun: 1, mails: 1 });
  expect(await recount(store, "local")).toEqual([]);
});

test("promises stay counted by the day they were due, also when their items are long gone", async () => {
  const list = new List(store, sam, houses.house);
  const now = Date.parse("2026-11-16T18:00:00Z");
  const put = (id: string, status: "open" | "kept" | "renegotiated" | "done", at = now) =>
    list.put(id, { kind: "promise", dueAt: "2026-11-17T18:00:00Z", status }, at);
  const late = now + 2 * DAY;
  for (const id of ["kept", "moved", "late", "open", "off", "again"]) await put(id, "open");
  await put("kept", "kept");
  await put("moved", "renegotiated");
  await put("late", "kept", late);
  await put("again", "kept");
  await put("again", "open");
  await list.remove("off", now);
  await list.remove("open", late);
  await list.put("reply", { kind: "reply", dueAt: "2026-11-17T18:00:00Z", status: "open" }, now);
  const promises = async (query: Partial<StatsQuery>, at = late) =>
    (
      await statsOf(
        store,
        sam,
        houses.house,
        { from: "2026-11-17", to: "2026-11-30", by: "rule", ...query, mine: "1" },
        at,
      )
    ).promises;
  const figures = { made: 5, kept: 1, renegotiated: 1, missed: 3 };
  expect(await promises({})).toEqual(figures);
  await forget(store, "local", houses.house, now + 60 * DAY);
  expect(await store.selectFrom("list_items").selectAll().execute()).toEqual([]);
  expect(await promises({ from: "2026-10-15", to: "2026-12-15" })).toEqual(figures);
  expect(await promises({ team: "Client services" })).toEqual(figures);
  expect(await promises({ team: "Registration" })).toMatchObject({ made: 0 });
  expect(await promises({}, now)).toMatchObject({ missed: 1 });
  expect((await stats("")).promises.made).toBe(5);
  expect((await stats("&client=lakeshore-dental")).promises.made).toBe(0);
});

test("a writer's own figures are of their own mails, and never withheld", async () => {
  await keep(sam, { spelling: "ignored" });
  await keep(sam, { spelling: "ignored", "closing-thanks": "passed" }, { sentAt: "2026-11-19T18:00:00Z" });
  await keep(dana!, { spelling: "passed" });
  const own = await seen(sam, { mine: "1" });
  expect(own).toMatchObject({ mails: 2, withheld: false, onTime: { answered: 2, medianMinutes: 540 } });
  expect(own.rows.map(({ key, mails, ignored }) => [key, mails, ignored])).toEqual([
    ["closing-thanks", 1, 0],
    ["spelling", 2, 2],
  ]);
  expect(own.repeatMisses).toEqual([
    { client: "lakeshore-dental", total: 2, misses: [{ what: "spelling", times: 2 }] },
  ]);
  const days = await seen(sam, { mine: "1", by: "day", rule: "closing-thanks" });
  expect([days.mails, days.rows.map(({ key }) => key)]).toEqual([1, ["2026-11-19"]]);
  expect((await stats("&mine=1")).mails).toBe(0);
});

test("with sign-in, figures of too few people are withheld, in all and in a row", async () => {
  const lead: Caller = { tenant: "local", person: "ingrid.solberg@bellwether.example", roles: ["lead"] };
  for (const caller of [sam, dana!, lee!, maria!]) {
    for (let i = 0; i < 2; i++) await keep(caller, { spelling: "ignored" });
  }
  const withheld = await seen(lead);
  expect(withheld).toMatchObject({ withheld: true, minimum: 5, mails: 0, rows: [], repeatMisses: [] });
  expect(JSON.stringify({ ...withheld, lines: 0, minimum: 0, answerTimes: [] })).not.toMatch(/:[1-9]/);
  await keep(omar!, { spelling: "passed" });
  await keep(omar!, { spelling: "passed" }, { client: "prairie-builders", sentAt: "2026-11-21T18:00:00Z" });
  const shown = await seen(lead);
  expect(shown).toMatchObject({ withheld: false, mails: 10 });
  expect(shown.repeatMisses.map(({ client }) => client)).toEqual(["lakeshore-dental"]);
  expect((await seen(lead, { by: "client" })).rows.map(({ key }) => key)).toEqual(["lakeshore-dental"]);
  expect((await seen(lead, { by: "day" })).rows.map(({ key }) => key)).toEqual(["2026-11-17"]);
  expect((await seen(lead, { by: "team" })).rows).toEqual([]);
  expect((await seen(lead, { team: "Client services" })).withheld).toBe(true);
  expect((await seen(local, { by: "team" })).rows).toHaveLength(4);
});

test("with sign-in, people are counted once over a whole time, also where no day of it has enough of them", async () => {
  const lead: Caller = { tenant: "local", person: "ingrid.solberg@bellwether.example", roles: ["lead"] };
  const sentOn = (day: number, caller: Caller, client = "lakeshore-dental") =>
    keep(caller, { spelling: "ignored" }, { sentAt: `2026-11-${day}T18:00:00Z`, receivedAt: undefined, client });
  for (const [i, caller] of [sam, dana!, lee!, maria!].entries()) {
    for (const day of [16, 17]) await sentOn(day + (i % 2), caller);
    await sentOn(24, caller, "prairie-builders");
  }
  expect((await seen(lead)).withheld).toBe(true);
  await sentOn(20, omar!);
  const keys = async (by: StatsQuery["by"]) => (await seen(lead, { by })).rows.map(({ key, mails }) => [key, mails]);
  expect(await keys("week")).toEqual([["2026-11-16", 9]]);
  expect(await keys("client")).toEqual([["lakeshore-dental", 9]]);
  expect(await keys("day")).toEqual([]);
  expect((await seen(lead)).repeatMisses.map(({ client }) => client)).toEqual(["lakeshore-dental"]);
  expect((await seen(lead, { client: "prairie-builders" })).withheld).toBe(true);
  expect((await seen(lead, { to: "2026-11-19" })).withheld).toBe(true);
  expect(await recount(store, "local")).toEqual([]);
});

test("the same rows come as CSV, with nothing a spreadsheet would run", async () => {
  await keep(sam, { spelling: "passed" });
  await keep({ ...sam, team: '=1+1, "x"' }, { spelling: "fixed" });
  const response = await get("/v1/stats?from=2026-11-01&to=2026-11-30&by=team", "text/csv");
  expect(response.headers.get("Content-Type")).toMatch(/^text\/csv; charset=utf-8/);
  expect(response.headers.get("Vary")).toContain("Accept");
  expect(await response.text()).toBe(
    'key,mails,passed,fixed,ignored,sentAnyway,falseAlarm,late,answered\r\n"\'=1+1, ""x""",1,0,1,0,0,0,0,1\r\nClient services,1,1,0,0,0,0,0,1\r\n',
  );
  const none = await get("/v1/stats?from=2026-10-01&to=2026-10-02", "text/csv, application/json;q=0.5");
  expect(await none.text()).toBe("key,mails,passed,fixed,ignored,sentAnyway,falseAlarm,late,answered\r\n");
});

test.each([
  ["from", "to=2026-11-30"],
  ["to", "from=2026-11-01&to=30.11.2026"],
  ["from", "from=2026-12-01&to=2026-11-30"],
  ["by", "from=2026-11-01&to=2026-11-30&by=person"],
  ["mine", "from=2026-11-01&to=2026-11-30&mine=yes"],
])("a question that is wrong is refused with its path: %s", async (path, query) => {
  const response = await get(`/v1/stats?${query}`);
  expect([response.status, (await response.json()).error.path]).toEqual([400, path]);
});

test("a week comes in words, as JSON, as text and as a draft to send on", async () => {
  await keep(sam, { "closing-thanks": "ignored" });
  await keep(dana!, { "closing-thanks": "passed" });
  const path = "/v1/stats/digest?week=2026-11-16";
  const { subject, text } = Digest.parse(await (await get(path)).json());
  expect(subject).toBe("One reply met every standard, 16 November 2026 to 22 November 2026");
  expect(await (await get(path, "text/plain")).text()).toBe(text);
  const eml = await get(path, "message/rfc822");
  expect(eml.headers.get("Content-Type")).toBe("message/rfc822");
  expect(await eml.text()).toContain(`Subject: ${subject}\r\nX-Unsent: 1\r\n`);
  for (const week of ["2026-11-17", "soon"]) {
    const response = await get(`/v1/stats/digest?week=${week}`);
    expect([response.status, (await response.json()).error.path]).toEqual([400, "week"]);
  }
});

test("when a mail came in is told to whoever asks by its id, for 40 days; the first time that was said counts", async () => {
  const messageId = "<1@lakeshoredental.example>";
  for (const receivedAt of ["2026-11-17T18:00:00Z", "2026-11-17T10:00:00-06:00", "2026-11-18T00:00:00Z"]) {
    expect((await post("/v1/received", { messageId, receivedAt })).status).toBe(204);
  }
  const find = async (messageId: string) => (await post("/v1/received/find", { messageId })).json();
  expect(await find(messageId)).toEqual({ receivedAt: "2026-11-17T16:00:00.000Z" });
  expect(await find("<2@lakeshoredental.example>")).toEqual({ receivedAt: null });
  await forget(store, "local", houses.house, Date.now() + 39 * DAY);
  expect(await find(messageId)).not.toEqual({ receivedAt: null });
  await forget(store, "local", houses.house, Date.now() + 41 * DAY);
  expect(await find(messageId)).toEqual({ receivedAt: null });
  expect(await store.selectFrom("received").selectAll().execute()).toEqual([]);
});

test("what is known of a person is erased when they ask, and all counts are right without them", async () => {
  const me = (person: Caller) => new List(store, person, houses.house);
  const promise = { kind: "promise", dueAt: "2026-11-17T18:00:00Z", status: "open" } as const;
  for (const caller of [sam, lee!, local]) {
    for (let i = 0; i < 3; i++) await keep(caller, { spelling: "ignored" }, { conversation: `c${i}` });
    await me(caller).put("p", promise);
  }
  expect(await (await post("/v1/people/erase", { person: sam.person })).json()).toEqual({ mails: 3 });
  expect(await stats("")).toMatchObject({ mails: 6, promises: { made: 2 }, conversations: { begun: 3, mails: 6 } });
  expect((await stats("&team=Client%20services")).promises.made).toBe(1);
  expect((await seen(sam, { mine: "1" })).promises.made).toBe(0);
  expect(await me(sam).items(Date.parse(promise.dueAt))).toEqual([]);
  expect(await recount(store, "local")).toEqual([]);
  const response = await app.request("/v1/people/me", { method: "DELETE" });
  expect(await response.json()).toEqual({ mails: 3 });
  expect((await stats("")).mails).toBe(3);
  await post("/v1/people/erase", { person: lee!.person });
  for (const table of ["sends", "conversations", "mail_counts", "rule_counts", "answer_times", "senders"] as const) {
    expect([table, await store.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
  }
  expect(await store.selectFrom("promise_counts").selectAll().execute()).toEqual([]);
});

test("the house says how long mails are known; more than a slice of them goes, with what was counted", async () => {
  for (let i = 0; i < 620; i++) await keep(sam, { spelling: "passed" }, { conversation: `c${i % 50}` });
  await keep(lee!, { spelling: "passed" }, { sentAt: "2026-11-25T18:00:00Z", conversation: "c1" });
  const house = { ...houses.house, statistics: { keepDays: 10 } };
  await forget(store, "local", house, Date.parse("2026-11-28T12:00:00Z"));
  expect(await stats("")).toMatchObject({ mails: 1, conversations: { begun: 1, mails: 1 } });
  expect(await recount(store, "local")).toEqual([]);
  expect(await store.selectFrom("mail_counts").selectAll().execute()).toHaveLength(16);
});
