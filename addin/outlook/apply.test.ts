import { afterEach, expect, test, vi } from "vitest";
import type { Action, Fix } from "../../rules/contract.ts";
import { applyToItem, type Step, undo } from "./apply.ts";
import { type FakeDraft, fakeOffice } from "./fake-office.ts";
import type { ComposeItem } from "./item.ts";
import { currentItem } from "./office-item.ts";

afterEach(() => vi.unstubAllGlobals());

const dana = { address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" };
const lee = { emailAddress: "lee.park@bellwether.example", displayName: "Lee Park" };

function open(given: Partial<FakeDraft> = {}) {
  const fake = fakeOffice(given);
  const kept = Object.assign(new Map<string, string>(), { saveAsync: () => {} });
  const mailbox = Object.assign(fake.office.context.mailbox, { diagnostics: { hostName: "Outlook" } });
  Object.assign(fake.office.context, { roamingSettings: kept });
  return { ...fake, kept, mailbox, compose: currentItem() as ComposeItem };
}

function replacing(body: string, from: string, to: string, actions: Action[] = []): Fix {
  const start = body.indexOf(from);
  return { title: "Mend it", edits: [{ start, end: start + from.length, replacement: to }], actions };
}

async function applied(compose: ComposeItem, fix: Fix): Promise<Step> {
  const outcome = await applyToItem(compose, await compose.read(), fix);
  if (outcome.status !== "applied") throw new Error(outcome.status);
  return outcome.step;
}

test("a fix changes its place, and undo gives the same bytes", async () => {
  const { draft, compose } = open();
  const before = draft.body;
  const step = await applied(compose, replacing(before, "Margaret", "Peggy"));
  expect(draft.body).toBe("<p>Hi Peggy,</p><p>The meeting is on 4 May.</p>");
  expect(await undo(compose, step)).toBe("undone");
  expect(draft.body).toBe(before);
});

test("text that changed since the finding was made is not touched", async () => {
  const { draft, compose, writes } = open();
  const checked = await compose.read();
  draft.body = draft.body.replace("4 May", "5 May");
  expect(await applyToItem(compose, checked, replacing(checked.body.content, "Margaret", "Peggy"))).toEqual({
    status: "changed",
  });
  expect(writes).toEqual([]);
});

test("a host that reports success and changes nothing is noticed", async () => {
  const { draft, compose } = open({ rewrite: () => undefined });
  const outcome = await applyToItem(compose, await compose.read(), replacing(draft.body, "Margaret", "Peggy"));
  expect(outcome.status).toBe("notApplied");
});

test("a host that refuses the write is noticed", async () => {
  const { draft, compose } = open({ failing: ["body.set"] });
  const outcome = await applyToItem(compose, await compose.read(), replacing(draft.body, "Margaret", "Peggy"));
  expect(outcome.status).toBe("notApplied");
});

test("a host may rewrite the markup as long as the text is there; undo still brings the text back", async () => {
  const { draft, compose } = open({
    rewrite: (html) => `<div class="x">${html.replaceAll("<p>", '<p dir="ltr">')}\n</div>`,
  });
  const step = await applied(compose, replacing(draft.body, "Margaret", "Peggy &amp; Lee"));
  expect(draft.body).toContain('<p dir="ltr">Hi Peggy &amp; Lee,');
  draft.rewrite = (html) => html;
  expect(await undo(compose, step)).toBe("undone");
  expect(draft.body).toBe("<p>Hi Margaret,</p><p>The meeting is on 4 May.</p>");
});

test("a host that loses the new text is not applied, and gets the old body back", async () => {
  const { draft, compose } = open();
  const before = draft.body;
  draft.rewrite = (html) => (html === before ? html : html.replace("Peggy", ""));
  expect((await applyToItem(compose, await compose.read(), replacing(before, "Margaret", "Peggy"))).status).toBe(
    "notApplied",
  );
  expect(draft.body).toBe(before);
});

test("undo after typing elsewhere takes back the fix alone", async () => {
  const { draft, compose } = open();
  const step = await applied(compose, replacing(draft.body, "Margaret", "Peggy"));
  draft.body = draft.body.replace("on 4 May", "on 4 May at noon");
  expect(await undo(compose, step)).toBe("undone");
  expect(draft.body).toBe("<p>Hi Margaret,</p><p>The meeting is on 4 May at noon.</p>");
});

test("undo after typing before the fix moves with the text", async () => {
  const { draft, compose } = open();
  const step = await applied(compose, replacing(draft.body, "4 May", "5 May"));
  draft.body = draft.body.replace("Hi ", "Good morning ");
  expect(await undo(compose, step)).toBe("undone");
  expect(draft.body).toBe("<p>Good morning Margaret,</p><p>The meeting is on 4 May.</p>");
});

test("undo where the writer typed over the fix is refused", async () => {
  const { draft, compose } = open();
  const step = await applied(compose, replacing(draft.body, "Margaret", "Peggy"));
  draft.body = draft.body.replace("Peggy", "Peg");
  const typed = draft.body;
  expect(await undo(compose, step)).toBe("changed");
  expect(draft.body).toBe(typed);
});

test("a fix that would replace a picture is refused before anything is written", async () => {
  const { draft, compose, writes } = open({ body: '<p>Sam</p><p>Bellwether <img src="cid:logo@1"></p>' });
  const fix = replacing(draft.body, 'Bellwether <img src="cid:logo@1">', "Lakeshore");
  expect((await applyToItem(compose, await compose.read(), fix)).status).toBe("picture");
  expect(writes).toEqual([]);
});

test("a passage that is deleted takes its own pictures with it", async () => {
  const { draft, compose } = open({ body: '<p>Hi</p><p>internal <img src="cid:logo@1"></p>' });
  await applied(compose, replacing(draft.body, '<p>internal <img src="cid:logo@1"></p>', ""));
  expect(draft.body).toBe("<p>Hi</p>");
});

test("a host that drops a picture elsewhere gets the old body back", async () => {
  const { draft, compose } = open({ body: '<p>Hi Margaret</p><img src="cid:logo@1">' });
  const before = draft.body;
  draft.rewrite = (html) => (html === before ? html : html.replace(/<img[^>]*>/, ""));
  expect((await applyToItem(compose, await compose.read(), replacing(before, "Margaret", "Peggy"))).status).toBe(
    "picture",
  );
  expect(draft.body).toBe(before);
});

test("text, recipient, subject and attachment are one step, taken back together", async () => {
  const attachments = [{ id: "a1", name: "notes.docx", size: 9, isInline: false, attachmentType: "file" }];
  const { draft, compose } = open({ cc: [lee], attachments });
  const before = structuredClone({ ...draft, rewrite: null });
  const step = await applied(
    compose,
    replacing(draft.body, "Margaret", "Peggy", [
      { type: "addRecipient", field: "cc", mailbox: dana },
      { type: "removeRecipient", field: "to", mailbox: { address: "MChen@lakeshoredental.example" } },
      { type: "setSubject", subject: "Spring meeting: the date" },
      { type: "removeAttachment", name: "notes.docx", id: "a1" },
    ]),
  );
  expect(draft.cc.map((one) => one.emailAddress)).toEqual([lee.emailAddress, dana.address]);
  expect(draft).toMatchObject({ to: [], subject: "Spring meeting: the date", attachments: [] });
  expect(await undo(compose, step)).toBe("undone");
  expect(draft).toMatchObject({ ...before, rewrite: draft.rewrite, attachments: [{ name: "notes.docx" }] });
});

test("when a later part fails, the earlier parts are taken back", async () => {
  const { draft, compose } = open({ failing: ["subject.set"] });
  const before = draft.body;
  const fix = replacing(before, "Margaret", "Peggy", [
    { type: "addRecipient", field: "cc", mailbox: dana },
    { type: "setSubject", subject: "x" },
  ]);
  expect((await applyToItem(compose, await compose.read(), fix)).status).toBe("notApplied");
  expect(draft).toMatchObject({ body: before, cc: [], subject: "Re: Spring meeting" });
});

test("an attachment whose content can't be had is removed, and the step says that it can't be undone", async () => {
  const attachments = [{ id: "a1", name: "thread.eml", size: 9, isInline: false, attachmentType: "item" }];
  const { draft, compose } = open({ attachments, failing: ["attachments.content"] });
  const step = await applied(compose, {
    title: "Remove it",
    edits: [],
    actions: [{ type: "removeAttachment", name: "thread.eml" }],
  });
  expect(draft.attachments).toEqual([]);
  expect(step.undoable).toBe(false);
});

test("a plain-text mail is written as plain text", async () => {
  const { draft, compose, item } = open({ bodyType: "text", body: "Hi Margaret,\n\nYes." });
  await applied(compose, replacing(draft.body, "Margaret", "Peggy"));
  expect(draft.body).toBe("Hi Peggy,\n\nYes.");
  expect(item.body.setAsync.mock.calls[0]![1]).toMatchObject({ coercionType: "text" });
});

test("undo where the host has written all markup anew finds the one run that reads the same", async () => {
  const { draft, compose } = open();
  const step = await applied(compose, replacing(draft.body, "Margaret", "Peggy"));
  draft.body = '<div><p dir="ltr">Hi Peggy,</p><p dir="ltr">The meeting is on 4 May at noon.</p></div>';
  expect(await undo(compose, step)).toBe("undone");
  expect(draft.body).toBe('<div><p dir="ltr">Hi Margaret,</p><p dir="ltr">The meeting is on 4 May at noon.</p></div>');
});

test("undo is refused where that run stands twice", async () => {
  const { draft, compose } = open();
  const step = await applied(compose, replacing(draft.body, "Margaret", "Peggy"));
  draft.body = '<p dir="ltr">Hi Peggy,</p><p dir="ltr">Yes.</p><p dir="ltr">Hi Peggy,</p>';
  expect(await undo(compose, step)).toBe("changed");
});

test("an action that a newer server knows and this pane doesn't is not said to be done", async () => {
  const { draft, compose } = open();
  const before = draft.body;
  const later = { type: "setImportance", to: "high" } as unknown as Action;
  const outcome = await applyToItem(compose, await compose.read(), replacing(before, "Margaret", "Peggy", [later]));
  expect(outcome.status).toBe("notApplied");
  expect(draft.body).toBe(before);
});

test("a host that drops a picture from whatever it is given is told so, and then not given a mail with one again", async () => {
  const { draft, compose, writes, kept, mailbox } = open({
    body: '<p>Hi Margaret</p><img src="cid:logo@1">',
    rewrite: (html) => html.replace(/<img[^>]*>/, ""),
  });
  const body = draft.body;
  const fix = replacing(body, "Margaret", "Peggy");
  expect((await applyToItem(compose, await compose.read(), fix)).status).toBe("pictureGone");
  expect(draft.body).toContain("Hi Margaret");
  expect([...kept]).toEqual([["losesPictures", expect.stringMatching(/^\{"Outlook":\d{13}\}$/)]]);
  draft.body = body;
  const before = writes.length;
  expect((await applyToItem(compose, await compose.read(), fix)).status).toBe("picture");
  expect(writes).toHaveLength(before);
  // Another Outlook of the writer's may be in order.
  mailbox.diagnostics.hostName = "OutlookWebApp";
  expect(compose.losesPictures()).toBe(false);
});

test("a host may name pictures anew; one that keeps them in the text and drops what holds them is found out", async () => {
  const attachments = [{ id: "a1", name: "logo.png", size: 9, isInline: true, attachmentType: "file" }];
  const { draft, compose } = open({
    body: '<p>Hi Margaret</p><img src="cid:logo@1" originalsrc="cid:logo@1">',
    attachments,
  });
  draft.rewrite = (html) => html.replace(/ originalsrc="[^"]*"/, "").replace("cid:logo@1", "cid:addin7");
  await applied(compose, replacing(draft.body, "Margaret", "Peggy"));
  expect(draft.body).toBe('<p>Hi Peggy</p><img src="cid:addin7">');
  draft.rewrite = (html) => {
    draft.attachments = [];
    return html;
  };
  const fix = replacing(draft.body, "Peggy", "Margaret");
  expect((await applyToItem(compose, await compose.read(), fix)).status).toBe("pictureGone");
});
