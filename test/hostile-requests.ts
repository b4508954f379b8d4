/** What somebody who wishes us ill may send, byte by byte, and what each gets. */

/** In every request, and nowhere else. */
export const MARK = "Zwetschgendatschi";

const draft = {
  composeType: "reply",
  from: { address: `${MARK}@bellwether.example` },
  to: [{ address: `${MARK}@lakeshoredental.example` }],
  subject: MARK,
  body: { format: "text", content: `Dear Anna,\n\n${MARK}\n\nBest regards,\nSam` },
};
export const json = (changes: object = {}) => JSON.stringify({ draft: { ...draft, ...changes } });
const text = (content: string) => json({ body: { format: "text", content } });
const html = (content: string) => json({ body: { format: "html", content } });

export interface Sent {
  line?: string;
  /** Default: localhost. */
  host?: string;
  headers?: string[];
  body?: string | Buffer;
  /** Sent as they are, without a length of ours. */
  bytes?: string;
}

export const post = (headers: string[], rest: string) =>
  `POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n${headers.join("\r\n")}\r\n\r\n${rest}`;
const deep = (open: string, close: string, times: number) => `${open.repeat(times)}${close.repeat(times)}`;
export const many = <T>(times: number, make: (n: number) => T) => Array.from({ length: times }, (_, n) => make(n));
const mailbox = (n: number) => ({ address: `p${n}@beekeepers.example`, name: `Anna ${n}` });
export const MAIL = ["Content-Type: message/rfc822"];

/** `answer`: the status, and the code where the answer is an error of ours; Node's own have none. */
export type Hostile = [what: string, sent: Sent, answer: string];

/** To the one address that reads mails. */
export const drafts: Hostile[] = [
  // JSON that is none, or not what it seems.
  ["no body", {}, "400 malformed-json"],
  ["half of a body", { body: `{"draft":{"subject":"${MARK}` }, "400 malformed-json"],
  ["words", { body: `Dear ${MARK}` }, "400 malformed-json"],
  ["a byte order mark, then JSON", { body: `\uFEFF${json()}` }, "200"],
  [
    "bytes that are not UTF-8",
    { body: Buffer.concat([Buffer.from(json()), Buffer.from([0xff, 0xfe])]) },
    "400 malformed-json",
  ],
  ["UTF-16", { body: Buffer.from(json(), "utf16le") }, "400 malformed-json"],
  ["arrays 400,000 deep", { body: deep("[", "]", 400_000) }, "400 invalid"],
  ["objects 100,000 deep", { body: deep('{"draft":', "}", 100_000).replace("}", `"${MARK}"}`) }, "400 invalid"],
  ["a field 100,000 deep that nobody reads", { body: `{"x":${deep("[", "]", 100_000)},${json().slice(1)}` }, "200"],
  ["the same field 50,000 times", { body: `{${'"draft":1,'.repeat(50_000)}${json().slice(1)}` }, "200"],
  ["50,000 fields", { body: `{${many(50_000, (n) => `"f${n}":1,`).join("")}${json().slice(1)}` }, "200"],
  ["a number without end", { body: `{"draft":${"9".repeat(900_000)}}` }, "400 invalid"],
  [
    "numbers that are none",
    { body: json({ attachments: [{ name: "a", size: 7 }] }).replace(":7", ":1e400") },
    "400 invalid",
  ],
  ["null", { body: "null" }, "400 invalid"],
  // Types and sizes.
  ["a string for an object", { body: `{"draft":"${MARK}"}` }, "400 invalid"],
  ["an array for a string", { body: json({ subject: [MARK] }) }, "400 invalid"],
  ["an object that poses as a string", { body: json({ subject: { toString: MARK, length: 3 } }) }, "400 invalid"],
  ["an object that poses as an array", { body: json({ to: { length: 1, 0: { address: MARK } } }) }, "400 invalid"],
  ["a kind of mail that is none", { body: json({ composeType: MARK }) }, "400 invalid"],
  ["a time that is none", { body: `{"now":"${MARK}",${json().slice(1)}` }, "400 invalid"],
  ["a time at the end of time", { body: `{"now":"9999-12-31T23:59:59Z",${json().slice(1)}` }, "200"],
  ["a time before there was time", { body: `{"now":"0000-01-01T00:00:00Z",${json().slice(1)}` }, "200"],
  ["a standard that is none", { body: `{"standard":"${MARK}",${json().slice(1)}` }, "400 unknown-standard"],
  ["5,000 recipients", { body: json({ to: many(5000, mailbox) }) }, "200"],
  ["5,001 recipients", { body: json({ to: many(5001, mailbox) }) }, "400 invalid"],
  ["499 attachments", { body: json({ attachments: many(499, (n) => ({ name: `${MARK}${n}.pdf` })) }) }, "200"],
  [
    "1,001 attachments",
    { body: json({ attachments: many(1001, (n) => ({ name: `${MARK}${n}.pdf` })) }) },
    "400 invalid",
  ],
  ["a subject of 5,000 characters", { body: json({ subject: "x".repeat(5000) }) }, "400 invalid"],
  ["a million characters of text", { body: text("word ".repeat(200_000)) }, "200"],
  ["over 1 MiB", { body: text(MARK.repeat(70_000)) }, "413 too-large"],
  // Names that objects have of their own.
  [
    "__proto__",
    { body: `{"__proto__":{"draft":{}},"constructor":{"prototype":{"admin":true}},${json().slice(1)}` },
    "200",
  ],
  ["__proto__ in the draft alone", { body: `{"draft":{"__proto__":${JSON.stringify(draft)}}}` }, "400 invalid"],
  [
    "words that objects have",
    {
      body: json({
        id: "__proto__",
        subject: "constructor",
        to: [{ address: "toString@hasOwnProperty", name: "__proto__" }],
      }),
    },
    "200",
  ],
  // Text that is hard to read.
  ["NUL and other controls", { body: text(`Dear \u0000Anna,\u001b[2J\u0007\n\n${"\u0000".repeat(1000)}`) }, "200"],
  ["lone surrogates", { body: json().replace(MARK, "\\ud83d\\ud83d\\ude00\\udfff") }, "200"],
  ["text that turns round", { body: text(`Dear \u202eannA\u202c,\n\n${"\u202e\u2066".repeat(5000)}`) }, "200"],
  ["signs upon signs", { body: text(`a${"\u0301".repeat(100_000)}`) }, "200"],
  ["elements 50,000 deep", { body: html("<div>".repeat(50_000)) }, "200"],
  ["a tag that never ends", { body: html(`<a ${"x='".repeat(100_000)}`) }, "200"],
  ["entities of entities", { body: html("&amp;".repeat(100_000)) }, "200"],
  ["nothing but line breaks", { body: text("\n \n".repeat(85_000)) }, "200"],
  // Saved mails.
  [
    "a mail of parts in parts",
    {
      headers: MAIL,
      body: many(1000, (n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join(""),
    },
    "400 not-a-mail",
  ],
  [
    "a mail that is one long header",
    { headers: MAIL, body: `Subject: ${"x ".repeat(300_000)}\r\n\r\n${MARK}` },
    "400 invalid",
  ],
  [
    "a mail of encoded words",
    { headers: MAIL, body: `From: a@b.example\r\nSubject: ${"=?utf-8?B?".repeat(20_000)}\r\n\r\n${MARK}` },
    "400 invalid",
  ],
  // Types and packing.
  [
    "a type that browsers send unasked",
    { headers: ["Content-Type: text/plain"], body: json() },
    "415 unsupported-type",
  ],
  [
    "two types",
    { headers: ["Content-Type: application/json", "Content-Type: text/html"], body: json() },
    "415 unsupported-type",
  ],
  [
    "a charset of old",
    { headers: ["Content-Type: application/json; charset=utf-7"], body: json() },
    "415 unsupported-type",
  ],
  [
    "a body that says it is packed",
    { headers: ["Content-Type: application/json", "Content-Encoding: gzip"], body: json() },
    "415 unsupported-type",
  ],
  [
    "a form",
    { headers: ["Content-Type: multipart/form-data; boundary=x"], body: `--x\r\n\r\n${MARK}\r\n--x--` },
    "415 unsupported-type",
  ],
  // Paths, methods and heads.
  ["a way up", { line: `GET /assets/../../package.json?${MARK}` }, "404 not-found"],
  ["a way up in disguise", { line: `GET /assets/%2e%2e%2f%2e%2e%2fpackage.json?${MARK}` }, "404 not-found"],
  ["a way up with NUL", { line: `GET /icons/icon-32.png%00${MARK}` }, "404 not-found"],
  ["a path that can't be read", { line: `GET /assets/%E0%A4%A${MARK}` }, "404 not-found"],
  ["a path of 12,000 characters", { line: `GET /${"a".repeat(12_000)}` }, "404 not-found"],
  ["headers of 20,000 characters", { headers: [`Cookie: ${MARK}${"a".repeat(20_000)}`] }, "431"],
  ["a method that is none", { line: `${MARK.toUpperCase()} /v1/lint` }, "400"],
  ["TRACE", { line: "TRACE /v1/lint" }, "405 method-not-allowed"],
  [
    "another method in a header",
    { line: "GET /v1/lint", headers: ["X-HTTP-Method-Override: POST"] },
    "405 method-not-allowed",
  ],
  [
    "a page of another site",
    {
      headers: ["Content-Type: application/json", "Sec-Fetch-Site: cross-site", `Origin: https://${MARK}.example`],
      body: json(),
    },
    "403 cross-site",
  ],
  ["an answer split in two", { line: `GET /preview?x=%0d%0aSet-Cookie:%20${MARK}` }, "302"],
  [
    "a request id of one's own",
    { headers: ["Content-Type: application/json", `X-Request-Id: ${MARK}`], body: "{" },
    "400 malformed-json",
  ],
  // Lies about length.
  ["two lengths", { bytes: post(["Content-Length: 3", "Content-Length: 30"], `{}${MARK}`) }, "400"],
  [
    "a length and chunks",
    { bytes: post(["Content-Length: 5", "Transfer-Encoding: chunked"], `5\r\n{"a":\r\n0\r\n\r\n${MARK}`) },
    "400",
  ],
  ["a length below nothing", { bytes: post(["Content-Length: -1"], MARK) }, "400"],
  ["a length past all numbers", { bytes: post([`Content-Length: ${"9".repeat(30)}`], MARK) }, "400"],
  [
    "a chunk of a size that is none",
    { bytes: post(["Transfer-Encoding: chunked"], `${MARK}\r\n{}\r\n0\r\n\r\n`) },
    "400",
  ],
  ["no host", { bytes: `GET /livez HTTP/1.1\r\nConnection: close\r\nX-Mark: ${MARK}\r\n\r\n` }, "400"],
  ["a header in two lines", { bytes: post([`X-Mark: a\r\n ${MARK}`, "Content-Length: 2"], "{}") }, "400"],
  ["another protocol", { bytes: `EHLO ${MARK}\r\nMAIL FROM:<a@b.example>\r\n\r\n` }, "400"],
];
