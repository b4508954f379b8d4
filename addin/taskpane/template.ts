/** Templates of the house, filled with what is known of a draft. */
import type { Draft, House, Report } from "../../rules/contract.ts";
import { Directory } from "../../rules/directory.ts";

/**
 * What may stand in `{{…}}`; case, spaces, hyphens and underscores don't matter. Everything else is for the writer to
 * fill in, {{date}} too: which day is meant nobody else knows.
 *
 * - name: the recipient as they sign, else their first name; left open for several recipients, and for a client whose
 *   members are addressed by title
 * - client: whom the recipient belongs to
 * - me, title, phone, email: the writer, by the directory
 * - organisation (or organization): the house
 * - subject: without "Re:"
 * - today: in words
 * - process time: as promised to this client
 * - files: what is attached, by name (or file)
 */
export function knownFields(
  draft: Draft,
  report: Report,
  house: House,
  now: Date,
  locale: string,
): Map<string, string> {
  const directory = new Directory(house);
  const [recipient] = draft.to;
  const client = recipient ? directory.clientOf(recipient) : null;
  const writer = directory.person(draft.from.address);
  const signer = report.reading.original?.signer ?? (draft.to.length === 1 ? firstName(recipient?.name ?? "") : "");
  const files = (draft.attachments ?? []).filter(({ inline }) => !inline).map(({ name }) => name);
  const today = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: house.timeZone }).format(now);
  const fields = {
    name: client?.addressing === "last" ? "" : signer,
    client: client?.name,
    me: writer?.name ?? draft.from.name,
    title: writer?.title,
    phone: writer?.phone,
    email: draft.from.address,
    organisation: house.name,
    organization: house.name,
    subject: draft.subject.replace(/^(?:\s{0,9}(?:re|fwd?|aw):)+/i, "").trim(),
    today,
    processtime: client?.processTime,
    file: files.join("; "),
    files: files.join("; "),
  };
  return new Map(Object.entries(fields).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** A stretch of a filled template; a gap is in brackets, as `placeholder-left` looks for it. */
export interface Piece {
  text: string;
  gap: boolean;
}

export function fillTemplate(template: string, known: ReadonlyMap<string, string>): Piece[] {
  return template
    .split(/(\{\{[^{}]{1,100}\}\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (!piece.startsWith("{{") || !piece.endsWith("}}")) return { text: piece, gap: false };
      const field = piece.slice(2, -2).trim();
      const value = known.get(field.toLowerCase().replace(/[\s_-]/g, ""));
      return value === undefined ? { text: `[insert ${inWords(field)}]`, gap: true } : { text: value, gap: false };
    });
}

function inWords(field: string): string {
  return field
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_\d]+/g, " ")
    .trim()
    .toLowerCase();
}

/** "" where only one name, or none, is given: it may be a surname or a team. */
function firstName(name: string): string {
  const [last, first] = name.split(",").map((part) => part.trim());
  const words = (first === undefined ? name.trim() : `${first} ${last}`).split(" ");
  return words.length > 1 && !words.some((word) => word.endsWith(".") && word.length > 2) ? words[0]! : "";
}
