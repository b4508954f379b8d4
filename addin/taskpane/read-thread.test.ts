import { expect, test } from "vitest";
import { check } from "../../rules/check.ts";
import type { Draft, House, Mailbox } from "../../rules/contract.ts";
import { exampleHouse } from "../../rules/example.ts";
import { sampleMails } from "../preview/mailbox/index.ts";
import { DANA, SAM } from "../preview/mailbox/sample.ts";
import { readThread } from "./read-thread.ts";

const now = "2026-11-23T16:00:00Z";
const mails = sampleMails(new Date(now), exampleHouse.timeZone);

/** As `ReadItem` gives a received mail. */
function received(given: { from: Mailbox; to?: Mailbox[]; cc?: Mailbox[]; subject?: string }, content: string): Draft {
  const { from, to = [SAM], cc = [], subject = "Spring meeting" } = given;
  const original = { from, to, cc, subject, receivedAt: now, body: { format: "html" as const, content } };
  return { composeType: "reply", from: SAM, to: [from], subject, body: { format: "html", content: "" }, original };
}
const sample = (id: string) => {
  const { body, ...mail } = mails.find((one) => one.id === id)!;
  return received(mail, body.format === "html" ? body.content : `<pre>${body.content}</pre>`);
};
const read = (draft: Draft, house: Partial<House> = {}) => readThread(draft, { ...exampleHouse, ...house }, now);
const told = (id: string) => {
  const { signed, greeting } = read(sample(id));
  return [signed?.name ?? null, greeting];
};

test("people are greeted as they signed", () => {
  expect(told("peggy")).toEqual(["Peggy", "Hi Peggy,"]);
  expect(told("formal")).toEqual(["Dr. Nwosu", "Dear Dr. Nwosu,"]);
  expect(told("phone")).toEqual(["Rosa", "Hi Rosa,"]);
  expect(told("plain")[1]).toMatch(/Nowak,$/);
  const peggy = { address: "mchen@lakeshoredental.example", name: "Margaret Chen" };
  expect(read(received({ from: peggy }, "<p>When is it?</p>"))).toMatchObject({
    signed: null,
    greeting: "Hi Margaret,",
  });
  const below = `<p>And the hall?</p><hr><div id="divRplyFwdMsg"><b>From:</b> Margaret Chen &lt;mchen@lakeshoredental.example&gt;<br><b>Sent:</b> Friday, November 20, 2026 4:30 PM<br><b>To:</b> Sam Ruiz &lt;sam.ruiz@bellwether.example&gt;<br><b>Subject:</b> Spring meeting</div><p>When is it?</p><p>Best,<br>Peggy</p>`;
  expect(read(received({ from: peggy }, below))).toMatchObject({
    signed: { name: "Peggy", earlier: true },
    greeting: "Hi Peggy,",
  });
  expect(read(received({ from: { address: "info@lakeshoredental.example" } }, "<p>When is it?</p>"))).toMatchObject({
    signed: null,
    greeting: "Hello,",
  });
  expect(read(received({ from: SAM, to: [peggy] }, "<p>It is on 14 May.</p><p>Sam</p>"))).toMatchObject({
    signed: null,
    greeting: null,
  });
  const german =
    "<p>Hallo Sam,</p><p>wann findet die Tagung statt, und wo kann ich mich dafür noch anmelden?</p><p>Viele Grüße<br>Petra</p>";
  expect(read(received({ from: peggy }, german))).toMatchObject({ signed: { name: "Petra" }, greeting: null });
});

test.each(mails.map(({ id }) => [id]))("the rules accept the greeting in a reply to %s", (id) => {
  const draft = sample(id);
  const { greeting } = read(draft);
  const reply = { ...draft, body: { format: "html" as const, content: `<p>${greeting}</p><p>It is on 14 May.</p>` } };
  const rules = check(reply, exampleHouse, now).findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith("salutation"))).toEqual([]);
});

test("who is outside is told by client, those in older mails as such", () => {
  const stranger = { address: "jo@travel.example", name: "Jo Lind" };
  expect(
    read(received({ from: stranger, to: [SAM, DANA] }, sample("internal-thread").original!.body!.content)).outside,
  ).toEqual([
    { title: "travel.example", domain: "travel.example", people: [{ name: "Jo Lind", earlier: false }] },
    {
      title: "Prairie Builders Guild",
      domain: "prairiebuilders.example",
      people: [{ name: "Oskar Bell", earlier: true }],
    },
  ]);
  expect(read(sample("internal"))).toMatchObject({ outside: [], internal: [] });
});

test("messages of colleagues are named where somebody outside is on the thread, and this mail when it is one", () => {
  expect(read(sample("internal-thread")).internal).toEqual([{ from: "Lee Park", to: ["Dana Ruiz"], itself: false }]);
  expect(read(sample("handover")).internal).toEqual([{ from: "Dana Ruiz", to: ["Sam Ruiz"], itself: true }]);
  expect(read(sample("peggy")).internal).toEqual([]);
});
