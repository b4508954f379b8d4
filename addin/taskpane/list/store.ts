/** The writer's list as the pane knows it: the server's items, with the words that stay in the mailbox. */
import { useEffect, useSyncExternalStore } from "react";
import type { House } from "../../../rules/contract.ts";
import type { ListItem } from "../../../rules/contract-kept.ts";
import type { Settings } from "../../outlook/item.ts";
import { type Server, ServerError, server } from "../server.ts";
import { conversationKey, note, prune, readNotes } from "./notes.ts";

export interface Entry extends ListItem {
  /** `conversationKey`; null where this mailbox doesn't know it. */
  conversation: string | null;
}

export interface ListState {
  /** stale: read before, and not to be had now. */
  phase: "loading" | "ready" | "stale" | "offline" | "failed";
  /** In the order of `dueAt`, finished ones too. */
  entries: Entry[];
  /** null: not known (yet). */
  house: House | null;
}

export interface NewItem {
  kind: ListItem["kind"];
  dueAt: string;
  words: string | null;
  /** Outlook's id. */
  conversation: string | null;
}

/** Takes back what was done; rejects as what was done. */
export type Undo = () => Promise<unknown>;

type Kept = Pick<Server, "list" | "putItem" | "removeItem" | "house">;

export class ListStore {
  state: ListState = { phase: "loading", entries: [], house: null };
  readonly #server: Kept;
  readonly #settings: Settings;
  readonly #listeners = new Set<() => void>();

  constructor(from: Kept, settings: Settings) {
    this.#server = from;
    this.#settings = settings;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  load = async (): Promise<void> => {
    const house = this.state.house ?? (await this.#server.house().catch(() => null));
    try {
      const { items } = await this.#server.list();
      prune(this.#settings, new Set(items.map(({ id }) => id)));
      this.#show(items, house);
    } catch (error) {
      const seen = this.state.phase === "ready" || this.state.phase === "stale";
      this.#tell({ ...this.state, house, phase: seen ? "stale" : error instanceof ServerError ? "failed" : "offline" });
    }
  };

  /** @returns the id of the new item, and how to take it off again */
  async add(item: NewItem): Promise<{ id: string; undo: Undo }> {
    // What is being read would otherwise come after, without it.
    if (this.state.phase === "loading") await this.load();
    const id = crypto.randomUUID();
    await this.#put({ ...item, id, status: "open" }, item.conversation, conversationKey(item.conversation));
    return { id, undo: () => this.#remove(id) };
  }

  async finish(entry: Entry, status: "kept" | "done"): Promise<Undo> {
    await this.#save({ ...entry, status });
    return () => this.#save(entry);
  }

  async remove(entry: Entry): Promise<Undo> {
    await this.#remove(entry.id);
    return () => this.#save(entry);
  }

  /** The old time is closed as renegotiated, and the promise goes on with the new one. */
  async renegotiate(entry: Entry, dueAt: string): Promise<Undo> {
    const next = { ...entry, id: crypto.randomUUID(), dueAt };
    await this.#save(next);
    await this.#save({ ...entry, status: "renegotiated" });
    return async () => {
      await this.#save(entry);
      await this.#remove(next.id);
    };
  }

  #save(entry: Entry): Promise<void> {
    return this.#put({ ...entry, words: entry.words ?? null }, null, entry.conversation);
  }

  /** @param conversation Outlook's id, where it is known here: the server keeps the one it has */
  async #put(
    item: Pick<ListItem, "id" | "kind" | "dueAt" | "status"> & { words: string | null },
    conversation: string | null,
    key: string | null,
  ): Promise<void> {
    const { id, kind, dueAt, status, words } = item;
    const kept = await this.#server.putItem(id, {
      kind,
      dueAt,
      status,
      // Of a mail to answer and of what was handed over the server is told the time alone.
      ...(kind === "promise" && words ? { words: words.slice(0, 500) } : {}),
      ...(conversation ? { conversation } : {}),
    });
    note(this.#settings, id, { words: kept.words ? null : words, conversation: key });
    this.#show([...this.state.entries.filter((one) => one.id !== id), kept]);
  }

  async #remove(id: string): Promise<void> {
    await this.#server.removeItem(id);
    this.#show(this.state.entries.filter((one) => one.id !== id));
  }

  #show(items: ListItem[], house = this.state.house): void {
    const notes = readNotes(this.#settings);
    const entries = items.map((item): Entry => {
      const known = notes.get(item.id);
      const words = item.words ?? known?.words;
      return { ...item, ...(words ? { words } : {}), conversation: known?.conversation ?? null };
    });
    this.#tell({ phase: "ready", entries: entries.sort(byDue), house });
  }

  #tell(state: ListState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

function byDue(a: ListItem, b: ListItem): number {
  return Date.parse(a.dueAt) - Date.parse(b.dueAt) || (a.id < b.id ? -1 : 1);
}

const stores = new WeakMap<Settings, ListStore>();

/** The one list of this pane, read when somebody first looks at it. */
export function useList(settings: Settings): [ListState, ListStore] {
  const store = stores.get(settings) ?? new ListStore(server, settings);
  stores.set(settings, store);
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  useEffect(() => {
    if (store.state.phase === "loading") void store.load();
  }, [store]);
  return [state, store];
}
