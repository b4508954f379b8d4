/** The house as it is being changed: what is saved, what is not yet, and what became of the last save. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { House } from "../../rules/contract.ts";
import { type Change, changesBetween } from "./changes.ts";
import { type Loaded, load, type Problem, Refused, restore, save } from "./house-server.ts";
import { type Lens, lensOf } from "./lens.ts";

export type Outcome =
  | { kind: "saved"; version: number; before: House }
  | { kind: "undone"; version: number }
  | { kind: "restored"; version: number; which: number }
  | { kind: "discarded"; draft: House }
  | { kind: "refused"; problem: Problem }
  | { kind: "conflict"; theirs: Loaded; again(): Promise<void> }
  | { kind: "failed" };

export interface Editing {
  saved: Loaded;
  house: Lens<House>;
  changes: Change[];
  busy: boolean;
  outcome: Outcome | null;
  problem: Problem | null;
  save(): Promise<void>;
  discard(): void;
  /** After `discard`. */
  bringBack(draft: House): void;
  /** After a save: what was there before it is in force again. */
  undo(before: House): Promise<void>;
  /** After a conflict. */
  takeTheirs(theirs: Loaded): void;
  restore(which: number): Promise<void>;
  /** Puts a whole other house in force. @throws Refused */
  replace(house: unknown): Promise<void>;
}

export type State = { phase: "loading" } | { phase: "failed"; status: number } | { phase: "ready"; editing: Editing };

export function useHouse(): State & { retry(): void } {
  const [saved, setSaved] = useState<Loaded | null>(null);
  const [draft, setDraft] = useState<House | null>(null);
  const [failed, setFailed] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const show = useCallback((loaded: Loaded, outcome: Outcome | null, draft = loaded.house) => {
    setSaved(loaded);
    setDraft(draft);
    setOutcome(outcome);
  }, []);
  const retry = useCallback(() => {
    setFailed(null);
    load().then(
      (loaded) => show(loaded, null),
      (error: unknown) => setFailed(error instanceof Refused ? error.status : 0),
    );
  }, [show]);
  useEffect(retry, [retry]);

  const changes = useMemo(() => (saved && draft ? changesBetween(saved.house, draft) : []), [saved, draft]);
  const unsaved = changes.length > 0;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);

  if (failed !== null) return { phase: "failed", status: failed, retry };
  if (!saved || !draft) return { phase: "loading", retry };

  /** Does it, then loads what is in force by then. @param from what it is done to */
  async function put(
    act: (version: number) => Promise<void>,
    done: (version: number, before: House) => Outcome,
    from: Loaded = saved!,
  ): Promise<void> {
    setBusy(true);
    try {
      await act(from.version);
      const loaded = await load();
      show(loaded, done(loaded.version, from.house));
    } catch (error) {
      setOutcome(await outcomeOf(error, (theirs) => put(act, done, theirs)));
    } finally {
      setBusy(false);
    }
  }

  const update = (change: (house: House) => House) => {
    setDraft((house) => house && change(house));
    // What was refused stays said until it is saved again; all else is old news.
    setOutcome((last) => (last?.kind === "refused" ? last : null));
  };
  const editing: Editing = {
    saved,
    house: lensOf(draft, update),
    changes,
    busy,
    outcome,
    problem: outcome?.kind === "refused" ? outcome.problem : null,
    save: () =>
      put(
        (from) => save(draft, from),
        (version, before) => ({ kind: "saved", version, before }),
      ),
    discard: () => show(saved, { kind: "discarded", draft }),
    bringBack: (draft) => show(saved, null, draft),
    undo: (before) =>
      put(
        (from) => save(before, from),
        (version) => ({ kind: "undone", version }),
      ),
    takeTheirs: (theirs) => show(theirs, null),
    restore: (which) =>
      put(
        (from) => restore(which, from),
        (version) => ({ kind: "restored", version, which }),
      ),
    async replace(house) {
      await save(house, saved.version);
      const loaded = await load();
      show(loaded, { kind: "saved", version: loaded.version, before: saved.house });
    },
  };
  return { phase: "ready", editing, retry };
}

async function outcomeOf(error: unknown, over: (theirs: Loaded) => Promise<void>): Promise<Outcome> {
  if (!(error instanceof Refused) || !error.problem.message) return { kind: "failed" };
  if (error.status !== 412) return { kind: "refused", problem: error.problem };
  return load().then(
    (theirs): Outcome => ({ kind: "conflict", theirs, again: () => over(theirs) }),
    (): Outcome => ({ kind: "failed" }),
  );
}
