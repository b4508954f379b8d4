/** Words that are frequent in one language and rare or absent in the others; a word in two lists counts for both. */
const STOP_WORDS: Record<string, string> = {
  en: "the and to of is that for you it on with this are be have not your we will as at can please from or by if our was has would do thank thanks any i'm let know hi dear regards i my but all me so they there what when which been an",
  de: "der die das und ist ich nicht ein eine mit für auf sie den dem zu von im wir ihr ihre ihnen bitte danke vielen wird werden haben hat auch bei oder aber noch uns mir grüße hallo sehr dass wenn wie kann anbei geehrte",
  fr: "le la les et est je vous nous pour une un des du de que qui dans pas avec sur ce cette votre vos notre merci bonjour cordialement été au aux à plus ne ou sont avons ai être s'il d'une c'est j'ai",
  es: "el la los las y es que de en un una por para con no su se del lo gracias usted hola le les como más pero está este esta nos saludos estimado estimada hemos muy adjunto favor al",
  it: "il la gli e è che di un una per con non sono del della le grazie ho lei noi buongiorno ciao cordiali saluti questo nella alla dei più anche come se al allegato abbiamo gentile",
  nl: "de het een en van is dat ik niet op te voor met je wij we u uw zijn aan om bij als maar ook heeft hebben bedankt groet beste graag naar dit kunt deze vriendelijke nog wordt",
  pt: "o os as e é que de em um uma para com não do da no na por se seu sua obrigado obrigada você olá mais como está esta foi ao bom prezado prezada atenciosamente muito segue nós",
  pl: "i w na z się nie do jest że to o jak za od po dla czy pan pani dziękuję proszę witam pozdrawiam oraz jestem ale przez będzie są mi tym",
  sv: "och att det är som en på för med jag inte av till den har vi om du ni ett var kan från tack hej vänliga hälsningar ska så men eller hälsning",
  da: "og at det er som en på for med jeg ikke af til den har vi om du et var kan fra tak hej venlig hilsen skal så men eller jer",
  nb: "og at det er som en på for med jeg ikke av til den har vi om du et var kan fra takk hei vennlig hilsen skal så men eller dere",
  fi: "ja on ei se että hän oli kun mutta tai myös ovat ole kiitos hei terveisin voi olen tämä niin meidän minä sinun",
  cs: "a se je na že to v s z do jako pro ale jsem není by za jsou děkuji prosím dobrý den pozdravem nebo vám tak",
  tr: "ve bir bu için ile da de ne gibi çok daha teşekkür merhaba saygılarımla olarak var ben siz mi ama değil",
  hu: "a az és hogy nem egy is ez van meg de csak ha köszönöm kedves üdvözlettel vagy volt mint már",
  ro: "și în de la cu nu este că pe o un pentru să din mai sunt vă mulțumesc bună ziua dar sau am fi",
};

const HITS = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of words.split(" ")) HITS.set(word, [...(HITS.get(word) ?? []), language]);
}

const SCRIPTS: [language: string, letters: RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];

/** How much of a mail is read to tell its language, in characters. */
const SAMPLE = 4000;

/** The BCP 47 primary tag of the language `text` is written in, or "und" where it is too short to tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase().replace(/[’‘]/g, "'");
  const latin = count(sample, /\p{Script=Latin}/gu);
  for (const [language, letters] of SCRIPTS) {
    const found = count(sample, letters);
    // A syllable is worth some three letters; kana stand beside Han.
    if (found > 1 && found * (/ja|zh|ko/.test(language) ? 3 : 1) > latin) {
      return language === "ru" && /[іїєґ]/.test(sample) ? "uk" : language;
    }
  }
  const score = new Map<string, number>();
  let words = 0;
  for (const [word] of sample.matchAll(/\p{L}+(?:'\p{L}+)*/gu)) {
    words += 1;
    const languages = HITS.get(word);
    for (const language of languages ?? [])
      score.set(language, (score.get(language) ?? 0) + 1 / languages!.length + 0.5);
  }
  let best = "und";
  for (const [language, hits] of score) {
    if (hits > (score.get(best) ?? 0) || (hits === score.get(best) && language === "en")) best = language;
  }
  const hits = score.get(best) ?? 0;
  // Two common words, and no more than a few words to each: names and figures alone say nothing.
  return hits >= 2 && hits * 12 >= words ? best : "und";
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
