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
  rows: Row[];
  misses: { client: string; what: string; times: number }[];
  /** How many mails took at most so many minutes, in steps; ascending. */
  steps: Timed[];
  /** The same to the minute, where there are few enough. */
  minutes: Timed[] | null;
}
/** Without those that are told of all rows together. */
type RowCounts = Omit<Counts, "clean" | "mended" | "unmended">;
/** Of one rule, nobody has counted the answers. */
type Row = { key: string; answered?: number } & RowCounts;
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
/** Those that are counted of a rule, too. */
const COUNTS = MAIL_COUNTS.slice(0, MAIL_COUNTS.indexOf("unmended") + 1) as (keyof Counts)[];
const RULE_ROW = COUNTS.slice(0, COUNTS.indexOf("late") + 1) as (keyof RowCounts)[];
const MAIL_ROW = [...RULE_ROW, "answered"] as const;
const total = (name: string): RawBuilder<number> => sql<number>`sum(${sql.ref(name)} * sign)`;
/** Where nothing is grouped: of no rows, too. */
const totalOfAll = (name: string): RawBuilder<number> => sql<number>`coalesce(${total(name)}, 0)`;
/** A column to group by, so written that no index has its order: SQLite would read all periods to be spared the sorting. */
export const group = (name: "rule" | "client" | "team") => sql<string>`${sql.ref(name)} || ''`;
const ruleRow = RULE_ROW.map((name) => total(name).as(name));
const mailRow = MAIL_ROW.map((name) => total(name).as(name));
const mailTotals = MAIL_COUNTS.map((name) => totalOfAll(name).as(name));

/** Written out, as they are made of numbers here: to bind the sixty of a year one by one takes longer than to read their rows. */
export const listed = (periods: readonly string[]) =>
  sql<string>`(${sql.raw(periods.map((period) => `'${period}'`).join(", "))})`;

export async function ofCounts(store: Store, { tenant }: Caller, query: StatsQuery, time: Time): Promise<Counted> {
  const parts = partsOf(time.from, time.to);
  if (parts.length === 0) return nothing;
  const values = sql.raw(parts.map(({ period, sign }) => `('${period}', ${sign})`).join(", "));
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
  const spoken = ofRule().where("team", "=", team).where("client", "=", client);
  const rule: Counts | null = query.rule
    ? await spoken.select(COUNTS.map((name) => totalOfAll(name).as(name))).executeTakeFirstOrThrow()
    : null;

  return { mails, rule, rows: await rows(), misses: await misses(), steps: await steps(), minutes: await minutes() };

  async function rows(): Promise<Counted["rows"]> {
    if (query.by === "rule") {
      const found = rulesIn().where("team", "=", team).where("client", "=", client).groupBy(group("rule"));
      const one = query.rule ? found.where("rule", "=", query.rule) : found;
      return one.select(group("rule").as("key")).select(ruleRow).execute();
    }
    if (query.by === "day" || query.by === "week") return timeRows();
    const { by } = query;
    const of = {
      team: by === "team" && team === ALL ? null : team,
      client: by === "client" && client === ALL ? null : client,
    };
    let found = mailsIn();
    found = of.team === null ? found.where("team", ">", ALL) : found.where("team", "=", of.team);
    found = of.client === null ? found.where("client", ">", ALL) : found.where("client", "=", of.client);
    const all = await found.groupBy(group(by)).select(group(by).as("key")).select(mailRow).execute();
    if (!query.rule || all.length === 0) return all.map(named);
    // Only those that there are: the rows of one rule lie far apart.
    const names = all.map(({ key }) => key);
    let spoken = ofRule();
    spoken = by === "team" ? spoken.where("team", "in", names) : spoken.where("team", "=", team);
    spoken = by === "client" ? spoken.where("client", "in", names) : spoken.where("client", "=", client);
    return (await spoken.groupBy(group(by)).select(group(by).as("key")).select(ruleRow).execute()).map(named);
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
      .select(RULE_ROW);
    const during =
      query.by === "day"
        ? all.where("period", ">=", time.from).where("period", "<=", time.to)
        : all.where("period", "in", listed(periodsOf(time.from, time.to, WEEKS)));
    const rows = rule
      ? await during.where("rule", "=", rule).execute()
      : await during.select(sql<number>`answered`.as("answered")).execute();
    return query.by === "day" ? rows : rowsBy(rows, ({ key }) => mondayOf(key), rule ? RULE_ROW : MAIL_ROW);
  }

  function named(row: Row): Row {
    return { ...row, key: nameOf(row.key) };
  }

  async function misses(): Promise<Counted["misses"]> {
    let open = rulesIn().where("team", "=", team).where("unmended", ">", 0);
    open = client === ALL ? open.where("client", ">", ALL) : open.where("client", "=", client);
    if (query.rule) open = open.where("rule", "=", query.rule);
    // One text to sort by takes half the time of two; a client's begins with "=", and no rule's id has one.
    const both = sql<string>`rule || client`;
    const found = await open
      .groupBy(both)
      .select([both.as("both"), total("unmended").as("times")])
      .execute();
    const left = found.map(({ both, times }) => {
      const end = both.indexOf("=");
      return { client: both.slice(end), what: both.slice(0, end), times };
    });
    let late: typeof left = [];
    if (!query.rule) {
      let found = mailsIn().where("team", "=", team).where("late", ">", 0);
      found = client === ALL ? found.where("client", ">", ALL) : found.where("client", "=", client);
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
      .select(totalOfAll("answered").as("answered"))
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

function rowsBy<T extends Omit<Row, "key">>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  names: readonly Exclude<keyof Row, "key">[],
): Row[] {
  return [...grouped(rows, keyOf, names)].map(([key, counts]) => ({ key, ...counts }));
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
    rows: rowsBy(rows, keyOf, rows === mails ? MAIL_ROW : RULE_ROW),
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
