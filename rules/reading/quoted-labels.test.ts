import { expect, test } from "vitest";
import { foldWord, HEADER_LABELS, monthNamed, weekdayNamed } from "./quoted-labels.ts";

const languagesOf = (label: string) => HEADER_LABELS.get(label)?.languages ?? 0;

test("labels of one language share a bit, those of two don't", () => {
  expect(languagesOf("von") & languagesOf("gesendet") & languagesOf("betreff")).not.toBe(0);
  expect(languagesOf("de") & languagesOf("objet")).not.toBe(0);
  expect(languagesOf("de") & languagesOf("asunto")).not.toBe(0);
  expect(languagesOf("from") & languagesOf("asunto")).toBe(0);
});

test("a label means one field in every language that has it", () => {
  expect(HEADER_LABELS.get("data")?.field).toBe("date");
  expect(HEADER_LABELS.get("od")?.field).toBe("from");
  expect(HEADER_LABELS.get("cc")?.field).toBe("cc");
  for (const label of HEADER_LABELS.keys()) expect(label).toBe(label.toLowerCase().trim());
});

test("a month or weekday goes by every abbreviation that is one's alone", () => {
  expect(monthNamed(foldWord("févr."))).toBe(2);
  expect(monthNamed(foldWord("AOÛT"))).toBe(8);
  expect(monthNamed("jui")).toBeNull();
  expect(monthNamed("juin")).toBe(6);
  expect(weekdayNamed("mar")).toBe(2);
  expect(weekdayNamed("m")).toBeNull();
  expect(weekdayNamed(foldWord("火"))).toBe(2);
});

test("a month of another language is understood where the label's has none like it", () => {
  expect(monthNamed(foldWord("września"))).toBe(9);
});
