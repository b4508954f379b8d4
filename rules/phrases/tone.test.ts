import { describe, expect, test } from "vitest";
import { rules } from "../checks/index.ts";
import { type PhraseGroup, PhraseList } from "../reading/phrase-list.ts";
import { splitSentences } from "../reading/sentences.ts";
import { linesOf } from "../reading/text.ts";
import { parseClauseRef } from "../standards/index.ts";
import { absences } from "./absences.ts";
import { blame } from "./blame.ts";
import { buckPassing } from "./buck-passing.ts";
import { complaints, understanding } from "./complaints.ts";
import { defensive } from "./defensive.ts";
import { inappropriate, turned } from "./inappropriate.ts";
import { nonApology } from "./non-apology.ts";
import { techExcuses } from "./tech-excuses.ts";

const lists: [rule: string, groups: readonly PhraseGroup[], atLeast: number][] = [
  ["blame-language", blame, 40],
  ["buck-passing", buckPassing, 40],
  ["defensive-tone", defensive, 40],
  ["non-apology", nonApology, 40],
  ["tech-excuse", techExcuses, 15],
  ["inappropriate-language", inappropriate.map(turned), 30],
  ["absence-privacy", absences, 20],
  ["apology-when-complaint", complaints, 20],
  ["apology-when-complaint", understanding, 5],
];

/** A text that a phrase stands for: the n-th word of each choice, with what may be left out or without it. */
function form(pattern: string, n: number, whole: boolean): string {
  const words = pattern.split(" ").flatMap((token) => {
    const optional = token.length > 1 && token.startsWith("(");
    if (optional && !whole) return [];
    const choices = (optional ? token.slice(1, -1) : token).split("/");
    const word = choices[n % choices.length]!;
    return [word === "_ed" ? "signed" : word === "_ing" ? "going" : word === "_" ? "thing" : word];
  });
  return words.join(" ").replace("can not", "cannot");
}

const sentencesOf = (text: string) => splitSentences(linesOf(text));

describe.each(lists)("%s", (rule, groups, atLeast) => {
  const list = new PhraseList(groups);
  const fires = list.phrases.filter(({ fine }) => !fine);

  test("is long enough, and holds no phrase twice", () => {
    expect(fires.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(list.phrases.map(({ pattern }) => pattern)).size).toBe(list.phrases.length);
  });

  test("cites clauses of its rule", () => {
    const clauses = rules.find(({ id }) => id === rule)!.clauses;
    for (const [clause] of groups) {
      expect(parseClauseRef(clause), clause).not.toBeNull();
      expect(clauses).toContain(clause);
    }
  });

  test.each(fires.map((phrase) => ({ line: phrase.line, phrase })))("$line", ({ phrase }) => {
    expect(phrase.pattern).toMatch(/^[^=~!]+$/);
    expect(phrase.other ?? phrase.instead, "something to do instead").not.toBe(groups === understanding ? null : "");
    const longest = Math.max(...phrase.pattern.split(" ").map((token) => token.split("/").length));
    const forms = Array.from({ length: longest }, (_, n) => [
      form(phrase.pattern, n, false),
      form(phrase.pattern, n, true),
    ]);
    const found = forms.flat().map((text) => list.find(sentencesOf(`x ${text} x`))[0]?.phrase);
    // Another phrase may fit some forms of it too, but not all.
    expect(found, "no other phrase hides it").toContain(phrase);
  });

  test("phrases that look like one and are fine stay silent", () => {
    for (const { pattern, fine } of list.phrases)
      if (fine) expect(list.find(sentencesOf(`x ${form(pattern, 0, false)} x`)), pattern).toEqual([]);
  });
});

test("swearing and slurs: sixty words and more", () => {
  const words = inappropriate.flatMap(([, , lines]) => lines.match(/[a-z*][a-z*-]+/g) ?? []);
  expect(new Set(words).size).toBeGreaterThanOrEqual(60);
});
