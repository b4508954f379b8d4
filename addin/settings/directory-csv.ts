/** The directory as a table for a spreadsheet: what a file would change, row by row, and the file made from what is there. */
import Papa from "papaparse";
import { type Change, changesBetween } from "./changes.ts";
import { cellsOf, type Directory, entryFrom, isRefusal } from "./directory-fields.ts";
import { strings } from "./strings.ts";

export interface ImportedRow {
  /** As a spreadsheet counts them: the first below the headings is 2. */
  row: number;
  name: string;
  kind: "added" | "changed" | "same" | "refused";
  changes: Change[];
  /** Why it is refused. */
  reason?: string;
}

export interface Imported<T> {
  rows: ImportedRow[];
  /** Headings that mean nothing here. */
  unknown: string[];
  /** The whole list once it is taken over: nobody is removed by a file. */
  list: T[];
}

/** Spreadsheets run a cell that begins like this as a formula; Papa Parse puts a ' before it, which is taken off again here. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** @returns a sentence where the file is no such table */
export function readCsv<T extends object>(
  text: string,
  directory: Directory<T>,
  present: readonly T[],
): Imported<T> | string {
  const words = strings.directory;
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: false });
  const [headings = [], ...body] = data;
  const said = headings.map(plain);
  const columns: (string | undefined)[] = headings.map(() => undefined);
  for (const { key, label, exportedAs = [] } of directory.fields) {
    // Our own names first: only one column fills a field.
    const at = [key, label, ...exportedAs].map((name) => said.indexOf(plain(name))).find((at) => at >= 0);
    if (at !== undefined) columns[at] = key;
  }
  const lacking = directory.fields.find(({ key, required }) => required && !columns.includes(key));
  if (lacking) return words.noColumn(lacking.label);

  const list = [...present];
  const places = new Map(list.map((entry, at) => [directory.keyOf(entry), at]));
  const seen = new Set<string>();
  const rows = body.flatMap((cells, at): ImportedRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const given = Object.fromEntries(
      columns.flatMap((key, i) => (key ? [[key, (cells[i] ?? "").trim().replace(GUARDED, "")] as const] : [])),
    );
    const row = { row: at + 2, name: given.name || "", changes: [] };
    const filled = directory.completed(given, list);
    const known = places.get(directory.keyOf({ address: "", id: "", ...filled } as unknown as T));
    const entry = entryFrom(filled, directory, known === undefined ? undefined : list[known]);
    if (isRefusal(entry)) return [{ ...row, kind: "refused", reason: entry.reason }];
    const key = directory.keyOf(entry);
    if (seen.has(key)) return [{ ...row, kind: "refused", reason: words.twiceInFile }];
    seen.add(key);
    if (known === undefined) {
      places.set(key, list.push(entry) - 1);
      return [{ ...row, kind: "added" }];
    }
    const changes = changesBetween(list[known], entry);
    list[known] = entry;
    return [{ ...row, kind: changes.length > 0 ? "changed" : "same", changes }];
  });
  return { rows, unknown: headings.filter((heading, i) => !columns[i] && heading.trim() !== ""), list };
}

export function writeCsv<T extends object>(list: readonly T[], directory: Directory<T>): string {
  const fields = directory.fields.map(({ label }) => label);
  const data = list.map((entry) => Object.values(cellsOf(entry, directory)));
  // The mark at its head tells Excel that it is UTF-8.
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`;
}

/** A file of a spreadsheet is UTF-8, or what Windows writes in western Europe. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const plain = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
