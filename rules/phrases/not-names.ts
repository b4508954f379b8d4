/**
 * Words that open a sentence, head a section or stand alone where a name could stand: never a name, capital or not.
 * Words in -ly, -ing, -tion and the like need no entry. Lower case, without accents. Source: common usage, written by hand.
 */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** A given name in pinyin, where it looks like a word in -ing. */
export const pinyin =
  /^(?:xiao|jia|jian|jun|zhi|yi|wei|li|yu|hui|guo|hong|ming|chun|xue|ya|shu|si|zi|jing|mei|qing|ying|ping|hai|wen|bing|dong|feng|lei|ning|peng|rui|shao|tao|ting|xin|yan|yang|yong|yuan|zhen|bo|cheng|hao|hua|jie|kai|lan|min|pei|tian|xi|xia|yao|yue|yun){2,3}$/;

export const notNames = set(`
a about above absolutely accepted access account accounts action actions actually address after again agenda agree agreed ah alert all already also although always am among an and
announcement another answer answers any anyone anything anyway anyways apart apologies appendix appreciated approved are as at attached attachment attachments
attendees attention audio available aw awesome background basically bcc because been before below besides best better between beyond big board both brilliant budget bump business but by bye
call calendar can cannot can't case cc certainly changes check cheers close closed comment comments conclusion confidential confirmed congrats congratulations contact
contents contact cool copy correct correction could couldn't customer
daily data date dates deadline dear deadlines decision definitely deleted delivered description despite detail details did didn't different disclaimer discussion do document documents
does doesn't don't done download draft due during
each early either else email enclosed enclosure end error even evening event every everyone everything exactly example excellent except exciting external extra
fabulous facts fair fantastic faq fax fee fees few file files final fine first followup follow-up food footer for form format forward forwarded found free friday from full further fw fwd fyi fyr
general get give given glad go goal goals god going good goodbye got grand great greetings group guess guys ha haha had half happy hardware has have haven't having he header hello help hence her here here's hers hey hi high his hm hmm hmmm home honest hotel hours how however
i i'd i'll i'm i've idea ideas if image immediate important in included includes incoming indeed info information input inside instead install interesting internal into introduction invoice invoices is isn't issue issues it it'll it's item items its itself
january february march april june july august september october november december monday tuesday wednesday thursday saturday sunday mon tue tues wed thu thur thurs fri sat sun feb mar apr jun jul aug sep sept oct nov dec
join just keep key kind kudos last late later latest least left less let let's like likewise link links list little location log logistics look looks lots love lovely
mail main make many market maybe me mean means meanwhile meeting meetings member members membership memo message met might mind mine minor minutes miscellaneous missing mobile moreover morning most motion move much must my
name names need needs neither never nevertheless new news next nice no none nonetheless nope nor not note noted notes nothing notice now number numbers
objective objectives of off office offline often oh ok okay old on once one ongoing online only oops open option options or order orders original other others otherwise ouch our ours out over overview own
page pages part parts pass password past payment pending per perfect perhaps period personal phone phew photo photos picture place plan plans please pls plus point points possible possible post pre press pretty previous price pricing private pro problem problems process product program project proposal ps p.s pps public purpose
question questions quick quite
rather re read ready really reason reasons received recent recap reference references regards registration regrettable related release reminder reply report request requests required requirements resolved resources response result results resume review revised right room rsvp
safe sales said same sample saturday schedule second section see seems sent services set several shall she shipping short should shouldn't sick side similar simple since sir site so software solved some someone something sometimes soon sooner sorry sounds source speakers special specs splendid start stated status step steps still stop strange strategy stuff subject such suggested summary super support sure survey system systems
take talk task tasks tba tbd team technical tel telephone terms terrific test text than thank thanks that that's the their them then there there's therefore these they they're thing things think third this those though thoughts three through thus thx time title tks to today together tomorrow tonight too top topic topics total tough tough true try two type typo
ugh um under understood unless until up update updated updates upon urgent us use used user users using usual
venue version versions very via video view voila
wait want wanted warning warnings was wasn't way we we'd we'll we're we've web website week weekend weeks welcome well went were what what's whatever when whenever where whereas whether which while who whoever whom whose why wide with within without won't wonderful word words work would wouldn't wow wrong
yeah year years yep yes yesterday yet you you'd you'll you're you've your yours yourself yup zoom
sadly lastly firstly finally really surely mainly partly mostly briefly simply family weekly monthly likely exactly usually clearly quickly
friendly overly ideally timely apply supply rarely hardly nearly fairly truly luckily oddly ideally namely purely
bitte ja nein leider anbei danke merci oui non gracias si grazie bedankt obrigado nao sim`);

/** Endings of words that are no given name; a name in the list of names is one all the same. */
export const wordEndings =
  /(?:\p{L}{6}ly|ing|tion|sion|ment|ness|ance|ence|ible|able|ful|less|ship|ized|ised|ated|ical|ology|ware|ward|wards|wise)$/u;

/** Names that also open a sentence: after a name they end it ("Hi Peggy Will you …"). */
export const alsoVerbs = set("will may hope can mark grant bill sue drew pat chase miles rich art");

/** Words that make an organisation or a mailbox of a name. */
export const orgWords =
  set(`team support services service office department dept group committee board association society union guild inc llc ltd gmbh corp corporation company co ag sa
bank university college school institute institution foundation church hospital clinic center centre council agency bureau division desk helpdesk help info information sales
marketing membership members billing accounts accounting accountant payable receivable finance admin administration administrator customer customers client clients care relations communications communication
notifications notification newsletter news registration registrar events event conference reservations orders order shipping returns hr hotel noreply no-reply donotreply
webmaster postmaster mailer daemon system alerts alert partners holdings enterprises solutions systems consulting consultants technologies technology network networks media studio studios press magazine
club federation alliance coalition league chamber trust fund authority commission ministry government city county state national international global american
staff crew security operations management manager director secretary treasurer president chair participants list mailing community project program programme
street st. road avenue ave blvd suite floor building box`);

/** Of the above, what a house says of itself when it signs as a body. */
export const teamWords = set(
  "team support staff crew committee board office desk helpdesk department group council relations services communications membership association society union guild center centre",
);

/** Offices a person may sign by. */
export const roleWords =
  set(`president chair chairman chairwoman chairperson secretary treasurer director manager coordinator administrator registrar editor webmaster moderator
organizer organiser principal communications relations moderators management receptionist accountant`);
