/** Replies to try the check on, from the office of the example house. */

export interface Sample {
  file: string;
  title: string;
  about: string;
}

const texts = import.meta.glob<string>("./samples/*.eml", { query: "?raw", import: "default" });

export const samples: Sample[] = [
  { file: "agenda.eml", title: "Nothing to mend", about: "An answer with two attached files, as it should be" },
  { file: "nickname.eml", title: "She signs as Peggy", about: "Greeted by another name, without a thank-you" },
  { file: "files.eml", title: "Two files, neither named", about: "The reader has to guess what is attached" },
  { file: "forgotten.eml", title: "Sent from a phone", about: "The form is promised, but not attached" },
  { file: "handoff.eml", title: "Pointing to a colleague", about: "She is not copied and doesn't know" },
  { file: "internal.eml", title: "Words between colleagues", about: "They are still in the quoted history" },
  { file: "late.eml", title: "A day late", about: "A complaint, answered without a greeting" },
];

export async function readSample({ file }: Sample): Promise<Uint8Array> {
  return new TextEncoder().encode(await texts[`./samples/${file}`]!());
}
