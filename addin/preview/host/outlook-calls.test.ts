import { expect, test } from "vitest";
import { ComposeItem } from "../mail/compose-item.ts";
import { toMail } from "../mailbox/sample.ts";
import { answerOutlookCall, type Mailroom } from "./outlook-calls.ts";

const SAM = { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" };
const LEE = { address: "lee.park@bellwether.example", name: "Lee Park" };
const PEGGY = { address: "margaret.chen@beekeepers.example", name: "Margaret Chen" };
const HTML = 3;

const draft = (html = "<p>Hello</p>") =>
  new ComposeItem({ kind: "reply", from: SAM, to: [PEGGY], subject: "Re: Badges", html });
const room = (changes: Partial<Mailroom> = {}): Mailroom => ({
  houseDomains: ["bellwether.example"],
  roamingSettings: { load: () => ({}), save: () => {} },
  readProperties: new Map(),
  reply: () => {},
  closeItem: () => {},
  newMessage: () => {},
  closePane: () => {},
  ...changes,
});
const ask = (item: Parameters<typeof answerOutlookCall>[0], id: number, parameters: object = {}, at = room()) =>
  answerOutlookCall(item, id, parameters, at);

test("a body is given back as it was set, byte for byte", async () => {
  const odd = "<BODY bgcolor=white ><p\n>a &nbsp;b</P><!--[if mso]><i><![endif]-->\r\n<br/>";
  const item = draft();
  expect(await ask(item, 38, { data: odd, coercionType: HTML })).toEqual({ error: false, data: undefined });
  expect(await ask(item, 37, { coercionType: HTML })).toEqual({ error: false, data: odd });
});

test("what is typed is read from the editor once somebody asks", async () => {
  const item = draft();
  let reads = 0;
  item.editor = { read: () => `<p>typed ${++reads}</p>`, insertAtCursor: () => {}, selection: () => "" };
  expect(item.content).toBe("<p>Hello</p>");
  item.markTyped();
  item.markTyped();
  expect(await ask(item, 37, { coercionType: HTML })).toEqual({ error: false, data: "<p>typed 1</p>" });
  expect(item.content).toBe("<p>typed 1</p>");
});

test("a plain text draft refuses HTML", async () => {
  const item = draft();
  item.format = "text";
  expect(await ask(item, 38, { data: "<b>x</b>", coercionType: HTML })).toMatchObject({ error: true });
  expect(await ask(item, 14)).toEqual({ error: false, data: "text" });
});

test("recipients say who is of the house, are added once, and their change is told by field", async () => {
  const item = draft();
  const changes: unknown[] = [];
  item.subscribe((change) => changes.push(change));
  await ask(item, 22, { recipientField: 1, recipientArray: [LEE] });
  await ask(item, 22, { recipientField: 1, recipientArray: [{ ...LEE, address: "Lee.Park@bellwether.example" }] });
  expect(await ask(item, 15, { recipientField: 1 })).toMatchObject({ data: [{ ...LEE, recipientType: 2 }] });
  expect(await ask(item, 15, { recipientField: 0 })).toMatchObject({ data: [{ ...PEGGY, recipientType: 3 }] });
  expect(changes[0]).toEqual({ part: "recipients", fields: { to: false, cc: true, bcc: false } });
});

test("attachments are added, read and removed by id", async () => {
  const item = draft();
  const added = await ask(item, 148, { base64String: btoa("hello"), name: "a.txt", isInline: false });
  const id = (added as { data: string }).data;
  expect(await ask(item, 149)).toMatchObject({ data: [{ id, name: "a.txt", size: 5, attachmentType: 0 }] });
  expect(await ask(item, 150, { id })).toEqual({ error: false, data: { content: btoa("hello"), format: "base64" } });
  expect(await ask(item, 20, { attachmentIndex: id })).toMatchObject({ error: false });
  expect(await ask(item, 20, { attachmentIndex: id })).toEqual({ error: true, errorCode: 9008 });
});

test("session data is kept with the draft, up to Outlook's limit", async () => {
  const item = draft();
  expect(await ask(item, 186, { name: "k" })).toEqual({ error: true, errorCode: 9050 });
  await ask(item, 185, { name: "k", value: "v".repeat(50_000) });
  expect(await ask(item, 185, { name: "other", value: "v" })).toEqual({ error: true, errorCode: 9051 });
  expect(await ask(item, 185, { name: "k", value: "short" })).toMatchObject({ error: false });
  expect(await ask(item, 187)).toEqual({ error: false, data: { k: "short" } });
});

test("an id is there only once the draft was saved", async () => {
  const item = draft();
  expect(await ask(item, 164)).toEqual({ error: true, errorCode: 9046 });
  const saved = await ask(item, 32);
  expect(await ask(item, 164)).toEqual(saved);
});

test("notices have keys of their own, five at most", async () => {
  const item = draft();
  const add = (key: string) => ask(item, 33, { key, type: 0, message: "m" });
  for (const key of ["1", "2", "3", "4"]) expect(await add(key)).toMatchObject({ error: false });
  expect(await add("1")).toEqual({ error: true, errorCode: 9023 });
  await add("5");
  expect(await add("6")).toEqual({ error: true, errorCode: 9025 });
  expect(await ask(item, 36, { key: "6" })).toEqual({ error: true, errorCode: 9024 });
  expect((await ask(item, 34)) as object).toMatchObject({
    data: [{ key: "1", type: "informationalMessage" }, {}, {}, {}, {}],
  });
});

test("custom properties are answered in their own form", async () => {
  const item = draft();
  await ask(item, 4, { customProperties: { a: 1 } });
  expect(await ask(item, 3)).toEqual({ wasSuccessful: true, customProperties: '{"a":1}' });
});

test("a received mail has headers and can be answered, and nothing of a draft", async () => {
  const replies: unknown[] = [];
  const mail = toMail({ id: "m", from: PEGGY, subject: "Badges", date: new Date("2026-11-20T16:10:00Z"), text: "Hi" });
  const at = room({ reply: (kind, html) => replies.push([kind, html]) });
  const headers = ((await ask(mail, 168, {}, at)) as { data: string }).data;
  expect(headers.split("\r\n")[0]).toMatch(/^Received: .*; Fri, 20 Nov 2026 16:10:00 \+0000$/);
  await ask(mail, 31, { htmlBody: "<p>Yes</p>" }, at);
  expect(replies).toEqual([["replyAll", "<p>Yes</p>"]]);
  expect(await ask(mail, 38, { data: "x", coercionType: HTML }, at)).toEqual({ wasSuccessful: false });
});

test("a new mail opens beside a received one", async () => {
  const opened: unknown[] = [];
  const mail = toMail({ id: "m", from: PEGGY, subject: "Badges", date: new Date("2026-11-20T16:10:00Z"), text: "Hi" });
  const at = room({ newMessage: (subject, html) => opened.push([subject, html]) });
  await ask(mail, 44, { subject: "A new date", htmlBody: "<p>May I?</p>" }, at);
  expect(opened).toEqual([["A new date", "<p>May I?</p>"]]);
});

test("a call the host doesn't have is told so", async () => {
  expect(await ask(draft(), 157)).toEqual({ wasSuccessful: false });
  expect(await ask(null, 18)).toEqual({ wasSuccessful: false });
});
