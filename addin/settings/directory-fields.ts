/** What the directory says of a colleague and of a client: one table for list, form and CSV. */
import type { Client, Person } from "../../rules/contract.ts";
import { strings } from "./strings.ts";

export type Cells = Readonly<Record<string, string>>;

export interface DirectoryField {
  key: string;
  label: string;
  hint?: string;
  /** Headings under which the address books of others export it. */
  exportedAs?: readonly string[];
  required?: boolean;
  /** Several, in a cell parted by ";", in the form one on each line. */
  list?: boolean;
  /** Which words it takes; all others are refused. */
  choices?: readonly string[];
  /** Of one value. */
  max: number;
  /** What is wrong with one value, or null. */
  check?(value: string): string | null;
}

export interface Directory<T extends object> {
  /** Also the name of the file that is exported. */
  name: "staff" | "clients";
  fields: readonly DirectoryField[];
  /** Under which an entry is known again, lower case. */
  keyOf(entry: T): string;
  /** Shown beside the name. */
  columns: readonly (keyof T & string)[];
  /** Completes what was typed or imported. */
  completed(cells: Cells, present: readonly T[]): Cells;
}

/** What a cell may not be, in the words of the refusal. */
export interface Refusal {
  key: string;
  reason: string;
}

const words = strings.directory;
const isAddress = (value: string) => (/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(value) ? null : words.notAddress);
export const isDomain = (value: string) => (/^[^\s@/:*.][^\s@/:*]*$/.test(value) ? null : words.notDomain);

export const staff: Directory<Person> = {
  name: "staff",
  columns: ["address", "title", "team"],
  keyOf: ({ address }) => address.toLowerCase(),
  completed: (cells) => cells,
  fields: [
    { key: "name", exportedAs: ["Display name", "Full name"], required: true, max: 200 },
    {
      key: "address",
      exportedAs: ["E-mail address", "Mail", "User principal name"],
      required: true,
      max: 320,
      check: isAddress,
    },
    { key: "title", exportedAs: ["Job title"], max: 200 },
    { key: "phone", exportedAs: ["Office phone", "Business phone", "Phone number"], max: 100 },
    { key: "team", exportedAs: ["Department"], max: 100 },
    { key: "goesBy", max: 200 },
    { key: "standIn", max: 320, check: isAddress },
  ].map((field) => ({ ...field, ...words.fields[field.key as keyof typeof words.fields] })),
};

/** @param standards ids of those that there are */
export function clientsDirectory(standards: readonly string[]): Directory<Client> {
  const fields: Omit<DirectoryField, "label">[] = [
    { key: "name", required: true, max: 300 },
    { key: "id", max: 200, check: (id) => (["internal", "public"].includes(id) ? words.takenWord : null) },
    { key: "domains", list: true, max: 253, check: isDomain },
    { key: "addressing", choices: Object.keys(strings.choices.addressing), max: 100 },
    { key: "standards", list: true, choices: standards, max: 100 },
    { key: "processTime", max: 200 },
    { key: "replyWithin", choices: Object.keys(strings.choices.replyWithin), max: 100 },
  ];
  return {
    name: "clients",
    columns: ["domains"],
    keyOf: ({ id }) => id.toLowerCase(),
    // An id is for machines: who has none gets one.
    completed: (cells, present) => {
      if (cells.id || !cells.name) return cells;
      const same = present.find(({ name }) => name.toLowerCase() === cells.name!.toLowerCase());
      return { ...cells, id: same?.id ?? idFrom(cells.name) };
    },
    fields: fields.map((field) => ({ ...field, ...words.fields[field.key as keyof typeof words.fields] })),
  };
}

export function idFrom(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", "-");
}

export const valuesOf = (cell: string) =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

export function cellsOf<T extends object>(entry: T, { fields }: Directory<T>): Cells {
  return Object.fromEntries(fields.map(({ key, list }) => [key, cellOf((entry as Cells)[key], list)]));
}

export function cellOf(value: unknown, list?: boolean): string {
  return list ? ((value ?? []) as string[]).join("; ") : String(value ?? "");
}

/**
 * The entry that the cells make. What they don't speak of stays as it was; an empty cell takes the field out.
 * @param base the entry that is changed; none: a new one
 */
export function entryFrom<T extends object>(cells: Cells, directory: Directory<T>, base?: T): T | Refusal {
  const entry: Record<string, unknown> = { ...base };
  for (const field of directory.fields) {
    const { key, label, list, required, choices, max, check } = field;
    const cell = cells[key] === undefined && base ? cellOf(entry[key], list) : (cells[key] ?? "").trim();
    const values = list ? valuesOf(cell) : [cell].filter(Boolean);
    if (required && values.length === 0) return { key, reason: words.missing(label) };
    for (const [at, value] of values.entries()) {
      const chosen = choices?.find((choice) => choice.toLowerCase() === value.toLowerCase());
      if (choices && !chosen) return { key, reason: words.notChoice(label, choices) };
      if (chosen) values[at] = chosen;
      const wrong = value.length > max ? words.tooLong(max) : check?.(value);
      if (wrong) return { key, reason: `${label}: ${wrong}` };
    }
    // Domains are a list that may be empty; all else is there or not.
    if (values.length > 0) entry[key] = list ? values : values[0];
    else if (key === "domains") entry[key] = [];
    else delete entry[key];
  }
  return entry as T;
}

export function isRefusal(made: object): made is Refusal {
  return "reason" in made;
}

/** @returns the list with the entry in the place of `base`, else after all others; or why not */
export function withEntry<T extends object>(
  list: readonly T[],
  entry: T,
  { keyOf, fields }: Directory<T>,
  base?: T,
): T[] | Refusal {
  if (list.some((other) => other !== base && keyOf(other) === keyOf(entry))) {
    const { key } = fields.find(({ key }) => String((entry as Cells)[key]).toLowerCase() === keyOf(entry))!;
    return { key, reason: words.twice };
  }
  return base ? list.map((other) => (other === base ? entry : other)) : [...list, entry];
}
