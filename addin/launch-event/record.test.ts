/** What the handler tells of a mail; what a record is and when it waits has tests beside send-record.ts. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Report } from "../../rules/contract.ts";
import type { SendRecord } from "../../rules/contract-kept.ts";
import type { FakeDraft } from "../outlook/fake-office.ts";
import { ID_KEY, WAITING_KEY } from "../outlook/send-record.ts";
import { OUTCOMES_KEY } from "../taskpane/outcomes.ts";
import { answer, never, reportOf, send, verdict } from "./press-send.ts";

/** The server answers in all of these. */
vi.mock("../../rules/check.ts", () => ({ check: vi.fn() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As `send`, with the mailbox's settings and a server that answers /v1/lint with a report and takes records or not. */
async function sendAndTell(given: Partial<FakeDraft>, report: Report, records: () => Promise<Response>) {
  const kept = new Map<string, string>();
  const roaming = { get: (key: string) => kept.get(key), set: kept.set.bind(kept), saveAsync: vi.fn() };
  const posted: { path: string; body: SendRecord; keepalive: boolean }[] = [];
  const sent = await send(
    given,
    async () => new Response(null, { status: 204 }),
    () => {
      Object.assign(Office.context, { roamingSettings: roaming });
      vi.stubGlobal("fetch", async (url: string, { body, keepalive }: RequestInit) => {
        const path = new URL(url).pathname;
        if (path === "/v1/lint") return new Response(JSON.stringify(report));
        posted.push({ path, body: JSON.parse(String(body)), keepalive: keepalive === true });
        return records();
      });
    },
  );
  return { ...sent, posted, waiting: () => JSON.parse(kept.get(WAITING_KEY) ?? "[]"), saveAsync: roaming.saveAsync };
}
const taken = async () => new Response(null, { status: 204 });
const reportWith = (warnings: number) => ({
  ...reportOf(warnings),
  passed: ["thanks-present"],
  replyBy: { receivedAt: "2026-09-18T16:30:00-05:00" } as Report["replyBy"],
  reading: { commitments: [{}, {}] } as Report["reading"],
});

test("a mail that goes is told before Outlook is answered: rules and outcomes, and not a word of it", async () => {
  const { posted, options, after, draft, saveAsync } = await sendAndTell({}, reportWith(0), taken);
  expect(options).toEqual({ allowEvent: true });
  expect(after).toBeLessThan(50);
  expect(posted).toEqual([{ path: "/v1/sends", keepalive: true, body: expect.anything() }]);
  expect(posted[0]!.body).toEqual({
    id: draft.session[ID_KEY],
    sentAt: expect.stringMatching(/Z$/),
    client: "public",
    receivedAt: "2026-09-18T16:30:00-05:00",
    commitments: 2,
    outcomes: [{ rule: "thanks-present", outcome: "passed" }],
  });
  expect(JSON.stringify(posted)).not.toMatch(/margaret|lakeshoredental|spring|meeting|bellwether/i);
  expect(saveAsync).not.toHaveBeenCalled();
});

test("a mail that is stopped keeps its record back", async () => {
  const { posted, options, waiting, draft } = await sendAndTell({}, reportWith(2), taken);
  expect(options.allowEvent).toBe(false);
  expect(posted).toEqual([]);
  expect(waiting()).toMatchObject([
    {
      id: draft.session[ID_KEY],
      held: "stopped",
      outcomes: { "thanks-present": "passed", "cc-on-handoff": "sentAnyway" },
    },
  ]);
});

test("a server that is slow with the record holds the mail up for 150 ms; the record waits", async () => {
  const { options, after, waiting } = await sendAndTell({}, reportWith(0), never);
  expect(options).toEqual({ allowEvent: true });
  expect(after).toBeLessThanOrEqual(200);
  expect(waiting()).toMatchObject([{ outcomes: { "thanks-present": "passed" } }]);
});

test("what the pane left is told where the draft is still the same, with what the writer did about it", async () => {
  const left = { outcomes: { a: "fixed", b: "falseAlarm", c: "open" }, client: "lakeshore", commitments: 0 };
  const session = { ...(await verdict(0)), [OUTCOMES_KEY]: JSON.stringify(left), [ID_KEY]: "d1" };
  const { posted } = await sendAndTell({ session }, reportWith(1), taken);
  expect(posted[0]!.body).toMatchObject({
    id: "d1",
    client: "lakeshore",
    commitments: 0,
    outcomes: [
      { rule: "a", outcome: "fixed" },
      { rule: "b", outcome: "falseAlarm" },
    ],
  });
});

test("an answer of another shape, a draft without an id or settings that refuse cost the record alone", async () => {
  for (const passed of [undefined, 3, null]) {
    const odd = { ...reportWith(1), passed } as unknown as Report;
    expect((await sendAndTell({}, odd, taken)).options.allowEvent).toBe(false);
  }
  const nameless = await sendAndTell({ failing: ["session.set"] }, reportWith(1), taken);
  expect(nameless.options.allowEvent).toBe(false);
  expect(nameless.waiting()).toEqual([]);
  const refusing = await send({}, answer(reportOf(1)), () =>
    Object.assign(Office.context, {
      roamingSettings: {
        get: () => {
          throw new Error("not loaded");
        },
      },
    }),
  );
  expect(refusing.options.allowEvent).toBe(false);
});
