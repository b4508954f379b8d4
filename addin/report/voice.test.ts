/** Decorum says what was checked, never that a mail is right: bostrom 2.10b asks not to rely on a tool alone. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const addin = dirname(import.meta.dirname);
const PROMISES_TOO_MUCH =
  /\b(?:no (?:errors?|mistakes?|problems?|issues?)\b|(?:error|mistake)-free\b|perfect|flawless|faultless|all (?:good|clear|correct)\b|good to go\b|ready to send\b|looks (?:good|great|fine)\b|100 ?%|fehlerfrei|keine? fehler|perfekt|sans (?:faute|erreur)|parfait|sin errores|perfecto)/i;

test.each(globSync(["**/strings.ts", "language/??.ts"], { cwd: addin }))("%s calls no mail free of errors", (file) => {
  const said = readFileSync(join(addin, file), "utf8").split("\n");
  expect(said.filter((line) => PROMISES_TOO_MUCH.test(line))).toEqual([]);
});

test.each([
  "No errors",
  "Perfect!",
  "All good, ready to send",
  "100 % right",
  "Fehlerfrei",
  "Sans faute",
  "Sin errores",
])("%s would be told", (claim) => {
  expect(claim).toMatch(PROMISES_TOO_MUCH);
});
