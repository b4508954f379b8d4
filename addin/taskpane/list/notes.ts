/**
 * What the mailbox keeps beside the server's list, in the roaming settings by item id: the words where the server keeps
 * none, and a hash of the conversation, so that a reply can be told to belong to an item.
 */
import { hash } from "../../../rules/hash.ts";
import type { Settings } from "../../outlook/item.ts";

const KEY = "list";
/** Of the 32 KB of all roaming settings, what `never` leaves; in bytes. The oldest goes. */
const MAX_BYTES = 8_000;
const MAX_WORDS = 300;

export interface Note {
  /** null: kept on the server, or not known. */
  words: string | null;
  /** `conversationKey`; null: not known. */
  conversation: string | null;
}
export type Notes = Map<string, Note>;

export function conversationKey(conversation: string | null): string | null {
  return conversation && hash(conversation);
}

/** Nothing, for anything but notes of this version. */
export function readNotes(settings: Settings): Notes {
  try {
    const { v, notes } = JSON.parse(settings.get(KEY) ?? "null") as { v: unknown; notes: [string, string, string][] };
    if (v !== 1) return new Map();
    return new Map(
      notes.map(([id, words, conversation]) => [id, { words: words || null, conversation: conversation || null }]),
    );
  } catch {
    return new Map();
  }
}

export function note(settings: Settings, id: string, { words, conversation }: Note): void {
  const notes = readNotes(settings);
  notes.delete(id);
  notes.set(id, { words: words?.slice(0, MAX_WORDS) ?? null, conversation });
  write(settings, notes);
}

/** Forgets what belongs to no item any more. */
export function prune(settings: Settings, ids: ReadonlySet<string>): void {
  const notes = readNotes(settings);
  const left = new Map([...notes].filter(([id]) => ids.has(id)));
  if (left.size < notes.size) write(settings, left);
}

function write(settings: Settings, notes: Notes): void {
  let entries = [...notes].map(([id, { words, conversation }]) => [id, words ?? "", conversation ?? ""]);
  const text = () => JSON.stringify({ v: 1, notes: entries });
  while (entries.length > 0 && new TextEncoder().encode(text()).length > MAX_BYTES) entries = entries.slice(1);
  settings.set(KEY, text());
}
