/// <reference types="office-js" />
/** Presses Send on a stand-in for Office, for tests of the handler; fake timers run the clock. */
import { expect, vi } from "vitest";
import type { Report } from "../../rules/contract.ts";
import { type FakeDraft, fakeOffice } from "../outlook/fake-office.ts";
import { officeDraft } from "../outlook/office-draft.ts";
import { VERDICT_KEY, writeVerdict } from "../outlook/session.ts";

export function reportOf(warnings: number, message = "Greet her as Peggy."): Report {
  const findings = Array.from({ length: warnings }, () => ({ rule: "cc-on-handoff", severity: "warning", message }));
  return { findings: [...findings, { rule: "spelling", severity: "suggestion", message: "x" }] } as unknown as Report;
}

export const answer =
  (body: unknown, status = 200) =>
  async () =>
    new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
export const never = () => new Promise<never>(() => {});

/** Presses Send and waits as Outlook would; what the handler answered, and after how many milliseconds. */
export async function send(
  given: Partial<FakeDraft>,
  fetched: () => Promise<Response>,
  change?: (draft: FakeDraft) => void,
) {
  const office = fakeOffice(given);
  const fetching = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(fetched);
  vi.stubGlobal("fetch", fetching);
  vi.resetModules();
  await import("./launch-event.ts");
  change?.(office.draft);
  const start = Date.now();
  let after = -1;
  const completed = vi.fn((_options?: object) => {
    if (after < 0) after = Date.now() - start;
  });
  office.handlers.get("onMessageSendHandler")!({ completed });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(completed).toHaveBeenCalledTimes(1);
  // In session data it leaves the draft's id.
  expect(office.writes.filter((name) => name !== "session.set")).toEqual([]);
  return { options: completed.mock.calls[0]![0] as Record<string, string>, after, fetching, ...office };
}

/** Session data with what the pane made of the stand-in's draft. */
export async function verdict(warnings: number): Promise<Record<string, string>> {
  const { item } = fakeOffice();
  const draft = await officeDraft(item as unknown as Office.MessageCompose).read();
  return { [VERDICT_KEY]: writeVerdict(draft, reportOf(warnings, "as the pane said"), Date.now()) };
}
