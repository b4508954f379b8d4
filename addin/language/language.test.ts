import { expect, test, vi } from "vitest";
import { rules } from "../../rules/checks/index.ts";
import * as de from "./de.ts";
import * as en from "./en.ts";
import * as es from "./es.ts";
import * as fr from "./fr.ts";
import * as now from "./strings.ts";

const languages = { en, de, fr, es };
const translations = { de, fr, es };

/** Every text and function of an object by its path, titles of rules apart. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "ruleTitles" ? [] : leaves(inner, path ? `${path}.${key}` : key),
  );
}
const all = ({ send, strings }: Pick<typeof en, "send" | "strings">) => new Map(leaves({ send, strings }));

const english = all(en);

/** What a text says; of a function, given numbers to be found again: all of them, and with what is optional left out. */
function told(path: string, text: unknown): string[] {
  if (typeof text !== "function") return [text as string];
  if (path.endsWith("dayEnd.start")) return [text(["71", "72"])];
  return [
    [71, 72, 73],
    [71, 0, 0],
  ].map((given) => text(...given));
}

test.each(Object.entries(translations))("%s has all that English has, and tells as much", (_language, given) => {
  const texts = all(given);
  expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  const numbers = (text: string) => [...new Set(text.match(/7[123]/g))].sort();
  for (const [path, text] of english) {
    const here = told(path, texts.get(path));
    for (const one of here) {
      expect(one, path).toMatch(/\S/);
      expect(one, path).not.toMatch(/undefined|null|NaN|true|false|#/);
    }
    expect(here.map(numbers), path).toEqual(told(path, text).map(numbers));
  }
});

test.each(Object.entries(translations))(
  "%s leaves nothing in English but the names of fields and of the sample",
  (_language, given) => {
    const texts = all(given);
    const same = [...english].filter(([path, text]) => typeof text === "string" && texts.get(path) === text);
    expect(same.map(([path]) => path).filter((path) => !/\.(?:place\.\w+|field\.\w+|suggestion)$/.test(path))).toEqual(
      [],
    );
  },
);

test.each(Object.entries(translations))("%s has a title for every rule, and for no other", (_language, { strings }) => {
  expect(Object.keys(strings.ruleTitles).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test.each(Object.entries(languages))("in %s what the send dialog says fits", (_language, { send }) => {
  expect(send.review.length).toBeLessThanOrEqual(20);
  expect(send.title(4000).length + send.more(3997).length).toBeLessThan(100);
});

test("one is told as one, and in French nothing is too", () => {
  const passed = (n: number) => Object.values(languages).map(({ strings }) => strings.pane.passedList(n));
  expect(passed(1)).toEqual([
    "1 check passed",
    "1 Prüfung ohne Hinweis",
    "1 contrôle sans remarque",
    "1 comprobación sin observaciones",
  ]);
  expect(passed(0)[2]).toBe("0 contrôle sans remarque");
  expect(passed(2)).toEqual([
    "2 checks passed",
    "2 Prüfungen ohne Hinweis",
    "2 contrôles sans remarque",
    "2 comprobaciones sin observaciones",
  ]);
});

test.each(Object.entries(languages))(
  "in %s a text that names a key tells it as it is on a Mac, too",
  (_language, given) => {
    const keys = /(?:Ctrl|Strg)\+[CZ]/;
    for (const [path, text] of all(given)) {
      if (!keys.test(String(text)) && !String(text).includes("⌘")) continue;
      const on = text as (mac: boolean) => string;
      expect([on(true), on(false)], path).toEqual([expect.stringMatching(/⌘[CZ]/), expect.stringMatching(keys)]);
    }
  },
);

test("in French no line begins with what belongs to the word before", () => {
  const texts = [...all(fr)].flatMap(([path, text]) => told(path, text));
  expect(texts.filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
});

test.each([
  ["de-CH", de, "de"],
  ["FR", fr, "fr"],
  ["es-419", es, "es"],
  ["it-IT", en, "en"],
  ["fil-PH", en, "en"],
  ["", en, "en"],
])(
  "for %j what is shown from then on, and the page, are in that language, or else English",
  async (locale, { strings }, lang) => {
    const page = { documentElement: { lang: "" } };
    vi.stubGlobal("document", page);
    await now.speak(locale);
    vi.unstubAllGlobals();
    expect(now.strings).toBe(strings);
    expect(page.documentElement.lang).toBe(lang);
  },
);
