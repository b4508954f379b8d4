import { expect, test } from "vitest";
import type { Body, Draft, Finding } from "./contract.ts";
import { audience, isIgnored, personKey, placeKey } from "./ignore.ts";

const html = (content: string): Body => ({ format: "html", content });
const at = ({ content }: Body, words: string): Finding => {
  const start = content.indexOf(words);
  return {
    rule: "blame-language",
    severity: "warning",
    message: "",
    span: { start, end: start + words.length },
  } as Finding;
};
const keyOf = (body: Body, words: string) => placeKey(body, at(body, words));

const body = html("<p>Hi Peggy,</p><p>As I said, you failed to send it in time.</p><p>Best,<br>Sam</p>");
const key = keyOf(body, "you failed to");

test("a place keeps its key while the writer types elsewhere and the host rewrites the markup", () => {
  for (const content of [
    body.content.replace("Hi Peggy,", "Hi Peggy, good morning!"),
    body.content.replace("in time", "in time for the spring meeting"),
    body.content.replace("<p>Best", "<p>Thank you.</p><p>Best"),
    body.content.replace("failed", '<span style="color: red">failed</span>'),
    body.content.replaceAll("<p>", '<p class="MsoNormal">\r\n').replace("I said, you", "I said,&nbsp;you"),
    `<style>p { margin: 0 }</style>${"<p>More.</p>".repeat(100)}${body.content}`,
  ]) {
    const changed = html(content);
    const start = content.indexOf("you failed") >= 0 ? "you failed to" : "you <span";
    const end = content.indexOf(" send it");
    const span = { start: content.indexOf(start), end };
    expect(placeKey(changed, { ...at(changed, ""), span }), content).toBe(key);
  }
});

test("another rule, other words, or the same words in another sentence are another place", () => {
  const twice = html("<p>I see that you failed to call.</p><p>As I said, you failed to send it in time.</p>");
  const others = [
    placeKey(body, { ...at(body, "you failed to"), rule: "buck-passing" }),
    keyOf(html(body.content.replace("failed", "forgot")), "you forgot to"),
    keyOf(html(body.content.replace("As I said", "As Dana said")), "you failed to"),
    keyOf(twice, "you failed to"),
  ];
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
});

test("plain text is read line by line, and what has no place in the mail is told by what it names", () => {
  const text: Body = { format: "text", content: "Hi <Peggy>,\n\nyou failed to send it.\nSam" };
  const longer: Body = { format: "text", content: text.content.replace("\nSam", "\nThank you.\nSam") };
  expect(keyOf(text, "you failed to")).toBe(keyOf(longer, "you failed to"));
  const unlisted = (message: string) => placeKey(text, { rule: "attachments-listed", severity: "warning", message });
  expect(unlisted("Plan.pdf is not named.")).toBe(unlisted("Plan.pdf is not named."));
  expect(unlisted("Plan.pdf is not named.")).not.toBe(unlisted("Budget.xlsx is not named."));
});

const draft: Draft = {
  composeType: "reply",
  from: { address: "sam.ruiz@bellwether.example" },
  to: [{ address: "mchen@lakeshoredental.example" }],
  cc: [{ address: "lee.park@mail.bellwether.example" }],
  subject: "Hall",
  body,
};
const domains = ["Bellwether.example"];
const finding = at(body, "you failed to");
const of = (here: string[], never: string[]) => ({ here: new Set(here), never: new Set(never) });

test("a rule is silent for a person only where it is so for everyone outside on the mail", () => {
  const [peggy] = draft.to;
  const known = of([], [personKey(finding.rule, { address: "MChen@LakeshoreDental.example" })]);
  expect(isIgnored(finding, draft, domains, known)).toBe(true);
  expect(isIgnored({ ...finding, rule: "curt-reply" }, draft, domains, known)).toBe(false);
  const more = { ...draft, to: [peggy!, { address: "priya@harbornurses.example" }] };
  expect(isIgnored(finding, more, domains, known)).toBe(false);
  expect(isIgnored(finding, { ...draft, to: [], cc: [] }, domains, known)).toBe(false);
});

test("who is meant are those outside; inside the house, all", () => {
  expect(audience(draft, domains)).toEqual(draft.to);
  expect(audience({ to: [], cc: draft.cc! }, domains)).toEqual(draft.cc);
  expect(audience({ to: [{ address: "a@notbellwether.example" }], cc: draft.cc! }, domains)).toHaveLength(1);
});

test("an error is ignored where it stands and never for a person", () => {
  const error = { ...finding, severity: "error" as const };
  expect(isIgnored(error, draft, domains, of([], [personKey(error.rule, draft.to[0]!)]))).toBe(false);
  expect(isIgnored(error, draft, domains, of([key], []))).toBe(true);
});
