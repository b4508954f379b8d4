import { expect, test } from "vitest";
import { draftFromEml } from "./eml.ts";
import { ApiError } from "./errors.ts";

/** Header lines, an empty line, the body. */
const eml = (...lines: string[]) => new TextEncoder().encode(lines.join("\r\n"));
const addressed = [
  "From: Sam Ruiz <sam.ruiz@bellwether.example>",
  'To: "Okafor, Dr. Ngozi" <ngozi@lakeshoredental.example>',
];

test("a plain reply gives a draft with its people, subject and text", async () => {
  const draft = await draftFromEml(
    eml(
      ...addressed,
      "Cc: =?utf-8?Q?Zo=C3=AB?= <zoe@lakeshoredental.example>, lee.park@bellwether.example",
      "Bcc: dana.ruiz@bellwether.example",
      "Subject: =?utf-8?B?UmU6IFLDvGNrZnJhZ2U=?=",
      "In-Reply-To: <1@lakeshoredental.example>",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Dear Ngozi,",
      "",
      "Thank you.",
    ),
  );
  expect(draft).toEqual({
    kind: "message",
    composeType: "replyAll",
    from: { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" },
    to: [{ address: "ngozi@lakeshoredental.example", name: "Okafor, Dr. Ngozi" }],
    cc: [{ address: "zoe@lakeshoredental.example", name: "Zoë" }, { address: "lee.park@bellwether.example" }],
    bcc: [{ address: "dana.ruiz@bellwether.example" }],
    subject: "Re: Rückfrage",
    body: { format: "text", content: "Dear Ngozi,\n\nThank you.\n" },
    attachments: [],
  });
});

test.each([
  ["Re: Budget", [], "reply"],
  ["AW: Budget", [], "reply"],
  ["Antw: Budget", [], "reply"],
  ["SV: Budget", [], "reply"],
  ["RE[2]: Budget", [], "reply"],
  ["[External] Re: Budget", [], "reply"],
  ["Budget", ["In-Reply-To: <1@x.example>"], "reply"],
  ["Budget", ["References: <1@x.example>"], "reply"],
  ["Fw: Budget", ["In-Reply-To: <1@x.example>"], "forward"],
  ["Fwd: Budget", [], "forward"],
  ["WG: Budget", [], "forward"],
  ["TR : Budget", [], "forward"],
  ["Re: Fw: Budget", [], "reply"],
  ["Budget", ["X-Forwarded-Message-Id: <1@x.example>"], "forward"],
  ["Budget", [], "new"],
  ["Regarding: Budget", [], "new"],
  ["", [], "new"],
])("subject %j with %j is a %s", async (subject, headers, expected) => {
  const draft = await draftFromEml(eml(...addressed, `Subject: ${subject}`, ...headers, "", "Hello"));
  expect(draft.composeType).toBe(expected);
});

test.each([
  ["text/plain", ["Hello", "", "On Mon, 16 Nov 2026 at 09:00, Ngozi Okafor wrote:", "> Hi"], "reply"],
  ["text/plain", ["See below", "", "---------- Forwarded message ---------", "From: Ngozi"], "forward"],
  ["text/html", ["<p>Hello</p><div>-----Original Message-----<br>From: Ngozi</div>"], "reply"],
  [
    "text/html",
    [
      "<p>Hello</p><div><b>From:</b> Ngozi Okafor<br><b>Sent:</b> Monday, November 16, 2026 9:02 AM<br><b>To:</b> Sam Ruiz<br><b>Subject:</b> Budget</div><p>Hi Sam,</p>",
    ],
    "reply",
  ],
  ["text/html", ["<p>From: here it is a long way on foot.</p>".replace("From:", "Away from:")], "new"],
])("without prefix or references, the way history begins tells: %s %j", async (type, body, expected) => {
  const draft = await draftFromEml(eml(...addressed, "Subject: Budget", `Content-Type: ${type}`, "", ...body));
  expect(draft.composeType).toBe(expected);
});

test("html is taken before text, and as it stands", async () => {
  const html = '<html><body>\r\n<p style="margin:0">Dear&nbsp;Ngozi,</p></body></html>';
  const draft = await draftFromEml(
    eml(
      ...addressed,
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Dear Ngozi,",
      "--b",
      "Content-Type: text/html",
      "",
      html,
      "--b--",
    ),
  );
  expect(draft.body.format).toBe("html");
  expect(draft.body.content.trim()).toBe(html.replaceAll("\r\n", "\n"));
});

test("pictures in the text are inline; files, even those sent as inline, and attached mails are not", async () => {
  const part = (headers: string[], body = "AAAA") => ["--b", ...headers, "Content-Transfer-Encoding: base64", "", body];
  const draft = await draftFromEml(
    eml(
      ...addressed,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/html",
      "",
      '<p>Hi <img src="cid:logo@x"></p>',
      ...part(["Content-Type: image/png; name=logo.png", "Content-ID: <logo@x>"]),
      ...part(["Content-Type: image/png; name=shot.png", "Content-Disposition: inline; filename=shot.png"]),
      ...part(["Content-Type: application/pdf", "Content-Disposition: inline; filename=Budget.pdf"]),
      ...part(["Content-Type: application/pdf", "Content-Disposition: attachment; filename=Plan.pdf"]),
      "--b",
      "Content-Type: message/rfc822",
      "",
      "From: lee.park@bellwether.example",
      "To: Dana Ruiz <dana.ruiz@bellwether.example>",
      "Subject: Rates for Lakeshore",
      "",
      "Internal text",
      "--b--",
    ),
  );
  expect(draft.attachments).toEqual([
    { id: "1", name: "logo.png", size: 3, contentType: "image/png", kind: "file", inline: true },
    { id: "2", name: "shot.png", size: 3, contentType: "image/png", kind: "file", inline: true },
    { id: "3", name: "Budget.pdf", size: 3, contentType: "application/pdf", kind: "file", inline: false },
    { id: "4", name: "Plan.pdf", size: 3, contentType: "application/pdf", kind: "file", inline: false },
    {
      id: "5",
      name: "Rates for Lakeshore",
      size: expect.any(Number),
      contentType: "message/rfc822",
      kind: "item",
      participants: [
        { address: "lee.park@bellwether.example" },
        { address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" },
      ],
    },
  ]);
  expect(draft.body.content).not.toContain("Internal text");
});

test("a draft that was never sent needs no sender, and groups are read as their members", async () => {
  const draft = await draftFromEml(
    eml("X-Unsent: 1", "To: Board: a@beekeepers.example, B <b@beekeepers.example>;", "", "Hello"),
  );
  expect(draft.from).toEqual({ address: "" });
  expect(draft.to).toEqual([{ address: "a@beekeepers.example" }, { address: "b@beekeepers.example", name: "B" }]);
  expect(draft.composeType).toBe("new");
});

test("an automatic answer is read as one", async () => {
  const draft = await draftFromEml(
    eml(...addressed, "Auto-Submitted: auto-replied", "Subject: Away", "", "I am away."),
  );
  expect(draft.kind).toBe("autoReply");
});

test.each([
  ["nothing", new Uint8Array()],
  ["prose", eml("Dear Ngozi,", "", "this is only text.")],
  ["bytes", Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256)],
  ["JSON", eml('{"draft": 1}')],
])("%s is not a mail", async (_, source) => {
  await expect(draftFromEml(source)).rejects.toMatchObject({ status: 400, code: "not-a-mail" });
});

test("what passes a limit of a draft is refused by the field's name alone", async () => {
  const error = await draftFromEml(eml(...addressed, `Subject: ${"marker ".repeat(1000)}`, "", "x")).catch((e) => e);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 400, path: "draft.subject" });
  expect(error.message).not.toContain("marker");
});

test.each([
  ["angle brackets", "<".repeat(500_000)],
  ["open breaks", "<br ".repeat(150_000)],
  ["spaces", " ".repeat(900_000)],
  ["dashes", "-".repeat(900_000)],
])("a long run of %s is read in good time", async (_, run) => {
  const began = performance.now();
  await draftFromEml(eml(...addressed, "Content-Type: text/html", "", run));
  expect(performance.now() - began).toBeLessThan(1000);
});
