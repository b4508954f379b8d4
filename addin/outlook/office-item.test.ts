import { afterEach, expect, test, vi } from "vitest";
import { fakeOffice } from "./fake-office.ts";
import type { ComposeItem, ReadItem } from "./item.ts";
import { currentItem, officeMail } from "./office-item.ts";
import { firstReceivedAt } from "./received.ts";

afterEach(() => vi.unstubAllGlobals());

const lee = { emailAddress: "lee.park@bellwether.example", displayName: "Lee Park" };

test("a draft is read whole", async () => {
  fakeOffice({
    cc: [lee],
    attachments: [{ id: "1", name: "Agenda.pdf", size: 9, isInline: false, attachmentType: "file" }],
  });
  expect(await (currentItem() as ComposeItem).read()).toEqual({
    composeType: "replyAll",
    from: { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" },
    to: [{ address: "mchen@lakeshoredental.example", name: "Margaret Chen" }],
    cc: [{ address: "lee.park@bellwether.example", name: "Lee Park" }],
    bcc: [],
    subject: "Re: Spring meeting",
    body: { format: "html", content: "<p>Hi Margaret,</p><p>The meeting is on 4 May.</p>" },
    attachments: [{ id: "1", name: "Agenda.pdf", size: 9, inline: false, kind: "file" }],
  });
});

test("a reply to one person is a reply", async () => {
  fakeOffice();
  expect((await (currentItem() as ComposeItem).read()).composeType).toBe("reply");
});

test("on a host that can't tell, the subject tells what kind of mail it is", async () => {
  const { item, draft } = fakeOffice();
  Object.assign(item, { getComposeTypeAsync: undefined, getAttachmentsAsync: undefined, sessionData: undefined });
  const compose = currentItem() as ComposeItem;
  const kinds = [];
  for (const subject of ["RE: Hall", "Fwd: Hall", "FW: Hall", "Hall"]) {
    draft.subject = subject;
    kinds.push((await compose.read()).composeType);
  }
  expect(kinds).toEqual(["reply", "forward", "forward", "new"]);
  expect((await compose.read()).attachments).toBeUndefined();
  expect(await compose.session.get("anything")).toBeNull();
});

test("more recipients than the library takes at once go in blocks", async () => {
  const { draft, writes } = fakeOffice();
  const many = Array.from({ length: 250 }, (_, i) => ({ address: `member${i}@beekeepers.example` }));
  await (currentItem() as ComposeItem).setRecipients("bcc", many);
  expect(writes).toEqual(["bcc.set", "bcc.add", "bcc.add"]);
  expect(draft.bcc).toHaveLength(250);
});

test("a body and its type are asked for together; one that has become plain text is asked for again, once", async () => {
  const { item, draft } = fakeOffice();
  const compose = currentItem() as ComposeItem;
  const reading = compose.readBody();
  expect(item.body.getAsync).toHaveBeenCalledTimes(1);
  expect((await reading).format).toBe("html");
  draft.bodyType = "text";
  expect((await compose.readBody()).format).toBe("text");
  expect((await compose.readBody()).format).toBe("text");
  expect(item.body.getAsync.mock.calls.map(([type]) => type)).toEqual(["html", "html", "text", "text"]);
});

test("the host's enum for the whole body is used where the library has it", async () => {
  const { office, item } = fakeOffice();
  Object.assign(office, { MailboxEnums: { BodyMode: { FullBody: 0 } } });
  await (currentItem() as ComposeItem).readBody();
  expect(item.body.getAsync.mock.calls[0]![1]).toEqual({ bodyMode: 0 });
});

test("a received mail is read as an empty reply to it", async () => {
  const { office, item } = fakeOffice({ body: "<p>When is it? Peggy</p>" });
  office.context.mailbox.item = {
    body: item.body,
    subject: "Spring meeting",
    normalizedSubject: "Spring meeting",
    from: { emailAddress: "mchen@lakeshoredental.example", displayName: "Margaret Chen" },
    to: [lee],
    cc: [],
    internetMessageId: "<1@hub.example>",
    dateTimeCreated: new Date("2026-09-20T00:00:00Z"),
    getAllInternetHeadersAsync: (done: (result: object) => void) =>
      done({ status: "succeeded", value: "Received: by hub;\r\n\tFri, 18 Sep 2026 16:30:00 -0500 (CDT)\r\n" }),
  };
  const received = currentItem() as ReadItem;
  const draft = await received.read();
  expect(draft).toMatchObject({ composeType: "reply", subject: "Re: Spring meeting", body: { content: "" } });
  expect(draft.original).toMatchObject({
    from: { address: "mchen@lakeshoredental.example" },
    receivedAt: "2026-09-18T21:30:00.000Z",
    body: { format: "html", content: "<p>When is it? Peggy</p>" },
  });
  expect(received.received()).toEqual({ messageId: "<1@hub.example>", receivedAt: "2026-09-18T21:30:00.000Z" });
  Object.assign(office.context.mailbox.item, { getAllInternetHeadersAsync: undefined });
  const silent = currentItem() as ReadItem;
  expect((await silent.read()).original!.receivedAt).toBe("2026-09-20T00:00:00.000Z");
  expect(silent.received()).toBeNull();
});

test("a reply knows which message it answers, where the host says so", () => {
  const { item } = fakeOffice();
  expect((currentItem() as ComposeItem).inReplyTo()).toBeNull();
  Object.assign(item, { inReplyTo: "<1@hub.example>" });
  expect((currentItem() as ComposeItem).inReplyTo()).toBe("<1@hub.example>");
});

test("a reply or a new mail is opened where the host can, and not said to be where it can't", () => {
  const { office } = fakeOffice();
  const opened: unknown[] = [];
  const item = {
    subject: "Hall",
    conversationId: "c1",
    displayReplyForm: (html: string) => void opened.push(html),
  };
  office.context.mailbox.item = item;
  Object.assign(office.context.mailbox, { displayNewMessageForm: (form: object) => void opened.push(form) });
  const open = () => [(currentItem() as ReadItem).reply("<p>a</p>"), officeMail().newMessage("S", "<p>b</p>")];
  expect((currentItem() as ReadItem).conversation).toBe("c1");
  expect(open()).toEqual([true, true]);
  expect(opened).toEqual(["<p>a</p>", { toRecipients: [], subject: "S", htmlBody: "<p>b</p>" }]);
  const refuse = () => {
    throw new Error("not here");
  };
  Object.assign(item, { displayReplyForm: refuse });
  Object.assign(office.context.mailbox, { displayNewMessageForm: undefined });
  expect(open()).toEqual([false, false]);
});

test("the first Received header tells when a mail came; without one nothing does", () => {
  const headers =
    "X-Received: no\r\nReceived: from a\r\n by b; Mon, 2 Mar 2026 08:00:00 +0100\r\nReceived: c; bad date";
  expect(firstReceivedAt(headers)).toBe("2026-03-02T07:00:00.000Z");
  expect(firstReceivedAt("Received: from a by b")).toBeNull();
  expect(firstReceivedAt("Date: Mon, 2 Mar 2026 08:00:00 +0100")).toBeNull();
});

test("a host that shows another mail and says nothing, or too soon, is looked at again; one that makes items anew is not", async () => {
  vi.useFakeTimers();
  const { office, item, listeners } = fakeOffice();
  Object.assign(office.EventType, { ItemChanged: "item" });
  Object.assign(office.context.mailbox, { addHandlerAsync: item.addHandlerAsync });
  const told = vi.fn();
  const stop = officeMail().onItemChange(told);
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).not.toHaveBeenCalled();
  office.context.mailbox.item = { subject: "Another" };
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveBeenCalledTimes(1);
  // Told by the host: not told again.
  office.context.mailbox.item = { subject: "A third" };
  listeners.get("item")!();
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toHaveBeenCalledTimes(2);
  stop();
  Object.defineProperty(office.context.mailbox, "item", { get: () => ({ subject: "Anew" }) });
  officeMail().onItemChange(told);
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test("a host whose session data never comes back is not waited for", async () => {
  vi.useFakeTimers();
  fakeOffice({ silent: ["session.get", "session.set"] });
  const { session } = currentItem() as ComposeItem;
  const done = vi.fn();
  void Promise.all([session.get("x"), session.set("x", "y")]).then(done);
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toHaveBeenCalledWith([null, undefined]);
  vi.useRealTimers();
});
