/**
 * Mail that is right: each file here is a draft as a careful writer sends it, in the markup of the program it was
 * written with. Not one may get an error or a warning. A false alarm that somebody reports becomes a file here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Draft, Finding, House } from "../../rules/contract.ts";
import { exampleHouse } from "../../rules/example.ts";
import { applyFix } from "../../rules/fix.ts";
import { lint } from "../../rules/lint.ts";
import { draftFromEml } from "../../server/eml.ts";

/** Monday afternoon; what is answered came since Friday. */
const now = "2026-09-21T15:00:00-05:00";
const house: House = { ...exampleHouse, nicknames: { "tlindqvist@harbornurses.example": ["Ted", "Teddy"] } };

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".eml"));
const read = (file: string) => draftFromEml(readFileSync(`${import.meta.dirname}/${file}`));
const findings = (draft: Draft) => lint(draft, house, now).findings;
const told = ({ severity, rule, message }: Finding) => `${severity} ${rule}: ${message}`;

test("the folder holds mail of every kind", () => {
  expect(files.length).toBeGreaterThanOrEqual(34);
});

test.each(files)("%s gets no error and no warning", async (file) => {
  const loud = findings(await read(file)).filter(({ severity }) => severity !== "suggestion");
  expect(loud.map(told)).toEqual([]);
});

// ---------------------------------------------------------------- the same mails, each with one thing gone wrong

/** Replaces one stretch of the body, which must stand there. */
const rewrite = (from: string | RegExp, to: string) => (draft: Draft) => {
  const content = draft.body.content.replace(from, to);
  expect(content).not.toBe(draft.body.content);
  return { ...draft, body: { ...draft.body, content } };
};
const change = (changes: Partial<Draft>) => (draft: Draft) => ({ ...draft, ...changes });

interface Mutation {
  file: string;
  what: string;
  break: (draft: Draft) => Draft;
  rule: string;
}
const mutations: Mutation[] = [
  {
    file: "owa-reply-to-a-nickname",
    what: "the greeting is gone",
    break: rewrite(/<div[^>]*>\nHi Peggy,<\/div>\n/, ""),
    rule: "salutation-present",
  },
  {
    file: "owa-reply-to-a-nickname",
    what: "she is called by the name in her address",
    break: rewrite("Hi Peggy,", "Hi Margaret,"),
    rule: "salutation-matches-signoff",
  },
  {
    file: "apple-mail-formal-dr-okafor",
    what: "a formal letter is answered with a first name",
    break: rewrite("Dear Dr. Okafor,", "Hi Ngozi,"),
    rule: "salutation-matches-signoff",
  },
  {
    file: "gmail-reply",
    what: "the greeting names nobody",
    break: rewrite("Hi José,", "Hi,"),
    rule: "salutation-names-recipient",
  },
  {
    file: "classic-outlook-long-answer-with-table",
    what: "the signature is gone",
    break: rewrite(/<p class="MsoNormal"><span style="mso-ligatures:none">Sam Ruiz.*?312-555-0100.*?<\/p>/s, ""),
    rule: "signature-present",
  },
  {
    file: "outlook-mobile-reply",
    what: "the signature lacks the telephone",
    break: rewrite("<div>312-555-0100</div>", ""),
    rule: "signature-present",
  },
  {
    file: "new-mail-by-a-colleague",
    what: "another client is copied",
    break: change({ cc: [{ address: "jgarcia@beekeepers.example", name: "José García" }] }),
    rule: "signature-matches-client",
  },
  {
    file: "new-mail-attachments-by-file-name",
    what: "a third file is attached",
    break: (draft) => ({ ...draft, attachments: [...draft.attachments!, { name: "Parking map.pdf" }] }),
    rule: "attachments-listed",
  },
  {
    file: "attachments-as-a-list",
    what: "the files are forgotten",
    break: change({ attachments: [] }),
    rule: "attachment-missing",
  },
  {
    file: "plain-outlook-original-message",
    what: "her words are cut off",
    break: rewrite(/-----Original Message-----.*/s, ""),
    rule: "quoted-original",
  },
  {
    file: "classic-outlook-reply",
    what: "nothing thanks her",
    break: rewrite("It is always a pleasure to work with the Society, and we are grateful for your membership. ", ""),
    rule: "closing-thanks",
  },
  {
    file: "plain-format-flowed-below-the-quote",
    what: "nothing invites her back",
    break: rewrite(/ Please get in touch.*?still open\./s, ""),
    rule: "closing-invitation",
  },
  {
    file: "owa-reply-all-with-colleague-copied",
    what: "the colleague is not copied",
    break: (draft) => ({ ...draft, cc: draft.cc!.filter(({ name }) => name !== "Dana Ruiz") }),
    rule: "cc-on-handoff",
  },
  {
    file: "classic-outlook-chain-with-client-on-every-mail",
    what: "the colleague's mail never went to the client",
    break: rewrite(/<b>Cc:<\/b> Margaret Chen.*?<br>\n/, ""),
    rule: "internal-thread-leak",
  },
  {
    file: "owa-cloud-link-instead-of-attachment",
    what: "the link is gone",
    break: rewrite(/<span contenteditable.*?<\/span>/s, ""),
    rule: "attachment-missing",
  },
  {
    file: "new-outlook-reply-with-screenshot",
    what: "a stranger is copied",
    break: change({ cc: [{ address: "jo@printshop.example", name: "Jo Fry" }] }),
    rule: "new-domain-added",
  },
];

describe.each(mutations)("$file when $what", ({ file, break: broken, rule }) => {
  test(`gives ${rule} and nothing else, and is right again once it is fixed`, async () => {
    const draft = broken(await read(`${file}.eml`));
    const found = findings(draft);
    expect(
      found.map((finding) => finding.rule),
      found.map(told).join("\n"),
    ).toEqual([rule]);
    const [fix] = found[0]!.fixes;
    if (fix) expect(findings(applyFix(draft, fix)).map(told)).toEqual([]);
  });
});
