/** What a writer is told, in their language. Pages that never call `speak` are in English. */
import { strings as english, type send } from "./en.ts";

export type Strings = typeof english;
export type Send = typeof send;

/** Read it when it is shown, never when a module is loaded. */
export let strings: Strings = english;

/** For times that are put into a mail, which is in English. */
export const mailLocale = (locale: string) => (/^en\b/i.test(locale) ? locale : "en");

/** Loaded when they are spoken. */
const translations: Record<string, () => Promise<{ strings: Strings }>> = {
  de: () => import("./de.ts"),
  fr: () => import("./fr.ts"),
  es: () => import("./es.ts"),
};

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
