/** Engine, HTTP API and the bundle that Outlook runs at Send give one answer to one draft. */
import { createContext, runInContext } from "node:vm";
import { build, type Rollup } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { fakeOffice } from "../../addin/outlook/fake-office.ts";
import { HOUSE_KEY, writeHouse } from "../../addin/outlook/session.ts";
import type { Draft, House, Mailbox, Report, Span } from "../../rules/contract.ts";
import { exampleHouse, exampleNow } from "../../rules/example.ts";
import { lint } from "../../rules/lint.ts";
import { createApp } from "../../server/app.ts";
import { spelling } from "../../server/spelling.ts";
import { sendHandler } from "../../vite.config.ts";
import { type Case, cases, type Highlights } from "./cases.ts";

const house: House = { ...exampleHouse, nicknames: { "mchen@lakeshoredental.example": ["Maggie"] } };
const app = createApp({ house });
const engine = ({ draft, now = exampleNow }: Case) => lint(draft, house, now, { spelling });

function highlights({ reading }: Report, draft: Draft): Highlights {
  const at = (one: { span: Span } | Span | null): string | null => {
    const span = one && "span" in one ? one.span : one;
    return span && draft.body.content.slice(span.start, span.end);
  };
  return {
    external: reading.external,
    language: reading.language,
    salutation: reading.salutation?.names ?? null,
    thanks: at(reading.closing.thanks),
    invitation: at(reading.closing.invitation),
    signer: reading.signOff?.signer ?? null,
    signature: at(reading.signature),
    quoted: reading.quoted.map(({ from, external }) => [from?.address ?? null, external]),
    signed: reading.original?.signer ?? null,
    handoffs: reading.handoffs.map(({ person, mailbox, copied }) => [person, mailbox?.address ?? null, copied]),
    mentioned: reading.attachmentsMentioned.map((span) => at(span)!),
    commitments: reading.commitments.map(({ text, dueAt }) => [text, dueAt]),
    questions: reading.questions.map(({ text, answered }) => [text, answered]),
  };
}

test("there are enough cases, each with a name of its own", () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

describe("the engine", () => {
  test.each(cases)("$name", (one) => {
    const report = engine(one);
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual(one.found);
    expect(report.passed).toEqual(expect.arrayContaining(one.passed ?? []));
    const seen = [...report.passed, ...report.findings.map(({ rule }) => rule)];
    expect(one.silent?.filter((rule) => seen.includes(rule)) ?? []).toEqual([]);
    expect(highlights(report, one.draft)).toMatchObject(one.reading ?? {});
    expect(report.incomplete).toBe(one.incomplete ?? false);
    if (one.dueAt !== undefined) expect(report.replyBy?.dueAt ?? null).toBe(one.dueAt);
  });
});

describe("POST /v1/lint", () => {
  const post = (type: string, body: string, query = "") =>
    app.request(`/v1/lint${query}`, { method: "POST", headers: { "content-type": type }, body });

  test.each(cases)("as JSON: $name", async (one) => {
    const { draft, now = exampleNow } = one;
    const answer = await post("application/json", JSON.stringify({ draft, now }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(engine(one))));
  });

  const mails = cases.filter(({ draft }) => !draft.attachments && draft.composeType !== "new");
  test.each(mails)("as a saved mail: $name", async ({ draft, now = exampleNow, found }) => {
    const answer = await post("message/rfc822", emlOf(draft), `?now=${encodeURIComponent(now)}`);
    expect(answer.status).toBe(200);
    const report: Report = await answer.json();
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual(found);
    expect(report.draft).toMatchObject({ composeType: draft.composeType, to: draft.to });
    const read = lint(report.draft!, house, now, { spelling });
    expect(report).toEqual({ ...JSON.parse(JSON.stringify(read)), draft: report.draft });
  });
});

function emlOf({ composeType, from, to, cc = [], bcc = [], subject, body }: Draft): string {
  const encoded = (text: string) => Buffer.from(text).toString("base64");
  const people = (all: Mailbox[]) => all.map(({ name, address }) => `=?utf-8?B?${encoded(name ?? "")}?= <${address}>`);
  const fields = Object.entries({ From: [from], To: to, Cc: cc, Bcc: bcc })
    .filter(([, all]) => all.length > 0)
    .map(([field, all]) => `${field}: ${people(all).join(", ")}`);
  return [
    ...fields,
    `Subject: ${subject}`,
    ...(composeType === "forward" ? [] : ["In-Reply-To: <1@mail.example>"]),
    "MIME-Version: 1.0",
    `Content-Type: text/${body.format === "html" ? "html" : "plain"}; charset=utf-8`,
    "Content-Transfer-Encoding: base64",
    "",
    encoded(body.content),
  ].join("\r\n");
}

describe("the bundle of the send handler, without a server", () => {
  let script = "";
  beforeAll(async () => {
    const config = { ...sendHandler, build: { ...sendHandler.build, write: false } };
    const [built] = [(await build(config)) as Rollup.RolldownOutput].flat();
    script = built!.output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
  }, 60_000);

  const sent = cases.filter(({ draft }) => draft.kind !== "autoReply");
  test.each(sent)("$name", async (one) => {
    const { draft, now = exampleNow } = one;
    const { allowEvent, errorMessage = "" } = await send(script, draft, now);
    const loud = engine(one).findings.filter(({ severity }) => severity !== "suggestion");
    const ordered = [...loud.filter((f) => f.severity === "error"), ...loud.filter((f) => f.severity !== "error")];
    expect(allowEvent, errorMessage).toBe(loud.length === 0);
    const [title, ...lines] = errorMessage.split("\n");
    const more = loud.length > 3 ? [`… and ${loud.length - 3} more`] : [];
    if (loud.length > 0) expect(title).toBe(`${loud.length} to mend before sending`);
    expect(lines).toEqual([...ordered.slice(0, 3).map(({ message }) => `• ${message}`), ...more]);
  });
});

/** Runs the script in a context of its own, as classic Outlook does, with the pane's house left in the session. */
async function send(script: string, draft: Draft, now: string) {
  const people = (all: Mailbox[] = []) =>
    all.map(({ address, name = "" }) => ({ emailAddress: address, displayName: name }));
  const { office, handlers } = fakeOffice({
    body: draft.body.content,
    bodyType: draft.body.format,
    subject: draft.subject,
    to: people(draft.to),
    cc: people(draft.cc),
    bcc: people(draft.bcc),
    attachments: (draft.attachments ?? []).map(({ id = "", name, size = 0, inline = false, kind = "file" }) => ({
      id,
      name,
      size,
      isInline: inline,
      attachmentType: kind,
    })),
    composeType: draft.composeType === "new" ? "newMail" : draft.composeType === "forward" ? "forward" : "reply",
    session: { [HOUSE_KEY]: writeHouse(house, draft) },
  });
  const bare = createContext({
    Office: office,
    setTimeout,
    clearTimeout,
    fetch: () => Promise.reject(new TypeError("no network")),
  });
  runInContext(
    `{ const Real = Date; Date = class extends Real { constructor(...given) { super(...(given.length ? given : [${Date.parse(now)}])); } }; }`,
    bare,
  );
  runInContext(script, bare);
  return new Promise<{ allowEvent: boolean; errorMessage?: string }>((resolve) =>
    handlers.get("onMessageSendHandler")!({ completed: (options) => resolve(options as { allowEvent: boolean }) }),
  );
}
