/**
 * The words that open and close a mail. English first, then German, French, Spanish, Italian, Dutch and Portuguese.
 * Source: common usage, written by hand. Sets hold folded words: lower case, without accents.
 */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** A greeting, by how formal it is; those of `dear` and `formal` need a name or a group after them. */
export const greetingAt =
  /(?:(?<neutral>(?:(?:hi|hello)(?: and)? |(?:a )?very )?good (?:morning|afternoon|evening|day)(?: again)?|season['’]?s greetings|hello(?! there| again)|greetings|salutations|morning|afternoon|evening|happy (?:new year|(?:mon|tues|wednes|thurs|fri)day)|guten (?:tag|morgen|abend)|gr(?:ü|ue?)(?:(?:ß|ss) gott|ezi|zi)|bonjour|bonsoir|buen[oa]s(?: d[ií]as| tardes| noches)?|buon ?giorno|buona ?sera|salve|goede(?:morgen|middag|navond|ndag)|dag|ol[áa]|bom dia|boa tarde|boa noite)|(?<informal>(?:hi|hello|hey)(?: there| again| ya)|hi(?:ya)?|heya?|howdy|yo|hallo(?: zusammen)?|servus|moin|salut|coucou|hola|ciao|hoi|oi|aloha|g['’]?day)|(?<dear>(?:my )?dear(?:est)?|welcome(?: back)?|congrat(?:s|ulations)|liebe[rs]?|ch[eè]re?s?|querid[oa]s?|car[oaie]|beste|lieve)|(?<formal>(?:sehr )?geehrte[rs]?|estimad[oa]s?|gentil[ei]|gentilissim[oa]|gent\.m[oa]|egregi[oa]?|spettabile|spett\.le|geachte|prezad[oa]s?|attention|attn|to))(?![\p{L}\p{N}'’_@-])/iuy;

/** Greetings that are ordinary words too: taken only when the line ends after them or punctuation closes them. */
export const weakGreetings = set("to greetings morning afternoon evening salutations dag attention attn care yo");

/** Whole openings that name no one. */
export const impersonalAt =
  /(?:to whom(?:ever)? it may concern|sir (?:or|and) madam|sir ?\/ ?madam|madam or sir|ladies and gentlemen|(?:sehr geehrte )?damen und herren|madame, monsieur|a quien (?:corresponda|pueda interesar)|a chi di competenza)(?!\p{L})/iuy;

/** Several readers who may be spoken to straight away ("All, please find …"). */
export const vocativeGroups = set(
  "all everyone everybody team folks guys gang colleagues friends both y'all ladies gentlemen gents people alle tous todos tutti",
);

/** Words for several readers, after a greeting or as the last word of a phrase that names them ("Board members"); most in the singular. */
export const groupWords = set(`
yall friend crew colleague member group list participant partner volunteer delegate attendee sir madam chapter network alliance club league coalition class community family
customer client subscriber neighbor student parent faculty alumni director trustee officer chair leader manager applicant exhibitor sponsor speaker author editor service care
hr supporter donor owner resident user reader registrant guest visitor vendor candidate supplier traveler investor shareholder developer
zusammen kollegen kolleginnen damen herren toutes equipe equipo colegas amigos colleghi allen iedereen`);

/** Words that are a valediction by themselves, and with any of `valedictionModifiers` before or after them. */
export const valedictionWords = set(`
regards wishes best sincerely truly faithfully yours respectfully cordially warmly fondly gratefully appreciatively appreciated cheers love hugs xo xoxo peace
blessings onward ciao later bye goodbye ttyl br rgds brgds kr vr atb hth congratulations greetings signed
gruss grusse grussen gruesse gruessen herzlichst lg vg mfg hochachtungsvoll cordialement salutations sincerement amicalement amities bises bientot
saludo saludos atentamente atte cordialmente abrazo abrazos saluti saluto abbraccio groet groeten groetjes mvg hoogachtend atenciosamente cumprimentos abraco att`);
export const thanksWords = set(
  "thanks thank thx thnx tks tnx ty thankyou danke dank merci gracias grazie bedankt obrigado obrigada",
);
export const valedictionModifiers = set(`
with my our the very kind kindest warm warmest many all sincere sincerest personal again once more heartfelt good cordial friendly highest great much so a i as ever always
in advance you lot ton million bunch everyone kindly submitted till now and & und et y e en
mit freundlichen freundlichem freundliche besten bestem beste herzlichen herzliche lieben liebe viele vielen schone schonen bien tres vous meilleures sinceres distinguees
un cordiales muy muchas cordiali distinti cari mille i migliori met vriendelijke hartelijke hartelijk os melhores com um muito`);

/** Other valedictions. */
export const valedictionPhrase =
  /^(?:as always|always|as ever|take care|stay (?:safe|well)|(?:be|keep) well|(?:talk|speak|more) soon|until (?:then|next time)|bye for now|god bless|in (?:service|solidarity|partnership|fellowship|christ|sympathy|gratitude)|with (?:deepest |deep |great )?(?:sympathy|gratitude|appreciation)|hope (?:this|that|it) helps|good luck|best of luck|good night|your friends?|welcome aboard|keep in touch|merry christmas|enjoy|looking forward|i look forward to hearing from you|bis (?:bald|dann)|ihre?|bonne (?:journee|soiree)|a presto|tot (?:ziens|snel))$/;
/** How a wish begins: "Have a great weekend!", "Enjoy your day". */
export const wish =
  /^(?:have (?:an?|the)|wish(?:ing)? you|enjoy (?:your|the)|happy|see you|(?:talk|speak) to you|looking forward to) /;
