/** Takes out of the store what is known of mails that were sent: of a person who asks for it, and of days long past. */
import type { SelectQueryBuilder } from "kysely";
import type { Caller } from "../identity.ts";
import { ALL, isDay, nameOf, only, Sums, spansOf } from "./counts.ts";
import { promiseRows } from "./promises.ts";
import { pseudonym } from "./pseudonym.ts";
import { add, count, senderName } from "./sends.ts";
import { type Store, turnOfOthers } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Short enough that nobody who records a mail meanwhile waits long. */
const SLICE = 500;

/** All that is kept of a person: records of mails, list, and their part of every count. Says how many mails that were. */
export async function erasePerson(store: Store, who: Pick<Caller, "tenant" | "person">): Promise<number> {
  const { tenant } = who;
  const [sender, person] = [await senderName(store, who), await pseudonym(store, tenant, "person", who.person)];
  const mails = await removeMails(store, tenant, (sends) => sends.where("person", "=", sender));
  await store.transaction().execute(async (store) => {
    await store.deleteFrom("list_items").where("tenant", "=", tenant).where("person", "=", person).execute();
    const counted = await store
      .deleteFrom("promise_counts")
      .where("tenant", "=", tenant)
      .where("person", "=", only(person))
      .returningAll()
      .execute();
    const sums = new Sums();
    for (const { period, team, made, kept, renegotiated, late } of counted) {
      if (!isDay(period)) continue;
      sums.add({ day: period, team: nameOf(team), person }, { made, kept, renegotiated, late }, -1);
    }
    const others = promiseRows(tenant, sums).filter((row) => row.person === ALL);
    await add(store, "promise_counts", others);
    await store.deleteFrom("promise_counts").where("tenant", "=", tenant).where("made", "=", 0).execute();
  });
  return mails;
}

type Sends = SelectQueryBuilder<Tables, "sends", { id: string }>;

/** Deletes mails in slices, each in step with what is counted of it. */
export async function removeMails(store: Store, tenant: string, which: (sends: Sends) => Sends): Promise<number> {
  let removed = 0;
  const periods = new Set<string>();
  for (;;) {
    const slice = await store.transaction().execute(async (store) => {
      const some = which(store.selectFrom("sends").select("id").where("tenant", "=", tenant))
        .orderBy("id")
        .limit(SLICE);
      const gone = await store
        .deleteFrom("sends")
        .where("tenant", "=", tenant)
        .where("id", "in", some)
        .returningAll()
        .execute();
      await count(store, tenant, gone, []);
      return gone;
    });
    for (const { day } of slice) for (const period of spansOf(day)) periods.add(period);
    removed += slice.length;
    if (slice.length < SLICE) break;
    await turnOfOthers();
  }
  // Each by itself: whoever counts meanwhile waits for one of them at most.
  for (const period of periods) {
    for (const table of ["mail_counts", "rule_counts", "answer_times", "senders"] as const) {
      const empty = store.deleteFrom(table).where("tenant", "=", tenant).where("period", "=", period);
      await empty.where("mails", "=", 0).execute();
    }
    await turnOfOthers();
  }
  return removed;
}
