/** The keys of the pane: walk the findings, fix the one in focus, take the last fix back. */
import { type RefObject, useEffect, useRef } from "react";
import { strings } from "../language/strings.ts";
import { goTo } from "./focus.ts";

/** As `aria-keyshortcuts` has them. Not Ctrl+Enter to fix: with that Outlook sends the mail. */
export const WALK_KEYS = "F8 Shift+F8";
export const FIX_KEY = "Alt+Enter";
const mac = /mac/i.test(navigator.platform);
export const UNDO_KEY = mac ? "Meta+Z" : "Control+Z";

/** A text that may name a key, as it is called here. */
export const withKeys = (text: string | ((mac: boolean) => string)) => (typeof text === "string" ? text : text(mac));
export const keyHint = () => withKeys(strings.pane.keyHint);

const TEXT_FIELD = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** F8 and Shift+F8 are an editor's keys for the next problem and the one before, and free in Outlook's panes. */
export function useFindingKeys(root: RefObject<HTMLElement | null>, undo: (() => void) | null): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shown = root.current?.checkVisibility() ? root.current : null;
      const done = shown && act(event, shown, latest.current);
      if (done) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [root]);
}

function act(event: KeyboardEvent, root: HTMLElement, undo: (() => void) | null): boolean {
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (key === "F8" && !command && !altKey) {
    walk(root, shiftKey);
    return true;
  }
  if (key === "Enter" && altKey && !command) {
    const fix = document.activeElement?.closest("[data-fixes]")?.querySelector<HTMLElement>("[data-fix]");
    fix?.click();
    return fix !== undefined;
  }
  const typing = (event.target as Element).closest(TEXT_FIELD) !== null;
  if (key.toLowerCase() === "z" && command && !altKey && !shiftKey && !typing && undo) {
    undo();
    return true;
  }
  return false;
}

function walk(root: HTMLElement, back: boolean): void {
  const cards = cardsIn(root);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = back ? (at <= 0 ? cards.length : at) - 1 : (at + 1) % cards.length;
  if (cards[next]) goTo(cards[next]);
}

export function cardsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>("[data-rule]") ?? [])];
}
