import { useSyncExternalStore } from "react";

const paper = matchMedia("print");

/** Whether it is drawn for paper: light, no wider than a sheet, with all rows. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      paper.addEventListener("change", changed);
      return () => paper.removeEventListener("change", changed);
    },
    () => paper.matches,
  );
}
