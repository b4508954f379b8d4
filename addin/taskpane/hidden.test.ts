import { expect, test, vi } from "vitest";
import type { Draft, Finding, Report } from "../../rules/contract.ts";
import { isIgnored } from "../../rules/ignore.ts";
import type { ComposeItem } from "../outlook/item.ts";
import { readIgnored } from "../outlook/session.ts";
import { openDecisions } from "./decisions.ts";
import { hiddenRules, showRule } from "./hidden.ts";

function settingsOf(kept: Record<string, string> = {}) {
  const held = new Map(Object.entries(kept));
  return {
    get: (key: string) => held.get(key) ?? null,
    set: (key: string, value: string) => void held.set(key, value),
  };
}

const draft = {
  composeType: "reply",
  from: { address: "sam.ruiz@bellwether.example" },
  to: [{ address: "mchen@lakeshoredental.example" }],
  subject: "Re: Badge",
  body: { format: "text", content: "Hi" },
} as Draft;
const finding = (rule: string, severity: Finding["severity"]) =>
  ({ rule, severity, message: rule, span: null }) as unknown as Finding;

test("a rule that the writer hides is ignored in every mail, in the send check too, but for errors", async () => {
  const session = { get: async () => null, set: vi.fn(async (_key: string, _value: string) => {}) };
  const item = { session, conversation: null, inReplyTo: () => null, savedId: async () => null };
  const settings = settingsOf();
  const tell = vi.fn();
  const decisions = openDecisions(item as unknown as ComposeItem, settings, () => null, Date.now, tell);
  await decisions.ready;
  const findings = [finding("closing-thanks", "warning"), finding("spelling", "error"), finding("spelling", "warning")];
  const report = { findings, reading: { questions: [] } } as unknown as Report;
  decisions.ignore(draft, findings[0]!, "hidden");
  showRule(settings, "spelling", false);
  expect(tell).toHaveBeenCalledOnce();
  expect(decisions.split(draft, report)).toEqual({ left: [findings[1]], ignored: [findings[0], findings[2]] });

  await decisions.leaveFor(draft);
  const atSend = readIgnored(session.set.mock.lastCall![1], null);
  expect(findings.map((one) => isIgnored(one, draft, ["bellwether.example"], atSend))).toEqual([true, false, true]);

  decisions.restore(draft, [findings[0]!]);
  expect(decisions.split(draft, report).ignored).toEqual([findings[2]]);
  expect([...hiddenRules(settings)]).toEqual(["spelling"]);
});

test("what another version has kept hides nothing", () => {
  expect([...hiddenRules(settingsOf({ hidden: '{"v":2,"rules":["spelling"]}' }))]).toEqual([]);
  expect([...hiddenRules(settingsOf({ hidden: '{"v":1,"rules":"spelling"}' }))]).toEqual([]);
});
