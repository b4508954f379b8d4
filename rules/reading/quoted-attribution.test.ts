import { expect, test } from "vitest";
import { attributionAt } from "./quoted-attribution.ts";
import { quotedHeaderAt } from "./quoted-header.ts";

const peggy = { address: "peggy@lakeshoredental.example", name: "Peggy Chen" };
const P = "Peggy Chen <peggy@lakeshoredental.example>";
const tuesday = { year: 2026, month: 9, day: 15, hour: 10, minute: 3, second: 0, offsetMinutes: null };

test.each([
  `On Tue, Sep 15, 2026 at 10:03\u202fAM ${P} wrote:`,
  `On Sep 15, 2026, at 10:03, ${P} wrote:`,
  `\u200fOn Tue, Sep 15, 2026 at 10:03 AM Peggy Chen\u200e <peggy@lakeshoredental.example>\u200e wrote:\u200e`,
  `*On Tue, Sep 15, 2026 at 10:03 AM ${P} wrote:*`,
  `At 2026-09-15 10:03:00, "Peggy Chen" <peggy@lakeshoredental.example> wrote:`,
  `${P} wrote on 15/09/2026 10:03:`,
  `Am Di., 15. Sept. 2026 um 10:03 Uhr schrieb ${P}:`,
  `${P} schrieb am Di., 15. Sept. 2026, 10:03:`,
  `Am Dienstag, 15. September 2026 um 10:03 hat ${P} Folgendes geschrieben:`,
  `Le mar. 15 sept. 2026 à 10:03, ${P} a écrit :`,
  "El mar, 15 sept 2026 a las 10:03, Peggy Chen (<peggy@lakeshoredental.example>) escribió:",
  `Il giorno mar 15 set 2026 alle ore 10:03 ${P} ha scritto:`,
  `Op di 15 sep. 2026 om 10:03 schreef ${P}:`,
  `Op 15 sep. 2026 om 10:03 heeft ${P} het volgende geschreven:`,
  `Em ter., 15 de set. de 2026 às 10:03, ${P} escreveu:`,
  `${P} escreveu no dia terça, 15/09/2026 à(s) 10:03:`,
  `wt., 15 wrz 2026 o 10:03 ${P} napisał(a):`,
  `Den tis 15 sep. 2026 kl 10:03 skrev ${P}:`,
  `tir. 15. sep. 2026 kl. 10.03 skrev ${P}:`,
  "ti 15. syysk. 2026 klo 10.03 Peggy Chen (peggy@lakeshoredental.example) kirjoitti:",
  `út 15. 9. 2026 v 10:03 odesílatel ${P} napsal:`,
  `вт, 15 сент. 2026 г. в 10:03, ${P}:`,
  `2026年9月15日(火) 10:03 ${P}:`,
  `2026/09/15 10:03、${P}のメール:`,
  `${P} 于2026年9月15日周二 10:03写道：`,
  `在 2026年9月15日，10:03，${P} 写道：`,
  `2026년 9월 15일 (화) 오전 10:03, ${P}님이 작성:`,
])("reads who and when from %s", (line) => {
  expect(quotedHeaderAt([line, "", "Hello"], 0)).toEqual({
    start: 0,
    end: 1,
    form: "attribution",
    forwarded: false,
    from: peggy,
    to: [],
    cc: [],
    recipientsKnown: false,
    subject: null,
    sentAt: tuesday,
  });
});

test.each([
  ["On 15/09/2026 10:03, Peggy Chen wrote:", "Peggy Chen"],
  ["Peggy Chen wrote on 15/09/2026 10:03:", "Peggy Chen"],
  ["Le 15/09/2026 à 10:03, Peggy Chen a écrit :", "Peggy Chen"],
  ["W dniu 15.09.2026 o 10:03, Peggy Chen pisze:", "Peggy Chen"],
  ["Op 15-09-2026 om 10:03 schreef Peggy van den Berg:", "Peggy van den Berg"],
])("reads a name alone from %s", (line, name) => {
  expect(quotedHeaderAt([line], 0)).toMatchObject({ from: { address: "", name }, sentAt: tuesday });
});

test("reads an attribution without an author", () => {
  expect(quotedHeaderAt(["于2026年9月15日周二 10:03写道："], 0)).toMatchObject({ from: null, sentAt: tuesday });
  expect(quotedHeaderAt(["At 9/15/2026 10:03 AM, you wrote:"], 0)).toMatchObject({ from: null, sentAt: tuesday });
});

test("keeps the zone that is written", () => {
  const line = `2026-09-15 10:03 GMT+02:00 ${P}:`;
  expect(quotedHeaderAt([line], 0)?.sentAt).toEqual({ ...tuesday, offsetMinutes: 120 });
});

test("reads an attribution folded over four lines, and no longer one", () => {
  const folded = ["On Tue, Sep 15, 2026 at 10:03 AM", "Peggy Chen", "<peggy@lakeshoredental.example>", "wrote:"];
  expect(quotedHeaderAt(folded, 0)).toMatchObject({ start: 0, end: 4, from: peggy, sentAt: tuesday });
  expect(quotedHeaderAt(["On Tue, Sep 15, 2026", "at", "10:03 AM", P, "wrote:"], 0)).toBeNull();
});

test("an attribution without day or address counts above quoted lines only", () => {
  const lines = ["Peggy Chen wrote:", "", "Are the badges ready?"];
  expect(quotedHeaderAt(lines, 0)).toBeNull();
  expect(quotedHeaderAt(lines, 0, (line) => line === 2)).toMatchObject({ end: 1, from: { name: "Peggy Chen" } });
});

test("reads Zoho's attribution between dashes", () => {
  const line = `---- On Tue, 15 Sep 2026 10:03:00 -0500 ${P} wrote ----`;
  expect(quotedHeaderAt([line], 0)).toMatchObject({ from: peggy, sentAt: { ...tuesday, offsetMinutes: -300 } });
});

test.each([
  [`On Tue, Sep 15, 2026 at 10:03 AM ${P} wrote: Hi Sam, when is it?`],
  [`Am Di., 15. Sept. 2026 um 10:03 Uhr schrieb ${P}: Hallo: wann ist es?`],
  ["On Tue, Sep 15, 2026 at 10:03 AM Peggy Chen <mailto:peggy@lakeshoredental.example> wrote: Hi"],
  [`On Tue, Sep 15, 2026 at 10:03 AM ${P} wrote: Hi`, "", "one more thing:"],
])("reads an attribution that the text follows on its line: %s", (...lines) => {
  expect(quotedHeaderAt(lines, 0)).toMatchObject({ end: 1, from: peggy, sentAt: tuesday });
});

test.each([
  `Quoting ${P} (2026-09-15 10:03:00)`,
  `Quoting ${P} (Tue, Sep 15, 2026 10:03 AM):`,
  `* ${P} [2026-09-15 10:03]:`,
])("reads a date in brackets behind the author: %s", (line) => {
  expect(quotedHeaderAt([line, "", "Hello"], 0)).toMatchObject({ end: 1, from: peggy, sentAt: tuesday });
});

test.each([
  "On Tue, Sep 15, 2026 at 10:03 AM Peggy Chen wrote: we are ready",
  `I asked ${P} on 15 September 2026 at 10:03 and she wrote: we are ready.`,
  "Please write to peggy@lakeshoredental.example by 15/09/2026 10:03: the hall waits",
  "Quoting Peggy Chen (the chair)",
  "Register (15 September 2026 10:03):",
  "The board meets on 15/09/2026 10:03, and that includes the following:",
])("takes no attribution in %s", (line) => {
  expect(quotedHeaderAt([line, "", "Hello"], 0)).toBeNull();
});

test("a line of the signature above an attribution stays out of it", () => {
  const lines = ["312-555-0100", `On Fri, Sep 18, 2026 at 4:30 PM ${P} wrote:`, "> When is it?"];
  const quotedBelow = (line: number) => lines[line]!.startsWith(">");
  expect(attributionAt(lines, 0, quotedBelow)).toBeNull();
  expect(attributionAt(lines, 1, quotedBelow)).toMatchObject({ start: 1, end: 2, from: peggy });
});
