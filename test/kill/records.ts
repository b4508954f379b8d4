import type { Outcome, SendRecord } from "../../rules/contract-kept.ts";

const OUTCOMES: Outcome[] = ["passed", "fixed", "ignored", "sentAnyway", "falseAlarm"];
const CLIENTS = ["lakeshore-dental", "prairie-builders", "internal"];

/** Two versions make one mail: the second is of another day, client and conversation. `commitments` tells which it is. */
export function recordOf(lane: string, version: number): SendRecord {
  const day = String(10 + (version % 7)).padStart(2, "0");
  return {
    id: `${lane}-${version >> 1}`,
    sentAt: `2026-11-${day}T18:00:00Z`,
    client: CLIENTS[version % 3]!,
    conversation: `c${version % 5}`,
    ...(version % 4 ? { receivedAt: "2026-11-09T18:00:00Z" } : {}),
    outcomes: OUTCOMES.slice(version % 5).map((outcome, i) => ({ rule: `rule-${(version + i) % 6}`, outcome })),
    commitments: version,
  };
}
