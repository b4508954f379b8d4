/** Counts of promises by the day they were due: they outlive the items on the lists, which go after 30 days. */
import type { Transaction } from "kysely";
import type { House } from "../../rules/contract.ts";
import type { Caller } from "../identity.ts";
import { ALL, dayIn, only, type Summed, Sums, spansOf } from "./counts.ts";
import { add } from "./sends.ts";
import type { ListItemRow, PromiseCountsRow, Tables } from "./tables.ts";

export type PromiseCounts = Pick<PromiseCountsRow, "made" | "kept" | "renegotiated" | "late">;

/** Brings the counts in step, once `gone` has left the list of the caller and `come` is on it. */
export async function countPromises(
  store: Transaction<Tables>,
  caller: Caller,
  house: Pick<House, "timeZone" | "staff">,
  gone: readonly ListItemRow[],
  come: readonly ListItemRow[],
): Promise<void> {
  const sums = new Sums();
  const { team = "" } = caller;
  for (const [items, sign] of [
    [gone, -1],
    [come, 1],
  ] as const) {
    for (const item of items) {
      if (item.kind === "promise")
        sums.add({ day: dayIn(house, item.due_at), team, person: item.person }, countsOf(item), sign);
    }
  }
  await add(store, "promise_counts", promiseRows(caller.tenant, sums));
}

/** In time is what was finished before it was due. */
function countsOf({ status, due_at, updated_at }: ListItemRow): PromiseCounts {
  const inTime = updated_at <= due_at;
  const finished = status !== "open";
  return {
    made: 1,
    kept: Number(finished && inTime && status !== "renegotiated"),
    renegotiated: Number(inTime && status === "renegotiated"),
    late: Number(finished && !inTime),
  };
}

/** @param sums by day, team and person */
export function promiseRows(tenant: string, sums: Sums): Summed[] {
  const wide = new Sums();
  for (const { day, team, person, ...numbers } of sums.rows<Record<"day" | "team" | "person", string>>()) {
    for (const period of spansOf(day)) {
      wide.add({ tenant, period, team: ALL, person: ALL }, numbers);
      wide.add({ tenant, period, team: only(team), person: ALL }, numbers);
      wide.add({ tenant, period, team: only(team), person: only(person) }, numbers);
    }
  }
  return wide.rows();
}
