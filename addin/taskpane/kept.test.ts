import { expect, test } from "vitest";
import type { Draft, Finding } from "../../rules/contract.ts";
import type { ComposeItem, ReadItem, Settings } from "../outlook/item.ts";
import { DECIDED_KEY } from "../outlook/session.ts";
import { openDecisions, openTicks } from "./decisions.ts";
import { keepHere, keepTick, keptHere, keptTicks, questionKey } from "./kept.ts";

const question = "When is the spring meeting, and where?";

function roaming(text?: string) {
  const kept = new Map(text === undefined ? [] : [["kept", text]]);
  const settings: Settings = { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
  return { settings, kept };
}

/** A compose window: with session data of its own, on a draft that may be saved. */
async function compose(settings: Settings, given: { session?: Map<string, string>; savedId?: string } = {}) {
  const { session = new Map<string, string>(), savedId = null } = given;
  const item = {
    conversation: "conversation-1",
    inReplyTo: () => "<1@hub.example>",
    savedId: async () => savedId,
    session: {
      get: async (key: string) => session.get(key) ?? null,
      set: async (key: string, value: string) => void session.set(key, value),
    },
  } satisfies Partial<ComposeItem>;
  const decisions = openDecisions(
    item,
    settings,
    () => ["bellwether.example"],
    Date.now,
    () => {},
  );
  await decisions.ready;
  return { decisions, session };
}
const reading = (messageId: string | null, conversation: string | null) =>
  ({ mode: "read", messageId, conversation }) as ReadItem;

test("what is ticked while a mail is read is ticked in the reply to it, and the other way round", async () => {
  for (const mail of [reading("<1@hub.example>", null), reading("<other>", "conversation-1")]) {
    const { settings, kept } = roaming();
    openTicks(mail, settings, () => {}).tick(question, true);
    const { decisions, session } = await compose(settings);
    // Quoted below the reply, the line may break elsewhere.
    expect(decisions.isTicked(question.replace("and ", "and\n "))).toBe(true);
    expect(decisions.isTicked("When is it?")).toBe(false);
    expect(JSON.parse(session.get(DECIDED_KEY)!).ticked).toHaveLength(1);
    decisions.tick(question, false);
    expect(openTicks(mail, settings, () => {}).isTicked(question)).toBe(false);
    decisions.tick(question, true);
    expect(kept.get("kept")).not.toMatch(/meeting|hub|conversation/);
  }
  const { settings } = roaming();
  openTicks(reading("<2@hub.example>", "conversation-2"), settings, () => {}).tick(question, true);
  expect((await compose(settings)).decisions.isTicked(question)).toBe(false);
});

test("a draft that is saved and opened again knows what is ignored in it, another reply to the mail does not", async () => {
  const { settings } = roaming();
  const finding = { rule: "closing-thanks", severity: "warning", message: "m", span: null } as unknown as Finding;
  const draft = { from: {}, to: [], body: { format: "html", content: "" } } as unknown as Draft;
  const ignoredIn = async (given: Parameters<typeof compose>[1]) => {
    const { decisions } = await compose(settings, given);
    return Object.values(decisions.decided().here);
  };
  const session = new Map<string, string>();
  const unsaved = (await compose(settings, { session })).decisions;
  unsaved.ignore(draft, finding, "ignored");
  await unsaved.leaveFor(draft);
  expect(await ignoredIn({ savedId: "draft-1" })).toEqual([]);
  const saved = (await compose(settings, { session, savedId: "draft-1" })).decisions;
  await saved.leaveFor(draft);
  expect(await ignoredIn({ savedId: "draft-1" })).toEqual(["ignored"]);
  expect(await ignoredIn({ savedId: "draft-2" })).toEqual([]);
  saved.restore(draft, [finding]);
  await saved.leaveFor(draft);
  expect(await ignoredIn({ savedId: "draft-1" })).toEqual([]);
});

test("session data says more than what is kept: a tick taken off stays off", async () => {
  const { settings } = roaming();
  const session = new Map<string, string>();
  keepTick(settings, ["conversation-1"], question, true);
  (await compose(settings, { session })).decisions.tick(question, false);
  keepTick(settings, ["conversation-1"], question, true);
  expect((await compose(settings, { session })).decisions.isTicked(question)).toBe(false);
});

test("what is kept stays within its share; the oldest goes", () => {
  const { settings, kept } = roaming();
  for (let mail = 0; mail < 200; mail++) {
    for (let n = 0; n < 3; n++) keepTick(settings, [`<${mail}@hub.example>`, `c${mail}`], `Question ${n}?`, true);
  }
  expect(kept.get("kept")!.length).toBeLessThanOrEqual(2500);
  expect(keptTicks(settings, ["c199"])).toEqual([0, 1, 2].map((n) => questionKey(`Question ${n}?`)));
  expect(keptTicks(settings, ["c180"])).toHaveLength(3);
  expect(keptTicks(settings, ["c0"])).toEqual([]);
  for (let n = 0; n < 500; n++) keepTick(settings, ["<1@hub.example>"], `Question ${n}?`, true);
  keepHere(settings, ["d"], Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`rule ${n}`, "ignored"])));
  expect(keptTicks(settings, ["<1@hub.example>"]).length).toBeLessThanOrEqual(20);
  expect(Object.keys(keptHere(settings, ["d"]))).toHaveLength(20);
  expect(kept.get("kept")!.length).toBeLessThanOrEqual(2500);
  keepTick(settings, [null, null], question, true);
  expect(keptTicks(settings, [null])).toEqual([]);
});

test("what is no record of this version is none", () => {
  for (const text of [
    "{",
    "3",
    "null",
    '{"v":2,"mails":[]}',
    '{"v":1,"mails":3}',
    '{"v":1,"mails":[null,[1],[["x"],[],null]]}',
  ])
    expect(keptTicks(roaming(text).settings, ["x"]), text).toEqual([]);
});
