import type { Phrase } from "../reading/sentences.ts";

// Matched on a sentence in lower case with every word and mark set apart by one space.

const US =
  "(?:i|we|one of us|someone|somebody|(?:my|our|the) (?:[a-z]{2,14} )?(?:team|office|staff|assistant|colleagues?|department|desk|people))";
const ARE = `(?:i'm|we're|i am|we are|${US} is|${US} are)`;
const WILL = `(?:i'll|we'll|(?:i'm|we're) going to|${US} (?:will|shall|am going to|are going to|is going to))`;
/** To find something out. */
const FIND_OUT =
  "(?:chas(?:e|ing) (?:them|him|her|it|this|up|the)|mak(?:e|ing) (?:some )?(?:enquiries|inquiries)|look(?:ing)? (?:into|at) (?:it|this|that|these|your|the|what|why|how|whether|where|all)|look(?:ing)? (?:it|this|that) up|check(?:ing)? (?:with|on|into|whether|if|this|that|it|what|when|where|how|our|the|your|availability)|double-?check(?:ing)?|investigat(?:e|ing)|research(?:ing)? (?:it|this|that|your|the|what|whether)|find(?:ing)? out|find(?:ing)? (?:the|an) answer|verify(?:ing)?|ask(?:ing)? (?:around|internally|our|my|her|him|them)|consult(?:ing)?|speak(?:ing)? (?:with|to) (?:our|the|my)|talk(?:ing)? (?:with|to) (?:our|the|my)|dig(?:ging)? into|follow(?:ing)? up (?:on|with) (?:it|this|that|your|our|the)|review(?:ing)? (?:it|this|that|your))";
/** To come back with the answer. */
const COME_BACK =
  "(?:(?:get|come|be|circle|write) back (?:to you|with you|in touch|soon|shortly|as soon|once|when|,|\\.|!|$)|get in touch|be in touch|revert|share what (?:they|i|we|he|she) (?:say|find|hear|learn|tell)|follow up (?:with you |again )?(?:soon|shortly|as soon|once|when|on this|on that|[.!]|$)|update you|let you (?:all |both |also )?know|(?:reply|respond|answer you|answer) (?:soon|shortly|properly|in full|in detail|again|as soon|in due course))";

/** What stands in every sentence that puts an answer off: a first look. */
export const MAY_HOLD =
  /look|chas|word|best to|with (?:our|my)|on the case|share|working|on it|more|some|review|check|find|investigat|research|verify|consult|ask|speak|talk|dig|follow|review|back|touch|revert|updat|posted|informed|know|time|longer|bear|wait|hear|reply|respond|answer|tuned|momentarily/i;

/** The answer is put off: "we are looking into it", "I will get back to you". */
export const HOLDING: readonly Phrase[] = [
  [new RegExp(` ${ARE} `, "g"), 1, new RegExp(` ${FIND_OUT} `)],
  [
    new RegExp(` ${ARE} `, "g"),
    1,
    / (?:working on (?:it|this|that|your|an answer|a solution)|waiting (?:for|to hear)|on it|trying to find out) /,
  ],
  [new RegExp(` ${WILL} `, "g"), 3, new RegExp(` ${FIND_OUT} `)],
  [new RegExp(` ${WILL} `, "g"), 2, new RegExp(` ${COME_BACK}`)],
  [new RegExp(` ${WILL} `, "g"), 1, / have (?:an|the|your|my|our) (?:answer|reply|response|update) /],
  // "Checking with Lee now.", "Not sure yet - checking with the hotel."
  /(?:^| [–—:;.,-]) (?:just |currently |now )?(?:checking (?:with|on|into|this|that|it)|looking into (?:it|this|that|your)|investigating|finding out) (?!.{0,80}, (?:i|we|it|the|you) )/,
  /(?<! you| they) (?:will|i'll|we'll|let me) (?:check|ask|investigate|look|enquire|inquire) and (?:revert|get back|come back|let you know|write|call you|reply|respond|report|update) /,
  / still (?:chasing|waiting (?:for|on|to hear)|working on (?:it|this|that|your)|looking into|checking (?:with|on)) /,
  new RegExp(`(?:^|[,;] | (?:and|but|then|so)) (?:then )?(?:will|shall) (?:${FIND_OUT} |${COME_BACK})`),
  / (?:i'm|we're|i am|we are) (?:just |still |now )?(?:checking|investigating|looking)(?: now)? [.!,]/,
  / (?:hope|hoping|expect|try|trying|aim) to (?:have|get|give you|send you) (?:you )?(?:an|the|your|my|our) (?:answer|reply|response|update) (?!by |on |to )/,
  / (?:do not|don't) (?:yet )?have (?:an|the|your) answer (?:yet|for you yet|at the moment|right now) /,
  / (?:and|but|then|so|,) (?:then )?(?:will )?(?:get back to you|be in touch|let you know|come back to you|circle back) /,
  new RegExp(
    ` (?:let me|allow me to|let us) (?:just |first |quickly |please )?(?:${FIND_OUT}|check|look into|see what|get back to you|come back to you) `,
  ),
  new RegExp(` (?:i|we)(?:'ll| will)? (?:need|have|want|would like|'d like) to (?:first |just )?${FIND_OUT} `),
  / (?:need|needs|require|requires|take|takes|taking|ask for|asking for) (?:me |us )?(?:just )?(?:a (?:bit|little|few days|while)|some|a little bit)(?: more| longer)? (?:more time|longer|of time|time to|time ,? before) /,
  / (?:need|needs|require|requires) (?:some )?more time /,
  / (?:give|allow|grant) (?:me|us) (?:just )?(?:a (?:bit|little|moment|minute|day or two|few days|while|few)|some (?:more )?time|more time) /,
  / (?:please )?bear with (?:me|us) (?:while|as|until) /,
  / (?:you'll|you will|you should|you can expect to|expect to) hear (?:back )?from (?:me|us|our|one of) /,
  / (?:is|are|it's) (?:now |still |currently |being ){1,2}(?:looked into|investigated|reviewed|checked|researched|under review|with our|being (?:looked|investigated|reviewed)) /,
  / under (?:review|investigation) (?!of )/,
  / (?:do not|don't) know (?:yet|at the moment|right now) /,
  / (?:have not|haven't) (?:yet )?had (?:a|the|any) (?:chance|time|opportunity) to (?:look|check|review|read|answer|respond|reply) /,
  / (?:still )?no (?:word|answer|news|reply) (?:yet|from) /,
  / (?:doing|do) (?:our|my) best to (?:get|find) /,
  / (?:i'm|we're|i am|we are) on the case /,
  / your (?:question|e-?mail|mail|message|inquiry|enquiry|query) is (?:now |still )?with (?:our|my|the) /,
  / (?:more|further|additional|an? (?:update|answer|reply|response)) (?:details |information |news |info )?(?:to follow|will follow|follows shortly|coming soon|is coming|to come) /,
  / (?:stay tuned|more soon|watch this space) /,
  / as soon as (?:i|we) (?:know|have|hear|get|find|learn|receive) /,
];

/** It hangs on the reader or on chance: "if you send me the number, I will look into it". */
export const CONDITIONAL: readonly Phrase[] = [
  / (?:if|unless|should|whenever|if\/when) (?:you|anyone|anything|there|that|this|these|those|it|your|any|necessary|needed|so|not|possible|i|we|he|she|they|either|something|someone|the|for) /,
  / (?:once|when|after|until|as soon as) (?:you|your|that is|this is|everyone) /,
  [
    / (?:please|just|kindly) (?!bear|accept|be |allow|rest|note|know|excuse|forgive|hold|wait|do not|don't|give|let me|let us)/g,
    20,
    / (?:and|so|then) (?:i|we|i'll|we'll) /,
  ],
  [/ let (?:me|us) know /g, 20, / (?:and|so|then) (?:i|we|i'll|we'll) /],
];
