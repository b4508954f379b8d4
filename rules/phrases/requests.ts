import type { Phrase } from "../reading/sentences.ts";

// Matched on a sentence in lower case with every word and mark set apart by one space.

/** What they ask for, that takes its time: no question, no mail. */
const REQUEST =
  "(?:request|application|order|claim|registration|form|forms|submission|complaint|inquiry|enquiry|ticket|nomination|abstract|renewal|paperwork|refund|return|cancellation|transfer|proposal|appeal|petition|reimbursement|expense report|change of address)";
const YOUR = "(?:your|the|this|that)";
const WE = "(?:i|we|i've|we've|have|my office|our (?:[a-z]{2,14} )?(?:team|office|department))";
const DONE = "(?:have |has |had )?(?:now |just |also |already |duly )?";
const TO_DO =
  "(?:received|submitted|forwarded|passed (?:on|along)|passed|sent|entered|filed|logged|opened|escalated|relayed|transferred|handed over|lodged|put in|registered|recorded)";

/** What stands in each of the acknowledgements: a first look. */
export const MAY_ACKNOWLEDGE = new RegExp(
  ` (?:${REQUEST}|passed|forwarded|submitted|sent|escalated|handed|relayed|transferred) `,
);

/** A request of theirs has come in, or goes its way in the house. */
export const ACKNOWLEDGED: readonly Phrase[] = [
  [new RegExp(` ${WE} ${DONE}${TO_DO} ${YOUR} `, "g"), 2, new RegExp(` ${REQUEST} `)],
  [
    new RegExp(` ${YOUR} `, "g"),
    2,
    new RegExp(
      ` ${REQUEST} (?:has|have|is|was|were) (?:now |just |also |already |been |being ){1,2}(?:${TO_DO}|processed|in process) `,
    ),
  ],
  [
    new RegExp(` ${YOUR} `, "g"),
    2,
    new RegExp(
      ` ${REQUEST} (?:is|has been) (?:now |currently )?(?:in (?:our|the) (?:system|queue)|under way|underway|in progress|with (?:our|the|my)|on its way to (?:our|the|my)) `,
    ),
  ],
  [
    new RegExp(` ${YOUR} `, "g"),
    2,
    new RegExp(
      ` ${REQUEST} will (?:now |then )?be (?:processed|handled|submitted|forwarded|reviewed|considered|passed) `,
    ),
  ],
  [
    new RegExp(
      ` (?:will|shall|we'll|i'll|are now|am now|we're|i'm|now) (?:be )?(?:now )?(?:process|handl|submit|forward)(?:e|ed|ting|ing)? ${YOUR} `,
      "g",
    ),
    2,
    new RegExp(` ${REQUEST} `),
  ],
  [
    new RegExp(` ${WE} ${DONE}(?:submitted|put in|filed|opened|placed|lodged) an? `, "g"),
    2,
    / (?:request|order|claim|ticket|application|registration|complaint) /,
  ],
  [
    / your (?!last |e-?mail |mail |message |badges? )/g,
    4,
    / (?:has|have|was|were) (?:now |just |also |already ){0,2}(?:been )?(?:submitted|forwarded|passed on|passed along|escalated|handed over|sent|referred) to (?:our|the|my) (?:[a-z-]{1,15} )?(?:team|office|department|desk|finance|registration|accounting|membership|billing|committee|board|staff|unit|group) /,
  ],
  [
    new RegExp(` ${REQUEST} `, "g"),
    4,
    / (?:[,;:–—-] )?(?:it|which|that|and) is (?:now |currently )?(?:under review|being (?:processed|reviewed)|in process) /,
  ],
  [
    / (?:passed|forwarded|submitted|sent|escalated|handed|relayed|transferred) (?:it|this|that|them|your) /g,
    5,
    / (?:to|with) (?:our|the|my) (?:[a-z-]{1,15} )?(?:team|office|department|desk|finance|registration|accounting|membership|billing|committee|board|staff|unit|group) /,
  ],
  [
    new RegExp(` (?:acknowledge|acknowledging|confirm|confirming|confirms) (?:receipt|receiving) of ${YOUR} `, "g"),
    2,
    new RegExp(` ${REQUEST} `),
  ],
  [
    / thank you for (?:submitting|sending(?: in)?|filing) (?:your|the) /g,
    2,
    / (?:request|application|claim|registration form|submission|complaint|nomination|abstract) /,
  ],
];

/** What they asked for is there, or is done. */
export const DELIVERED: readonly Phrase[] = [
  / (?:is|are|has been|have been|was|were) (?:now |already |all |also |fully |successfully )?(?:done|complete|completed|approved|accepted|confirmed|issued|reissued|re-issued|refunded|credited|paid|booked|updated|corrected|changed|fixed|resolved|settled|granted|renewed|ready|cancelled|canceled|mailed|shipped|closed|declined|rejected|active|activated|in order) /,
  / (?:i|we|i've|we've|have) (?:have )?(?:now |just |already |also )?(?:completed|approved|issued|reissued|re-issued|refunded|credited|paid|booked|updated|corrected|changed|fixed|resolved|settled|granted|renewed|cancelled|canceled|mailed|shipped|added|removed|made the change|answered) /,
  / (?:here (?:is|are)|you will find|you'll find|please find|see below|below (?:is|are)|attached|enclosed) /,
  / you (?:are|have been|'re) (?:now |all )?(?:registered|enrolled|confirmed|booked|set|signed up|added|renewed) /,
];

/** How long it takes, by when it is done, or that this is known: "normally takes five business days". */
export const HOW_LONG =
  /\b(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|few|several|couple of|next)(?:(?: ?[-–] ?| to | or )(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|fourteen))?[ -](?:full |business |working |calendar )?(?:minutes?|hours?|days?|weeks?|months?)\b(?! (?:ago|before|earlier|late|old))|\b(?:by|before|until|no later than|end of|later) (?:the )?(?:end of |close of )?(?:today|tomorrow|this|next|mon|tues|wednes|thurs|fri|week|month|day|noon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|\b(?:overnight|same day|same-day|turnaround)\b/i;
