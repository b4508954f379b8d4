/**
 * `npm run accuracy -- <folder> [--misses]`: how well the engine reads labelled mail. The folder holds `plain.jsonl`
 * (mails with labels), `html.jsonl` (HTML replies with their new text) and `sentences.jsonl`; any may be missing.
 * Exits with 2 when none is there.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Body, Report } from "../../rules/contract.ts";
import { exampleHouse } from "../../rules/example.ts";
import { lint } from "../../rules/lint.ts";
import { splitRegions } from "../../rules/reading/regions.ts";
import { BodyText } from "../../rules/reading/text.ts";
import { alike, dice, sameWords, Tally } from "./tally.ts";

interface Labels {
  salutation: string | null;
  addressee: string | null;
  addressee_kind: string | null;
  salutation_inline: boolean;
  thanks_closing: string | null;
  thanks_opening: string | null;
  invites_contact: boolean;
  signoff: string | null;
  signer: string | null;
  quote_start: number | null;
  inline_reply: boolean;
  mentions_attachment: boolean;
  handoff: { person: string | null; phrase: string }[];
  commitments: { phrase: string; due: string | null }[];
  questions: string[];
  original: { signer: string | null; salutation: string | null; addressee: string | null } | null;
}
interface PlainMail {
  id: string;
  text: string;
  labels: Labels;
}
interface HtmlMail {
  id: string;
  client: string;
  html: string;
  plain?: string;
  expected_text?: string;
  expected_html?: string;
}
interface LabelledSentence {
  id: string;
  text: string;
  labels: { handoff: boolean; commitment: boolean; due: string | null };
}

const NOW = "2026-09-21T09:30:00-05:00";
/** What counts as the same new text. */
const SAME = 0.95;

const [folder, ...flags] = process.argv.slice(2);
const showMisses = flags.includes("--misses");
const files = ["plain", "html", "sentences"].map((name) => join(folder ?? "", `${name}.jsonl`));
if (!folder || !files.some((file) => existsSync(file))) {
  console.error("No labelled mail there. Say which folder: npm run accuracy -- <folder> [--misses]");
  process.exit(2);
}
const [plain, html, sentences] = files.map((file) => (existsSync(file) ? readLines(file) : [])) as [
  PlainMail[],
  HtmlMail[],
  LabelledSentence[],
];
const tallies = new Map<string, Tally>();
const tally = (name: string) => tallies.get(name) ?? tallies.set(name, new Tally()).get(name)!;

measurePlain();
table("Plain text", [
  ["quote start within one line", tally("quote").recall],
  ["mail without a quote wrongly cut", tally("uncut").wrong.length, "count"],
  ["salutation, F1", tally("salutation").f1],
  ["addressees exact", tally("addressee").recall],
  ["sign-off, F1", tally("sign-off").f1],
  ["signer exact", tally("signer").recall],
  ["how they signed, F1", tally("original signer").f1],
  ["how they addressed us, F1", tally("original addressee").f1],
  ["closing thanks, F1", tally("thanks").f1],
  ["opening thanks wrongly counted", 1 - tally("opening").recall],
  ["invitation, F1", tally("invitation").f1],
  ["attachment mention, F1", tally("attachment").f1],
  ["handoff with the person, F1", tally("handoff").f1],
  ["commitment, F1", tally("commitment").f1],
  ["due time resolved", tally("due").recall],
  ["question, F1", tally("question").f1],
]);
const byClient = measureHtml();
table("HTML: new text right", [["all", tally("html").recall], ...byClient]);
measureSentences();
table("Sentences", [
  ["handoff, F1", tally("sentence handoff").f1],
  ["commitment, F1", tally("sentence commitment").f1],
]);
if (showMisses) {
  console.log("\nMisses by id");
  for (const [name, { wrong, missed }] of tallies)
    if (wrong.length + missed.length > 0)
      console.log(`${name}: wrong ${wrong.join(" ") || "-"}; missed ${missed.join(" ") || "-"}`);
}

function measurePlain(): void {
  for (const { id, text, labels } of plain) {
    const report = read({ format: "text", content: text });
    const { reading } = report;
    const said = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : "");
    const quote = reading.quoted[0]?.span.start;
    const line = quote === undefined ? null : text.slice(0, quote).split("\n").length - 1;
    if (labels.quote_start === null) tally("uncut").add(id, false, line !== null);
    else tally("quote").add(id, true, line !== null, line !== null && Math.abs(line - labels.quote_start) <= 1);

    const { salutation, signOff } = reading;
    const greeted = salutation ? said(salutation.span) : "";
    tally("salutation").add(id, labels.salutation !== null, greeted !== "", alike(labels.salutation ?? "", greeted));
    if (labels.salutation && labels.addressee_kind === "person")
      tally("addressee").add(id, true, true, sameWords(labels.addressee!, salutation?.names.join(" ") ?? ""));
    const signer = signOff?.signer ?? "";
    const whole = said(signOff?.span ?? null);
    const valediction = signer && whole.endsWith(signer) ? whole.slice(0, -signer.length) : whole;
    const closes = /\p{L}/u.test(valediction);
    tally("sign-off").add(id, labels.signoff !== null, closes, alike(labels.signoff ?? "", whole));
    if (labels.signer) tally("signer").add(id, true, true, sameWords(labels.signer, signer));

    const thanks = said(reading.closing.thanks);
    tally("thanks").add(id, labels.thanks_closing !== null, thanks !== "", alike(labels.thanks_closing ?? "", thanks));
    if (labels.thanks_opening) {
      const counted =
        thanks !== "" && alike(labels.thanks_opening, thanks) && !alike(labels.thanks_closing ?? "", thanks);
      // Right where it is not counted.
      tally("opening").add(id, true, true, !counted);
    }
    tally("invitation").add(id, labels.invites_contact, reading.closing.invitation !== null);
    tally("attachment").add(id, labels.mentions_attachment, reading.attachmentsMentioned.length > 0);
    tally("handoff").addAll(id, labels.handoff, reading.handoffs, (gold, found) =>
      alike(gold.person ?? gold.phrase, found.person),
    );
    tally("commitment").addAll(id, labels.commitments, reading.commitments, (gold, found) =>
      alike(gold.phrase, said(found.span)),
    );
    // "When it is resolved" names no time.
    for (const gold of labels.commitments.filter(({ due }) => due && !/^(?:as|if|once|when|after) /i.test(due))) {
      const found = reading.commitments.find(({ span }) => alike(gold.phrase, said(span)));
      tally("due").add(id, true, found?.dueAt != null);
    }
    tally("question").addAll(id, labels.questions, questionsOf(ownText(text, labels)), (gold, found) =>
      alike(gold, found),
    );
    if (labels.original) measureOriginal(id, labels.original, reading);
  }
}

function measureOriginal(id: string, gold: NonNullable<Labels["original"]>, { original }: Report["reading"]): void {
  const signer = original?.signer ?? "";
  tally("original signer").add(id, gold.signer !== null, signer !== "", sameWords(gold.signer ?? "", signer));
  const named = original?.salutationNames.join(" ") ?? "";
  // A group is greeted by no name.
  const name =
    gold.addressee && !/\b(?:all|everyone|everybody|team|users?|folks)\b/i.test(gold.addressee) ? gold.addressee : "";
  tally("original addressee").add(id, name !== "", named !== "", sameWords(name, named));
}

/** The author's own text by the label: the engine shows the questions of an original, so it is given as one. */
function ownText(text: string, { quote_start, inline_reply }: Labels): string {
  const lines = text.split("\n");
  if (inline_reply) {
    // The attribution runs from where the quote starts to the first quoted line; it is nobody's new text.
    const first = lines.findIndex((line, i) => i >= (quote_start ?? 0) && line.startsWith(">"));
    return lines.filter((line, i) => !line.startsWith(">") && (i < (quote_start ?? first) || i > first)).join("\n");
  }
  return lines.slice(0, quote_start ?? lines.length).join("\n");
}

function questionsOf(content: string): string[] {
  const from = { address: "client@client.example" };
  const draft = { composeType: "reply" as const, from: { address: "me@bellwether.example" }, to: [from], subject: "" };
  const original = { from, body: { format: "text" as const, content } };
  const report = lint({ ...draft, body: { format: "text", content: "." }, original }, exampleHouse, NOW);
  return report.reading.questions.map(({ text }) => text);
}

function measureHtml(): [string, number, string?][] {
  const twins = new Map(plain.map((mail) => [mail.id, mail]));
  const clients = new Map<string, Tally>();
  for (const { id, client, html: content, plain: twin, expected_text, expected_html } of html) {
    const mail = twin === undefined ? undefined : twins.get(twin);
    const expected = expected_text ?? (expected_html ? textOf(expected_html) : mail && ownText(mail.text, mail.labels));
    if (expected === undefined) continue;
    const body = new BodyText({ format: "html", content });
    const { of, quoted } = splitRegions(body);
    // What stands above the history is new, also where the writer cites a line there.
    const isNew = (i: number) => of[i] !== "quoted" || i < (quoted[0]?.start ?? 0);
    const own = body.lines.filter((_, i) => isNew(i));
    const unsigned = body.lines.filter((_, i) => isNew(i) && of[i] !== "signature");
    // A plain twin writes out the addresses of links and pictures, and broken markup comes back as text: nobody reads either in HTML.
    const wanted = expected.replace(/!?\[[^\]]*\]\([^)]*\)|<https?:[^>]*>|<[a-z]+ [^>]*=[^>]*>/g, "");
    // Some of the labels leave out the signature.
    const right = [own, unsigned].some((lines) => dice(lines.map(({ text }) => text).join("\n"), wanted) >= SAME);
    tally("html").add(id, true, true, right);
    const counted = clients.get(client) ?? clients.set(client, new Tally()).get(client)!;
    counted.add(id, true, true, right);
  }
  return [...clients].map(([client, { recall, there }]) => [client, recall, `of ${there}`]);
}

function textOf(content: string): string {
  return new BodyText({ format: "html", content }).text;
}

function measureSentences(): void {
  for (const { id, text, labels } of sentences) {
    const { reading } = read({ format: "text", content: text });
    tally("sentence handoff").add(id, labels.handoff, reading.handoffs.length > 0);
    tally("sentence commitment").add(id, labels.commitment, reading.commitments.length > 0);
  }
}

function read(body: Body): Report {
  return lint({ composeType: "reply", from: { address: "" }, to: [], subject: "", body }, exampleHouse, NOW);
}

function table(title: string, rows: [name: string, value: number, note?: string][]): void {
  if (rows.length === 0) return;
  console.log(`\n${title}`);
  for (const [name, value, note = ""] of rows)
    console.log(
      `  ${name.padEnd(36)}${note === "count" ? String(value).padStart(6) : value.toFixed(3).padStart(6)} ${note === "count" ? "" : note}`,
    );
}

function readLines(file: string): unknown[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}
