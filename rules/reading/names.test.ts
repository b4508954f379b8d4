import { expect, test } from "vitest";
import { compareNames, isNickname, parseName } from "./names.ts";

const parts = (text: string) => {
  const name = parseName(text);
  return name && [name.honorific, name.given, name.middle, name.surname, ...name.postNominals];
};

test.each([
  ["Dr. Margaret A. van der Berg-Chen, CAE", ["Dr.", "Margaret", "A.", "van der Berg-Chen", "CAE"]],
  ["CHEN, Margaret", [null, "Margaret", null, "CHEN"]],
  ["Smith, John Jr.", [null, "John", null, "Smith", "Jr."]],
  ["Garcia Lopez, Maria", [null, "Maria", null, "Garcia Lopez"]],
  ["Margaret Chen (Lakeshore)", [null, "Margaret", null, "Chen"]],
  ["Margaret CHEN", [null, "Margaret", null, "CHEN"]],
  ["CHEN Margaret", [null, "Margaret", null, "CHEN"]],
  ["陳美玲", [null, "美玲", null, "陳"]],
  ["Ma. Teresa de la Cruz", [null, "Ma. Teresa", null, "de la Cruz"]],
  ["O'Brien", [null, "O'Brien", null, null]],
  ["Ms. O’Brien", ["Ms.", null, null, "O’Brien"]],
  ["Jean-Luc", [null, "Jean-Luc", null, null]],
  ["Nguyễn Văn An", [null, "An", "Văn", "Nguyễn"]],
  ["John Smith Jr., PhD, MBA", [null, "John", null, "Smith", "Jr.", "PhD", "MBA"]],
  ["MARGARET CHEN", [null, "MARGARET", null, "CHEN"]],
  ["Herr Dr. Müller", ["Herr Dr.", null, null, "Müller"]],
  ["M. Chen", [null, "M.", null, "Chen"]],
])("reads the parts of %s", (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test("reads the name someone goes by from quotes or brackets, not an organisation", () => {
  expect(parseName('Margaret "Peggy" Chen')?.nickname).toBe("Peggy");
  expect(parseName("Margaret (Peggy) Chen")?.nickname).toBe("Peggy");
  expect(parseName("Margaret Chen (Peggy)")?.nickname).toBe("Peggy");
  expect(parseName("Margaret Chen (Lakeshore)")?.nickname).toBeNull();
});

test.each([
  "info@lakeshoredental.example",
  "ACME Support",
  "Membership Team",
  "Lakeshore Dental Society",
  "Thanks",
  "",
  "Room 12",
])("%j is no person", (text) => expect(parseName(text)).toBeNull());

// CLAUSES.md 3.1, as far as it is a matter of names: who wrote, how they signed, their display name.
test.each([
  [1, "Peggy", "Peggy", "Margaret Chen", "same"],
  [2, "Margaret", "Peggy", "Margaret Chen", "otherForm"],
  [3, "Margaret", "Margaret Chen, CAE", "Margaret Chen", "same"],
  [3, "Ms. Chen", "Margaret Chen, CAE", "Margaret Chen", "same"],
  [4, "Margaret", "Dr. Chen", "Margaret Chen", "otherForm"],
  [4, "Dr. Chen", "Dr. Chen", "Margaret Chen", "same"],
  [5, "Margaret", "M. Chen", "Margaret Chen", "same"],
  [6, "Margaret", "Margaret Chen", "Margaret Chen", "same"],
  [9, "Anne", "Anne-Marie", "Anne-Marie Dubois", "otherForm"],
  [9, "Anne-Marie", "Anne-Marie", "Anne-Marie Dubois", "same"],
  [10, "Jose", "José", "Jose Garcia", "same"],
  [11, "Bob and Ann", "Bob & Ann", "Robert Hall", "same"],
  [11, "Bob", "Bob & Ann", "Robert Hall", "same"],
  [12, "Joe", "Joe", "Joseph Smith", "same"],
  [13, "Joseph", "Joe", "Joseph Smith", "otherForm"],
  [14, "Mr. van Dyke", "L. van Dyke", "Ludwig van Dyke", "same"],
  [14, "Ludwig van Dyke", "L. van Dyke", "Ludwig van Dyke", "same"],
  [15, "Margaret", "P.", "Margaret Chen", "unknown"],
  [16, "Peggi", "Peggy", "Margaret Chen", "nearMiss"],
  [20, "Mei-Ling", "美玲", "陳美玲", "unknown"],
  [21, "Margaret", "Margaret", "Margaret Chen", "same"],
])("vector %i: %s for one who signed %s (%s) is %s", (_number, written, signed, display, expected) => {
  expect(compareNames(written, signed, display)).toBe(expected);
});

test.each([
  ["Robert", "Peggy", "different"],
  ["margaret", "Margaret", "same"],
  ["Mueller", "Müller", "same"],
  ["Soren", "Søren", "same"],
  ["Wojtek Pawlowski", "Wojtek Pawłowski", "same"],
  ["Gross", "Groß", "same"],
  ["Anne Marie", "Anne-Marie", "same"],
  ["D'Angelo", "D’Angelo", "same"],
  ["Berg", "Margaret van der Berg", "otherForm"],
  ["Ms. Berg", "Margaret van der Berg", "same"],
  ["Ms. Garcia", "Lucía García López", "same"],
  ["Robert", "J. Robert Hall", "same"],
  ["Mary Ann", "Mary Ann Hall", "same"],
  ["Peggy", 'Margaret "Peggy" Chen', "same"],
  ["Margaret Chan", "Margaret Chen", "nearMiss"],
  ["Margaret Park", "Margaret Chen", "different"],
  ["Margaret Lindqvst", "Margaret Lindqvist", "nearMiss"],
  ["Mark", "Marc", "otherForm"],
  ["Dana", "Diana", "different"],
  ["Margart", "Margaret", "nearMiss"],
  ["Oluwasuen", "Oluwaseun", "nearMiss"],
  ["M. Chen", "Margaret Chen", "otherForm"],
  ["Robert", "M. Chen", "different"],
  ["M", "Margaret", "unknown"],
  ["Chen", "Wei Chen", "otherForm"],
  ["Li", "Xiu Li", "unknown"],
  ["Мария", "Мария", "same"],
  ["美玲", "陳美玲", "same"],
  ["Membership Team", "Peggy", "unknown"],
])("%s for %s is %s", (written, signed, expected) => {
  expect(compareNames(written, signed)).toBe(expected);
});

test("a title and surname after a first-name sign-off is another form, when the display name shows it is hers", () => {
  expect(compareNames("Ms. Chen", "Peggy", "Margaret Chen")).toBe("otherForm");
  expect(compareNames("Ms. Park", "Peggy", "Margaret Chen")).toBe("different");
  expect(compareNames("Ms. Chen", "Peggy")).toBe("unknown");
});

test("forms of one name are told from two names that share a short form", () => {
  expect(isNickname("Peggy", "Margaret")).toBe(true);
  expect(isNickname("José", "Pepe")).toBe(true);
  expect(isNickname("Thomas", "Tommy")).toBe(true);
  expect(isNickname("Deborah", "Debi")).toBe(true);
  expect(isNickname("Robert", "Robbie")).toBe(true);
  expect(isNickname("Bill", "Liam")).toBe(true);
  expect(isNickname("Debbi", "Debby")).toBe(false);
  expect(isNickname("Stephen", "Stephanie")).toBe(false);
  expect(isNickname("Edmund", "Edward")).toBe(false);
  expect(isNickname("Patricia", "Patrick")).toBe(false);
  expect(isNickname("Dana", "Peggy")).toBe(false);
});
