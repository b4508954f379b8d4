import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Draft, House } from "../../rules/contract.ts";
import { exampleHouse } from "../../rules/example.ts";
import { hash } from "../../rules/hash.ts";
import { personKey } from "../../rules/ignore.ts";
import type { FakeDraft } from "../outlook/fake-office.ts";
import { DECIDED_KEY, HOUSE_KEY, NEVER_KEY, TICKET_KEY, writeNever } from "../outlook/session.ts";
import { answer, never, reportOf, send, verdict } from "./press-send.ts";

/** The engine by itself has its own tests; here it says whom it was given, and finds one thing in "Margaret". */
const engine = vi.hoisted(() => vi.fn());
vi.mock("../../rules/check.ts", () => ({ check: engine }));

beforeEach(() => {
  vi.useFakeTimers();
  engine
    .mockReset()
    .mockImplementation((draft: Draft) => reportOf(draft.body.content.includes("Margaret") ? 1 : 0, "local"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("with warnings the mail stops, and the dialog names them", async () => {
  const { options, fetching } = await send({}, answer(reportOf(5)));
  expect(options).toMatchObject({
    allowEvent: false,
    errorMessage: expect.stringContaining("5 to mend before sending\n• Greet her as Peggy."),
    errorMessageMarkdown: expect.stringContaining("and 2 more"),
    cancelLabel: "Review",
    commandId: "msgComposeOpenPaneButton",
  });
  expect(JSON.parse(options.contextData!)).toMatchObject({ rule: "cc-on-handoff", nonce: expect.stringMatching(/./) });
  const [url, init] = fetching.mock.calls[0]!;
  expect(url).toBe("https://localhost:3443/v1/lint");
  expect(JSON.parse(String(init.body)).draft.subject).toBe("Re: Spring meeting");
  expect(engine).not.toHaveBeenCalled();
});

test("with suggestions alone it goes", async () => {
  expect((await send({}, answer(reportOf(0)))).options).toEqual({ allowEvent: true });
});

const failures: [string, () => Promise<Response>][] = [
  ["is slow", () => new Promise((resolve) => setTimeout(() => resolve(new Response("{}")), 3000))],
  ["never answers", never],
  ["is dead", () => Promise.reject(new TypeError("Network request failed"))],
  [
    "throws at once",
    () => {
      throw new Error("no network");
    },
  ],
  ["answers 401", answer({ error: {} }, 401)],
  ["answers 429", answer({ error: {} }, 429)],
  ["answers 500", answer("oops", 500)],
  ["answers no JSON", answer("<html>")],
  ["answers half", answer('{"findings":[{"rule":"cc')],
  ["had no time to read the mail", answer('{"findings":[],"passed":[],"incomplete":true}')],
  ["stops in mid-answer", async () => ({ status: 200, json: never }) as unknown as Response],
  ["answers null", answer("null")],
  ["answers another shape", answer({ findings: "none" })],
  ["answers findings of another shape", answer({ findings: [{ rule: "x", severity: "fatal", message: "y" }] })],
];
test.each(failures)("when the server %s, the engine here decides in time", async (_name, fetched) => {
  const { options, after } = await send({}, fetched);
  expect(options.errorMessage).toBe("1 to mend before sending\n• local");
  expect(after).toBeLessThanOrEqual(1300);
  const clean = await send({ body: "<p>Hi Peggy</p>" }, fetched);
  expect(clean.options).toEqual({ allowEvent: true });
});

const calls = [
  "body.getType",
  "body.get",
  "subject.get",
  "to.get",
  "cc.get",
  "bcc.get",
  "from.get",
  "attachments.get",
  "composeType.get",
];
test.each(calls)("when Outlook never answers %s, the mail goes within 2.5 s", async (name) => {
  const { options, after } = await send({ silent: [name] }, answer(reportOf(2)));
  expect(options).toEqual({ allowEvent: true });
  expect(after).toBeLessThanOrEqual(2500);
});

test("when Outlook refuses to hand over the body, the mail goes", async () => {
  expect((await send({ failing: ["body.get"] }, answer(reportOf(2)))).options).toEqual({ allowEvent: true });
});

test("when the engine itself fails, the mail goes", async () => {
  engine.mockImplementation(() => {
    throw new RangeError();
  });
  expect((await send({}, answer("", 500))).options).toEqual({ allowEvent: true });
});

test("when no item is open, the mail goes", async () => {
  const { office, handlers } = await send({}, answer(reportOf(0)));
  office.context.mailbox.item = null;
  const completed = vi.fn();
  handlers.get("onMessageSendHandler")!({ completed });
  await vi.advanceTimersByTimeAsync(0);
  expect(completed.mock.calls).toEqual([[{ allowEvent: true }]]);
});

test("a ticket that the pane has left is shown to the server; without one nothing is", async () => {
  const authorizationOf = async (session: Record<string, string>) => {
    const { fetching } = await send({ session }, answer(reportOf(1)));
    return new Headers(fetching.mock.calls[0]![1].headers).get("Authorization");
  };
  expect(await authorizationOf({ [TICKET_KEY]: "a.b.c.d.e" })).toBe("Bearer a.b.c.d.e");
  expect(await authorizationOf({})).toBeNull();
});

test("a draft that hasn't changed since the pane checked it needs no network", async () => {
  const stopped = await send({ session: await verdict(2) }, never);
  expect(stopped.options.errorMessage).toContain("as the pane said");
  expect(stopped.after).toBeLessThan(50);
  const sent = await send({ session: await verdict(0) }, never);
  expect(sent.options).toEqual({ allowEvent: true });
  expect([...stopped.fetching.mock.calls, ...sent.fetching.mock.calls]).toEqual([]);
});

test.each<[string, (draft: FakeDraft) => void]>([
  [
    "body",
    (draft) => {
      draft.body += " ";
    },
  ],
  [
    "recipients",
    (draft) => {
      draft.cc = draft.to;
    },
  ],
  [
    "subject",
    (draft) => {
      draft.subject = "x";
    },
  ],
])("a change of the %s makes the pane's verdict void", async (_name, change) => {
  const { options, fetching } = await send({ session: await verdict(0) }, answer(reportOf(1)), change);
  expect(options.allowEvent).toBe(false);
  expect(fetching).toHaveBeenCalledTimes(1);
});

test("session data that never comes back, or fails, costs time and nothing else", async () => {
  const hung = await send({ silent: ["session.get"] }, answer(reportOf(1)));
  expect(hung.options.allowEvent).toBe(false);
  expect(hung.after).toBeLessThanOrEqual(1300);
  expect((await send({ failing: ["session.get"] }, answer(reportOf(1)))).options.allowEvent).toBe(false);
});

test("without a server the engine has the house that the pane left, else what the sender's address tells", async () => {
  await send({ session: { [HOUSE_KEY]: JSON.stringify(exampleHouse) } }, answer("", 503));
  await send({}, answer("", 503));
  const houses = engine.mock.calls.map(([, house]) => house as House);
  expect(houses[0]!.name).toBe("Bellwether Association Management");
  expect(houses[1]).toMatchObject({ domains: ["bellwether.example"], staff: [], signature: { requires: [] } });
});

test("what the writer ignores holds up no mail: in this draft, or for the person it goes to", async () => {
  const decided = {
    v: 1,
    here: { [`cc-on-handoff ${hash("Greet her as Peggy.")}`]: "falseAlarm" },
    never: [],
    ticked: [],
    fixed: [],
  };
  const here = await send({ session: { [DECIDED_KEY]: JSON.stringify(decided) } }, answer(reportOf(1)));
  expect(here.options).toEqual({ allowEvent: true });
  const key = personKey("cc-on-handoff", { address: "mchen@lakeshoredental.example" });
  const left = { ...decided, here: {}, never: [key] };
  const bySession = await send({ session: { [DECIDED_KEY]: JSON.stringify(left) } }, answer("", 503));
  expect(bySession.options).toEqual({ allowEvent: true });
  const roaming = new Map([[NEVER_KEY, writeNever({ [key]: ["cc-on-handoff", "2026-11-20"] })]]);
  const bySettings = await send({}, answer(reportOf(1)), () =>
    Object.assign(Office.context, { roamingSettings: roaming }),
  );
  expect(bySettings.options).toEqual({ allowEvent: true });
  for (const text of ["{", "3", '{"v":2}', '{"v":1,"here":null,"never":[]}', '{"v":1,"people":3}']) {
    const kept = await send({ session: { [DECIDED_KEY]: text } }, answer(reportOf(1)), () =>
      Object.assign(Office.context, { roamingSettings: new Map([[NEVER_KEY, text]]) }),
    );
    expect(kept.options.allowEvent, text).toBe(false);
  }
});

test("a handler started three times for one Send answers each event once", async () => {
  const { handlers } = await send({}, answer(reportOf(1)));
  const events = [vi.fn(), vi.fn(), vi.fn()];
  for (const completed of events) handlers.get("onMessageSendHandler")!({ completed });
  await vi.advanceTimersByTimeAsync(5000);
  expect(events.map((completed) => completed.mock.calls.length)).toEqual([1, 1, 1]);
});

test("events that need nothing yet complete at once", async () => {
  const { handlers } = await send({}, answer(reportOf(0)));
  const others = [...handlers.keys()].filter((name) => name !== "onMessageSendHandler");
  expect(others).toHaveLength(4);
  for (const name of others) {
    const completed = vi.fn();
    handlers.get(name)!({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
  }
});
