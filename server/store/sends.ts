/** What became of the findings of each mail that was sent, with the day's counts kept in step in the same transaction. */
import { sql, type Transaction } from "kysely";
import { replyBy } from "../../rules/calendar/reply-by.ts";
import { workCalendar, workingMinutesBetween } from "../../rules/calendar/working-time.ts";
import type { House } from "../../rules/contract.ts";
import type { Outcome, SendRecord } from "../../rules/contract-kept.ts";
import type { Caller } from "../identity.ts";
import { pseudonym } from "./pseudonym.ts";
import type { Store } from "./store.ts";
import type { DailyMailsRow, DailyRulesRow, SendOutcomeRow, SendRow, Tables } from "./tables.ts";

/** Keeps one record; the same id of the same writer replaces what was said of that mail before. */
export async function keepSend(store: Store, caller: Caller, house: House, record: SendRecord): Promise<void> {
  const { tenant } = caller;
  const after: SendRow = {
    tenant,
    id: await pseudonym(store, tenant, "send", `${caller.person}\n${record.id}`),
    person: await pseudonym(store, tenant, "person", caller.person),
    sent_at: Date.parse(record.sentAt),
    team: house.staff.find(({ address }) => address.toLowerCase() === caller.person.toLowerCase())?.team ?? "",
    client: record.client ?? "public",
    ...timesOf(house, record),
    commitments: record.commitments ?? 0,
    recorded_at: Date.now(),
  };
  const outcomes = countOutcomes(after, record.outcomes);
  await store.transaction().execute(async (store) => {
    const row = await claim(store, after);
    let before: Said | null = null;
    if (row) {
      const { id } = after;
      const gone = store.deleteFrom("send_outcomes").where("tenant", "=", tenant).where("send_id", "=", id);
      before = { row, outcomes: await gone.returningAll().execute() };
      await store.updateTable("sends").set(after).where("tenant", "=", tenant).where("id", "=", id).execute();
    }
    if (outcomes.length > 0) await store.insertInto("send_outcomes").values(outcomes).execute();
    await recount(store, before, { row: after, outcomes });
  });
}

function timesOf(house: House, { sentAt, receivedAt, client }: SendRecord) {
  const calendar = workCalendar(house);
  const sent = Temporal.Instant.from(sentAt);
  const day = sent.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
  const unknown = { day, received_at: null, minutes: null, in_standard: null, in_aim: null };
  if (receivedAt === undefined) return unknown;
  const known = house.clients.find(({ id }) => id === client);
  const standards = known?.standards ?? house.standards;
  const within = known?.replyWithin ?? house.replyWithin;
  const due = replyBy({ calendar, standards, receivedAt, basis: "original", now: sentAt, within });
  if (!due) return { ...unknown, received_at: Date.parse(receivedAt) };
  return {
    day,
    received_at: Date.parse(receivedAt),
    minutes: Math.round(workingMinutesBetween(calendar, Temporal.Instant.from(receivedAt), sent)),
    in_standard: due.status === "overdue" ? (0 as const) : (1 as const),
    in_aim: due.status === "onTime" ? (1 as const) : (0 as const),
  };
}

function countOutcomes({ tenant, id }: SendRow, outcomes: SendRecord["outcomes"]): SendOutcomeRow[] {
  const rows = new Map<string, SendOutcomeRow>();
  for (const { rule, outcome } of outcomes) {
    const row = rows.get(`${rule} ${outcome}`) ?? { tenant, send_id: id, rule, outcome, times: 0 };
    row.times += 1;
    rows.set(`${rule} ${outcome}`, row);
  }
  return [...rows.values()];
}

/**
 * Inserts the mail, or answers what was said of it before. Either way it is ours until the transaction ends: another
 * process that is told of the same mail waits.
 */
async function claim(store: Transaction<Tables>, row: SendRow): Promise<SendRow | null> {
  for (;;) {
    const before = await store
      .updateTable("sends")
      .set({ recorded_at: row.recorded_at })
      .where("tenant", "=", row.tenant)
      .where("id", "=", row.id)
      .returningAll()
      .executeTakeFirst();
    if (before) return before;
    const { numInsertedOrUpdatedRows } = await store
      .insertInto("sends")
      .values(row)
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return null;
  }
}

const KEY = ["tenant", "day", "team", "client"] as const;
type Key = Pick<SendRow, (typeof KEY)[number]>;
type Said = { row: SendRow; outcomes: SendOutcomeRow[] };
const column = {
  passed: "passed",
  fixed: "fixed",
  ignored: "ignored",
  sentAnyway: "sent_anyway",
  falseAlarm: "false_alarm",
} as const;

/** Brings the counts of the days from what was said of a mail before to what is said now. */
async function recount(store: Transaction<Tables>, before: Said | null, after: Said): Promise<void> {
  const said = [...(before ? [{ ...before, sign: -1 }] : []), { ...after, sign: 1 }];
  const mails = said.map(({ row, outcomes, sign }) => signed({ ...keyOf(row), ...mailCounts(row, outcomes) }, sign));
  const rules = said.flatMap(({ row, outcomes, sign }) =>
    ruleCounts(row, outcomes).map((counts) => signed({ ...keyOf(row), ...counts }, sign)),
  );
  await add(store, "daily_mails", [...KEY], mails);
  await add(store, "daily_rules", [...KEY, "rule"], rules);
}

const keyOf = ({ tenant, day, team, client }: SendRow) => ({ tenant, day, team, client });

function mailCounts(mail: SendRow, outcomes: SendOutcomeRow[]): Omit<DailyMailsRow, keyof Key> {
  const has = (...which: Outcome[]) => outcomes.some(({ outcome }) => which.includes(outcome));
  const unmended = has("ignored", "sentAnyway");
  const mended = !unmended && has("fixed");
  return {
    mails: 1,
    clean: Number(!unmended && !mended),
    mended: Number(mended),
    unmended: Number(unmended),
    answered: Number(mail.in_standard !== null),
    in_standard: mail.in_standard ?? 0,
    in_aim: mail.in_aim ?? 0,
    commitments: mail.commitments,
  };
}

function ruleCounts(mail: SendRow, outcomes: SendOutcomeRow[]): Omit<DailyRulesRow, keyof Key>[] {
  const late = Number(mail.in_standard === 0);
  const rows = new Map<string, Omit<DailyRulesRow, keyof Key>>();
  for (const { rule, outcome, times } of outcomes) {
    const none = { rule, mails: 1, passed: 0, fixed: 0, ignored: 0, sent_anyway: 0, false_alarm: 0, late };
    const row = rows.get(rule) ?? none;
    row[column[outcome]] += times;
    rows.set(rule, row);
  }
  return [...rows.values()];
}

type Counts = Record<string, number | string>;

function signed(row: Counts, sign: number): Counts {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, sum(value, 0, sign)]));
}

const sum = (one: number | string, other: number | string | undefined, sign = 1) =>
  typeof one === "number" ? sign * one + Number(other ?? 0) : one;

/** Adds to the rows of these keys. All at once and in one order, so that no two processes wait for each other. */
async function add(store: Transaction<Tables>, table: "daily_mails" | "daily_rules", key: string[], counts: Counts[]) {
  const rows = new Map<string, Counts>();
  for (const row of counts) {
    const id = JSON.stringify(key.map((name) => row[name]));
    const same = rows.get(id);
    rows.set(id, Object.fromEntries(Object.entries(row).map(([name, value]) => [name, sum(value, same?.[name])])));
  }
  const values = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const [first] = values;
  if (!first) return;
  const added = (name: string) => sql`${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`;
  const sums = Object.keys(first).filter((name) => !key.includes(name));
  // biome-ignore lint/suspicious/noExplicitAny: one statement for two tables
  await (store as Transaction<any>)
    .insertInto(table)
    .values(values)
    .onConflict((on) => on.columns(key).doUpdateSet(Object.fromEntries(sums.map((name) => [name, added(name)]))))
    .execute();
}
