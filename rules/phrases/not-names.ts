/**
 * Words that open a sentence, head a section or stand alone where a name could stand: never a name, capital or not.
 * Lower case, without accents. Source: common usage, written by hand.
 */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Base forms of what the endings below don't tell. */
export const commonWords = set(`
a about above account actual address after again agenda agree all already also although always am among an and another answer any anyone anything anyway
apologies apply approve are as ask at attach available back background be because been before below besides best better both brief budget but by bye call can
cannot care case cc change check cheers close comment complete correct confirm congrats contact could data date deadline dear despite detail did do done draft
due during each either else email enclose end enjoy every everyone example excellent except fax file final fine first follow followup for form forward found
free from fw fwd fyi general get give given glad go good goodbye got great greetings group guys happy have he hello help hence her here hey hi his home how
however i idea if image important in include indeed info instead into invoice is issue it its january february join july june just keep last late let like link
list little location look love mail many march maybe me meanwhile message might more moreover morning much must my name need neither never new news next nice no
none nor not note nothing notice now number of off office often oh ok okay old on once one only onto open option or order other our out over overview page part
party per perfect perhaps phone photo picture place plan please pls plus point post previous price problem process product program project proposal ps question
quick quite re read ready really reason recap receive recent refer regard register regret reminder reply report request require resolve response result resume
return review right room rsvp same schedule second section see seem send sent series set shall she short should show simple since site so some someone soon
sorry source start state status step still stop subject such suggest summary super support sure survey system table take task tba tbd team technical test text
than thank that the their them then there these they thing think this those though thought three through thus thx time title tks to tomorrow too top topic total
true try two type under unless until up update upon urgent us use usual venue very via video view visit wait want was way we web website week weekend welcome
well went were what whatever when where whether which while who whole whom whose why with within without word work would wow write wrong yeah year yep yes yet
you your yup october november december mon tue tues wed thu fri sat sun feb mar apr jun jul aug sep sept oct nov dec bitte ja nein leider anbei oui non si nao
sim`);

const inflection = /^(?:'?[sd]|r|[er]?ly|e[sdr]|ing|'(?:t|m|ll|ve|re)|n't|self)$/;
const wordEnding =
  /\p{L}{3}(?:ing|tion|sion|ment|ness|[ae]nce|ible|able|ful|less|ship|i[sz]ed|ated|ical|ious|tive|ology|ware|wise|ward)s?$|\p{L}{5}ly$|\p{L}day$|n't$/u;
/** A given name in pinyin that looks like a word in -ing. */
const pinyin =
  /^(?:xiao|jia|jian|jun|zhi|yi|wei|li|yu|hui|guo|hong|xue|ya|shu|zi|jing|mei|hai|rui|wan|yan|lan|shao|xin)[bdjlmnpqtxy]ing$/;

/** Whether a folded word is one of the language; a given name may be that as well. */
export const isCommon = (word: string): boolean =>
  commonWords.has(word) ||
  [1, 2, 3, 4].some(
    (n) => word.length > n + 1 && commonWords.has(word.slice(0, -n)) && inflection.test(word.slice(-n)),
  ) ||
  (wordEnding.test(word) && !pinyin.test(word));

/** Names that also open a sentence: after a name they end it ("Hi Peggy Will you …"). */
export const alsoVerbs = set("will may hope can");

/** What a house says of itself when it signs as a body. */
export const teamWords = set(`
team support staff crew committee board office desk helpdesk department group council relations services communications membership association society union guild center centre`);

/** Offices a person may sign by. */
export const roleWords = set(`
president chair chairman chairwoman chairperson secretary treasurer director manager coordinator administrator registrar editor webmaster moderator organizer principal accountant`);

const firmWords = set("dept inc llc ltd gmbh corp corporation company university college institute school foundation");

const mailboxWords = set(`
service co ag sa bank church hospital clinic agency bureau division info information sales marketing members billing accounts finance admin administration customer customers
client care notifications newsletter registration events conference reservations orders shipping hr hotel noreply no-reply postmaster daemon system alerts holdings enterprises
solutions systems consulting technologies network media studio press magazine club federation alliance coalition league chamber trust fund authority commission ministry
government city county state national international global american security operations management participants list mailing project program street road avenue suite floor box`);

const jobWords = set(`
specialist executive officer assistant associate vice ceo cfo coo cto professor engineer analyst consultant counsel attorney partner founder owner supervisor representative she/her
he/him they/them licensed certified`);

const isOneOf = (sets: Set<string>[]) => (form: string) => sets.some((one) => one.has(form));

/** Whether a folded word makes an organisation or a mailbox of a name. */
export const isOrgWord = isOneOf([teamWords, roleWords, firmWords, mailboxWords]);

/** Whether a folded word tells a line of a signature: a job, a firm. */
export const isBlockWord = isOneOf([teamWords, roleWords, firmWords, jobWords]);
