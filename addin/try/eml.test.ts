import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import type { Draft } from "../../rules/contract.ts";
import { headerOf, mendEml, withoutAttachments } from "./eml.ts";

const pdf = "JVBERi0xLjcKJcOkw7zDtsOfCg==";
const mail = (eol: string, bodyHtml = "<p>Dear Margaret,</p>=0A<p>caf=C3=A9</p>") =>
  [
    "From: Sam Ruiz <sam.ruiz@bellwether.example>",
    "To: Peggy Lind <peggy@lakeshoredental.example>,",
    " Lee Park <lee.park@bellwether.example>",
    "Subject: Re: Dues",
    "Date: Tue, 10 Nov 2026 14:00:00 -0600",
    "In-Reply-To: <1@lakeshoredental.example>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="out"',
    "",
    "This is a multi-part message.",
    "--out",
    "Content-Type: multipart/alternative; boundary=in",
    "",
    "--in",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Dear Margaret,",
    "--in",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    bodyHtml,
    "--in--",
    "",
    "--out",
    'Content-Type: application/pdf; name="Dues 2027.pdf"',
    "Content-Disposition: attachment;",
    ' filename="Dues 2027.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    pdf,
    "--out",
    'Content-Type: text/plain; name="notes.txt"',
    "Content-Disposition: attachment; filename=notes.txt",
    "",
    "For colleagues only",
    "--out--",
    "",
  ].join(eol);

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (raw: Uint8Array) => new TextDecoder().decode(raw);

async function read(raw: Uint8Array): Promise<Draft> {
  const { from, to, cc, subject, html, text, attachments } = await PostalMime.parse(raw);
  return {
    composeType: "reply",
    from: from as Draft["from"],
    to: (to ?? []) as Draft["to"],
    cc: (cc ?? []) as Draft["to"],
    subject: subject ?? "",
    body: html ? { format: "html", content: html } : { format: "text", content: text ?? "" },
    attachments: attachments.map((attachment) => ({ name: attachment.filename ?? "" })),
  };
}

for (const [name, eol] of [
  ["CRLF", "\r\n"],
  ["LF", "\n"],
]) {
  test(`a draft without a change is saved as the bytes that came (${name})`, async () => {
    const raw = bytes(mail(eol!));
    const draft = await read(raw);
    expect(mendEml(raw, draft, structuredClone(draft))).toEqual(raw);
  });

  test(`a mended body is read back as it was mended, and the rest keeps its bytes (${name})`, async () => {
    const raw = bytes(mail(eol!));
    const before = await read(raw);
    const content = `${before.body.content}<p>Zoë = "${"x".repeat(200)}" 🐝 </p>\n<p>trailing \t</p>\n`;
    const saved = mendEml(raw, before, { ...before, body: { format: "html", content } });
    expect(await read(saved)).toEqual({ ...before, body: { format: "html", content } });
    expect(text(saved)).toContain(pdf);
    expect(text(saved)).toContain("In-Reply-To: <1@lakeshoredental.example>");
    expect(
      Math.max(
        ...text(saved)
          .split(eol!)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(76);
    expect((await PostalMime.parse(saved)).text ?? "").not.toContain("Dear Margaret,\n");
  });

  test(`recipients, subject and a removed attachment are read back (${name})`, async () => {
    const raw = bytes(mail(eol!));
    const before = await read(raw);
    const after: Draft = {
      ...before,
      to: [before.to[0]!],
      cc: [
        { name: "Ruiz, Dana", address: "dana.ruiz@bellwether.example" },
        { name: "Zoë Ångström-Łukasiewicz 株式会社 and many more words", address: "zoe@harbornurses.example" },
      ],
      subject: "Dues für 2027: a long line with an accent, so that it has to be folded somewhere",
      attachments: [before.attachments![0]!],
    };
    const saved = mendEml(raw, before, after);
    expect(await read(saved)).toEqual(after);
    expect(text(saved)).not.toContain("For colleagues only");
  });
}

test("a mail of one plain part is mended in place", async () => {
  const raw = bytes("From: a@bellwether.example\nSubject: Hi\n\nDear Margaret,\n\nYours\n");
  const before = await read(raw);
  const content = before.body.content.replace("Margaret", "Peggy");
  const saved = mendEml(raw, before, { ...before, body: { format: "text", content } });
  expect(await read(saved)).toEqual({ ...before, body: { format: "text", content } });
});

test("a mail cut off in its attachment keeps what is there", async () => {
  const raw = bytes(mail("\r\n").split("--out\r\nContent-Type: text/plain")[0]!);
  const before = await read(raw);
  const body = { format: "html" as const, content: "<p>Dear Peggy,</p>\n" };
  expect(await read(mendEml(raw, before, { ...before, body }))).toEqual({ ...before, body });
});

test("a folded header is read whole", () => {
  expect(headerOf(bytes(mail("\r\n")), "to")).toContain("lee.park@bellwether.example");
  expect(headerOf(bytes(mail("\r\n")), "x-none")).toBe("");
});

test("without the contents of its files a mail still names them", async () => {
  const raw = bytes(mail("\r\n"));
  const light = withoutAttachments(raw);
  expect(await read(light)).toEqual(await read(raw));
  expect(text(light)).not.toContain(pdf);
});
