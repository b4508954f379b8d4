/**
 * The words that open and close a mail, folded: lower case, without accents. English first, then German, French, Spanish,
 * Italian, Dutch and Portuguese. Source: common usage, written by hand.
 */
const set = (words: string) => new Set(words.trim().split(/\s+/));
const lines = (phrases: string) => new Set(phrases.split(/[\n|]/).map((phrase) => phrase.trim()));

/** Greetings that stand alone or before a name. */
export const informalGreetings =
  lines(`hi | hi there | hi again | hello again | hello there | hey | hey there | hiya | hi ya | howdy | yo | heya
hallo | hallo zusammen | hi zusammen | servus | moin | salut | coucou | hola | ciao | oi | hoi | hi hi | aloha | g'day | gday`);
export const neutralGreetings =
  lines(`hello | good morning | good afternoon | good evening | good day | good morning again | hello and good morning
hi and good morning | hello good morning | happy new year | greetings | salutations
morning | afternoon | evening | happy monday | happy tuesday | happy wednesday | happy thursday | happy friday
guten tag | guten morgen | guten abend | gruezi | gruss gott | gruess gott | bonjour | bonsoir | buenos dias | buenas tardes | buenas noches | buenas
buongiorno | buonasera | salve | buon giorno | goedemorgen | goedemiddag | goedenavond | goedendag | dag | ola | bom dia | boa tarde | boa noite`);
/** Greetings that need a name or a group after them. */
export const dearGreetings =
  lines(`dear | dearest | my dear | liebe | lieber | cher | chere | chers | cheres | querido | querida | queridos | queridas
caro | cara | cari | care | beste | lieve`);
export const formalGreetings =
  lines(`sehr geehrte | sehr geehrter | sehr geehrtes | geehrte | geehrter | estimado | estimada | estimados | estimadas
gentile | gentili | gentilissimo | gentilissima | gent.mo | gent.ma | egregio | egregia | egregi | spettabile | spett.le
geachte | prezado | prezada | prezados | prezadas | attention | attn | to`);
/** Greetings that are ordinary words too: taken only when the line ends after them or punctuation closes them. */
export const weakGreetings = set(
  "to greetings welcome morning afternoon evening salutations dag attention attn care yo",
);

/** Whole openings that name no one. */
export const impersonalOpenings =
  lines(`to whom it may concern | to whomever it may concern | sir or madam | sir/madam | madam or sir | ladies and gentlemen
damen und herren | sehr geehrte damen und herren | madame, monsieur | a quien corresponda | a quien pueda interesar | a chi di competenza`);

/** Words for several readers: after a greeting, or as the last word of a phrase that names them ("Board members"). */
export const groupWords =
  set(`all everyone everybody every1 team teams folks guys gang crew colleagues colleague friends members member board committee committees
group groups list participants partners partner volunteers delegates attendees ladies gentlemen gents sirs chapter chapters section network alliance club league coalition class cohort allemaal sir madam both staff y'all yall people
community family council customers customer clients client subscribers subscriber neighbors neighbours students parents faculty alumni
directors trustees officers chairs leaders managers applicants applicant exhibitors sponsors speakers presenters registrants reviewers
authors editors editor association society union guild service services care relations center centre department office desk support helpdesk hr manager committee-members supporters supporter
donors donor owners owner residents resident homeowner homeowners parent student user users reader readers attendee participant delegate exhibitor sponsor speaker
registrant guest guests visitor visitors volunteer vendor vendors candidate candidates supplier suppliers investor traveler travelers investors shareholders stakeholders developers users peeps yous alle zusammen kolleginnen kollegen damen herren
tous toutes collegues equipe todos todas equipo colegas amigos tutti tutte colleghi allen iedereen collega's collegas equipa`);
/** Of these, the ones that may open a sentence straight away ("All, please find …"). */
export const vocativeGroups = set(
  "all everyone everybody team folks guys gang colleagues friends both y'all yall ladies gentlemen gents people alle tous todos tutti",
);

/** Words between two names. */
export const conjunctions = set("and & + / und et y e en ed or");

/** Valedictions that are one whatever follows. */
export const valedictions =
  lines(`regards | wishes | best | all best | the best | all the best | sincerely | sincerely yours | yours sincerely
yours truly | yours faithfully | faithfully | truly yours | very truly yours | yours | yours very truly | yours ever | as ever | as always | always
respectfully | respectfully yours | respectfully submitted | yours respectfully | cordially | cordially yours | warmly | fondly | gratefully
gratefully yours | appreciatively | cheers | cheerio | take care | take care and stay safe | stay safe | stay well | be well | keep well
talk soon | speak soon | talk to you soon | speak to you soon | see you | see you soon | see you then | see you there | until then
until next time | till then | more soon | love | much love | lots of love | with love | hugs | xo | xoxo | peace | in peace | god bless | blessings
many blessings | in service | in solidarity | in partnership | in fellowship | in christ | onward | namaste | ciao | later | laters | bye | bye for now | goodbye | ttyl | br | rgds | brgds
kr | kind rgds | best rgds | v/r | vr | very respectfully | vty | atb | hth | hope this helps | hope that helps | hope it helps | good luck | best of luck
good night | your friend | your friends | your servant | with sympathy | with deepest sympathy | in sympathy | with gratitude | with appreciation | much appreciated | appreciated | in gratitude
with deep appreciation | with great appreciation | congratulations | welcome aboard | keep in touch | happy holidays | merry christmas | enjoy
enjoy your weekend | enjoy the weekend | looking forward | looking forward to it | looking forward to hearing from you | looking forward to your reply
looking forward to your response | looking forward to seeing you | looking forward to meeting you | looking forward to working with you
i look forward to hearing from you | greetings | salutations | signed
mit freundlichen grussen | mit freundlichen gruessen | mit freundlichem gruss | mit besten grussen | mit besten gruessen | mit bestem gruss
mit herzlichen grussen | mit lieben grussen | freundliche grusse | freundliche gruesse | freundlichen grussen | viele grusse | viele gruesse
liebe grusse | liebe gruesse | beste grusse | beste gruesse | besten gruss | schone grusse | schoene gruesse | herzliche grusse | herzliche gruesse
herzlichst | herzlich | gruss | grusse | gruesse | schonen gruss | lieben gruss | bis bald | bis dann | lg | vg | mfg | bg | hg | hochachtungsvoll | ihr | ihre | dein | deine
cordialement | bien cordialement | tres cordialement | bien a vous | bien a toi | salutations | meilleures salutations | sinceres salutations
salutations distinguees | sincerement | amicalement | bien amicalement | amities | respectueusement | bonne journee | bonne soiree | bonne reception | a bientot | bises | bisous
saludos | saludos cordiales | cordiales saludos | un saludo | un cordial saludo | un saludo cordial | atentamente | muy atentamente | atte | cordialmente | un abrazo | abrazos | besos | sinceramente
cordiali saluti | distinti saluti | cari saluti | un caro saluto | un saluto | saluti | i migliori saluti | a presto | cordialita | un abbraccio
met vriendelijke groet | met vriendelijke groeten | vriendelijke groet | vriendelijke groeten | met hartelijke groet | hartelijke groet
hartelijke groeten | groet | groeten | groetjes | mvg | hoogachtend | tot ziens | tot snel
atenciosamente | cumprimentos | os melhores cumprimentos | com os melhores cumprimentos | melhores cumprimentos | abraco | um abraco | att`);

/** Thanks that close a mail when a name follows: the phrase may run on for a few words ("Thanks for your help!"). */
export const thanksHeads = set(
  "thanks thank thx thnx tks tnx ty thankyou danke dank merci gracias grazie bedankt obrigado obrigada",
);

/** Words that may stand before "regards", "wishes" or a thanks. */
export const valedictionModifiers =
  set(`with my our the very kind kindest best warm warmest many all sincere sincerest personal again once more heartfelt good
cordial friendly high highest warmest great much muchas moltas muito mille tante vielen herzlichen besten hartelijk tausend un grand in`);

/** Endings that are a wish: "Have a great weekend!", "Enjoy your day". */
export const wishHeads = lines(
  "have a | have an | have the | wish you | wishing you | enjoy your | enjoy the | happy | see you | talk to you | speak to you",
);
