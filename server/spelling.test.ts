import { expect, test } from "vitest";
import { spelling } from "./spelling.ts";

test("the dictionary knows a word, with its endings, and not a slip of the keys", () => {
  for (const word of ["received", "members", "Chicago"]) expect(spelling.knows(word), word).toBe(true);
  for (const word of ["recieved", "memebers"]) expect(spelling.knows(word), word).toBe(false);
});

test("the likeliest correction comes first", () => {
  expect(spelling.suggest("recieved")[0]).toBe("received");
});
