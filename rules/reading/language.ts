/**
 * A dozen words a language: frequent ones and those of greeting and thanking, so that a mail of one line is told. None
 * that stands in English names and addresses (la, der, com). A word in two lists counts for both.
 */
const WORDS: readonly string[] = [
  "en the and to of is for you it this be have we will can please your on at do i me thanks",
  "de das und ist ich nicht für mir sie bitte danke anbei guten wir ihnen",
  "fr je vous nous une dans avec au merci bonjour sera cette madame monsieur",
  "es que para por una con del me gracias hola adjunto será está también usted estimado estimada",
  "it il che sono con della ti grazie ciao allegato siamo gentile",
  "nl het een ik niet voor je kun dank hierbij graag",
  "pt uma para não pela obrigado obrigada olá anexo você",
  "pl nie się jest na do proszę dziękuję cześć dobry",
  "sv och att är jag inte det du hej tack bifogat",
  "da og jeg ikke det for hej tak mig",
  "nb og jeg ikke det for hei takk meg",
  "fi ja että ei on kiitos hei",
  "cs že na je děkuji prosím dobrý",
  "tr ve bir için teşekkürler",
  "hu és nem köszönöm kedves",
  "ro și nu este mulțumesc",
];
const TOLD_BY = new Map<string, string[]>();
for (const row of WORDS) {
  const [language = "", ...words] = row.split(" ");
  for (const word of words) TOLD_BY.set(word, [...(TOLD_BY.get(word) ?? []), language]);
}

/** First letter of a script and the language it stands for, up to the next; none where several do. */
const SCRIPTS: readonly string[] =
  "\u0370el \u0400ru \u0530 \u0590he \u0600ar \u0700 \u0900hi \u0980 \u0e00th \u0e80 \u3040ja \u3100 \u4e00zh \ua000 \uac00ko \ud7a4".split(
    " ",
  );

/** Letters below it are Latin. */
const FIRST_SCRIPT = 0x370;

/** How much of a mail is read to tell its language, in characters. */
const SAMPLE = 1500;

/** The BCP 47 primary tag of the language `text` is written in, or "und" where it is too short to tell. */
export function detectLanguage(text: string): string {
  const words = text
    .slice(0, SAMPLE)
    .toLowerCase()
    // "Should've" holds no Turkish "and".
    .replace(/['’]ve\b/g, " have")
    .split(/[^\p{L}]+/u);
  const scores = new Map([["en", 0]]);
  const add = (language: string, points: number) => {
    scores.set(language, (scores.get(language) ?? 0) + points);
  };
  for (const word of words) {
    const told = TOLD_BY.get(word);
    if (told) for (const language of told) add(language, 1 + 1 / told.length);
    if (word.charCodeAt(0) < FIRST_SCRIPT) continue;
    for (const sign of word) {
      const language = SCRIPTS.findLast((script) => sign >= script.charAt(0))?.slice(1);
      // Kana stand beside more ideographs, and these four letters beside more that are Russian too.
      if ("іїєґ".includes(sign)) add("uk", 5);
      else if (language) add(language, language === "ja" ? 5 : language === "zh" || language === "ko" ? 1 : 0.3);
    }
  }
  const [best = "und", score = 0] = [...scores].reduce((a, b) => (b[1] >= a[1] ? b : a));
  // A word that is one language's alone, and no more than a few words to each: names and figures alone say nothing.
  return score >= 2 && score * 12 >= words.length ? best : "und";
}
