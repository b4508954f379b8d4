import { sql } from "kysely";
import { expect, test } from "vitest";
import { exampleHouse } from "../house.ts";
import { type Caller, local } from "../identity.ts";
import { ALL } from "./counts.ts";
import { List } from "./list.ts";
import { recount } from "./recount.ts";
import { keepSend } from "./sends.ts";
import { statsOf } from "./stats.ts";
import { openStore } from "./store.ts";
import { storePlace } from "./test-store.ts";

test("a store with counts by month and its thirds gets those by weeks, and how many people are behind them", async () => {
  const place = await storePlace();
  const { house } = exampleHouse();
  let store = await openStore(place);
  for (const [i, day] of ["2025-12-31", "2026-01-01", "2026-11-16", "2026-11-22", "2026-11-23"].entries()) {
    for (const [person, client] of [
      ["sam", "internal"],
      ["dana", "lakeshore-dental"],
      [`one more ${i}`, "internal"],
    ] as const) {
      const caller: Caller = { tenant: i % 2 ? "local" : "other", person, roles: ["writer"], team: "Registration" };
      await keepSend(store, caller, house, {
        ...{ id: `${i}`, sentAt: `${day}T18:00:00Z`, receivedAt: `${day}T16:00:00Z`, client, conversation: person },
        outcomes: [{ rule: "closing-thanks", outcome: i > 2 ? "fixed" : "ignored" }],
      });
    }
  }
  const promise = { kind: "promise", dueAt: "2026-11-17T18:00:00Z", status: "open" } as const;
  await new List(store, local, house).put("p", promise, Date.parse("2026-11-16T18:00:00Z"));
  const query = { from: "2025-11-01", to: "2026-11-30", by: "week" } as const;
  const now = Date.parse("2026-11-30T18:00:00Z");
  const before = await statsOf(store, local, house, query, now);
  expect(before).toMatchObject({ mails: 6, promises: { made: 1, missed: 1 } });

  // As the step before left it.
  for (const table of ["mail_counts", "rule_counts", "answer_times", "senders", "promise_counts"]) {
    await sql`update ${sql.table(table)} set period = 'M' || substr(period, 2) where period like 'X%'`.execute(store);
    await sql`delete from ${sql.table(table)} where period like 'W%' or period like 'Y%'`.execute(store);
  }
  await store
    .deleteFrom("senders")
    .where((of) => of.or([of("team", "=", ALL), of("client", "=", ALL)]))
    .execute();
  for (const index of ["mail_counts_days", "rule_counts_rule"]) await store.schema.dropIndex(index).execute();
  await store.schema.alterTable("mail_counts").dropColumn("people").execute();
  await sql`delete from decorum_migrations where name >= '003'`.execute(store);
  await store.destroy();

  store = await openStore(place);
  for (const tenant of ["local", "other"]) expect(await recount(store, tenant)).toEqual([]);
  expect(await statsOf(store, local, house, query, now)).toEqual(before);
  await store.destroy();
  await place.remove();
});
