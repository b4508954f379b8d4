/** Light or dark: as the writer chose, else as Outlook says, else as the system does. */
import { useEffect, useState } from "react";
import type { Mail } from "../outlook/item.ts";

export type ThemeChoice = "auto" | "light" | "dark";

const KEY = "theme";
const system = "(prefers-color-scheme: dark)";

export function useTheme(mail: Mail | null): { dark: boolean; choice: ThemeChoice; choose(choice: ThemeChoice): void } {
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const kept = mail?.settings.get(KEY);
    return kept === "light" || kept === "dark" ? kept : "auto";
  });
  const [found, setFound] = useState(() => darkOutside(mail));
  useEffect(() => {
    const look = () => setFound(darkOutside(mail));
    mail?.onThemeChange(look);
    const query = matchMedia(system);
    query.addEventListener("change", look);
    // For hosts that tell the old theme at first, and of no change.
    window.addEventListener("focus", look);
    return () => {
      query.removeEventListener("change", look);
      window.removeEventListener("focus", look);
    };
  }, [mail]);
  return {
    dark: choice === "auto" ? found : choice === "dark",
    choice,
    choose(next) {
      setChoice(next);
      mail?.settings.set(KEY, next);
    },
  };
}

function darkOutside(mail: Mail | null): boolean {
  return mail?.isDark() ?? matchMedia(system).matches;
}
