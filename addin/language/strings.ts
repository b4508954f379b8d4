/** What a writer is told, in their language. Pages that never call `speak` are in English. */
import { strings as english } from "./en.ts";

export type Strings = typeof english;

/** Read it when it is shown, never when a module is loaded. */
export let strings: Strings = english;

/** Loaded when they are spoken. */
const translations: Record<string, () => Promise<{ strings: Strings }>> = {};

/**
 * From here on `strings`, and the page, are in the language of a locale such as "de-CH". English where there is no
 * translation, or where it doesn't come.
 */
export async function speak(locale: string): Promise<void> {
  const language = locale.toLowerCase().split("-")[0]!;
  const spoken = await translations[language]?.().catch(() => null);
  strings = spoken?.strings ?? english;
  document.documentElement.lang = spoken ? language : "en";
}
