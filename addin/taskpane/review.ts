/** From the send dialog's Review to the finding it named. */
import { type RefObject, useEffect } from "react";
import type { ComposeItem } from "../outlook/item.ts";
import { goTo } from "./focus.ts";
import { cardsIn } from "./keys.ts";
import { idOf } from "./tabs.tsx";

const SEEN_KEY = "decorum.reviewed";
/** Milliseconds that the pane's own check may take to come to the finding that the send check has named. */
const PATIENCE = 3000;

/**
 * Moves focus to the finding once for each time the writer chose Review. Some hosts hand out an old context when the pane
 * is opened again, so the last one followed is kept with the item.
 */
export function useReview(item: ComposeItem, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const follow = async () => {
      const context = (await item.initializationContext()) as { rule?: unknown; nonce?: unknown } | null;
      if (typeof context?.rule !== "string" || typeof context.nonce !== "string") return;
      if ((await item.session.get(SEEN_KEY).catch(() => null)) === context.nonce) return;
      await item.session.set(SEEN_KEY, context.nonce).catch(() => {});
      const { rule } = context;
      const card = () => cardsIn(root.current).find(({ dataset }) => dataset.rule === rule);
      await appears(root.current, card);
      const found = card() ?? cardsIn(root.current)[0];
      // Another tab is open in a host that tells of no context.
      if (found?.closest("[hidden]")) document.getElementById(idOf("draft"))?.click();
      requestAnimationFrame(() => found && goTo(found));
    };
    void follow();
    const onFocus = () => void follow();
    // For hosts without the event: choosing Review brings the pane to the front.
    window.addEventListener("focus", onFocus);
    const unlisten = item.onChange((what) => what === "context" && void follow());
    return () => {
      window.removeEventListener("focus", onFocus);
      unlisten();
    };
  }, [item, root]);
}

/** Resolves once it is there, or after PATIENCE. */
function appears(root: HTMLElement | null, find: () => HTMLElement | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!root || find()) return resolve();
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(() => find() && stop());
    observer.observe(root, { childList: true, subtree: true });
    const timer = setTimeout(stop, PATIENCE);
  });
}
