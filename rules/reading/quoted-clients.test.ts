/** How mail programs mark what they quote, one reply each: what is typed stays the writer's, the rest is quoted. */
import { expect, test } from "vitest";
import { splitRegions } from "./regions.ts";
import { BodyText } from "./text.ts";

function split(format: "html" | "text", content: string) {
  const body = new BodyText({ format, content });
  const { of, quoted } = splitRegions(body);
  const shown = (quotedOnly: boolean) =>
    body.lines.filter(({ text }, i) => text !== "" && (of[i] === "quoted") === quotedOnly).map(({ text }) => text);
  return { own: shown(false), quoted: shown(true), parts: quoted };
}

const P = "Peggy Chen &lt;peggy@lakeshoredental.example&gt;";
const ON = `On Tue, Sep 15, 2026 at 10:03 AM ${P} wrote:`;
const BLOCK = `<b>From:</b> ${P}<br><b>Sent:</b> Tuesday, September 15, 2026 10:03 AM<br><b>To:</b> Sam Ruiz<br><b>Subject:</b> Badges`;
const Q = "How many badges?";
const WORD = (style: string) =>
  `<div style="border:none;${style};padding:3.0pt 0in 0in 0in"><p>Peggy said</p></div><p>${Q}</p>`;

/** What stands below "They are ready."; a header that cannot be read shows that the mark alone tells. */
test.each<[program: string, html: string]>([
  [
    "Gmail",
    `<div class="gmail_quote"><div class="gmail_attr">${ON}</div><blockquote class="gmail_quote">${Q}</blockquote></div>`,
  ],
  [
    "Gmail, forwarding",
    `<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: ${P}<br>Date: Tue, Sep 15, 2026 at 10:03 AM<br>Subject: Badges<br>To: Sam</div><br><div>${Q}</div></div>`,
  ],
  [
    "Gmail in a language we do not read",
    `<div class="gmail_quote"><div class="gmail_attr">Peggy aliandika:</div><blockquote class=gmail_quote>${Q}</blockquote></div>`,
  ],
  ["Outlook on the web, shown by Gmail", `<hr><div id="m_-8123divRplyFwdMsg">Peggy</div><div>${Q}</div>`],
  ["Outlook on the web, badly decoded", `<hr><div id='3D"divRplyFwdMsg"'>Peggy</div><div>${Q}</div>`],
  ["Outlook on the web, quoted twice", `<div id="x_x_appendonsend"></div><hr><div>Peggy</div><div>${Q}</div>`],
  [
    "Outlook on a phone",
    `<div class="ms-outlook-mobile-reference-message">Peggy</div><div class="ms-outlook-mobile-reference-message">${Q}</div>`,
  ],
  ["classic Outlook", WORD("border-top:solid #E1E1E1 1.0pt")],
  ["classic Outlook, saved by a browser", WORD("border-top: 1pt solid rgb(225, 225, 225)")],
  ["Outlook for Mac", WORD("border-top:#b5c4df 1pt solid")],
  ["Outlook 2003", `<blockquote><div class=OutlookMessageHeader><hr><b>From:</b> Peggy<br></div>${Q}</blockquote>`],
  ["Word without any mark", `<p class=MsoNormal>${BLOCK}<o:p></o:p></p><p class=MsoNormal>${Q}<o:p></o:p></p>`],
  [
    "a header in a table",
    `<table><tr><td>From:</td><td>${P}</td></tr><tr><td>Sent:</td><td>Tuesday, September 15, 2026 10:03 AM</td></tr><tr><td>Subject:</td><td>Badges</td></tr></table><p>${Q}</p>`,
  ],
  ["Apple Mail", `<div>${ON}</div><br class="Apple-interchange-newline"><blockquote type="cite">${Q}</blockquote>`],
  [
    "Yahoo",
    `<div id="ydp1b28840fyahoo_quoted_21429" class="ydp1b28840fyahoo_quoted"><div>Peggy:</div><div>${Q}</div></div>`,
  ],
  ["Yahoo, by its number", `<div id="yahoo_quoted_2142999335"><div>Peggy:</div><div>${Q}</div></div>`],
  [
    "Yahoo on a phone",
    `<p class="yahoo-quoted-begin">Peggy, on Tuesday:</p><blockquote class="iosymail">${Q}</blockquote>`,
  ],
  ["AOL", `<div id="AOLMsgPart_1_4f8c2d16">${Q}</div>`],
  [
    "Thunderbird",
    `<div class="moz-cite-prefix">Peggy Chen ti ha detto<br></div><blockquote type="cite" cite="mid:a">${Q}</blockquote>`,
  ],
  [
    "Proton",
    `<div class="protonmail_quote">Peggy:<blockquote class="protonmail_quote" type="cite">${Q}</blockquote></div>`,
  ],
  [
    "Zimbra",
    `<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">Peggy</div><div data-marker="__QUOTED_TEXT__">${Q}</div>`,
  ],
  ["Zoho", `<div title="beforequote:::"><br></div><blockquote>${Q}</blockquote>`],
  [
    "Lotus Notes",
    `<table><tr><td>Peggy Chen/LAKE</td><td>09/15/2026 10:03 AM</td><td><table><tr><td>To</td><td>Sam Ruiz/BELL@BELL</td></tr><tr><td>cc</td><td></td></tr><tr><td>Subject</td><td>Badges</td></tr></table></td></tr></table>${Q}`,
  ],
  [
    "Lotus iNotes",
    `<div>-----Peggy Chen/LAKE wrote: -----</div><div>To: Sam Ruiz/BELL@BELL<br>From: Peggy Chen/LAKE<br>Date: 09/15/2026 10:03AM<br>Subject: Badges</div>${Q}`,
  ],
  [
    "GroupWise",
    `<span class="GroupwiseReplyHeader">&gt;&gt;&gt; ${P} 9/15/2026 10:03 AM &gt;&gt;&gt;<br></span><div>${Q}</div>`,
  ],
  ["Spark", `<div name="messageReplySection">Peggy:<br><div>${Q}</div></div>`],
  ["Airmail", `<p class="airmail_on">Peggy:</p><blockquote type="cite">${Q}</blockquote>`],
  [
    "Tutanota",
    `<div>Sep 15, 2026, 10:03 by peggy@lakeshoredental.example:</div><blockquote class="tutanota_quote">${Q}</blockquote>`,
  ],
  ["Mail.ru", `<blockquote>Вторник, 15 сентября 2026, 10:03 +03:00 от ${P}:<br><div>${Q}</div></blockquote>`],
  ["GMX", `<div name="quote">Peggy<div name="quoted-content">${Q}</div></div>`],
  [
    "QQ Mail",
    `<div>------------------ Original ------------------</div><div><b>From:</b> ${P};</div><div><b>Date:</b> Tue, Sep 15, 2026 10:03 AM</div><div><b>Subject:</b> Badges</div>${Q}`,
  ],
  [
    "QQ Mail, a newer one",
    `<div>Original</div><hr><table><tr><td><div>From:${P}</div><div>Sent Time:Sep 15, 2026 10:03</div></td></tr></table><div>${Q}</div>`,
  ],
  ["163 Mail", `<div class="J ntes-mailmaster-quote"><div>---- 回复的原邮件 ----</div><div>${Q}</div></div>`],
  ["139 Mail", `<hr id="replySplit"><div id="reply139content">Peggy<br>${Q}</div>`],
  [
    "Orange",
    `<blockquote><p>&gt; Message du 15/09/26 10:03<br>&gt; De : "Peggy" &lt;peggy@lakeshoredental.example&gt;<br>&gt; A : sam@bellwether.example<br>&gt; Objet : Badges<br>&gt;</p>${Q}</blockquote>`,
  ],
  ["Front", `<div class="front-blockquote">Peggy<blockquote>${Q}</blockquote></div>`],
  ["Freshdesk", `<div class="freshdesk_quote">Peggy wrote:${Q}</div>`],
  ["HubSpot", `<div class="hs_reply">Peggy<blockquote>${Q}</blockquote></div>`],
  ["Zendesk", `<div>##- Please type your reply above this line -##</div><p>${Q}</p>`],
  ["a program that quotes in a plain blockquote", `<div>${ON}</div><blockquote style="margin:0">${Q}</blockquote>`],
  ["a program that writes > itself", `<p>${ON}<br>&gt; ${Q}<br>&gt;&gt; when?</p>`],
])("reads a reply by %s", (_, below) => {
  const { own, quoted } = split("html", `<div>They are ready.</div><br>${below}`);
  expect(own).toEqual(["They are ready."]);
  expect(quoted.join("\n")).toContain(Q);
});

test.each([
  [
    "Gmail",
    `<div class="gmail_quote"><div class="gmail_attr">${ON}</div><blockquote class="gmail_quote">${Q}</blockquote><div>They are ready.</div></div>`,
  ],
  ["Roundcube", `<p id="reply-intro">Peggy Chen:</p><blockquote type="cite">${Q}</blockquote><p>They are ready.</p>`],
  [
    "Thunderbird",
    `<div class="moz-cite-prefix">${ON}</div><blockquote type="cite">${Q}</blockquote><p>They are ready.</p>`,
  ],
  [
    "a program that quotes in a plain blockquote",
    `<p>${ON}</p><blockquote>${Q}</blockquote><p>They are ready.</p><blockquote>And where?</blockquote>`,
  ],
])("what is typed below the quote is new: %s", (_, html) => {
  expect(split("html", html).own).toEqual(["They are ready."]);
});

test("the writer's own blockquote above the quote is new", () => {
  const html = `<p>The bylaws say:</p><blockquote>Ten seats.</blockquote><p>${ON}</p><blockquote>${Q}<blockquote>x</blockquote></blockquote>`;
  expect(split("html", html).own).toEqual(["The bylaws say:", "Ten seats."]);
});

test("a message whose first paragraph is indented stays quoted below its header block", () => {
  const html = `<p>They are ready.</p><p>${BLOCK}</p><blockquote>Bring ten.</blockquote><p>${Q}</p>`;
  expect(split("html", html).own).toEqual(["They are ready."]);
});

test("a line cited in the text is no message of the history, which begins with its header", () => {
  const cited = ["Hi Peggy,", "", "The hall says:", "", "> Ten seats.", "", "So ten it is.", "", "Sam", ""];
  const quote = ["> On 15 Sep 2026, at 10:03, Peggy Chen <peggy@lakeshoredental.example> wrote:", ">", `> ${Q}`];
  const { parts, own } = split("text", [...cited, ...quote].join("\n"));
  expect(parts.map(({ start }) => start)).toEqual([cited.length]);
  expect(own).not.toContain("> Ten seats.");
  // Answers between the lines: the first line quoted belongs to the history.
  expect(split("text", [...cited, ...quote, "", "Yes."].join("\n")).parts[0]!.start).toBe(4);
});

test.each([
  ["bars", "| "],
  ["colons", ": "],
  ["initials", "PC> "],
])("below an attribution lines may be quoted by %s", (_, mark) => {
  const lines = [
    "On 15/09/2026 10:03, Peggy Chen wrote:",
    `${mark}${Q}`,
    "",
    "They are ready.",
    `${mark}And where?`,
    "Here.",
  ];
  expect(split("text", lines.join("\n")).own).toEqual(["They are ready.", "Here."]);
});

test("an attribution above quoted lines counts in a language we do not read", () => {
  const lines = [
    "Peggy Chen <peggy@lakeshoredental.example> ezt írta (2026. szept. 15., K, 10:03):",
    `> ${Q}`,
    "",
    "Ready.",
  ];
  const { own, parts } = split("text", lines.join("\n"));
  expect(own).toEqual(["Ready."]);
  expect(parts[0]!.header?.from).toEqual({ address: "peggy@lakeshoredental.example" });
});

test("a quoted attribution may go on in a line that lost its mark", () => {
  const lines = [
    "> On Tue, Sep 15, 2026 at 10:03 AM Peggy Chen",
    "<peggy@lakeshoredental.example> wrote:",
    `>> ${Q}`,
    "Ready.",
  ];
  expect(split("text", lines.join("\n")).own).toEqual(["Ready."]);
});

test.each<[what: string, lines: string[]]>([
  ["an agenda", ["From: 9:00", "To: 10:30", "Subject: the bylaws", "Room: 4"]],
  ["a trip", ["From: Chicago", "To: Toronto", "Date: 15 September 2026", "Class: economy"]],
  ["an address block", ["To:", "Lakeshore Dental Society", "12 Lake Street", "Chicago, IL 60601"]],
  ["what somebody wrote, narrated", ["On Monday Sarah wrote: the hall is too small.", "I agree."]],
  [
    "what somebody wrote, with a day",
    ["On Tuesday, September 15, 2026 Sarah Berg wrote to us:", "the hall is too small."],
  ],
  ["a minute of a call", ["On 15 September 2026 at 10:03 we called Peggy and she said:", "the hall is too small."]],
  ["a list with a by-line", ["On 15 September 2026 by Lake Street:", "ten chairs"]],
  ["bars of a table", ["| Date | Room |", "| May 3 | 4 |"]],
  ["dashes above a list", ["--- what is left ---", "badges", "chairs"]],
  ["a line above", ["Please write your answer above this line:", "________________", "Thank you."]],
  ["signs", ["->", "=> ten", ">>>"]],
  [
    "a form",
    ["Name: Peggy Chen", "E-mail: peggy@lakeshoredental.example", "Date: 15 September 2026 10:03", "Subject: badges"],
  ],
  ["the word original", ["Original", "From our side all is well: ten badges."]],
])("cuts nothing from %s", (_, lines) => {
  const text = ["Hi Peggy,", "", ...lines, "", "Best regards,", "Sam"].join("\n");
  const { own } = split("text", text);
  expect(own.filter((line) => !lines.includes(line))).toEqual(["Hi Peggy,", "Best regards,", "Sam"]);
  expect(own.join("\n")).toContain(lines[1]!);
});
