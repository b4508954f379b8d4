import { expect, test } from "vitest";
import { Directory } from "../directory.ts";
import { exampleDraft, exampleHouse } from "../example.ts";
import { contacts, returnDays } from "./auto-reply.ts";
import { Message } from "./message.ts";

/** Monday, September 21, 2026. */
const now = "2026-09-21T09:30:00-05:00";
const directory = new Directory(exampleHouse);
const read = (body: string) =>
  new Message(exampleDraft({ kind: "autoReply", composeType: "new", to: [], body }), directory, now);

test.each([
  ["I am away 21-28 September and will answer from Tue 29 September.", ["21-28 September", "Tue 29 September"]],
  ["I will be back on Monday.", ["on Monday"]],
  ["I am on leave until the 3rd.", ["the 3rd"]],
  ["Out of the office, returning 10/3.", ["10/3"]],
  ["I am away from 21 September to 2 October.", ["21 September to 2 October"]],
  ["The office reopens after our holiday through October 5th.", ["October 5th"]],
  ["I am traveling between September 22 and September 30.", ["September 22", "September 30"]],
  ["I return on 2026-10-05.", ["2026-10-05"]],
])("says when: %s", (text, days) => {
  const found = returnDays(read(text));
  expect(found.map((day) => day.text)).toEqual(days);
  expect(found.some(({ past }) => !past)).toBe(true);
});

test.each([
  "I am out of the office with limited access to e-mail.",
  "I am out today.",
  "I am away since 14 September.",
  "I will be back soon.",
  "The spring meeting is on 14 May.",
])("does not say when: %s", (text) => {
  expect(returnDays(read(text))).toEqual([]);
});

test.each(["I am back on 7 September.", "I was away until September 18, 2026.", "I return on 3/9/2026."])(
  "is over: %s",
  (text) => {
    expect(returnDays(read(text)).map(({ past }) => past)).toEqual([true]);
  },
);

test.each([
  ["For urgent matters call Lee Park, 312-555-0120.", [["Lee Park", true]]],
  ["Please contact Lee, x214.", [["Lee", true]]],
  ["Please contact Lee Park.", [["Lee Park", false]]],
  ["Please write to lee.park@bellwether.example.", [["Lee Park", true]]],
  ["Please contact Okonkwo at okonkwo@printshop.example.", [["Okonkwo", true]]],
  ["Please contact me, Sam Ruiz, at 312-555-0100.", []],
  ["Please contact our Help Desk at help@bellwether.example.", []],
  ["Lee Park is back on 2026-10-05.", [["Lee Park", false]]],
  ["I am back on Monday. Call 312-555-0120.", []],
] as const)("names: %s", (text, people) => {
  expect(contacts(read(text)).map(({ name, reachable }) => [name, reachable])).toEqual(people);
});
