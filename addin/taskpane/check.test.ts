import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Draft, Report } from "../../rules/contract.ts";
import { exampleHouse } from "../../rules/example.ts";
import { type FakeDraft, fakeOffice } from "../outlook/fake-office.ts";
import { currentItem } from "../outlook/office-item.ts";
import { HOUSE_KEY, readHouse, readVerdict, VERDICT_KEY } from "../outlook/session.ts";
import { type CheckState, RECHECK, SERVER_REST, watch } from "./check.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const reportOf = (draft: Draft) =>
  ({ findings: [{ rule: "r", severity: "warning", message: draft.body.content }] }) as unknown as Report;

function open(given: Partial<FakeDraft> = {}) {
  const office = fakeOffice(given);
  const states: CheckState[] = [];
  const lint = vi.fn(async (draft: Draft) => reportOf(draft));
  const house = vi.fn(async () => exampleHouse);
  const checkHere = vi.fn(async (draft: Draft) => reportOf(draft));
  let visible = true;
  const around = { server: { lint, house }, checkHere, visible: () => visible, now: Date.now };
  const watching = watch(currentItem()!, around, (state) => states.push(state));
  const hide = (hidden: boolean) => {
    visible = !hidden;
  };
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { ...office, states, lint, house, checkHere, watching, hide, wait, last: () => states.at(-1)! };
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

test("a new mail with nothing in it is empty, not faulty", async () => {
  const { lint, wait, last } = open({ composeType: "newMail", to: [], subject: "", body: "<div><br>&nbsp;</div>" });
  await wait(1000);
  expect(last()).toEqual({ phase: "empty" });
  expect(lint).not.toHaveBeenCalled();
});

test("each check leaves its verdict and the house for the send handler", async () => {
  const { draft, wait } = open();
  await wait(1000);
  expect(readVerdict(draft.session[VERDICT_KEY]!)).toMatchObject({ total: 1, warnings: [{ rule: "r" }] });
  expect(readHouse(draft.session[HOUSE_KEY]!)!.name).toBe(exampleHouse.name);
  draft.body += "x";
  await wait(1500);
  expect(readVerdict(draft.session[VERDICT_KEY]!)!.warnings[0]!.message).toBe(draft.body);
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
