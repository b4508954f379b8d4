import dictionary from "dictionary-en";
import nspell from "nspell";
import { expect, test } from "vitest";
import { spelling } from "./spelling.ts";

const plain = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
const forms = Object.keys((plain as unknown as { data: object }).data);

test("the dictionary knows a word, with its endings, and not a slip of the keys", () => {
  for (const word of ["received", "members", "Chicago"]) expect(spelling.knows(word), word).toBe(true);
  for (const word of ["recieved", "memebers"]) expect(spelling.knows(word), word).toBe(false);
});

test("the likeliest correction comes first", () => {
  expect(spelling.suggest("recieved")[0]).toBe("received");
});

test("every form is known as nspell knows it, however it is written, and so is every slip of one", () => {
  expect(forms.length).toBeGreaterThan(100_000);
  const ways: ((word: string) => string)[] = [
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => word.toLowerCase(),
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
    (word) => `${word}'s`,
    (word) => `${word}’s`,
    (word) => `re-${word}`,
    // A slip each: a letter doubled, one left out, two swapped.
    (word) => word.slice(0, 2) + word.slice(1),
    (word) => word.slice(0, -2) + word.slice(-1),
    (word) => word.charAt(1) + word.charAt(0) + word.slice(2),
  ];
  const others = ways.flatMap((way) => forms.map(way).filter((word) => spelling.knows(word) !== plain.correct(word)));
  expect(others).toEqual([]);
});

test("numbers, compounds, blanks and what an object has of itself are known as nspell knows them", () => {
  for (const word of [
    ..."1st 2nd 3rd 4th 11th 12th 13th 21st 1th 2th 22th 101st 1ST bullshit Bullshit".split(" "),
    ...["", " ", " received ", "cannot", "can not", "é", "naïve", "façade", "日本", "a".repeat(300), "re-received"],
    ...["constructor", "toString", "__proto__", "hasOwnProperty", "length"],
  ]) {
    expect(spelling.knows(word), word).toBe(plain.correct(word));
  }
});

test("corrections are nspell's, but for short words those of two slips, which take it up to a second", () => {
  for (const word of "definately accomodation Unfortunatly bullshitt Recieved TEH vaction".split(" ")) {
    expect(spelling.suggest(word), word).toEqual(plain.suggest(word));
  }
  const slips = forms
    .filter((word, n) => n % 2500 === 0 && word.length > 4 && word.length < 9)
    .map((word) => `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`);
  expect(slips.length).toBeGreaterThan(10);
  for (const word of slips) expect(spelling.suggest(word), word).toEqual(plain.suggest(word));
  expect(spelling.suggest("xqzzt")).toEqual([]);
  const began = process.cpuUsage();
  for (const word of ["xqzzt", "xqzzv", "xqzztvw", "xqzztvwk"]) spelling.suggest(word);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(400);
  expect(spelling.knows("received")).toBe(true);
});
