import { afterEach, beforeEach, expect, type Mock, test, vi } from "vitest";
import type { Draft, Report } from "../../rules/contract.ts";
import type { SendRecord } from "../../rules/contract-kept.ts";
import { exampleHouse } from "../../rules/example.ts";
import { type FakeDraft, fakeOffice } from "../outlook/fake-office.ts";
import { currentItem } from "../outlook/office-item.ts";
import { ID_KEY, type Post, WAITING_KEY } from "../outlook/send-record.ts";
import {
  DECIDED_KEY,
  HOUSE_KEY,
  NEVER_KEY,
  readHouse,
  readVerdict,
  TICKET_KEY,
  VERDICT_KEY,
} from "../outlook/session.ts";
import { type Checked, type CheckState, RECHECK, SERVER_REST, watch } from "./check.ts";
import type { Ignoring } from "./decisions.ts";
import { OUTCOMES_KEY } from "./outcomes.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const question = "When is the meeting?";
const reportOf = (draft: Draft) =>
  ({
    findings: [{ rule: "r", severity: "warning", message: draft.subject, span: null }],
    passed: ["p"],
    replyBy: { receivedAt: "2026-09-18T21:30:00Z" },
    reading: { questions: [{ text: question, answered: false }], commitments: [{}] },
  }) as unknown as Report;

type Opening = ReturnType<typeof fakeOffice> & { kept: Map<string, string>; post: Mock<Post> };

function open(given: Partial<FakeDraft> = {}, prepare: (opening: Opening) => void = () => {}) {
  const office = fakeOffice(given);
  const states: CheckState[] = [];
  const lint = vi.fn(async (draft: Draft) => reportOf(draft));
  const house = vi.fn(async () => exampleHouse);
  const ticket = vi.fn(async (): Promise<string | null> => null);
  const checkHere = vi.fn(async (draft: Draft) => reportOf(draft));
  let visible = true;
  const kept = new Map<string, string>();
  const settings = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, v: string) => void kept.set(key, v),
  };
  const post = vi.fn(async (_path: string, _body: object) => new Response(JSON.stringify({ receivedAt: null })));
  prepare({ ...office, kept, post });
  const around = {
    server: { lint, house, ticket },
    checkHere,
    visible: () => visible,
    now: Date.now,
    settings,
    post,
  };
  const watching = watch(currentItem()!, around, (state) => states.push(state));
  const hide = (hidden: boolean) => {
    visible = !hidden;
  };
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const checked = () => states.at(-1) as { phase: "checked" } & Checked;
  const ignore = (how: Ignoring) => checked().decisions!.ignore(checked().draft, checked().report.findings[0]!, how);
  return {
    ...office,
    kept,
    post,
    checked,
    ignore,
    states,
    lint,
    house,
    ticket,
    checkHere,
    watching,
    hide,
    wait,
    last: () => states.at(-1)!,
  };
}

test("an opened draft is checked at once", async () => {
  const { states, wait } = open();
  await wait(1);
  expect(states.map(({ phase }) => phase)).toEqual(["loading", "checked"]);
});

test("after a pause in typing it is checked within a second; while keys fall it is not", async () => {
  const { draft, lint, wait } = open();
  await wait(1);
  for (let key = 0; key < 20; key++) {
    draft.body += "x";
    await wait(150);
  }
  expect(lint).toHaveBeenCalledTimes(1);
  await wait(1000);
  expect(lint).toHaveBeenCalledTimes(2);
  expect(lint.mock.calls[1]![0].body.content).toBe(draft.body);
});

test("a draft that stands is not checked again, until the time left has moved on", async () => {
  const { lint, wait } = open();
  await wait(RECHECK - 5000);
  expect(lint).toHaveBeenCalledTimes(1);
  await wait(10_000);
  expect(lint).toHaveBeenCalledTimes(2);
});

test("a hidden pane asks Outlook for nothing", async () => {
  const { item, hide, wait } = open();
  await wait(1);
  hide(true);
  const before = item.body.getAsync.mock.calls.length;
  await wait(10_000);
  expect(item.body.getAsync).toHaveBeenCalledTimes(before);
});

test("recipients and subject count as well as the body", async () => {
  const { draft, lint, wait } = open();
  await wait(1);
  draft.cc = draft.to;
  await wait(1500);
  draft.subject = "Re: Hall";
  await wait(1500);
  expect(lint).toHaveBeenCalledTimes(3);
});

test("when the server is away the engine here answers, with the house as last seen", async () => {
  const { draft, lint, checkHere, wait, last } = open();
  await wait(1);
  lint.mockRejectedValue(new TypeError("offline"));
  draft.body += "x";
  await wait(1500);
  expect(last()).toMatchObject({ phase: "checked", by: "here" });
  expect(checkHere).toHaveBeenCalledWith(expect.anything(), exampleHouse);
  draft.body += "y";
  await wait(1500);
  expect(lint).toHaveBeenCalledTimes(2);
  await wait(SERVER_REST);
  draft.body += "z";
  await wait(1500);
  expect(lint).toHaveBeenCalledTimes(3);
});

test("a server that was never there leaves the house unknown; Try again asks it at once", async () => {
  const { house, lint, watching, wait, last } = open();
  lint.mockRejectedValueOnce(new TypeError("offline"));
  house.mockRejectedValue(new TypeError("offline"));
  await wait(1);
  expect(last()).toMatchObject({ by: "guess" });
  void watching.retry();
  await wait(1);
  expect(last()).toMatchObject({ by: "server" });
});

test("an item that can't be read is said to be so, and recovers by itself", async () => {
  const { draft, wait, last } = open({ failing: ["body.get"] });
  await wait(1);
  expect(last()).toEqual({ phase: "failed" });
  draft.failing = [];
  await wait(1000);
  expect(last().phase).toBe("checked");
});

test("a mail that can't be read once more stays as it was shown, until it fails again", async () => {
  const { draft, wait, last, watching } = open();
  await wait(1);
  draft.failing = ["body.get"];
  await watching.checkNow();
  expect(last().phase).toBe("checked");
  await wait(1000);
  expect(last().phase).toBe("failed");
});

test("a new mail with nothing in it is empty, not faulty", async () => {
  const { lint, wait, last } = open({ composeType: "newMail", to: [], subject: "", body: "<div><br>&nbsp;</div>" });
  await wait(1000);
  expect(last()).toMatchObject({ phase: "empty" });
  expect(lint).not.toHaveBeenCalled();
});

test("each check leaves its verdict and the house for the send handler", async () => {
  const { draft, wait } = open();
  await wait(1000);
  expect(readVerdict(draft.session[VERDICT_KEY]!)).toMatchObject({ total: 1, warnings: [{ rule: "r" }] });
  expect(readHouse(draft.session[HOUSE_KEY]!)!.name).toBe(exampleHouse.name);
  draft.subject += "x";
  await wait(1500);
  expect(readVerdict(draft.session[VERDICT_KEY]!)!.warnings[0]!.message).toBe(draft.subject);
});

test("where people sign in, it leaves a ticket for the send handler, and a newer one when there is one", async () => {
  const { draft, ticket, wait } = open();
  await wait(1000);
  expect(draft.session).not.toHaveProperty(TICKET_KEY);
  for (const one of ["first", "second"]) {
    ticket.mockResolvedValue(one);
    draft.subject += "x";
    await wait(1500);
    expect(draft.session[TICKET_KEY]).toBe(one);
  }
  ticket.mockRejectedValue(new Error("offline"));
  draft.subject += "x";
  await wait(1500);
  expect(readVerdict(draft.session[VERDICT_KEY]!)!.warnings[0]!.message).toBe(draft.subject);
});

test("session data that fails hinders no check", async () => {
  const { draft, wait, last } = open({ failing: ["session.set"] });
  await wait(1);
  draft.body += "x";
  await wait(1500);
  expect(last()).toMatchObject({ phase: "checked", draft: { body: { content: draft.body } } });
});

test("after stop nothing is read or told", async () => {
  const { item, states, watching, wait } = open();
  await wait(1);
  watching.stop();
  const [reads, told] = [item.body.getAsync.mock.calls.length, states.length];
  await wait(5000);
  expect([item.body.getAsync.mock.calls.length, states.length]).toEqual([reads, told]);
});

test.each<Ignoring>(["ignored", "falseAlarm", "never"])(
  "what is ignored (%s) leaves the report and the verdict at once, and comes back when it is taken back",
  async (how) => {
    const { draft, ignore, checked, wait, lint } = open();
    await wait(1000);
    ignore(how);
    expect(checked()).toMatchObject({ report: { findings: [] }, ignored: [{ rule: "r" }] });
    await wait(1);
    expect(readVerdict(draft.session[VERDICT_KEY]!)).toMatchObject({ total: 0 });
    const outcome = how === "falseAlarm" ? "falseAlarm" : "ignored";
    expect(JSON.parse(draft.session[OUTCOMES_KEY]!)).toEqual({
      outcomes: { p: "passed", r: outcome },
      client: "lakeshore",
      commitments: 1,
      receivedAt: "2026-09-18T21:30:00Z",
    });
    draft.body += "!";
    await wait(1500);
    expect(checked().report.findings).toEqual([]);
    checked().decisions!.restore(checked().draft, checked().ignored);
    await wait(1);
    expect(checked().report.findings).toHaveLength(1);
    expect(readVerdict(draft.session[VERDICT_KEY]!)).toMatchObject({ total: 1 });
    expect(lint).toHaveBeenCalledTimes(2);
  },
);

test("what is decided is kept without a word or an address: for the draft in it, for a person with the writer", async () => {
  const { draft, kept, ignore, checked, wait } = open();
  await wait(1000);
  ignore("never");
  checked().decisions!.tick(question, true);
  await wait(1);
  const [key] = JSON.parse(draft.session[DECIDED_KEY]!).never;
  expect(JSON.parse(kept.get(NEVER_KEY)!)).toEqual({ v: 1, people: { [key]: ["r", expect.stringMatching(/^20/)] } });
  expect(draft.session[DECIDED_KEY]! + kept.get(NEVER_KEY)!).not.toMatch(/meeting|lakeshore|margaret/i);
});

test("a pane that is opened again knows what was decided, and for a new recipient it is asked again", async () => {
  const first = open();
  await first.wait(1000);
  first.ignore("ignored");
  first.checked().decisions!.tick("When?", true);
  await first.wait(1);
  first.watching.stop();
  const again = open({ session: first.draft.session });
  await again.wait(1);
  expect(again.checked().report.findings).toEqual([]);
  expect(again.checked().decisions!.isTicked("When?")).toBe(true);
  again.checked().decisions!.restore(again.checked().draft, again.checked().ignored);
  again.ignore("never");
  await again.wait(1);
  again.draft.cc = [{ emailAddress: "priya@harbornurses.example", displayName: "Priya" }];
  await again.wait(1500);
  expect(again.checked().report.findings).toHaveLength(1);
  expect(JSON.parse(again.draft.session[DECIDED_KEY]!).never).toHaveLength(1);
});

test("a question that the writer ticks is not pointed out any more", async () => {
  const { lint, checked, wait } = open();
  const message = `They asked “${question}”; nothing here answers it yet.`;
  lint.mockImplementation(async (draft) => {
    const report = reportOf(draft);
    return { ...report, findings: [{ ...report.findings[0]!, rule: "question-unanswered", message }] };
  });
  await wait(1000);
  expect(checked().report.findings).toHaveLength(1);
  checked().decisions!.tick(question, true);
  expect(checked()).toMatchObject({ report: { findings: [] }, ignored: [] });
  checked().decisions!.tick(question, false);
  expect(checked().report.findings).toHaveLength(1);
});

test("a received mail is said to have come when its headers say, once", async () => {
  const { post, wait, watching } = open({}, ({ office, item }) => {
    office.context.mailbox.item = {
      body: item.body,
      subject: "Spring meeting",
      from: { emailAddress: "mchen@lakeshoredental.example" },
      internetMessageId: "<1@hub.example>",
      getAllInternetHeadersAsync: (done: (result: object) => void) =>
        done({ status: "succeeded", value: "Received: by hub; Fri, 18 Sep 2026 16:30:00 -0500" }),
    };
  });
  await wait(1);
  await watching.checkNow();
  expect(post.mock.calls).toEqual([
    ["/v1/received", { messageId: "<1@hub.example>", receivedAt: "2026-09-18T21:30:00.000Z" }],
  ]);
});

test("a reply is checked again once it is known when the mail came; while that can't be had, the next check asks again", async () => {
  const { post, lint, wait, draft } = open({}, ({ item, post }) => {
    Object.assign(item, { inReplyTo: "<1@hub.example>" });
    post.mockRejectedValueOnce(new TypeError("offline"));
    post.mockResolvedValue(new Response(JSON.stringify({ receivedAt: "2026-09-18T21:30:00.000Z" })));
  });
  await wait(1000);
  expect(lint.mock.calls.map(([{ original }]) => original)).toEqual([undefined]);
  draft.body += "x";
  await wait(1500);
  expect(post.mock.calls).toEqual(Array(2).fill(["/v1/received/find", { messageId: "<1@hub.example>" }]));
  expect(lint.mock.lastCall![0].original).toEqual({ receivedAt: "2026-09-18T21:30:00.000Z" });
  expect(JSON.parse(draft.session[OUTCOMES_KEY]!)).toMatchObject({ receivedAt: "2026-09-18T21:30:00Z" });
});

const waits = (id: string, held?: string) => ({
  id,
  sentAt: "2026-01-05T09:00:00.000Z",
  reply: false,
  held,
  outcomes: {},
});

test("a pane that starts tells what waited, but for the mail it is beside; once", async () => {
  const { post, kept, wait, watching } = open({ session: { [ID_KEY]: "here" } }, ({ kept }) => {
    kept.set(WAITING_KEY, JSON.stringify([waits("offline"), waits("here", "stopped"), waits("left", "stopped")]));
  });
  await wait(1);
  const told = () => post.mock.calls.map(([path, body]) => [path, (body as SendRecord).id]);
  expect(told()).toEqual([
    ["/v1/sends", "offline"],
    ["/v1/sends", "left"],
  ]);
  expect(JSON.parse(kept.get(WAITING_KEY)!)).toEqual([waits("here", "back")]);
  watching.stop();
});
