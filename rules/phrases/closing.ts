// Matched on a sentence in lower case with every word and mark set apart by one space.

/** A thanks of any kind. */
export const THANKS = / (?:thank you|thanks|thankyou|thank u|thx|thnx|tks|thanking you|thank (?:each|everyone|all)) /;

/** "Thanks to Dana", "thank goodness", "please thank her": nobody we write to is thanked. */
export const NOT_THANKS =
  / (?:thanks (?:to|goes to|go to) (?!you |your |all of you |everyone |each |both |all )|no,? thanks|thank (?:god|goodness|heavens?) |(?:my|our|your|his|her|their|with the|of) thanks to )/;

/** Thanks for something; or once more, which needs no telling for what. */
export const THANKS_FOR: readonly RegExp[] = [
  / (?:thank you|thanks|thankyou|thank u|thx|thnx|tks|thanking you|thank (?:each|everyone|all)) (?:(?:so|very|much|again|all|both|kindly|sincerely|also|once|more|a|lot|ever|everyone|in|of|you|to|indeed|million|bunch|advance|,|-|!) ){0,8}(?:for|in advance) /,
  / (?:thank you|thanks|thankyou|thx) ,? ?(?:(?!i |we |it |but |and (?!your |the |all )|please )\S{1,20} ){1,4}(?:, )?(?:for|in advance) (?:your|the|being|all|taking|sending|letting|everything|this|that|these|a|an|helping|bringing|asking|reaching|writing|getting|\w{1,20}ing) /,
  / (?:thank you|thanks|thankyou|thx|thanking you) (?:\w{1,20} ){0,2}(?:again|in advance) /,
  / thanks to (?:you|your) /,
  / (?:thank you|thanks|thx) (?:,|-|!|–|—) (?:- )?(?:that|this|it|you|your) (?:\w{1,20} ){0,3}(?:helps?|helped|helpful|great|useful|clears) /,
  / (?:many|my|our|warm|sincere|special|heartfelt|deepest|kind) thanks (?:again |to you )?for /,
];

/** Appreciation without the word thanks. */
export const APPRECIATION: readonly RegExp[] = [
  /(?: (?:i|we|you|i'd|we'd|do|really|truly|sincerely|greatly|always|much|also|all|deeply|certainly|very)|^) appreciate (?:\w{1,20} )?(?:your|you|the (?:\w{1,20} ){0,2}(?:help|support|opportunity|time|effort|work|feedback|patience|update|information|chance|business|quick|prompt)|that you|how|all|everything|being|having|this|it (?!if)) /,
  / your (?:\w{1,20} ){1,3}(?:is|are|was|were|has been|have been) (?:(?:very|much|so|greatly|really|truly|always|highly|deeply|most|sincerely) ){0,2}(?:appreciated|valued|invaluable|a great help) /,
  / (?:i|we|i'm|we're|am|are|remain|most|so|very|truly|deeply|be) grateful (?:to you|for|that) /,
  / (?:i|we) (?:\w{1,20} )?(?:value|treasure|cherish) (?:your|you|the|our|having|this) /,
  / (?:pleasure|honor|honour|privilege|joy) (?:to (?:\w{1,20} )?(?:serve|work|assist|help|have|host|welcome|support|meet)|serving|working|assisting|helping|having|hosting|welcoming|supporting|meeting|doing business) /,
  / (?:glad|proud|happy|honored|honoured|delighted|lucky|fortunate) to (?:have|count|serve) (?:you|your) /,
  / (?:could|would) not (?:\w{1,20} ){1,3}without your? /,
  / (?:indebted|obliged) to you /,
  / your (?:\w{1,20} ){1,4}(?:means|mean|meant) (?:a lot|so much|a great deal|the world) /,
];

/** A wish for something they have yet to do. */
export const REQUESTING =
  / (?:would|'d|i'd|we'd|could|might|will) (?:\w{1,20} ){0,3}(?:appreciate|appreciated|grateful|obliged) (?!your (?:business|membership|support|patience|partnership))| appreciate (?:\w{1,20} )?(?:it )?if | (?:any|all|some) (?:\w{1,20} ){1,4}(?:is|are|would be|will be) (?:\w{1,20} ){0,2}appreciated /;

const ME =
  "(?:me|us|either of us|any of us|one of us|any one of us|the undersigned|my office|our (?:office|team|staff|help ?desk|desk|\\w{1,20} (?:team|office|department|desk))|myself)";
const TOUCH =
  "(?:contact|call|phone|ring|e-?mail|text|write|write to|reach|reach out to|get in touch with|get hold of|get back to|get with|come back to|reply to|respond to|ask|message|ping|speak (?:to|with)|talk (?:to|with)|touch base with|follow up with|be in touch with|turn to|connect with|check with|check back with|consult|notify)";
const TOUCH_ALONE =
  "(?:reach out|get in touch|be in touch|keep in touch|stay in touch|stop by|drop by|come by|stop in|get back|write back|write in|holler|shout|reply|respond|call|ask|write|contact|e-?mail|phone|drop (?:me|us) an?|send (?:me|us) (?:an?|any) (?:\\w{1,20} )?(?:e-?mail|note|message|line|questions?)|give (?:me|us) a|shoot (?:me|us)|let (?:me|us) know|hit reply|raise|reach (?:me|us)|say so)";

/** The reader is asked to be in touch. */
export const INVITATIONS: readonly RegExp[] = [
  new RegExp(
    `(?:^ (?:or |and |so |also |then |just |\\S{1,20} , )?| (?:please|pls|plz|kindly|free to|hesitate to|hesitation to|welcome to|always|can|may|could|should|just|simply|means|and|or|then|rather|,) )${TOUCH} ${ME} (?!(?:the|your|a|an|this|that|when you have the) )`,
  ),
  new RegExp(` (?:feel free|hesitate|hesitation|welcome|encouraged|invited|free) to (?:${TOUCH}|${TOUCH_ALONE}) `),
  new RegExp(
    ` (?:please|pls|just|simply|then) ${TOUCH_ALONE} (?:if|with|any ?time|at|should|whenever|on|\\+?\\(? ?\\d|directly|again|to (?:me|us|this)|when|, if|in case) `,
  ),
  / let (?:me|us) (?:please )?know (?:\w{1,20} ){0,3}?(?:if|whether|should|how|what|which|when|where|who|why|your|any|of any|about any|anything|in case|the|at) /,
  / (?:please|pls|kindly|do|just) let (?:me|us) know (?:, )?(?:and|so|or|by|as soon|today|tomorrow|asap|either way) /,
  / (?:i|we|i'm|we're|am|are|be|always|is|'ll|more than|only too|remain|stand|^) (?:\w{1,20} ){0,3}(?:happy|glad|pleased|delighted|available|here|ready|willing|able|on hand|standing by|around) to (?:\w{1,20} ){0,2}(?:help|assist|answer|discuss|talk|walk|speak|chat|explain|provide (?:\w{1,20} )?(?:more|further|additional|any)|support|clarify|meet|go over|serve|be of|advise|hear|elaborate|send (?:you )?(?:more|further|additional)|jump on|hop on|set up a call) /,
  /^ (?:happy|glad|always happy|more than happy|pleased|available) to (?:help|assist|answer|discuss|talk|walk|speak|chat|explain|clarify|elaborate) /,
  / (?:here for you|here if you|here whenever|at your disposal|at your service|a (?:phone )?call away|an? e-?mail away|door is (?:always )?open) /,
  / (?:you can|you may|you could|can|may|always|,) (?:\w{1,20} )?(?:reach|find|get|contact) (?:me|us) (?:\w{1,20} ){0,2}(?:by|at|on|via|through|under|any ?time|directly) /,
  / (?:i|we|i'm|we're) (?:can|may|could|am|are|will)? ?(?:\w{1,20} )?be (?:reached|contacted) (?:\w{1,20} ){0,2}(?:by|at|on|via|through|under|any ?time) /,
  / my (?:\w{1,20} ){0,2}(?:number|line|cell|extension|phone|mobile) is /,
  / (?:give|drop|shoot|send) (?:me|us|any of us) an? (?:quick |short )?(?:call|ring|shout|buzz|line|note|e-?mail|text|message|holler) /,
  / (?:anything|something) (?:else|more|further)? ?(?:that )?(?:i|we) (?:can|may|could|might) (?:do|help|assist|be|provide|clarify|answer) /,
  / if (?:i|we) (?:can|may|could) (?:\w{1,20} ){0,2}(?:help|assist|of (?:any |further )?(?:help|assistance|service)|clarify|answer|do anything) /,
  /^ (?:call|contact|e-?mail|phone|ring|write|ask|reach out|get in touch|reply) (?:if|with (?:any|your|further|questions)|any ?time|whenever|should) /,
];

/** "If you need anything else": with a word of being in touch anywhere in the sentence it invites. */
export const CONDITION =
  / (?:if|should|whenever|in case|when|in the event) (?:that )?(?:(?:you|you'd|you're|you've|anyone|anybody|there) (?:\w{1,20} ){0,5}?(?:any|anything|more|further|additional|other|help|assistance|questions?|concerns?|problems?|clarifications?|issues?|need|like|wish|want|require|stuck|unsure|trouble) |anything )| (?:with|for|if|any) (?:any |other |further |more |additional |follow-up ){0,4}(?:questions?|concerns?|problems?|queries|help|assistance|clarifications?|issues?) /;
export const BEING_IN_TOUCH =
  / (?:contact|call|phone|ring|write|reach|touch|let (?:me|us) know|ask|reply|respond|hesitate|shout|holler|happy to|glad to|am here|are here|'re here|'m here|i'm here|we're here|i am available|available|speak (?:to|with)|talk to|come back to (?:me|us)|(?:sent|directed|addressed) to (?:me|us|our)) /;

/** What opens a mail before it says anything. */
export const PLEASANTRY =
  /^ (?:i |we |just )?(?:hope|hoping|trust|greetings|happy (?:new|friday|monday)|good (?:morning|afternoon|evening|day|to hear|news)|(?:it was |it's |it is )?(?:great|nice|good|lovely) (?:to|talking|meeting|hearing|seeing|speaking)|hi|hello|dear|hey|to all)(?: |$)/;

/** The words of a sign-off line. */
export const SIGN_OFF =
  /^ (?:thanks and |thanks & |thank you and |with |my |very |warm |warmest |kind |kindest |best |many |all |yours |most |and ){0,4}(?:regards|wishes|sincerely|best|cheers|yours|truly|faithfully|respectfully|cordially|warmly|take care|love|ciao|rgds|br|kr|all the best|hope (?:this|that|it) helps|looking forward|talk soon|speak soon|sincerely yours|best to you|fondly) /;
