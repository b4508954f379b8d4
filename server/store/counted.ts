/** What an answer on the standard is made of: from counts of all mails, or from one writer's records. */
import { type RawBuilder, sql } from "kysely";
import type { StatsQuery } from "../../rules/contract-stats.ts";
import type { Caller } from "../identity.ts";
import { ALL, addMail, mondayOf, nameOf, noChange, noMails, only, partsOf, periodsOf, WEEKS } from "./counts.ts";
import { senderName } from "./sends.ts";
import { type Store, turnOfOthers } from "./store.ts";
import type { Counts, MailCounts, SendRow } from "./tables.ts";

/** Answers of the whole house, whichever are asked for: up to here times are told to the minute, past it in steps, see `stepOf()`. */
const EXACT_UP_TO = 10_000;
/** So many of their own records a writer's figures are counted from, then others have a turn. */
const AT_ONCE = 1000;

export interface Counted {
  mails: MailCounts;
  /** Of the rule alone, where one is asked for. */
  rule: Counts | null;
  rows: { key: string; counts: Counts & { answered?: number } }[];
  misses: { client: string; what: string; times: number }[];
  /** How many mails took at most so many minutes, in steps; ascending. */
  steps: Timed[];
  /** The same to the minute, where there are few enough. */
  minutes: Timed[] | null;
}
export interface Timed {
  minutes: number;
  mails: number;
}

export interface Time {
  /** ISO days, both included. */
  from: string;
  to: string;
}

export const nothing: Counted = { mails: noMails, rule: null, rows: [], misses: [], steps: [], minutes: null };

const MAIL_COUNTS = Object.keys(noMails) as (keyof MailCounts)[];
/** Those that a rule's row has too. */
const COUNTS = MAIL_COUNTS.slice(0, MAIL_COUNTS.indexOf("unmended") + 1) as (keyof Counts)[];
const total = (name: string): RawBuilder<number> => sql<number>`coalesce(sum(${sql.ref(name)} * sign), 0)`;
/** A column to group by, so written that no index has its order: SQLite would read all periods to be spared the sorting. */
const group = (name: "rule" | "client" | "team") => sql<string>`${sql.ref(name)} || ''`;
const totals = COUNTS.map((name) => total(name).as(name));
/** With what a row of mails has more. */
const ROW_COUNTS = [...COUNTS, "answered"] as const;
const rowTotals = ROW_COUNTS.map((name) => total(name).as(name));
const mailTotals = MAIL_COUNTS.map((name) => total(name).as(name));

export async function ofCounts(store: Store, { tenant }: Caller, query: StatsQuery, time: Time): Promise<Counted> {
  const parts = partsOf(time.from, time.to);
  if (parts.length === 0) return nothing;
  const values = sql.join(parts.map(({ period, sign }) => sql`(${period}, ${sql.lit(sign)})`));
  // A cross join, as SQLite then takes the parts one by one.
  const made = () =>
    store.with("part(of, sign)", () => sql<{ of: string; sign: number }>`(values ${values})`).selectFrom("part");
  const team = query.team === undefined ? ALL : only(query.team);
  const client = query.client === undefined ? ALL : only(query.client);
  const mailsIn = () => made().crossJoin("mail_counts").whereRef("period", "=", "of").where("tenant", "=", tenant);
  const rulesIn = () => made().crossJoin("rule_counts").whereRef("period", "=", "of").where("tenant", "=", tenant);

  const mails: MailCounts = await mailsIn()
    .where("team", "=", team)
    .where("client", "=", client)
    .select(mailTotals)
    .executeTakeFirstOrThrow();
  const ofRule = () => rulesIn().where("rule", "=", query.rule!);
  const spoken = ofRule().where("team", "=", team).where("client", "=", client).select(totals);
  const rule: Counts | null = query.rule ? await spoken.executeTakeFirstOrThrow() : null;

  return { mails, rule, rows: await rows(), misses: await misses(), steps: await steps(), minutes: await minutes() };

  async function rows(): Promise<Counted["rows"]> {
    if (query.by === "rule") {
      const found = rulesIn().where("team", "=", team).where("client", "=", client).groupBy(group("rule"));
      const one = query.rule ? found.where("rule", "=", query.rule) : found;
      return keyed(await one.select(group("rule").as("key")).select(totals).execute());
    }
    if (query.by === "day" || query.by === "week") return timeRows();
    const { by } = query;
    const of = {
      team: by === "team" && team === ALL ? null : team,
      client: by === "client" && client === ALL ? null : client,
    };
    let found = mailsIn();
    found = of.team === null ? found.where("team", "<>", ALL) : found.where("team", "=", of.team);
    found = of.client === null ? found.where("client", "<>", ALL) : found.where("client", "=", of.client);
    const all = await found.groupBy(group(by)).select(group(by).as("key")).select(rowTotals).execute();
    if (!query.rule || all.length === 0) return keyed(all).map(named);
    // Only those that there are: the rows of one rule lie far apart.
    const names = all.map(({ key }) => key);
    let spoken = ofRule();
    spoken = by === "team" ? spoken.where("team", "in", names) : spoken.where("team", "=", team);
    spoken = by === "client" ? spoken.where("client", "in", names) : spoken.where("client", "=", client);
    return keyed(await spoken.groupBy(group(by)).select(group(by).as("key")).select(totals).execute()).map(named);
  }

  /** By day or week: of one team and client, so that there is nothing to add up but the days of a week cut short. */
  async function timeRows(): Promise<Counted["rows"]> {
    const { rule } = query;
    const all = store
      .selectFrom((rule ? "rule_counts" : "mail_counts") as "rule_counts")
      .where("tenant", "=", tenant)
      .where("team", "=", team)
      .where("client", "=", client)
      .select("period as key")
      .select(COUNTS);
    const during =
      query.by === "day"
        ? all.where("period", ">=", time.from).where("period", "<=", time.to)
        : all.where("period", "in", periodsOf(time.from, time.to, WEEKS));
    const rows = rule
      ? await during.where("rule", "=", rule).execute()
      : await during.select(sql<number>`answered`.as("answered")).execute();
    return query.by === "day" ? keyed(rows) : weeksOf(keyed(rows));
  }

  function named({ key, counts }: Counted["rows"][number]) {
    return { key: nameOf(key), counts };
  }

  async function misses(): Promise<Counted["misses"]> {
    let open = rulesIn().where("team", "=", team).where("unmended", ">", 0);
    open = client === ALL ? open.where("client", "<>", ALL) : open.where("client", "=", client);
    if (query.rule) open = open.where("rule", "=", query.rule);
    // One text to sort by takes half the time of two; no rule's id has a space.
    const both = sql<string>`client || ' ' || rule`;
    const found = await open
      .groupBy(both)
      .select([both.as("both"), total("unmended").as("times")])
      .execute();
    const left = found.map(({ both, times }) => {
      const end = both.lastIndexOf(" ");
      return { client: both.slice(0, end), what: both.slice(end + 1), times };
    });
    let late: typeof left = [];
    if (!query.rule) {
      let found = mailsIn().where("team", "=", team).where("late", ">", 0);
      found = client === ALL ? found.where("client", "<>", ALL) : found.where("client", "=", client);
      const what = sql<string>`'late'`.as("what");
      late = await found
        .groupBy(group("client"))
        .select([group("client").as("client"), what, total("late").as("times")])
        .execute();
    }
    return [...left, ...late].map((miss) => ({ ...miss, client: nameOf(miss.client) }));
  }

  function steps(): Promise<Timed[]> {
    return made()
      .crossJoin("answer_times")
      .whereRef("period", "=", "of")
      .where("tenant", "=", tenant)
      .where("team", "=", team)
      .where("client", "=", client)
      .groupBy("minutes")
      .having(total("mails"), ">", 0)
      .orderBy("minutes")
      .select(["minutes", total("mails").as("mails")])
      .execute();
  }

  async function minutes(): Promise<Timed[] | null> {
    if (mails.answered > EXACT_UP_TO) return null;
    const all = await mailsIn()
      .where("team", "=", ALL)
      .where("client", "=", ALL)
      .select(total("answered").as("answered"))
      .executeTakeFirstOrThrow();
    if (all.answered > EXACT_UP_TO) return null;
    let answered = store
      .selectFrom("sends")
      .where("tenant", "=", tenant)
      .where("day", ">=", time.from)
      .where("day", "<=", time.to)
      .where("minutes", "is not", null);
    if (query.team !== undefined) answered = answered.where("team", "=", query.team);
    if (query.client !== undefined) answered = answered.where("client", "=", query.client);
    const found = await answered
      .groupBy("minutes")
      .orderBy("minutes")
      .select(["minutes", (of) => of.fn.countAll<number>().as("mails")])
      .execute();
    return found as Timed[];
  }
}

function weeksOf(days: Counted["rows"]): Counted["rows"] {
  const rows = days.map(({ key, counts }) => ({ key, ...counts }));
  const names = days[0]?.counts.answered === undefined ? COUNTS : ROW_COUNTS;
  return [...grouped(rows, ({ key }) => mondayOf(key), names)].map(([key, counts]) => ({ key, counts }));
}

function keyed(rows: readonly ({ key: string } & Counts & { answered?: number })[]): Counted["rows"] {
  return rows.map(({ key, ...counts }) => ({ key, counts }));
}

/** The caller's own, from their records: the same counts as for all, made now. */
export async function ofRecords(store: Store, caller: Caller, query: StatsQuery, time: Time): Promise<Counted> {
  const { tenant } = caller;
  const person = await senderName(store, caller);
  const ownIn = <T extends "sends" | "conversations">(table: T) => {
    const { team, client } = query;
    const own = store
      .selectFrom(table as "sends" | "conversations")
      .where("tenant", "=", tenant)
      .where("person", "=", person)
      .where("day", ">=", time.from)
      .where("day", "<=", time.to);
    const inTeam = team === undefined ? own : own.where("team", "=", team);
    return client === undefined ? inTeam : inTeam.where("client", "=", client);
  };
  const records = (await ownIn("sends").selectAll().execute()) as SendRow[];
  const begun = await ownIn("conversations")
    .select([sql<number>`count(*)`.as("begun"), sql<number>`coalesce(sum(mails), 0)`.as("begun_mails")])
    .executeTakeFirstOrThrow();

  const change = noChange();
  const answered: Timed[] = [];
  for (const [at, mail] of records.entries()) {
    addMail(change, mail);
    if (mail.minutes !== null) answered.push({ minutes: mail.minutes, mails: 1 });
    if (at % AT_ONCE === AT_ONCE - 1) await turnOfOthers();
  }
  const mails = change.mail_counts.rows<OwnRow>();
  const rules = change.rule_counts.rows<OwnRow>().filter(({ rule }) => !query.rule || rule === query.rule);
  const rows = query.by === "rule" || query.rule ? rules : mails;
  const { by } = query;
  const keyOf = (row: OwnRow) => (by === "week" ? mondayOf(row.day) : row[by]);
  const all = (rows: OwnRow[]) => ({ ...noMails, ...grouped(rows, () => "", MAIL_COUNTS).get("") });
  const misses = [
    ...rules.map(({ client, rule, unmended }) => ({ client, what: rule, times: unmended })),
    ...(query.rule ? [] : mails.map(({ client, late }) => ({ client, what: "late", times: late }))),
  ];
  return {
    mails: { ...all(mails), ...begun },
    rule: query.rule ? all(rules) : null,
    rows: [...grouped(rows, keyOf, rows === mails ? ROW_COUNTS : COUNTS)].map(([key, counts]) => ({ key, counts })),
    misses: [...grouped(misses, ({ client, what }) => `${client}\n${what}`, ["times"])].map(([key, { times }]) => {
      const [client = "", what = ""] = key.split("\n");
      return { client, what, times };
    }),
    steps: timed(change.answer_times.rows<Timed>()),
    minutes: timed(answered),
  };
}

type OwnRow = MailCounts & Record<"day" | "team" | "client" | "rule", string>;

function grouped<T extends object, N extends keyof T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  names: readonly N[],
) {
  const groups = new Map<string, Record<N, number>>();
  for (const row of rows) {
    const key = keyOf(row);
    const sums = groups.get(key) ?? (Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>);
    for (const name of names) sums[name] += (row[name] as number | undefined) ?? 0;
    groups.set(key, sums);
  }
  return groups;
}

const timed = (times: readonly Timed[]): Timed[] =>
  [...grouped(times, ({ minutes }) => String(minutes), ["mails"])]
    .map(([minutes, { mails }]) => ({ minutes: Number(minutes), mails }))
    .sort((a, b) => a.minutes - b.minutes);
