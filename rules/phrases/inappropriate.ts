import type { PhraseGroup } from "../reading/phrase-list.ts";

/** Swearing and slurs, each letter thirteen places on, so that nobody who reads the code has to read them. */
export const inappropriate: readonly PhraseGroup[] = [
  [
    "client-service int-6",
    "leave it out",
    `
shpx/shpxf/shpxre/jgs
shpxvat ~ -
fuvg/ohyyfuvg
nff/nffubyr/onfgneq/ovgpu/phag
vqvbg/vqvbgf/zbeba/zbebaf
avttre/avttref/snttbg/snttbgf
`,
  ],
];

/** A group of them to be read, or the other way round. */
export function turned([clause, instead, lines]: PhraseGroup): PhraseGroup {
  const plain = lines.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97));
  return [clause, instead, plain];
}
