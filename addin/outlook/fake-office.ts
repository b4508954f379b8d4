/** A stand-in for the global `Office` with one draft open, for tests: Office.js's callbacks over a plain object. */
import { vi } from "vitest";

export interface FakeDraft {
  body: string;
  bodyType: "html" | "text";
  subject: string;
  to: { emailAddress: string; displayName: string }[];
  cc: { emailAddress: string; displayName: string }[];
  bcc: { emailAddress: string; displayName: string }[];
  attachments: { id: string; name: string; size: number; isInline: boolean; attachmentType: string }[];
  composeType: "newMail" | "reply" | "forward";
  session: Record<string, string>;
  /** null: not saved. */
  savedId: string | null;
  context: string;
  /** What the host makes of HTML that it is given; undefined: it takes it and changes nothing. */
  rewrite: (html: string) => string | undefined;
  /** Calls that never come back, by name as in the table below. */
  silent: string[];
  /** Calls that fail. */
  failing: string[];
}

type Done = (result: object) => void;

export function fakeOffice(given: Partial<FakeDraft> = {}) {
  const draft: FakeDraft = {
    body: "<p>Hi Margaret,</p><p>The meeting is on 4 May.</p>",
    bodyType: "html",
    subject: "Re: Spring meeting",
    to: [{ emailAddress: "mchen@lakeshoredental.example", displayName: "Margaret Chen" }],
    cc: [],
    bcc: [],
    attachments: [],
    composeType: "reply",
    session: {},
    savedId: null,
    context: "",
    rewrite: (html) => html,
    silent: [],
    failing: [],
    ...given,
  };
  /** Writes that reached the item, in order. */
  const writes: string[] = [];
  const handlers = new Map<string, (event: { completed: (options?: object) => void }) => void>();
  const listeners = new Map<string, () => void>();

  const call = (name: string, work: (...args: never[]) => unknown) =>
    vi.fn((...args: unknown[]) => {
      const done = args.pop() as Done;
      if (draft.silent.includes(name)) return;
      queueMicrotask(() => {
        if (draft.failing.includes(name)) return done({ status: "failed", error: { code: 9042 } });
        try {
          done({ status: "succeeded", value: work(...(args as never[])) });
        } catch {
          done({ status: "failed", error: { code: 9050 } });
        }
      });
    });
  const write = (name: string, work: (...args: never[]) => unknown) =>
    call(name, (...args) => {
      writes.push(name);
      return work(...args);
    });
  const recipients = (field: "to" | "cc" | "bcc") => ({
    getAsync: call(`${field}.get`, () => [...draft[field]]),
    setAsync: write(`${field}.set`, (all: FakeDraft["to"]) => Object.assign(draft, { [field]: [...all] })),
    addAsync: write(`${field}.add`, (more: FakeDraft["to"]) => void draft[field].push(...more)),
  });

  const item = {
    body: {
      getTypeAsync: call("body.getType", () => draft.bodyType),
      getAsync: call("body.get", () => draft.body),
      setAsync: write("body.set", (html: string) => {
        draft.body = draft.rewrite(html) ?? draft.body;
      }),
    },
    subject: {
      getAsync: call("subject.get", () => draft.subject),
      setAsync: write("subject.set", (subject: string) => Object.assign(draft, { subject })),
    },
    from: {
      getAsync: call("from.get", () => ({ emailAddress: "sam.ruiz@bellwether.example", displayName: "Sam Ruiz" })),
    },
    to: recipients("to"),
    cc: recipients("cc"),
    bcc: recipients("bcc"),
    getAttachmentsAsync: call("attachments.get", () => [...draft.attachments]),
    getAttachmentContentAsync: call("attachments.content", () => ({ content: "aGk=", format: "base64" })),
    removeAttachmentAsync: write("attachments.remove", (id: string) => {
      draft.attachments = draft.attachments.filter((one) => one.id !== id);
    }),
    addFileAttachmentFromBase64Async: write("attachments.add", (_content: string, name: string) => {
      draft.attachments.push({ id: "again", name, size: 2, isInline: false, attachmentType: "file" });
      return "again";
    }),
    getItemIdAsync: call("itemId.get", () => {
      if (draft.savedId === null) throw new Error("not saved");
      return draft.savedId;
    }),
    getComposeTypeAsync: call("composeType.get", () => ({ composeType: draft.composeType })),
    sessionData: {
      getAsync: call("session.get", (key: string) => {
        if (!(key in draft.session)) throw new Error("no such key");
        return draft.session[key];
      }),
      setAsync: write("session.set", (key: string, value: string) => Object.assign(draft.session, { [key]: value })),
    },
    getInitializationContextAsync: call("context.get", () => draft.context),
    addHandlerAsync: (type: string, handler: () => void, done: () => void) => {
      listeners.set(type, handler);
      done();
    },
  };
  const office = {
    actions: { associate: (name: string, handler: never) => void handlers.set(name, handler) },
    onReady: async () => ({}),
    EventType: { RecipientsChanged: "recipients", AttachmentsChanged: "attachments" },
    context: { mailbox: { item: item as object | null, userProfile: { emailAddress: "", displayName: "" } } },
  };
  vi.stubGlobal("Office", office);
  return { draft, item, office, writes, handlers, listeners };
}
