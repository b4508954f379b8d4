/** Where the focus goes once what was pressed is done: only ever after the writer's own doing. */

/** When it is on screen, and while the pane has the keyboard: who is back in the mail stays there. */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.hasFocus()) find()?.focus();
  });
}

/** What had it is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

export function stateLine(): HTMLElement | null {
  return document.querySelector("[data-state-line]");
}
