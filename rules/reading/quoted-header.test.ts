import { expect, test } from "vitest";
import { quotedHeaderAt } from "./quoted-header.ts";

const peggy = { address: "peggy@lakeshoredental.example", name: "Peggy Chen" };
const P = "Peggy Chen <peggy@lakeshoredental.example>";
const tuesday = { year: 2026, month: 9, day: 15, hour: 10, minute: 3, second: 0, offsetMinutes: null };

const blocks: Record<string, string[]> = {
  English: ["From", "Sent", "To", "Cc", "Subject", "Tuesday, September 15, 2026 10:03 AM"],
  "English, 24 hours": ["From", "Sent", "To", "Cc", "Subject", "15 September 2026 10:03"],
  "Outlook for Mac": ["From", "Date", "To", "Cc", "Subject", "Tuesday, September 15, 2026 at 10:03 AM"],
  German: ["Von", "Gesendet", "An", "Cc", "Betreff", "Dienstag, 15. September 2026 10:03"],
  "an English program in Germany": ["From", "Sent", "To", "Cc", "Subject", "Dienstag, 15. September 2026 10:03"],
  French: ["De ", "Envoyé\u00a0", "À ", "Cc ", "Objet ", "mardi 15 septembre 2026 10:03"],
  Spanish: ["De", "Enviado el", "Para", "CC", "Asunto", "martes, 15 de septiembre de 2026 10:03"],
  Italian: ["Da", "Inviato", "A", "Cc", "Oggetto", "martedì 15 settembre 2026 10:03"],
  Dutch: ["Van", "Verzonden", "Aan", "CC", "Onderwerp", "dinsdag 15 september 2026 10:03"],
  Portuguese: ["De", "Enviada em", "Para", "Cc", "Assunto", "terça-feira, 15 de setembro de 2026 10:03"],
  Polish: ["Od", "Wysłano", "Do", "DW", "Temat", "wtorek, 15 września 2026 10:03"],
  Swedish: ["Från", "Skickat", "Till", "Kopia", "Ämne", "den 15 september 2026 10:03"],
  Danish: ["Fra", "Sendt", "Til", "Cc", "Emne", "15. september 2026 10:03"],
  Norwegian: ["Fra", "Sendt", "Til", "Kopi", "Emne", "tirsdag 15. september 2026 10:03"],
  Finnish: ["Lähettäjä", "Lähetetty", "Vastaanottaja", "Kopio", "Aihe", "tiistai 15. syyskuuta 2026 10.03"],
  Czech: ["Od", "Odesláno", "Komu", "Kopie", "Předmět", "úterý 15. září 2026 10:03"],
  Russian: ["От", "Отправлено", "Кому", "Копия", "Тема", "15 сентября 2026 г. 10:03"],
  Japanese: ["差出人", "送信日時", "宛先", "CC", "件名", "2026年9月15日火曜日 10:03"],
  "Chinese, simplified": ["发件人", "发送时间", "收件人", "抄送", "主题", "2026年9月15日 10:03"],
  "Chinese, traditional": ["寄件者", "寄件日期", "收件者", "副本", "主旨", "2026年9月15日 上午 10:03"],
  Korean: ["보낸 사람", "보낸 날짜", "받는 사람", "참조", "제목", "2026년 9월 15일 화요일 오전 10:03"],
};

test.each(Object.entries(blocks))("reads Outlook's block in %s", (_, [from, sent, to, cc, subject, date]) => {
  for (const colon of [": ", ":\t", "：", ":\u00a0"]) {
    const lines = [
      "________________________________",
      `${from}${colon}${P}`,
      `*${sent}${colon.trim()}* ${date}`,
      `${to}${colon}Sam Ruiz <sam.ruiz@bellwether.example>; Ruiz, Dana`,
      `${cc}${colon}lee.park@bellwether.example`,
      `${subject}${colon}Badges: how many?`,
      "",
      "Hi Sam,",
    ];
    expect(quotedHeaderAt(lines, 0)).toEqual({
      start: 0,
      end: 6,
      form: "block",
      forwarded: false,
      from: peggy,
      to: [
        { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" },
        { address: "", name: "Ruiz, Dana" },
      ],
      cc: [{ address: "lee.park@bellwether.example" }],
      recipientsKnown: true,
      subject: "Badges: how many?",
      sentAt: tuesday,
    });
    expect(quotedHeaderAt(lines, 1)).toMatchObject({ start: 1, end: 6 });
  }
});

test("takes folded recipients into the block", () => {
  const lines = [
    " -----Original Message-----",
    "From: \tChen, Peggy [mailto:peggy@lakeshoredental.example]",
    "Sent:\tTuesday, September 15, 2026 10:03 AM",
    "To:\tRuiz, Sam; Ruiz,",
    "Dana; Park, ",
    "Lee",
    "Subject:\tBadges",
    "Hi Sam,",
  ];
  const header = quotedHeaderAt(lines, 0);
  expect(header).toMatchObject({ end: 7, form: "block", from: { ...peggy, name: "Chen, Peggy" }, sentAt: tuesday });
  expect(header?.to.map(({ name }) => name)).toEqual(["Ruiz, Sam", "Ruiz, Dana", "Park, Lee"]);
});

test("reads values that stand below their labels", () => {
  const lines = ["From:", P, "Sent:", "15 September 2026 10:03", "To:", "Sam Ruiz", "Subject:", "Badges", "Hi Sam,"];
  expect(quotedHeaderAt(lines, 0)).toMatchObject({ end: 8, from: peggy, subject: "Badges", sentAt: tuesday });
  expect(quotedHeaderAt(["From:", "Sent: 15 September 2026 10:03", "To: Sam Ruiz"], 0)).toBeNull();
});

test("a mail without To does not know its recipients", () => {
  const lines = [`From: ${P}`, "Sent: Tuesday, September 15, 2026 10:03 AM", "Subject: Badges"];
  expect(quotedHeaderAt(lines, 0)).toMatchObject({ recipientsKnown: false, to: [] });
});

test("names who a mail was sent for, not the list that sent it", () => {
  const lines = [
    `From: list@harbornurses.example <list@harbornurses.example> on behalf of ${P}`,
    "Sent: 15 September 2026 10:03",
  ];
  expect(quotedHeaderAt(lines, 0)?.from).toEqual(peggy);
});

test.each([
  [
    "Gmail",
    [
      "---------- Forwarded message ---------",
      `De : ${P}`,
      "Date: mar. 15 sept. 2026 à 10:03",
      "Subject: Badges",
      "To: Sam Ruiz <sam.ruiz@bellwether.example>",
    ],
  ],
  [
    "Apple Mail, spaced by a converter",
    [
      "Begin forwarded message:",
      "",
      `From: ${P}`,
      "",
      "Subject: Badges",
      "",
      "Date: September 15, 2026 at 10:03:00",
      "",
      "To: sam.ruiz@bellwether.example",
    ],
  ],
  [
    "Thunderbird",
    [
      "-------- Weitergeleitete Nachricht --------",
      "Betreff: \tBadges",
      "Datum: \tTue, 15 Sep 2026 10:03:00",
      `Von: \t${P}`,
      "An: \tsam.ruiz@bellwether.example",
    ],
  ],
])("reads a message forwarded by %s", (_, lines) => {
  expect(quotedHeaderAt([...lines, "", "Hi Sam,"], 0)).toMatchObject({
    start: 0,
    end: lines.length,
    form: "block",
    forwarded: true,
    from: peggy,
    subject: "Badges",
    sentAt: tuesday,
    recipientsKnown: true,
  });
});

test("reads Lotus Notes' heads", () => {
  const fields = [
    "To: Sam Ruiz/STAFF/BELL@BELL, Lee",
    "Park/STAFF/BELL@BELL",
    "cc:  ",
    "",
    "Subject: Badges",
    "",
    "Sam,",
  ];
  const chen = { form: "block", from: { address: "", name: "Peggy Chen" }, subject: "Badges", sentAt: tuesday };
  const to = [
    { address: "", name: "Sam Ruiz" },
    { address: "", name: "Lee Park" },
  ];
  expect(quotedHeaderAt(["Peggy Chen@BELL on 09/15/2026 10:03:00 AM", ...fields], 0)).toMatchObject({
    ...chen,
    to,
    end: 6,
  });
  const twoLines = ["\tPeggy Chen/BOARD/LAKE@LAKE", "\t09/15/2026 10:03 AM", "\t\t ", ...fields];
  expect(quotedHeaderAt(twoLines, 0)).toMatchObject({ ...chen, to, end: 8 });
  const passedOn = [
    "---------------------- Forwarded by Sam Ruiz/BELL on 09/16/2026 ",
    "08:00 AM ------------------",
    "",
    ...twoLines,
  ];
  expect(quotedHeaderAt(passedOn, 0)).toMatchObject({ ...chen, forwarded: true, to, end: 11 });
});

test("a separator stands for itself where no header can be read", () => {
  const lines = ["-----Ursprüngliche Nachricht-----", "", "Guten Tag,"];
  expect(quotedHeaderAt(lines, 0)).toMatchObject({ form: "separator", start: 0, end: 1, from: null, forwarded: false });
  expect(quotedHeaderAt(["----- Forwarded message -----", "Hi"], 0)).toMatchObject({
    form: "separator",
    forwarded: true,
  });
});

test.each([
  [["From: now on we ship on Tuesdays.", "To: do", "Call Peggy"]],
  [["From: now on we ship", "Subject: to change without notice"]],
  [["To: do", "From: me"]],
  [["On Monday she wrote:", "", "We are ready."]],
  [["On September 15, 2026, the board wrote:", "We are ready."]],
  [["On 15 September 2026 at 10:03 we received the form you sent, and Lee wrote:", "", "Fine."]],
  [["I asked Peggy Chen <peggy@lakeshoredental.example> and she wrote:"]],
  [["2026-09-15 10:03 call with peggy@lakeshoredental.example:"]],
  [["What we need from you by 15/09/2026 10:03:", "the form"]],
  [["Date: 15 September 2026", "Subject: Invoice 2041", "Amount: $40"]],
  [["From: Bellwether", "To: Lakeshore Dental Society", "Date: September 15, 2026", "Subject: Invoice 2041"]],
  [["From: Chicago", "To: Milwaukee", "Date: September 15, 2026"]],
  [["From: Peggy Chen", "An: Sam Ruiz", "Objet: Badges"]],
  [["Peggy Chen", "peggy@lakeshoredental.example", "12 Main Street"]],
  [["Sam Ruiz", "09/15/2026", "Agenda: badges"]],
  [["________________________________", "Harbor Nurses mailing list"]],
  [["-- ", "Sam Ruiz"]],
  [["Original message", "was lost"]],
  [["-- the original message came from Lee", "-- forwarded to Dana"]],
  [["---- Original budget ----", "$40"]],
  [["Original message", "", "Agenda: badges"]],
  [["", "  "]],
])("takes no header in %j", (lines) => {
  for (let at = 0; at < lines.length; at++) expect(quotedHeaderAt(lines, at)).toBeNull();
});

test.each([
  ["dates that can be read both ways", "9/10/2026 10:03"],
  ["a day that is not", "September 31, 2026 10:03 AM"],
  ["a weekday that contradicts the day", "Monday, September 15, 2026 10:03 AM"],
  ["a zone named by its winter offset", "Tuesday, September 15, 2026 10:03 AM (UTC-06:00) Central Time (US & Canada)"],
  ["anything else", "yesterday at 10:03"],
])("leaves the time unknown for %s", (_, sent) => {
  const header = quotedHeaderAt([`From: ${P}`, `Sent: ${sent}`, "To: Sam Ruiz", "Subject: Badges"], 0);
  expect(header).toMatchObject({ form: "block", from: peggy, sentAt: null });
});

test.each([
  ["spaces", " ".repeat(256 * 1024)],
  ["colons", "a:\n".repeat(87_000)],
  ["folds that never close", "On 15/09/2026 10:03,\n".repeat(12_000)],
  ["attributions of prose", "On 15/09/2026 10:03 we saw that it wrote:\n".repeat(6_000)],
  ["labels", "From: a\nTo:\n\n".repeat(20_000)],
  ["recipients", `From: a\nTo: ${"a@a.a,".repeat(43_000)}`],
  ["signs", `From: ${"@".repeat(120_000)}\nTo: ${"<".repeat(120_000)}`],
  ["rules", "-----\n\n".repeat(36_000)],
  ["separators", "-----Original Message-----\n\n\n".repeat(9_000)],
  ["digits", "9\n".repeat(128_000)],
])("stays quick on 256 KB of %s", (_, text) => {
  const lines = text.split("\n");
  const start = process.cpuUsage();
  for (let at = 0; at < lines.length; at++) quotedHeaderAt(lines, at, () => true);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1500);
});
