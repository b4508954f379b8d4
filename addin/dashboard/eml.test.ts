import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { draftEml } from "./eml.ts";

test.each([
  "Twelve replies met every standard",
  "Zwölf Antworten – ganz ohne Mängel 🐝, und noch viel mehr als das in dieser Woche",
])("a digest comes back from its file as it went in (%s)", async (subject) => {
  const text = `${"Good: 12 of 14 – naïve façade 🐝. ".repeat(20)}\n\nLine two\n`;
  const file = draftEml(subject, text);
  expect(file.split("\r\n").every((line) => line.length <= 78)).toBe(true);
  const mail = await PostalMime.parse(file);
  expect(mail.subject).toBe(subject);
  expect(mail.text?.replaceAll("\r\n", "\n").trim()).toBe(text.trim());
  expect(mail.headers.find(({ key }) => key === "x-unsent")?.value).toBe("1");
});
