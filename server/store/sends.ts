/** What became of the findings of each mail that was sent, with all that is counted of it kept in step in the same transaction. */
import { sql, type Transaction } from "kysely";
import { replyBy } from "../../rules/calendar/reply-by.ts";
import { workCalendar, workingMinutesBetween } from "../../rules/calendar/working-time.ts";
import type { House } from "../../rules/contract.ts";
import type { SendRecord } from "../../rules/contract-kept.ts";
import type { Caller } from "../identity.ts";
import { addMail, type Change, noChange, OUTCOMES, rowsOf, type Summed, unchanged } from "./counts.ts";
import { pseudonym } from "./pseudonym.ts";
import type { Store } from "./store.ts";
import type { ConversationRow, SendersRow, SendRow, Tables } from "./tables.ts";

/** 128 bits are enough to tell mails and people apart, and a year of mails takes less room. */
export const short = (name: string) => name.slice(0, 32);

/** A person's name in `sends` and `senders`. */
export const senderName = async (store: Store, { tenant, person }: Pick<Caller, "tenant" | "person">) =>
  short(await pseudonym(store, tenant, "person", person));

/** Keeps one record; the same id of the same writer replaces what was said of that mail before. */
export async function keepSend(store: Store, caller: Caller, house: House, record: SendRecord): Promise<void> {
  const { tenant } = caller;
  const { conversation } = record;
  const after: SendRow = {
    tenant,
    id: short(await pseudonym(store, tenant, "send", `${caller.person}\n${record.id}`)),
    person: await senderName(store, caller),
    sent_at: Date.parse(record.sentAt),
    team: caller.team ?? "",
    client: record.client ?? "public",
    conversation: conversation ? short(await pseudonym(store, tenant, "conversation", conversation)) : null,
    ...timesOf(house, record),
    outcomes: outcomesOf(record.outcomes),
    commitments: record.commitments ?? 0,
  };
  await store.transaction().execute(async (store) => {
    const before = await claim(store, after);
    if (before) {
      await store.updateTable("sends").set(after).where("tenant", "=", tenant).where("id", "=", after.id).execute();
    }
    await count(store, tenant, before ? [before] : [], [after]);
  });
}

function timesOf(house: House, { sentAt, receivedAt, client }: SendRecord) {
  const calendar = workCalendar(house);
  const sent = Temporal.Instant.from(sentAt);
  const day = sent.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
  const unknown = { day, minutes: null, in_standard: null, in_aim: null };
  if (receivedAt === undefined) return unknown;
  const known = house.clients.find(({ id }) => id === client);
  const standards = known?.standards ?? house.standards;
  const within = known?.replyWithin ?? house.replyWithin;
  const due = replyBy({ calendar, standards, receivedAt, basis: "original", now: sentAt, within });
  if (!due) return unknown;
  return {
    day,
    minutes: Math.round(workingMinutesBetween(calendar, Temporal.Instant.from(receivedAt), sent)),
    in_standard: due.status === "overdue" ? (0 as const) : (1 as const),
    in_aim: due.status === "onTime" ? (1 as const) : (0 as const),
  };
}

/** As `SendRow.outcomes` has them. */
export function outcomesOf(outcomes: SendRecord["outcomes"]): string {
  const times = new Map<string, number[]>();
  for (const { rule, outcome } of outcomes) {
    const counts = times.get(rule) ?? [];
    const at = OUTCOMES.indexOf(outcome);
    while (counts.length <= at) counts.push(0);
    counts[at]! += 1;
    times.set(rule, counts);
  }
  return JSON.stringify(Object.fromEntries(times));
}

/**
 * Inserts the mail, or answers what was said of it before. Either way it is ours until the transaction ends: another
 * process that is told of the same mail waits.
 */
async function claim(store: Transaction<Tables>, row: SendRow): Promise<SendRow | null> {
  for (;;) {
    const before = await store
      .updateTable("sends")
      .set({ person: row.person })
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

/** Brings all counts in step, once `gone` has left `sends` and `come` is there. */
export async function count(
  store: Transaction<Tables>,
  tenant: string,
  gone: readonly SendRow[],
  come: readonly SendRow[],
): Promise<void> {
  const change = noChange();
  for (const mail of gone) addMail(change, mail, -1);
  for (const mail of come) addMail(change, mail);
  await countConversations(store, tenant, change, [...gone, ...come]);
  const sums = rowsOf(tenant, change);
  for (const { people, ...scope } of await addSenders(store, sums.senders.rows())) {
    sums.mail_counts.add(scope, { ...unchanged, people });
  }
  for (const table of ["mail_counts", "rule_counts", "answer_times"] as const) {
    await add(store, table, sums[table].rows());
  }
}

/** Says where somebody sent their first mail, and where the last one of somebody is gone. */
async function addSenders(store: Transaction<Tables>, rows: readonly SendersRow[]) {
  const added = new Map(rows.map((row) => [nameOf(row), row.mails]));
  const after = (await add(store, "senders", rows, Object.keys(rows[0] ?? {}))) as unknown as SendersRow[];
  return after.flatMap(({ tenant, period, team, client, person, mails }) => {
    const before = mails - added.get(nameOf({ period, team, client, person }))!;
    const people = Number(mails > 0) - Number(before > 0);
    return people === 0 ? [] : [{ tenant, period, team, client, people }];
  });

  function nameOf({ period, team, client, person }: Omit<SendersRow, "tenant" | "mails">) {
    return [period, team, client, person].join("\n");
  }
}

/** A conversation counts where its first mail does, whichever that is by now. */
async function countConversations(
  store: Transaction<Tables>,
  tenant: string,
  change: Change,
  mails: readonly SendRow[],
): Promise<void> {
  const names = [...new Set(mails.flatMap(({ conversation }) => conversation ?? []))].sort();
  for (let i = 0; i < names.length; i += 2000) {
    const some = names.slice(i, i + 2000);
    const none = { tenant, person: "", day: "", team: "", client: "", mails: 0 };
    // Ours until the transaction ends, whether it was there or not.
    const before = await store
      .insertInto("conversations")
      .values(some.map((conversation) => ({ ...none, conversation })))
      .onConflict((on) =>
        on.columns(["tenant", "conversation"]).doUpdateSet((of) => ({ mails: of.ref("conversations.mails") })),
      )
      .returningAll()
      .execute();
    const sends = await store
      .selectFrom("sends")
      .select(["tenant", "conversation", "person", "day", "team", "client"])
      .where("tenant", "=", tenant)
      .where("conversation", "in", some)
      .orderBy("sent_at")
      .orderBy("id")
      .execute();
    const after = new Map<string, ConversationRow>();
    for (const send of sends) {
      const name = send.conversation!;
      const known = after.get(name);
      if (known) known.mails += 1;
      else after.set(name, { ...send, conversation: name, mails: 1 });
    }
    for (const [rows, sign] of [
      [before, -1],
      [after.values(), 1],
    ] as const) {
      for (const { day, team, client, mails } of rows) {
        if (mails > 0)
          change.mail_counts.add({ day, team, client }, { ...unchanged, begun: 1, begun_mails: mails }, sign);
      }
    }
    if (after.size > 0) {
      await store
        .insertInto("conversations")
        .values([...after.values()])
        .onConflict((on) =>
          on.columns(["tenant", "conversation"]).doUpdateSet((of) => ({
            person: of.ref("excluded.person"),
            day: of.ref("excluded.day"),
            team: of.ref("excluded.team"),
            client: of.ref("excluded.client"),
            mails: of.ref("excluded.mails"),
          })),
        )
        .execute();
    }
    const ended = some.filter((name) => !after.has(name));
    if (ended.length > 0) {
      await store.deleteFrom("conversations").where("tenant", "=", tenant).where("conversation", "in", ended).execute();
    }
  }
}

const keys = {
  mail_counts: ["tenant", "period", "team", "client"],
  rule_counts: ["tenant", "period", "team", "client", "rule"],
  answer_times: ["tenant", "period", "team", "client", "minutes"],
  senders: ["tenant", "period", "team", "client", "person"],
  promise_counts: ["tenant", "period", "team", "person"],
};
export type CountTable = keyof typeof keys;
/** SQLite takes 32,766 values in a statement. */
const MAX_VALUES = 30_000;

/** Adds to the rows of these keys, in the order given. @param tell columns to answer with, as they are then */
export async function add(
  store: Transaction<Tables>,
  table: CountTable,
  rows: readonly object[],
  tell: readonly string[] = [],
): Promise<Summed[]> {
  const told: Summed[] = [];
  const [first] = rows;
  if (!first) return told;
  const key = keys[table];
  const names = Object.keys(first).filter((name) => !key.includes(name));
  const added = (name: string) => sql`${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`;
  const size = Math.floor(MAX_VALUES / Object.keys(first).length);
  for (let i = 0; i < rows.length; i += size) {
    // biome-ignore lint/suspicious/noExplicitAny: one statement for five tables
    const adding = (store as Transaction<any>)
      .insertInto(table)
      .values(rows.slice(i, i + size))
      .onConflict((on) => on.columns(key).doUpdateSet(Object.fromEntries(names.map((name) => [name, added(name)]))));
    if (tell.length === 0) await adding.execute();
    else told.push(...((await adding.returning(tell as string[]).execute()) as Summed[]));
  }
  return told;
}
