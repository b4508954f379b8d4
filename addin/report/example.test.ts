import { expect, test } from "vitest";
import { exampleText } from "./example.ts";

test("an example in HTML is told line by line, one in text as it stands", () => {
  expect(exampleText({ body: "<p>Hi <b>Peggy</b>,</p><p>Yes.<br>Sam</p>", html: true })).toBe("Hi Peggy,\nYes.\nSam");
  expect(exampleText({ body: "Hi,\n\nDana Ruiz <dana.ruiz@bellwether.example> wrote:" })).toBe(
    "Hi,\n\nDana Ruiz <dana.ruiz@bellwether.example> wrote:",
  );
});

test.each([null, {}, "Hi,", { body: 1 }])("%j is no example", (example) => {
  expect(exampleText(example)).toBeNull();
});
