/** Where the focus goes once what was pressed is done: only ever after the writer's own doing. */

/** When it is on screen, and while the pane has the keyboard: who is back in the mail stays there. */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const found = document.hasFocus() && find();
    if (found) goTo(found);
  });
}

/** With large text a card may be higher than the window: it is read from its beginning. */
export function goTo(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: element.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
}

/** What had it is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

export function stateLine(): HTMLElement | null {
  return document.querySelector("[data-state-line]");
}
