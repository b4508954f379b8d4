/** Nothing of a mail becomes markup in a page of ours: what would make it so is used in named places alone. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = dirname(import.meta.dirname);
const MAKES_MARKUP =
  /\b(?:(?:inner|outer)HTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment|setHTMLUnsafe)\b|\bdocument\s*\.\s*write|\beval\s*\(|\bnew Function\b/gi;

/** Each is a frame that runs no script, or reads markup rather than writing it. */
const ALLOWED: Record<string, string> = {
  "addin/settings/signatures-section.tsx": "srcDoc",
  "addin/try/mail-body.tsx": "srcDoc",
  "addin/preview/ui/mail-frame.tsx": "srcDoc",
  "addin/preview/ui/body-editor.tsx": "srcdoc",
};

test("only frames that run no script are given markup", () => {
  const found = globSync("addin/**/*.{ts,tsx,html}", { cwd: root, exclude: ["**/*.test.ts"] }).flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8");
    return (source.match(MAKES_MARKUP) ?? []).filter((use) => ALLOWED[file] !== use).map((use) => `${file}: ${use}`);
  });
  expect(found).toEqual([]);
});

test.each(Object.keys(ALLOWED))("%s keeps scripts out of its frame", (file) => {
  const source = readFileSync(join(root, file), "utf8");
  const [, allowed, ...more] = source.split(/\bsandbox="([^"]*)"/);
  expect(more).toHaveLength(1);
  expect(allowed).not.toContain("allow-scripts");
});
