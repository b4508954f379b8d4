/** What else somebody who wishes us ill may send: to other addresses, under other names, and as mails that are none. */
import { gzipSync } from "node:zlib";
import { type Hostile, json, MAIL, MARK, many, post } from "./hostile-requests.ts";

const JSON_TYPE = "Content-Type: application/json";
const ELSEWHERE = `Origin: https://${MARK}.example`;
const to = (line: string, body: object | string, ...headers: string[]) => ({
  line,
  headers: [JSON_TYPE, ...headers],
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const record = { id: "m1", sentAt: "2026-11-20T18:00:00Z", outcomes: [] };
const sends = (changes: object) => to("POST /v1/sends", { ...record, ...changes });
const FAR = ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] as const;
const item = { kind: "promise", dueAt: "2099-01-01T00:00:00Z" };
const mail = (headers: string, body = MARK) => ({
  headers: MAIL,
  body: `From: sam.ruiz@bellwether.example\r\nTo: anna@lakeshoredental.example\r\nSubject: Dues\r\n${headers}\r\n${body}`,
});

export const routes: Hostile[] = [
  // Names that we are asked by. A page can give us any that its owner points here.
  ["the house, by another name", { line: "GET /v1/house", host: `${MARK}.example` }, "403 host-not-local"],
  [
    "the list, by a name that looks local",
    { line: "GET /v1/list", host: "127.0.0.1.nip.example" },
    "403 host-not-local",
  ],
  ["another house, by another name", { ...to("PUT /v1/house", {}), host: `${MARK}.example` }, "403 host-not-local"],
  ["the house, through us", { line: `GET http://${MARK}.example/v1/house` }, "403 host-not-local"],
  ["the metrics, by another name", { line: "GET /metrics", host: `${MARK}.example` }, "403 host-not-local"],
  ["the metrics, past a proxy's rule", { line: "GET /./%6detrics", host: `${MARK}.example` }, "403 host-not-local"],
  ["a name that is an address in disguise", { line: "GET /v1/list", host: "0x7f.1" }, "200"],
  [
    "a name that breaks out of JSON",
    { line: "GET /.well-known/microsoft-officeaddins-allowed.json", host: `${MARK}"` },
    "200",
  ],
  ["a name that breaks out of XML", { line: "GET /manifest.xml", host: `${MARK}"><x` }, "400 bad-request"],
  [
    "a name that breaks out of a script",
    { line: "GET /launch-event.js", host: `${MARK}";alert(1)//` },
    "400 bad-request",
  ],
  ["a name with a quote, in the manifest", { line: "GET /manifest.xml", host: `${MARK}'x` }, "200"],
  ["a name with a quote, in the send handler", { line: "GET /launch-event.js", host: `${MARK}'x` }, "200"],
  ["a name with a quote, to be sent on", { line: "GET /preview", host: `${MARK}'x` }, "302"],
  ["a name with a password", { line: "GET /manifest.xml", host: `${MARK}@localhost` }, "400 bad-request"],
  ["a name of 300 characters", { line: "GET /manifest.xml", host: MARK.repeat(18) }, "200"],
  [
    "a name that a proxy is said to have had",
    { line: "GET /manifest.xml", headers: [`X-Forwarded-Host: ${MARK}.example`, `Forwarded: host=${MARK}`] },
    "200",
  ],
  // Pages of others that a browser lets ask.
  [
    "a house from a page's form",
    { line: "PUT /v1/house", headers: ["Content-Type: text/plain", "Sec-Fetch-Site: cross-site"], body: "{}" },
    "403 cross-site",
  ],
  ["a house from a page of another port", to("PUT /v1/house", {}, "Sec-Fetch-Site: same-site"), "403 cross-site"],
  ["a house from a page in an old browser", to("PUT /v1/house", {}, ELSEWHERE), "403 cross-site"],
  [
    "an old house again, from a page in an old browser",
    { line: "POST /v1/house/versions/1/restore", headers: [ELSEWHERE] },
    "403 cross-site",
  ],
  [
    "the same, from a frame in it that is of no origin",
    { line: "POST /v1/house/versions/1/restore", headers: ["Origin: null"] },
    "403 cross-site",
  ],
  [
    "somebody erased, from a page",
    { line: "DELETE /v1/people/me", headers: ["Sec-Fetch-Site: cross-site"] },
    "403 cross-site",
  ],
  [
    "somebody erased, by a form",
    {
      line: "POST /v1/people/erase",
      headers: ["Content-Type: application/x-www-form-urlencoded"],
      body: `person=${MARK}`,
    },
    "415 unsupported-type",
  ],
  [
    "leave to ask",
    { line: "OPTIONS /v1/house", headers: [ELSEWHERE, "Access-Control-Request-Method: PUT"] },
    "403 cross-site",
  ],
  ["the house, with an origin", { line: "GET /v1/house", headers: [ELSEWHERE] }, "200"],
  // Records and lists.
  ["an item called __proto__", to("PUT /v1/list/__proto__", item), "200"],
  ["an item with a slash", to("PUT /v1/list/a%2f..%2fb", item), "400 invalid"],
  ["an item with NUL", to("PUT /v1/list/a%00", item), "400 invalid"],
  ["an item that is due before there was time", to("PUT /v1/list/a", { ...item, dueAt: FAR[0] }), "200"],
  ["words of a promise that hold NUL", to("PUT /v1/list/a", { ...item, words: "\u0000\ud800" }), "200"],
  [
    "a mail of a client called __proto__",
    sends({ client: "__proto__", outcomes: [{ rule: "constructor", outcome: "passed" }] }),
    "204",
  ],
  ["a mail of a client that is a formula", sends({ client: `=cmd|${MARK}` }), "400 invalid"],
  ["a mail whose id is NUL", sends({ id: "\u0000", conversation: "\ud800\u0000" }), "204"],
  ["an answer that took all of time", sends({ receivedAt: FAR[0], sentAt: FAR[1] }), "204"],
  [
    "a mail that promises without end",
    to("POST /v1/sends", `{"commitments":1e400,${JSON.stringify(record).slice(1)}`),
    "400 invalid",
  ],
  ["a mail that promises half", sends({ commitments: 0.5 }), "400 invalid"],
  ["1,001 findings", sends({ outcomes: many(1001, () => ({ rule: "spelling", outcome: "passed" })) }), "400 invalid"],
  ["a rule with a name of its own", sends({ outcomes: [{ rule: MARK.repeat(10), outcome: "passed" }] }), "400 invalid"],
  ["somebody called NUL", to("POST /v1/people/erase", { person: "\u0000" }), "200"],
  ["a house that is a prototype", to("PUT /v1/house", `{"__proto__":{"name":"${MARK}","domains":[]}}`), "400 invalid"],
  ["a house for two versions", to("PUT /v1/house", {}, 'If-Match: "1", "2"'), "400 invalid"],
  ["a version past all numbers", { line: `GET /v1/house/versions/${"9".repeat(30)}` }, "404 no-version"],
  ["a version that is a power", { line: "GET /v1/house/versions/1e0" }, "404 no-version"],
  ["figures of ten thousand years", { line: "GET /v1/stats?from=0001-01-01&to=9999-12-31" }, "200"],
  ["figures of a day that is none", { line: `GET /v1/stats?from=${MARK}&to=__proto__` }, "400 invalid"],
  [
    "figures by what objects have",
    { line: "GET /v1/stats?from=2026-11-01&to=2026-11-02&by=constructor" },
    "400 invalid",
  ],
  ["3,000 questions in one", { line: `GET /v1/stats?${`a=${MARK.slice(0, 3)}&`.repeat(2000)}` }, "400 invalid"],
  // Heads that mean something to others.
  [
    "a thousand ranges",
    { line: "GET /launch-event.js", headers: [`Range: bytes=${many(1000, (n) => `${n}-${n}`)}`] },
    "200",
  ],
  [
    "a thousand ways to pack",
    { line: "GET /launch-event.js", headers: [`Accept-Encoding: ${"br;q=0.".repeat(1000)}`] },
    "200",
  ],
  ["a wish for another protocol", { line: "GET /livez", headers: ["Upgrade: h2c", "HTTP2-Settings: AAMAAABk"] }, "200"],
  ["an expectation", { headers: [JSON_TYPE, `Expect: ${MARK}`], body: json() }, "417"],
  ["2,500 headers", { line: "GET /livez", headers: many(2500, (n) => `a${n}: 1`) }, "431"],
  ["a tunnel", { bytes: `CONNECT ${MARK}.example:443 HTTP/1.1\r\nHost: ${MARK}.example\r\n\r\n` }, ""],
  ["everything", { line: "OPTIONS *" }, "400 bad-request"],
  ["HTTP/2, unasked", { bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" }, "400"],
  ["lines that end early", { bytes: `GET /livez HTTP/1.1\nHost: localhost\nX-Mark: ${MARK}\n\n` }, "400"],
  ["a way to send that is none", { bytes: post(["Transfer-Encoding: xchunked"], json()) }, "400"],
  [
    "chunks that are none",
    { bytes: post(["Transfer-Encoding: chunked, identity"], `2\r\n{}\r\n0\r\n\r\n${MARK}`) },
    "400",
  ],
  [
    "a chunk with 30,000 characters beside its size",
    { bytes: post(["Transfer-Encoding: chunked"], `2;${"x".repeat(30_000)}\r\n{}\r\n0\r\n\r\n`) },
    "413",
  ],
  [
    "a request within a request",
    {
      bytes:
        "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 38\r\n\r\nGET /v1/house HTTP/1.1\r\nHost: localhost\r\n\r\n",
    },
    "200",
  ],
  [
    "a kilobyte that unpacks to a thousand",
    { headers: [JSON_TYPE, "Content-Encoding: gzip"], body: gzipSync(Buffer.alloc(1 << 20)) },
    "415 unsupported-type",
  ],
  // Mails that are none.
  ["a mail of rubbish in base64", mail("Content-Transfer-Encoding: base64\r\n", "!@#$%=".repeat(150_000)), "200"],
  ["a mail within 5,000 mails", mail("", "Content-Type: message/rfc822\r\n\r\n".repeat(5000)), "200"],
  ["a mail of 100,000 headers", mail("X-A: b\r\n".repeat(100_000)), "200"],
  ["a mail with 100,000 comments", mail(`Cc: ${"(".repeat(100_000)}\r\n`), "400 invalid"],
  ["a mail to groups of groups", mail(`Cc: ${"g:".repeat(30_000)}\r\n`), "200"],
  ["a mail to 50,000 people", mail(`Cc: ${"a@b.example, ".repeat(50_000)}\r\n`), "400 invalid"],
  ["a mail in UTF-7", mail("Content-Type: text/html; charset=utf-7\r\n", "+ADw-script+AD4-alert(1)"), "200"],
  [
    "a mail that names a file of ours",
    mail("Content-Type: text/plain; name=../../package.json\r\nContent-Disposition: attachment\r\n"),
    "200",
  ],
  [
    "a mail packed by an old Outlook",
    mail(
      "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n",
      `eJ8+${"A".repeat(400_000)}`,
    ),
    "200",
  ],
];
