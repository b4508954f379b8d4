/** Counts all records anew, for tests and for whoever doubts the figures. */
import { addMail, noChange, rowsOf, type Summed, unchanged } from "./counts.ts";
import { type Store, turnOfOthers } from "./store.ts";
import type { SendersRow, SendRow } from "./tables.ts";

const TABLES = ["mail_counts", "rule_counts", "answer_times", "senders", "conversations"] as const;
const PAGE = 1000;

/** Where the counts differ from what counting the records of a tenant anew gives: one line each, none when all is well. */
export async function recount(store: Store, tenant: string): Promise<string[]> {
  const change = noChange();
  const conversations = new Map<string, { first: SendRow; mails: number }>();
  for await (const mail of allMails(store, tenant)) {
    addMail(change, mail);
    if (mail.conversation === null) continue;
    const known = conversations.get(mail.conversation);
    const first = known && comesBefore(known.first, mail) ? known.first : mail;
    conversations.set(mail.conversation, { first, mails: (known?.mails ?? 0) + 1 });
  }
  const states: Summed[] = [];
  for (const [conversation, { first, mails }] of conversations) {
    const { day, team, client } = first;
    change.mail_counts.add({ day, team, client }, { ...unchanged, begun: 1, begun_mails: mails });
    states.push({ tenant, conversation, person: first.person, day, team, client, mails });
  }
  const sums = rowsOf(tenant, change);
  for (const { tenant, period, team, client } of sums.senders.rows<SendersRow>()) {
    sums.mail_counts.add({ tenant, period, team, client }, { ...unchanged, people: 1 });
  }
  const differences: string[] = [];
  for (const table of TABLES) {
    const kept = await store
      .selectFrom(table)
      .selectAll()
      .where("tenant", "=", tenant)
      .where("mails", "<>", 0)
      .execute();
    const [is, shouldBe] = [linesOf(kept), linesOf(table === "conversations" ? states : sums[table].rows())];
    for (const line of shouldBe) if (!is.has(line)) differences.push(`${table} lacks ${line}`);
    for (const line of is) if (!shouldBe.has(line)) differences.push(`${table} has ${line}`);
  }
  return differences;
}

const comesBefore = (one: SendRow, other: SendRow) =>
  one.sent_at < other.sent_at || (one.sent_at === other.sent_at && one.id < other.id);

const linesOf = (rows: readonly object[]) =>
  new Set(rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))));

async function* allMails(store: Store, tenant: string): AsyncGenerator<SendRow> {
  for (let after = ""; ; ) {
    const page = await store
      .selectFrom("sends")
      .selectAll()
      .where("tenant", "=", tenant)
      .where("id", ">", after)
      .orderBy("id")
      .limit(PAGE)
      .execute();
    yield* page;
    await turnOfOthers();
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = last.id;
  }
}
