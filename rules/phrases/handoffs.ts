import type { Phrase } from "../reading/sentences.ts";

// Patterns are matched on a sentence in lower case with every word and mark set apart by one space. Those of `FORWARD` end where the
// person begins; those of `BACKWARD` begin where the person has ended.

export type HandoffKind = "refer" | "act" | "passed" | "copied";

/** The head of a group or a role that acts for a house: "our billing team", "the registrar". */
export const ROLE_NOUNS = set(
  "accountant accounting accounts administrator advisor adviser agent analyst assistant associate billing bookkeeper chair clerk colleague colleagues contact " +
    "coordinator coordinators counsel department dept desk developer director editor engineer engineers expert experts finance folks group guys helpdesk " +
    "hotline hr lead lawyer liaison manager managers membership office officer operator organizer people person personnel planner producer programmer receptionist " +
    "recruiter registrar registration rep representative representatives reps secretary services specialist specialists staff staffer supervisor support " +
    "technician team teams treasurer unit vendor webmaster",
);

/** What begins a role: "our billing team", "someone in registration". */
export const OWNERS = set("my our your the a an one another his her their");
export const SOMEONE = set("someone somebody anyone anybody");

/** Parts of a name: "Dr. Maria van der Berg". */
export const HONORIFICS = set("dr mr mrs ms mx prof professor rev miss");
export const PARTICLES = set("de da di du van von der den la le bin ibn al el dos del ter st");

/** Capitalised words that name nobody. */
export const NOT_NAMES = set(
  "i you we he she it they this that these those there the a an my our your his her their its one someone somebody anyone everyone everybody nobody all both each " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "please thanks thank dear hi hello hey regards best sincerely yes no not if when while as also and or but so then what who which how why where " +
    "name number properties in us me asap fyi pdf cc bcc eod cob est pst cst am pm re fw fwd url id faq ok usa us uk eu " +
    "could would can will shall may might must should let let's has have had do does did is are was were am be been see find attached enclosed welcome sorry great good glad happy " +
    "we're we've we'll we'd i'm i've i'll i'd you're you've you'll you'd it's that's there's here's don't didn't can't won't they're they'll for at on to from with by of per into about " +
    "payment badge invoice delivery registration membership shipping service access information details nothing something everything anything " +
    "today tomorrow yesterday once after before until since because however although though hopefully maybe perhaps unfortunately only just here " +
    "section figure fig table chapter appendix page step part item exhibit article note equation " +
    "breakfast lunch dinner doors members guests attendees speakers participants sponsors exhibitors customers clients students tickets copies photos " +
    "sessions emails mail questions refunds results rooms wifi parking internet english french german spanish christmas easter thanksgiving",
);

/** What may stand right before a verb; `skip` are words between that change nothing. The start of a sentence leads as well. */
export interface Lead {
  skip: Set<string>;
  phrases: readonly string[];
}

const DIRECTIVE: Lead = {
  skip: set(
    "please pls plz kindly also always just directly either simply first then instead otherwise next alternatively so second - . ) 1 2 3 4 5 6 7 8 9",
  ),
  phrases: list(
    "please|pls|kindly|and|or|then|,|;|:|(|free to|hesitate to|welcome to|best to|better to|easiest to|encouraged to|advised to|sure to|you can|you may|you could|" +
      "you should|you might|you must|you would|you will|you'll|you'd better|you had better|you need to|you'll need to|you will need to|you would need to|you have to|" +
      "you'll have to|you will have to|you want to|you may want to|you might want to|you'll want to|you ought to|you wish to|you be able to|you should be able to|" +
      "suggest you|suggest that you|recommend you|recommend that you|advise you to|ask you to|ask that you|urge you to|encourage you to|invite you to|like you to|" +
      "propose you|i would|i'd|information|details|questions|info|assistance|can you|could you|would you|will you|can't you|why not|ahead and|reach out and",
  ),
};

const OWN: Lead = {
  skip: set("have had having am are just already also now then therefore since going to gladly directly will be"),
  phrases: list("i|we|i've|we've|i'm|we're|i'll|we'll|i'd|we'd|me|,|and|so|;|-|have|will"),
};

/** Verbs that need a lead. With `object` the person follows at a distance: "send the form to Dana". */
export const LED: readonly { kind: HandoffKind; lead: Lead; object: boolean; verb: Phrase }[] = [
  {
    kind: "refer",
    lead: DIRECTIVE,
    object: false,
    verb: / (?:contact|call|phone|ring|e-?mail|text|write to|write|reach out to|reach|get in touch with|get a ?hold of|get with|speak to|speak with|speak directly (?:to|with)|talk to|talk with|talk directly (?:to|with)|ask for|ask|consult with|consult|see|check with|check in with|work with|work directly with|coordinate with|follow up with|connect with|liaise with|notify|inform|alert|message|ping|touch base with|turn to|copy|cc|approach|rsvp to|respond to|reply to|deal with|meet with|refer to) (?:back |directly |also |again )?/g,
  },
  { kind: "refer", lead: DIRECTIVE, object: false, verb: [/ let /g, 5, / know /g] },
  {
    kind: "refer",
    lead: DIRECTIVE,
    object: true,
    verb: / (?:send|forward|direct|submit|return|address|e-?mail|mail|fax|give|hand|report|refer|route|pass|deliver|provide|share|escalate|bring|take|make) /g,
  },
  {
    kind: "passed",
    lead: OWN,
    object: true,
    verb: / (?:passed|forwarded|handed|referred|escalated|transferred|assigned|routed|redirected|relayed|turned|sent|given|submitted|reported|brought|raised|shared|left|delegated|passing|forwarding|handing|referring|escalating|transferring|assigning|routing|redirecting|relaying|turning|sending|submitting|sharing|pass|forward|hand|refer|escalate|transfer|assign|route|redirect|relay) /g,
  },
];

/** What such a verb may take: the reader's matter, not "my bio". */
export const OBJECT_STARTS = set(
  "on along over off it this that them these those your the everything all a an both any her his their copies questions comments requests anything something",
);

/** The person stands behind the phrase, or `between` its two parts. */
export const FORWARD: readonly [kind: HandoffKind, phrase: Phrase, between?: true][] = [
  [
    "copied",
    /(?: (?:i|we|i'm|we're|am|are|have|i've|we've|also|by|and|,)|^) (?:also |now |hereby |just )?(?:copying|copied|cc'ing|cc'd|cc'ed|ccing|ccd|cc-ing|bcc'ing|cc : ing) (?:in |here |also |on this )?/g,
  ],
  ["copied", /^ (?:copying|cc'ing|ccing|cc|cc'd|looping in|looping|adding in|bringing in|\+) (?:: |in )?/g],
  [
    "copied",
    /(?: (?:i|we|i'm|we're|i've|we've|am|are|have|will|i'll|let me|and|,)|^) (?:also |now |just )?(?:looping|looped|loop|bringing|brought|bring) in /g,
  ],
  [
    "copied",
    [
      / (?:adding|added|looping|looped|including|included|putting|put|keeping|add|loop) /g,
      4,
      / (?:in copy|on copy|in cc|on cc|to cc|to this|to the (?:thread|loop|e-?mail|mail|conversation|chain)|on this|here|in here|in the loop|in) /g,
    ],
    true,
  ],
  ["copied", [/^ (?:adding|including|looping) /g, 3, / , who /g], true],
  [
    "passed",
    [
      / (?:been|being|was|were|is|are|gets?) (?:now |already |just |also )?(?:passed|forwarded|assigned|referred|escalated|transferred|handed|routed|redirected|relayed|delegated) /g,
      4,
      / (?:to|over to|onto) /g,
    ],
  ],
  [
    "passed",
    [
      /(?: (?:i|we|i've|we've|i'm|we're|i'll|we'll|have|am|are|will|and|,)|^) (?:already |just |also |now |then |have |since ){0,2}(?:asked|ask|asking|instructed|told|requested|tasked|arranged for|arranging for) /g,
      7,
      / to [a-z]/g,
    ],
    true,
  ],
  ["passed", [/ (?:i'll|we'll|i will|we will|i can|let me|i'm going to) get /g, 5, / to [a-z]/g], true],
  ["passed", / (?:i'll|we'll|i will|we will|going to) let /g],
  [
    "passed",
    [
      / (?:i'll|we'll|i will|we will|i can|let me|i'm going to|i am) (?:have|having) /g,
      5,
      / (?:send|call|contact|follow|reach|get|look|handle|help|prepare|check|e-?mail|write|take|fix|update|process|arrange|come|bring|provide|review|give|reply|answer|issue|set) /g,
    ],
    true,
  ],
  [
    "passed",
    / (?:i|we|i've|we've|have|also) (?:just |already |also )?(?:alerted|notified|briefed|involved|engaged|enlisted) /g,
  ],
  ["passed", [/ (?:i|we|i've|we've|have|will|i'll|we'll) (?:already |also )?let /g, 4, / know /g], true],
  ["passed", / (?:i|we|will|i'll|must|to) defer to /g],
  [
    "passed",
    / (?:put|putting|connect|connecting|introduce|introducing|transfer|transferring|refer|referring|direct|directing|pass|passing|hand|handing) you (?:in touch |over |on |directly |back )?(?:with|to) /g,
  ],
  [
    "act",
    [
      / (?:you will|you'll|you should|you can|you may|you're going to|expect|expecting) /g,
      3,
      / (?:hear|hearing|call|e-?mail|message|note|reply|response|answer|update|invoice|visit) (?:back |directly )?from /g,
    ],
  ],
  [
    "act",
    / (?:is|are|being|be|was|been) (?:now |being |currently )?(?:handled|processed|prepared|reviewed|looked after|managed|dealt with|taken care of|covered|coordinated|taken over) by /g,
  ],
  [
    "refer",
    / (?:suggest|recommend|advise|try|consider|by|worth|propose) (?:contacting|calling|e-?mailing|writing to|asking|reaching out to|speaking (?:to|with)|talking (?:to|with)|getting in touch with|checking with|consulting|seeing) /g,
  ],
  [
    "refer",
    / (?:should|must|may|can|could|need to|needs to|have to|has to|ought to|to|please) be (?:also |always |directly )?(?:directed|sent|addressed|submitted|forwarded|returned|mailed|e-?mailed|faxed|referred|reported|made|given|received|approved|handled|answered|delivered) (?:directly |back |over )?(?:to|by|with) (?:the attention of )?/g,
  ],
  [
    "refer",
    [
      / (?:person|contact|point of contact|representative|rep|coordinator|expert|specialist|bet|resource|one) /g,
      9,
      / (?:is|would be|will be) (?:either |probably |likely |still |now )?/g,
    ],
  ],
  ["refer", [/ (?:go|up|over|back|in|out) to /g, 1, / (?:for|about|with|who|if) /g], true],
];

const ADVERB =
  "(?:also |then |now |still |gladly |soon |shortly |probably |likely |certainly |just |personally |directly |therefore |hopefully |definitely |instead |first |be able to |be happy to |be glad to |be pleased to |be the one to |be going to |need to |have to |try to |want to |continue to |make sure to |be back to ){0,2}";
const ACTS =
  "(?:send|follow|call|contact|reach|get back|get in touch|get you|get this|get it|get your|get the|handle|help|assist|look|take|answer|reply|respond|provide|prepare|file|update|confirm|arrange|schedule|process|issue|e-?mail|write|let (?:you|us|me|everyone)|forward|give|share|review|fix|correct|check|work|pick|step|cover|coordinate|walk|explain|set up|complete|finish|sort|resolve|investigate|submit|mail|ship|circulate|distribute|make sure|see to|advise|inform|notify|phone|ring|text|guide|support|manage|oversee|lead|be in (?:touch|contact)|be (?:your|the|our|available|on hand|here|there|in charge|responsible|back)|be (?:sending|following|calling|contacting|reaching|getting|handling|helping|assisting|looking|taking|answering|providing|preparing|filing|updating|arranging|processing|covering|coordinating|working|managing|serving|responding|replying|reviewing|writing|e-?mailing|giving|doing|leading|running|acting|filling|standing)|bring|refund|reissue|re-issue|draft|upload|show you|tell you|have (?:an|the|your|some|more) (?:answer|update|information|news|details|reply|response|badge|invoice|form)|train|register you|book|reserve|organize|organise|meet you|keep you|deliver|clarify|verify|speak|talk|discuss|introduce|connect you)";

export const BACKWARD: readonly [kind: HandoffKind, phrase: Phrase][] = [
  [
    "copied",
    / (?:\( |, |- |who (?:is|are) |whom i (?:am |have )?|is |are |am )(?:also |now |already )?(?:copied|cc'd|cc'ed|ccd|cced|in copy|on copy|in cc|on cc|cc|copying) (?=[),.;:!-]|here|in|on|to|above|and|who|will|,|$)/g,
  ],
  ["act", new RegExp(`(?: will|'ll| shall| is going to| are going to|'s going to) ${ADVERB}${ACTS} `, "g")],
  [
    "act",
    new RegExp(
      ` (?:can|could|would|may|might|should) ${ADVERB}(?:help|comment|shed|chime|weigh in|clarify|elaborate|know|have (?:the|an|more) (?:answer|information|details)|speak to|assist|answer|tell|give|provide|send|advise|explain|arrange|walk|show|confirm|take|get you|point|guide|fix|issue|look into|set up|follow up|handle|sort|let you know|contact you|call you) `,
      "g",
    ),
  ],
  [
    "act",
    / (?:is|are|was|would be|will be|'s|has been) (?:now |also |currently |already |always |more than ){0,2}(?:happy|glad|able|ready|available|pleased|asked|going|supposed|assigned|scheduled|due|here|standing by) to (?:also |personally )?(?:help|assist|answer|call|contact|send|handle|take|follow|look|speak|talk|work|provide|support|get|reach|guide|walk|explain|prepare|review|process) /g,
  ],
  [
    "act",
    / (?:has|have) (?:kindly |also )?(?:agreed|offered|volunteered|asked|promised) to (?:be|take|help|send|handle|look|follow|call|contact|provide|prepare|assist|speak|review|step|cover|serve|act|do) /g,
  ],
  [
    "act",
    /(?: is| are|'s) (?:now |already |also |currently |actively |still ){0,2}(?:looking into|working on|working with|handling|taking care of|taking over|taking this|preparing|arranging|processing|following up|reviewing|on it|covering|coordinating|sending|being consulted|being asked|checking|investigating|fixing|dealing with|managing|getting (?:this|it|the|your|you)|pulling|filling in|standing in) /g,
  ],
  [
    "refer",
    [
      / (?:is|are|will be|would be|has been) (?:now |also |still |probably |definitely )?(?:the|your|our|an?) /g,
      4,
      / (?:person|contact|one to (?:ask|contact|call|talk to|speak to)|point person|go-to|resource|coordinator|manager|representative|liaison|expert|specialist) (?!me |at the (?:time|conference))/g,
    ],
  ],
  ["refer", / knows (?:more|better|best|the answer|about this|all about) /g],
  ["act", / has taken (?:over|this over|it over|on) /g],
  [
    "refer",
    / (?:is|are) (?:(?:now|also|currently|solely|directly) )?(?:in charge of|responsible for|your point of contact|the point of contact|best placed|better placed|the owner of) /g,
  ],
  ["refer", / (?:handles|oversees|looks after|takes care of|deals with|now handles|now runs|is handling) /g],
];

function list(phrases: string): string[] {
  return phrases.split("|").map((phrase) => ` ${phrase} `);
}

function set(words: string): Set<string> {
  return new Set(words.split(" "));
}
