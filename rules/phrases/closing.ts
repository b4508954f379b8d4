import type { Phrase } from "../reading/sentences.ts";

// Matched on a sentence in lower case with every word and mark set apart by one space.

/** What stands in every sentence that thanks, and in every one that invites: a first look, before any phrase is tried. */
export const MAY_THANK =
  /thank|th?n?x|tks|cheers|appreciat|grateful|obliged|indebted|valu|treasur|cherish|pleasure|privilege|hono|joy|glad|proud|happy|delight|lucky|fortunate|without you|mean/i;
export const MAY_INVITE =
  /pleas|call|contact|mail|phone|ring|text|writ|reach|touch|ask|know|hesita|free|help|assist|answer|repl|respon|shout|holler|happy|glad|here|able|ready|dispos|service|number|line|thing|question|message|drop|stop|talk|speak|turn|away|open|notif|consult|extension|cell|mobile|posted|back|hear|find|tell|welcome|yell|say|if you/i;

const T = "(?:thanks|thank(?:ing)? (?:you|u|each|everyone|all)|thankyou|thank-you(?= for )|thx|thnx|tks)";

/** A thanks of any kind. */
export const THANKS = new RegExp(` ${T} `);

/** "Thanks to Dana", "no thanks": nobody we write to is thanked. */
export const NOT_THANKS =
  / (?:thanks (?:goes |go )?to (?!you |your |all of you |everyone |each |both |all )|no ,? ?thanks|(?:my|our|your|his|her|their|of) thanks to )/;

/** Thanks for something; or once more, which needs no telling for what. */
export const THANKS_FOR: readonly Phrase[] = [
  [new RegExp(` ${T} (?!(?:i|we|it|but|please|and (?:i|we)) )`, "g"), 6, / (?:for|again|in advance) /],
  [new RegExp(` ${T} , (?!(?:i|we|it|but|please|and) )`, "g"), 4, /,? (?:for|again|in advance) /],
  / thanks to your? /,
  [/ your /g, 6, / , (?:thank you|thanks)(?: again| so much| very much)? [.!] /],
  / (?:cheers|(?:much|very much) obliged) for /,
  [new RegExp(` ${T} [,!–—-] (?:- )?(?:that|this|it|your?) `, "g"), 3, / (?:help(?:s|ed|ful)?|great|useful|clears) /],
];

/** Appreciation without the word thanks. */
export const APPRECIATION: readonly Phrase[] = [
  / appreciate (?:all |so much |very much )?(?:your?|that you|how|all|everything|being|having|this|it(?! if)) /,
  [
    / appreciate the /g,
    2,
    / (?:reply|response|answer|note|invitation|offer|help|support|opportunity|time|effort|work|feedback|patience|update|chance|business|heads-up|reminder|question|interest|trust|information|e-?mail|message|call) /,
  ],
  [
    / your /g,
    4,
    / (?:is|are|was|were|been) (?:\w+ly |very |much |so |always |most ){0,2}(?:appreciated|valued|a great help) /,
  ],
  / (?:(?:grateful|indebted|obliged) to you|(?:i|we|i'm|we're|am|are|be|so|most|very|truly|deeply) (?:grateful|thankful) (?:for|that)) |^ (?:grateful|thankful) for /,
  / (?:i|we)(?: \w+ly| always)? (?:value|treasure|cherish) (?:your?|the|our|having|this) /,
  / (?:pleasure|honou?r|privilege|joy) (?!to be )(?:to (?:have )?)?(?:serv|work|assist|help|hav|host|welcom|support|meet|do)(?:e|ed|ing)? /,
  / (?:glad|proud|happy|honou?red|delighted|lucky|fortunate) to (?:have|count|serve) your? /,
  [/ (?:could|would)(?: not|n't) /g, 4, / without your? /],
  [/ your /g, 6, / mean(?:s|t)? (?:a lot|so much|a great deal|the world) /],
];

/** A wish for something they have yet to do. */
export const REQUESTING: readonly Phrase[] = [
  [
    / (?:would|i'd|we'd|could|might|will) /g,
    3,
    / (?:appreciated?|grateful|obliged) (?!your (?:business|membership|support|patience|partnership))/,
  ],
  / appreciate (?:very much )?(?:it )?if /,
  [/ (?:any|all|some) /g, 5, / (?:is|are|be) (?:much |greatly |very |always |also |most )?appreciated /],
];

/** To be in touch with somebody: stems of verbs. */
export const IN_TOUCH =
  "contact|call|phone|ring|e-?mail|text|messag|ping|writ|reach|speak|talk|ask|consult|check|follow|notify|turn|reply|respond|revert|touch base|get(?=t?(?:ing)? (?:in touch|a ?hold|back|with))";
/** What may stand between such a verb and the person. */
export const TO = "(?: (?:back|directly|out|over|also|again|up|in touch|in|a ?hold)){0,2}(?: (?:to|with|of|for))?";
const ME =
  "(?:me|us|myself|(?:either|any|one|any one) of us|the undersigned|my office|our (?:[a-z]+ ){0,2}(?:office|team|staff|desk|department))";
const NOTE =
  "(?:drop|send|give|shoot) (?:me|us|any of us) an?(?: quick| short)?(?: (?:call|ring|shout|buzz|line|note|e-?mail|text|message|holler))";
const TOUCH = `(?:(?:(?:${IN_TOUCH})e? or )?(?:${IN_TOUCH})e?${TO}|shout|holler|yell|say so|raise|(?:be|keep|stay) in touch|(?:stop|drop|come) (?:by|in|back(?: to)?)|connect with|let (?:me|us) know|${NOTE}?)`;

/** The reader is asked to be in touch. */
export const INVITATIONS: readonly Phrase[] = [
  new RegExp(
    `(?:^ (?:or |and |so |also |then |just )?| (?:please|pls|plz|kindly|to|hesitation|always|can|may|could|should|just|simply|means|and|or|then|rather|,) )${TOUCH} ${ME} (?!(?:the|your|an?|this|that|when you have the) )`,
  ),
  new RegExp(` (?:free|hesitat(?:e|ion)|welcome|encouraged|invited) to ${TOUCH} `),
  new RegExp(
    `(?:^| (?:please|pls|kindly|do|just|simply|then|and)) ${TOUCH} (?:if|(?:with |at )?any|with (?:your|further)|at|should|on|\\+?\\(? ?\\d|directly|again|to (?:me|us|this)|when(?:ever)?|, if|in case)`,
  ),
  new RegExp(` ${NOTE} `),
  / (?:tell (?:me|us) (?:if|wh\w+ (?:else|you(?:'d)?))|(?:send|bring|tell|ask) (?:me|us) anything|say the word|you know where to find (?:me|us)) /,
  [new RegExp(` (?:please|just) (?:${IN_TOUCH})e? `, "g"), 6, / or (?:me|us|myself) /],
  [/ let (?:me|us) (?:please )?know /g, 3, / (?:if|whether|should|how|wh\w+|your|any|anything|in case|the|at) /],
  / (?:please|pls|kindly|do|just) let (?:me|us) know (?:, )?(?:and|so|or|by|as soon|today|tomorrow|asap|either way) /,
  [
    /(?: (?:i|we|i'm|we're|am|are|be|always|team is|office is|staff is|more than|too|remain|stand|certainly)|^) (?:also |always |very |of course |still )?(?:be )?(?:happy|glad|pleased|delighted|available|here|ready|willing|able|on hand|standing by|around) to /g,
    2,
    / (?:help|assist|answer|discuss|talk|walk|speak|chat|explain|support|clarify|go over|serve|be of|advise|hear|step in|jump on|(?:more|further|additional)) /,
  ],
  / (?:here (?:for you|if you|whenever)|at your (?:disposal|service)|(?:call|e-?mail|text) away|door (?:is|stays) (?:always )?open|for (?:all|any|every)(?:thing)? else i am here) /,
  [
    / (?:(?:you can|you may|you could|can|may|always|,) (?:always |also )?(?:reach|find|get|contact) (?:me|us)|(?:i|we|i'm|we're) (?:\w+ ){0,2}be (?:reached|contacted)) /g,
    2,
    / (?:by|at|on|via|through|under|any ?time|directly) /,
  ],
  [
    / (?:am|are|i'm|we're|be) (?:around|free|in|at|on|by) /g,
    6,
    / if (?:it helps|you(?:'d)? (?:need|want|like|would|wish|prefer)) /,
  ],
  / keep (?:me|us) (?:posted|updated|informed) /,
  / (?:questions?|comments?|calls|feedback) (?:\w+ ){1,3}welcome /,
  / welcome (?:any|your) (?:questions?|comments?|calls|feedback) /,
  [/ my /g, 2, / (?:number|line|cell|extension|phone|mobile) is /],
  / (?:any|some)thing (?:else |more |further )?(?:that )?(?:i|we) (?:can|may|could|might) (?:do|help|assist|be|provide|clarify|answer) /,
  [
    / if (?:i|we) (?:can|may|could) /g,
    2,
    / (?:help|assist|of (?:any |further )?(?:help|assistance|service)|clarify|answer) /,
  ],
  [
    / (?:questions?|concerns?|problems?|trouble) /g,
    8,
    / (?:come|go|sent|directed|addressed) (?:straight |directly )?to (?:me|us|our) /,
  ],
];

/** "If you need anything else": with a word of being in touch anywhere in the sentence it invites. */
export const CONDITIONS: readonly Phrase[] = [
  [
    / (?:if|should|whenever|in case|when|in the event) (?:that )?(?:you(?:'d|'re|'ve)?|any\w+|there|they|it) /g,
    5,
    / (?:any|anything|more|further|additional|other|help|assistance|questions?|concerns?|problems?|clarifications?|issues?|need|like|wish|want|require|stuck|unsure|unclear|comes? up|trouble) /,
  ],
  / if anything /,
  / (?:with|for|if|any) (?:any |other |further |more |additional |follow-up ){0,2}(?:questions?|concerns?|problems?|trouble|queries|help|assistance|clarifications?|issues?) /,
];
export const BEING_IN_TOUCH =
  / (?:contact|call|phone|ring|write|reach|touch|let (?:me|us) know|ask|reply|respond|hesitate|shout|holler|(?:happy|glad) to|(?:am|are|'re|'m|i'm|we're) here|available|(?:speak|talk) (?:to|with)) /;

/** Behind a condition of any kind, "if ten minutes is too tight", it invites. */
export const SO_TELL = new RegExp(
  ` (?:let (?:me|us) know|(?:please|just|,) (?:say so|tell (?:me|us)|(?:(?:${IN_TOUCH})e? or )?(?:${IN_TOUCH})e? \\W)) `,
);

/** What opens a mail before it says anything. */
export const PLEASANTRY =
  /^ (?:i |we |just )?(?:hope|hoping|trust|greetings|happy (?:new|friday|monday)|good (?:morning|afternoon|evening|day|to hear|news)|(?:it was |it's |it is )?(?:great|nice|good|lovely) (?:to|talking|meeting|hearing|seeing|speaking)|hi|hello|dear|hey|to all) /;
