import { expect, test } from "vitest";
import type { Draft } from "./contract.ts";
import { exampleDraft, exampleHouse, exampleNow } from "./example.ts";
import { applyFix } from "./fix.ts";
import { lint } from "./lint.ts";

const tone = /^(?:blame-language|buck-passing|defensive-tone|non-apology|inappropriate-language|absence-privacy)$/;
const draftOf = (sentence: string) =>
  exampleDraft({ body: `Hi Peggy,\n\n${sentence}\n\nThank you for your patience.\n\nSam` });
const findings = (draft: Draft) => lint(draft, exampleHouse, exampleNow).findings.filter(({ rule }) => tone.test(rule));

test.each([
  ["You forgot to sign the form, so it came back.", "We still need you to sign the form, so it came back."],
  ["The list is open, since you failed to pay.", "The list is open, since we still need you to pay."],
  ["You did not attach page 2.", "We still need you to attach page 2."],
  ["You still haven't sent us the form.", "We have not yet received the form."],
  ["You’ve never returned the keys.", "We have not received the keys."],
  ["Did you forget to attach page 2?", "Could you please attach page 2?"],
  ["As per my previous email, the fee is due.", "As a reminder, the fee is due."],
  ["You’ll have to resubmit the form.", "Please resubmit the form."],
  ["Quite frankly, the hall was clean.", "The hall was clean."],
  ["For the record, we paid in May.", "We paid in May."],
  ["As I mentioned, the hall is full.", "The hall is full."],
  ["As you are no doubt aware, the fee rose.", "The fee rose."],
  ["Let me remind you that the hall is full.", "Please note that the hall is full."],
  ["I'm sorry, but the hall is full.", "Unfortunately, the hall is full."],
  ["Apologies, but the hall is full.", "Unfortunately, the hall is full."],
  ["We're sorry if this caused you trouble.", "We're sorry that this caused you trouble."],
  ["Sorry for any confusion this might have caused.", "Sorry for the trouble this caused."],
  ["My bad.", "My mistake."],
  ["What the hell happened to the list?", "What happened to the list?"],
  ["I am pissed off about it.", "I am upset about it."],
  ["Dana is on maternity leave through March.", "Dana is unavailable through March."],
  ["Lee has the flu, so the list comes on Monday.", "Lee is unavailable, so the list comes on Monday."],
])("%s: the fix writes %s", (sentence, after) => {
  const draft = draftOf(sentence);
  const [finding, more] = findings(draft);
  expect(more).toBeUndefined();
  const fixed = applyFix(draft, finding!.fixes[0]!);
  expect(fixed.body.content).toBe(draftOf(after).body.content);
  expect(findings(fixed)).toEqual([]);
});

test.each([
  "The hall is full, as I already said.",
  "When you forgot to sign, the form came back.",
  "Damn!",
  "The hall was fine, frankly.",
])("%s: nothing can take its place, so there is no fix", (sentence) => {
  const [finding] = findings(draftOf(sentence));
  expect(finding?.fixes).toEqual([]);
});

test.each([
  "You should have received it; by now you should have a badge too.",
  "Please tell us if you did not receive it.",
  "The training was about “sorry if” and “you failed to”.",
  "I hope that you will take it up with your board.",
  "The class by Dick and Gay in Scunthorpe assesses cocktails.",
  "Our lawyers speak of damages to be clear of debt.",
  "I should have known better.",
])("%s: silence", (sentence) => {
  expect(findings(draftOf(sentence))).toEqual([]);
});

test("inside the house it weighs less", () => {
  const to = [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }];
  const severities = ["You failed to sign.", "The driver is an idiot.", "To be clear, it is May."].map(
    (body) => findings(exampleDraft({ body: `Hi Dana,\n\n${body}\n\nSam`, to }))[0]?.severity,
  );
  expect(severities).toEqual(["suggestion", "warning", "suggestion"]);
});

test("an auto-reply is read too", () => {
  const draft = { ...draftOf("I am away, and there is nothing I can do until May."), kind: "autoReply" as const };
  expect(findings(draft).map(({ rule }) => rule)).toEqual(["buck-passing"]);
});
