/** One mail on the try page, from the file to the mended draft; every change is checked before it is shown. */
import { useCallback, useRef, useState } from "react";
import type { Draft, Fix, Report, Span } from "../../rules/contract.ts";
import { applyFix } from "../../rules/fix.ts";
import { CheckError, checkDraft, checkMail, type Problem } from "./check.ts";
import { headerOf, mendEml } from "./eml.ts";
import { instantOf } from "./times.ts";

/** The draft at one moment, and what the check said of it. */
export interface Step {
  draft: Draft;
  report: Report;
  /** What the fix that led here put in. */
  changed: Span[];
  fixed: Fix | null;
}

export interface OpenMail {
  name: string;
  raw: Uint8Array;
  /** The time that is counted from, RFC 3339; undefined: now. */
  now: string | undefined;
  steps: [Step, ...Step[]];
}

export type State =
  | { phase: "start"; problem?: Problem; retry?: () => void }
  | { phase: "loading"; name: string }
  | { phase: "open"; mail: OpenMail; busy: boolean; problem?: Problem; undone?: boolean; retry?: () => void };

export interface Session {
  state: State;
  open(name: string, read: () => Promise<Uint8Array>): void;
  fix(fix: Fix): void;
  undo(): void;
  close(): void;
}

export function useSession(): Session {
  const [state, setState] = useState<State>({ phase: "start" });
  /** An answer counts only while nothing was asked after it. */
  const asked = useRef(0);

  const ask = useCallback(<T>(work: () => Promise<T>, done: (answer: T) => void, fail: (problem: Problem) => void) => {
    const turn = ++asked.current;
    work().then(
      (answer) => turn === asked.current && done(answer),
      (error) => turn === asked.current && fail(error instanceof CheckError ? error.problem : "failed"),
    );
  }, []);

  const open = (name: string, read: () => Promise<Uint8Array>) => {
    setState({ phase: "loading", name });
    ask(
      async () => {
        const raw = await read();
        const now = instantOf(headerOf(raw, "Date"));
        const { draft, ...report } = await checkMail(raw, now);
        return { name, raw, now, steps: [{ draft, report, changed: [], fixed: null }] satisfies [Step] };
      },
      (mail) => setState({ phase: "open", mail, busy: false }),
      (problem) => setState({ phase: "start", problem, retry: () => open(name, read) }),
    );
  };

  const fix = (chosen: Fix) => {
    if (state.phase !== "open") return;
    const { mail } = state;
    const current = mail.steps.at(-1)!;
    setState({ phase: "open", mail, busy: true });
    ask(
      async () => {
        const draft = applyFix(current.draft, chosen);
        const report = await checkDraft(draft, mail.now);
        return { draft, report, changed: insertedBy(chosen), fixed: chosen };
      },
      (step) => setState({ phase: "open", mail: { ...mail, steps: [...mail.steps, step] }, busy: false }),
      (problem) => setState({ phase: "open", mail, busy: false, problem, retry: () => fix(chosen) }),
    );
  };

  const undo = () => {
    if (state.phase !== "open" || state.mail.steps.length < 2) return;
    asked.current++;
    const [first, ...rest] = state.mail.steps;
    const steps: OpenMail["steps"] = [first, ...rest.slice(0, -1)];
    setState({ phase: "open", mail: { ...state.mail, steps }, busy: false, undone: true });
  };

  const close = () => {
    asked.current++;
    setState({ phase: "start" });
  };

  return { state, open, fix, undo, close };
}

/** The mended mail as a file; without a change, the bytes that were opened. */
export function savedMail({ name, raw, steps }: OpenMail): File {
  const bytes = mendEml(raw, steps[0].draft, steps.at(-1)!.draft);
  return new File([bytes.slice()], name.toLowerCase().endsWith(".eml") ? name : `${name}.eml`, {
    type: "message/rfc822",
  });
}

/** Where the words that a fix put in stand afterwards. */
function insertedBy({ edits }: Fix): Span[] {
  let shift = 0;
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.map(({ start, end, replacement }) => {
    const span = { start: start + shift, end: start + shift + replacement.length };
    shift += replacement.length - (end - start);
    return span;
  });
}
