import { expect, test } from "vitest";
import { spelling } from "../server/spelling.ts";
import { autoReplyText } from "./auto-reply.ts";
import type { Person } from "./contract.ts";
import { exampleNow, exampleHouse as house } from "./example.ts";
import { lint } from "./lint.ts";

const [sam, , lee] = house.staff as [Person, Person, Person];

test("two dates and a stand-in make an auto-reply that gives the first working day back", () => {
  expect(autoReplyText({ from: "2026-11-23", until: "2026-11-25", person: sam, standIn: lee, house })).toBe(
    "Hello,\n\n" +
      "Thank you for your message. I am away from Monday, November 23, 2026 to Wednesday, November 25, 2026, and will be back on Monday, November 30, 2026.\n\n" +
      "For urgent matters, please write to Lee Park at lee.park@bellwether.example, or call 312-555-0120.\n\n" +
      "Best regards,\nSam Ruiz\nAccount Manager\nBellwether Association Management",
  );
});

test.each([
  ["2026-09-22", "2026-09-22", lee],
  ["2026-09-07", "2026-10-02", { name: "Zanele Mthembu", address: "zm@bellwether.example" }],
  ["2026-12-30", "2027-01-04", { name: "Ty Wu", address: "desk@bellwether.example", phone: "312-555-0199" }],
])("an auto-reply from %s to %s passes its own check", (from, until, standIn) => {
  const content = autoReplyText({ from, until, person: sam, standIn, house });
  const draft = { kind: "autoReply", composeType: "new", from: sam, subject: "Automatic reply" } as const;
  const report = lint({ ...draft, to: [], body: { format: "text", content } }, house, exampleNow, { spelling });
  expect(report.findings.map(({ message }) => message)).toEqual([]);
  expect(report.passed).toEqual(
    expect.arrayContaining(["auto-reply-return-date", "auto-reply-contact", "auto-reply-courtesy", "placeholder-left"]),
  );
});

test.each([
  ["2026-09-25", "2026-09-21", lee],
  ["2026-09-31", "2026-10-02", lee],
  ["2026-09-21", "2026-09-25", sam],
])("no auto-reply is written from %s to %s with %o", (from, until, standIn) => {
  expect(() => autoReplyText({ from, until, person: sam, standIn, house })).toThrow(RangeError);
});
