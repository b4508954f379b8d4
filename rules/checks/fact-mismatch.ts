import { replaceText } from "../edit.ts";
import type { Message } from "../reading/message.ts";
import { isNear } from "../reading/near.ts";
import type { TextRange } from "../reading/text.ts";
import { defineRule, fix } from "../rule.ts";

export const factMismatch = defineRule({
  id: "fact-mismatch",
  title: "Copy their numbers exactly",
  why: "With a digit changed, an invoice or order number is somebody else's.",
  clauses: ["customer-quality S8"],
  severity: "warning",
  serverOnly: true,
  applies: ({ message }) => idsIn(theirText(message)).length > 0,
  check: ({ message, draft }) => {
    const said = theirText(message);
    const theirs = new Map(idsIn(said).map((id) => [id.letters + id.digits, id]));
    const known = digitRuns(
      [
        draft.subject,
        ...message.history().flatMap(({ lines }) => lines.map(({ text }) => text)),
        said,
        ...(draft.attachments ?? []).map(({ name }) => name),
      ].join("\n"),
    );
    const lines = message.authored();
    const ours = lines
      .slice(0, READ)
      .flatMap(({ text, start }) =>
        idsIn(text).map((id) => ({ ...id, start: id.start + start, end: id.end + start, line: text })),
      );
    const kept = new Set(ours.map(({ digits }) => digits));
    return ours.flatMap(({ letters, digits, line, start, end, raw }) => {
      if (known.has(digits) || ANOTHER.test(line)) return [];
      const near = [...theirs.values()].filter(
        (one) =>
          (one.letters === letters || one.letters === "" || letters === "") &&
          isNear(one.digits, digits, slips(digits)),
      );
      const [meant] = near;
      if (near.length !== 1 || meant!.listed || kept.has(meant!.digits)) return [];
      const about = raw.slice(0, raw.length - digits.length) + meant!.digits;
      return [{ at: { start, end }, message: `You write ${raw}, they wrote ${meant!.raw}; check the number.`, about }];
    });
  },
  mend: ({ at, about = "" }, { message }) => [fix(`Write ${about}`, replaceText(message.body(), at!, about))],
  examples: {
    bad: [
      {
        theirs: "Hi Sam,\n\nWhen is invoice INV-2041 due?\n\nPeggy",
        body: "Hi Peggy,\n\nINV-2014 is due on 14 May.\n\nSam",
        after: "Hi Peggy,\n\nINV-2041 is due on 14 May.\n\nSam",
      },
      {
        theirs: "Hi Sam,\n\nIs order #48213 on its way?\n\nPeggy",
        body: "<p>Hi Peggy,</p><p>Order <b>#48</b>231 left today.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>Order <b>#48213</b> left today.</p>",
      },
      {
        theirs: "Hi Sam,\n\nPlease see ticket number 771204 from Monday.\n\nPeggy",
        body: "Hi Peggy,\n\nTicket 77124 is with the printer.\n\nSam",
        after: "Hi Peggy,\n\nTicket 771204 is with the printer.\n\nSam",
      },
      {
        theirs: "Hi Sam,\n\nCASE-2026-00412 is still open, is it not?\n\nPeggy",
        body: "Hi Peggy,\n\nI have closed CASE-2026-00421.\n\nSam",
      },
    ],
    good: [
      {
        theirs: "Hi Sam,\n\nWhen is invoice INV-2041 due?\n\nPeggy",
        body: "Hi Peggy,\n\nI have cancelled INV-2041; INV-2042 is in the post.\n\nSam",
        because: "theirs is named too",
      },
      {
        theirs: "Hi Sam,\n\nInvoice INV-2041 is wrong.\n\nPeggy",
        body: "Hi Peggy,\n\nThe corrected invoice is INV-2042.\n\nSam",
        because: "a new invoice has a new number",
      },
      {
        theirs: "Hi Sam,\n\nWhich of INV-2041 to 2049 are open?\n\nPeggy",
        body: "Hi Peggy,\n\nINV-2045 is.\n\nSam",
        because: "it is one of their range",
      },
      {
        theirs: "Hi Sam,\n\nPlease send INV-2041 and call me at 312-555-0155, for $4500 by 2026.\n\nPeggy",
        body: "Hi Peggy,\n\nCall me at 312-555-0156 for $4501, room 2042, 14 May 2027.\n\nSam",
        because: "telephones, amounts, rooms and years are no such numbers",
      },
      {
        theirs: "Hi Sam,\n\nWhere is order #48213?\n\nPeggy",
        body: "Hi Peggy,\n\nIt is under #90167 at the carrier.\n\nSam",
        because: "it is quite another number",
      },
    ],
  },
});

/** Lines of the reply, and characters of a line, in which numbers are looked for. */
const READ = 400;
/** Said of a number that is another's on purpose. */
const ANOTHER =
  /\b(?:new|correct(?:ed|ion)?|revised?|replac\w{1,10}|instead|another|other|next|previous|credit|re-?issued?|duplicate|also|separate)\b/i;
const LABEL =
  /(?:\b(?:inv(?:oice)?|ticket|case|claim|booking|confirmation|ref(?:erence)?|po|(?:your|our|the|that|this) order|account|receipt|quote)(?: (?:number|no\.?|id))?|\border (?:number|no\.?|id))[ :#]{1,3}$/i;
const TOKEN = /[#A-Z\d-]+/gi;
/** What stands in each of three digits or more: a first look. */
const NUMBER = /\d[\d-]\d/;
const ID = /^#?([A-Z]{0,8})[-#]?(\d{1,12}(?:-\d{1,12})?)$/i;
/** Standards, years, money. */
const NO_ID = /^(?:iso|rfc|ieee|fy|cve|usd|eur|gbp|cad|q|covid|h|v|am|pm)$/i;

interface Id extends TextRange {
  raw: string;
  /** Upper case; "" for a number alone. */
  letters: string;
  digits: string;
  /** The first of a range or a row. */
  listed: boolean;
}

function idsIn(text: string): Id[] {
  const found: Id[] = [];
  if (!NUMBER.test(text)) return found;
  for (const { index: start, 0: raw } of text.matchAll(TOKEN)) {
    const [, letters = "", digits = ""] = ID.exec(raw) ?? [];
    const end = start + raw.length;
    if (/[\w@/.$€£]/.test(text[start - 1] ?? " ") || /^(?:[\w@/]|[.,:]\d)/.test(text.slice(end, end + 2))) continue;
    if (digits.length < 3 || NO_ID.test(letters)) continue;
    const marked = raw.includes("#") || (letters !== "" && letters === letters.toUpperCase());
    if (!marked && (letters !== "" || digits.length < 4 || !LABEL.test(text.slice(Math.max(0, start - 40), start))))
      continue;
    const listed = /^ ?(?:[-–—/]|to|through|and|,|&) ?#?\w{0,8}-?\d{2}/.test(text.slice(end, end + 24));
    found.push({ start, end, raw, letters: letters.toUpperCase(), digits, listed });
  }
  return found;
}

/** One character of a short number may be anything; two make it another. */
function slips(digits: string): number {
  return digits.length < 4 ? 1 : 2;
}

function digitRuns(text: string): Set<string> {
  return new Set([...text.matchAll(TOKEN)].map(([raw]) => ID.exec(raw)?.[2] ?? ""));
}

function theirText(message: Message): string {
  const original = message.isReply() ? message.original() : null;
  if (!original) return "";
  return [original.subject ?? "", ...original.lines.slice(0, READ).map(({ text }) => text)].join("\n");
}
