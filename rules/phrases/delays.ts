import type { Phrase } from "../reading/sentences.ts";

// Matched on a sentence in lower case with every word and mark set apart by one space.

const LATE =
  "(?:delay(?:s|ed)?|late(?:r|ness)?|wait(?:s|ed|ing)?|slow(?:ness|ly)?|longer|too long|so long|took|taken|takes|taking|sooner|earlier|before now|days?|weeks?|belated(?:ly)?|overdue|silence|quiet|hold-?up|lag|response time|tardy|tardiness|patien(?:ce|t)|getting back|get back|not (?:having )?(?:answered|replied|responded|written|answering|replying|responding|writing|gotten|got)|fallen|slipped|missed|overlooked|(?:just|only) (?:now|seeing|getting|saw))";

/** The delay is owned, or they are thanked for bearing it. */
export const DELAY: readonly Phrase[] = [
  [
    / (?:sorry|apologi[sz]e|apologi[sz]ing|apologies|apology|forgive|pardon|excuse|regret|embarrassed|fault) /g,
    14,
    new RegExp(` ${LATE} `),
  ],
  // "For the delay, my apologies."
  [
    new RegExp(` ${LATE} `, "g"),
    8,
    / (?:sorry|apologi[sz]e|apologies|apology|forgive me|pardon|regret|my fault|unacceptable) /,
  ],
  / (?:your|for being|been so|so|the|everyone's) (?:continued |kind |great |extra |incredible )?(?:patience|patient|understanding while) /,
  / (?:thank(?:s| you)|appreciate (?:you|your)|grateful) (?:\w+ ){0,3}(?:for )?(?:waiting|bearing with|hanging on|your wait|holding on) /,
  / (?:delayed|late|belated|slow|overdue|tardy) (?:reply|response|answer|e-?mail|mail|message|note|follow-?up|thanks) /,
  / (?:long )?overdue /,
  / deserved? an? (?:much |far )?(?:faster|quicker|prompter|earlier|speedier) (?:answer|reply|response) /,
  / belated(?:ly)? /,
  / (?:better late than never|let (?:this|it|that|your e-?mail) slip|slipped (?:through|past|by|my)|through the cracks) /,
  [
    / (?:should have|ought to have|had hoped to|meant to|wanted to|hoped to) (?:\w+ ){0,2}(?:answer|repl|writ|got|get|be in touch|been in touch|respond|sent|send|come back)(?:ed|ied|y|e|ten|ten back| back)? /g,
    4,
    / (?:sooner|earlier|before (?:now|this|today)|yesterday|last week|by (?:now|then)|days ago|on \w{3,6}day) /,
  ],
  / (?:took|taken|takes|taking) (?:me |us )?(?:\w+ ){0,2}(?:longer|too long|so long|a while|some time|more time|days|this long) /,
  / (?:kept|keep|keeping|left|leave|leaving|made|make) you (?:all )?(?:wait|waiting|hanging|without an? (?:answer|reply)) /,
  / (?:you have|you've|you had|you were) (?:been |had to )?(?:wait|waiting|waited) /,
  / (?:later|longer|slower) than (?:i|we|you|it|promised|usual|planned|expected|hoped|intended|agreed) /,
  / (?:slow|late) (?:in |to |with |at )?(?:getting|get|answer|answering|replying|reply|responding|respond|coming|this|writing) /,
  / (?:for|of|about|despite|due to) (?:the|my|our|this|any|such an?) (?:long |short |slight |unfortunate |considerable |undue |lengthy )?(?:delay|wait|lateness|late (?:reply|response|answer)|slow (?:reply|response|answer)) /,
];

/** A sentence of theirs that tells what is on its way to us, or thanks; with nothing of `MAY_AWAIT` it waits for no answer. */
export const TELLS: readonly RegExp[] = [
  /\b(?:will|['’]ll) (?:(?:all|both|also|then|now) )?(?:send|mail|e-?mail|deliver|write|(?:get|have) (?:\w{1,20} ){1,3}(?:to|for) you)\b[^,;:?–—]{0,80}$/i,
  // "We will come with four guests" is news that they count on.
  /^(?!(?:I|we|my|our)\b)(?:[^\s,;:?–—]{1,20} ){1,8}(?:will (?:(?:all|both|also|then|now) )?(?:come|follow|arrive|reach you|go out|be (?:with you|sent|mailed|in the mail|on (?:its|their) way))|(?:is|are) (?:coming|on (?:its|their) way))\b[^,;:?–—]{0,80}$/i,
  /^(?:[Mm]any )?(?:[Tt]hanks|[Tt]hank you|[Gg]ot it|[Rr]eceived|[Nn]oted|[Ss]ounds good|[Pp]erfect|[Ww]onderful|[Gg]reat)\b[^,;:?–—]{0,60}(?:, (?:thanks|thank you|\p{Lu}\p{Ll}{1,20}))?$/u,
  /^(?:it|this|that|they|all) (?:all )?(?:looks?|is|are|was|were) (?:all )?(?:great|good|fine|perfect|lovely|clear|wonderful)\b[^,;:?–—]{0,40}$/i,
  /^(?:see you|have a (?:great|good|nice|lovely))\b[^,;:?–—]{0,40}$/i,
];
/** What stands around it: a greeting, a kind word, a name. */
export const AROUND =
  /^(?:(?:Hi|Hello|Hey|Dear|Good (?:morning|afternoon|day))\b[^,;:?–—]{0,40}[,!:–—-]?|(?:I )?[Hh]ope (?:you are|you['’]re|all is|this finds)\b[^,;:?–—]{0,40}|(?:[Bb]est|[Kk]ind|[Ww]arm|[Aa]ll the)? ?(?:[Rr]egards|[Bb]est|[Cc]heers|[Ww]ishes|[Ss]incerely),?|\p{Lu}[\p{L}.]{0,20}(?: \p{Lu}[\p{L}.]{0,20}){0,2},?)$/u;
/** What may ask for something, report a problem, or hand in what is to be dealt with. */
export const MAY_AWAIT =
  /[?？]|\b(?:pls|plz|can|if|let|no|not|yet|due|want|owe|(?:send|give|call|tell|e-?mail|text|remind) (?:me|us)|hope(?! (?:you are|you['’]re|all is|this finds)))\b|\b(?:please|kindly|could|would|shall|should|must|need|like|wish|hoping|prefer|ask|question|request|quer|inquir|enquir|wonder|whether|unless|once\b|know|confirm|advi[sc]e|respon|repl|answer|hear|wait|looking|help|assist|favou?r|urgent|asap|deadline|approv|review|attach|enclos|apply|appli|order|regist|cancel|refund|invoice|charg|quote|interested|instead|problem|issue|trouble|wrong|error|mistake|miss|never|cannot|nobody|nothing|unable|fail|broke|still|again|lost|late\b|delay|complain|disappoint|forward|in advance|appreciat|your (?:thoughts|view|feedback|word))|n['’]t\b/i;

/** What stands in every sentence that owns a delay: a first look. */
export const MAY_OWN_DELAY =
  /sorry|deserv|slip|crack|should|apolog|forgiv|pardon|excus|regret|patien|wait|bear|hang|hold|delay|late|slow|overdue|sooner|earlier|before|took|tak|long|yesterday|ago|fault|embarrass|by now|by then|last week|understanding/i;
