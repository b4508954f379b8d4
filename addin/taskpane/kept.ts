/**
 * What is decided about a mail and has to outlast one window of it: the questions that were ticked while it was read or
 * answered, and what is ignored in a draft that is saved and opened again. In the roaming settings, by hashes of
 * Outlook's ids; of the mail hashes alone. Hosts may hand a pane settings as they were: then it knows nothing, no more.
 */
import { hash } from "../../rules/hash.ts";
import type { Settings } from "../outlook/item.ts";
import { type Decided, parse } from "../outlook/session.ts";

/** Of a mail or a draft. One that the host doesn't tell is null. */
export type Ids = readonly (string | null)[];

const KEY = "kept";
/** Of the 32 KB of all roaming settings, what the others leave: some thirty mails. The oldest go. */
const MAX_CHARACTERS = 2_500;
const MAX_IDS = 3;
const MAX_MARKS = 20;

/** All that is known by any of these ids. */
interface Entry {
  /** Hashes. */
  ids: string[];
  /** `questionKey`s */
  ticked: string[];
  here: Decided["here"];
}

/** The same question is quoted with other white space below a reply, and may be broken into lines there. */
export function questionKey(question: string): string {
  return hash(question.replace(/\s+/g, " ").trim());
}

export function keptTicks(settings: Settings, mail: Ids): string[] {
  return ofIds(read(settings), mail).flatMap(({ ticked }) => ticked);
}

export function keepTick(settings: Settings, mail: Ids, question: string, done: boolean): void {
  const others = keptTicks(settings, mail).filter((key) => key !== questionKey(question));
  const ticked = done ? [...others, questionKey(question)] : others;
  put(settings, mail, { ticked: [...new Set(ticked)].slice(-MAX_MARKS), here: {} });
}

/** Of any draft. */
export function keepsDrafts(settings: Settings): boolean {
  return read(settings).some(({ here }) => Object.keys(here).length > 0);
}

export function keptHere(settings: Settings, draft: Ids): Decided["here"] {
  return Object.assign({}, ...ofIds(read(settings), draft).map(({ here }) => here));
}

export function keepHere(settings: Settings, draft: Ids, here: Decided["here"]): void {
  put(settings, draft, { ticked: [], here: Object.fromEntries(Object.entries(here).slice(-MAX_MARKS)) });
}

function put(settings: Settings, ids: Ids, marks: Omit<Entry, "ids">): void {
  const hashes = known(ids);
  if (hashes.length === 0) return;
  const all = read(settings);
  const same = ofIds(all, ids);
  const merged = [...new Set([...hashes, ...same.flatMap((entry) => entry.ids)])].slice(0, MAX_IDS);
  let entries = all.filter((entry) => !same.includes(entry));
  if (marks.ticked.length + Object.keys(marks.here).length > 0) entries.push({ ids: merged, ...marks });
  const text = () => JSON.stringify({ v: 1, mails: entries.map(({ ids, ticked, here }) => [ids, ticked, here]) });
  while (entries.length > 1 && text().length > MAX_CHARACTERS) entries = entries.slice(1);
  settings.set(KEY, text());
}

const known = (ids: Ids): string[] => ids.flatMap((id) => (id ? [hash(id)] : []));

function ofIds(entries: Entry[], ids: Ids): Entry[] {
  const hashes = known(ids);
  return entries.filter((entry) => entry.ids.some((id) => hashes.includes(id)));
}

/** Nothing, for anything but entries of this version. */
function read(settings: Settings): Entry[] {
  const found = parse(settings.get(KEY)) as { v?: unknown; mails?: unknown } | null;
  if (found?.v !== 1 || !Array.isArray(found.mails)) return [];
  const rows = found.mails as [unknown, unknown, unknown][];
  return rows.flatMap((row) => {
    const [ids, ticked, here] = Array.isArray(row) ? row : [];
    const sound = Array.isArray(ids) && Array.isArray(ticked) && typeof here === "object" && here !== null;
    return sound ? [{ ids, ticked, here: here as Decided["here"] }] : [];
  });
}
