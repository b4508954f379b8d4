/** A draft as a file that mail programs open to be sent on. */

/** @param text any characters; lines end as they may */
export function draftEml(subject: string, text: string): string {
  return [
    `Subject: ${encodedWords(subject)}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...inLines(base64(text.replace(/\r?\n/g, "\r\n")), 76),
    "",
  ].join("\r\n");
}

/** RFC 2047: words of at most 75 characters, none of which splits a character. */
function encodedWords(text: string): string {
  if (/^[ -~]{0,60}$/.test(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const character of text.replace(/\s+/g, " ")) {
    if (base64(word + character).length > 60) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((one) => `=?utf-8?B?${base64(one)}?=`).join("\r\n ");
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

function inLines(text: string, length: number): string[] {
  return text.match(new RegExp(`.{1,${length}}`, "g")) ?? [];
}
