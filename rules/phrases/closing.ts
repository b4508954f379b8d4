import type { Phrase } from "../reading/sentences.ts";

// Matched on a sentence in lower case with every word and mark set apart by one space.

/** A thanks of any kind. */
export const THANKS = / (?:thank you|thanks|thankyou|thank u|thx|thnx|tks|thanking you|thank (?:each|everyone|all)) /;

/** "Thanks to Dana", "thank goodness", "please thank her": nobody we write to is thanked. */
export const NOT_THANKS =
  / (?:thanks (?:to|goes to|go to) (?!you |your |all of you |everyone |each |both |all )|no,? thanks|thank (?:god|goodness|heavens?) |(?:my|our|your|his|her|their|with the|of) thanks to )/;

/** Thanks for something; or once more, which needs no telling for what. */
export const THANKS_FOR: readonly Phrase[] = [
  / (?:thank you|thanks|thankyou|thank u|thx|thnx|tks|thanking you|thank (?:each|everyone|all)) (?:,? ?(?:so|very|much|again|all|both|kindly|sincerely|also|once|more|a lot|ever|everyone|of you|to you|indeed|a million|a bunch|in advance) ){0,4}(?:for|in advance) /g,
  [
    / (?:thank you|thanks|thankyou|thx) ,? ?(?!i |we |it |but |please |and (?:i|we) )/g,
    4,
    / (?:for|in advance) (?:your|the|being|all|everything|this|that|these|a|an|\w+ing) /g,
  ],
  [/ (?:thank you|thanks|thankyou|thx) , (?!i |we |it |but |please |and )/g, 3, / , (?:for|in advance) /g],
  [/ (?:thank you|thanks|thankyou|thx) , (?:dr|mr|mrs|ms|prof) \. /g, 2, / , (?:for|in advance) /g],
  [/ (?:thank you|thanks|thankyou|thx|thanking you) /g, 2, / (?:again|in advance) /g],
  / thanks to (?:you|your) /g,
  [
    / (?:thank you|thanks|thx) (?:,|-|!|–|—) (?:- )?(?:that|this|it|you|your) /g,
    3,
    / (?:helps?|helped|helpful|great|useful|clears) /g,
  ],
  / (?:many|my|our|warm|sincere|special|heartfelt|deepest|kind) thanks (?:again |to you )?for /g,
];

/** Appreciation without the word thanks. */
export const APPRECIATION: readonly Phrase[] = [
  /(?: (?:i|we|you|i'd|we'd|do|really|truly|sincerely|greatly|always|much|also|all|deeply|certainly|very)|^) appreciate (?:all |so much |very much )?(?:your|you|that you|how|all|everything|being|having|this|it (?!if)) /g,
  [
    / appreciate the /g,
    2,
    / (?:help|support|opportunity|time|effort|work|feedback|patience|update|information|chance|business|response|reply) /g,
  ],
  [
    / your /g,
    4,
    / (?:is|are|was|were|has been|have been) (?:very |much |so |greatly |really |truly |always |highly |deeply |most |sincerely ){0,2}(?:appreciated|valued|invaluable|a great help) /g,
  ],
  / (?:i|we|i'm|we're|am|are|remain|most|so|very|truly|deeply|be) grateful (?:to you|for|that) /g,
  / (?:i|we) (?:really |truly |greatly |deeply |always |highly )?(?:value|treasure|cherish) (?:your|you|the|our|having|this) /g,
  / (?:pleasure|honor|honour|privilege|joy) (?:to (?:have |be )?(?:serve|work|assist|help|have|host|welcome|support|meet)|serving|working|assisting|helping|having|hosting|welcoming|supporting|meeting|doing business) /g,
  / (?:glad|proud|happy|honored|honoured|delighted|lucky|fortunate) to (?:have|count|serve) (?:you|your) /g,
  [/ (?:could|would) not /g, 3, / without your? /g],
  / (?:indebted|obliged) to you /g,
  [/ your /g, 3, / (?:means|mean|meant) (?:a lot|so much|a great deal|the world) /g],
];

/** A wish for something they have yet to do. */
export const REQUESTING: readonly Phrase[] = [
  [
    / (?:would|i'd|we'd|could|might|will) /g,
    3,
    / (?:appreciate|appreciated|grateful|obliged) (?!your (?:business|membership|support|patience|partnership))/g,
  ],
  / appreciate (?:very much )?(?:it )?if /g,
  [
    / (?:any|all|some) /g,
    5,
    / (?:is|are|would be|will be) (?:much |greatly |very |always |also |most ){0,2}appreciated /g,
  ],
];

const ME =
  "(?:me|us|either of us|any of us|one of us|any one of us|the undersigned|my office|our (?:office|team|staff|help ?desk|desk|(?:billing|registration|membership|support|service|member services|events|accounts|customer) (?:team|office|department|desk))|myself)";
const TOUCH =
  "(?:contact|call|phone|ring|e-?mail|text|write|write to|reach|reach out to|get in touch with|get hold of|get back to|get with|come back to|reply to|respond to|ask|message|ping|speak (?:to|with)|talk (?:to|with)|touch base with|follow up with|be in touch with|turn to|connect with|check with|check back with|consult|notify)";
const TOUCH_ALONE =
  "(?:reach out|get in touch|be in touch|keep in touch|stay in touch|stop by|drop by|come by|stop in|get back|write back|write in|holler|shout|reply|respond|call|ask|write|contact|e-?mail|phone|drop (?:me|us) an?|send (?:me|us) (?:an?|any) (?:quick |short )?(?:e-?mail|note|message|line|questions?)|give (?:me|us) a|shoot (?:me|us)|let (?:me|us) know|hit reply|raise|reach (?:me|us)|say so)";

/** The reader is asked to be in touch. */
export const INVITATIONS: readonly Phrase[] = [
  new RegExp(
    `(?:^ (?:or |and |so |also |then |just )?| (?:please|pls|plz|kindly|free to|hesitate to|hesitation to|welcome to|always|can|may|could|should|just|simply|means|and|or|then|rather|,) )${TOUCH} ${ME} (?!(?:the|your|a|an|this|that|when you have the) )`,
    "g",
  ),
  new RegExp(` (?:feel free|hesitate|hesitation|welcome|encouraged|invited|free) to (?:${TOUCH}|${TOUCH_ALONE}) `, "g"),
  new RegExp(
    ` (?:please|pls|just|simply|then) ${TOUCH_ALONE} (?:if|with|any ?time|at|should|whenever|on|\\+?\\(? ?\\d|directly|again|to (?:me|us|this)|when|, if|in case) `,
    "g",
  ),
  [
    / let (?:me|us) (?:please )?know /g,
    3,
    / (?:if|whether|should|how|what|which|when|where|who|why|your|any|anything|in case|the|at) /g,
  ],
  / (?:please|pls|kindly|do|just) let (?:me|us) know (?:, )?(?:and|so|or|by|as soon|today|tomorrow|asap|either way) /g,
  [
    /(?: (?:i|we|i'm|we're|am|are|be|always|team is|office is|staff is|more than|only too|remain|stand)|^) (?:also |always |very |more than |only too |of course |certainly |still )?(?:be )?(?:happy|glad|pleased|delighted|available|here|ready|willing|able|on hand|standing by|around) to /g,
    2,
    / (?:help|assist|answer|discuss|talk|walk|speak|chat|explain|support|clarify|meet|go over|serve|be of|advise|hear|elaborate|jump on|hop on|set up a call) /g,
  ],
  [/ (?:happy|glad|pleased|able) to (?:provide|send) /g, 2, / (?:more|further|additional|any) /g],
  / (?:here for you|here if you|here whenever|at your disposal|at your service|a (?:phone )?call away|an? e-?mail away|door is (?:always )?open) /g,
  [
    / (?:you can|you may|you could|can|may|always|,) (?:always |also )?(?:reach|find|get|contact) (?:me|us) /g,
    2,
    / (?:by|at|on|via|through|under|any ?time|directly) /g,
  ],
  [
    / (?:i|we|i'm|we're) (?:can|may|could|am|are|will)? ?(?:also |always |best )?be (?:reached|contacted) /g,
    2,
    / (?:by|at|on|via|through|under|any ?time) /g,
  ],
  [/ my /g, 2, / (?:number|line|cell|extension|phone|mobile) is /g],
  / (?:give|drop|shoot|send) (?:me|us|any of us) an? (?:quick |short )?(?:call|ring|shout|buzz|line|note|e-?mail|text|message|holler) /g,
  / (?:anything|something) (?:else |more |further )?(?:that )?(?:i|we) (?:can|may|could|might) (?:do|help|assist|be|provide|clarify|answer) /g,
  [
    / if (?:i|we) (?:can|may|could) /g,
    2,
    / (?:help|assist|of (?:any |further )?(?:help|assistance|service)|clarify|answer|do anything) /g,
  ],
  /^ (?:call|contact|e-?mail|phone|ring|write|ask|reach out|get in touch|reply) (?:if|with (?:any|your|further|questions)|any ?time|whenever|should) /g,
];

/** "If you need anything else": with a word of being in touch anywhere in the sentence it invites. */
export const CONDITIONS: readonly Phrase[] = [
  [
    / (?:if|should|whenever|in case|when|in the event) (?:that )?(?:you|you'd|you're|you've|anyone|anybody|there) /g,
    5,
    / (?:any|anything|more|further|additional|other|help|assistance|questions?|concerns?|problems?|clarifications?|issues?|need|like|wish|want|require|stuck|unsure|trouble) /g,
  ],
  / if anything /g,
  / (?:with|for|if|any) (?:any |other |further |more |additional |follow-up ){0,2}(?:questions?|concerns?|problems?|queries|help|assistance|clarifications?|issues?) /g,
];
export const BEING_IN_TOUCH =
  / (?:contact|call|phone|ring|write|reach|touch|let (?:me|us) know|ask|reply|respond|hesitate|shout|holler|happy to|glad to|am here|are here|'re here|'m here|i'm here|we're here|i am available|available|speak (?:to|with)|talk to|come back to (?:me|us)|(?:sent|directed|addressed) to (?:me|us|our)) /;

/** What opens a mail before it says anything. */
export const PLEASANTRY =
  /^ (?:i |we |just )?(?:hope|hoping|trust|greetings|happy (?:new|friday|monday)|good (?:morning|afternoon|evening|day|to hear|news)|(?:it was |it's |it is )?(?:great|nice|good|lovely) (?:to|talking|meeting|hearing|seeing|speaking)|hi|hello|dear|hey|to all)(?: |$)/;

/** The words of a sign-off line. */
export const SIGN_OFF =
  /^ (?:thanks and |thanks & |thank you and |with |my |very |warm |warmest |kind |kindest |best |many |all |yours |most |and ){0,4}(?:regards|wishes|sincerely|best|cheers|yours|truly|faithfully|respectfully|cordially|warmly|take care|love|ciao|rgds|br|kr|all the best|hope (?:this|that|it) helps|looking forward|talk soon|speak soon|sincerely yours|best to you|fondly) /;
