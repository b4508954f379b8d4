import { expect, test } from "vitest";
import { MAX_DIALOG, stop } from "./dialog.ts";

const warnings = (...messages: string[]) => ({
  first: messages.map((message, i) => ({ rule: `rule-${i}`, message })),
  total: messages.length,
});

test("three findings are named, the rest counted", () => {
  const { errorMessage, errorMessageMarkdown } = stop(warnings("One.", "Two.", "Three.", "Four.", "Five."), "n");
  expect(errorMessage).toBe("5 to mend before sending\n• One.\n• Two.\n• Three.\n… and 2 more");
  expect(errorMessageMarkdown).toBe("**5 to mend before sending**\n\n- One.\r- Two.\r- Three.\r\n\n… and 2 more");
});

test.each([
  ["en-US", "… and 2 more"],
  ["de-DE", "… und 2 weitere"],
  ["fr-FR", "… et 2 autres"],
  ["es-ES", "… y 2 más"],
])("in %s how many more there are is a line of its own", (locale, line) => {
  const { errorMessage, errorMessageMarkdown } = stop(warnings("1", "2", "3", "4", "5"), "n", locale);
  expect(errorMessage.split("\n").at(-1)).toBe(line);
  expect(errorMessageMarkdown.split("\n\n").at(-1)).toBe(line);
});

test("however long the messages, text and Markdown fit and nothing is dropped unsaid", () => {
  const long = `${"*very* [long] ".repeat(60)}end`;
  for (const first of [[long], [long, long, long], ["Short.", long, long, long]]) {
    const { errorMessage, errorMessageMarkdown } = stop({ ...warnings(...first), total: 4000 }, "n");
    for (const text of [errorMessage, errorMessageMarkdown]) {
      expect(text.length).toBeLessThanOrEqual(MAX_DIALOG);
      expect(text.length).toBeGreaterThan(MAX_DIALOG - 150);
      expect(text.match(/^[•-] |\r- /gm)).toHaveLength(Math.min(3, first.length));
      expect(text).toContain(`… and ${4000 - Math.min(3, first.length)} more`);
    }
  }
});

test("a message is text, not Markdown: names with stars and brackets stay as they are", () => {
  const { errorMessageMarkdown } = stop(warnings("Budget_[v2]*.xlsx is attached\nbut not named."), "n");
  expect(errorMessageMarkdown).toContain("- Budget\\_\\[v2\\]\\*.xlsx is attached but not named.\r");
});

test.each([
  ["de-CH", "2 Punkte vor dem Senden zu beheben", "Überprüfen"],
  ["fr-FR", "2 points à corriger avant l’envoi", "Vérifier"],
  ["es-MX", "2 puntos por corregir antes de enviar", "Revisar"],
  ["it-IT", "2 to mend before sending", "Review"],
])("in %s the dialog speaks the writer's language, or English", (locale, title, button) => {
  const { errorMessage, cancelLabel } = stop(warnings("One.", "Two."), "n", locale);
  expect(errorMessage).toBe(`${title}\n• One.\n• Two.`);
  expect(cancelLabel).toBe(button);
});

test("the button opens the pane at the first finding, its label short enough", () => {
  const { cancelLabel, contextData, allowEvent } = stop(warnings("One.", "Two."), "n1");
  expect(cancelLabel.length).toBeLessThanOrEqual(20);
  expect(JSON.parse(contextData)).toEqual({ v: 1, rule: "rule-0", nonce: "n1" });
  expect(allowEvent).toBe(false);
});
