import type { Phrase } from "../reading/sentences.ts";

// Matched on a sentence in lower case with every word and mark set apart by one space.

const LATE =
  "(?:delay(?:s|ed)?|late(?:r|ness)?|wait(?:s|ed|ing)?|slow(?:ness|ly)?|longer|too long|so long|took|taken|takes|taking|sooner|earlier|before now|days?|weeks?|belated(?:ly)?|overdue|silence|quiet|hold-?up|lag|response time|tardy|tardiness|patien(?:ce|t)|getting back|get back|not (?:having )?(?:answered|replied|responded|written|answering|replying|responding|writing|gotten|got)|fallen|slipped|missed|overlooked|just (?:now|seeing|getting|saw))";

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
  / belated(?:ly)? /,
  [
    / (?:should have|ought to have|had hoped to|meant to|wanted to|hoped to) (?:\w+ ){0,2}(?:answer|repl|writ|got|get|be in touch|been in touch|respond|sent|send|come back)(?:ed|ied|y|e|ten|ten back| back)? /g,
    4,
    / (?:sooner|earlier|before (?:now|this|today)|yesterday|last week|by (?:now|then)|days ago) /,
  ],
  / (?:took|taken|takes|taking) (?:me |us )?(?:\w+ ){0,2}(?:longer|too long|so long|a while|some time|more time|days|this long) /,
  / (?:kept|keep|keeping|left|leave|leaving|made|make) you (?:all )?(?:wait|waiting|hanging|without an? (?:answer|reply)) /,
  / (?:you have|you've|you had|you were) (?:been |had to )?(?:wait|waiting|waited) /,
  / (?:later|longer|slower) than (?:i|we|you|it|promised|usual|planned|expected|hoped|intended|agreed) /,
  / (?:slow|late) (?:in |to |with |at )?(?:getting|get|answer|answering|replying|reply|responding|respond|coming|this|writing) /,
  / (?:for|of|about|despite|due to) (?:the|my|our|this|any|such an?) (?:long |short |slight |unfortunate |considerable |undue |lengthy )?(?:delay|wait|lateness|late (?:reply|response|answer)|slow (?:reply|response|answer)) /,
];

/** What stands in every sentence that owns a delay: a first look. */
export const MAY_OWN_DELAY =
  /sorry|apolog|forgiv|pardon|excus|regret|patien|wait|bear|hang|hold|delay|late|slow|overdue|sooner|earlier|before|took|tak|long|yesterday|ago|fault|embarrass|by now|by then|last week|understanding/i;
