/** Rarer forms of handing somebody over; the send handler does without them. */

import type { Phrase } from "../reading/sentences.ts";
import { TO } from "./closing.ts";
import { ACTS, DIRECTIVE, GIVEN, type HandoffKind, OWN, REACH } from "./handoffs.ts";

/** The head of a group or a role that acts for a house, beside the offices that people sign by: "our billing team", "the registrar". */
export const ROLE_NOUNS: string =
  "accounting accounts advisor agent analyst assistant associate billing clerk colleague contact counsel department desk engineer expert finance folks group helpdesk " +
  "hr lead lawyer liaison membership office officer people person personnel receptionist recruiter registration rep representative services specialist staff " +
  "supervisor support team unit";

/** As BEFORE of handoffs.ts. */
export const MORE_BEFORE: readonly [kind: HandoffKind, before: Phrase, words?: number, behind?: RegExp][] = [
  ["passed", / (?:i'll|we'll|(?:i|we) will|i can|let me|i'm going to) get $/, 5, / to [a-z]/],
  [
    "passed",
    / (?:i'll|we'll|(?:i|we) will|i can|let me|i'm going to|i am) (?:have|having) $/,
    4,
    new RegExp(` ${ACTS} `),
  ],
  [
    "passed",
    / (?:i|we|i've|we've|have|also) (?:just |already |also )?(?:alerted|notified|briefed|involved|engaged|enlisted) $/,
  ],
  [
    "act",
    [
      / (?:you(?: will|'ll| should| can| may|'re going to)|expect(?:ing)?) /g,
      3,
      / (?:hear|call|e-?mail|message|note|reply|response|answer|update|invoice|visit)(?:ing)? (?:back |directly )?from $/,
    ],
  ],
  [
    "act",
    / (?:is|are|be|was|being|been) (?:now |being |currently )?(?:handled|processed|prepared|reviewed|looked after|managed|dealt with|taken care of|covered|coordinated|taken over) by $/,
  ],
  ["refer", new RegExp(` (?:suggest|recommend|advise|try|consider|by|worth|propose) (?:${REACH})t?ing${TO} $`)],
  ["refer", new RegExp(`${DIRECTIVE}let $`), 4, / know /],
  ["passed", new RegExp(`${OWN}let $`)],
  [
    "refer",
    new RegExp(
      ` (?:should|must|may|can|could|to|please) be (?:also |always |directly )?(?:${GIVEN}|made|received|approved|handled|answered) (?:directly |back |over )?(?:to|by|with) (?:the attention of )?$`,
    ),
  ],
  [
    "refer",
    [
      / (?:person|contact|representative|rep|coordinator|expert|specialist|bet|resource|one) /g,
      9,
      / (?:is|would be|will be) (?:either |probably |likely |still |now )?$/,
    ],
  ],
  ["refer", / (?:go|up|over|back|in|out) to $/, 0, / (?:for|about|with|who|if) /],
];

/** As AFTER of handoffs.ts. */
export const MORE_AFTER: readonly [kind: HandoffKind, after: RegExp][] = [
  [
    "refer",
    /^ (?:,? ?who )?(?:(?:is|are|will be|would be|has been) (?:now |also |still |probably |definitely )?(?:the|your|our|an?) (?:[^ ,;:]{1,20} ){0,3}(?:person|contact|one to (?:ask|contact|call|talk to|speak to)|go-to|resource|coordinator|manager|representative|liaison|expert|specialist) (?!me |at the (?:time|conference))|knows (?:more|better|best|the answer|about this|all about) |(?:is|are) (?:now |also |currently |directly )?(?:in charge of|responsible for|(?:your|the) point of contact|(?:best|better) placed|the owner of) |(?:now )?(?:handles|oversees|looks after|takes care of|deals with) )/,
  ],
];

/** "For badges contact Dana": no comma parts what it is about. */
export const FRONTED: readonly RegExp[] = [
  /^ (?:for|with|about|on) (?:[a-z-]{1,20} ){1,4}(?<! (?:the|an?|your|our|my|this|that|any|main|new) )(?=(?:contact|call|e-?mail|ask|see|write|reach) )/,
];
