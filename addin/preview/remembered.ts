/** What the preview keeps between visits: how it looks, and the add-in's roaming settings. Never a mail. */
const PREFIX = "decorum.preview.";

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Without storage it is forgotten, and nothing else is lost.
  }
}

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export const roamingSettings = {
  load: (): Record<string, string> => JSON.parse(remembered("roamingSettings") ?? "{}"),
  save: (settings: Record<string, string>) => remember("roamingSettings", JSON.stringify(settings)),
};
