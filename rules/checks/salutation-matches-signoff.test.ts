import { expect, test } from "vitest";
import type { Mailbox } from "../contract.ts";
import { type Example, exampleDraft, exampleHouse, exampleNow } from "../example.ts";
import { applyFix } from "../fix.ts";
import { lint } from "../lint.ts";

/** What the rules on salutations say of a reply to somebody who is displayed and signs like this. */
function greet(display: string, signedOff: string, salutation: string, more: Partial<Example> = {}) {
  const from: Mailbox = { address: "someone@lakeshoredental.example", name: display };
  const body = `Hello Sam,\n\nWhen is the spring meeting?${signedOff && `\n\n${signedOff}`}`;
  const draft = exampleDraft({
    body: `${salutation}\n\nIt is on 14 May.`,
    to: [from],
    original: {
      from,
      to: [],
      subject: "Spring meeting",
      receivedAt: "2026-09-18T16:30:00-05:00",
      body: { format: "text", content: body },
    },
    quote: false,
    ...more,
  });
  const house = { ...exampleHouse, ...more.house };
  const finding = lint(draft, house, exampleNow).findings.find(({ rule }) =>
    /^salutation-(?:matches|names)/.test(rule),
  );
  const mended = finding?.fixes[0] && applyFix(draft, finding.fixes[0]).body.content.split("\n")[0];
  return finding ? `${finding.rule}: ${mended}` : "ok";
}

const found = (mended: string | undefined) => `salutation-matches-signoff: ${mended}`;
const unnamed = (mended: string) => `salutation-names-recipient: ${mended}`;
const margaret = "Margaret Chen";

test.each([
  [1, margaret, "Peggy", "Hi Peggy,", "ok"],
  [2, margaret, "Peggy", "Dear Margaret,", found("Dear Peggy,")],
  [3, margaret, "Margaret Chen, CAE", "Dear Margaret,", "ok"],
  [3, margaret, "Margaret Chen, CAE", "Dear Ms. Chen,", found("Dear Margaret Chen,")],
  [4, margaret, "Dr. Chen", "Hi Margaret,", found("Hi Dr. Chen,")],
  [5, margaret, "M. Chen", "Dear Margaret,", "ok"],
  [6, margaret, "Sent from my iPhone", "Hi Margaret,", "ok"],
  [7, "info@acme.example", "Peggy", "Hello,", unnamed("Hello Peggy,")],
  [8, "ACME Support", "", "Dear ACME team,", "ok"],
  [9, "Anne-Marie Dubois", "Anne-Marie", "Hi Anne,", found("Hi Anne-Marie,")],
  [9, "Anne-Marie Dubois", "Anne-Marie", "Hi Anne-Marie,", "ok"],
  [10, "Jose Garcia", "José", "Hi Jose,", "ok"],
  [11, "Robert Hall", "Bob & Ann", "Hi Bob and Ann,", "ok"],
  [11, "Robert Hall", "Bob & Ann", "Hi Bob,", "ok"],
  [12, "Joseph Smith", "Joe", "Hi Joe,", "ok"],
  [14, "Ludwig van Dyke", "L. van Dyke", "Dear Mr. van Dyke,", found("Dear Ludwig van Dyke,")],
  [15, margaret, "Best, P.", "Hi Margaret,", "ok"],
  [16, margaret, "Peggy", "Hi Peggi,", found("Hi Peggy,")],
  [17, margaret, "Peggy", "Good morning!", unnamed("Good morning, Peggy!")],
  [20, "陳美玲", "美玲", "Hi Mei-Ling,", "ok"],
  [21, margaret, "Thanks, Margaret", "Hi Margaret,", "ok"],
])("vector %i: %s signs “%s”, greeted “%s”", (_vector, display, signedOff, salutation, expected) => {
  expect(greet(display, signedOff, salutation)).toBe(expected);
});

test("vector 3: a title that they use themselves is right", () => {
  expect(greet(margaret, "Ms. Margaret Chen, CAE", "Dear Ms. Chen,")).toBe("ok");
});

test("vector 3: a title that the house has for them is right", () => {
  const house = { nicknames: { "someone@lakeshoredental.example": ["Ms. Chen"] } };
  expect(greet(margaret, "Margaret Chen, CAE", "Dear Ms. Chen,", { house })).toBe("ok");
});

test.each(["Hi Joe,", "Dear Joseph,"])("vector 13: signed Joseph first and Joe last, greeted “%s”", (salutation) => {
  const joe = "Joseph Smith <joe@lakeshoredental.example>";
  const header = (from: string, to: string, day: number) =>
    `From: ${from}\nSent: Thursday, September ${day}, 2026 4:30 PM\nTo: ${to}\nSubject: Hall\n\n`;
  const history = [
    `${header(joe, "Sam Ruiz <sam.ruiz@bellwether.example>", 17)}Thanks, and the hall?\n\nJoe`,
    `${header("Sam Ruiz <sam.ruiz@bellwether.example>", joe, 16)}It is booked.\n\nSam`,
    `${header(joe, "Sam Ruiz <sam.ruiz@bellwether.example>", 15)}Is it booked?\n\nJoseph`,
  ].join("\n\n");
  const draft = exampleDraft({
    body: `${salutation}\n\nIt is on 14 May.\n\n${history}`,
    quote: false,
    to: [{ address: "joe@lakeshoredental.example", name: "Joseph Smith" }],
    original: { from: { address: "joe@lakeshoredental.example", name: "Joseph Smith" } },
  });
  const rules = lint(draft, exampleHouse, exampleNow).findings.map(({ rule }) => rule);
  expect(rules).not.toContain("salutation-matches-signoff");
});

test("vector 18: a group may be greeted as one", () => {
  const to = ["someone", "a", "b", "c", "d"].map((name) => ({ address: `${name}@lakeshoredental.example`, name }));
  expect(greet(margaret, "Peggy", "Dear all,", { to })).toBe("ok");
});

test("vector 19: a forward to a colleague greets the colleague", () => {
  const dana = { address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" };
  expect(greet(margaret, "Peggy", "Hi Dana,", { to: [dana], composeType: "forward" })).toBe("ok");
});

test("vector 22: the sign-off of another person's message says nothing", () => {
  const body =
    "Dear Margaret,\n\nIt is on 14 May.\n\nOn Fri, Sep 18, 2026 at 4:30 PM Margaret Chen <mchen@lakeshoredental.example> wrote:\n> When is it?\n>\n> On Thu, Sep 17, 2026 at 9:00 AM Peggy Sue <psue@lakeshoredental.example> wrote:\n>> Ask Sam.\n>>\n>> Peggy";
  const findings = lint(exampleDraft({ body, quote: false }), exampleHouse, exampleNow).findings;
  expect(findings.map(({ rule }) => rule)).not.toContain("salutation-matches-signoff");
});

test.each([
  ["last", "Hi Rosa,", found("Hi Ms. Alvarez,")],
  ["last", "Dear Ms. Alvarez,", "ok"],
  ["first", "Dear Ms. Alvarez,", found("Dear Rosa,")],
  ["first", "Hi Rosa,", "ok"],
] as const)("a client addressed by %s name, greeted “%s”", (addressing, salutation, expected) => {
  const clients = [{ id: "lakeshore", name: "Lakeshore", domains: ["lakeshoredental.example"], addressing }];
  expect(greet("Rosa Alvarez", "Ms. Rosa Alvarez", salutation, { house: { clients } })).toBe(expected);
});
