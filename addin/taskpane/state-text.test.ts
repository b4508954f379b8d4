import { expect, test } from "vitest";
import type { Draft, Finding, Report } from "../../rules/contract.ts";
import type { MailItem } from "../outlook/item.ts";
import type { CheckState } from "./check.ts";
import type { Ticks } from "./decisions.ts";
import { stateText } from "./state-text.ts";

const compose = { mode: "compose" } as MailItem;
const ticks: Ticks = { isTicked: () => false, tick: () => {} };

function state(severities: Finding["severity"][], passed = 3, content = "<p>Hi</p>", quotedAt?: number): CheckState {
  const draft = { composeType: "reply", body: { format: "html", content } } as Draft;
  const quoted = quotedAt === undefined ? [] : [{ span: { start: quotedAt, end: content.length } }];
  const findings = severities.map((severity) => ({ severity }));
  const report = { findings, passed: Array(passed).fill("x"), reading: { quoted } } as unknown as Report;
  return { phase: "checked", draft, report, ignored: [], decisions: null, ticks, house: null, by: "server" };
}

test("the state line says where the mail stands", () => {
  const said = (given: CheckState, item: MailItem | null = compose) => stateText(item, given).text;
  expect(said(state(["error", "warning", "suggestion"]))).toBe("2 to mend before sending");
  expect(stateText(compose, state(["error", "warning", "suggestion"])).more).toBe("1 more would be better");
  expect(stateText(compose, state(["error"])).more).toBeUndefined();
  expect(said(state(["suggestion"]))).toBe("Nothing to mend; 1 would be better");
  expect(said(state([], 11))).toBe("All 11 checks passed; read it once more before you send");
  expect(said(state([], 1))).toBe("The check passed; read it once more before you send");
  expect(said(state([], 0))).toBe("Nothing here to check; read it once more before you send");
  expect(said(state([]), null)).toBe("No mail is open");
  expect(said({ phase: "loading" }, null)).toBe("No mail is open");
  expect(said({ phase: "failed" })).toBe("The mail can't be read");
  expect(said({ phase: "failed" }, null)).toBe("The mail can't be read");
});

test("a reply that holds nothing but the quoted mail is not called checked", () => {
  const untouched = '<div><br></div><div id="divRplyFwdMsg">From: Peggy</div>';
  const at = untouched.indexOf("<div id");
  expect(stateText(compose, state([], 5, untouched, at)).text).toBe("Nothing to check yet");
  expect(stateText(compose, state(["error"], 5, untouched, at)).text).toBe("1 to mend before sending");
  const written = untouched.replace("<br>", "Yes.");
  expect(stateText(compose, state([], 5, written, at)).text).toContain("All 5 checks passed");
});
