import type { Phrase } from "../reading/sentences.ts";
import { IN_TOUCH, TO } from "./closing.ts";

// Patterns are matched on a sentence in lower case with every word and mark set apart by one space: those of `BEFORE` on what ends where
// a person begins, those of `AFTER` on what begins where the person has ended.

export type HandoffKind = "refer" | "act" | "passed" | "copied";

/** What begins a role: "our billing team", "someone in registration". */
export const OWNERS = set("my our your the a an one another his her their");
export const SOMEONE = set("someone somebody anyone anybody");

/** Capitalised words that name nobody, beside those that open any line. */
export const NO_PERSON = set(
  "i somebody everybody nobody may april august will asap eod cob faq fig figure chapter appendix item exhibit article delivery service members guests attendees speakers " +
    "participants sponsors exhibitors customers clients students",
);

/** What a reader is told to do with a person: stems of verbs. */
export const REACH = `${IN_TOUCH}|see|work|coordinat|connect|liais|inform|alert|copy|cc|approach|rsvp|deal|meet|refer`;
const SEND = "send|forward|submit|mail|deliver|provid|shar|bring|tak|giv";
/** What is done with a matter that goes to a person, and what the writer has done with it. */
const GIVE = `(?:${SEND}|hand|pass|transfer|assign|escalat|e-?mail|direct|redirect|return|address|fax|report|refer|rout|relay|turn|rais|delegat)`;
export const GIVEN = `(?:sent|given|gave|brought|left|${GIVE}(?:e|t?ed|red|t?ing|ring)?)`;
/** What puts the verb behind it to the reader. */
export const DIRECTIVE =
  "(?:^| (?:please|pls|plz|kindly|and|or|then|[,;:().-]|(?:free|hesitate|welcome|best|better|easiest|sure) to|you(?:'ll)?(?: (?:will|may|might|would|can|should|are|do|also|just|only|still))?(?: (?:need|want|like|wish|prefer|have|ought|choose|care|advised|asked|invited|encouraged|requested))? to|you(?: can| may| could| should| might| must| would| will|'ll|'d better| had better)|(?:suggest|recommend|propose|that|can|could|would|will|can't) you|i would|i'd|information|details|questions|info|assistance|why not|ahead and)) (?:(?:please|kindly|also|always|just|directly|either|simply|first|instead|alternatively|second) ){0,2}";
export const OWN =
  "(?:^| (?:i|we|i've|we've|i'm|we're|i'll|we'll|i'd|we'd|me|,|and|so|;|-|have|will)) (?:(?:have|had|having|am|are|just|already|also|now|then|therefore|since|going to|gladly|directly|will|be) ){0,3}";

/** What a colleague does for the reader: "will …", "can …", "has agreed to …". */
export const ACTS = `(?:(?!ask|turn|consult|(?:speak|talk) (?:at|on|about|for) )(?:${IN_TOUCH})|${SEND}|get (?:you|this|it|your|the)|handl|help|assist|look|answer|prepar|fil|updat|confirm|arrang|schedul|process|issu|let (?:you|us|me|everyone)|review|fix|correct|work|pick|step|cover|coordinat|walk|explain|set up|complet|finish|sort|resolv|investigat|ship|circulat|mak|advis|inform|guid|support|manag|overse|lead|refund|re-?issu|draft|upload|(?:show|register|meet|keep|connect|point) you|tell|have (?:an|the|your|some|more)|train|book|reserv|organi[sz]|clarify|verify|discuss|introduc|comment|shed|chime|weigh)(?:e|ing|t?ting)?`;
const DOING =
  "(?:looking into|working (?:on|with)|taking (?:care|over|this|it)|following up|dealing with|(?:standing|filling) in|on it|getting (?:this|it|the|you)|(?:handl|prepar|arrang|process|review|cover|coordinat|send|check|investigat|fix|manag|pull)ing)";
const ADVERBS =
  "(?:(?:also|then|now|still|soon|just|first|instead|kindly|currently|always|[a-z]{2,12}ly|be able to|be (?:happy|glad|pleased) to|be going to|need to|have to|try to|want to|continue to|make sure to) ){0,2}";

/** What ends where the matter or the person begins that is given; the rest of the matter and TO_PERSON follow. */
export const GIVING: readonly [kind: HandoffKind, giving: RegExp][] = [
  ["refer", new RegExp(`${DIRECTIVE}${GIVE}e? `, "g")],
  ["passed", new RegExp(`${OWN}${GIVEN} `, "g")],
];
/** What is given: the reader's matter, not "my bio". */
export const MATTER =
  /^ (?:on|along|over|off|it|this|that|them|these|those|your|the|everything|all|an?|both|any|her|his|their|copies|questions|comments|requests|anything|something|back|directly|to|with|onto) /;
export const NO_MATTER = / (?:because|but|when|if|i|we|you) /;
export const TO_PERSON = / (?:to|with|onto|past) (?:the attention of )?$/;

/** The words before a person, and within so many words behind where those decide as well. */
export const BEFORE: readonly [kind: HandoffKind, before: Phrase, words?: number, behind?: RegExp][] = [
  [
    "copied",
    /(?:^| (?:i|we|i'm|we're|i've|we've|am|are|have|will|i'll|let me|by|and|,))(?: also| now| hereby| just)? (?:copying|copied|b?cc-?'?(?:ing|e?d)|cc : ing|(?:loop|bring)(?:ing|ed)? in|brought in|adding in|looping)(?: in| here| also| on this)? $/,
  ],
  ["copied", /^ (?:cc|\+)(?: :)? $/],
  [
    "copied",
    / (?:add|loop|includ|putt?|keep)(?:e|ing|ed)? $/,
    3,
    / (?:(?:in|on|to) (?:copy|cc)|(?:to|on) (?:this|the (?:thread|loop|e-?mail|mail|conversation|chain))|here|in|, who) /,
  ],
  [
    "passed",
    [
      / (?:been|being|was|were|is|are|gets?) (?:now |already |just |also )?(?:pass|forward|assign|refer|escalat|transfer|hand|rout|redirect|relay|delegat)r?ed /g,
      4,
      / (?:to|onto) $/,
    ],
  ],
  [
    "passed",
    new RegExp(`${OWN}(?:asked|ask|asking|instructed|told|requested|tasked|arranged for|arranging for) $`),
    6,
    / to (?!you |me |us )[a-z]/,
  ],
  [
    "passed",
    / (?:(?:i|we|will|i'll|must|to) defer|(?:put|connect|introduc|transfer|refer|direct|pass|hand)(?:e|t?ing|ring)? you(?: in touch| over| on| directly| back)?) (?:with|to) $/,
  ],
  // "You'll see Lee at the gala" sends nobody.
  ["refer", new RegExp(`(?! you(?:'ll| will) (?:see|meet) $)${DIRECTIVE}(?:${REACH})e?${TO} $`)],
  [
    "refer",
    / (?:can|may|should) (?:go|be (?:sent|directed|addressed|returned|submitted)) (?:directly |straight )?to $/,
  ],
];

/** The words behind a person, a verb of theirs; an aside and "who" may stand between. */
export const AFTER: readonly [kind: HandoffKind, after: RegExp][] = [
  [
    "copied",
    /^ (?:(?:[(,-]|who|whom i|is|are|am|have|also|now|already) ){1,3}(?:(?:cop|b?cc'?)(?:ied|ying|e?d|)|(?:in|on) (?:copy|cc)) (?=[),.;:!-]|here|in|on|to|above|and|who|will|$)/,
  ],
  [
    "act",
    new RegExp(
      `^ (?:,? ?who |both |himself |herself )?${ADVERBS}(?:(?:will|shall) ${ADVERBS}be (?:${ACTS}|in (?:touch|contact)|your|the|our|available|on hand|here|there|in charge|responsible|back)|(?:will|shall|can|could|would|may|might|should) ${ADVERBS}${ACTS}|(?:is|are|will be|would be|was|has been) ${ADVERBS}(?:happy|glad|able|ready|available|pleased|asked|going|supposed|assigned|scheduled|due|here|standing by) to ${ADVERBS}${ACTS}|ha(?:s|ve) (?:kindly |also )?(?:agreed|offered|volunteered|asked|promised) to (?:be|do|serve|act|${ACTS})|(?:is|are|will be) ${ADVERBS}${DOING}(?!.{0,99} (?:and|so|then|,) (?:i'll|we'll|(?:i|we) (?:will|shall)) )|has taken (?:over|this over|it over|on)) `,
    ),
  ],
];

function set(words: string): Set<string> {
  return new Set(words.split(" "));
}
