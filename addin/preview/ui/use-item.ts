import { useSyncExternalStore } from "react";
import type { ComposeItem } from "../mail/compose-item.ts";

/** Draws a component anew whenever the draft changes. */
export function useItem(item: ComposeItem): void {
  useSyncExternalStore(item.subscribe, () => item.version);
}
