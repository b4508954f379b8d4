/** From the send dialog's Review to the finding it named. */
import { type RefObject, useEffect } from "react";
import type { ComposeItem } from "../outlook/item.ts";

const SEEN_KEY = "decorum.reviewed";

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
      const cards = [...(root.current?.querySelectorAll<HTMLElement>("[data-rule]") ?? [])];
      const card = cards.find((one) => one.dataset.rule === context.rule) ?? cards[0];
      card?.scrollIntoView({ block: "center" });
      card?.focus();
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
